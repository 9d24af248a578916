// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/store/statement.h"

#include <QHash>
#include <QString>

#include <memory>
#include <unordered_map>

struct sqlite3;

namespace creatormetrics {

/// One SQLite connection; lives and is used on one thread. Statements are prepared once and kept by their text.
class Connection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Opens an existing or (ReadWrite) new file in WAL mode with foreign keys and a busy time-out of five seconds.
    /// ReadOnly never creates or changes anything. Errors: Storage, with SQLite's own words.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &file, Mode mode);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    /// The prepared statement for `sql`, reset and without bindings. It stays owned by the connection; one statement text is
    /// not stepped through by two users at once.
    [[nodiscard]] Result<Statement *> prepare(QStringView sql);
    /// Prepares, binds in order and runs to the end; for statements whose rows nobody reads.
    template <typename... Values>
    Outcome run(QStringView sql, const Values &...values)
    {
        auto statement = prepare(sql);
        if (!statement)
            return statement.error();
        (*statement)->bindAll(values...);
        return (*statement)->run();
    }
    /// Several statements without parameters, as in a migration file.
    Outcome runScript(const QByteArray &sql);

    [[nodiscard]] qint64 lastInsertId() const;
    /// Rows changed by the last run statement.
    [[nodiscard]] qint64 changedRows() const;
    /// For the backup API only.
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    explicit Connection(sqlite3 *handle) : m_handle(handle) {}

    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(QStringView text) const { return qHash(text); }
    };

    sqlite3 *m_handle;
    std::unordered_map<QString, std::unique_ptr<Statement>, TextHash, std::equal_to<>> m_statements; ///< looked up without a copy
};

/// A transaction as a scope: rolls back unless `commit` was called and succeeded. Does not nest.
class Transaction
{
public:
    /// A Write keeps other writers out from the start; a Read sees one state of the database until it ends.
    enum class Kind { Write, Read };

    explicit Transaction(Connection &connection, Kind kind = Kind::Write);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// The error of BEGIN, if it failed.
    [[nodiscard]] const Outcome &begun() const { return m_begun; }
    Outcome commit();

private:
    Connection &m_connection;
    Outcome m_begun;
    bool m_open;
};

} // namespace creatormetrics
