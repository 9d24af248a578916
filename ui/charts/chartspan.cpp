// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspan.h"

#include "models/analytics/chartbuckets.h"
#include "models/analytics/chartlabels.h"
#include "ui/charts/chartstrokes.h"
#include "ui/theme/seriesstyle.h"

#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

ChartSpan::ChartSpan(QObject *parent) : QObject(parent), m_spec{.range = DateRange::day(QDate(2000, 1, 1))} {}

void ChartSpan::update(const ChartSpec &spec, const ChartLayout &layout, const Colors &colors, const QLocale &locale)
{
    const bool sameAxis = spec.granularity == m_spec.granularity && spec.range == m_spec.range;
    m_spec = spec;
    m_layout = layout;
    m_colors = colors;
    m_locale = locale;
    m_days = spec.axis == ChartAxis::Days ? chartBuckets(spec) : std::vector<QDate>();
    if (isActive() && !(sameAxis && hasBucket(m_anchor) && hasBucket(m_end)))
        return drop();
    Q_EMIT changed();
}

bool ChartSpan::hasBucket(QDate day) const
{
    return std::ranges::binary_search(m_days, day);
}

/// Half a bucket beyond its middle, but never beyond the plot.
double ChartSpan::edge(QDate bucket, double side) const
{
    const double day = static_cast<double>(bucket.toJulianDay()) + side * bucketDays(m_spec.granularity) / 2;
    return std::clamp(m_layout.x(day), m_layout.plot.left(), m_layout.plot.right());
}

double ChartSpan::left() const
{
    return isActive() ? edge(std::min(m_anchor, m_end), -1) : 0;
}

double ChartSpan::width() const
{
    return isActive() ? edge(std::max(m_anchor, m_end), 1) - left() : 0;
}

QString ChartSpan::title() const
{
    if (!isActive())
        return {};
    const DateRange chosen = days();
    return spanTitle(m_spec, m_anchor, m_end, m_locale) + u" · "_s + tr("%Ln day(s)", nullptr, static_cast<int>(chosen.days()));
}

QVariantList ChartSpan::rows() const
{
    QVariantList rows;
    if (!isActive())
        return rows;
    const FigureFormat format(m_locale);
    for (const SpanFigure &figure : spanFigures(m_spec, m_anchor, m_end)) {
        const QPen pen = seriesPen(*figure.series, false, m_colors);
        QString name = figure.series->name;
        if (figure.series->role == SeriesRole::Previous)
            name = dayRange(days().shifted(figure.series->dayShift), m_locale);
        if (figure.unknown > 0 && figure.series->role == SeriesRole::Current)
            name += u" · "_s + tr("%Ln unknown", nullptr, figure.unknown);
        rows << QVariantMap{{u"name"_s, name},
                            {u"value"_s, spanFigureText(m_spec, figure, format)},
                            {u"color"_s, pen.color()},
                            {u"strokes"_s, swatchStrokes(pen)},
                            {u"dashed"_s, figure.series->role != SeriesRole::Current}};
    }
    return rows;
}

QString ChartSpan::offer()
{
    return tr("Show these days");
}

QString ChartSpan::announcement() const
{
    if (!isActive())
        return {};
    QStringList parts;
    for (const QVariant &entry : rows())
        parts << entry.toMap().value(u"name"_s).toString() + u' ' + entry.toMap().value(u"value"_s).toString();
    return title() + u": "_s + parts.join(u", "_s) + u". "_s + tr("Enter shows these days, Escape lets go of them");
}

DateRange ChartSpan::days() const
{
    return bucketSpan(m_spec, m_anchor, m_end);
}

void ChartSpan::press(double x)
{
    drop();
    if (!m_days.empty())
        m_pressed = x;
}

void ChartSpan::dragTo(double x)
{
    if (!m_pressed)
        return;
    if (!m_dragging && std::abs(x - *m_pressed) < QGuiApplication::styleHints()->startDragDistance())
        return;
    m_dragging = true;
    choose(m_layout.nearest(m_days, *m_pressed), m_layout.nearest(m_days, x));
}

void ChartSpan::release()
{
    m_pressed.reset();
    if (!m_dragging)
        return;
    m_dragging = false;
    Q_EMIT changed();
}

void ChartSpan::extend(int buckets, QDate from)
{
    if (m_days.empty())
        return;
    const QDate anchor = isActive() ? m_anchor : (hasBucket(from) ? from : m_days.back());
    const QDate end = isActive() ? m_end : anchor;
    const auto here = std::ranges::lower_bound(m_days, end) - m_days.begin();
    const auto last = static_cast<std::ptrdiff_t>(m_days.size()) - 1;
    const auto there = std::clamp<std::ptrdiff_t>(here + buckets, 0, last);
    choose(anchor, m_days[static_cast<std::size_t>(there)]);
}

void ChartSpan::drop()
{
    m_pressed.reset();
    m_dragging = false;
    choose({}, {});
}

void ChartSpan::accept()
{
    if (!isActive())
        return;
    const DateRange chosen = days();
    drop();
    Q_EMIT wanted(chosen);
}

void ChartSpan::choose(QDate anchor, QDate end)
{
    if (anchor == m_anchor && end == m_end)
        return;
    m_anchor = anchor;
    m_end = end;
    Q_EMIT changed();
}

} // namespace creatormetrics
