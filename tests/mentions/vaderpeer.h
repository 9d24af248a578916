// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>
#include <vector>

namespace creatormetrics {

/// What another implementation of VADER makes of the texts.
struct PeerScores {
    std::vector<double> compounds;
    double textsPerSecond = 0; ///< in its own process, after a run that is not counted
};

/// The npm package vader-sentiment, in Node.js, from the folder that CREATORMETRICS_NODE_PEERS names (`npm install
/// vader-sentiment` there). Nothing when there is no such folder, package or program.
[[nodiscard]] std::optional<PeerScores> scoresOfPeer(const QStringList &texts);

} // namespace creatormetrics
