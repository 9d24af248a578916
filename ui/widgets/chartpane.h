// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QKeyEvent;

namespace creatormetrics {

class ChartTools;
class ChartTwin;
class ChartWidget;
class Theme;

/// A chart that stands in the first frame and comes alive right after it: until the window has time to start QML the
/// same value is painted by the report's painter, which lays it out alike. Moving the focus to it brings it to life at
/// once; the pointer does not, for a window often opens under it.
///
/// It has a table twin in the same place (key T, or the first of its two small buttons) and a menu of what can be done with it. In a
/// titled card the buttons stand in the card's heading; elsewhere they are hidden until whoever made the pane puts `tools` somewhere.
class ChartPane : public QWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive the pane.
    explicit ChartPane(Theme &theme, QWidget *parent = nullptr);

    void setChart(const ChartSpec &spec);
    /// What is shown; only after `setChart`.
    [[nodiscard]] const ChartSpec &chart() const { return *m_chart; }
    /// Starts the interactive view now, if it has not been yet, and gives it.
    ChartWidget *comeAlive();
    /// Where Tab stops: this, or what stands in its place.
    [[nodiscard]] QWidget *tabStop();
    [[nodiscard]] ChartTools *tools() { return m_tools; }

    [[nodiscard]] bool showsTable() const { return m_asTable; }
    void setTableShown(bool shown);
    /// Null until the table was shown once.
    [[nodiscard]] ChartTwin *twin() { return m_twin; }

    [[nodiscard]] QSize sizeHint() const override { return {640, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 120}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void makeLive();
    void makeTwin();
    void copyNumbers();
    void openMenu(const QPoint &place, QDate bucket);
    /// At the bucket that the keyboard points at.
    void openMenuHere();
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    [[nodiscard]] QDate bucket() const;

    Theme &m_theme;
    std::optional<ChartSpec> m_chart;
    ChartTools *m_tools; ///< belongs to whom it was given
    ChartWidget *m_live = nullptr; ///< child
    ChartTwin *m_twin = nullptr; ///< child
    bool m_asTable = false;
    QTimer m_idle;
};

} // namespace creatormetrics
