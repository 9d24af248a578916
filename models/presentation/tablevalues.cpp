// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/tablevalues.h"

#include "models/domain/figureformat.h"
#include "models/presentation/tableroles.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct FileWords {
    Q_DECLARE_TR_FUNCTIONS(TableFiles)
};

DataKind kindOf(const QAbstractItemModel &model, int column)
{
    const QVariant kind = model.headerData(column, Qt::Horizontal, KindRole);
    return kind.isValid() ? static_cast<DataKind>(kind.toInt()) : DataKind::Text;
}

QString heading(const QAbstractItemModel &model, int column)
{
    return model.headerData(column, Qt::Horizontal).toString();
}

bool isRepeated(const QAbstractItemModel &model, const QString &title)
{
    int times = 0;
    for (int column = 0; column < model.columnCount(); ++column)
        times += heading(model, column) == title ? 1 : 0;
    return times > 1;
}

/// Marks that keep handles in one piece on the screen are no part of what they say.
QString withoutIsolates(QString text)
{
    return text.removeIf([](QChar character) { return character >= QChar(0x2066) && character <= QChar(0x2069); });
}

DataCell textCell(const QString &text)
{
    if (text.isEmpty() || text == FigureFormat::unknown())
        return {};
    return withoutIsolates(text);
}

DataCell numberCell(const QVariant &value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? DataCell(number) : DataCell();
}

DataCell dayCell(const QVariant &value)
{
    const QDate day = value.toDate();
    return day.isValid() ? DataCell(day) : DataCell();
}

DataCell momentCell(const QVariant &value)
{
    const QDateTime moment = value.toDateTime();
    return moment.isValid() ? DataCell(moment.toUTC()) : DataCell();
}

QString shownText(const QModelIndex &index)
{
    const QString text = index.data().toString();
    const QString more = index.data(SecondaryTextRole).toString();
    return more.isEmpty() ? text : text + u' ' + more;
}

} // namespace

bool isFileColumn(const QAbstractItemModel &model, int column)
{
    return !heading(model, column).isEmpty();
}

QString fileTitle(const QAbstractItemModel &model, int column)
{
    const QString title = heading(model, column);
    if (!isRepeated(model, title))
        return title;
    for (int before = column - 1; before >= 0; --before) {
        if (const QString other = heading(model, before); !isRepeated(model, other))
            return FileWords::tr("%1, %2", "a heading and the one below it").arg(other, title);
    }
    return title;
}

DataColumn fileColumn(const QAbstractItemModel &model, int column)
{
    const QString title = fileTitle(model, column);
    const DataKind kind = kindOf(model, column);
    if (kind == DataKind::Seconds)
        return {FileWords::tr("%1 (seconds)").arg(title), kind};
    if (kind == DataKind::Moment)
        return {FileWords::tr("%1 (UTC)").arg(title), kind};
    return {title, kind};
}

DataCell fileCell(const QVariant &value, DataKind kind)
{
    switch (kind) {
    case DataKind::Text:
        return textCell(value.toString());
    case DataKind::Count:
    case DataKind::Number:
    case DataKind::Share:
    case DataKind::Seconds:
    case DataKind::Money:
        return numberCell(value);
    case DataKind::Day:
        return dayCell(value);
    case DataKind::Moment:
        return momentCell(value);
    }
    Q_UNREACHABLE();
}

DataCell fileCell(const QModelIndex &index)
{
    const DataKind kind = kindOf(*index.model(), index.column());
    if (const QVariant own = index.data(FileRole); own.isValid())
        return fileCell(own, kind);
    return fileCell(kind == DataKind::Text ? QVariant(shownText(index)) : index.data(SortRole), kind);
}

DataTable tableOf(const QAbstractItemModel &model, const QList<int> &columns, const QList<int> &rows)
{
    DataTable table;
    for (const int column : columns)
        table.columns.push_back(fileColumn(model, column));
    for (const int row : rows) {
        DataRow cells;
        for (const int column : columns)
            cells.push_back(fileCell(model.index(row, column)));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace creatormetrics
