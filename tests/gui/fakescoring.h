// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/scoringactions.h"

#include <vector>

namespace creatormetrics {

/// Judging whose answers the test gives, and that keeps what it was asked for.
class FakeScoring : public ScoringActions
{
public:
    void scoreMentions(Which which) override { scored.push_back(which); }
    void stopScoring() override { ++stops; }
    [[nodiscard]] QFuture<Outcome> saveRemoteScoring(const RemoteScoring &settings, const QString &key) override
    {
        saved.push_back(settings);
        keys << key;
        return QtFuture::makeReadyFuture(saveAnswer);
    }
    [[nodiscard]] QFuture<Outcome> removeRemoteScoring() override
    {
        ++removals;
        return QtFuture::makeReadyFuture(Outcome(Done{}));
    }
    [[nodiscard]] QFuture<Result<RemoteScore>> testRemoteScoring(const RemoteScoring &settings, const QString &key) override
    {
        tested.push_back(settings);
        keys << key;
        return QtFuture::makeReadyFuture(testAnswer);
    }

    std::vector<Which> scored;
    int stops = 0;
    int removals = 0;
    std::vector<RemoteScoring> saved;
    std::vector<RemoteScoring> tested;
    QStringList keys;
    Outcome saveAnswer = Done{};
    Result<RemoteScore> testAnswer = RemoteScore{.label = SentimentLabel::Positive, .score = 0.8, .reason = QStringLiteral("It is praised.")};
};

} // namespace creatormetrics
