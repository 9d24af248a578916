// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"

#include <QLocale>

namespace creatormetrics {

/// Turns figures into text in one way for window, reports and command line. Unknown is an em dash, never 0.
/// Percent signs and unit letters follow a narrow no-break space.
class FigureFormat
{
public:
    explicit FigureFormat(const QLocale &locale) : m_locale(locale) {}

    [[nodiscard]] QString exact(std::optional<qint64> value) const;
    /// At most four characters of digits: 248.6 k, 3.42 M, 999.
    [[nodiscard]] QString abbreviated(std::optional<double> value) const;
    /// A ratio as percent with `decimals` places: 0.0707 -> 7.07 %.
    [[nodiscard]] QString percent(std::optional<double> ratio, int decimals = 2) const;
    /// With sign, one place: +14.2 %, −3.1 %.
    [[nodiscard]] QString signedPercent(double ratio) const;
    /// Difference of two ratios in percentage points, with sign: −0.3 pp.
    [[nodiscard]] QString signedPoints(double difference) const;
    [[nodiscard]] QString signedCount(qint64 difference) const;
    /// The figure in the unit of its metric, exact or abbreviated: counts, hours of watch time, m:ss, percent.
    [[nodiscard]] QString figure(Metric metric, std::optional<double> value, bool abbreviate) const;
    [[nodiscard]] const QLocale &locale() const { return m_locale; }

    [[nodiscard]] static QString unknown();

private:
    [[nodiscard]] QString withSign(double value, int decimals, const QString &unit) const;

    QLocale m_locale;
};

} // namespace creatormetrics
