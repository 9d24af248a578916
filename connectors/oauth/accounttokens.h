// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/pledge.h"
#include "connectors/oauth/codebroker.h"
#include "connectors/oauth/platformquirks.h"
#include "connectors/oauth/renewallock.h"
#include "connectors/oauth/tokenset.h"
#include "connectors/oauth/tokenvault.h"
#include "models/core/clock.h"
#include "models/domain/account.h"
#include "models/domain/servicedirectory.h"
#include "models/sync/transport.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace creatormetrics {

/// Whose tokens, and where they are renewed.
struct TokenOwner {
    AccountId account{0};
    Platform platform = Platform::YouTube;
    PlatformService service;
    QString key; ///< opaque name in the secret store
    CodeBroker *broker = nullptr; ///< for services with `CodeExchange::Broker`; null: there is none
    QString
        lockFolder; ///< where programs that share the secret store agree on who renews; empty: there is only this one
};

/// The tokens of one account: loads, renews and keeps them, one renewal at a time. Everything on the thread of the transport and
/// the store. The rules are told in the README. The grant is what renews: the refresh token or, where there is none, the access
/// token itself.
class AccountTokens : public QObject
{
    Q_OBJECT
public:
    using TokenPledge = std::shared_ptr<Pledge<QByteArray>>;
    using DonePledge = std::shared_ptr<Pledge<Done>>;

    AccountTokens(TokenOwner owner, Transport &transport, SecretStore &store, const Clock &clock, QObject *parent);
    ~AccountTokens() override;

    /// Answers the pledge with a valid access token, sooner or later.
    void request(const TokenPledge &pledge);
    void invalidate(const QByteArray &token);
    [[nodiscard]] QFuture<Outcome> store(const TokenSet &tokens);
    [[nodiscard]] QFuture<Outcome> forget();
    [[nodiscard]] QFuture<Outcome> revoke();

Q_SIGNALS:
    /// The platform refuses for good; once until new tokens are stored.
    void signedOut();
    /// A new grant could not be written; it works until the program ends.
    void notStored(const creatormetrics::Error &error);
    /// The sign-in lasts until then, unless it is renewed before.
    void signInRenewed(const QDateTime &until);

private:
    [[nodiscard]] bool isGood(const TokenSet &tokens) const;
    [[nodiscard]] QByteArray grant() const;
    [[nodiscard]] std::optional<Error> lostGrant() const;
    void load();
    void loaded(const Result<TokenSet> &stored);
    void lockAndLoad();
    void refresh();
    [[nodiscard]] QFuture<Result<TokenSet>> askForFresh();
    void refreshed(const Result<TokenSet> &fresh);
    void refused(const Error &error);
    void retryLater();
    void putOff(const Error &error);
    void takeNew(TokenSet fresh);
    void saveGrant(const std::function<void(const Outcome &)> &then);
    void noteSaved(const Outcome &saved);
    void saveAccess(const std::function<void()> &then);
    void handOut();
    void saveSignIn(const DonePledge &pledge);
    void settle();
    void endSignIn(Error error);
    void answer(const Result<QByteArray> &result);
    void reset();
    void removeStored(const DonePledge &pledge);
    void revokeWith(const Result<QByteArray> &token, const TokenClient &client, const DonePledge &pledge);
    [[nodiscard]] bool isBrokered(const TokenClient &client) const;
    [[nodiscard]] QFuture<Outcome> askForRevocation(const QByteArray &token, const TokenClient &client);
    [[nodiscard]] PlatformService serviceFor(const TokenClient &client) const;
    [[nodiscard]] Result<TokenSet> parsed(const Result<HttpResponse> &response) const;
    [[nodiscard]] QJsonObject logFields() const;

    TokenOwner m_owner;
    const PlatformQuirks &m_quirks;
    Transport &m_transport;
    const Clock &m_clock;
    TokenVault m_vault;
    RenewalLock m_lock;
    TokenSet m_tokens;
    QByteArray m_rejectedAccess; ///< refused by the platform although it looked valid
    QByteArray m_deadGrant; ///< never sent again
    QDateTime m_putOffUntil; ///< a token that is alive is not tried to renew before
    bool m_unsaved = false; ///< the grant in memory is newer than the stored one
    bool m_endSaid = false;
    bool m_busy = false;
    int m_retries = 0;
    quint64 m_round = 0; ///< what was started in an earlier round is ignored
    std::stop_source m_stop;
    std::vector<TokenPledge> m_waiting;
};

} // namespace creatormetrics
