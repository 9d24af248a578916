// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figuretable.h"

#include "models/core/whenfinished.h"
#include "models/presentation/tableroles.h"
#include "models/presentation/tablevalues.h"
#include "models/reports/csvfile.h"
#include "models/reports/tabletext.h"
#include "ui/widgets/explainclicks.h"
#include "ui/widgets/figuredelegate.h"
#include "ui/widgets/figureheader.h"
#include "ui/widgets/tablecolumns.h"
#include "ui/widgets/tablefiles.h"
#include "ui/widgets/tablerequest.h"
#include "ui/widgets/thumbnailcache.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Rows that are looked through at most where not all of them are here.
constexpr int mostSearched = 10'000;
constexpr qint64 mostCopied = 100'000;

} // namespace

FigureTable::FigureTable(const Theme &theme, QAbstractItemModel &model, int stretched, const QList<int> &givingWay,
                         QWidget *parent, Order order)
    : QTableView(parent)
    , m_theme(theme)
    , m_order(order)
    , m_delegate(new FigureDelegate(theme, this))
    , m_header(new FigureHeader(theme, this))
    , m_columns(new TableColumns(*this, *m_header, stretched, givingWay))
{
    if (order == Order::Sorted)
        m_sorted.setSourceModel(&model);
    setItemDelegate(m_delegate);
    // Before the model: the headers that a table comes with would measure it in a font of their own.
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    setModel(order == Order::Sorted ? static_cast<QAbstractItemModel *>(&m_sorted) : &model);
    setUp();
    connectModel(model, order);
    new ExplainClicks(*this);
    connect(this, &QTableView::activated, this, &FigureTable::openCurrent);
    connect(this, &QTableView::activated, this, &FigureTable::rowActivated);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == m_menuColumn)
            openMenu(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
    });
}

void FigureTable::connectModel(QAbstractItemModel &model, Order order)
{
    connect(&model, &QAbstractItemModel::modelReset, m_columns, &TableColumns::measure);
    if (order == Order::Sorted) // rows that come while one scrolls must not move the columns
        connect(&model, &QAbstractItemModel::dataChanged, m_columns, &TableColumns::measure);
    connect(&m_theme, &Theme::changed, m_columns, &TableColumns::measure);
    connect(m_header, &QHeaderView::sortIndicatorChanged, m_columns, &TableColumns::measure);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &FigureTable::keepSort);
    connect(m_header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { openColumnMenu(m_header->mapToGlobal(place)); });
    connect(m_columns, &TableColumns::wasReset, this, [this] { sortAs(m_usualColumn, m_usualOrder); });
}

void FigureTable::setPictures(ThumbnailCache *pictures)
{
    m_delegate->setPictures(pictures);
    if (pictures)
        connect(pictures, &ThumbnailCache::arrived, viewport(), qOverload<>(&QWidget::update));
}

void FigureTable::setLeastStretchedWidth(int width)
{
    m_columns->setLeastStretchedWidth(width);
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
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    {
        const QScopedValueRollback ordering(m_ordering, true);
        setSortingEnabled(true);
    }
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
}

void FigureTable::setUsualOrder(int column, Qt::SortOrder order)
{
    m_usualColumn = column;
    m_usualOrder = order;
    const auto kept = m_columns->sort();
    sortAs(kept ? kept->column : column, kept ? kept->order : order);
}

void FigureTable::sortAs(int column, Qt::SortOrder order)
{
    const QScopedValueRollback ordering(m_ordering, true);
    sortByColumn(column, order);
}

void FigureTable::keepSort(int column, Qt::SortOrder order)
{
    if (!m_ordering)
        m_columns->keepSort({column, order});
}

void FigureTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns->fit();
}

/// A ring around the whole current row for those who work with the keyboard.
void FigureTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid() || !window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    const int y = rowViewportPosition(currentIndex().row());
    const QRectF row(0, y, viewport()->width(), rowHeight(currentIndex().row()));
    constexpr double half = Measure::focusRing / 2.0;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colors().accent, Measure::focusRing));
    painter.drawRoundedRect(row.adjusted(half, half, -half, -half), Radius::control, Radius::control);
}

void FigureTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        viewport()->update(); // the ring goes beyond the cell
}

QModelIndex FigureTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int last = model()->rowCount() - 1;
    if (last < 0 || (action != MoveHome && action != MoveEnd))
        return QTableView::moveCursor(action, modifiers);
    return model()->index(action == MoveHome ? 0 : last, std::max(0, currentIndex().column()));
}

void FigureTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)
        return openRowMenuAtCurrent();
    QTableView::keyPressEvent(event);
}

/// The first column of texts that is shown.
int FigureTable::searchedColumn() const
{
    for (const int column : m_columns->shown()) {
        if (fileColumn(*model(), column).kind == DataKind::Text)
            return column;
    }
    return -1;
}

/// Goes to the row whose first text begins with what is typed; the same letter again goes on to the next one.
void FigureTable::keyboardSearch(const QString &search)
{
    const int column = searchedColumn();
    const int rows = model()->rowCount();
    if (column < 0 || rows == 0 || search.isEmpty())
        return;
    const bool fresh = !m_sinceTyped.isValid() || m_sinceTyped.elapsed() > QApplication::keyboardInputInterval();
    m_sinceTyped.start();
    m_typed = fresh ? search : m_typed + search;
    const bool sameLetter = m_typed.count(m_typed.front(), Qt::CaseInsensitive) == m_typed.size();
    const QString wanted = sameLetter ? m_typed.left(1) : m_typed;
    const int first = std::max(0, currentIndex().row()) + (sameLetter ? 1 : 0);
    for (int step = 0; step < (m_order == Order::Models ? std::min(rows, mostSearched) : rows); ++step) {
        const int row = (first + step) % rows;
        if (isHere(row) && model()->index(row, column).data().toString().startsWith(wanted, Qt::CaseInsensitive))
            return setCurrentIndex(model()->index(row, column));
    }
}

