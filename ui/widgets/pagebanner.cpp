// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagebanner.h"

#include "models/presentation/connectguide.h"
#include "models/presentation/datetext.h"
#include "models/presentation/errortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct BannerWords {
    Q_DECLARE_TR_FUNCTIONS(PageBanner)
};

using Kind = BannerContent::Kind;

std::optional<PageBanner> reconnectBanner(const BannerFrame &frame)
{
    const auto found = std::ranges::find(frame.accounts, AccountState::NeedsReconnect, &Account::state);
    if (found == frame.accounts.end())
        return std::nullopt;
    const QString name = platformName(found->platform);
    const QStringList asked = connectGuide(found->platform, std::nullopt, frame.locale).asked;
    return PageBanner{
        .content = {.kind = Kind::Warning,
                    .icon = u"warning"_s,
                    .title = BannerWords::tr("%1 no longer accepts the sign-in of %2").arg(name, found->profile.title),
                    .text = BannerWords::tr("Its history stays. New figures arrive once you allow reading again: %1.")
                                .arg(asked.join(u" · "_s)),
                    .button = BannerWords::tr("Reconnect %1").arg(name),
                    .details = {}},
        .action = BannerAction::Reconnect,
        .platform = found->platform};
}

Kind kindOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Storage:
    case ErrorKind::Internal:
    case ErrorKind::BadResponse:
        return Kind::Error;
    default:
        return Kind::Warning;
    }
}

/// "Rate limited by X": whose limit it is, where it is one platform's.
QString titleOf(const Error &error, const std::optional<SyncReport> &report)
{
    std::optional<Platform> whose;
    if (error.kind == ErrorKind::RateLimited && report) {
        for (const AccountReport &account : report->accounts) {
            if (!account.error || account.error->kind != error.kind)
                continue;
            if (whose && *whose != account.platform)
                return errorTitle(error);
            whose = account.platform;
        }
    }
    return whose ? BannerWords::tr("Rate limited by %1").arg(platformName(*whose)) : errorTitle(error);
}

std::optional<PageBanner> syncBanner(const BannerFrame &frame)
{
    const auto &error = frame.sync.lastError();
    if (!error || frame.sync.isRunning() || error->kind == ErrorKind::SignedOut)
        return std::nullopt;
    if (error->kind == ErrorKind::QuotaSpent && frame.notices.moneySpentUntil)
        return std::nullopt; // said better by the budget's own
    QString text = errorText(*error);
    if (frame.sync.resumesAt())
        text += u' '
                + BannerWords::tr("Syncing can go on at %1.")
                      .arg(momentText(*frame.sync.resumesAt(), frame.now, frame.locale));
    else
        text += u' ' + errorRemedy(*error);
    const bool waits =
        frame.sync.resumesAt() || error->kind == ErrorKind::QuotaSpent || error->kind == ErrorKind::RateLimited;
    return PageBanner{.content = {.kind = kindOf(error->kind),
                                  .icon = error->kind == ErrorKind::Offline ? u"offline"_s : u"warning"_s,
                                  .title = titleOf(*error, frame.sync.lastReport()),
                                  .text = text,
                                  .button = waits ? QString() : BannerWords::tr("Sync again"),
                                  .details = error->detail},
                      .action = waits ? BannerAction::None : BannerAction::Sync,
                      .platform = std::nullopt};
}

std::optional<PageBanner> staleBanner(const BannerFrame &frame)
{
    const auto found = std::ranges::find_if(frame.freshness, [](const Freshness &entry) {
        return entry.stale && entry.account.state == AccountState::Connected && entry.lastSyncedAt;
    });
    if (found == frame.freshness.end() || frame.sync.isRunning())
        return std::nullopt;
    const QString moment = momentText(*found->lastSyncedAt, frame.now, frame.locale);
    return PageBanner{
        .content = {.kind = Kind::Warning,
                    .icon = u"warning"_s,
                    .title = BannerWords::tr("These figures are not of today"),
                    .text = BannerWords::tr("%1 was last synced %2.").arg(found->account.profile.title, moment),
                    .button = BannerWords::tr("Sync now"),
                    .details = {}},
        .action = BannerAction::Sync,
        .platform = std::nullopt};
}

std::optional<PageBanner> pausedBanner(const BannerFrame &frame)
{
    if (!frame.sync.isPaused())
        return std::nullopt;
    return PageBanner{.content = {.kind = Kind::Information,
                                  .icon = u"pause"_s,
                                  .title = BannerWords::tr("Syncing is paused"),
                                  .text = BannerWords::tr("No new figures arrive until you resume it."),
                                  .button = BannerWords::tr("Resume syncing"),
                                  .details = {}},
                      .action = BannerAction::Resume,
                      .platform = std::nullopt};
}

