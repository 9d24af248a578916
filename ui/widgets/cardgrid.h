// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>
#include <QWidget>

namespace creatormetrics {

/// Lays its widgets out in rows of equal columns: all in one row when there is room, else in as few equal rows as it
/// takes.
class CardGrid : public QWidget
{
    Q_OBJECT
public:
    explicit CardGrid(int leastCardWidth, QWidget *parent = nullptr);

    /// Takes ownership.
    void addCard(QWidget *card);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int columnsFor(int width) const;
    void arrange(int columns);
    void place(int index);

    int m_leastCardWidth;
    int m_columns = 0;
    QGridLayout *m_layout;
    QList<QWidget *> m_cards;
};

} // namespace creatormetrics
