// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/services.h"

#include "app/services/accountconnection.h"
#include "app/services/cloudservices.h"
#include "app/services/draftopener.h"
#include "app/services/lanes.h"
#include "app/services/liveupdates.h"
#include "app/services/mentionscoringjob.h"
#include "app/services/networkconnectivity.h"
#include "app/services/ownservicekeeper.h"
#include "app/services/remotescoringsetup.h"
#include "app/services/reportdelivery.h"
#include "app/services/thumbnailjob.h"
#include "connectors/http/networktransport.h"
#include "connectors/http/pacedtransport.h"
#include "connectors/secrets/fallbackstore.h"
#include "models/account/liveaccounts.h"
#include "models/core/whenfinished.h"
#include "models/store/accountrepository.h"
#include "models/store/thumbnails.h"
#include "models/sync/syncscheduler.h"

#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

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

/// The pictures first: they are named by the numbers of posts, which others get once these are gone.
Outcome eraseWithPictures(Connection &connection, const Workspace &workspace, AccountId account)
{
    if (auto removed = removeThumbnails(connection, workspace, account); !removed)
        return removed;
    return eraseAccount(connection, account);
}

/// Where the window keeps its settings when no file is named.
QString settingsFileOr(const QString &named)
{
    if (!named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/creatormetrics/window.ini"_L1;
}

/// A model may think for a while, but its judgements of some texts are short.
constexpr TransportLimits scoringLimits{.timeout = std::chrono::seconds(60), .largestAnswer = 1024 * 1024, .followsRedirects = false};

std::unique_ptr<Transport> scoringTransport(const RemoteScoring &settings)
{
    return std::make_unique<PacedTransport>(std::make_unique<NetworkTransport>(scoringLimits),
                                            RateLimit{.calls = settings.requestsPerMinute, .window = std::chrono::minutes(1)});
}

Outcome leaveAccount(Connection &connection, AccountId account)
{
    if (auto ended = setSignInUntil(connection, account, std::nullopt); !ended)
        return ended;
    return setAccountState(connection, account, AccountState::Disconnected);
}

/// Whoever the plan of the moment does not sync.
FindResting restingBy(const Entitlements &entitlements)
{
    return [limit = entitlements.limit(Limit::LiveAccounts)](Connection &connection) -> Result<std::vector<AccountId>> {
        auto part = liveAccounts(connection, limit);
        if (!part)
            return part.error();
        return std::move(part->paused);
    };
}

} // namespace

/// Declared in the order in which each needs the ones before it.
struct Services::Parts {
    Parts(std::unique_ptr<Clock> theClock, ServiceDirectory theDirectory, const OwnServices &brought, std::unique_ptr<Store> theStore,
          std::unique_ptr<SecretStore> theSecrets, const QString &uuid, const QString &settings)
        : clock(std::move(theClock))
        , directory(std::move(theDirectory))
        , store(std::move(theStore))
        , secrets(std::move(theSecrets))
        , own({.own = brought, .directory = directory, .secrets = *secrets, .transport = transport})
        , cloud({.directory = directory, .clock = *clock, .secrets = *secrets})
        , keeper(directory, transport, *secrets, *clock, secretNames(uuid), lockFolder())
        , engine(*store, keeper, *clock, lanesFor(directory))
        , scheduler(*store, engine, *clock, &connectivity)
        , connection({.services = directory,
                      .clock = *clock,
                      .store = *store,
                      .transport = transport,
                      .secrets = *secrets,
                      .keeper = keeper,
                      .engine = engine,
                      .broker = &cloud.broker(),
                      .ownClientId = [this](Platform platform) { return own.current().clientIds.value(platform); }})
        , scoring(*store)
        , remoteScoring(remoteParts())
        , remoteScoringSetup(remoteParts())
        , thumbnails(*store, *clock, &connectivity)
        , deliverer({.clock = *clock,
                     .secrets = *secrets,
                     .settingsFile = settings,
                     .draftsFolder = store->workspace().folder() + "/drafts"_L1,
                     .openDraft = &openMailDraft})
    {
        static_cast<void>(own.openProxy()); // before any token is read: the keychain answers in order
        keeper.setBroker(&cloud.broker());
        engine.setRestingRule([this] { return restingBy(cloud.entitlements()); });
        QObject::connect(&cloud.entitlements(), &Entitlements::changed, &scheduler, &SyncScheduler::look);
        QObject::connect(&engine, &SyncService::finished, &scoring, [this] { scoring.start(); });
        QObject::connect(
            &keeper, &TokenKeeper::signInRenewed, &keeper, [this](AccountId account, const QDateTime &until) {
                // A failed write only leaves an older date, which the next renewal mends.
                static_cast<void>(store->write(StoreTopic::Accounts, [account, until](Connection &database) {
                    return setSignInUntil(database, account, until);
                }));
            });
    }

