// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcursor.h"
#include "ui/charts/chartspan.h"
#include "ui/charts/chartstrokes.h"

#include <QAbstractSeries>
#include <QFont>
#include <QSizeF>

namespace creatormetrics {

/// What QML draws of a chart: it decides where everything stands and fills each series with one call. GUI thread.
class ChartFeed : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chart widget")
    Q_PROPERTY(creatormetrics::ChartCursor *cursor READ cursor CONSTANT)
    Q_PROPERTY(creatormetrics::ChartSpan *span READ span CONSTANT)
    Q_PROPERTY(bool drawn READ isDrawn NOTIFY laidOut)
    Q_PROPERTY(bool bars READ hasBars NOTIFY laidOut)
    Q_PROPERTY(bool banded READ hasBand NOTIFY laidOut)
    Q_PROPERTY(QString title READ title NOTIFY laidOut)
    Q_PROPERTY(QString summary READ summary NOTIFY laidOut)
    Q_PROPERTY(QRectF plot READ plot NOTIFY laidOut)
    Q_PROPERTY(double firstDay READ firstDay NOTIFY laidOut)
    Q_PROPERTY(double lastDay READ lastDay NOTIFY laidOut)
    Q_PROPERTY(double minimum READ minimum NOTIFY laidOut)
    Q_PROPERTY(double maximum READ maximum NOTIFY laidOut)
    /// Lists of position and text; value ticks also tell the zero line by `zero`.
    Q_PROPERTY(QVariantList valueTicks READ valueTicks NOTIFY laidOut)
    Q_PROPERTY(QVariantList dayTicks READ dayTicks NOTIFY laidOut)
    Q_PROPERTY(QVariantList marks READ marks NOTIFY laidOut)
    /// List of x, y, text and color.
    Q_PROPERTY(QVariantList endLabels READ endLabels NOTIFY laidOut)
    /// List of x, textX, y, text, color and strokes (x and width).
    Q_PROPERTY(QVariantList legend READ legend NOTIFY laidOut)
    /// The zigzag of an axis that does not begin at zero: points; empty without one.
    Q_PROPERTY(QVariantList axisBreak READ axisBreak NOTIFY laidOut)
    /// Device pixels for each unit, so that hairlines are drawn on whole pixels.
    Q_PROPERTY(double pixelRatio READ pixelRatio WRITE setPixelRatio NOTIFY pixelRatioChanged)
    Q_PROPERTY(int strokeCount READ strokeCount NOTIFY strokesChanged)

public:
    explicit ChartFeed(QObject *parent = nullptr);

    void setSpec(const ChartSpec &spec);
    void setAppearance(const Colors &colors, const QFont &label, const QFont &strongLabel);
    void setLocale(const QLocale &locale);
    [[nodiscard]] const ChartSpec &spec() const { return m_spec; }

    [[nodiscard]] ChartCursor *cursor() const { return m_cursor; }
    [[nodiscard]] ChartSpan *span() const { return m_span; }
    [[nodiscard]] bool isDrawn() const { return m_spec.hasValues() && !m_layout.plot.isEmpty(); }
    [[nodiscard]] bool hasBars() const { return m_spec.shape == ChartShape::Bar; }
    [[nodiscard]] bool hasBand() const { return !m_spec.band.empty(); }
    [[nodiscard]] QString title() const { return m_spec.title; }
    [[nodiscard]] QString summary() const { return m_spec.summary; }
    [[nodiscard]] QRectF plot() const { return m_layout.plot; }
    [[nodiscard]] double firstDay() const { return m_layout.firstDay; }
    [[nodiscard]] double lastDay() const { return m_layout.lastDay; }
    [[nodiscard]] double minimum() const { return m_layout.scale.minimum; }
    [[nodiscard]] double maximum() const { return m_layout.scale.maximum; }
    [[nodiscard]] QVariantList valueTicks() const;
    [[nodiscard]] QVariantList dayTicks() const;
    [[nodiscard]] QVariantList marks() const;
    [[nodiscard]] QVariantList endLabels() const;
    [[nodiscard]] QVariantList legend() const;
    [[nodiscard]] QVariantList axisBreak() const;
    [[nodiscard]] double pixelRatio() const { return m_pixelRatio; }
    void setPixelRatio(double ratio);
    [[nodiscard]] int strokeCount() const { return static_cast<int>(m_strokes.size()); }

    /// What the keyboard does: arrows and Page keys point at a bucket, with Shift they choose a span, Enter accepts it, Escape lets
    /// go of it first and then of the bucket. False when the key means nothing here.
    Q_INVOKABLE bool takeKey(int key, int modifiers);

    Q_INVOKABLE void resize(double width, double height);
    /// A stroke of one point is for a scatter series, a longer one for a line series.
    Q_INVOKABLE bool isDot(int stroke) const;
    Q_INVOKABLE void fillStroke(int stroke, QAbstractSeries *series) const;
    /// Kinds 0, 1, 2: gains, losses, incomplete. `area` has an upper and a lower line.
    Q_INVOKABLE void fillBars(int kind, QAbstractSeries *area) const;

    /// What is usual, between an upper and a lower line.
    Q_INVOKABLE void fillBand(QAbstractSeries *area) const;

Q_SIGNALS:
    void laidOut();
    void pixelRatioChanged();
    /// The series have to be filled again.
    void strokesChanged();

private:
    [[nodiscard]] bool move(int buckets, bool choosing);
    [[nodiscard]] bool letGo();
    void layOut();
    void makeStrokes();

    ChartSpec m_spec;
    ChartLayout m_layout;
    Colors m_colors;
    QFont m_label;
    QFont m_strongLabel;
    QLocale m_locale;
    QSizeF m_size;
    double m_pixelRatio = 1;
    double m_strokeWidth = 0; ///< of the plot that the strokes were thinned for
    std::vector<ChartStroke> m_strokes;
    ChartCursor *m_cursor; ///< child
    ChartSpan *m_span; ///< child
};

} // namespace creatormetrics
