// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/store/connection.h"
#include "models/store/remotescoring.h"

#include <QLocale>

namespace creatormetrics {

/// What it would take to have the mentions of now judged elsewhere. Tokens are guessed from the length of what is sent.
struct RemoteEstimate {
    qint64 mentions = 0;
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
    bool more = false; ///< only the newest mentions were looked through

    [[nodiscard]] double costAt(const RemoteScoring &settings) const; ///< in millionths of the user's money

    friend bool operator==(const RemoteEstimate &, const RemoteEstimate &) = default;
};

/// Goes the way of the scorer itself (RemoteWalk) through some 20,000 mentions, about the newest; what its model has judged before costs
/// nothing. The settings need neither an address nor a model.
[[nodiscard]] Result<RemoteEstimate> estimateRemoteScoring(Connection &connection, const RemoteScoring &settings);

/// "About 1,204 mentions wait for it, some 0.09 at these prices." Translated.
[[nodiscard]] QString remoteEstimateText(const RemoteEstimate &estimate, const RemoteScoring &settings, const QLocale &locale);

} // namespace creatormetrics