    [[nodiscard]] RemoteScoringParts remoteParts() const
    {
        return {.store = *store, .secrets = *secrets, .clock = *clock, .makeTransport = scoringTransport};
    }

    std::unique_ptr<Clock> clock;
    ServiceDirectory directory;
    std::unique_ptr<Store> store;
    NetworkTransport transport;
    std::unique_ptr<SecretStore> secrets;
    OwnServiceKeeper own;
    CloudServices cloud;
    TokenKeeper keeper;
    SyncEngine engine;
    NetworkConnectivity connectivity;
    SyncScheduler scheduler;
    AccountConnection connection;
    MentionScoringJob scoring;
    RemoteScoringJob remoteScoring;
    RemoteScoringSetup remoteScoringSetup;
    ThumbnailJob thumbnails;
    ReportDeliverer deliverer;
    LiveUpdates liveUpdates{cloud.live(), *store, engine};
};

std::unique_ptr<Clock> makeClock(const ServicesOptions &options)
{
    if (options.now)
        return std::make_unique<FixedClock>(*options.now);
    return std::make_unique<SystemClock>();
}

SchedulerSettings readSchedulerSettings(const QString &settingsFile)
{
    const QSettings store(settingsFileOr(settingsFile), QSettings::IniFormat);
    return {.quietWhenMetered = store.value("sync/quietWhenMetered"_L1, false).toBool()};
}

Result<std::unique_ptr<Services>> Services::create(const ServicesOptions &options)
{
    auto directory = loadServiceDirectory(options.servicesFile);
    if (!directory)
        return directory.error();
    const auto brought = readOwnServices();
    if (!brought)
        return brought.error();
    const Workspace workspace =
        options.workspaceFolder.isEmpty() ? Workspace::standard() : Workspace(options.workspaceFolder);
    auto store = Store::open(workspace);
    if (!store)
        return store.error();
    const auto uuid = readUuid(workspace);
    if (!uuid)
        return uuid.error();
    auto parts = std::make_unique<Parts>(makeClock(options), *std::move(directory), *brought, *std::move(store),
                                         secretsFor(options), *uuid, settingsFileOr(options.settingsFile));
    parts->scheduler.setSettings(readSchedulerSettings(options.settingsFile));
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

const Connectivity &Services::connectivity() const
{
    return m_parts->connectivity;
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

MentionScoringJob &Services::mentionScoring()
{
    return m_parts->scoring;
}

RemoteScoringJob &Services::remoteScoring()
{
    return m_parts->remoteScoring;
}

RemoteScoringSetup &Services::remoteScoringSetup()
{
    return m_parts->remoteScoringSetup;
}

SecretStore &Services::secrets()
{
    return *m_parts->secrets;
}

ReportDeliverer &Services::reportDeliverer()
{
    return m_parts->deliverer;
}

ThumbnailJob &Services::thumbnails()
{
    return m_parts->thumbnails;
}

Entitlements &Services::entitlements()
{
    return m_parts->cloud.entitlements();
}

CloudServices &Services::cloud()
{
    return m_parts->cloud;
}

OwnServiceSetup &Services::ownServices()
{
    return m_parts->own;
}

LiveUpdates &Services::liveUpdates()
{
    return m_parts->liveUpdates;
}

void Services::findKeychain()
{
    if (auto *store = dynamic_cast<FallbackStore *>(m_parts->secrets.get()))
        store->probe();
    m_parts->connectivity.load();
    m_parts->cloud.start();
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
                         StoreTopic::Accounts | StoreTopic::Figures,
                         [id = account.id, erase, workspace = m_parts->store->workspace()](Connection &connection) {
                             return erase ? eraseWithPictures(connection, workspace, id) : leaveAccount(connection, id);
                         });
                     whenFinished(written, &m_parts->keeper, [revoked, conclude](const Outcome &outcome) {
                         conclude(outcome ? revoked : outcome);
                     });
                 });
    return future;
}

QFuture<Outcome> Services::archiveAccount(AccountId account, bool archived)
{
    const auto moment = archived ? std::optional(m_parts->clock->now()) : std::nullopt;
    return m_parts->store->write(StoreTopic::Accounts | StoreTopic::Figures, [account, moment](Connection &connection) {
        return setArchived(connection, account, moment);
    });
}

} // namespace creatormetrics
