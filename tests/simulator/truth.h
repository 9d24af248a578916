// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/simulatedchannel.h"

#include <QJsonObject>

namespace creatormetrics {

/// What a client that reads everything correctly ends up with: channel totals, every complete day, every video that can
/// be asked for, the newest 300 comments, and the audience of the 28 days that end with the last complete one.
[[nodiscard]] QJsonObject truthOf(const SimulatedChannel &channel);

[[nodiscard]] QString privacyName(VideoState state); // "public", "unlisted", "private", "deleted"

} // namespace creatormetrics
