// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/oauth/tokenset.h"
#include "connectors/secrets/secretstore.h"
#include "models/core/clock.h"
#include "models/domain/servicedirectory.h"
#include "models/sync/tokensource.h"
#include "models/sync/transport.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace creatormetrics {

class AccountTokens;
class CodeBroker;

/// Hands out valid access tokens and keeps the refresh tokens. Lives on the thread of its transport and store (the main thread),
/// all of which outlive it; `accessToken` and `invalidate` may be called from any thread, everything else from its own.
/// It must outlive the threads that ask it; going away answers who still waits with Cancelled.
class TokenKeeper
    : public QObject
    , public TokenSource
{
    Q_OBJECT
public:
    /// Name of an account's secrets, unique across workspaces ("youtube:UC…"). Called on this thread; must be quick.
    using KeyOf = std::function<QString(AccountId, Platform)>;

    /// `lockFolder`: where the programs that share the store agree on who renews; made when needed. Empty: there is only this one.
    TokenKeeper(const ServiceDirectory &services, Transport &transport, SecretStore &store, const Clock &clock,
                KeyOf keyOf, const QString &lockFolder = {}, QObject *parent = nullptr);
    ~TokenKeeper() override;

    /// Who renews and revokes where the services file says `broker`. Before anything is asked; outlives this.
    void setBroker(CodeBroker *broker) { m_broker = broker; }

    [[nodiscard]] QFuture<Result<QByteArray>> accessToken(AccountId account, Platform platform) override;
    void invalidate(AccountId account, const QByteArray &token) override;

    /// After a sign-in. Storage, Forbidden or Unsupported when the store did not take it: the sign-in then lasts for this run.
    [[nodiscard]] QFuture<Outcome> store(AccountId account, Platform platform, const TokenSet &tokens);
    /// Deletes the tokens here.
    [[nodiscard]] QFuture<Outcome> forget(AccountId account, Platform platform);
    /// Deletes the tokens here and asks the platform to revoke them, where it knows how (Instagram does not). An error (Offline, …) means that the platform may not have
    /// heard it; the tokens are deleted all the same, unless it is one of the store's.
    [[nodiscard]] QFuture<Outcome> revoke(AccountId account, Platform platform);

Q_SIGNALS:
    /// The platform refuses the account for good: it has to be connected again.
    void signedOut(creatormetrics::AccountId account);
    /// A rotated token could not be stored: the account has to be connected again after the next start.
    void notStored(creatormetrics::AccountId account, const creatormetrics::Error &error);
    /// A renewal has moved the end of the sign-in; only where the platform names one.
    void signInRenewed(creatormetrics::AccountId account, const QDateTime &until);

private:
    [[nodiscard]] Result<AccountTokens *> tokensOf(AccountId account, Platform platform);
    AccountTokens *add(AccountId account, Platform platform, const QString &key);

    ServiceDirectory m_services;
    Transport &m_transport;
    SecretStore &m_store;
    const Clock &m_clock;
    KeyOf m_keyOf;
    QString m_lockFolder;
    CodeBroker *m_broker = nullptr;
    QHash<AccountId, AccountTokens *> m_accounts; ///< children
};

} // namespace creatormetrics
