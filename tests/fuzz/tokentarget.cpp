// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/tokenanswer.h"
#include "tests/fuzz/answer.h"
#include "tests/fuzz/finding.h"
#include "tests/fuzz/targets.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const QDateTime &now()
{
    static const QDateTime now(QDate(2026, 11, 19), QTime(8, 0), QTimeZone::utc());
    return now;
}

/// What stands in the seeds as the secret that was sent.
const QByteArray &secret()
{
    static const QByteArray secret("fuzz-secret-4711");
    return secret;
}

const QStringList &asked()
{
    static const QStringList scopes{u"read"_s, u"user.info.basic"_s, u"instagram_business_basic"_s};
    return scopes;
}

void checkTokens(const TokenSet &tokens)
{
    constexpr qint64 longestLife = 10LL * 366 * 86'400;
    require(isWellFormedToken(tokens.accessToken), u"a well-formed access token"_s);
    require(tokens.refreshToken.isEmpty() || isWellFormedToken(tokens.refreshToken), u"a well-formed refresh token"_s);
    const qint64 life = tokens.obtainedAt.secsTo(tokens.expiresAt);
    require(tokens.obtainedAt == now() && life >= 1 && life <= longestLife, u"a life of %1 s"_s.arg(life));
    require(!tokens.signInUntil.isValid() || tokens.signInUntil > tokens.obtainedAt, u"a sign-in that lasts"_s);
    for (const QString &scope : asked())
        require(tokens.scopes.contains(scope) != tokens.missingScopes.contains(scope),
                u"a scope granted or missing: "_s + scope);
}

void checkRefusal(const Error &error)
{
    constexpr std::array documented{ErrorKind::SignedOut, ErrorKind::Forbidden, ErrorKind::RateLimited,
                                    ErrorKind::Timeout,   ErrorKind::NotFound,  ErrorKind::BadResponse};
    require(std::ranges::find(documented, error.kind) != documented.end(),
            u"a documented kind, not "_s + errorKey(error.kind));
    require(!error.detail.contains(QString::fromLatin1(secret())), u"an error without the secret: "_s + error.detail);
    require(error.detail.size() <= 400, u"a detail of %1 characters"_s.arg(error.detail.size()));
}

} // namespace

void fuzzTokenAnswer(const QByteArray &input)
{
    const HttpResponse response = answerFrom(input).response;
    for (const Platform platform : allPlatforms) {
        const auto tokens = parseTokenAnswer(response, platform, asked(), now(), {secret()});
        const auto again = parseTokenAnswer(response, platform, asked(), now(), {secret()});
        require(tokens.ok() == again.ok() && (tokens ? *tokens == *again : tokens.error() == again.error()),
                u"the same answer, the same outcome"_s);
        if (tokens)
            checkTokens(*tokens);
        else
            checkRefusal(tokens.error());
    }
}

} // namespace creatormetrics
