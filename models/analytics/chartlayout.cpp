// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartlayout.h"

#include "models/analytics/chartlabels.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double labelGap = 8; ///< between a label and the plot
constexpr double endLabelGap = 10; ///< between the end of a line and its label
constexpr double tallScripts = 3; ///< what the letters of some scripts reach below a line of the label's own font
constexpr double tickRoom = 36; ///< free space wanted between two day labels
constexpr int mostDayTicks = 8;
constexpr double legendGap = 16; ///< between two entries
constexpr int mostLegendRows = 2;
constexpr double breakWidth = 5;
constexpr double breakHeight = 4;
constexpr double loneBandWidth = 6; ///< of a band that has one day only

double widest(const QStringList &texts, const std::function<double(const QString &)> &width)
{
    double widestSoFar = 0;
    for (const QString &text : texts)
        widestSoFar = std::max(widestSoFar, width(text));
    return widestSoFar;
}

const ChartPoint *lastKnown(const ChartSeries &series, bool finishedOnly)
{
    for (auto point = series.points.rbegin(); point != series.points.rend(); ++point) {
        if (point->value && !(finishedOnly && point->incomplete))
            return &*point;
    }
    return nullptr;
}

std::vector<ChartEndLabel> endLabelsOf(const ChartSpec &spec, const FigureFormat &format)
{
    std::vector<ChartEndLabel> labels;
    if (spec.shape != ChartShape::Line || spec.axis == ChartAxis::Ages) // a young post's line ends far from the edge
        return labels;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const ChartSeries &series = spec.series[i];
        const ChartPoint *end = lastKnown(series, false);
        if (series.role != SeriesRole::Current || end == nullptr)
            continue;
        const ChartPoint *finished = lastKnown(series, true);
        const QString figure = format.figure(spec.metric, finished != nullptr ? finished->value : end->value, true);
        labels.push_back({.series = i, .y = *end->value, .text = series.name + u' ' + figure});
    }
    if (labels.size() > ChartLayout::maximumEndLabels)
        labels.clear();
    return labels;
}

/// The only value of a series; null when there are more.
const ChartPoint *onlyPoint(const ChartSeries &series)
{
    const ChartPoint *only = nullptr;
    for (const ChartPoint &point : series.points) {
        if (point.value && only != nullptr)
            return nullptr;
        if (point.value)
            only = &point;
    }
    return only;
}

/// Turns the values in `y` into positions that do not touch.
void placeEndLabels(ChartLayout &layout, const ChartSpec &spec, double lineHeight)
{
    for (ChartEndLabel &label : layout.endLabels) {
        const ChartPoint *only = onlyPoint(spec.series[label.series]);
        label.x = (only != nullptr ? layout.x(only->day) : layout.plot.right()) + endLabelGap;
    }
    std::vector<double> wanted;
    for (const ChartEndLabel &label : layout.endLabels)
        wanted.push_back(layout.y(label.y));
    const std::vector<double> placed =
        spreadOut(wanted, lineHeight, layout.plot.top(), layout.plot.bottom() - lineHeight / 2);
    for (std::size_t i = 0; i < placed.size(); ++i)
        layout.endLabels[i].y = placed[i];
}

QStringList textsOf(const std::vector<ChartEndLabel> &labels)
{
    QStringList texts;
    for (const ChartEndLabel &label : labels)
        texts << label.text;
    return texts;
}

bool needsLegend(const ChartSpec &spec, const std::vector<ChartEndLabel> &endLabels)
{
    if (spec.shape != ChartShape::Line || !endLabels.empty())
        return false;
    if (spec.axis == ChartAxis::Ages)
        return spec.series.size() > 1;
    return std::ranges::count(spec.series, SeriesRole::Current, &ChartSeries::role) > 1;
}

/// In rows from the left edge of the canvas; what does not fit into the rows there may be is left to the tooltip.
std::vector<ChartLegendEntry> legendOf(const ChartSpec &spec, double width, const ChartText &text)
{
    std::vector<ChartLegendEntry> entries;
    double x = 0;
    int row = 0;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const ChartSeries &series = spec.series[i];
        if (series.role == SeriesRole::Previous || lastKnown(series, false) == nullptr)
            continue;
        const double wide = ChartLegendEntry::strokeWidth + labelGap + text.width(series.name);
        if (x > 0 && x + wide > width) {
            x = 0;
            ++row;
        }
        if (row >= mostLegendRows)
            break;
        entries.push_back({.series = i,
                           .x = x,
                           .textX = x + ChartLegendEntry::strokeWidth + labelGap,
                           .y = text.lineHeight * (row * 1.25 + 0.5),
                           .text = series.name});
        x += wide + legendGap;
    }
    return entries;
}

double legendHeight(const std::vector<ChartLegendEntry> &legend, double lineHeight)
{
    return legend.empty() ? 0 : legend.back().y + lineHeight / 2 + labelGap;
}

QList<QPointF> axisBreakAt(const QPointF &foot)
{
    QList<QPointF> zigzag;
    for (const double x : {-breakWidth, -breakWidth / 2, 0.0, breakWidth / 2, breakWidth}) {
        const bool middle = std::abs(x) > 0 && std::abs(x) < breakWidth;
        zigzag << foot + QPointF(x + breakWidth, middle ? (x < 0 ? -breakHeight : breakHeight) : 0);
    }
    return zigzag;
}

QRectF plotFor(const QSizeF &canvas, double left, double right, double above, double lineHeight)
{
    const double top = above + lineHeight / 2;
    const double bottom = lineHeight + labelGap + tallScripts;
    const QRectF plot(left, top, canvas.width() - left - right, canvas.height() - top - bottom);
    return plot.width() >= 2 * lineHeight && plot.height() >= 2 * lineHeight ? plot : QRectF();
}

