// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QProxyStyle>
#include <QStyleOption>

namespace creatormetrics {

/// Fusion with what a style sheet cannot draw or measure: chevrons, check boxes, combo boxes, date fields, spin boxes, bar pills,
/// table headers, row heights, and a focus ring that shows only while the keyboard is in use.
class ThemeStyle : public QProxyStyle
{
    Q_OBJECT
public:
    ThemeStyle();

    void setColors(const Colors &colors) { m_colors = colors; }
    void setTextScale(qreal scale) { m_textScale = scale; }
    void setAnimated(bool animated) { m_animated = animated; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const override;

private:
    void drawFocusRing(QPainter &painter, const QStyleOption &option, const QWidget *widget) const;
    void drawCombo(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *widget) const;
    void drawSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QWidget *widget) const;
    void drawPill(QPainter &painter, const QStyleOptionToolButton &option, const QWidget *widget) const;
    int scaled(int pixels) const { return qRound(pixels * m_textScale); }

    Colors m_colors;
    qreal m_textScale = 1;
    bool m_animated = true;
};

} // namespace creatormetrics
