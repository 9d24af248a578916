// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/store/connectionpool.h"
#include "app/endpoint/store/postgresconnection.h"

namespace creatormetrics {

/// PostgreSQL behind a pool of connections that are made anew after the server was away.
class PostgresDatabase final : public Database
{
public:
    explicit PostgresDatabase(const PostgresAddress &address, std::size_t connections = 8);

    [[nodiscard]] bool readsAreQuick() const override { return false; }
    [[nodiscard]] SqlDialect dialect() const override { return SqlDialect::Postgres; }
    [[nodiscard]] DatabaseLoad load() const override { return m_pool.load(); }

private:
    void doRead(const Work &work) override;
    void doWrite(const Work &work) override;

    ConnectionPool<PostgresConnection> m_pool;
};

} // namespace creatormetrics
