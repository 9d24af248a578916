// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/scoringstatetext.h"

#include "models/domain/scorername.h"
#include "models/presentation/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct StateWords {
    Q_DECLARE_TR_FUNCTIONS(ScoringStateText)
};

constexpr double million = 1e6;
constexpr double mostMoney = 1e9; ///< more than anybody spends, and far from what an integer holds

/// What holds whatever happens elsewhere.
QString kept()
{
    return StateWords::tr("Mentions keep the judgement of this computer.");
}

QString hostOf(const ScoringState::Remote &state)
{
    const auto name = parseScorer(state.scorer);
    return name && !name->host.isEmpty() ? name->host : StateWords::tr("the other scorer");
}

QString change()
{
    return StateWords::tr("Change…");
}

QString progressText(qint64 done, qint64 expected, const QLocale &locale)
{
    if (expected <= 0)
        return StateWords::tr("%1 judged").arg(locale.toString(done));
    return StateWords::tr("%1 of %2").arg(locale.toString(done), locale.toString(expected));
}

/// With its day: a rest may last until tomorrow.
QString untilText(const QDateTime &moment, const QLocale &locale, const QTimeZone &zone)
{
    return locale.toString(moment.toTimeZone(zone), QLocale::ShortFormat);
}

ScoringStateText offText()
{
    return {.title = StateWords::tr("On this computer"),
            .meaning = StateWords::tr("Word lists judge every mention here. No text leaves this computer."),
            .remedy = change()};
}

ScoringStateText needsConsentText(const ScoringState::Remote &state)
{
    return {.title = StateWords::tr("Waits for your consent"),
            .meaning = StateWords::tr("Nothing is sent to %1 before you agree to it.").arg(hostOf(state)) + u' ' + kept(),
            .remedy = StateWords::tr("Agree…")};
}

ScoringStateText needsKeyText(const ScoringState::Remote &state)
{
    const QString why = state.error ? remoteErrorText(*state.error, hostOf(state))
                                    : StateWords::tr("There is no key for %1.").arg(hostOf(state));
    return {.title = StateWords::tr("Needs a key"), .meaning = why + u' ' + kept(), .remedy = StateWords::tr("Enter a key…")};
}

ScoringStateText idleText(const ScoringState::Remote &state, const QLocale &locale)
{
    QString meaning = StateWords::tr("Nothing waits. New mentions are judged as they come.");
    if (state.left > 0)
        meaning += u' '
                   + StateWords::tr("The model gave no usable answer to %n text(s), which keep the judgement of this computer.", nullptr,
                                    static_cast<int>(std::min<qint64>(state.left, INT_MAX)));
    if (state.spent.cost > 0)
        meaning += u' ' + StateWords::tr("Spent this month: %1.").arg(scoringMoneyText(state.spent.cost, locale));
    return {.title = scorerNameText(state.scorer), .meaning = meaning, .remedy = change()};
}

ScoringStateText runningText(const ScoringState::Remote &state, const QLocale &locale)
{
    return {.title = StateWords::tr("Asking %1").arg(scorerNameText(state.scorer)),
            .meaning = StateWords::tr("%1. Until then mentions keep the judgement of this computer.")
                           .arg(progressText(state.done, state.expected, locale))};
}

ScoringStateText restingText(const ScoringState::Remote &state, const QLocale &locale, const QTimeZone &zone)
{
    const QString why = state.error ? remoteErrorText(*state.error, hostOf(state)) + u' ' : QString();
    return {.title = state.resumesAt ? StateWords::tr("Resting until %1").arg(untilText(*state.resumesAt, locale, zone))
                                     : StateWords::tr("Resting"),
            .meaning = why + kept() + u' ' + StateWords::tr("It goes on by itself.")};
}

ScoringStateText capText(const ScoringState::Remote &state, const QLocale &locale)
{
    return {.title = StateWords::tr("The month's limit is reached"),
            .meaning = StateWords::tr("%1 of %2 are spent. It goes on next month, or with a higher limit.")
                               .arg(scoringMoneyText(state.spent.cost, locale), scoringMoneyText(state.monthlyCap, locale))
                       + u' ' + kept(),
            .remedy = StateWords::tr("Change the limit…")};
}

ScoringStateText failedText(const ScoringState::Remote &state)
{
    if (state.error && state.error->kind == ErrorKind::Cancelled)
        return {.title = StateWords::tr("Stopped"),
                .meaning = StateWords::tr("What was judged until then is kept; the rest goes on with the next sync."),
                .remedy = change()};
    const QString why = state.error ? remoteErrorText(*state.error, hostOf(state)) : StateWords::tr("Something went wrong.");
    return {.title = StateWords::tr("%1 does not judge at present").arg(hostOf(state)),
            .meaning = why + u' ' + kept() + u' ' + StateWords::tr("It is tried again with the next sync."),
            .remedy = change()};
}