std::optional<PageBanner> signInBanner(const BannerFrame &frame)
{
    const auto ending = endingSignIns(frame.accounts, frame.now);
    if (ending.empty())
        return std::nullopt;
    const Account *account = &ending.front();
    const QString name = platformName(account->platform);
    const QDate day = account->signInUntil.toTimeZone(frame.now.timeZone()).date();
    return PageBanner{
        .content = {.kind = Kind::Warning,
                    .icon = u"warning"_s,
                    .title = BannerWords::tr("The sign-in of %1 at %2 ends on %3")
                                 .arg(account->profile.title, name, dayText(day, frame.locale, frame.now.date())),
                    .text = BannerWords::tr("A sync before then renews it; connecting again does so at once."),
                    .button = BannerWords::tr("Reconnect %1").arg(name),
                    .details = {}},
        .action = BannerAction::Reconnect,
        .platform = account->platform};
}

std::optional<PageBanner> moneyBanner(const BannerFrame &frame)
{
    if (!frame.notices.moneySpentUntil)
        return std::nullopt;
    // Months are those of UTC; the evening before, west of it, would name the wrong day.
    const QString day = dayText(frame.notices.moneySpentUntil->toUTC().date(), frame.locale, frame.now.date());
    return PageBanner{.content = {.kind = Kind::Warning,
                                  .icon = u"warning"_s,
                                  .title = BannerWords::tr("The month's budget for X is used up"),
                                  .text = BannerWords::tr("X is synced again from %1. Other platforms go on.").arg(day),
                                  .button = BannerWords::tr("Show budgets"),
                                  .details = {}},
                      .action = BannerAction::ShowData,
                      .platform = std::nullopt};
}

std::optional<PageBanner> healthBanner(const BannerFrame &frame)
{
    if (frame.notices.failing.empty())
        return std::nullopt;
    const PlatformHealth &worst = frame.notices.failing.front();
    const QString failed = frame.locale.toString(worst.failed);
    const QString all = frame.locale.toString(worst.failed + worst.succeeded);
    return PageBanner{
        .content = {.kind = Kind::Warning,
                    .icon = u"warning"_s,
                    .title = BannerWords::tr("Syncing %1 fails often").arg(platformName(worst.platform)),
                    .text =
                        BannerWords::tr("%1 of %2 runs of the last 24 hours failed. What arrived is complete; days may "
                                        "come late.")
                            .arg(failed, all),
                    .button = BannerWords::tr("Show runs"),
                    .details = {}},
        .action = BannerAction::ShowData,
        .platform = std::nullopt};
}

BannerAction actionOf(PlanNotice::Kind kind)
{
    switch (kind) {
    case PlanNotice::Kind::PaymentFailed:
        return BannerAction::ManagePayment;
    case PlanNotice::Kind::Unconfirmed:
        return BannerAction::ShowPlan;
    case PlanNotice::Kind::SessionEnded:
        return BannerAction::SignIn;
    }
    Q_UNREACHABLE();
}

template <PlanNotice::Kind kind>
std::optional<PageBanner> planBanner(const BannerFrame &frame)
{
    if (!frame.plan || frame.plan->kind != kind)
        return std::nullopt;
    return PageBanner{.content = {.kind = Kind::Warning,
                                  .icon = u"warning"_s,
                                  .title = frame.plan->title,
                                  .text = frame.plan->text,
                                  .button = frame.plan->button,
                                  .details = {}},
                      .action = actionOf(kind),
                      .platform = std::nullopt};
}

std::optional<PageBanner> liveBanner(const BannerFrame &frame)
{
    const auto wanting = static_cast<int>(std::ranges::count_if(frame.accounts, isSyncable));
    if (!frame.liveLimit || wanting <= *frame.liveLimit)
        return std::nullopt;
    return PageBanner{
        .content = {.kind = Kind::Warning,
                    .icon = u"warning"_s,
                    .title = BannerWords::tr("Your plan has room for %Ln live account(s)", nullptr, *frame.liveLimit),
                    .text = BannerWords::tr("%Ln account(s) get no new figures. Which ones is for you to say; all stay readable.", nullptr,
                                            wanting - *frame.liveLimit),
                    .button = BannerWords::tr("Choose accounts"),
                    .details = {}},
        .action = BannerAction::ChooseLive,
        .platform = std::nullopt};
}

PageBanner sampleBanner()
{
    return {.content = {.kind = Kind::Information,
                        .icon = u"info"_s,
                        .title = BannerWords::tr("Sample workspace"),
                        .text = BannerWords::tr("The accounts and figures here are invented."),
                        .button = BannerWords::tr("Open my workspace"),
                        .details = {}},
            .action = BannerAction::LeaveSample,
            .platform = std::nullopt};
}

} // namespace

std::optional<PageBanner> pageBanner(const BannerFrame &frame)
{
    for (const auto candidate :
         {planBanner<PlanNotice::Kind::PaymentFailed>, reconnectBanner, planBanner<PlanNotice::Kind::Unconfirmed>, liveBanner, syncBanner,
          pausedBanner, signInBanner, moneyBanner, planBanner<PlanNotice::Kind::SessionEnded>, healthBanner, staleBanner}) {
        if (auto banner = candidate(frame))
            return banner;
    }
    return frame.sample ? std::optional(sampleBanner()) : std::nullopt;
}

} // namespace creatormetrics
