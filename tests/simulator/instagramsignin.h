// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "app/httpserver/request.h"
#include "tests/simulator/instagramtokens.h"

#include <QStringList>

namespace creatormetrics {

/// Instagram Login: a consent page that agrees at once, the exchange of a code for a short token, of that for a long
/// one, and its renewal. No PKCE: a challenge is ignored. Redirects go to https or to a loopback port.
class InstagramSignIn
{
public:
    static constexpr QLatin1StringView clientId{"990000000000001"};
    static constexpr QLatin1StringView clientSecret{"simulator-app-secret"};
    static constexpr QLatin1StringView basicScope{"instagram_business_basic"};
    static constexpr QLatin1StringView insightsScope{"instagram_business_manage_insights"};
    static constexpr QLatin1StringView commentsScope{"instagram_business_manage_comments"};

    /// The tokens outlive it. `withheld` scopes are asked for in vain.
    InstagramSignIn(InstagramTokens &tokens, QStringList withheld);

    /// Signs the creator of that number in.
    [[nodiscard]] Reply authorize(const Request &request, qint64 now, std::size_t creator, bool isDenied);
    /// The short token; `userIds` are the app-scoped ids of the creators. Creators with an odd number get a flat answer
    /// with the id as a number, the others one in an array.
    [[nodiscard]] Reply shortToken(const Request &request, qint64 now, const QList<qint64> &userIds);
    /// Secret and token come in the query, in a form, or the token as bearer.
    [[nodiscard]] Reply longToken(const Request &request, qint64 now);
    /// The token comes in the query, in a form or as bearer.
    [[nodiscard]] Reply renew(const Request &request, qint64 now);

    [[nodiscard]] static const QStringList &scopes(); // that a client asks for

private:
    InstagramTokens &m_tokens;
    QStringList m_withheld;
};

/// The access token in the header, the query or a form; empty without one.
[[nodiscard]] QString instagramTokenOf(const Request &request);

/// The refusal of a token that is not good.
[[nodiscard]] Reply instagramDeadToken(InstagramTokens::Standing standing);

} // namespace creatormetrics
