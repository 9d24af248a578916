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

    /// `withheld` scopes are asked for in vain, as when the user unticks them. The book outlives the pages.
    OAuthPages(TokenBook &book, QStringList withheld);

    [[nodiscard]] Reply authorize(const Request &request, bool isDenied = false);
    [[nodiscard]] Reply token(const Request &request);
    [[nodiscard]] Reply revoke(const Request &request);

private:
    Reply exchangeCode(const NamedValues &form);
    Reply renew(const NamedValues &form);
    TokenBook &m_book;
    QStringList m_withheld;
};

[[nodiscard]] Reply oauthErrorReply(int status, const QString &error, const QString &description);

} // namespace creatormetrics
