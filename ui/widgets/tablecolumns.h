// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/tablestate.h"

#include <QObject>
#include <QPointer>

class QMenu;
class QTableView;

namespace creatormetrics {

class FigureHeader;
class Settings;

/// The columns of a table: as wide as their texts until somebody drags them, one of them stretched, some giving way where there is too
/// little room, and all of them hidden, shown and moved as the user likes. What the user arranges is kept in the settings by the
/// table's object name and comes back with the table.
class TableColumns : public QObject
{
    Q_OBJECT
public:
    /// `stretched` takes the room that the others leave, -1 shares it out among all.
    TableColumns(QTableView &table, FigureHeader &header, int stretched, const QList<int> &givingWay);

    /// What the stretched column keeps before others give way.
    void setLeastStretchedWidth(int width) { m_leastStretched = width; }
    /// The texts are others now.
    void measure();
    /// The table has another width.
    void fit();
    /// What the user sorts by, when it was ever chosen.
    [[nodiscard]] std::optional<TableState::Sort> sort();
    void keepSort(const TableState::Sort &sort);
    /// Everything as it is at first.
    void reset();
    /// Which columns are shown, with a way back.
    void fillMenu(QMenu &menu);
    /// Those with a heading, from the first to the last, as they stand on the screen.
    [[nodiscard]] QList<int> shown() const;

Q_SIGNALS:
    void wasReset();

private:
    [[nodiscard]] int leastWidth(int column) const;
    void restore();
    void keep();
    void applyOrder();
    void takeOrder();
    void takeWidths(const QList<int> &columns);
    void setShown(int column, bool shown);
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isUnwanted(int column) const;
    [[nodiscard]] bool stretches() const;
    [[nodiscard]] int width(int column) const;
    [[nodiscard]] int takenWidth() const;
    int hideTight(int taken);

    QTableView &m_table;
    FigureHeader &m_header;
    int m_stretched;
    QList<int> m_givingWay;
    int m_leastStretched = 280; ///< below it columns give way
    QList<int> m_widths; ///< what each column would like
    TableState m_state;
    QPointer<Settings> m_settings;
    int m_restored = 0; ///< how many columns there were when the state was read
    bool m_arranging = false; ///< changes come from here, not from the user
};

} // namespace creatormetrics