struct MemberWords {
    QLatin1StringView member;
    const char *text;
};
constexpr std::array memberWords{
    MemberWords{QLatin1StringView("baseUrl"),
                QT_TRANSLATE_NOOP("ScoringStateText", "An address that begins with https:// is needed. Plain http is for this computer only.")},
    MemberWords{QLatin1StringView("model"), QT_TRANSLATE_NOOP("ScoringStateText", "The model's name is needed, without spaces.")},
    MemberWords{QLatin1StringView("key"), QT_TRANSLATE_NOOP("ScoringStateText", "The key cannot be used.")},
    MemberWords{QLatin1StringView("since"), QT_TRANSLATE_NOOP("ScoringStateText", "There is no such day.")},
    MemberWords{QLatin1StringView("inputPrice"), QT_TRANSLATE_NOOP("ScoringStateText", "A sum from 0 up is needed.")},
    MemberWords{QLatin1StringView("outputPrice"), QT_TRANSLATE_NOOP("ScoringStateText", "A sum from 0 up is needed.")},
    MemberWords{QLatin1StringView("monthlyCap"), QT_TRANSLATE_NOOP("ScoringStateText", "A sum from 0 up is needed.")},
    MemberWords{QLatin1StringView("requestsPerMinute"), QT_TRANSLATE_NOOP("ScoringStateText", "1 to 600 are possible.")},
    MemberWords{QLatin1StringView("consentHost"), QT_TRANSLATE_NOOP("ScoringStateText", "Nothing is sent without your consent.")},
};

} // namespace

ScoringStateText localStateText(const ScoringState::Local &state, const QLocale &locale)
{
    if (state.running)
        return {.title = StateWords::tr("Judging mentions on this computer"), .meaning = progressText(state.done, state.expected, locale)};
    if (state.error && state.error->kind == ErrorKind::Cancelled)
        return {.title = StateWords::tr("Stopped"),
                .meaning = StateWords::tr("What was judged until then is kept; the rest goes on with the next sync.")};
    if (state.error)
        return {.title = errorTitle(*state.error), .meaning = errorText(*state.error) + u' ' + errorRemedy(*state.error)};
    return {.title = StateWords::tr("Every mention is judged"), .meaning = StateWords::tr("On this computer, as it comes.")};
}

ScoringStateText remoteStateText(const ScoringState::Remote &state, const QLocale &locale, const QTimeZone &zone)
{
    using Kind = ScoringState::Remote::Kind;
    switch (state.kind) {
    case Kind::Off:
        return offText();
    case Kind::NeedsConsent:
        return needsConsentText(state);
    case Kind::NeedsKey:
        return needsKeyText(state);
    case Kind::Idle:
        return idleText(state, locale);
    case Kind::Running:
        return runningText(state, locale);
    case Kind::Resting:
        return restingText(state, locale, zone);
    case Kind::CapReached:
        return capText(state, locale);
    case Kind::Failed:
        return failedText(state);
    }
    Q_UNREACHABLE();
}

QString remoteHost(const RemoteScoring &settings)
{
    return settings.baseUrl.host().isEmpty() ? QString() : remoteScoringSecretKey(settings).section(u':', 1);
}

QString remoteErrorText(const Error &error, const QString &host)
{
    switch (error.kind) {
    case ErrorKind::Offline:
        return StateWords::tr("%1 cannot be reached.").arg(host);
    case ErrorKind::Timeout:
        return StateWords::tr("%1 did not answer in time, or is overloaded.").arg(host);
    case ErrorKind::RateLimited:
        return StateWords::tr("%1 asks for a pause between requests.").arg(host);
    case ErrorKind::SignedOut:
        return StateWords::tr("%1 does not accept the key.").arg(host);
    case ErrorKind::Forbidden:
        return StateWords::tr("%1 does not let this key use the model.").arg(host);
    case ErrorKind::QuotaSpent:
        return StateWords::tr("What may be spent at %1 is used up.").arg(host);
    case ErrorKind::NotFound:
    case ErrorKind::BadInput:
        return StateWords::tr("%1 does not know this address or this model.").arg(host);
    case ErrorKind::BadResponse:
    case ErrorKind::Unsupported:
        return StateWords::tr("%1 answered in a way that cannot be read as a judgement.").arg(host);
    default:
        return errorText(error);
    }
}

QString refusedMember(const Error &error)
{
    const QString member = error.detail.section(u':', 0, 0);
    const bool known = std::ranges::any_of(memberWords, [&member](const MemberWords &words) { return words.member == member; });
    return error.kind == ErrorKind::BadInput && known ? member : QString();
}

QString refusedMemberText(const QString &member)
{
    for (const MemberWords &words : memberWords) {
        if (words.member == member)
            return StateWords::tr(words.text);
    }
    return {};
}

QString scoringMoneyText(qint64 millionths, const QLocale &locale)
{
    const int decimals = millionths == 0 || millionths % 10'000 == 0 || millionths >= 10'000'000 ? 2 : 4;
    return locale.toString(static_cast<double>(millionths) / million, 'f', decimals);
}

std::optional<qint64> scoringMoney(const QString &typed, const QLocale &locale)
{
    if (typed.trimmed().isEmpty())
        return 0;
    bool isNumber = false;
    const double sum = locale.toDouble(typed.trimmed(), &isNumber);
    if (!isNumber || !std::isfinite(sum) || sum < 0 || sum > mostMoney)
        return std::nullopt;
    return std::llround(sum * million);
}

} // namespace creatormetrics
