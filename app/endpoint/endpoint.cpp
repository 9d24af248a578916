// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/endpoint.h"

#include "app/endpoint/accounts/accountrequests.h"
#include "app/endpoint/base/compat.h"
#include "app/endpoint/billing/fakestripepages.h"
#include "app/endpoint/broker/oauthflows.h"
#include "app/endpoint/operations/backup.h"
#include "app/endpoint/outgoing/mailsenders.h"
#include "app/endpoint/store/audit.h"
#include "app/endpoint/store/databasecopy.h"
#include "app/endpoint/store/migrations.h"
#include "app/endpoint/store/postgresdatabase.h"
#include "app/endpoint/store/sqlitedatabase.h"
#include "app/endpoint/web/apiproblem.h"

#include <algorithm>
#include <stdexcept>
#include <thread>

namespace creatormetrics {

namespace {

constexpr std::size_t storeThreads = 8;
constexpr std::size_t upstreamThreads = 8;
constexpr std::size_t hashQueue = 32;
constexpr std::size_t otherQueue = 1'024;

unsigned threadsFor(const EndpointConfig &config)
{
    return config.threads > 0 ? config.threads : std::max(1U, std::thread::hardware_concurrency());
}

std::unique_ptr<Database> openedAndMigrated(const EndpointConfig &config, Milliseconds now)
{
    auto database = openDatabase(config);
    const bool isOurs = config.isDevelopment || database->dialect() == SqlDialect::Sqlite;
    bringToPresentSchema(*database, config, now, isOurs);
    return database;
}

std::unique_ptr<MailSender> mailSenderFor(const EndpointConfig &config)
{
    if (const auto *server = std::get_if<SmtpServer>(&config.mail))
        return std::make_unique<SmtpMailSender>(*server);
    return std::make_unique<FolderMailSender>(std::get<std::filesystem::path>(config.mail), config.mailFrom);
}

// In development time is moved by hand, so Redis has to be told it.
std::unique_ptr<RedisLimiter> sharedLimiterFor(const EndpointConfig &config, RedisConnections *redis, RateLimiter &local,
                                               const Clock &clock)
{
    if (redis == nullptr)
        return nullptr;
    return std::make_unique<RedisLimiter>(*redis, local, config.replicas, config.isDevelopment ? &clock : nullptr);
}

// Beside the database, where there is a file.
std::filesystem::path fakeStripeFile(const EndpointConfig &config)
{
    const auto *file = std::get_if<std::filesystem::path>(&config.database);
    return file == nullptr ? std::filesystem::path() : file->parent_path() / "stripe.json";
}

BillingConfig developmentBilling()
{
    return {FakeStripe::url, Secret(std::string("sk_development")), {FakeStripe::webhookSecret()}, false, FakeStripe::prices()};
}

std::vector<std::string> originsOf(const EndpointConfig &config)
{
    std::vector<std::string> origins;
    if (config.billing)
        origins.push_back(config.billing->stripeUrl);
    for (const auto &platform : config.platforms)
        for (const auto &url : {platform.tokenUrl, platform.longTokenUrl, platform.refreshUrl, platform.revokeUrl,
                                platform.accountUrl})
            origins.push_back(originOf(url));
    origins.push_back(originOf(config.relay.hubUrl));
    return origins;
}

/// Hands on to metrics what the server tells of connections.
class ConnectionMetrics final : public ServerObserver
{
public:
    explicit ConnectionMetrics(Metrics &metrics) : m_metrics(metrics) {}
    void connectionOpened(std::size_t openNow) override { m_metrics.set("cm_http_connections", double(openNow)); }
    void connectionClosed(std::size_t openNow) override { m_metrics.set("cm_http_connections", double(openNow)); }
    void rejected(Rejection reason) override { m_metrics.count("cm_http_rejected_total", {{"reason", nameOf(reason)}}); }

private:
    Metrics &m_metrics;
};

void startOrThrow(Server &server, const std::string &address, std::uint16_t port)
{
    if (const auto error = server.start())
        throw std::runtime_error("cannot listen on " + address + ":" + std::to_string(port) + ": " + error.message());
}

} // namespace

void bringToPresentSchema(Database &database, const EndpointConfig &config, Milliseconds now, bool mayMigrate)
{
    if (isUnfinishedCopy(database))
        throw StoreError(StoreError::Kind::Other, "the database is a copy that has not come to its end; run `migrate --from sqlite "
                                                  "--to postgres` again");
    const int present = schemaVersion(database);
    const int known = endpointMigrations().back().version;
    if (present == known)
        return;
    if (!mayMigrate)
        throw StoreError(StoreError::Kind::Other, "the database is at step " + std::to_string(present)
                                                      + " of the schema; run `creatormetrics-endpoint migrate` to get to "
                                                      + std::to_string(known));
    auto *file = dynamic_cast<SqliteDatabase *>(&database);
    if (file != nullptr && config.backup && present > 0)
        backUp(*file, config.backup->folder / ("before-" + std::to_string(now) + ".cmbackup"), config.backup->key);
    migrate(database, now);
}

std::unique_ptr<Database> openDatabase(const EndpointConfig &config)
{
    if (const auto *address = std::get_if<PostgresAddress>(&config.database))
        return std::make_unique<PostgresDatabase>(*address, storeThreads);
    return std::make_unique<SqliteDatabase>(std::get<std::filesystem::path>(config.database));
}

Endpoint::Endpoint(const EndpointConfig &config, SystemClock &clock, EndpointLog &log)
    : m_config(config)
    , m_clock(clock)
    , m_log(log)
    , m_keyring(config.masterKeys, config.masterKeys.rbegin()->first)
    , m_database(openedAndMigrated(config, clock.now()))
    , m_localLimiter(clock)
    , m_redis(config.redis ? std::make_unique<RedisConnections>(*config.redis) : nullptr)
    , m_sharedLimiter(sharedLimiterFor(config, m_redis.get(), m_localLimiter, clock))
    , m_limiter(m_sharedLimiter ? static_cast<RateLimiter &>(*m_sharedLimiter) : m_localLimiter)
    , m_mailSender(mailSenderFor(config))
    , m_entitlements(config.signingKeys, config.publicUrl, m_metrics)
    , m_budgets(m_limiter, m_metrics)
    , m_idempotency(*m_database, m_keyring)
    , m_work(*m_database, clock, log)
    , m_readiness(*m_database)
    , m_accounts({*m_database, m_keyring, m_limiter, m_entitlements, m_metrics, [this] { m_work.wake(); }, config.publicUrl,
                  config.hashCost, config.leastPassword})
    , m_fakeStripe(config.billing ? nullptr : std::make_unique<FakeStripe>(fakeStripeFile(config), std::string(), clock))
    , m_http({originsOf(config), {}}, clock)
    , m_billing({*m_database, m_keyring, m_fakeStripe ? static_cast<HttpClient &>(*m_fakeStripe) : m_http, m_metrics, log, clock,
                 config.publicUrl, [this] { m_work.wake(); },
                 [this](const std::string &user) { m_subscribers.tell(user, R"({"kind":"subscription_changed"})"); }},
                config.billing.value_or(developmentBilling()))
    , m_broker({*m_database, m_keyring, m_http, m_limiter, m_metrics, clock, config.publicUrl, m_redis.get()}, config.platforms)
    , m_subscribers(*m_database, log)
    , m_relay{{*m_database, m_keyring, m_http, m_metrics, log, m_subscribers, config.publicUrl, [this] { m_work.wake(); }}, config.relay}
    , m_storeLane(storeThreads, otherQueue)
    , m_hashLane(config.hashThreads, hashQueue, Lane::Priority::Background)
    , m_upstreamLane(upstreamThreads, otherQueue)
    , m_service({*m_database,
                 {m_storeLane, m_hashLane, m_upstreamLane},
                 m_budgets,
                 m_idempotency,
                 [this](const ApiCall &call) { return m_accounts.authenticate(call); },
                 m_metrics,
                 log,
                 clock},
                {config.listen.proxies, !config.listen.certificate.empty() || !config.listen.proxies.empty()})
{
    addRoutes();
    addJobs();
    addGauges();
    makeServers();
}

Endpoint::~Endpoint()
{
    for (Lane *lane : {&m_storeLane, &m_hashLane, &m_upstreamLane})
        lane->end(); // their jobs run through m_service, which is made after them and goes before them
}

void Endpoint::addRoutes()
{
    addOperationRoutes();
    addSignInRoutes(m_service, m_accounts);
    addUserRoutes(m_service, m_accounts);
    addAccountPages(m_service);
    addBillingRoutes(m_service, m_billing);
    addBrokerRoutes(m_service, m_broker);
    addRelayRoutes(m_service, m_relay);
    if (m_config.isDevelopment)
        addDevelopmentRoutes();
}

void Endpoint::addOperationRoutes()
{
    const auto add = [this](const char *path, std::function<Reply(ApiCall &)> handle) {
        m_service.add({.method = "GET",
                       .pattern = path,
                       .work = ApiWork::Here,
                       .access = ApiAccess::Open,
                       .budget = ApiBudget::None,
                       .handle = std::move(handle)});
    };
    add("/healthz", [](ApiCall &) { return apiJson(200, {{"status", "ok"}}); });
    add("/readyz", [this](ApiCall &) {
        const char *limits = m_limiter.isShared() ? "shared" : "local";
        return m_readiness.holds() ? apiJson(200, {{"status", "ready"}, {"limits", limits}})
                                   : apiProblemLater(ProblemCode::Busy, "Not ready.", oneSecond);
    });
    m_metricsRouter.add("GET", "/metrics", [this](const Request &, const Responder &responder) {
        auto reply = Reply::text(200, m_metrics.exposition());
        reply.headers.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        responder.send(std::move(reply));
    });
}

// Time passes at a word, so that what takes a month can be tried in a minute. On loopback, with keys of its own.
void Endpoint::addDevelopmentRoutes()
{
    if (m_fakeStripe) {
        addFakeStripePages(m_service, *m_fakeStripe);
        m_fakeStripe->deliverTo([this](const std::string &payload, const std::string &signature) {
            (void)receiveStripeEvent(m_billing, payload, signature, m_clock.now());
        });
        m_work.add({"development stripe", oneSecond, [this](Milliseconds) { m_fakeStripe->passTime(); }});
    }
    m_service.add({.method = "GET", .pattern = "/dev/routes", .work = ApiWork::Here, .access = ApiAccess::Open, .budget = ApiBudget::None, .handle = [this](ApiCall &) {
                       Json all = Json::array();
                       for (const auto &[method, pattern] : m_service.routes())
                           all.push_back(method + " " + pattern);
                       return apiJson(200, {{"routes", all}});
                   }});
    m_service.add({.method = "POST",
                   .pattern = "/dev/clock",
                   .work = ApiWork::Here,
                   .access = ApiAccess::Open,
                   .body = ApiBody::JsonObject,
                   .budget = ApiBudget::None,
                   .handle = [this](ApiCall &call) {
                       const auto seconds = call.body.value("advance_seconds", std::int64_t(0));
                       m_clock.advance(seconds * oneSecond);
                       m_work.wake();
                       return apiJson(200, {{"now", m_clock.now() / oneSecond}});
                   }});
}

void Endpoint::addJobs()
{
    for (auto &job : billingJobs(m_billing))
        m_work.add(std::move(job));
    for (auto &job : relayJobs(m_relay))
        m_work.add(std::move(job));
    m_work.add({"account requests", oneSecond,
                [this](Milliseconds now) {
                    if (handleAccountRequests(*m_database, m_keyring, m_config.publicUrl, now))
                        m_work.wake();
                }});
    m_work.add({"mails", oneSecond,
                [this](Milliseconds now) {
                    if (sendDueMails(*m_database, m_keyring, *m_mailSender, now))
                        m_work.wake();
                },
                false, true});
    m_work.add({"forgetting", 10 * oneMinute,
                [this](Milliseconds now) {
                    m_database->write([&](SqlConnection &connection) {
                        forgetExpiredAccounts(connection, now);
                        Idempotency::forgetExpired(connection, now);
                        forgetOldWork(connection, now);
                        forgetOldFlows(connection, now);
                    });
                },
                true});
    m_work.add({"audit", oneDay,
                [this](Milliseconds now) {
                    // In PostgreSQL the service may not remove what is old; `migrate` does, as the owner.
                    if (m_database->dialect() == SqlDialect::Sqlite)
                        m_database->write([&](SqlConnection &connection) { forgetOldAudit(connection, now); });
                    const auto broken =
                        m_database->read([](SqlConnection &connection) { return brokenAuditRow(connection); });
                    m_metrics.set("cm_audit_chain_ok", broken ? 0 : 1);
                    if (broken)
                        m_log.add({.level = "error", .message = "audit chain broken", .count = broken});
                },
                true});
    if (auto *file = dynamic_cast<SqliteDatabase *>(m_database.get()); file != nullptr && m_config.backup)
        addBackupJob(*file);
    m_work.add({"queue ages", 15 * oneSecond, [this](Milliseconds now) {
                    const auto state =
                        m_database->read([&](SqlConnection &connection) { return workQueueState(connection, now); });
                    m_metrics.set("cm_outbox_oldest_seconds", double(state.oldestSeconds));
                    m_metrics.set("cm_outbox_dead", double(state.dead));
                }});
}

void Endpoint::addBackupJob(SqliteDatabase &database)
{
    const auto every = std::chrono::duration_cast<std::chrono::milliseconds>(m_config.backup->every).count();
    m_work.add({"backup", every,
                [this, &database](Milliseconds now) {
                    const auto &backup = *m_config.backup;
                    backUp(database, backup.folder / ("endpoint-" + std::to_string(now) + ".cmbackup"), backup.key);
                    thinOutBackups(backup.folder, backup.keep);
                    m_metrics.set("cm_backup_last_success_timestamp", double(now) / oneSecond);
                },
                true});
}

void Endpoint::addGauges()
{
    m_metrics.gauge("cm_auth_hash_queue", [this] { return double(m_hashLane.waiting()); });
    m_metrics.gauge("cm_relay_waiters", [this] { return double(m_subscribers.waiting()); });
    m_metrics.gauge("cm_http_inflight", [this] { return double(m_service.inFlight()); });
    m_metrics.gauge("cm_db_pool_in_use", [this] { return double(m_database->load().inUse); });
    m_metrics.gauge("cm_db_pool_size", [this] { return double(m_database->load().size); });
    m_metrics.gauge("cm_db_pool_wait_seconds", [this] { return m_database->load().waitedSeconds; });
    m_metrics.gauge("cm_ratelimit_backend_up", [this] { return m_limiter.isShared() ? 1.0 : 0.0; });
    m_metrics.gauge("cm_ready", [this] { return m_readiness.holds() ? 1.0 : 0.0; });
    if (!m_config.listen.certificate.empty())
        m_metrics.gauge("cm_certificate_expiry_timestamp", [this] {
            const auto expiry = m_server->certificateExpiry();
            return expiry ? std::chrono::duration<double>(expiry->time_since_epoch()).count() : 0.0;
        });
    m_metrics.set("cm_build_info", 1, {{"version", CREATORMETRICS_ENDPOINT_VERSION}});
}

void Endpoint::makeServers()
{
    ServerOptions options;
    options.address = m_config.listen.address;
    options.port = m_config.listen.port;
    if (const int listener = inheritedListener(); listener >= 0)
        options.listenDescriptor = listener;
    options.threads = threadsFor(m_config);
    if (!m_config.listen.certificate.empty())
        options.tls = TlsOptions{m_config.listen.certificate, m_config.listen.key};
    options.limits.connections = m_config.listen.connections;
    options.limits.connectionsPerAddress = m_config.listen.connectionsPerAddress;
    options.handlerPatience = [this](std::string_view method, std::string_view path) { return m_service.patience(method, path); };
    options.bodyLimit = [this](std::string_view method, std::string_view path) { return m_service.mostBody(method, path); };
    options.refusal = [this](int status) { return m_service.refusal(status); };
    options.observer = std::make_shared<ConnectionMetrics>(m_metrics);
    m_server = std::make_unique<Server>(options, [this](Request request, Responder responder) {
        m_service.handle(std::move(request), std::move(responder));
    });
    if (!m_config.metricsPort)
        return;
    ServerOptions metrics;
    metrics.address = m_config.metricsAddress;
    metrics.port = *m_config.metricsPort;
    m_metricsServer = std::make_unique<Server>(metrics, [this](Request request, Responder responder) {
        m_metricsRouter.handle(std::move(request), std::move(responder));
    });
}

void Endpoint::start()
{
    m_readiness.start();
    m_subscribers.start();
    startOrThrow(*m_server, m_config.listen.address, m_config.listen.port);
    if (m_metricsServer)
        startOrThrow(*m_metricsServer, m_config.metricsAddress, *m_config.metricsPort);
    if (m_fakeStripe) // where the port is known
        m_fakeStripe->setPagesUrl("http://127.0.0.1:" + std::to_string(port()) + "/dev/stripe");
    m_work.start();
}

std::uint16_t Endpoint::metricsPort() const
{
    return m_metricsServer ? m_metricsServer->port() : std::uint16_t(0);
}

void Endpoint::reload()
{
    if (m_config.listen.certificate.empty())
        return;
    const auto error = m_server->reloadCertificate();
    m_log.add({.level = error ? "error" : "info", .message = "certificate read anew", .error = error ? error.message() : ""});
}

void Endpoint::drain()
{
    m_readiness.leave();
    m_subscribers.release();
    std::this_thread::sleep_for(m_config.drainDelay); // those who balance load need a moment to notice
    m_server->stop();
    m_server->wait();
    m_work.stop();
}

} // namespace creatormetrics
