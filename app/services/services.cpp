// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/services.h"

#include "app/services/accountconnection.h"
#include "connectors/http/networktransport.h"
#include "connectors/http/pacedtransport.h"
#include "connectors/secrets/fallbackstore.h"
#include "connectors/secrets/memorystore.h"
#include "connectors/youtube/youtubeconnector.h"
#include "models/core/whenfinished.h"
#include "models/store/accountrepository.h"
#include "models/sync/syncscheduler.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

SyncLane laneFor(std::unique_ptr<Connector> connector, const PlatformService &service)
{
    return {.connector = std::move(connector),
            .retry = {.base = service.limits.retryBase, .retryAfterCap = service.limits.retryAfterCap},
            .makeTransport = [limits = service.limits]() -> std::unique_ptr<Transport> {
                return std::make_unique<PacedTransport>(
                    std::make_unique<NetworkTransport>(TransportLimits{.timeout = limits.timeout}),
                    RateLimit{.calls = limits.callsPerMinute, .window = std::chrono::minutes(1)});
            }};
}

std::vector<SyncLane> lanesFor(const ServiceDirectory &services)
{
    std::vector<SyncLane> lanes;
    if (const auto youtube = services.platforms.constFind(Platform::YouTube); youtube != services.platforms.cend())
        lanes.push_back(laneFor(std::make_unique<YouTubeConnector>(*youtube), *youtube));
    return lanes;
}

/// Names an account's secrets; with the workspace's id in it, so that two workspaces never share or revoke each other's.
TokenKeeper::KeyOf secretNames(const QString &workspaceUuid)
{
    return [workspaceUuid](AccountId account, Platform platform) {
        return u"%1:%2:%3"_s.arg(platformKey(platform), workspaceUuid, QString::number(account.value()));
    };
}

Result<QString> readUuid(const Workspace &workspace)
{
    auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    return workspaceUuid(**connection);
}

std::unique_ptr<SecretStore> secretsFor(const ServicesOptions &options)
{
    if (options.leaveKeychainAlone)
        return std::make_unique<MemoryStore>();
    return FallbackStore::forThisSystem();
}

} // namespace

/// Declared in the order in which each needs the ones before it.
struct Services::Parts {
    Parts(std::unique_ptr<Clock> theClock, ServiceDirectory theDirectory, std::unique_ptr<Store> theStore,
          std::unique_ptr<SecretStore> theSecrets, const QString &uuid)
        : clock(std::move(theClock))
        , directory(std::move(theDirectory))
        , store(std::move(theStore))
        , secrets(std::move(theSecrets))
        , keeper(directory, transport, *secrets, *clock, secretNames(uuid))
        , engine(*store, keeper, *clock, lanesFor(directory))
        , scheduler(*store, engine, *clock)
        , connection({.services = directory,
                      .clock = *clock,
                      .store = *store,
                      .transport = transport,
                      .secrets = *secrets,
                      .keeper = keeper,
                      .engine = engine})
    {}

    std::unique_ptr<Clock> clock;
    ServiceDirectory directory;
    std::unique_ptr<Store> store;
    NetworkTransport transport;
    std::unique_ptr<SecretStore> secrets;
    TokenKeeper keeper;
    SyncEngine engine;
    SyncScheduler scheduler;
    AccountConnection connection;
};

std::unique_ptr<Clock> makeClock(const ServicesOptions &options)
{
    if (options.now)
        return std::make_unique<FixedClock>(*options.now);
    return std::make_unique<SystemClock>();
}

Result<std::unique_ptr<Services>> Services::create(const ServicesOptions &options)
{
    auto directory = loadServiceDirectory(options.servicesFile);
    if (!directory)
        return directory.error();
    const Workspace workspace =
        options.workspaceFolder.isEmpty() ? Workspace::standard() : Workspace(options.workspaceFolder);
    auto store = Store::open(workspace);
    if (!store)
        return store.error();
    const auto uuid = readUuid(workspace);
    if (!uuid)
        return uuid.error();
    auto parts = std::make_unique<Parts>(makeClock(options), *std::move(directory), *std::move(store),
                                         secretsFor(options), *uuid);
    return std::unique_ptr<Services>(new Services(std::move(parts)));
}

Services::Services(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Services::~Services() = default;

const Clock &Services::clock() const
{
    return *m_parts->clock;
}

const ServiceDirectory &Services::directory() const
{
    return m_parts->directory;
}

Store &Services::store()
{
    return *m_parts->store;
}

SyncService &Services::sync()
{
    return m_parts->engine;
}

const Connector *Services::connector(Platform platform) const
{
    return m_parts->engine.connector(platform);
}

SyncScheduler &Services::scheduler()
{
    return m_parts->scheduler;
}

ConnectService &Services::connectService()
{
    return m_parts->connection;
}

void Services::findKeychain()
{
    if (auto *store = dynamic_cast<FallbackStore *>(m_parts->secrets.get()))
        store->probe();
}

QFuture<Outcome> Services::disconnectAccount(const Account &account, bool erase)
{
    auto promise = std::make_shared<QPromise<Outcome>>();
    auto future = promise->future();
    promise->start();
    const auto conclude = [promise](const Outcome &outcome) {
        promise->addResult(outcome);
        promise->finish();
    };
    // The account leaves the workspace's live ones even when the platform cannot be told: the token is gone from here either way.
    whenFinished(m_parts->keeper.revoke(account.id, account.platform), &m_parts->keeper,
                 [this, account, erase, conclude](const Outcome &revoked) {
                     auto written = m_parts->store->write(
                         StoreTopic::Accounts | StoreTopic::Figures, [id = account.id, erase](Connection &connection) {
                             return erase ? eraseAccount(connection, id)
                                          : setAccountState(connection, id, AccountState::Disconnected);
                         });
                     whenFinished(written, &m_parts->keeper, [revoked, conclude](const Outcome &outcome) {
                         conclude(outcome ? revoked : outcome);
                     });
                 });
    return future;
}

} // namespace creatormetrics
