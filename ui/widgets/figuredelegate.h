// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QCache>
#include <QPixmap>
#include <QStaticText>
#include <QStyledItemDelegate>

#include <utility>

namespace creatormetrics {

class ThumbnailCache;

/// Draws the cells of tables of figures by the roles of tableroles.h: picture, platform dot or mark, icon, tone, words in
/// the secondary colour after the text, and digits of equal width in right-aligned columns.
class FigureDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit FigureDelegate(const Theme &theme, QObject *parent = nullptr);

    /// Pictures of posts come from there, which outlives the delegate; without it, and until one is here, two colours stand for it.
    void setPictures(ThumbnailCache *pictures) { m_thumbnails = pictures; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// A text as it stands in a cell of so many pixels, laid out once: tables are scrolled over the same words again and
    /// again.
    struct LaidText {
        QStaticText text;
        int width = 0;
    };
    [[nodiscard]] const LaidText &laidOut(const QString &text, FontRole role, int room) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;
    int paintLaid(QPainter &painter, const QRect &rect, const QString &text, FontRole role, Qt::Alignment alignment) const;
    void paintPicture(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintPlaceholder(QPainter &painter, const QRect &rect, const QString &key) const;
    void paintPart(QPainter &painter, const QRect &rect) const;
    void paintLead(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintText(QPainter &painter, const QRect &rect, const QModelIndex &index, Qt::Alignment alignment) const;
    [[nodiscard]] QColor textColor(const QModelIndex &index) const;

    const Theme &m_theme;
    ThumbnailCache *m_thumbnails = nullptr;
    mutable QCache<std::pair<QString, std::pair<int, int>>, LaidText> m_texts; ///< by text, font and room
    mutable QCache<QString, QPixmap> m_placeholders; ///< by key and pixel ratio
};

} // namespace creatormetrics
