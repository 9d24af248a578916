// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace creatormetrics {

class ChartWidget;
class Theme;

/// A chart that stands in the first frame and comes alive right after it: until the window has time to start QML the
/// same value is painted by the report's painter, which lays it out alike. Moving the focus to it brings it to life at
/// once; the pointer does not, for a window often opens under it.
class ChartPane : public QWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive the pane. Panes that share start faster; the one shared with must outlive this one.
    explicit ChartPane(Theme &theme, QWidget *parent = nullptr, ChartPane *sharing = nullptr);

    void setChart(const ChartSpec &spec);
    /// What is shown; only after `setChart`.
    [[nodiscard]] const ChartSpec &chart() const { return *m_chart; }
    /// Starts the interactive view now, if it has not been yet, and gives it.
    ChartWidget *comeAlive();
    /// Where Tab stops: this, or the interactive view in its place.
    [[nodiscard]] QWidget *tabStop();

    [[nodiscard]] QSize sizeHint() const override { return {640, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 120}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    Theme &m_theme;
    ChartPane *m_sharing;
    std::optional<ChartSpec> m_chart;
    ChartWidget *m_live = nullptr; ///< child
    QTimer m_idle;
};

} // namespace creatormetrics
