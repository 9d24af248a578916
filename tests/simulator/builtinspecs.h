// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace creatormetrics {

// What the simulator checks requests against when the platform's own discovery documents are not at hand: the calls it
// plays, in the form of those documents.
[[nodiscard]] QByteArray builtInDataSpec();
[[nodiscard]] QByteArray builtInAnalyticsSpec();
[[nodiscard]] QByteArray builtInReports();

} // namespace creatormetrics
