// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/remotecost.h"

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr double pricedTokens = 1e6;
constexpr double mostCost = 1e15; ///< a thousand million of any money, exact in a double
constexpr qint64 letterBytesOfAToken = 3;
constexpr qint64 tokensOfInstructions = 450; ///< with the form of the answer
constexpr qint64 tokensAroundAText = 15;
constexpr qint64 tokensOfAnAnswer = 60;
constexpr qint64 tokensAroundAnswers = 100;

} // namespace

qint64 remoteCost(const RemoteScoring &settings, qint64 inputTokens, qint64 outputTokens)
{
    const double cost = (static_cast<double>(inputTokens) * static_cast<double>(settings.inputPrice)
                         + static_cast<double>(outputTokens) * static_cast<double>(settings.outputPrice))
                        / pricedTokens;
    return static_cast<qint64>(std::ceil(std::clamp(cost, 0.0, mostCost)));
}

RemoteCosts expectedRemoteCosts(const RemoteScoring &settings, const QStringList &texts)
{
    RemoteCosts costs{.requests = 1, .inputTokens = tokensOfInstructions};
    for (const QString &text : texts) {
        costs.inputTokens += text.toUtf8().size() / letterBytesOfAToken + tokensAroundAText;
        costs.outputTokens += tokensOfAnAnswer;
    }
    costs.cost = remoteCost(settings, costs.inputTokens, costs.outputTokens);
    return costs;
}

qint64 mostAnswerTokens(qsizetype texts)
{
    return tokensAroundAnswers + 2 * tokensOfAnAnswer * texts;
}

RemoteCosts mostRemoteCosts(const RemoteScoring &settings, qsizetype bodySize, qsizetype texts)
{
    RemoteCosts costs{.requests = 1, .inputTokens = bodySize, .outputTokens = mostAnswerTokens(texts)};
    costs.cost = remoteCost(settings, costs.inputTokens, costs.outputTokens);
    return costs;
}

} // namespace creatormetrics
