// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"
#include "app/endpoint/store/sqlconnection.h"

#include <map>
#include <memory>
#include <string>

struct pg_conn;

namespace creatormetrics {

/// Where a PostgreSQL database is and who asks.
struct PostgresAddress {
    std::string host; // name, address, or folder of a Unix socket
    int port = 5432;
    std::string database;
    std::string user;
    Secret password;
    std::string tls = "verify-full"; // libpq's sslmode; weaker ones only for a socket or loopback
};

/// A connection to PostgreSQL 13 or newer; statements end after 5 s, idle transactions after 10 s, waiting for locks after 2 s.
/// After its end was noticed every call throws Unavailable, and `isOpen` says no.
class PostgresConnection final : public SqlConnection
{
public:
    explicit PostgresConnection(const PostgresAddress &address); // throws StoreError; waits at most 3 s
    ~PostgresConnection() override;

    using SqlConnection::run;
    SqlRows run(const std::string &sql, std::span<const SqlValue> parameters) override;
    void runScript(const std::string &sql) override;
    [[nodiscard]] SqlDialect dialect() const override { return SqlDialect::Postgres; }

    [[nodiscard]] bool isOpen() const;

private:
    struct Closer {
        void operator()(pg_conn *connection) const;
    };
    const std::string &prepared(const std::string &sql);

    std::unique_ptr<pg_conn, Closer> m_connection;
    std::map<std::string, std::string> m_statements; // text -> name
};

} // namespace creatormetrics
