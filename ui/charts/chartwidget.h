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
    /// `theme` must outlive the widget. All charts of a theme share its QML engine; the first one takes longer to start.
    explicit ChartWidget(Theme &theme, QWidget *parent = nullptr);

    void setChart(const ChartSpec &spec);
    [[nodiscard]] const ChartSpec &chart() const;
    [[nodiscard]] ChartFeed &feed() { return *m_feed; }

    /// What Copy of the window's Edit menu calls on whatever has the focus.
    Q_INVOKABLE void copy() { Q_EMIT copyWanted(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void copyWanted();
    /// By mouse or keyboard; invalid when no day is pointed at any more.
    void dayHovered(QDate day);
    /// A span was chosen and accepted.
    void daysWanted(const creatormetrics::DateRange &days);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// A menu of this very chart does not take the focus from what is pointed at.
    void focusOutEvent(QFocusEvent *event) override;

private:
    ChartWidget(const std::shared_ptr<QQmlEngine> &engine, Theme &theme, QWidget *parent);

    void load();
    void applyTheme();

    Theme &m_theme;
    ChartFeed *m_feed; ///< child
};

} // namespace creatormetrics
