// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/store/sqlconnection.h"

#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace creatormetrics {

/// A connection to an SQLite file: WAL, synchronous=FULL, foreign keys on, five seconds of patience with other writers.
class SqliteConnection final : public SqlConnection
{
public:
    enum class Access { Read, Write };
    /// Write makes the file (mode 0600) when it is missing. Throws StoreError.
    SqliteConnection(const std::filesystem::path &file, Access access);
    ~SqliteConnection() override;

    using SqlConnection::run;
    SqlRows run(const std::string &sql, std::span<const SqlValue> parameters) override;
    void runScript(const std::string &sql) override;
    [[nodiscard]] SqlDialect dialect() const override { return SqlDialect::Sqlite; }

    /// Copies the whole database, as it is now, into `file`, which must not exist, while others read and write.
    void backUpTo(const std::filesystem::path &file);

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };
    struct Closer {
        void operator()(sqlite3 *database) const;
    };
    sqlite3_stmt *prepared(const std::string &sql);
    [[noreturn]] void fail(int code) const;

    std::unique_ptr<sqlite3, Closer> m_database;
    std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, Finalizer>> m_statements;
};

} // namespace creatormetrics
