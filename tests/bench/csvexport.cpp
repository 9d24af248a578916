// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/csvexport.h"

#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype flushedAt = 1 << 20;

/// Straight from SQLite: the project's own Statement has no need to tell a column's type.
struct RawStatement {
    sqlite3_stmt *handle = nullptr;
    ~RawStatement() { sqlite3_finalize(handle); }
};

void appendField(QByteArray &line, sqlite3_stmt *row, int column)
{
    const int type = sqlite3_column_type(row, column);
    if (type == SQLITE_NULL)
        return;
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
    const QByteArray value = QByteArray::fromRawData(text, sqlite3_column_bytes(row, column));
    if (type == SQLITE_TEXT)
        line.append('"').append(QByteArray(value).replace('"', "\"\"")).append('"');
    else
        line.append(value);
}

void appendRow(QByteArray &lines, sqlite3_stmt *row)
{
    for (int column = 0; column < sqlite3_column_count(row); ++column) {
        if (column > 0)
            lines.append(',');
        appendField(lines, row, column);
    }
    lines.append('\n');
}

Error exportError(const QString &detail)
{
    return Error{.kind = ErrorKind::Storage, .detail = detail};
}

} // namespace

Result<qint64> exportCsv(Connection &connection, const QString &select, const QString &file, const QStringList &heading)
{
    RawStatement statement;
    if (sqlite3_prepare_v2(connection.handle(), select.toUtf8().constData(), -1, &statement.handle, nullptr)
        != SQLITE_OK)
        return exportError(QString::fromUtf8(sqlite3_errmsg(connection.handle())));
    QFile csv(file);
    if (!csv.open(QFile::WriteOnly))
        return exportError(csv.errorString());
    QByteArray lines = heading.isEmpty() ? QByteArray() : heading.join(u',').toUtf8() + '\n';
    qint64 rows = 0;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement.handle)) == SQLITE_ROW) {
        appendRow(lines, statement.handle);
        ++rows;
        if (lines.size() >= flushedAt) {
            csv.write(lines);
            lines.clear();
        }
    }
    csv.write(lines);
    if (code != SQLITE_DONE || !csv.flush())
        return exportError(u"%1 could not be written"_s.arg(file));
    return rows;
}

} // namespace creatormetrics
