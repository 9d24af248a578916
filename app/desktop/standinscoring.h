// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/scoringactions.h"

namespace creatormetrics {

/// Judges nothing and asks nobody, for pictures of the window.
class StandInScoring : public ScoringActions
{
public:
    void scoreMentions(Which) override {}
    void stopScoring() override {}
    [[nodiscard]] QFuture<Outcome> saveRemoteScoring(const RemoteScoring &, const QString &) override { return QtFuture::makeReadyFuture(refusal<Done>()); }
    [[nodiscard]] QFuture<Outcome> removeRemoteScoring() override { return QtFuture::makeReadyFuture(refusal<Done>()); }
    [[nodiscard]] QFuture<Result<RemoteScore>> testRemoteScoring(const RemoteScoring &, const QString &) override
    {
        return QtFuture::makeReadyFuture(refusal<RemoteScore>());
    }

private:
    template <typename T>
    [[nodiscard]] static Result<T> refusal()
    {
        return Error{.kind = ErrorKind::Offline};
    }
};

} // namespace creatormetrics
