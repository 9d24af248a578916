// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/cloud/boxkeys.h"
#include "connectors/cloud/cloudsession.h"
#include "connectors/oauth/codebroker.h"

#include <QDeadlineTimer>
#include <QObject>

#include <deque>
#include <memory>

namespace creatormetrics {

/// The hosted service as the broker of exchanges that need a platform app's secret. Its answers come sealed to a key pair of this
/// object that lives for one answer. Main thread; the session outlives it.
class BrokerExchange final
    : public QObject
    , public CodeBroker
{
    Q_OBJECT
public:
    explicit BrokerExchange(CloudSession &session, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const override;
    [[nodiscard]] QFuture<Result<BrokeredSignIn>> start(Platform platform, const QByteArray &challenge,
                                                        quint16 loopbackPort) override;
    [[nodiscard]] QFuture<Result<TokenSet>> redeem(Platform platform, const QString &flow, const QByteArray &verifier,
                                                   const QByteArray &code, const QStringList &askedScopes) override;
    [[nodiscard]] QFuture<Result<TokenSet>> refresh(Platform platform, const QByteArray &refreshToken,
                                                    const QStringList &askedScopes) override;
    [[nodiscard]] QFuture<Outcome> revoke(Platform platform, const QByteArray &token) override;

private:
    using Keys = std::shared_ptr<const BoxKeys>;
    struct Flow {
        QString id;
        Keys keys;
    };
    /// A refresh that has had no answer yet: asked again it has to be the same request, for the service to give the same answer.
    struct Attempt {
        QByteArray tokenHash;
        Keys keys;
        QByteArray idempotencyKey;
        QDeadlineTimer until;
    };

    [[nodiscard]] Keys takeKeys(const QString &flow);
    [[nodiscard]] Attempt attemptFor(const QByteArray &tokenHash);
    void forgetAttempt(const QByteArray &tokenHash);
    [[nodiscard]] QFuture<Result<TokenSet>> ask(const HttpRequest &request, Platform platform, const Keys &keys,
                                                const QStringList &askedScopes);

    CloudSession &m_session;
    std::deque<Flow> m_flows; ///< the latest few
    std::deque<Attempt> m_attempts;
};

} // namespace creatormetrics
