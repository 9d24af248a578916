// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/wordindex.h"

#include "models/store/textsearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString insertSql(const IndexedTable &table)
{
    return u"INSERT INTO %1(rowid, %2, %3) VALUES(?, ?, ?)"_s.arg(table.name, table.first, table.second);
}

QString removeSql(const IndexedTable &table)
{
    return u"INSERT INTO %1(%1, rowid, %2, %3) VALUES('delete', ?, ?, ?)"_s.arg(table.name, table.first, table.second);
}

/// By id, those of one id in their order: FTS5 writes out what it gathered whenever an id is below the last.
std::vector<const WordChange *> ascending(const std::vector<WordChange> &changes)
{
    std::vector<const WordChange *> sorted;
    sorted.reserve(changes.size());
    for (const WordChange &change : changes)
        sorted.push_back(&change);
    std::ranges::stable_sort(sorted, {}, &WordChange::id);
    return sorted;
}

Outcome write(Statement &statement, qint64 id, const WordTexts &texts)
{
    const QByteArray first = indexedUtf8(texts.first);
    const QByteArray second = indexedUtf8(texts.second);
    statement.bind(0, id);
    statement.bindText(1, first);
    statement.bindText(2, second);
    return statement.run();
}

} // namespace

Outcome patchWords(Connection &connection, const IndexedTable &table, const std::vector<WordChange> &changes)
{
    if (changes.empty())
        return Done{};
    auto insert = connection.prepare(insertSql(table));
    if (!insert)
        return insert.error();
    auto remove = connection.prepare(removeSql(table));
    if (!remove)
        return remove.error();
    for (const WordChange *change : ascending(changes)) {
        if (change->before) {
            if (auto removed = write(**remove, change->id, *change->before); !removed)
                return removed;
        }
        if (change->now) {
            if (auto inserted = write(**insert, change->id, *change->now); !inserted)
                return inserted;
        }
    }
    return Done{};
}

Outcome dropLeftWords(Connection &connection, const IndexedTable &table)
{
    return connection.run(u"INSERT INTO %1(%1) VALUES('optimize')"_s.arg(table.name));
}

Outcome rebuildWords(Connection &connection, const IndexedTable &table)
{
    if (auto cleared = connection.run(u"INSERT INTO %1(%1) VALUES('delete-all')"_s.arg(table.name)); !cleared)
        return cleared;
    auto insert = connection.prepare(insertSql(table));
    if (!insert)
        return insert.error();
    auto rows = connection.prepare(QString(table.rows) + u" ORDER BY id"_s);
    if (!rows)
        return rows.error();
    for (;;) {
        const auto row = (*rows)->step();
        if (!row)
            return row.error();
        if (!*row)
            return Done{};
        const WordTexts texts{.first = (*rows)->blob(1), .second = (*rows)->blob(2)};
        if (auto written = write(**insert, (*rows)->integer(0), texts); !written) {
            (*rows)->reset();
            return written;
        }
    }
}

} // namespace creatormetrics
