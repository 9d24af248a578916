// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/store/connectionpool.h"
#include "app/endpoint/store/sqliteconnection.h"

#include <filesystem>

namespace creatormetrics {

/// One file: one writer at a time, as many readers as there are threads that ask.
class SqliteDatabase final : public Database
{
public:
    explicit SqliteDatabase(const std::filesystem::path &file, std::size_t readers = 4);

    [[nodiscard]] bool readsAreQuick() const override { return true; }
    [[nodiscard]] SqlDialect dialect() const override { return SqlDialect::Sqlite; }
    [[nodiscard]] DatabaseLoad load() const override;

    void backUpTo(const std::filesystem::path &file); // while others read and write

private:
    void doRead(const Work &work) override;
    void doWrite(const Work &work) override;

    const std::filesystem::path m_file;
    ConnectionPool<SqliteConnection> m_writer;
    ConnectionPool<SqliteConnection> m_readers;
};

} // namespace creatormetrics
