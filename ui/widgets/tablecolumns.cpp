// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecolumns.h"

#include "models/presentation/settings.h"
#include "models/presentation/tableroles.h"
#include "models/presentation/tablevalues.h"
#include "ui/widgets/figureheader.h"
#include "ui/widgets/tablerequest.h"

#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int measuredRows = 50; ///< of a thousand, as Qt would, takes longer than a frame has

} // namespace

TableColumns::TableColumns(QTableView &table, FigureHeader &header, int stretched, const QList<int> &givingWay)
    : QObject(&table)
    , m_table(table)
    , m_header(header)
    , m_stretched(stretched)
    , m_givingWay(givingWay)
{
    header.setResizeContentsPrecision(measuredRows);
    connect(&header, &FigureHeader::columnsDragged, this, &TableColumns::takeWidths);
    connect(&header, &QHeaderView::sectionMoved, this, &TableColumns::takeOrder);
    // A scroll bar that comes or goes takes or gives room.
    connect(table.verticalScrollBar(), &QScrollBar::rangeChanged, this, &TableColumns::fit);
    connect(&header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) {
        m_state.widths.remove(column);
        keep();
        measure();
    });
}

int TableColumns::count() const
{
    return m_table.model() ? m_table.model()->columnCount() : 0;
}

bool TableColumns::isUnwanted(int column) const
{
    return !m_state.shown.value(column, true);
}

int TableColumns::width(int column) const
{
    return m_state.widths.value(column, m_widths.value(column));
}

/// Whether one column takes the room that is left.
bool TableColumns::stretches() const
{
    return m_stretched >= 0 && !isUnwanted(m_stretched) && !m_state.widths.contains(m_stretched);
}

/// Of long tables only the first rows are measured; counts get room for those that may come below.
int TableColumns::leastWidth(int column) const
{
    const QVariant kind = m_table.model()->headerData(column, Qt::Horizontal, KindRole);
    if (m_table.model()->rowCount() <= measuredRows || !kind.isValid() || kind.toInt() != static_cast<int>(DataKind::Count))
        return 0;
    return m_table.fontMetrics().horizontalAdvance(u"8,888,888"_s) + 2 * FigureHeader::cellPadding;
}

void TableColumns::measure()
{
    restore();
    const QScopedValueRollback arranging(m_arranging, true);
    m_widths.clear();
    for (int column = 0; column < count(); ++column) {
        // A hidden column has no size to measure.
        m_table.setColumnHidden(column, isUnwanted(column));
        // The stretched column takes what is left whatever it holds; its titles in every script are slow to measure.
        const bool slow = column == m_stretched;
        const int content = slow || isUnwanted(column) ? m_leastStretched / 2 : static_cast<const QAbstractItemView &>(m_table).sizeHintForColumn(column);
        m_widths << std::max({content, m_header.sectionSizeHint(column), leastWidth(column)});
    }
    fit();
}

/// Of all columns but the stretched one.
int TableColumns::takenWidth() const
{
    int taken = 0;
    for (int column = 0; column < m_widths.size(); ++column) {
        if (!isUnwanted(column) && (column != m_stretched || !stretches()))
            taken += width(column);
    }
    return taken;
}

/// Gives what is taken after that.
int TableColumns::hideTight(int taken)
{
    for (const int column : m_givingWay) {
        if (column >= m_widths.size() || m_state.shown.contains(column))
            continue;
        const bool tight = m_table.viewport()->width() - taken < m_leastStretched;
        m_table.setColumnHidden(column, tight);
        taken -= tight ? width(column) : 0;
    }
    return taken;
}

