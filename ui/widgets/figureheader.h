// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QHeaderView>

namespace creatormetrics {

/// The head of a table of figures: small quiet words over their column, a chevron where it is sorted, a line below.
class FigureHeader : public QHeaderView
{
    Q_OBJECT
public:
    static constexpr int cellPadding = 6; ///< left and right, of cells too

    explicit FigureHeader(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

Q_SIGNALS:
    /// These columns were made wider or narrower by hand, now that the button is up.
    void columnsDragged(const QList<int> &columns);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    [[nodiscard]] QString text(int section) const;
    [[nodiscard]] bool isSorted(int section) const;
    void paintChevron(QPainter &painter, const QPointF &centre) const;

    const Theme &m_theme;
    QList<int> m_dragged; ///< since the button went down
    bool m_pressed = false;
};

} // namespace creatormetrics
