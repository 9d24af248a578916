// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchquestion.h"

#include "tests/bench/benchsample.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

std::vector<BenchRange> benchRanges()
{
    const QDate last = benchLastDay();
    return {{u"28 days"_s, {.range = DateRange::endingAt(last, 28)}},
            {u"12 months"_s, {.range = DateRange::endingAt(last, 365), .granularity = Granularity::Week}},
            {u"10 years"_s,
             {.range = DateRange::endingAt(last, 3650),
              .granularity = Granularity::Month,
              .comparison = Comparison::None}}};
}

QString controlText(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', 12) : QString();
}

bool sameControl(const QString &left, const QString &right)
{
    bool leftIsNumber = false;
    bool rightIsNumber = false;
    const double first = left.toDouble(&leftIsNumber);
    const double second = right.toDouble(&rightIsNumber);
    if (!leftIsNumber || !rightIsNumber)
        return left == right;
    return std::abs(first - second) <= 1e-6 * std::max(std::abs(first), std::abs(second));
}

} // namespace creatormetrics
