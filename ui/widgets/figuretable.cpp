// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figuretable.h"

#include "models/presentation/tableroles.h"
#include "ui/widgets/figuredelegate.h"
#include "ui/widgets/figureheader.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QMenu>
#include <QUrl>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace creatormetrics {

FigureTable::FigureTable(const Theme &theme, QAbstractItemModel &model, int stretched, const QList<int> &givingWay,
                         QWidget *parent, Order order)
    : QTableView(parent)
    , m_stretched(stretched)
    , m_givingWay(givingWay)
{
    if (order == Order::Sorted)
        m_sorted.setSourceModel(&model);
    setItemDelegate(new FigureDelegate(theme, this));
    // Before the model: the headers that a table comes with would measure it in a font of their own.
    setHorizontalHeader(new FigureHeader(theme, this));
    verticalHeader()->hide();
    setModel(order == Order::Sorted ? static_cast<QAbstractItemModel *>(&m_sorted) : &model);
    setUp();
    connect(&model, &QAbstractItemModel::modelReset, this, &FigureTable::measureColumns);
    if (order == Order::Sorted) // rows that come while one scrolls must not move the columns
        connect(&model, &QAbstractItemModel::dataChanged, this, &FigureTable::measureColumns);
    connect(&theme, &Theme::changed, this, &FigureTable::measureColumns);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &FigureTable::measureColumns);
    connect(this, &QTableView::activated, this, &FigureTable::openCurrent);
    connect(this, &QTableView::activated, this, &FigureTable::rowActivated);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == m_menuColumn)
            openMenu(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
    });
}

/// The largest number of whole rows in `height`, so that the last one is not cut.
int FigureTable::wholeRowsHeight(int height) const
{
    const int head = horizontalHeader()->sizeHint().height();
    const int row = verticalHeader()->defaultSectionSize();
    return head + std::max(1, (height - head) / row) * row;
}

int FigureTable::heightOfRows(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize();
}

void FigureTable::setUp()
{
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void FigureTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void FigureTable::measureColumns()
{
    m_widths.clear();
    // A hidden column has no size to measure.
    for (const int column : m_givingWay)
        setColumnHidden(column, false);
    for (int column = 0; column < model()->columnCount(); ++column) {
        // The stretched column takes what is left whatever it holds; its titles in every script are slow to measure.
        const int content = column == m_stretched ? m_leastStretched / 2 : sizeHintForColumn(column);
        m_widths << std::max(content, horizontalHeader()->sectionSizeHint(column));
    }
    fitColumns();
}

void FigureTable::fitColumns()
{
    if (m_widths.isEmpty())
        return;
    int others = std::accumulate(m_widths.cbegin(), m_widths.cend(), 0) - m_widths.value(m_stretched);
    for (const int column : m_givingWay) {
        const bool tight = viewport()->width() - others < m_leastStretched;
        setColumnHidden(column, tight);
        others -= tight ? m_widths[column] : 0;
    }
    const int share = m_stretched < 0 ? std::max<int>(0, viewport()->width() - others) / static_cast<int>(m_widths.size()) : 0;
    for (int column = 0; column < m_widths.size(); ++column)
        setColumnWidth(column, m_widths[column] + share);
    if (m_stretched >= 0)
        setColumnWidth(m_stretched, std::max(m_widths[m_stretched], viewport()->width() - others));
}

void FigureTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    QTableView::keyPressEvent(event);
}

void FigureTable::contextMenuEvent(QContextMenuEvent *event)
{
    // The menu key opens it at the row it is about, not wherever the pointer is.
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid();
    openMenu(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

void FigureTable::openMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuWanted(menu, currentIndex());
    if (!currentIndex().data(UrlRole).toString().isEmpty())
        menu->addAction(tr("Open in browser"), this, &FigureTable::openCurrent);
    menu->addAction(tr("Copy rows"), this, &FigureTable::copy);
    menu->popup(place);
}

void FigureTable::openCurrent()
{
    const QUrl url(currentIndex().data(UrlRole).toString());
    if (url.scheme() == "https"_L1)
        QDesktopServices::openUrl(url);
}

void FigureTable::copy() const
{
    QApplication::clipboard()->setText(toTsv());
}

QString FigureTable::toTsv() const
{
    const auto line = [this](auto cell) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells << cell(column);
        return cells.join(u'\t');
    };
    QStringList lines{line([this](int column) { return model()->headerData(column, Qt::Horizontal).toString(); })};
    const bool some = selectionModel()->hasSelection();
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (!some || selectionModel()->isRowSelected(row))
            lines << line([this, row](int column) { return model()->index(row, column).data().toString(); });
    }
    return lines.join(u'\n');
}

} // namespace creatormetrics
