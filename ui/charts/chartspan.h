// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartlayout.h"
#include "ui/theme/colors.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace creatormetrics {

/// The buckets of a chart that are chosen by dragging or by Shift and an arrow, what the series did over them, and the offer to
/// show those days alone. Charts of ages have none. GUI thread.
class ChartSpan : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a chart feed")
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    /// The button is still down.
    Q_PROPERTY(bool dragging READ isDragging NOTIFY changed)
    Q_PROPERTY(double left READ left NOTIFY changed)
    Q_PROPERTY(double width READ width NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// As those of the cursor.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(QString offer READ offer CONSTANT)
    /// For screen readers; empty when nothing is chosen.
    Q_PROPERTY(QString announcement READ announcement NOTIFY changed)

public:
    explicit ChartSpan(QObject *parent = nullptr);

    /// Takes over what is drawn; stays while both ends are still there.
    void update(const ChartSpec &spec, const ChartLayout &layout, const Colors &colors, const QLocale &locale);

    [[nodiscard]] bool isActive() const { return m_anchor.isValid(); }
    [[nodiscard]] bool isDragging() const { return m_dragging; }
    [[nodiscard]] double left() const;
    [[nodiscard]] double width() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QVariantList rows() const;
    [[nodiscard]] static QString offer();
    [[nodiscard]] QString announcement() const;
    /// The days of the chosen buckets; only while active.
    [[nodiscard]] DateRange days() const;

    /// Drops what was chosen; what follows up to `release` begins at `x`.
    Q_INVOKABLE void press(double x);
    /// Does nothing until the pointer has gone as far as a drag begins.
    Q_INVOKABLE void dragTo(double x);
    Q_INVOKABLE void release();
    /// Moves the end by buckets; `from` is where a new span begins, the last bucket when it is invalid.
    void extend(int buckets, QDate from);
    Q_INVOKABLE void drop();
    /// Asks for the chosen days and drops them.
    Q_INVOKABLE void accept();

    /// The end that moves; invalid when nothing is chosen.
    [[nodiscard]] QDate end() const { return m_end; }

Q_SIGNALS:
    void changed();
    void wanted(const creatormetrics::DateRange &days);

private:
    [[nodiscard]] bool hasBucket(QDate day) const;
    [[nodiscard]] double edge(QDate bucket, double side) const;
    void choose(QDate anchor, QDate end);

    ChartSpec m_spec;
    ChartLayout m_layout;
    Colors m_colors;
    QLocale m_locale;
    std::vector<QDate> m_days; ///< of all buckets; none on an axis of ages
    QDate m_anchor;
    QDate m_end;
    std::optional<double> m_pressed;
    bool m_dragging = false;
};

} // namespace creatormetrics
