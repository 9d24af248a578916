// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace creatormetrics {

class Theme;

/// The two small buttons of a chart: its table twin on and off, and the menu of everything else.
class ChartTools : public QWidget
{
    Q_OBJECT
public:
    explicit ChartTools(const Theme &theme, QWidget *parent = nullptr);

    /// What the buttons are about, for screen readers.
    void setSubject(const QString &title);
    void setTableShown(bool shown);
    [[nodiscard]] QToolButton *tableButton() { return m_table; }
    [[nodiscard]] QToolButton *menuButton() { return m_menu; }

Q_SIGNALS:
    void tableToggled(bool shown);
    void menuWanted();

private:
    void paintIcons();

    const Theme &m_theme;
    QToolButton *m_table;
    QToolButton *m_menu;
};

} // namespace creatormetrics
