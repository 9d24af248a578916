// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcursor.h"

#include "models/analytics/chartlabels.h"
#include "ui/theme/seriesstyle.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

std::vector<QDate> daysOf(const ChartSpec &spec)
{
    std::vector<QDate> days;
    for (const ChartSeries &series : spec.series) {
        if (series.role != SeriesRole::Current)
            continue;
        for (const ChartPoint &point : series.points)
            days.push_back(point.day);
    }
    std::ranges::sort(days);
    const auto repeated = std::ranges::unique(days);
    days.erase(repeated.begin(), repeated.end());
    return days;
}

/// The point nearest to the day, at most half a bucket away.
const ChartPoint *pointNear(const ChartSeries &series, QDate day, double halfBucket)
{
    const auto after = std::ranges::lower_bound(series.points, day, {}, &ChartPoint::day);
    const ChartPoint *best = after != series.points.end() ? &*after : nullptr;
    if (after != series.points.begin()) {
        const ChartPoint &before = *std::prev(after);
        if (best == nullptr || before.day.daysTo(day) < day.daysTo(best->day))
            best = &before;
    }
    const bool near = best != nullptr && std::abs(static_cast<double>(best->day.daysTo(day))) <= halfBucket;
    return near ? best : nullptr;
}

ChartSpec emptySpec()
{
    return {.range = DateRange::day(QDate(2000, 1, 1))};
}

} // namespace

ChartCursor::ChartCursor(QObject *parent) : QObject(parent), m_spec(emptySpec()) {}

void ChartCursor::update(const ChartSpec &spec, const ChartLayout &layout, const Colors &colors, const QLocale &locale)
{
    m_spec = spec;
    m_layout = layout;
    m_colors = colors;
    m_locale = locale;
    m_days = daysOf(spec);
    if (m_day.isValid() && !std::ranges::binary_search(m_days, m_day))
        return moveTo({});
    describe();
    Q_EMIT changed();
}

void ChartCursor::pointAt(double x)
{
    if (m_days.empty() || m_layout.plot.isEmpty())
        return;
    const auto distance = [this, x](QDate day) { return std::abs(m_layout.x(day) - x); };
    moveTo(*std::ranges::min_element(m_days, {}, distance));
}

void ChartCursor::step(int buckets)
{
    if (m_days.empty())
        return;
    if (!m_day.isValid())
        return toLast();
    const auto here = std::ranges::lower_bound(m_days, m_day) - m_days.begin();
    const auto last = static_cast<std::ptrdiff_t>(m_days.size()) - 1;
    moveTo(m_days[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(here + buckets, 0, last))]);
}

void ChartCursor::toFirst()
{
    if (!m_days.empty())
        moveTo(m_days.front());
}

void ChartCursor::toLast()
{
    if (!m_days.empty())
        moveTo(m_days.back());
}

void ChartCursor::leave()
{
    moveTo({});
}

QString ChartCursor::announcement() const
{
    if (!isActive())
        return {};
    QStringList parts;
    for (const QVariant &entry : m_rows) {
        const QVariantMap row = entry.toMap();
        parts << row.value(u"name"_s).toString() + u' ' + row.value(u"value"_s).toString();
    }
    return m_title + u": "_s + parts.join(u", "_s);
}

void ChartCursor::moveTo(QDate day)
{
    if (day == m_day)
        return;
    m_day = day;
    describe();
    Q_EMIT changed();
    Q_EMIT dayChanged(day);
}

void ChartCursor::describe()
{
    m_rows.clear();
    m_points.clear();
    m_title.clear();
    if (!m_day.isValid())
        return;
    m_x = m_layout.x(m_day);
    const bool ages = m_spec.axis == ChartAxis::Ages;
    m_title = ages ? ageName(m_day, m_locale) : bucketName(m_day, m_spec.granularity, m_locale);
    bool incomplete = false;
    for (const ChartSeries &series : m_spec.series) {
        describeSeries(series);
        const ChartPoint *point = pointNear(series, m_day, 0);
        incomplete = incomplete || (series.role == SeriesRole::Current && point != nullptr && point->incomplete);
    }
    if (incomplete)
        m_title += u" · "_s + tr("incomplete");
}

void ChartCursor::describeSeries(const ChartSeries &series)
{
    const bool previous = series.role == SeriesRole::Previous;
    const double reach = series.role != SeriesRole::Current ? bucketDays(m_spec.granularity) / 2 : 0;
    const ChartPoint *point = pointNear(series, m_day, reach);
    const QColor color = seriesPen(series, false, m_colors).color();
    QString name = series.name;
    if (previous && point != nullptr && m_spec.axis == ChartAxis::Days)
        name = shortDay(point->day.addDays(series.dayShift), m_locale);
    const std::optional<double> value = point != nullptr ? point->value : std::nullopt;
    m_rows << QVariantMap{{u"name"_s, name},
                          {u"value"_s, FigureFormat(m_locale).figure(m_spec.metric, value, false)},
                          {u"color"_s, color},
                          {u"dashed"_s, series.role != SeriesRole::Current}};
    if (value && m_spec.shape == ChartShape::Line)
        m_points << QVariantMap{{u"y"_s, m_layout.y(*value)}, {u"color"_s, color}};
}

} // namespace creatormetrics
