// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figureheader.h"

#include "models/presentation/tablestate.h"

#include <QMouseEvent>
#include <QPainter>

namespace creatormetrics {

namespace {

constexpr int headerHeight = 28;
constexpr int chevronRoom = 14;

} // namespace

FigureHeader::FigureHeader(const Theme &theme, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(TableState::leastWidth);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QHeaderView::sectionResized, this, [this](int section) {
        if (m_pressed && !m_dragged.contains(section))
            m_dragged << section;
    });
}

void FigureHeader::mousePressEvent(QMouseEvent *event)
{
    m_dragged.clear();
    m_pressed = event->button() == Qt::LeftButton;
    QHeaderView::mousePressEvent(event);
}

void FigureHeader::mouseReleaseEvent(QMouseEvent *event)
{
    // Before the header sorts by a click: what that measures is nobody's drag.
    m_pressed = false;
    QHeaderView::mouseReleaseEvent(event);
    if (!m_dragged.isEmpty())
        Q_EMIT columnsDragged(std::exchange(m_dragged, {}));
}

QString FigureHeader::text(int section) const
{
    return model()->headerData(section, orientation()).toString();
}

bool FigureHeader::isSorted(int section) const
{
    return isSortIndicatorShown() && sortIndicatorSection() == section;
}

QSize FigureHeader::sectionSizeFromContents(int section) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Caption));
    const int chevron = isSorted(section) ? chevronRoom : 0;
    return {metrics.horizontalAdvance(text(section)) + chevron + 2 * cellPadding + 1,
            std::max(headerHeight, metrics.height() + 2 * Spacing::small)};
}

void FigureHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Colors &colors = m_theme.colors();
    painter->fillRect(rect, colors.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.hairline);
    const auto wanted = Qt::Alignment(model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt());
    const Qt::Alignment alignment = QStyle::visualAlignment(layoutDirection(), wanted);
    const bool right = alignment & Qt::AlignRight;
    const QRect inner = rect.adjusted(cellPadding, 0, -cellPadding, 0);
    painter->setFont(m_theme.font(FontRole::Caption));
    painter->setPen(isSorted(section) ? colors.text : colors.secondary);
    const int room = inner.width() - (isSorted(section) ? chevronRoom : 0);
    const QString shown = painter->fontMetrics().elidedText(text(section), Qt::ElideRight, room + 1);
    painter->drawText(inner, static_cast<int>(alignment | Qt::AlignVCenter), shown);
    if (isSorted(section)) {
        const int width = painter->fontMetrics().horizontalAdvance(shown);
        const double beside = width + chevronRoom / 2.0;
        paintChevron(*painter, {right ? inner.right() - beside : inner.left() + beside, rect.center().y() + 0.5});
    }
}

/// Points down where the largest comes first.
void FigureHeader::paintChevron(QPainter &painter, const QPointF &centre) const
{
    const double depth = sortIndicatorOrder() == Qt::DescendingOrder ? 1.5 : -1.5;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colors().secondary, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF({centre + QPointF(-3, -depth), centre + QPointF(0, depth), centre + QPointF(3, -depth)}));
}

} // namespace creatormetrics
