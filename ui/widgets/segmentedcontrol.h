// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace creatormetrics {

/// A few choices side by side, of which one holds. Arrow keys and Tab reach each; screen readers hear which is chosen.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);

    /// The first one added is chosen at first.
    void addChoice(const QString &text);
    void choose(int choice);
    [[nodiscard]] int chosen() const { return m_chosen; }
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void chosenChanged(int choice);

private:
    QHBoxLayout *m_layout;
    QList<QPushButton *> m_buttons;
    int m_chosen = 0;
};

} // namespace creatormetrics
