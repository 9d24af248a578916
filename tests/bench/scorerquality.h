// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/sentimentscorer.h"

#include <QTextStream>

namespace creatormetrics {

/// Prints how well the scorer agrees with people on each judged set beside what the authors' own program reaches there, how often it is
/// right by tenths of its confidence, and of how many sentences it tells the language. Sets that are not there are named as such.
void printScorerQuality(const SentimentScorer &scorer, QTextStream &out);

} // namespace creatormetrics
