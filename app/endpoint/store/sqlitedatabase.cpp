// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/sqlitedatabase.h"

#include "app/endpoint/store/transaction.h"

namespace creatormetrics {

namespace {

bool isSound(const SqliteConnection &)
{
    return true;
}

auto opening(const std::filesystem::path &file, SqliteConnection::Access access)
{
    return [file, access] { return std::make_unique<SqliteConnection>(file, access); };
}

} // namespace

SqliteDatabase::SqliteDatabase(const std::filesystem::path &file, std::size_t readers)
    : m_file(file)
    , m_writer(1, opening(file, SqliteConnection::Access::Write), isSound)
    , m_readers(readers, opening(file, SqliteConnection::Access::Read), isSound)
{
    m_writer.lend([](SqliteConnection &) {}); // makes the file, so that readers find it
}

DatabaseLoad SqliteDatabase::load() const
{
    DatabaseLoad load = m_readers.load();
    const DatabaseLoad writer = m_writer.load();
    load.inUse += writer.inUse;
    load.size += writer.size;
    load.waits += writer.waits;
    load.waitedSeconds += writer.waitedSeconds;
    load.errors += writer.errors;
    return load;
}

void SqliteDatabase::backUpTo(const std::filesystem::path &file)
{
    SqliteConnection(m_file, SqliteConnection::Access::Read).backUpTo(file);
}

void SqliteDatabase::doRead(const Work &work)
{
    m_readers.lend(work);
}

void SqliteDatabase::doWrite(const Work &work)
{
    m_writer.lend([&](SqliteConnection &connection) { inTransaction(connection, work); });
}

} // namespace creatormetrics
