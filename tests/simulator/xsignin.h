// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "app/httpserver/request.h"
#include "tests/simulator/xtokens.h"

#include <QList>
#include <QStringList>

namespace creatormetrics {

/// X's authorisation server for one native app: a consent page that agrees at once, and the token and revocation
/// endpoints. A public client: no secret, PKCE by S256 (the plain one, which X allows, is refused).
class XSignIn
{
public:
    static constexpr QLatin1StringView clientId{"simulator-client"};

    /// The tokens outlive it. `withheld` scopes are asked for in vain.
    XSignIn(XTokens &tokens, QList<quint16> redirectPorts, QStringList withheld);

    /// Signs the creator of that number in.
    [[nodiscard]] Reply authorize(const Request &request, qint64 now, std::size_t creator, bool isDenied);
    /// `isReplay` becomes true when the refresh token had been used before.
    [[nodiscard]] Reply token(const Request &request, qint64 now, bool *isReplay);
    [[nodiscard]] Reply revoke(const Request &request);

    [[nodiscard]] static const QStringList &scopes(); // that a client asks for

private:
    [[nodiscard]] QString complaint(const NamedValues &values) const;
    [[nodiscard]] bool isRegistered(const QString &redirectUri) const;
    Reply exchangeCode(const NamedValues &form, qint64 now);
    Reply renew(const NamedValues &form, qint64 now, bool *isReplay);

    XTokens &m_tokens;
    QList<quint16> m_redirectPorts;
    QStringList m_withheld;
};

} // namespace creatormetrics
