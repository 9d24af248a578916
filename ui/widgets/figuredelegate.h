// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace creatormetrics {

/// Draws the cells of tables of figures by the roles of tableroles.h: picture, platform dot or mark, icon, tone, words in
/// the secondary colour after the text, and digits of equal width in right-aligned columns.
class FigureDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit FigureDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPart(QPainter &painter, const QRect &rect) const;
    void paintLead(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintText(QPainter &painter, const QRect &rect, const QModelIndex &index, Qt::Alignment alignment) const;
    [[nodiscard]] QColor textColor(const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace creatormetrics
