// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"

#include <QQuickWidget>

namespace creatormetrics {

class ChartFeed;
class Theme;

/// A chart on screen. Shows whatever value it was given last; an empty chart draws nothing, its page says why.
/// Follows theme and locale. Needs a QApplication; GUI thread.
class ChartWidget : public QQuickWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive the widget. Charts that share an `engine`, which must outlive them, start faster.
    explicit ChartWidget(Theme &theme, QWidget *parent = nullptr, QQmlEngine *engine = nullptr);

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
    void load();
    void applyTheme();

    Theme &m_theme;
    ChartFeed *m_feed; ///< child
};

} // namespace creatormetrics
