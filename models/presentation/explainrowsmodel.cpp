// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/explainrowsmodel.h"

#include "models/presentation/datetext.h"
#include "models/presentation/explaintext.h"
#include "models/presentation/tableroles.h"
#include "models/reports/reportdocument.h"

#include <algorithm>

namespace creatormetrics {

namespace {

std::optional<double> asReal(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

} // namespace

ExplainRowsModel::ExplainRowsModel(const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , m_format(locale)
    , m_columns{DayColumn, SourceColumn, FetchedColumn, ValueColumn}
{}

void ExplainRowsModel::setRows(const SourceRows &rows, const QDateTime &now)
{
    beginResetModel();
    m_rows = rows;
    m_now = now;
    const auto same = [this](const SourceRow &row) { return row.metric == m_rows.rows.front().metric && row.post.isEmpty(); };
    if (std::ranges::all_of(m_rows.rows, same))
        m_columns = {DayColumn, SourceColumn, FetchedColumn, ValueColumn};
    else if (m_rows.rows.front().post.isEmpty())
        m_columns = {DayColumn, SourceColumn, FetchedColumn, WhatColumn, ValueColumn};
    else
        m_columns = {DayColumn, WhatColumn, SourceColumn, FetchedColumn};
    endResetModel();
}

const SourceRow *ExplainRowsModel::row(int row) const
{
    return row >= 0 && row < std::ssize(m_rows.rows) ? &m_rows.rows[static_cast<std::size_t>(row)] : nullptr;
}

int ExplainRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.rows.size());
}

int ExplainRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ExplainRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SourceRow &row = m_rows.rows[static_cast<std::size_t>(index.row())];
    const Column column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return QVariant((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SecondaryTextRole:
        return column == FetchedColumn ? formerValue(row) : QVariant();
    case ToneRole:
        return static_cast<int>(column == SourceColumn || column == FetchedColumn ? Tone::Secondary : Tone::Neutral);
    case IdRole:
        return row.fetch ? QVariant(row.fetch->value()) : QVariant();
    default:
        return {};
    }
}

QString ExplainRowsModel::text(const SourceRow &row, Column column) const
{
    const FetchReference *fetch = m_rows.fetch(row.fetch);
    switch (column) {
    case DayColumn:
        return dayText(row.day, m_format.locale(), m_now.date());
    case WhatColumn:
        return row.post.isEmpty() ? metricLabel(row.metric) : row.post;
    case ValueColumn:
        return m_format.figure(row.metric, asReal(row.value), false);
    case SourceColumn:
        return fetch ? shortSource(*fetch) : FigureFormat::unknown();
    case FetchedColumn:
        return fetch ? momentText(fetch->fetchedAt, m_now, m_format.locale()) : FigureFormat::unknown();
    }
    Q_UNREACHABLE();
}

QString ExplainRowsModel::formerValue(const SourceRow &row) const
{
    if (row.revisions.empty())
        return {};
    return tr("was %1").arg(m_format.figure(row.metric, asReal(row.revisions.back().oldValue), false));
}

QString ExplainRowsModel::toolTip(const SourceRow &row, Column column) const
{
    if (column == FetchedColumn)
        return revisionTexts(row, m_now, m_format).join(u'\n');
    if (column == WhatColumn)
        return text(row, column);
    if (column == SourceColumn) {
        const FetchReference *fetch = m_rows.fetch(row.fetch);
        return fetch ? requestText(*fetch) : tr("Which call told it is not kept.");
    }
    return {};
}

QVariant ExplainRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column column = columnAt(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case DayColumn:
        return tr("Day");
    case WhatColumn:
        return m_rows.rows.front().post.isEmpty() ? tr("Figure") : tr("Post");
    case ValueColumn:
        return tr("Value");
    case SourceColumn:
        return tr("Source");
    case FetchedColumn:
        return tr("Fetched");
    }
    Q_UNREACHABLE();
}

} // namespace creatormetrics
