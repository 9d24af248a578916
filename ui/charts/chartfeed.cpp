// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartfeed.h"

#include "ui/theme/seriesstyle.h"

#include <QAreaSeries>
#include <QFontMetricsF>
#include <QLineSeries>
#include <QScatterSeries>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double dotSize = 5;
constexpr double rethinAfter = 1.25; ///< strokes are made anew when the width has changed by this factor

ChartText textMeasure(const QFont &label, const QFont &strongLabel)
{
    const QFontMetricsF plain(label);
    const QFontMetricsF strong(strongLabel);
    return {.width = [plain](const QString &text) { return plain.horizontalAdvance(text); },
            .strongWidth = [strong](const QString &text) { return strong.horizontalAdvance(text); },
            .lineHeight = std::ceil(plain.height())};
}

QVariantList asList(const std::vector<ChartTick> &ticks)
{
    QVariantList list;
    for (const ChartTick &tick : ticks)
        list << QVariantMap{{u"position"_s, tick.position}, {u"text"_s, tick.text}};
    return list;
}

int pageStep(const ChartSpec &spec)
{
    switch (spec.granularity) {
    case Granularity::Day:
        return 7;
    case Granularity::Week:
        return 4;
    case Granularity::Month:
        return 12;
    }
    Q_UNREACHABLE();
}

QBrush barBrush(const ChartSpec &spec, const Colors &colors, BarKind kind)
{
    const QColor gain = spec.series.empty() ? colors.accent : seriesColor(spec.series.front(), colors);
    switch (kind) {
    case BarKind::Gain:
        return gain;
    case BarKind::Loss:
        return colors.down;
    case BarKind::Incomplete:
        return {gain, Qt::BDiagPattern};
    }
    return {};
}

} // namespace

ChartFeed::ChartFeed(QObject *parent)
    : QObject(parent)
    , m_spec{.range = DateRange::day(QDate(2000, 1, 1))}
    , m_cursor(new ChartCursor(this))
    , m_span(new ChartSpan(this))
{}

void ChartFeed::setSpec(const ChartSpec &spec)
{
    m_spec = spec;
    layOut();
    makeStrokes();
}

void ChartFeed::setAppearance(const Colors &colors, const QFont &label, const QFont &strongLabel)
{
    m_colors = colors;
    m_label = label;
    m_strongLabel = strongLabel;
    layOut();
    makeStrokes();
}

void ChartFeed::setLocale(const QLocale &locale)
{
    m_locale = locale;
    layOut();
}

void ChartFeed::setPixelRatio(double ratio)
{
    if (qFuzzyCompare(ratio, m_pixelRatio))
        return;
    m_pixelRatio = ratio;
    Q_EMIT pixelRatioChanged();
}

void ChartFeed::resize(double width, double height)
{
    if (m_size == QSizeF(width, height))
        return;
    m_size = {width, height};
    layOut();
    const double now = m_layout.plot.width();
    if (now > m_strokeWidth * rethinAfter || now * rethinAfter < m_strokeWidth)
        makeStrokes();
}

void ChartFeed::layOut()
{
    m_layout = ChartLayout::make(m_spec, m_size, textMeasure(m_label, m_strongLabel), FigureFormat(m_locale));
    m_cursor->update(m_spec, m_layout, m_colors, m_locale);
    m_span->update(m_spec, m_layout, m_colors, m_locale);
    Q_EMIT laidOut();
}

void ChartFeed::makeStrokes()
{
    m_strokeWidth = m_layout.plot.width();
    m_strokes = isDrawn() ? chartStrokes(m_spec, m_colors, m_strokeWidth) : std::vector<ChartStroke>();
    Q_EMIT strokesChanged();
}

QVariantList ChartFeed::valueTicks() const
{
    QVariantList list = asList(m_layout.valueTicks);
    for (qsizetype i = 0; i < list.size(); ++i) {
        QVariantMap tick = list[i].toMap();
        tick.insert(u"zero"_s, m_layout.scale.valueTicks[static_cast<std::size_t>(i)] == 0);
        list[i] = tick;
    }
    return list;
}

QVariantList ChartFeed::dayTicks() const
{
    return asList(m_layout.dayTicks);
}

QVariantList ChartFeed::marks() const
{
    return asList(m_layout.marks);
}

QVariantList ChartFeed::endLabels() const
{
    QVariantList list;
    for (const ChartEndLabel &label : m_layout.endLabels)
        list << QVariantMap{{u"x"_s, label.x},
                            {u"y"_s, label.y},
                            {u"text"_s, label.text},
                            {u"color"_s, seriesColor(m_spec.series[label.series], m_colors)}};
    return list;
}