void FigureTable::contextMenuEvent(QContextMenuEvent *event)
{
    // The menu key opens it at the row it is about, not wherever the pointer is.
    if (event->reason() == QContextMenuEvent::Keyboard)
        return openRowMenuAtCurrent();
    openMenu(event->globalPos());
}

void FigureTable::openRowMenuAtCurrent()
{
    const QRect row = currentIndex().isValid() ? visualRect(currentIndex()) : QRect();
    openMenu(viewport()->mapToGlobal(row.isValid() ? row.bottomLeft() : QPoint()));
}

void FigureTable::openMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuWanted(menu, currentIndex());
    if (!currentIndex().data(UrlRole).toString().isEmpty())
        menu->addAction(tr("Open in browser"), this, &FigureTable::openCurrent);
    addCopyActions(*menu);
    menu->addSeparator();
    menu->addAction(tr("Save table…"), this, &FigureTable::saveTable);
    QMenu *columns = menu->addMenu(tr("Columns"));
    m_columns->fillMenu(*columns);
    menu->popup(place);
}

void FigureTable::addCopyActions(QMenu &menu)
{
    // The key is only named: a shortcut of its own would make the one of the Edit menu ambiguous.
    const QString key = QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText);
    menu.addAction(tr("Copy") + u'\t' + key, this, &FigureTable::copy);
    menu.addAction(tr("Copy as CSV"), this, &FigureTable::copyAsCsv);
    menu.addAction(tr("Copy as Markdown"), this, &FigureTable::copyAsMarkdown);
}

void FigureTable::openColumnMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_columns->fillMenu(*menu);
    menu->popup(place);
}

void FigureTable::openCurrent()
{
    const QUrl url(currentIndex().data(UrlRole).toString());
    if (url.scheme() == "https"_L1)
        QDesktopServices::openUrl(url);
}

/// Rows that are still being fetched are no figures yet.
bool FigureTable::isHere(int row) const
{
    return m_order == Order::Sorted || model()->index(row, 0).data(IdRole).isValid();
}

/// In order, apart from each other; all rows when none is selected.
std::vector<RowSpan> FigureTable::chosenSpans() const
{
    std::vector<RowSpan> spans;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        spans.push_back({range.top(), range.bottom()});
    if (spans.empty() && model()->rowCount() > 0)
        spans.push_back({0, model()->rowCount() - 1});
    std::ranges::sort(spans);
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    return spans;
}

DataTable FigureTable::tableOfRows(const QList<int> &rows) const
{
    DataTable table = tableOf(*model(), m_columns->shown(), rows);
    table.title = accessibleName();
    return table;
}

DataTable FigureTable::dataTable() const
{
    QList<int> rows;
    for (int row = 0; row < model()->rowCount() && isHere(row); ++row)
        rows << row;
    return tableOfRows(rows);
}

QString FigureTable::toTsv() const
{
    return tsvText(dataTable(), locale());
}

void FigureTable::withSelection(const std::function<void(const DataTable &)> &take)
{
    const std::vector<RowSpan> spans = chosenSpans();
    QList<int> rows;
    for (const RowSpan &span : spans) {
        if (span.second - span.first >= mostCopied)
            return saveTable(); // so many belong into a file
        for (auto row = static_cast<int>(span.first); row <= span.second; ++row) {
            if (!isHere(row))
                return fetchRows(spans, take);
            rows << row;
        }
    }
    take(tableOfRows(rows));
}

void FigureTable::fetchRows(const std::vector<RowSpan> &spans, const std::function<void(const DataTable &)> &take)
{
    if (!m_allRows)
        return;
    const auto fetched = QtFuture::makeReadyFuture(true).then(
        QThreadPool::globalInstance(), [make = source(tableOfRows({})), spans](bool) { return rowsIn(make(), spans); });
    whenFinished(fetched, this, [take](const Result<DataTable> &table) {
        if (table)
            take(*table);
    });
}

void FigureTable::copy()
{
    withSelection([this](const DataTable &table) { QApplication::clipboard()->setMimeData(tableMimeData(table, locale())); });
}

void FigureTable::copyAsCsv()
{
    withSelection([](const DataTable &table) { QApplication::clipboard()->setText(csvText(table)); });
}

void FigureTable::copyAsMarkdown()
{
    withSelection([this](const DataTable &table) { QApplication::clipboard()->setText(markdownText(table, locale())); });
}

std::function<DataSource()> FigureTable::source(const DataTable &head) const
{
    if (m_allRows)
        return m_allRows(head, m_columns->shown());
    return [head] { return DataSource{.head = head}; };
}

void FigureTable::saveTable()
{
    const TableSurroundings surroundings = surroundingsOf(*this);
    DataTable table = m_allRows ? tableOfRows({}) : dataTable();
    table.notes = surroundings.notes;
    const QString name = surroundings.period.isEmpty() ? table.title : table.title + u' ' + surroundings.period;
    askWindow(*this, FileRequest(name, tableForms(source(table), locale())));
}

} // namespace creatormetrics
