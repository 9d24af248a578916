// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baretables.h"

#include "models/store/rows.h"

#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct BareColumn {
    QString name;
    QString type;
    qint64 keyPlace = 0;
};

Result<std::vector<BareColumn>> columnsOf(Connection &connection, const QString &table)
{
    auto statement = connection.prepare(u"SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(table);
    return collectRows<BareColumn>(**statement, [](const Statement &row) {
        return BareColumn{.name = row.text(0), .type = row.text(1), .keyPlace = row.integer(2)};
    });
}

Outcome copyTable(Connection &target, const QString &table, const QString &create)
{
    const QString script = u"%1; INSERT INTO %2 SELECT * FROM source.%2;"_s.arg(create, table);
    return target.runScript(script.toUtf8());
}

} // namespace

QStringList bareTableNames()
{
    return {u"daily_metrics"_s, u"content_items"_s, u"content_snapshots"_s, u"audience_demographics"_s,
            u"brand_mentions"_s};
}

Result<QString> bareTableSql(Connection &connection, const QString &table)
{
    auto columns = columnsOf(connection, table);
    if (!columns)
        return columns.error();
    const auto withoutRowId = askInteger(
        connection, u"SELECT sql LIKE '%WITHOUT ROWID%' FROM sqlite_master WHERE type = 'table' AND name = ?", table);
    if (!withoutRowId)
        return withoutRowId.error();
    QStringList parts;
    for (const BareColumn &column : *columns)
        parts.append(column.name + u' ' + column.type);
    std::ranges::stable_sort(*columns, {}, &BareColumn::keyPlace);
    QStringList key;
    for (const BareColumn &column : *columns) {
        if (column.keyPlace > 0)
            key.append(column.name);
    }
    return u"CREATE TABLE %1(%2, PRIMARY KEY(%3))%4"_s.arg(table, parts.join(u", "_s), key.join(u", "_s),
                                                           *withoutRowId != 0 ? u" WITHOUT ROWID"_s : QString());
}

Result<qint64> bareTablesSize(Connection &connection, const QString &file)
{
    {
        auto target = Connection::open(file, Connection::Mode::ReadWrite);
        if (!target)
            return target.error();
        // Nobody keeps this file, so nothing of it has to survive a power cut.
        if (auto opened = (*target)->runScript("PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF;"); !opened)
            return opened.error();
        const QString source = QString::fromUtf8(sqlite3_db_filename(connection.handle(), "main"));
        if (auto attached = (*target)->run(u"ATTACH ? AS source", source); !attached)
            return attached.error();
        for (const QString &table : bareTableNames()) {
            const auto create = bareTableSql(connection, table);
            if (!create)
                return create.error();
            if (auto copied = copyTable(**target, table, *create); !copied)
                return copied.error();
        }
        if (auto vacuumed = (*target)->run(u"VACUUM"); !vacuumed)
            return vacuumed.error();
    }
    return QFileInfo(file).size();
}

} // namespace creatormetrics