QStringList tickLabels(const ChartSpec &spec, const std::vector<QDate> &ticks, const QLocale &locale)
{
    return spec.axis == ChartAxis::Ages ? ageTickLabels(ticks, locale) : dayTickLabels(ticks, locale);
}

/// Leaves out inner labels that would touch the one before or the last.
void placeDayTicks(ChartLayout &layout, const ChartSpec &spec, const ChartText &text, const QLocale &locale)
{
    const QStringList labels = tickLabels(spec, layout.scale.dayTicks, locale);
    const auto half = [&](qsizetype i) { return text.width(labels[i]) / 2; };
    const qsizetype last = labels.size() - 1;
    double free = -1e9;
    for (qsizetype i = 0; i <= last; ++i) {
        const double position = layout.x(layout.scale.dayTicks[static_cast<std::size_t>(i)]);
        const bool inner = i > 0 && i < last;
        const double lastStart = layout.x(layout.scale.dayTicks.back()) - half(last) - labelGap;
        const bool room = position - half(i) >= free && (!inner || position + half(i) <= lastStart);
        layout.dayTicks.push_back({.position = position, .text = room ? labels[i] : QString()});
        if (room)
            free = position + half(i) + labelGap;
    }
}

void placeMarks(ChartLayout &layout, const ChartSpec &spec)
{
    for (const ChartMark &mark : spec.marks) {
        const auto day = static_cast<double>(mark.day.toJulianDay());
        if (day >= layout.firstDay && day <= layout.lastDay)
            layout.marks.push_back({.position = layout.x(mark.day), .text = mark.text});
    }
}

void setDays(ChartLayout &layout, const ChartSpec &spec)
{
    const double pad = spec.shape == ChartShape::Bar ? bucketDays(spec.granularity) / 2 : 0;
    layout.firstDay = static_cast<double>(layout.scale.dayTicks.front().toJulianDay()) - pad;
    layout.lastDay = static_cast<double>(layout.scale.dayTicks.back().toJulianDay()) + pad;
    if (layout.lastDay <= layout.firstDay) {
        layout.firstDay -= 0.5;
        layout.lastDay += 0.5;
    }
}

} // namespace

double bucketDays(Granularity granularity)
{
    switch (granularity) {
    case Granularity::Day:
        return 1;
    case Granularity::Week:
        return 7;
    case Granularity::Month:
        return 30;
    }
    Q_UNREACHABLE();
}

ChartLayout ChartLayout::make(const ChartSpec &spec, const QSizeF &canvas, const ChartText &text,
                              const FigureFormat &format)
{
    ChartLayout layout;
    layout.scale = ChartScale::forChart(spec, mostDayTicks);
    layout.endLabels = endLabelsOf(spec, format);
    const QStringList days = tickLabels(spec, layout.scale.dayTicks, format.locale());
    const QStringList values = valueTickLabels(layout.scale.valueTicks, spec.metric, format);
    const double ends = widest(textsOf(layout.endLabels), text.strongWidth);
    const double left = std::max(widest(values, text.width) + labelGap, text.width(days.front()) / 2);
    const double right = std::max(ends > 0 ? ends + endLabelGap : 0, text.width(days.back()) / 2);
    if (needsLegend(spec, layout.endLabels))
        layout.legend = legendOf(spec, canvas.width(), text);
    layout.plot = plotFor(canvas, left, right, legendHeight(layout.legend, text.lineHeight), text.lineHeight);
    const double perDayTick = widest(days, text.width) + tickRoom;
    const int dayTicks = std::clamp(static_cast<int>(layout.plot.width() / perDayTick) + 1, 2, mostDayTicks);
    layout.scale = ChartScale::forChart(spec, dayTicks);
    setDays(layout, spec);
    for (std::size_t i = 0; i < layout.scale.valueTicks.size(); ++i)
        layout.valueTicks.push_back({layout.y(layout.scale.valueTicks[i]), values[static_cast<qsizetype>(i)]});
    placeDayTicks(layout, spec, text, format.locale());
    placeMarks(layout, spec);
    placeEndLabels(layout, spec, text.lineHeight);
    if (!layout.scale.startsAtZero && !layout.plot.isEmpty())
        layout.axisBreak = axisBreakAt(layout.plot.bottomLeft());
    return layout;
}

double ChartLayout::x(double julianDay) const
{
    const double share = (julianDay - firstDay) / (lastDay - firstDay);
    return plot.left() + share * plot.width();
}

double ChartLayout::y(double value) const
{
    return plot.bottom() - (value - scale.minimum) / (scale.maximum - scale.minimum) * plot.height();
}

double ChartLayout::barWidth(const ChartSpec &spec) const
{
    return std::max(1.0, bucketDays(spec.granularity) / (lastDay - firstDay) * plot.width() * 0.7);
}

QDate ChartLayout::nearest(const std::vector<QDate> &days, double x) const
{
    if (days.empty() || plot.isEmpty())
        return {};
    return *std::ranges::min_element(days, {}, [this, x](QDate day) { return std::abs(this->x(day) - x); });
}

std::vector<std::pair<double, ChartBandPoint>> ChartLayout::bandEdges(const ChartSpec &spec) const
{
    std::vector<std::pair<double, ChartBandPoint>> edges;
    for (const ChartBandPoint &point : spec.band)
        edges.emplace_back(static_cast<double>(point.day.toJulianDay()), point);
    if (edges.size() != 1 || plot.isEmpty())
        return edges;
    const double half = loneBandWidth / 2 / plot.width() * (lastDay - firstDay);
    edges.push_back(edges.front());
    edges.front().first -= half;
    edges.back().first += half;
    return edges;
}

} // namespace creatormetrics