void TableColumns::fit()
{
    if (m_widths.isEmpty())
        return;
    const QScopedValueRollback arranging(m_arranging, true);
    const int taken = hideTight(takenWidth());
    const int room = std::max(0, m_table.viewport()->width() - taken);
    const auto sharing = std::max<qsizetype>(1, m_widths.size() - m_header.hiddenSectionCount());
    const bool shares = m_stretched < 0 || isUnwanted(m_stretched);
    const int share = shares && m_state.widths.isEmpty() ? room / static_cast<int>(sharing) : 0;
    for (int column = 0; column < m_widths.size(); ++column)
        m_table.setColumnWidth(column, width(column) + share);
    if (stretches())
        // Asked anew: a scroll bar may have come while the others were set.
        m_table.setColumnWidth(m_stretched, std::max(m_widths[m_stretched], m_table.viewport()->width() - taken));
    // Where no column gives way, those that do not fit are scrolled to.
    const bool overflows = m_stretched < 0 && taken > m_table.viewport()->width();
    m_table.setHorizontalScrollBarPolicy(m_state.widths.isEmpty() && !overflows ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

void TableColumns::restore()
{
    if (m_table.objectName().isEmpty() || count() == 0 || m_restored == count())
        return;
    m_settings = surroundingsOf(m_table).settings;
    if (!m_settings)
        return;
    const bool again = std::exchange(m_restored, count()) != 0;
    m_state = tableStateFromJson(m_settings->tableState(m_table.objectName()), count());
    if (again || !m_state.order.isEmpty())
        applyOrder();
}

void TableColumns::applyOrder()
{
    const QScopedValueRollback arranging(m_arranging, true);
    for (int position = 0; position < count(); ++position) {
        const int column = m_state.order.isEmpty() ? position : m_state.order[position];
        m_header.moveSection(m_header.visualIndex(column), position);
    }
}

void TableColumns::keep()
{
    if (!m_settings || m_restored == 0)
        return;
    m_settings->setTableState(m_table.objectName(), m_state.isEmpty() ? QJsonObject() : toJson(m_state, m_restored));
}

void TableColumns::takeOrder()
{
    if (m_arranging)
        return;
    m_state.order.clear();
    for (int position = 0; position < count(); ++position)
        m_state.order << m_header.logicalIndex(position);
    keep();
}

void TableColumns::takeWidths(const QList<int> &columns)
{
    for (const int column : columns)
        m_state.widths.insert(column, std::clamp(m_header.sectionSize(column), TableState::leastWidth, TableState::mostWidth));
    keep();
    fit();
}

std::optional<TableState::Sort> TableColumns::sort()
{
    restore();
    return m_state.sort;
}

void TableColumns::keepSort(const TableState::Sort &sort)
{
    m_state.sort = sort;
    keep();
}

void TableColumns::setShown(int column, bool shown)
{
    m_state.shown.insert(column, shown);
    keep();
    measure();
}

void TableColumns::reset()
{
    m_state = {};
    keep();
    applyOrder();
    measure();
    Q_EMIT wasReset();
}

QList<int> TableColumns::shown() const
{
    QList<int> columns;
    for (int position = 0; position < count(); ++position) {
        const int column = m_header.logicalIndex(position);
        if (!m_header.isSectionHidden(column) && isFileColumn(*m_table.model(), column))
            columns << column;
    }
    return columns;
}

void TableColumns::fillMenu(QMenu &menu)
{
    const bool single = shown().size() == 1;
    for (int position = 0; position < count(); ++position) {
        const int column = m_header.logicalIndex(position);
        if (!isFileColumn(*m_table.model(), column))
            continue;
        const bool isShown = !m_header.isSectionHidden(column);
        QAction *action = menu.addAction(fileTitle(*m_table.model(), column).replace(u'&', "&&"_L1), this,
                                         [this, column, isShown] { setShown(column, !isShown); });
        action->setCheckable(true);
        action->setChecked(isShown);
        action->setEnabled(!isShown || !single);
    }
    menu.addSeparator();
    menu.addAction(tr("Reset columns"), this, &TableColumns::reset)->setEnabled(!m_state.isEmpty());
}

} // namespace creatormetrics
