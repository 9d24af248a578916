// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"

#include <QQuickWidget>

#include <memory>

namespace creatormetrics {

class ChartFeed;
class Theme;

/// A chart on screen. Shows whatever value it was given last; an empty chart draws nothing, its page says why.
/// Follows theme and locale. Needs a QApplication; GUI thread.
class ChartWidget : public QQuickWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive the widget. A chart that shares the QML engine of another one starts faster; either may
    /// go first.
    explicit ChartWidget(Theme &theme, QWidget *parent = nullptr, const ChartWidget *sharing = nullptr);

    void setChart(const ChartSpec &spec);
    [[nodiscard]] const ChartSpec &chart() const;
    [[nodiscard]] ChartFeed &feed() { return *m_feed; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By mouse or keyboard; invalid when no day is pointed at any more.
    void dayHovered(QDate day);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    ChartWidget(const std::shared_ptr<QQmlEngine> &engine, Theme &theme, QWidget *parent);

    void load();
    void applyTheme();

    Theme &m_theme;
    std::weak_ptr<QQmlEngine> m_engine; ///< alive as long as this is
    ChartFeed *m_feed; ///< child
};

} // namespace creatormetrics
