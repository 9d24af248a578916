// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/accounts/accounts.h"
#include "app/endpoint/base/keyring.h"
#include "app/endpoint/billing/billing.h"
#include "app/endpoint/billing/fakestripe.h"
#include "app/endpoint/broker/broker.h"
#include "app/endpoint/endpointconfig.h"
#include "app/endpoint/limit/memorylimiter.h"
#include "app/endpoint/limit/redislimiter.h"
#include "app/endpoint/operations/backgroundwork.h"
#include "app/endpoint/operations/readiness.h"
#include "app/endpoint/outgoing/curlclient.h"
#include "app/endpoint/relay/relay.h"
#include "app/endpoint/web/apiservice.h"
#include "app/httpserver/server.h"

#include <memory>

namespace creatormetrics {

class SqliteDatabase;

/// The running service: the one place that builds its parts, in the order in which they stand on each other.
class Endpoint
{
public:
    /// Opens and migrates the database. Throws StoreError, ConfigError or std::runtime_error, and has served nobody then.
    Endpoint(const EndpointConfig &config, SystemClock &clock, EndpointLog &log);
    ~Endpoint();

    void start(); // listens; throws std::runtime_error
    [[nodiscard]] std::uint16_t port() const { return m_server->port(); }
    [[nodiscard]] std::uint16_t metricsPort() const;

    void reload(); // reads the certificate anew
    /// Ends in stages: not ready, those who wait are let go, after the delay no new connections, requests that run end, at most
    /// 20 s. Returns when all is quiet.
    void drain();

private:
    void addRoutes();
    void addOperationRoutes();
    void addDevelopmentRoutes();
    void addJobs();
    void addBackupJob(SqliteDatabase &database);
    void addGauges();
    void makeServers();

    const EndpointConfig m_config;
    SystemClock &m_clock;
    EndpointLog &m_log;
    Metrics m_metrics;
    Keyring m_keyring;
    std::unique_ptr<Database> m_database;
    MemoryLimiter m_localLimiter;
    std::unique_ptr<RedisConnections> m_redis; // nothing when there is one replica
    std::unique_ptr<RedisLimiter> m_sharedLimiter; // nothing when there is one replica
    RateLimiter &m_limiter;
    std::unique_ptr<MailSender> m_mailSender;
    EntitlementIssuer m_entitlements;
    Budgets m_budgets;
    Idempotency m_idempotency;
    BackgroundWork m_work;
    Readiness m_readiness;
    Accounts m_accounts;
    std::unique_ptr<FakeStripe> m_fakeStripe; // in development
    CurlClient m_http;
    Billing m_billing;
    Broker m_broker;
    RelaySubscribers m_subscribers;
    Relay m_relay;
    Lane m_storeLane;
    Lane m_hashLane;
    Lane m_upstreamLane;
    ApiService m_service;
    Router m_metricsRouter;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Server> m_metricsServer;
};

/// Brings the schema to that of this program, after a backup where one is configured and there is something to lose. With
/// PostgreSQL outside of development it only checks: the service's own role may not change the schema. Throws StoreError.
void bringToPresentSchema(Database &database, const EndpointConfig &config, Milliseconds now, bool mayMigrate);

/// Opens what the configuration names; the schema as it is.
[[nodiscard]] std::unique_ptr<Database> openDatabase(const EndpointConfig &config);

} // namespace creatormetrics
