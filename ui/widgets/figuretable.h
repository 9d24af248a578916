// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/figuresortmodel.h"
#include "ui/theme/theme.h"

#include <QTableView>

class QMenu;

namespace creatormetrics {

/// A table of figures: sorted by a click, columns as wide as their texts, copied as TSV, rows with an address open in
/// the browser.
class FigureTable : public QTableView
{
    Q_OBJECT
public:
    enum class Order {
        Sorted, ///< by the table, on SortRole
        Models, ///< by the model itself, which `sort` tells what is wanted
    };

    /// `stretched` takes the room that the others leave, -1 shares it out among all; `givingWay` are hidden where there
    /// is too little.
    FigureTable(const Theme &theme, QAbstractItemModel &model, int stretched, const QList<int> &givingWay,
                QWidget *parent = nullptr, Order order = Order::Sorted);

    /// Selected rows, or all, with a header line.
    [[nodiscard]] QString toTsv() const;
    [[nodiscard]] int wholeRowsHeight(int height) const;
    /// Height of the head and so many rows.
    [[nodiscard]] int heightOfRows(int rows) const;
    /// What the stretched column keeps before others give way.
    void setLeastStretchedWidth(int width) { m_leastStretched = width; }
    /// In the order of the model until somebody sorts.
    void keepModelOrder() { sortByColumn(-1, Qt::AscendingOrder); }
    /// A click on a cell of this column opens the row's menu there.
    void setMenuColumn(int column) { m_menuColumn = column; }

Q_SIGNALS:
    /// Before the menu of the current row opens: whoever knows more to do with it adds to it.
    void menuWanted(QMenu *menu, const QModelIndex &index);
    /// The row was double-clicked or Enter was pressed on it.
    void rowActivated(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUp();
    void measureColumns();
    void fitColumns();
    void openCurrent();
    void openMenu(const QPoint &place);
    Q_INVOKABLE void copy() const;

    FigureSortModel m_sorted;
    int m_stretched;
    int m_leastStretched = 280; ///< below it columns give way
    int m_menuColumn = -1;
    QList<int> m_givingWay;
    QList<int> m_widths; ///< what each column would like
};

} // namespace creatormetrics
