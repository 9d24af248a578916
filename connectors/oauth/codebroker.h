// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/oauth/tokenset.h"
#include "models/core/result.h"
#include "models/domain/platform.h"

#include <QFuture>
#include <QUrl>

namespace creatormetrics {

/// A sign-in that the broker has begun.
struct BrokeredSignIn {
    QString flow; ///< the broker's name of it
    QUrl authorizeUrl; ///< for the user's browser
    QByteArray state; ///< has to come back to the loopback
};

/// Whoever makes the exchanges that need the secret of the platform app (`CodeExchange::Broker`): the hosted service. Main thread.
/// Errors carry words for people: SignedOut (the platform refuses the code or the grant, and nothing else), Offline (no way to the broker,
/// or nobody is signed in there), Timeout, RateLimited, Forbidden, Unsupported (the broker does not know the platform), BadResponse, Storage.
class CodeBroker
{
public:
    CodeBroker() = default;
    CodeBroker(const CodeBroker &) = delete;
    CodeBroker &operator=(const CodeBroker &) = delete;
    virtual ~CodeBroker() = default;

    /// False when it is known that nobody is signed in at the broker.
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// `challenge`: S256 in base64url, whatever the platform wants. The browser comes back to /callback on that port of
    /// 127.0.0.1, with `code`, or with `handoff` where the platform insists on an https page (Instagram).
    [[nodiscard]] virtual QFuture<Result<BrokeredSignIn>> start(Platform platform, const QByteArray &challenge,
                                                                quint16 loopbackPort) = 0;
    /// Once for a sign-in. `code`: what came back. Tokens that last, where the platform has those.
    [[nodiscard]] virtual QFuture<Result<TokenSet>> redeem(Platform platform, const QString &flow,
                                                           const QByteArray &verifier, const QByteArray &code,
                                                           const QStringList &askedScopes) = 0;
    /// May be asked again with the same token when there was no answer: within two minutes it is the same request.
    [[nodiscard]] virtual QFuture<Result<TokenSet>> refresh(Platform platform, const QByteArray &refreshToken,
                                                            const QStringList &askedScopes) = 0;
    /// Done as well where the platform knows no revocation, or not the token.
    [[nodiscard]] virtual QFuture<Outcome> revoke(Platform platform, const QByteArray &token) = 0;
};

} // namespace creatormetrics
