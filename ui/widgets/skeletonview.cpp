// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/skeletonview.h"

#include <QPainter>

namespace creatormetrics {

namespace {

constexpr int cardCount = 6;
constexpr double cardHeight = 134;

} // namespace

SkeletonView::SkeletonView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Loading"));
    connect(&m_theme, &Theme::changed, this, [this] { update(); });
}

void SkeletonView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double gap = Spacing::gap;
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const double width = (area.width() - (cardCount - 1) * gap) / cardCount;
    for (int card = 0; card < cardCount; ++card) {
        const QRectF frame(area.left() + card * (width + gap), area.top(), width, cardHeight);
        paintCard(painter, frame, {{16, 16, width * 0.4, 10}, {16, 38, width * 0.55, 22}, {16, 70, width * 0.5, 10}});
    }
    const double rest = std::max(0.0, area.height() - cardHeight - 2 * gap);
    const QRectF trend(area.left(), area.top() + cardHeight + gap, area.width(), rest * 0.54);
    paintCard(painter, trend, {{16, 16, 160, 14}});
    const QRectF details(area.left(), trend.bottom() + gap, area.width(), rest * 0.46);
    const double left = (details.width() - gap) * 0.38;
    paintCard(painter, {details.left(), details.top(), left, details.height()}, {{16, 16, 120, 14}});
    paintCard(painter, {details.left() + left + gap, details.top(), details.width() - left - gap, details.height()},
              {{16, 16, 120, 14}});
}

void SkeletonView::paintCard(QPainter &painter, const QRectF &rect, const QList<QRectF> &bones) const
{
    painter.setPen(m_theme.colors().hairline);
    painter.setBrush(m_theme.colors().surface);
    painter.drawRoundedRect(rect, Radius::card, Radius::card);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colors().hairline);
    for (const QRectF &bone : bones)
        painter.drawRoundedRect(bone.translated(rect.topLeft()), Spacing::tiny, Spacing::tiny);
}

} // namespace creatormetrics
