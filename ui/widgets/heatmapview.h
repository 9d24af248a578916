// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/besttimetext.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace creatormetrics {

/// Draws a HeatMap in one hue; hours of which too little is known are hatched. Pointer and arrow keys tell each hour.
class HeatMapView : public QWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    explicit HeatMapView(const Theme &theme, QWidget *parent = nullptr);

    void setMap(const HeatMap &map);
    [[nodiscard]] const HeatMap &map() const { return m_map; }
    /// The hours as lines of tab-separated cells.
    [[nodiscard]] QString toTsv() const;

    [[nodiscard]] QSize sizeHint() const override { return {360, 170}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 130}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRectF grid() const;
    [[nodiscard]] QRectF cellRect(int cell) const;
    [[nodiscard]] int cellAt(const QPointF &place) const;
    void paintCell(QPainter &painter, int cell) const;
    void paintLabels(QPainter &painter) const;
    void pointAt(int cell, bool tell);
    Q_INVOKABLE void copy() const;

    const Theme &m_theme;
    HeatMap m_map;
    int m_pointed = -1; ///< by pointer or keyboard
    int m_labelWidth = 0;
};

} // namespace creatormetrics
