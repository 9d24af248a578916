// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/cardtext.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QToolButton>

namespace creatormetrics {

class Dot;
class ElidedLabel;
class SparklineView;

/// One figure with its change, its former value and its course. Asks its window what the figure means (info button) and
/// where it comes from (Alt and a click, Alt+Enter, context menu).
class KpiCard : public QFrame
{
    Q_OBJECT
public:
    explicit KpiCard(const Theme &theme, QWidget *parent = nullptr);

    void show(Metric metric, const CardText &text, const std::vector<std::optional<double>> &course);
    [[nodiscard]] Metric metric() const { return m_metric; }
    /// Whether a click or Enter chooses the card; not so at first.
    void setChoosable(bool choosable);
    /// What Tab stops at, in its order.
    [[nodiscard]] QList<QWidget *> tabStops();
    /// Marks the card whose metric the trend shows.
    void setChosen(bool chosen);

Q_SIGNALS:
    void chosen(creatormetrics::Metric metric);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void build();
    void restyle();
    void askMeaning();
    void askOrigin();
    [[nodiscard]] QString hoverText() const;
    Q_INVOKABLE void copy() const;

    const Theme &m_theme;
    Metric m_metric = Metric::Views;
    CardText m_text;
    bool m_choosable = false;
    bool m_chosen = false;
    bool m_keyboardFocus = false;
    ElidedLabel *m_label;
    QLabel *m_derived;
    Dot *m_incomplete;
    QToolButton *m_info;
    QLabel *m_value;
    QLabel *m_change;
    ElidedLabel *m_previous;
    SparklineView *m_sparkline;
};

} // namespace creatormetrics
