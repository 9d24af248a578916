// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/sqliteconnection.h"

#include <sqlite3.h>

namespace creatormetrics {

namespace {

StoreError::Kind kindOf(int code)
{
    switch (code & 0xFF) {
    case SQLITE_CONSTRAINT:
        return StoreError::Kind::Constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
        return StoreError::Kind::Unavailable;
    default:
        return StoreError::Kind::Other;
    }
}

void bind(sqlite3_stmt *statement, std::size_t number, const SqlValue &value)
{
    const int index = sqlite3_bind_parameter_index(statement, std::string("$").append(std::to_string(number)).c_str());
    if (index == 0)
        return; // not used by this statement
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(statement, index, *integer);
    else if (const auto *text = std::get_if<std::string>(&value))
        sqlite3_bind_text64(statement, index, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    else
        sqlite3_bind_null(statement, index);
}

SqlValue columnOf(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return static_cast<std::int64_t>(sqlite3_column_int64(statement, column));
    default:
        break;
    }
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    const auto length = static_cast<unsigned>(sqlite3_column_bytes(statement, column));
    return SqlValue(std::in_place_type<std::string>, text == nullptr ? "" : text, length);
}

SqlRow rowOf(sqlite3_stmt *statement)
{
    const int columns = sqlite3_column_count(statement);
    SqlValues values;
    values.reserve(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column)
        values.push_back(columnOf(statement, column));
    return SqlRow(std::move(values));
}

/// Leaves the statement ready for its next use however this one ends.
class StatementUse
{
public:
    explicit StatementUse(sqlite3_stmt *statement) : m_statement(statement) {}
    ~StatementUse()
    {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    StatementUse(const StatementUse &) = delete;
    StatementUse &operator=(const StatementUse &) = delete;

private:
    sqlite3_stmt *m_statement;
};

} // namespace

void SqliteConnection::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

void SqliteConnection::Closer::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

SqliteConnection::SqliteConnection(const std::filesystem::path &file, Access access)
{
    const int flags = access == Access::Write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    sqlite3 *database = nullptr;
    const int opened = sqlite3_open_v2(file.string().c_str(), &database, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(database);
    if (opened != SQLITE_OK)
        fail(opened);
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, 5'000);
    if (access == Access::Write) {
        std::error_code ignored;
        std::filesystem::permissions(
            file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
        runScript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
    }
    runScript("PRAGMA foreign_keys=ON; PRAGMA mmap_size=0; PRAGMA cache_size=-2000; PRAGMA trusted_schema=OFF");
}

SqliteConnection::~SqliteConnection() = default;

SqlRows SqliteConnection::run(const std::string &sql, std::span<const SqlValue> parameters)
{
    sqlite3_stmt *statement = prepared(sql);
    const StatementUse use(statement);
    for (std::size_t i = 0; i < parameters.size(); ++i)
        bind(statement, i + 1, parameters[i]);
    SqlRows rows;
    int step = sqlite3_step(statement);
    for (; step == SQLITE_ROW; step = sqlite3_step(statement))
        rows.push_back(rowOf(statement));
    if (step != SQLITE_DONE)
        fail(step);
    return rows;
}

void SqliteConnection::runScript(const std::string &sql)
{
    const int code = sqlite3_exec(m_database.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

void SqliteConnection::backUpTo(const std::filesystem::path &file)
{
    if (std::filesystem::exists(file))
        throw StoreError(StoreError::Kind::Other, file.string() + " is there already");
    SqliteConnection target(file, Access::Write);
    sqlite3_backup *backup = sqlite3_backup_init(target.m_database.get(), "main", m_database.get(), "main");
    if (backup == nullptr)
        target.fail(sqlite3_errcode(target.m_database.get()));
    sqlite3_backup_step(backup, -1);
    if (const int code = sqlite3_backup_finish(backup); code != SQLITE_OK)
        target.fail(code);
    target.runScript("PRAGMA journal_mode=DELETE");
}

sqlite3_stmt *SqliteConnection::prepared(const std::string &sql)
{
    auto &kept = m_statements[sql];
    if (!kept) {
        sqlite3_stmt *statement = nullptr;
        const int code = sqlite3_prepare_v3(m_database.get(), sql.data(), static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) {
            m_statements.erase(sql);
            fail(code);
        }
        kept.reset(statement);
    }
    return kept.get();
}

void SqliteConnection::fail(int code) const
{
    throw StoreError(kindOf(code), std::string("SQLite: ") + sqlite3_errmsg(m_database.get()));
}

} // namespace creatormetrics
