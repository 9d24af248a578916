// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/pledge.h"
#include "connectors/oauth/codebroker.h"
#include "connectors/oauth/loopbacklistener.h"
#include "connectors/oauth/pkce.h"
#include "connectors/oauth/tokenset.h"
#include "models/core/clock.h"
#include "models/domain/servicedirectory.h"
#include "models/sync/transport.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <stop_token>

namespace creatormetrics {

/// One sign-in by the system browser (RFC 8252): authorisation code, with PKCE where the platform knows it, answered on loopback,
/// exchanged at once; where the first token lives for an hour only, for a lasting one too. With `CodeExchange::Broker` the broker makes
/// address and exchange.
/// Lives on the thread of its transport; transport and clock outlive it. Going away cancels.
class AuthorizationFlow : public QObject
{
    Q_OBJECT
public:
    /// The user has `timeLimit` to come back.
    AuthorizationFlow(Platform platform, const PlatformService &service, Transport &transport, const Clock &clock,
                      std::chrono::milliseconds timeLimit = std::chrono::minutes(10), QObject *parent = nullptr);
    ~AuthorizationFlow() override;

    /// Before `start`; outlives this. Without one, services with `CodeExchange::Broker` are Unsupported.
    void setBroker(CodeBroker *broker) { m_broker = broker; }

    /// Emits `ready` before it returns, or, with a broker, when that has answered. Call once. Errors: Forbidden (the user said no), Timeout (nobody came back, or the
    /// platform's own trouble), SignedOut (the code was refused), Unsupported (see signInObstacle), Cancelled, Offline, BadResponse,
    /// Internal (no port is free). Missing scopes are no error; see TokenSet::missingScopes.
    [[nodiscard]] QFuture<Result<TokenSet>> start();
    void cancel();

Q_SIGNALS:
    /// Open this in the user's browser.
    void ready(const QUrl &authorizationUrl);
    /// The browser came back; the code is being exchanged.
    void returned();

private:
    void beginAtBroker();
    void opened(const BrokeredSignIn &signIn);
    void redeem(const QByteArray &code);
    void exchange(const QByteArray &code, const QStringList &scopes);
    void lengthen(const TokenSet &brief);
    [[nodiscard]] Result<TokenSet> parsed(const Result<HttpResponse> &answer, const QByteArray &sent) const;
    void finish(Result<TokenSet> result);

    Platform m_platform;
    PlatformService m_service;
    Transport &m_transport;
    const Clock &m_clock;
    QByteArray m_state = randomText(43);
    Pkce m_pkce;
    CodeBroker *m_broker = nullptr;
    QString m_flow; ///< the broker's name of this sign-in
    QTimer m_limit;
    std::unique_ptr<LoopbackListener> m_listener;
    QStringList m_allowed; ///< what the browser came back with; empty when it did not say
    std::stop_source m_stop;
    std::unique_ptr<Pledge<TokenSet>> m_pledge = std::make_unique<Pledge<TokenSet>>(); ///< null when answered
};

} // namespace creatormetrics
