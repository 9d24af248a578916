// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/figuresortmodel.h"
#include "models/reports/datasource.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QTableView>

class QMenu;

namespace creatormetrics {

class FigureDelegate;
class FigureHeader;
class TableColumns;
class ThumbnailCache;

/// A table of figures: sorted by a click, its columns arranged as the user likes (TableColumns), copied and saved as it stands on the
/// screen with the exact values behind it, searched by typing; rows with an address open in the browser. Give it an object name, by
/// which its arrangement is kept, and an accessible name, which titles its files, before its order.
class FigureTable : public QTableView
{
    Q_OBJECT
public:
    enum class Order {
        Sorted, ///< by the table, on SortRole
        Models, ///< by the model itself, which `sort` tells what is wanted; its rows come as they are looked at
    };

    /// What makes the source of all rows with these columns of the model under this head, to be called on another thread.
    using AllRows = std::function<std::function<DataSource()>(const DataTable &head, const QList<int> &columns)>;

    /// `stretched` takes the room that the others leave, -1 shares it out among all; `givingWay` are hidden where there
    /// is too little.
    FigureTable(const Theme &theme, QAbstractItemModel &model, int stretched, const QList<int> &givingWay,
                QWidget *parent = nullptr, Order order = Order::Sorted);

    /// All rows in the columns that are shown; of a table whose rows come as they are looked at the first ones that are here.
    [[nodiscard]] DataTable dataTable() const;
    /// The same with a header line: exact values, tab-separated.
    [[nodiscard]] QString toTsv() const;
    [[nodiscard]] int wholeRowsHeight(int height) const;
    /// Height of the head and so many rows.
    [[nodiscard]] int heightOfRows(int rows) const;
    /// What the stretched column keeps before others give way.
    void setLeastStretchedWidth(int width);
    /// Unless the user has chosen another order before; -1 is the model's own.
    void setUsualOrder(int column, Qt::SortOrder order = Qt::DescendingOrder);
    /// In the order of the model until somebody sorts.
    void keepModelOrder() { setUsualOrder(-1, Qt::AscendingOrder); }
    /// A click on a cell of this column opens the row's menu there.
    void setMenuColumn(int column) { m_menuColumn = column; }
    /// For tables of posts: their pictures come from there, which outlives the table; nullptr: none are shown.
    void setPictures(ThumbnailCache *pictures);
    /// For tables whose rows are not all here: files get them from it.
    void setAllRows(const AllRows &allRows) { m_allRows = allRows; }

    void keyboardSearch(const QString &search) override;

public Q_SLOTS:
    /// The selected rows, or all; those that are not here are fetched first.
    void copy();
    void copyAsCsv();
    void copyAsMarkdown();
    /// Asks the window to save the table, all rows of it.
    void saveTable();

Q_SIGNALS:
    /// Before the menu of the current row opens: whoever knows more to do with it adds to it.
    void menuWanted(QMenu *menu, const QModelIndex &index);
    /// The row was double-clicked or Enter was pressed on it.
    void rowActivated(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void setUp();
    void connectModel(QAbstractItemModel &model, Order order);
    void sortAs(int column, Qt::SortOrder order);
    void keepSort(int column, Qt::SortOrder order);
    void openCurrent();
    void openMenu(const QPoint &place);
    void openRowMenuAtCurrent();
    void openColumnMenu(const QPoint &place);
    void addCopyActions(QMenu &menu);
    void withSelection(const std::function<void(const DataTable &)> &take);
    void fetchRows(const std::vector<RowSpan> &spans, const std::function<void(const DataTable &)> &take);
    [[nodiscard]] DataTable tableOfRows(const QList<int> &rows) const;
    [[nodiscard]] std::function<DataSource()> source(const DataTable &head) const;
    [[nodiscard]] bool isHere(int row) const;
    [[nodiscard]] std::vector<RowSpan> chosenSpans() const;
    [[nodiscard]] int searchedColumn() const;

    const Theme &m_theme;
    FigureSortModel m_sorted;
    Order m_order;
    FigureDelegate *m_delegate;
    FigureHeader *m_header;
    TableColumns *m_columns;
    int m_menuColumn = -1;
    AllRows m_allRows;
    int m_usualColumn = -1;
    Qt::SortOrder m_usualOrder = Qt::AscendingOrder;
    bool m_ordering = false; ///< the order is set by the program, not by the user
    QString m_typed;
    QElapsedTimer m_sinceTyped;
};

} // namespace creatormetrics
