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
#include "ui/widgets/thumbnailcache.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <memory>

namespace creatormetrics {

namespace {

constexpr int dotSize = 8;
constexpr int dotGap = 6;
constexpr int iconSize = 16;
constexpr int secondaryGap = 6;
constexpr int partMargin = 5;
constexpr double partRadius = 3;
constexpr int leastSecondary = 24; ///< of room; less would hold an ellipsis
constexpr int textsKept = 4000;
constexpr int picturesKept = 500;

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

FigureDelegate::FigureDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_texts(textsKept)
    , m_placeholders(picturesKept)
{
    connect(&m_theme, &Theme::changed, this, [this] { m_texts.clear(); });
}

void FigureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);
    const QRect inner = option.rect.adjusted(FigureHeader::cellPadding, 0, -FigureHeader::cellPadding, 0);
    if (const QVariant part = index.data(PartRole); part.isValid())
        paintPart(*painter, QStyle::visualRect(option.direction, option.rect, partRect(option.rect, part.toDouble())));
    const int lead = leadWidth(index);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, inner, rect); };
    paintLead(*painter, mirrored({inner.left(), inner.top(), lead, inner.height()}), index);
    const QRect rest = mirrored(inner.adjusted(lead, 0, 0, 0));
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    paintText(*painter, rest, index, QStyle::visualAlignment(option.direction, alignment));
    painter->restore();
}

/// What the style sheet says of the items of tables, without asking it for each of a thousand cells in a second. The
/// ring of the focus is drawn by the table, around the whole row.
void FigureDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const Colors &colors = m_theme.colors();
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, colors.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, colors.hover);
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, colors.hairline);
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
    const FontRole role = fontRole(index);
    painter.setFont(m_theme.font(role));
    painter.setPen(textColor(index));
    const int taken = paintLaid(painter, rect, index.data().toString(), role, alignment) + secondaryGap;
    const QString more = index.data(SecondaryTextRole).toString();
    if (more.isEmpty() || rect.width() - taken < leastSecondary)
        return;
    painter.setPen(m_theme.colors().secondary);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    paintLaid(painter, mirrored ? rect.adjusted(0, 0, -taken, 0) : rect.adjusted(taken, 0, 0, 0), more, role, alignment);
}

const FigureDelegate::LaidText &FigureDelegate::laidOut(const QString &text, FontRole role, int room) const
{
    const std::pair key(text, std::pair(static_cast<int>(role), room));
    if (const LaidText *known = m_texts.object(key))
        return *known;
    const QFont font = m_theme.font(role);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
    auto laid = std::make_unique<LaidText>(LaidText{QStaticText(shown), metrics.horizontalAdvance(shown)});
    laid->text.setTextFormat(Qt::PlainText);
    laid->text.setPerformanceHint(QStaticText::AggressiveCaching);
    laid->text.prepare({}, font);
    const LaidText &kept = *laid;
    m_texts.insert(key, laid.release());
    return kept;
}

/// How wide it has become.
int FigureDelegate::paintLaid(QPainter &painter, const QRect &rect, const QString &text, FontRole role,
                              Qt::Alignment alignment) const
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    const LaidText &laid = laidOut(text, role, rect.width());
    const double height = laid.text.size().height();
    double x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() + 1 - laid.width;
    else if (alignment & Qt::AlignHCenter)
        x += (rect.width() - laid.width) / 2.0;
    painter.drawStaticText(QPointF(x, rect.top() + std::floor((rect.height() - height) / 2)), laid.text);
    return laid.width;
}

void FigureDelegate::paintPicture(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const qint64 post = index.data(PictureIdRole).toLongLong();
    const QPixmap *picture =
        m_thumbnails && post > 0 ? m_thumbnails->picture(ContentId(post), rect.size(), painter.device()->devicePixelRatioF()) : nullptr;
    if (picture)
        painter.drawPixmap(rect.topLeft(), *picture);
    else
        paintPlaceholder(painter, rect, index.data(PictureKeyRole).toString());
}

void FigureDelegate::paintPlaceholder(QPainter &painter, const QRect &rect, const QString &key) const
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QString kept = key + u'@' + QString::number(ratio);
    if (!m_placeholders.contains(kept)) {
        auto picture = std::make_unique<QPixmap>(rect.size() * ratio);
        picture->setDevicePixelRatio(ratio);
        picture->fill(Qt::transparent);
        QPainter drawing(picture.get());
        drawing.setRenderHint(QPainter::Antialiasing);
        const QRectF whole(QPointF(), QSizeF(rect.size()));
        QPainterPath path;
        path.addRoundedRect(whole, partRadius, partRadius);
        drawing.fillPath(path, placeholderPicture(whole, key));
        drawing.end();
        m_placeholders.insert(kept, picture.release());
    }
    painter.drawPixmap(rect.topLeft(), *m_placeholders.object(kept));
}

void FigureDelegate::paintLead(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    if (hasPicture(index)) {
        QRect picture(rect.left() + (mirrored ? Spacing::medium : 0), 0, Measure::thumbnailWidth,
                      Measure::thumbnailHeight);
        picture.moveTop(rect.center().y() - picture.height() / 2);
        paintPicture(painter, picture, index);
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
