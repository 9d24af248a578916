// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/windowdrive.h"

#include <QTextStream>

namespace creatormetrics {


/// Prints each kind of input on each page, all of each kind, and the slowest ones.
void reportInputs(QTextStream &out, const WindowRecord &record);
/// Prints how smoothly the rows moved.
void reportScroll(QTextStream &out, const QString &table, const std::vector<double> &frames);
void reportGap(QTextStream &out, double longest, const QString &input);
/// Prints what this process holds.
void reportMemory(QTextStream &out, const QString &when);

} // namespace creatormetrics
