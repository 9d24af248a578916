// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/duckdbload.h"

#include "models/store/rows.h"
#include "tests/bench/csvexport.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct LoadedTable {
    QString name;
    QString order;
};

const std::array loadedTables{LoadedTable{u"accounts"_s, u"id"_s},
                              LoadedTable{u"stream_states"_s, u"account_id"_s},
                              LoadedTable{u"imports"_s, u"id"_s},
                              LoadedTable{u"daily_metrics"_s, u"day, account_id"_s},
                              LoadedTable{u"content_items"_s, u"published_day, account_id, id"_s},
                              LoadedTable{u"content_snapshots"_s, u"day, content_id"_s},
                              LoadedTable{u"audience_demographics"_s, u"account_id, dimension, last_day"_s},
                              LoadedTable{u"brand_mentions"_s, u"mentioned_at, account_id"_s}};

struct LoadedColumn {
    QString name;
    QString type;
};

bool holdsDay(const QString &column)
{
    return column == u"day" || column.endsWith(u"_day") || column == u"complete_until";
}

bool holdsMoment(const QString &column)
{
    return column.endsWith(u"_at") || column == u"missing_since" || column == u"sign_in_until";
}

QString duckType(const LoadedColumn &column)
{
    return column.type == u"INTEGER" ? u"BIGINT"_s : column.type == u"REAL" ? u"DOUBLE"_s : u"VARCHAR"_s;
}

QString duckExpression(const QString &column)
{
    if (holdsDay(column))
        return u"DATE '1970-01-01' + %1::INTEGER AS %1"_s.arg(column);
    if (holdsMoment(column))
        return u"make_timestamp(%1 * 1000) AS %1"_s.arg(column);
    return column;
}

Result<std::vector<LoadedColumn>> columnsOf(Connection &connection, const QString &table)
{
    auto statement = connection.prepare(u"SELECT name, type FROM pragma_table_info(?) ORDER BY cid");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(table);
    return collectRows<LoadedColumn>(
        **statement, [](const Statement &row) { return LoadedColumn{.name = row.text(0), .type = row.text(1)}; });
}

QString loadSql(const LoadedTable &table, const std::vector<LoadedColumn> &columns, const QString &file)
{
    QStringList types;
    QStringList values;
    for (const LoadedColumn &column : columns) {
        types.append(u"'%1': '%2'"_s.arg(column.name, duckType(column)));
        values.append(duckExpression(column.name));
    }
    // Only an empty field without quotes is unknown.
    return u"CREATE TABLE %1 AS SELECT %2 FROM read_csv('%3', header = false, auto_detect = false, delim = ',', quote = '\"', "
           "escape = '\"', nullstr = '', allow_quoted_nulls = false, columns = {%4}) ORDER BY %5"_s.arg(
               table.name, values.join(u", "_s), QString(file).replace(u'\'', u"''"_s), types.join(u", "_s),
               table.order);
}

Outcome loadTable(Connection &connection, DuckDbPeer &peer, const LoadedTable &table, const QString &folder)
{
    const auto columns = columnsOf(connection, table.name);
    if (!columns)
        return columns.error();
    const QString file = QDir(folder).filePath(table.name + u".csv"_s);
    if (auto written = exportCsv(connection, u"SELECT * FROM "_s + table.name, file); !written)
        return written.error();
    const auto loaded = peer.run({loadSql(table, *columns, file)});
    QFile::remove(file);
    return loaded;
}

} // namespace

Outcome loadDuckDb(Connection &connection, DuckDbPeer &peer, const QString &folder)
{
    for (const LoadedTable &table : loadedTables) {
        if (auto loaded = loadTable(connection, peer, table, folder); !loaded)
            return loaded;
    }
    if (auto saved = peer.run({u"CHECKPOINT"_s}); !saved)
        return saved;
    return peer.reopen();
}

} // namespace creatormetrics
