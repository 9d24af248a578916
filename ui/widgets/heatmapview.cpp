// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmapview.h"

#include "ui/theme/tokens.h"

#include <QAccessibleWidget>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int columns = 24;
constexpr int labelEvery = 6; ///< hours
constexpr double gapBetween = 2;
constexpr double cellRadius = 2;
constexpr double mostCellHeight = 22;

/// Screen readers call it a chart; a plain widget has no role.
QAccessibleInterface *heatMapInterface(const QString &key, QObject *object)
{
    auto *view = key.endsWith("HeatMapView"_L1) ? qobject_cast<QWidget *>(object) : nullptr;
    return view ? new QAccessibleWidget(view, QAccessible::Chart) : nullptr;
}

} // namespace

HeatMapView::HeatMapView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QAccessible::installFactory(heatMapInterface); // known ones are not taken twice
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&m_theme, &Theme::changed, this, [this] { setMap(HeatMap(m_map)); });
}

void HeatMapView::setMap(const HeatMap &map)
{
    m_map = map;
    m_pointed = -1;
    const QFontMetrics metrics(m_theme.font(FontRole::Caption));
    m_labelWidth = 0;
    for (const QString &row : m_map.rows)
        m_labelWidth = std::max(m_labelWidth, metrics.horizontalAdvance(row));
    setAccessibleName(m_map.title);
    setAccessibleDescription(m_map.finding);
    update();
}

QRectF HeatMapView::grid() const
{
    const int caption = QFontMetrics(m_theme.font(FontRole::Caption)).height() + Spacing::tiny;
    const double left = m_labelWidth + Spacing::small;
    const double height = std::min<double>(this->height() - caption, mostCellHeight * static_cast<double>(m_map.rows.size()));
    return {left, 0, width() - left, height};
}

/// Hours run from left to right in every language, as they do on charts.
QRectF HeatMapView::cellRect(int cell) const
{
    const QRectF all = grid();
    const double across = all.width() / columns;
    const double down = all.height() / static_cast<double>(m_map.rows.size());
    return {all.x() + (cell % columns) * across, all.y() + (cell / columns) * down, across - gapBetween, down - gapBetween};
}

int HeatMapView::cellAt(const QPointF &place) const
{
    const QRectF all = grid();
    if (m_map.rows.isEmpty() || !all.contains(place))
        return -1;
    const int column = std::min(columns - 1, static_cast<int>((place.x() - all.x()) / all.width() * columns));
    const auto rows = static_cast<int>(m_map.rows.size());
    return std::min(rows - 1, static_cast<int>((place.y() - all.y()) / all.height() * rows)) * columns + column;
}

void HeatMapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int cell = 0; cell < static_cast<int>(m_map.cells.size()); ++cell)
        paintCell(painter, cell);
    paintLabels(painter);
}

void HeatMapView::paintCell(QPainter &painter, int cell) const
{
    const Colors &colors = m_theme.colors();
    const QRectF rect = cellRect(cell);
    const auto &strength = m_map.cells[static_cast<std::size_t>(cell)].strength;
    painter.setPen(Qt::NoPen);
    painter.setBrush(strength ? mix(colors.accentSoft, colors.accent, *strength) : colors.hover);
    painter.drawRoundedRect(rect, cellRadius, cellRadius);
    if (!strength) {
        painter.setPen(QPen(colors.control, 1));
        painter.drawLine(rect.bottomLeft() + QPointF(2, -2), rect.topRight() + QPointF(-2, 2));
    }
    if (cell != m_pointed)
        return;
    painter.setPen(QPen(colors.text, Measure::focusRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), cellRadius + 1, cellRadius + 1);
}

void HeatMapView::paintLabels(QPainter &painter) const
{
    painter.setFont(m_theme.font(FontRole::Caption));
    painter.setPen(m_theme.colors().secondary);
    const QRectF all = grid();
    for (int row = 0; row < static_cast<int>(m_map.rows.size()); ++row) {
        const QRectF first = cellRect(row * columns);
        painter.drawText(QRectF(0, first.y(), m_labelWidth, first.height()), Qt::AlignVCenter | Qt::AlignLeft, m_map.rows[row]);
    }
    for (int hour = 0; hour < std::min<int>(columns, static_cast<int>(m_map.columns.size())); hour += labelEvery) {
        const QRectF place(all.x() + all.width() * hour / columns, all.bottom() + Spacing::tiny, all.width() * labelEvery / columns,
                           height() - all.bottom());
        painter.drawText(place, Qt::AlignTop | Qt::AlignLeft, m_map.columns[hour]);
    }
}

void HeatMapView::pointAt(int cell, bool tell)
{
    if (cell == m_pointed)
        return;
    m_pointed = cell;
    update();
    if (cell < 0) {
        QToolTip::hideText();
        setAccessibleName(m_map.title);
        return;
    }
    const QString &text = m_map.cells[static_cast<std::size_t>(cell)].text;
    QToolTip::showText(mapToGlobal(cellRect(cell).bottomLeft().toPoint() + QPoint(0, Spacing::tiny)), text, this);
    if (!tell)
        return;
    setAccessibleName(text);
    QAccessibleEvent told(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
}

void HeatMapView::mouseMoveEvent(QMouseEvent *event)
{
    pointAt(cellAt(event->position()), false);
}

void HeatMapView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        pointAt(-1, false);
}

void HeatMapView::keyPressEvent(QKeyEvent *event)
{
    const auto rows = static_cast<int>(m_map.rows.size());
    int row = m_pointed < 0 ? 0 : m_pointed / columns;
    int column = m_pointed < 0 ? -1 : m_pointed % columns;
    switch (event->key()) {
    case Qt::Key_Left: --column; break;
    case Qt::Key_Right: ++column; break;
    case Qt::Key_Up: --row; break;
    case Qt::Key_Down: ++row; break;
    case Qt::Key_Home: column = 0; break;
    case Qt::Key_End: column = columns - 1; break;
    case Qt::Key_Escape:
        event->setAccepted(m_pointed >= 0);
        return pointAt(-1, true);
    default:
        return QWidget::keyPressEvent(event);
    }
    if (rows > 0)
        pointAt(std::clamp(row, 0, rows - 1) * columns + std::clamp(column, 0, columns - 1), true);
}

void HeatMapView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        pointAt(m_map.cells.empty() ? -1 : 0, true);
}

void HeatMapView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    pointAt(-1, false);
}

void HeatMapView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setMap(HeatMap(m_map));
}

QString HeatMapView::toTsv() const
{
    QStringList lines{QStringList(m_map.columns).join(u'\t').prepend(u'\t')};
    for (int row = 0; row < static_cast<int>(m_map.rows.size()); ++row) {
        QStringList cells{m_map.rows[row]};
        for (int column = 0; column < columns; ++column)
            cells << m_map.cells[static_cast<std::size_t>(row * columns + column)].text;
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void HeatMapView::copy() const
{
    QGuiApplication::clipboard()->setText(toTsv());
}

} // namespace creatormetrics
