// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartlayout.h"
#include "ui/theme/colors.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace creatormetrics {

/// The bucket of a chart that is pointed at by mouse or keyboard, and what is said about it. GUI thread.
class ChartCursor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a chart feed")
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    Q_PROPERTY(double x READ x NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// One row for each series: name, value, color, strokes (a piece of the line: x and width), dashed.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    /// Where the lines are: y and color.
    Q_PROPERTY(QVariantList points READ points NOTIFY changed)
    /// The same as text, for screen readers; empty when nothing is pointed at.
    Q_PROPERTY(QString announcement READ announcement NOTIFY changed)

public:
    explicit ChartCursor(QObject *parent = nullptr);

    /// Takes over what is drawn; stays on its day when that is still there.
    void update(const ChartSpec &spec, const ChartLayout &layout, const Colors &colors, const QLocale &locale);

    [[nodiscard]] bool isActive() const { return m_day.isValid(); }
    [[nodiscard]] QDate day() const { return m_day; }
    [[nodiscard]] double x() const { return m_x; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QVariantList rows() const { return m_rows; }
    [[nodiscard]] QVariantList points() const { return m_points; }
    [[nodiscard]] QString announcement() const;

    /// To the bucket nearest to `x` on the canvas.
    Q_INVOKABLE void pointAt(double x);
    /// By buckets; from nowhere to the last one.
    Q_INVOKABLE void step(int buckets);
    Q_INVOKABLE void toFirst();
    Q_INVOKABLE void toLast();
    Q_INVOKABLE void leave();

Q_SIGNALS:
    void changed();
    /// Invalid when the pointer has left.
    void dayChanged(QDate day);

private:
    void moveTo(QDate day);
    void describe();
    void describeSeries(const ChartSeries &series);

    ChartSpec m_spec;
    ChartLayout m_layout;
    Colors m_colors;
    QLocale m_locale;
    std::vector<QDate> m_days; ///< of all current buckets, ascending
    QDate m_day;
    double m_x = 0;
    QString m_title;
    QVariantList m_rows;
    QVariantList m_points;
};

} // namespace creatormetrics
