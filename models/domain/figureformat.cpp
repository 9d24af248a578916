// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/figureformat.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QChar thinSpace(0x202f);
constexpr QChar minus(0x2212);

/// 3.42, but 24.9 and 248.6: enough to see a change of a percent.
int decimalsFor(double scaled)
{
    return scaled >= 9.995 ? 1 : 2;
}

/// No minus before figures that round to nothing.
QString signOf(double value, const QString &digits, const QString &zero)
{
    return value < 0 && digits != zero ? QString(minus) : QString();
}

} // namespace

QString FigureFormat::unknown()
{
    return u"—"_s;
}

QString FigureFormat::exact(std::optional<qint64> value) const
{
    if (!value)
        return unknown();
    return *value < 0 ? minus + m_locale.toString(-*value) : m_locale.toString(*value);
}

QString FigureFormat::abbreviated(std::optional<double> value) const
{
    if (!value)
        return unknown();
    const double size = std::abs(*value);
    if (size < 9999.5) {
        const QString digits = m_locale.toString(std::round(size), 'f', 0);
        return signOf(*value, digits, m_locale.toString(0.0, 'f', 0)) + digits;
    }
    const QString sign = *value < 0 ? QString(minus) : QString();
    struct Step { double unit; QChar letter; };
    for (const Step step : {Step{1e9, u'G'}, Step{1e6, u'M'}, Step{1e3, u'k'}}) {
        // 999.95 k would round up to 1000 k, so the next unit starts a little earlier.
        if (size >= step.unit * 0.99995) {
            const double scaled = size / step.unit;
            return sign + m_locale.toString(scaled, 'f', decimalsFor(scaled)) + thinSpace + step.letter;
        }
    }
    return sign + m_locale.toString(size, 'f', 0);
}

QString FigureFormat::percent(std::optional<double> ratio, int decimals) const
{
    if (!ratio)
        return unknown();
    const QString digits = m_locale.toString(std::abs(*ratio) * 100.0, 'f', decimals);
    return signOf(*ratio, digits, m_locale.toString(0.0, 'f', decimals)) + digits + thinSpace + m_locale.percent();
}

QString FigureFormat::withSign(double value, int decimals, const QString &unit) const
{
    const QString digits = m_locale.toString(std::abs(value), 'f', decimals);
    const bool isZero = digits == m_locale.toString(0.0, 'f', decimals);
    const QString sign = isZero ? u"±"_s : (value < 0 ? QString(minus) : u"+"_s);
    return unit.isEmpty() ? sign + digits : sign + digits + thinSpace + unit;
}

QString FigureFormat::signedPercent(double ratio) const
{
    return withSign(ratio * 100.0, 1, m_locale.percent());
}

QString FigureFormat::signedPoints(double difference) const
{
    return withSign(difference * 100.0, 1, QCoreApplication::translate("FigureFormat", "pp", "percentage points"));
}

QString FigureFormat::signedCount(qint64 difference) const
{
    return withSign(static_cast<double>(difference), 0, {});
}

QString FigureFormat::figure(Metric metric, std::optional<double> value, bool abbreviate) const
{
    if (!value)
        return unknown();
    switch (metricInfo(metric).unit) {
    case MetricUnit::Ratio:
        return percent(value);
    case MetricUnit::Minutes: {
        const double hours = *value / 60.0;
        return (abbreviate ? abbreviated(hours) : exact(std::llround(hours))) + thinSpace
            + QCoreApplication::translate("FigureFormat", "h", "hours");
    }
    case MetricUnit::Seconds: {
        const auto seconds = std::llround(*value);
        const QString padding = seconds % 60 < 10 ? m_locale.zeroDigit() : QString();
        return m_locale.toString(seconds / 60) + u':' + padding + m_locale.toString(seconds % 60);
    }
    case MetricUnit::Count:
        return abbreviate ? abbreviated(value) : exact(std::llround(*value));
    }
    Q_UNREACHABLE();
}

} // namespace creatormetrics
