// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/scoredtext.h"

#include <QLocale>

namespace creatormetrics {

/// One line: label, compound, confidence and the beginning of the text.
[[nodiscard]] QString scoreLine(const ScoredText &score, QStringView text, const QLocale &locale);

/// The line, and below it each word that counts, what it adds and the rules that changed it, and the sum. Without the line break at the
/// end. `text` is what was scored.
[[nodiscard]] QString explainedScoreText(const ScoredText &score, QStringView text, const QLocale &locale);

} // namespace creatormetrics
