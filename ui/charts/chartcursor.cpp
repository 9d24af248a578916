// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcursor.h"

#include "models/analytics/chartbuckets.h"
#include "models/analytics/chartlabels.h"
#include "ui/charts/chartstrokes.h"
#include "ui/theme/seriesstyle.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

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
    m_days = chartBuckets(spec);
    if (m_day.isValid() && !std::ranges::binary_search(m_days, m_day))
        return moveTo({});
    describe();
    Q_EMIT changed();
}

void ChartCursor::pointAt(double x)
{
    if (const QDate day = m_layout.nearest(m_days, x); day.isValid())
        moveTo(day);
}

void ChartCursor::step(int buckets)
{
    if (m_days.empty())
        return;
    if (!m_day.isValid()) // Home goes to the first, everything else begins at the newest
        return std::abs(buckets) > static_cast<int>(m_days.size()) && buckets < 0 ? toFirst() : toLast();
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
    m_title = bucketTitle(m_spec, m_day, m_locale);
    bool incomplete = false;
    for (const ChartSeries &series : m_spec.series) {
        describeSeries(series);
        const ChartPoint *point = pointIn(m_spec, series, m_day);
        incomplete = incomplete || (series.role == SeriesRole::Current && point != nullptr && point->incomplete);
    }
    if (incomplete)
        m_title += u" · "_s + tr("incomplete");
}

void ChartCursor::describeSeries(const ChartSeries &series)
{
    const bool previous = series.role == SeriesRole::Previous;
    const ChartPoint *point = pointIn(m_spec, series, m_day);
    const QPen pen = seriesPen(series, false, m_colors);
    QString name = series.name;
    if (previous && point != nullptr && m_spec.axis == ChartAxis::Days)
        name = shortDay(point->day.addDays(series.dayShift), m_locale);
    const std::optional<double> value = point != nullptr ? point->value : std::nullopt;
    m_rows << QVariantMap{{u"name"_s, name},
                          {u"value"_s, FigureFormat(m_locale).figure(m_spec.metric, value, false)},
                          {u"color"_s, pen.color()},
                          {u"strokes"_s, swatchStrokes(pen)},
                          {u"dashed"_s, series.role != SeriesRole::Current}};
    if (value && m_spec.shape == ChartShape::Line)
        m_points << QVariantMap{{u"y"_s, m_layout.y(*value)}, {u"color"_s, pen.color()}};
}

} // namespace creatormetrics