QVariantList ChartFeed::legend() const
{
    QVariantList list;
    for (const ChartLegendEntry &entry : m_layout.legend) {
        const QPen pen = seriesPen(m_spec.series[entry.series], false, m_colors);
        list << QVariantMap{{u"x"_s, entry.x},
                            {u"textX"_s, entry.textX},
                            {u"y"_s, entry.y},
                            {u"text"_s, entry.text},
                            {u"color"_s, pen.color()},
                            {u"strokes"_s, swatchStrokes(pen)}};
    }
    return list;
}

QVariantList ChartFeed::axisBreak() const
{
    QVariantList list;
    for (const QPointF &point : m_layout.axisBreak)
        list << QVariant(point);
    return list;
}

/// Pages are a week of days, four weeks, a year of months.
bool ChartFeed::takeKey(int key, int modifiers)
{
    const bool choosing = (modifiers & Qt::ShiftModifier) != 0;
    if (!isDrawn() || (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0)
        return false;
    constexpr int farthest = 1'000'000;
    switch (key) {
    case Qt::Key_Left:
        return move(-1, choosing);
    case Qt::Key_Right:
        return move(1, choosing);
    case Qt::Key_PageUp:
        return move(-pageStep(m_spec), choosing);
    case Qt::Key_PageDown:
        return move(pageStep(m_spec), choosing);
    case Qt::Key_Home:
        return move(-farthest, choosing);
    case Qt::Key_End:
        return move(farthest, choosing);
    case Qt::Key_Escape:
        return letGo();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_span->isActive())
            return false;
        m_span->accept();
        return true;
    default:
        return false;
    }
}

bool ChartFeed::move(int buckets, bool choosing)
{
    if (choosing && m_spec.axis == ChartAxis::Days) {
        m_span->extend(buckets, m_cursor->day());
        return true;
    }
    m_span->drop();
    m_cursor->step(buckets);
    return true;
}

bool ChartFeed::letGo()
{
    const bool anything = m_span->isActive() || m_cursor->isActive();
    if (m_span->isActive())
        m_span->drop();
    else
        m_cursor->leave();
    return anything;
}

bool ChartFeed::isDot(int stroke) const
{
    return m_strokes.at(static_cast<std::size_t>(stroke)).points.size() == 1;
}

void ChartFeed::fillStroke(int stroke, QAbstractSeries *series) const
{
    const ChartStroke &drawn = m_strokes.at(static_cast<std::size_t>(stroke));
    if (auto *dot = qobject_cast<QScatterSeries *>(series)) {
        dot->setMarkerSize(dotSize);
        dot->setColor(drawn.pen.color());
        dot->setBorderColor(Qt::transparent);
        dot->replace(drawn.points);
    } else if (auto *line = qobject_cast<QXYSeries *>(series)) {
        line->setPen(drawn.pen);
        line->replace(drawn.points);
    }
}

void ChartFeed::fillBars(int kind, QAbstractSeries *area) const
{
    auto *bars = qobject_cast<QAreaSeries *>(area);
    if (bars == nullptr || bars->upperSeries() == nullptr || bars->lowerSeries() == nullptr)
        return;
    const auto barKind = static_cast<BarKind>(kind);
    const double perDay = m_layout.plot.width() / (m_layout.lastDay - m_layout.firstDay);
    const double days = m_layout.plot.isEmpty() ? 0 : m_layout.barWidth(m_spec) / perDay;
    const QList<QPointF> outline = isDrawn() ? barOutline(m_spec, barKind, days) : QList<QPointF>();
    if (outline.isEmpty() && bars->upperSeries()->count() == 0)
        return; // filling has the whole chart laid out again
    bars->setPen(Qt::NoPen);
    bars->setBrush(barBrush(m_spec, m_colors, barKind));
    bars->lowerSeries()->replace(QList<QPointF>{{m_layout.firstDay, 0}, {m_layout.lastDay, 0}});
    bars->upperSeries()->replace(outline);
}

void ChartFeed::fillBand(QAbstractSeries *area) const
{
    auto *band = qobject_cast<QAreaSeries *>(area);
    if (band == nullptr || band->upperSeries() == nullptr || band->lowerSeries() == nullptr)
        return;
    if (m_spec.band.empty() && band->upperSeries()->count() == 0)
        return;
    QList<QPointF> upper;
    QList<QPointF> lower;
    for (const auto &[day, point] : m_layout.bandEdges(m_spec)) {
        upper << QPointF(day, point.high);
        lower << QPointF(day, point.low);
    }
    band->setPen(Qt::NoPen);
    band->setBrush(bandColor(m_colors));
    band->lowerSeries()->replace(lower);
    band->upperSeries()->replace(upper);
}

} // namespace creatormetrics
