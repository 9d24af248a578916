// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/cloudservices.h"

#include "connectors/secrets/fallbackstore.h"
#include "connectors/secrets/memorystore.h"
#include "models/core/whenfinished.h"

#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString configFile(QLatin1StringView name)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u'/' + name;
}

/// Statements of one service say nothing at another.
QString serviceKey(const QUrl &endpoint)
{
    return endpoint.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
}

EntitlementParts entitlementParts(const CloudParts &parts)
{
    std::vector<EntitlementKey> keys;
    for (const auto &key : parts.directory.entitlementKeys)
        keys.push_back({key.id.toStdString(), key.publicKey.toStdString()});
    return {.secrets = parts.secrets,
            .clock = parts.clock,
            .service = serviceKey(parts.directory.endpoint),
            .file = configFile("plan.json"_L1),
            .named = planFromKey(parts.directory.plan),
            .keys = std::move(keys)};
}

/// Where the listening stands, per user: no secret, and no more than a catch-up is lost with it.
std::optional<qint64> keptCursor(const QString &user)
{
    const QSettings file(configFile("live.ini"_L1), QSettings::IniFormat);
    bool isNumber = false;
    const qint64 cursor = file.value("cursor/"_L1 + user).toLongLong(&isNumber);
    return !user.isEmpty() && isNumber ? std::optional(cursor) : std::nullopt;
}

void keepCursor(const QString &user, std::optional<qint64> cursor)
{
    QSettings file(configFile("live.ini"_L1), QSettings::IniFormat);
    if (user.isEmpty())
        return;
    if (cursor)
        file.setValue("cursor/"_L1 + user, *cursor);
    else
        file.remove("cursor/"_L1 + user);
}

} // namespace

CloudServices::CloudServices(const CloudParts &parts)
    : m_secrets(parts.secrets)
    , m_transport(cloudTransportLimits())
    , m_session(parts.directory.endpoint, m_transport, parts.secrets, parts.clock, lockFolder())
    , m_client(m_session, configFile("account.json"_L1))
    , m_broker(m_session)
    , m_live(m_session, keptCursor(m_client.user().id), [this](std::optional<qint64> cursor) { keepCursor(m_client.user().id, cursor); },
             parts.live)
    , m_entitlements(entitlementParts(parts))
    , m_lookEvery(parts.lookEvery)
{
    connect(&m_session, &CloudSession::entitlementReceived, this, &CloudServices::take);
    connect(&m_session, &CloudSession::stateChanged, this, &CloudServices::followState);
    connect(&m_entitlements, &EntitlementKeeper::keysWanted, this, &CloudServices::fetchKeys);
    connect(&m_live, &LiveEvents::subscriptionMayHaveChanged, this, [this] { static_cast<void>(m_client.subscription()); });
    connect(&m_client, &CloudAccount::subscriptionChanged, this, [this] { static_cast<void>(renewPlan()); });
    connect(&m_timer, &QTimer::timeout, this, &CloudServices::renewIfDue);
}

QFuture<Outcome> CloudServices::open()
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(m_session.open(), this, [this, pledge](const Outcome &opened) {
        whenFinished(m_entitlements.open(), this, [pledge, opened](const Outcome &kept) { pledge->answer(opened ? kept : opened); });
    });
    return pledge->future();
}

void CloudServices::start()
{
    whenFinished(open(), this, [this](const Outcome &) {
        m_timer.start(m_lookEvery);
        renewIfDue();
    });
}

QFuture<Outcome> CloudServices::renewPlan()
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    // Its text comes by the session's signal; this only tells when.
    whenFinished(m_client.entitlement(), this, [this, pledge](const Result<EntitlementAnswer> &answer) {
        if (!answer)
            return pledge->answer(answer.error());
        whenFinished(settled(), this, [pledge](const Outcome &kept) { pledge->answer(kept); });
    });
    return pledge->future();
}

QFuture<Outcome> CloudServices::settled()
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    if (m_taking == 0)
        pledge->answer(Done{});
    else
        m_settling.push_back(pledge);
    return pledge->future();
}

void CloudServices::endTaking()
{
    if (--m_taking > 0)
        return;
    for (const auto &pledge : std::exchange(m_settling, {}))
        pledge->answer(Done{});
}

void CloudServices::take(const QByteArray &text)
{
    ++m_taking;
    whenFinished(m_session.installId(), this, [this, text](const Result<QByteArray> &installation) {
        if (installation)
            m_entitlements.take(text, *installation);
        endTaking();
    });
}

void CloudServices::fetchKeys()
{
    ++m_taking;
    whenFinished(m_client.entitlementKeys(), this, [this](const Result<std::vector<PublishedKey>> &answer) {
        std::vector<EntitlementKey> keys;
        if (answer) {
            for (const auto &published : *answer)
                keys.push_back(published.key);
        }
        m_entitlements.addKeys(keys);
        endTaking();
    });
}

// A session that the service has ended leaves the plan its life: nothing was cancelled by losing a session.
void CloudServices::followState()
{
    // Without a keychain nobody can be found, although somebody may be signed in where there is one.
    if (m_session.state() == CloudState::SignedOut && (m_wasSignedIn || m_secrets.isPersistent()))
        m_entitlements.forget();
    m_wasSignedIn = m_session.state() == CloudState::SignedIn;
}

void CloudServices::renewIfDue()
{
    if (m_session.state() == CloudState::SignedIn && m_entitlements.isDue())
        static_cast<void>(renewPlan());
}

OwnCloudServices::~OwnCloudServices() = default;

Result<std::unique_ptr<OwnCloudServices>> OwnCloudServices::create(const ServicesOptions &options)
{
    auto directory = loadServiceDirectory(options.servicesFile);
    if (!directory)
        return directory.error();
    const auto brought = readOwnServices();
    if (!brought)
        return brought.error();
    std::unique_ptr<OwnCloudServices> own(new OwnCloudServices);
    own->m_directory = *std::move(directory);
    own->m_clock = makeClock(options);
    own->m_secrets = secretsFor(options);
    own->m_transport = std::make_unique<NetworkTransport>(TransportLimits{.timeout = std::chrono::seconds(10)});
    own->m_brought = std::make_unique<OwnServiceKeeper>(OwnServiceKeeper::Parts{
        .own = *brought, .directory = own->m_directory, .secrets = *own->m_secrets, .transport = *own->m_transport});
    own->m_services =
        std::make_unique<CloudServices>(CloudParts{.directory = own->m_directory, .clock = *own->m_clock, .secrets = *own->m_secrets});
    return own;
}

std::unique_ptr<SecretStore> secretsFor(const ServicesOptions &options)
{
    if (options.leaveKeychainAlone)
        return std::make_unique<MemoryStore>();
    return FallbackStore::forThisSystem();
}

QString lockFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/locks"_L1;
}

} // namespace creatormetrics
