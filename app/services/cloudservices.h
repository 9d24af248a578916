// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/entitlementkeeper.h"
#include "app/services/ownservicekeeper.h"
#include "app/services/services.h"
#include "connectors/cloud/brokerexchange.h"
#include "connectors/cloud/cloudclient.h"
#include "connectors/cloud/liveevents.h"
#include "connectors/http/networktransport.h"
#include "connectors/http/pledge.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace creatormetrics {

/// What the hosted service's side of the program stands on; everything outlives it.
struct CloudParts {
    const ServiceDirectory &directory;
    const Clock &clock;
    SecretStore &secrets;
    std::chrono::milliseconds lookEvery = std::chrono::hours(1); ///< whether a statement of plan is due; shorter in tests
    LiveTimes live = {};
};

/// The user's account at the hosted service and the plan that it brings: session, client and the statement of plan, wired so that
/// every statement that comes is kept, and a new one is asked for when it is due, when the subscription changes, and within a day
/// otherwise. Main thread. Nothing is asked of the network before `start` or a call of `account`.
class CloudServices : public QObject
{
    Q_OBJECT
public:
    explicit CloudServices(const CloudParts &parts);

    [[nodiscard]] CloudAccount &account() { return m_client; }
    [[nodiscard]] EntitlementKeeper &entitlements() { return m_entitlements; }
    [[nodiscard]] CloudSession &session() { return m_session; }
    /// News of platforms; started by who acts on it.
    [[nodiscard]] LiveEvents &live() { return m_live; }
    /// Makes the exchanges at platforms whose secret the service holds.
    [[nodiscard]] CodeBroker &broker() { return m_broker; }

    /// Finds out from the keychain who is signed in and what the plan is; needed once before `entitlements` can be relied on.
    [[nodiscard]] QFuture<Outcome> open();
    /// Keeps the statement fresh from now on; for programs that stay.
    void start();
    /// Asks for a statement now, whether one is due or not. Done when it has been kept.
    [[nodiscard]] QFuture<Outcome> renewPlan();
    /// Done when every statement that has come is kept or dropped; one that is signed with an unknown key waits for the keys.
    [[nodiscard]] QFuture<Outcome> settled();

private:
    void take(const QByteArray &text);
    void fetchKeys();
    void endTaking();
    void followState();
    void renewIfDue();

    SecretStore &m_secrets;
    NetworkTransport m_transport;
    CloudSession m_session;
    CloudClient m_client;
    BrokerExchange m_broker;
    LiveEvents m_live;
    EntitlementKeeper m_entitlements;
    std::chrono::milliseconds m_lookEvery;
    QTimer m_timer;
    int m_taking = 0; ///< statements that are neither kept nor dropped, and keys that are on their way
    std::vector<std::shared_ptr<Pledge<Done>>> m_settling;
    bool m_wasSignedIn = false; ///< since the start
};

/// The same for programs that need no workspace, with parts of its own.
class OwnCloudServices
{
public:
    [[nodiscard]] static Result<std::unique_ptr<OwnCloudServices>> create(const ServicesOptions &options);
    OwnCloudServices(const OwnCloudServices &) = delete;
    OwnCloudServices &operator=(const OwnCloudServices &) = delete;
    ~OwnCloudServices();

    [[nodiscard]] CloudServices &services() { return *m_services; }
    /// What the user brings: keys, this service, a proxy.
    [[nodiscard]] OwnServiceSetup &brought() { return *m_brought; }
    /// Reads the proxy's password; nothing may be asked before it has answered.
    [[nodiscard]] QFuture<Outcome> openProxy() { return m_brought->openProxy(); }
    /// False when there is no keychain: a sign-in then ends with the program.
    [[nodiscard]] bool keepsSignIn() const { return m_secrets->isPersistent(); }

private:
    OwnCloudServices() = default;

    ServiceDirectory m_directory;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<OwnServiceKeeper> m_brought;
    std::unique_ptr<CloudServices> m_services;
};

/// The keychain, or a store in memory where it is to be left alone.
[[nodiscard]] std::unique_ptr<SecretStore> secretsFor(const ServicesOptions &options);
/// Where programs of the user agree on who renews a token.
[[nodiscard]] QString lockFolder();

} // namespace creatormetrics
