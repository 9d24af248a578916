// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/remoteestimate.h"

#include "models/mentions/senttext.h"
#include "models/presentation/scoringstatetext.h"
#include "models/store/accountrepository.h"
#include "models/store/remotecandidates.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <climits>
#include <cmath>
#include <limits>

namespace creatormetrics {

namespace {

constexpr qint64 mostLookedThrough = 20'000; ///< of all accounts together: nobody waits for an estimate
constexpr qint64 rowsAtOnce = 500;
constexpr double millionTokens = 1e6;
// Four letters are a token in most models; the rest is what stands around each text in a request and in an answer.
constexpr qint64 lettersOfAToken = 4;
constexpr qint64 tokensAroundAText = 30;
constexpr qint64 tokensOfAnAnswer = 40;

struct EstimateWords {
    Q_DECLARE_TR_FUNCTIONS(RemoteEstimate)
};

void addCandidates(RemoteEstimate &estimate, const RemoteStretch &stretch)
{
    for (const RemoteCandidate &candidate : stretch.candidates) {
        ++estimate.mentions;
        estimate.inputTokens += textToSend(candidate.mention).size() / lettersOfAToken + tokensAroundAText;
        estimate.outputTokens += tokensOfAnAnswer;
    }
}

QTimeZone zoneOf(const Account &account)
{
    const QTimeZone zone(account.zone);
    return zone.isValid() ? zone : QTimeZone::utc();
}

/// Days are those of the account.
MentionWindow windowSince(const RemoteScoring &settings, const QTimeZone &zone)
{
    const qint64 begin = settings.since ? settings.since->startOfDay(zone).toMSecsSinceEpoch() : 0;
    return {.begin = begin, .end = std::numeric_limits<qint64>::max()};
}

Outcome addAccountTo(RemoteEstimate &estimate, Connection &connection, const Account &account, const RemoteScoring &settings,
                     qint64 most)
{
    const MentionWindow window = windowSince(settings, zoneOf(account));
    MentionPlace before{.at = window.end, .id = StoredMentionId(std::numeric_limits<qint64>::max())};
    for (qint64 rows = 0; rows < most; rows += rowsAtOnce) {
        const auto stretch = remoteCandidates(connection, account.id, settings.scope, window, before, rowsAtOnce);
        if (!stretch)
            return stretch.error();
        addCandidates(estimate, *stretch);
        if (!stretch->next)
            return Done{};
        before = *stretch->next;
    }
    estimate.more = true;
    return Done{};
}

} // namespace

double RemoteEstimate::costAt(const RemoteScoring &settings) const
{
    return (static_cast<double>(inputTokens) * static_cast<double>(settings.inputPrice)
            + static_cast<double>(outputTokens) * static_cast<double>(settings.outputPrice))
           / millionTokens;
}

Result<RemoteEstimate> estimateRemoteScoring(Connection &connection, const RemoteScoring &settings)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    RemoteEstimate estimate;
    const qint64 most = mostLookedThrough / std::max<qint64>(1, static_cast<qint64>(all->size()));
    for (const Account &account : *all) {
        if (auto added = addAccountTo(estimate, connection, account, settings, most); !added)
            return added.error();
    }
    return estimate;
}

QString remoteEstimateText(const RemoteEstimate &estimate, const RemoteScoring &settings, const QLocale &locale)
{
    if (estimate.mentions == 0)
        return EstimateWords::tr("No mention waits for it now; new ones are judged as they come.");
    const auto count = static_cast<int>(std::min<qint64>(estimate.mentions, INT_MAX));
    const QString mentions = estimate.more ? EstimateWords::tr("More than %Ln mention(s) are to be judged", nullptr, count)
                                           : EstimateWords::tr("About %Ln mention(s) are to be judged", nullptr, count);
    const auto cost = static_cast<qint64>(std::llround(std::max(0.0, estimate.costAt(settings))));
    if (settings.inputPrice <= 0 && settings.outputPrice <= 0)
        return EstimateWords::tr("%1; without prices there is no estimate of what that costs.").arg(mentions);
    return EstimateWords::tr("%1, for some %2 at these prices.").arg(mentions, scoringMoneyText(cost, locale));
}

} // namespace creatormetrics
