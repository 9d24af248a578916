// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace creatormetrics {

/// What a stream brings, in words for people: "Videos", "Figures by day". The key itself where it is not known. Translated.
[[nodiscard]] QString streamText(const QString &stream);

/// What a budget counts: "Data units", "paid reads". The key itself where it is not known. Translated.
[[nodiscard]] QString budgetText(const QString &budget);

} // namespace creatormetrics
