// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/scoredtext.h"

#include <QJsonObject>

namespace creatormetrics {

/// {"compound", "label", "confidence"}.
[[nodiscard]] QJsonObject scoredTextJson(const ScoredText &score);

/// The same with "raw", "coverage", "language" (null when unsure), "scorer" {"id", "version"} and "spans": {"start",
/// "length", "text", "source", "word", "base", "rules", "contribution"}. A rule is {"rule", "start", "length"} with one
/// of "add", "factor" and "value"; applied to the base in order, the rules give the contribution, and the contributions
/// added in order give "raw". `text` is what was scored; starts and lengths are UTF-16 units of it.
[[nodiscard]] QJsonObject explainedTextJson(const ScoredText &score, QStringView text);

} // namespace creatormetrics
