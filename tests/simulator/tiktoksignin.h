// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "app/httpserver/request.h"
#include "tests/simulator/platformterms.h"
#include "tests/simulator/tiktokcreator.h"
#include "tests/simulator/tokenbook.h"

#include <QDateTime>
#include <QSet>

#include <vector>

namespace creatormetrics {

/// TikTok's Login Kit for one desktop app: a consent page that agrees at once, and the token and revocation endpoints.
/// Needs client secret and key proof by hexadecimal digest. Every second refresh of a sign-in changes its refresh token.
class TikTokSignIn
{
public:
    static constexpr QLatin1StringView clientKey{"awsimulatorkey01"};
    static constexpr QLatin1StringView clientSecret{"simulator-tiktok-secret"};

    /// The creators outlive the sign-in and stay where they are.
    TikTokSignIn(const PlatformTerms &terms, const std::vector<TikTokCreator> &creators);

    [[nodiscard]] static QStringList scopes();
    [[nodiscard]] Reply authorize(const Request &request, const QDateTime &now, bool isDenied);
    [[nodiscard]] Reply token(const Request &request, const QDateTime &now);
    [[nodiscard]] Reply revoke(const Request &request, const QDateTime &now);
    void revokeAll() { m_tokens.revokeAll(); }

    [[nodiscard]] std::optional<TokenBook::SignIn> signInOf(const Request &request, const QDateTime &now) const;
    [[nodiscard]] qsizetype issued() const { return m_tokens.issued(); }
    [[nodiscard]] qint64 rotations() const { return m_rotations; }

private:
    Reply exchangeCode(const NamedValues &form, const QDateTime &now);
    Reply renew(const NamedValues &form, const QDateTime &now);
    Reply tokenReply(const TokenBook::Pair &pair, const TokenBook::SignIn &signIn, const QDateTime &now) const;

    QStringList m_withheld;
    const std::vector<TikTokCreator> &m_creators;
    TokenBook m_tokens;
    std::size_t m_consents = 0;
    QSet<QString> m_renewedOnce; // refresh tokens that the next refresh replaces
    qint64 m_rotations = 0;
};

} // namespace creatormetrics
