// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagebanner.h"

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
    return PageBanner{
        .content = {.kind = Kind::Warning,
                    .icon = u"warning"_s,
                    .title = BannerWords::tr("%1 no longer accepts the sign-in of %2").arg(name, found->profile.title),
                    .text = BannerWords::tr("Its history stays; no new figures arrive until it is connected again."),
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

std::optional<PageBanner> syncBanner(const BannerFrame &frame)
{
    const auto &error = frame.sync.lastError();
    if (!error || frame.sync.isRunning() || error->kind == ErrorKind::SignedOut)
        return std::nullopt;
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
                                  .title = errorTitle(error->kind),
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
    for (const auto candidate : {reconnectBanner, syncBanner, staleBanner}) {
        if (auto banner = candidate(frame))
            return banner;
    }
    return frame.sample ? std::optional(sampleBanner()) : std::nullopt;
}

} // namespace creatormetrics
