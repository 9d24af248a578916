// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/oauth/authorizationflow.h"
#include "connectors/oauth/codebroker.h"
#include "connectors/oauth/tokenkeeper.h"
#include "models/account/connectservice.h"
#include "models/domain/metricvalues.h"
#include "models/store/provenance.h"
#include "models/store/store.h"
#include "models/sync/syncengine.h"

#include <memory>

namespace creatormetrics {

/// What connecting an account takes; everything outlives it.
struct ConnectionParts {
    const ServiceDirectory &services;
    const Clock &clock;
    Store &store;
    Transport &transport;
    SecretStore &secrets;
    TokenKeeper &keeper;
    SyncEngine &engine; ///< knows the connectors
    CodeBroker *broker = nullptr; ///< for platforms whose secret the hosted service holds
    /// The user's own client ID of a platform, empty where there is none; its secret lies in the keychain. May be null.
    std::function<QString(Platform)> ownClientId = {};
};

/// What the platform says about the account that has signed in, and the answer that says so.
struct ProfileAnswer {
    AccountProfile profile;
    std::optional<MetricValues> totals; ///< of the running day
    FetchRecord fetch;
};

/// Signs in through the browser, reads the account's profile with the fresh token and only then writes anything down.
class AccountConnection final : public ConnectService
{
    Q_OBJECT
public:
    explicit AccountConnection(const ConnectionParts &parts);
    ~AccountConnection() override;

    [[nodiscard]] std::vector<Platform> platforms() const override;
    [[nodiscard]] std::optional<Error> obstacle(Platform platform) const override;
    [[nodiscard]] bool keepsSignIn() const override;
    void begin(Platform platform) override;
    void cancel() override;

private:
    [[nodiscard]] QString ownClientId(Platform platform) const { return m_parts.ownClientId ? m_parts.ownClientId(platform) : QString(); }
    void beginWithOwnKey(const QString &clientId);
    void start(const PlatformService &service, const TokenClient &client);
    void readProfile(const TokenSet &tokens, const FetchTask &task);
    void takeProfile(const HttpResponse &answer, const TokenSet &tokens, const FetchTask &task);
    void storeAccount(const ProfileAnswer &answer, const TokenSet &tokens);
    void storeTokens(const Account &account, const TokenSet &tokens);
    void fail(const Error &error);

    ConnectionParts m_parts;
    Platform m_platform = Platform::YouTube;
    int m_attempt = 0; ///< what was asked for an earlier one is ignored
    std::unique_ptr<AuthorizationFlow> m_flow;
    std::stop_source m_stop;
};

} // namespace creatormetrics
