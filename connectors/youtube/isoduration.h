// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace creatormetrics {

/// Seconds of an ISO 8601 duration as YouTube writes it (PT14M7S, P1DT2H). Nothing for P0D, which stands at broadcasts
/// that have not ended, and for anything else that is no length of a video (years, months, other text).
[[nodiscard]] std::optional<qint64> durationSeconds(QStringView text);

} // namespace creatormetrics
