// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/remoteestimate.h"

#include "models/mentions/remotewalk.h"
#include "models/presentation/scoringstatetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr qint64 mostLookedThrough = 20'000; ///< of all accounts together: nobody waits for an estimate
constexpr qint64 rowsAtOnce = 200;
constexpr double millionTokens = 1e6;
// Four letters are a token in most models; the rest is what stands around each text in a request and in an answer.
constexpr qint64 lettersOfAToken = 4;
constexpr qint64 tokensAroundAText = 30;
constexpr qint64 tokensOfAnAnswer = 40;

struct EstimateWords {
    Q_DECLARE_TR_FUNCTIONS(RemoteEstimate)
};

/// What has been judged before costs nothing.
void addFinds(RemoteEstimate &estimate, const RemoteFinds &finds)
{
    estimate.mentions += static_cast<qint64>(finds.known.size() + finds.unasked.size());
    for (const RemoteText &text : finds.unasked) {
        estimate.inputTokens += text.sent.size() / lettersOfAToken + tokensAroundAText;
        estimate.outputTokens += tokensOfAnAnswer;
    }
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
    RemoteEstimate estimate;
    RemoteWalk walk(settings);
    for (qint64 rows = 0; rows < mostLookedThrough && !walk.atEnd(); rows += rowsAtOnce) {
        const auto finds = walk.next(connection, rowsAtOnce);
        if (!finds)
            return finds.error();
        addFinds(estimate, *finds);
    }
    estimate.more = !walk.atEnd();
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
