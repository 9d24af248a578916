// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/remotescoringtext.h"

#include "app/cli/invocation.h"
#include "models/domain/scorername.h"
#include "models/presentation/scoringstatetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr double million = 1e6;

constexpr std::array stateKeys{QLatin1StringView("off"),     QLatin1StringView("needs_consent"), QLatin1StringView("needs_key"),
                               QLatin1StringView("idle"),    QLatin1StringView("running"),       QLatin1StringView("resting"),
                               QLatin1StringView("cap_reached"), QLatin1StringView("failed")};

double money(qint64 millionths)
{
    return static_cast<double>(millionths) / million;
}

QJsonValue momentJson(const std::optional<QDateTime> &moment)
{
    return moment ? QJsonValue(moment->toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QString scopeText(const RemoteScoring &settings)
{
    const QString which = settings.scope == RemoteScoring::Scope::All ? Words::tr("every mention") : Words::tr("what the word lists are unsure of");
    return settings.since ? Words::tr("%1, from %2 on").arg(which, settings.since->toString(Qt::ISODate)) : which;
}

} // namespace

QJsonObject remoteScoringJson(const RemoteScoring &settings)
{
    return {{u"enabled"_s, settings.enabled},
            {u"scorer"_s, remoteScorer(settings)},
            {u"base_url"_s, settings.baseUrl.toString()},
            {u"model"_s, settings.model},
            {u"scope"_s, settings.scope == RemoteScoring::Scope::All ? u"all"_s : u"unsure"_s},
            {u"since"_s, settings.since ? QJsonValue(settings.since->toString(Qt::ISODate)) : QJsonValue()},
            {u"input_price"_s, money(settings.inputPrice)},
            {u"output_price"_s, money(settings.outputPrice)},
            {u"monthly_cap"_s, money(settings.monthlyCap)},
            {u"requests_per_minute"_s, settings.requestsPerMinute},
            {u"consent_host"_s, settings.consentHost},
            {u"consent_at"_s, momentJson(settings.consentAt)}};
}

QJsonObject remoteCostsJson(const RemoteCosts &costs)
{
    return {{u"requests"_s, costs.requests},
            {u"texts"_s, costs.texts},
            {u"input_tokens"_s, costs.inputTokens},
            {u"output_tokens"_s, costs.outputTokens},
            {u"cost"_s, money(costs.cost)}};
}

QJsonObject remoteStateJson(const ScoringState::Remote &state)
{
    return {{u"state"_s, QString(stateKeys[static_cast<std::size_t>(state.kind)])},
            {u"scorer"_s, state.scorer},
            {u"judged"_s, state.done},
            {u"left"_s, state.left},
            {u"resumes_at"_s, momentJson(state.resumesAt)},
            {u"error"_s, state.error ? QJsonValue(errorKey(state.error->kind)) : QJsonValue()},
            {u"spent_this_month"_s, remoteCostsJson(state.spent)},
            {u"monthly_cap"_s, money(state.monthlyCap)}};
}

QString remoteScoringText(const RemoteScoring &settings, const RemoteCosts &spent)
{
    const QLocale locale;
    QStringList lines;
    lines << (settings.enabled ? Words::tr("%1 judges %2.").arg(scorerNameText(remoteScorer(settings)), scopeText(settings))
                               : Words::tr("No scorer elsewhere is turned on; mentions are judged on this computer."));
    if (settings.enabled && !settings.hasConsent())
        lines << Words::tr("Nothing is sent before you agree to it: \"sentiment remote set --agree-to %1\".").arg(remoteHost(settings));
    if (settings.enabled || spent.requests > 0)
        lines << Words::tr("Spent this month: %1 of %2, for %3 texts in %4 requests.")
                     .arg(scoringMoneyText(spent.cost, locale), scoringMoneyText(settings.monthlyCap, locale),
                          locale.toString(spent.texts), locale.toString(spent.requests));
    return lines.join(u'\n');
}

Result<qint64> parseRemoteMoney(const QString &option, const QString &text)
{
    const auto sum = text.isEmpty() ? std::nullopt : scoringMoney(text, QLocale::c());
    if (!sum)
        return badOption(option, text, Words::tr("a sum from 0 up, with a point: 0.15"));
    return *sum;
}

} // namespace creatormetrics
