// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figuredelegate.h"

#include "models/presentation/freshnesstext.h"
#include "models/presentation/tableroles.h"
#include "models/reports/reportdocument.h"
#include "ui/theme/icons.h"
#include "ui/theme/platformstyle.h"
#include "ui/widgets/figureheader.h"
#include "ui/widgets/placeholderpicture.h"
#include "ui/widgets/platformmark.h"
#include "ui/widgets/statecolor.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr int dotSize = 8;
constexpr int dotGap = 6;
constexpr int iconSize = 16;
constexpr int secondaryGap = 6;
constexpr int partMargin = 5;
constexpr double partRadius = 3;

bool hasPicture(const QModelIndex &index)
{
    return index.data(PictureKeyRole).isValid();
}

/// Room in front of the text, its gap included.
int leadWidth(const QModelIndex &index)
{
    if (hasPicture(index))
        return Measure::thumbnailWidth + Spacing::medium;
    if (index.data(MarkRole).isValid())
        return platformMarkSize + Spacing::small;
    if (index.data(IconNameRole).isValid())
        return iconSize + dotGap;
    return index.data(PlatformRole).isValid() ? dotSize + dotGap : 0;
}

QRect partRect(const QRect &cell, double part)
{
    const int room = cell.width() - FigureHeader::cellPadding;
    return {cell.left(), cell.top() + partMargin, static_cast<int>(std::clamp(part, 0.0, 1.0) * room), cell.height() - 2 * partMargin};
}

FontRole fontRole(const QModelIndex &index)
{
    return index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight ? FontRole::Number : FontRole::Body;
}

} // namespace

FigureDelegate::FigureDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void FigureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.state.setFlag(QStyle::State_HasFocus, false); // the table draws a ring around the row
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect inner = cell.rect.adjusted(FigureHeader::cellPadding, 0, -FigureHeader::cellPadding, 0);
    if (const QVariant part = index.data(PartRole); part.isValid())
        paintPart(*painter, QStyle::visualRect(option.direction, cell.rect, partRect(cell.rect, part.toDouble())));
    const int lead = leadWidth(index);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, inner, rect); };
    paintLead(*painter, mirrored({inner.left(), inner.top(), lead, inner.height()}), index);
    const QRect rest = mirrored(inner.adjusted(lead, 0, 0, 0));
    paintText(*painter, rest, index, QStyle::visualAlignment(option.direction, cell.displayAlignment));
    painter->restore();
}

void FigureDelegate::paintPart(QPainter &painter, const QRect &rect) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colors().accentSoft);
    painter.drawRoundedRect(rect, partRadius, partRadius);
}

void FigureDelegate::paintText(QPainter &painter, const QRect &rect, const QModelIndex &index,
                               Qt::Alignment alignment) const
{
    painter.setFont(m_theme.font(fontRole(index)));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString text = metrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width());
    painter.setPen(textColor(index));
    painter.drawText(rect, static_cast<int>(alignment), text);
    const int taken = metrics.horizontalAdvance(text) + secondaryGap;
    const QString more =
        metrics.elidedText(index.data(SecondaryTextRole).toString(), Qt::ElideRight, rect.width() - taken);
    if (more.size() < 2)
        return;
    painter.setPen(m_theme.colors().secondary);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    painter.drawText(mirrored ? rect.adjusted(0, 0, -taken, 0) : rect.adjusted(taken, 0, 0, 0),
                     static_cast<int>(alignment), more);
}

void FigureDelegate::paintLead(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    if (hasPicture(index)) {
        QRectF picture(rect.left() + (mirrored ? Spacing::medium : 0), 0, Measure::thumbnailWidth,
                       Measure::thumbnailHeight);
        picture.moveTop(rect.center().y() - picture.height() / 2);
        QPainterPath path;
        path.addRoundedRect(picture, 3, 3);
        painter.fillPath(path, placeholderPicture(picture, index.data(PictureKeyRole).toString()));
    } else if (const QVariant mark = index.data(MarkRole); mark.isValid()) {
        const int x = mirrored ? rect.right() + 1 - platformMarkSize : rect.left();
        const QRect square(x, rect.center().y() - platformMarkSize / 2 + 1, platformMarkSize, platformMarkSize);
        paintPlatformMark(painter, square, static_cast<Platform>(mark.toInt()), m_theme);
    } else if (const QString name = index.data(IconNameRole).toString(); !name.isEmpty()) {
        const int x = mirrored ? rect.right() + 1 - iconSize : rect.left();
        const qreal ratio = painter.device()->devicePixelRatioF();
        painter.drawPixmap(x, rect.center().y() - iconSize / 2 + 1, iconPixmap(name, textColor(index), iconSize, ratio));
    } else if (const QVariant platform = index.data(PlatformRole); platform.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(platformColor(static_cast<Platform>(platform.toInt()), m_theme.colors()));
        const int x = mirrored ? rect.right() + 1 - dotSize : rect.left();
        painter.drawEllipse(QRectF(x, rect.center().y() - dotSize / 2.0 + 0.5, dotSize, dotSize));
    }
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(m_theme.font(fontRole(index)));
    int text = metrics.horizontalAdvance(displayText(index.data(), option.locale));
    if (const QString more = index.data(SecondaryTextRole).toString(); !more.isEmpty())
        text += secondaryGap + metrics.horizontalAdvance(more);
    return {text + leadWidth(index) + 2 * FigureHeader::cellPadding + 1, Measure::rowHeight};
}

QColor FigureDelegate::textColor(const QModelIndex &index) const
{
    const Colors &colors = m_theme.colors();
    if (const QVariant state = index.data(StateToneRole); state.isValid())
        return stateColor(static_cast<FreshnessTone>(state.toInt()), colors);
    switch (static_cast<Tone>(index.data(ToneRole).toInt())) {
    case Tone::Neutral:
        return colors.text;
    case Tone::Up:
        return colors.up;
    case Tone::Down:
        return colors.down;
    case Tone::Secondary:
        return colors.secondary;
    }
    Q_UNREACHABLE();
}

} // namespace creatormetrics
