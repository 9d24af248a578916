// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/valuetablemodel.h"

#include <algorithm>

namespace creatormetrics {

namespace {

QVariant orInvalid(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

template <typename Value>
QVariant asNumber(const std::optional<Value> &value)
{
    return value ? QVariant(static_cast<int>(*value)) : QVariant();
}

QString spokenText(const ValueCell &cell)
{
    if (!cell.spoken.isEmpty())
        return cell.spoken;
    return cell.secondary.isEmpty() ? cell.text : cell.text + u' ' + cell.secondary;
}

DataKind kindOf(const ValueColumn &column)
{
    return column.numeric && column.kind == DataKind::Text ? DataKind::Number : column.kind;
}

} // namespace

ValueTableModel::ValueTableModel(std::vector<ValueColumn> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{}

void ValueTableModel::setRows(std::vector<ValueRow> rows)
{
    if (rows == m_rows)
        return;
    if (std::ranges::equal(rows, m_rows, {}, &ValueRow::id, &ValueRow::id)) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ValueTableModel::setTable(std::vector<ValueColumn> columns, std::vector<ValueRow> rows)
{
    if (columns == m_columns)
        return setRows(std::move(rows));
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
}

int ValueTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ValueTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ValueTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ValueRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    const ValueCell &cell = row.cells[column];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return orInvalid(cell.toolTip);
    case Qt::AccessibleTextRole:
        return spokenText(cell);
    case Qt::TextAlignmentRole:
        return QVariant((m_columns[column].numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return cell.sortValue;
    case FileRole:
        return cell.exact;
    case IdRole:
        return row.id;
    case ExplainRole:
        return cell.explains;
    default:
        return drawing(cell, role);
    }
}

QVariant ValueTableModel::drawing(const ValueCell &cell, int role)
{
    switch (role) {
    case StateToneRole:
        return asNumber(cell.tone);
    case IconNameRole:
        return orInvalid(cell.icon);
    case MarkRole:
        return asNumber(cell.mark);
    case SecondaryTextRole:
        return orInvalid(cell.secondary);
    case PartRole:
        return cell.part ? QVariant(*cell.part) : QVariant();
    default:
        return {};
    }
}

QVariant ValueTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ValueColumn &column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
        return orInvalid(column.toolTip);
    case KindRole:
        return static_cast<int>(kindOf(column));
    case Qt::TextAlignmentRole:
        return QVariant((column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace creatormetrics
