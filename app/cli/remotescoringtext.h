// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/scoringstatus.h"

#include <QJsonObject>

namespace creatormetrics {

/// Sums are in the user's money, prices for a million tokens.
[[nodiscard]] QJsonObject remoteScoringJson(const RemoteScoring &settings);
[[nodiscard]] QJsonObject remoteCostsJson(const RemoteCosts &costs);
/// How a run ended: "state" is off, needs_consent, needs_key, idle, running, resting, cap_reached or failed.
[[nodiscard]] QJsonObject remoteStateJson(const ScoringState::Remote &state);

/// The same for people, several lines.
[[nodiscard]] QString remoteScoringText(const RemoteScoring &settings, const RemoteCosts &spent);

/// What a price or a sum in the user's money is in millionths: "0.15". BadInput like `Invocation::number`.
[[nodiscard]] Result<qint64> parseRemoteMoney(const QString &option, const QString &text);

} // namespace creatormetrics
