// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "app/httpserver/request.h"
#include "tests/simulator/tokenbook.h"

#include <QStringList>

namespace creatormetrics {

/// Google's authorisation server for one installed-app client: a consent page that agrees at once, and the token and
/// revocation endpoints. Errors as Google words them.
class OAuthPages
{
public:
    static constexpr QLatin1StringView clientId{"simulator-client"};
    static constexpr QLatin1StringView clientSecret{"simulator-installed-app"};
    static constexpr QLatin1StringView dataScope{"https://www.googleapis.com/auth/youtube.readonly"};
    static constexpr QLatin1StringView analyticsScope{"https://www.googleapis.com/auth/yt-analytics.readonly"};
    static constexpr QLatin1StringView commentScope{"https://www.googleapis.com/auth/youtube.force-ssl"};

    /// `withheld` scopes are asked for in vain, as when the user unticks them. Each consent is that of the next of the
    /// `creators`, in turn. The book outlives the pages.
    OAuthPages(TokenBook &book, QStringList withheld, std::size_t creators);

    // `now` is in milliseconds since 1970.
    [[nodiscard]] Reply authorize(const Request &request, qint64 now, bool isDenied);
    [[nodiscard]] Reply token(const Request &request, qint64 now);
    [[nodiscard]] Reply revoke(const Request &request);

private:
    Reply exchangeCode(const NamedValues &form, qint64 now);
    Reply renew(const NamedValues &form, qint64 now);
    TokenBook &m_book;
    QStringList m_withheld;
    std::size_t m_creators;
    std::size_t m_consents = 0;
};

[[nodiscard]] Reply oauthErrorReply(int status, const QString &error, const QString &description);

} // namespace creatormetrics
