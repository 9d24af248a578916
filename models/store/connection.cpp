// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"

#include "models/store/sqliteerror.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int busyMilliseconds = 5000;

/// SQLite counts the memory it takes under a lock of the whole process, at every allocation, and nobody asks for the count: writing takes a
/// quarter longer with it. Can only be said before its first use; if somebody else was faster, it stays as it is.
void dropMemoryCount()
{
    static const int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(code)
}

Outcome configure(Connection &connection, Connection::Mode mode)
{
    // NORMAL is safe in WAL mode: a power cut may lose the last commits, never the file. The queue makes their repetition harmless.
    // The file is read, not mapped: a fault of a mapped page brings the disk's whole read-ahead with it, which on a cold file is
    // hundreds of times what a question needs, and mapped pages count as the program's memory.
    const QByteArray common = "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -65536;"
                              "PRAGMA temp_store = MEMORY;";
    if (mode == Connection::Mode::ReadOnly)
        return connection.runScript(common + "PRAGMA query_only = ON;");
    // What was deleted is overwritten: people's words do not stay in the file after they had to go. Not every system's SQLite does so by
    // itself.
    return connection.runScript(common + "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;");
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode)
{
    dropMemoryCount();
    sqlite3 *handle = nullptr;
    const int flags = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                     nullptr);
    std::unique_ptr<Connection> connection(new Connection(handle));
    if (code != SQLITE_OK)
        return sqliteError(handle, u"cannot open %1"_s.arg(file));
    sqlite3_busy_timeout(handle, busyMilliseconds);
    if (auto configured = configure(*connection, mode); !configured)
        return configured.error();
    return connection;
}

Connection::~Connection()
{
    m_statements.clear();
    sqlite3_close(m_handle);
}

Result<Statement *> Connection::prepare(QStringView sql)
{
    if (const auto known = m_statements.find(sql); known != m_statements.end()) {
        known->second->reset();
        return known->second.get();
    }
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *raw = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_PREPARE_PERSISTENT,
                                        &raw, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_handle, sql.left(120).toString().simplified());
    return m_statements.emplace(sql.toString(), std::make_unique<Statement>(m_handle, raw)).first->second.get();
}

Outcome Connection::runScript(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqliteError(m_handle, QString::fromUtf8(sql.left(80)).simplified());
    return Done{};
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Connection::changedRows() const
{
    return sqlite3_changes(m_handle);
}

Transaction::Transaction(Connection &connection, Kind kind)
    : m_connection(connection), m_begun(connection.run(kind == Kind::Write ? u"BEGIN IMMEDIATE" : u"BEGIN")),
      m_open(m_begun.ok())
{
}

Transaction::~Transaction()
{
    if (m_open)
        (void)m_connection.run(u"ROLLBACK"); // nothing more can be done when even this fails; SQLite rolls back on close
}

Outcome Transaction::commit()
{
    auto committed = m_connection.run(u"COMMIT");
    if (committed)
        m_open = false;
    return committed;
}

} // namespace creatormetrics
