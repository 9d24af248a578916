// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/importrepository.h"

#include "models/store/dailyrepository.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const QString selectImport = u"SELECT id, account_id, fetch_id, kind, file_name, file_sha256, imported_at, first_day, last_day, "
                             "figures, undone_at FROM imports "_s;

ImportRecord readImport(const Statement &row)
{
    return {.id = ImportId(row.integer(0)),
            .account = AccountId(row.integer(1)),
            .fetch = FetchId(row.integer(2)),
            .kind = row.text(3),
            .fileName = row.text(4),
            .fileSha256 = row.text(5),
            .importedAt = row.moment(6),
            .range = DateRange::endingAt(row.day(8), row.day(7).daysTo(row.day(8)) + 1),
            .figures = row.integer(9),
            .undoneAt = row.isNull(10) ? std::nullopt : std::optional(row.moment(10))};
}

Result<std::vector<ImportRecord>> readAll(Statement &statement)
{
    std::vector<ImportRecord> records;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return records;
        records.push_back(readImport(statement));
    }
}

} // namespace

Result<ImportId> insertImport(Connection &connection, const ImportRecord &record)
{
    const auto inserted = connection.run(
        u"INSERT INTO imports(account_id, fetch_id, kind, file_name, file_sha256, imported_at, first_day, last_day, figures) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        record.account.value(), record.fetch.value(), record.kind, record.fileName, record.fileSha256, record.importedAt,
        record.range.first(), record.range.last(), record.figures);
    if (!inserted)
        return inserted.error();
    return ImportId(connection.lastInsertId());
}

Result<std::vector<ImportRecord>> imports(Connection &connection)
{
    auto statement = connection.prepare(selectImport + u"ORDER BY id DESC"_s);
    if (!statement)
        return statement.error();
    return readAll(**statement);
}

Result<std::optional<ImportRecord>> findImport(Connection &connection, AccountId account, const QString &fileSha256)
{
    auto statement = connection.prepare(
        selectImport + u"WHERE account_id = ? AND file_sha256 = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1"_s);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), fileSha256);
    const auto found = readAll(**statement);
    if (!found)
        return found.error();
    return found->empty() ? std::optional<ImportRecord>() : std::optional(found->front());
}

Result<qint64> undoImport(Connection &connection, ImportId id, const QDateTime &now)
{
    auto statement = connection.prepare(selectImport + u"WHERE id = ? AND undone_at IS NULL"_s);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(id.value());
    const auto found = readAll(**statement);
    if (!found)
        return found.error();
    if (found->empty())
        return Error{.kind = ErrorKind::NotFound, .detail = u"no import %1 that could be taken back"_s.arg(id.value())};
    const auto withdrawn = withdrawFetch(connection, found->front().fetch, now);
    if (!withdrawn)
        return withdrawn.error();
    if (auto marked = connection.run(u"UPDATE imports SET undone_at = ? WHERE id = ?", now, id.value()); !marked)
        return marked.error();
    return *withdrawn;
}

} // namespace creatormetrics
