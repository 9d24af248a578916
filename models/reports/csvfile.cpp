// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/csvfile.h"

#include "models/reports/datacelltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr char byteOrderMark[] = "\xef\xbb\xbf";

QString quoted(QString field)
{
    const bool needsQuotes = std::ranges::any_of(
        field, [](QChar character) { return QStringView(u",\"\r\n").contains(character); });
    return needsQuotes ? u'"' + field.replace(u'"', u"\"\""_s) + u'"' : field;
}

QString field(const DataCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return quoted(guardedText(*text));
    return machineText(cell);
}

QString titlesLine(const DataTable &table)
{
    QStringList fields;
    for (const DataColumn &column : table.columns)
        fields << quoted(guardedText(column.title));
    return fields.join(u',') + "\r\n"_L1;
}

QString rowsText(const std::vector<DataRow> &rows)
{
    QString text;
    for (const DataRow &row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0)
                text += u',';
            text += field(row[column]);
        }
        text += "\r\n"_L1;
    }
    return text;
}

} // namespace

Result<QByteArray> csvBytes(const DataSource &source, FileProgress &progress)
{
    QByteArray bytes = byteOrderMark + titlesLine(source.head).toUtf8();
    const auto written = readRows(source, progress, [&bytes](const std::vector<DataRow> &rows) -> Outcome {
        bytes += rowsText(rows).toUtf8();
        return Done{};
    });
    if (!written)
        return written.error();
    return bytes;
}

QByteArray csvBytes(const DataTable &table)
{
    return byteOrderMark + csvText(table).toUtf8();
}

QString csvText(const DataTable &table)
{
    return titlesLine(table) + rowsText(table.rows);
}

} // namespace creatormetrics
