// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/postgresdatabase.h"

#include "app/endpoint/store/transaction.h"

namespace creatormetrics {

PostgresDatabase::PostgresDatabase(const PostgresAddress &address, std::size_t connections)
    : m_pool(
        connections, [address] { return std::make_unique<PostgresConnection>(address); },
        [](const PostgresConnection &connection) { return connection.isOpen(); })
{}

// A kept connection may have died while nobody used it, which its first statement tells. Reads change nothing, so they are
// tried once more on another one; writes are the caller's to repeat.
void PostgresDatabase::doRead(const Work &work)
{
    bool isGone = false;
    m_pool.lend([&](PostgresConnection &connection) {
        try {
            work(connection);
        } catch (const StoreError &) {
            isGone = !connection.isOpen();
            if (!isGone)
                throw;
        }
    });
    if (isGone)
        m_pool.lend(work);
}

void PostgresDatabase::doWrite(const Work &work)
{
    bool hasBegun = false;
    bool isGone = false;
    const auto noted = [&](SqlConnection &connection) {
        hasBegun = true;
        work(connection);
    };
    const auto attempt = [&](PostgresConnection &connection) {
        try {
            inTransaction(connection, noted);
        } catch (const StoreError &) {
            isGone = !connection.isOpen() && !hasBegun;
            if (!isGone)
                throw;
        }
    };
    m_pool.lend(attempt);
    if (std::exchange(isGone, false))
        m_pool.lend([&](PostgresConnection &connection) { inTransaction(connection, noted); });
}

} // namespace creatormetrics
