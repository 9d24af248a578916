// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/endpoint/blackbox/endpointprogram.h"
#include "tests/endpoint/testdatabase.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace creatormetrics {

/// What the programs of a suite stand on: SQLite, or PostgreSQL and Redis when the variable CREATORMETRICS_ENDPOINT_BACKING says
/// "postgres". The build registers a suite once for each. One cluster for the object's life; every program has a database and a
/// Redis of its own. Outlives the programs.
class EndpointBacking
{
public:
    EndpointBacking();

    [[nodiscard]] bool isReplicated() const { return m_isReplicated; }
    [[nodiscard]] QString obstacle(); // why no program can be made; empty when one can
    [[nodiscard]] std::unique_ptr<EndpointProgram> newProgram(); // not started

    /// All that the latest program has stored, while it runs: SQLite's files, or the dumps of PostgreSQL and Redis. Empty where
    /// that cannot be had (pg_dump and redis-cli are needed).
    [[nodiscard]] QByteArray stored(const EndpointProgram &program) const;
    [[nodiscard]] QByteArray
    redis(const QStringList &command) const; // what the latest program's Redis says to redis-cli
    [[nodiscard]] std::unique_ptr<Database> database(const EndpointProgram &program) const; // the latest program's

private:
    const bool m_isReplicated;
    TestDatabases m_databases;
    PostgresAddress m_address;
    std::vector<std::unique_ptr<RedisServer>> m_redis;
    int m_made = 0;
};

/// What a command writes, with one variable more in its environment; empty when it fails.
[[nodiscard]] QByteArray outputOf(const QString &command, const QStringList &arguments, const QString &variable = {},
                                  const QString &value = {});
/// The dump of a database by pg_dump, of all keys and values by redis-cli.
[[nodiscard]] QByteArray dumpOf(const PostgresAddress &address);
[[nodiscard]] QByteArray dumpOf(const RedisServer &redis);

} // namespace creatormetrics
