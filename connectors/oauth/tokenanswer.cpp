// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/tokenanswer.h"

#include "connectors/http/httpstatus.h"
#include "connectors/http/redact.h"
#include "connectors/oauth/metaanswer.h"
#include "connectors/oauth/platformquirks.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 usualLife = 3600;
constexpr qint64 longestLife = 10LL * 366 * 86'400;
constexpr qsizetype longestToken = 16'384;
constexpr qsizetype longestDetail = 300;

Error bad(const QString &what)
{
    return Error{.kind = ErrorKind::BadResponse, .detail = u"token answer: "_s + what};
}

ErrorKind kindOf(const QString &code, Platform platform)
{
    if (code == "invalid_grant"_L1 || code == platformQuirks(platform).deadRefreshCode)
        return ErrorKind::SignedOut;
    if (code == "access_denied"_L1 || code == "invalid_client"_L1 || code == "unauthorized_client"_L1
        || code == "invalid_scope"_L1)
        return ErrorKind::Forbidden;
    if (code == "temporarily_unavailable"_L1 || code == "server_error"_L1)
        return ErrorKind::Timeout;
    return ErrorKind::BadResponse;
}

QString cleaned(QString text, const QList<QByteArray> &secrets)
{
    for (const QByteArray &secret : secrets) {
        if (!secret.isEmpty())
            text.replace(QString::fromUtf8(secret), u"***"_s);
    }
    return redacted(text).left(longestDetail);
}

/// The platform's own trouble is what the status says, whatever else stands in the answer.
bool isOwnTrouble(ErrorKind kind)
{
    return kind == ErrorKind::Timeout || kind == ErrorKind::RateLimited;
}

Error refusal(const HttpResponse &response, const QJsonObject &object, Platform platform,
              const QList<QByteArray> &secrets)
{
    Error error = classifyStatus(response).value_or(bad(u"an error with a status of success"_s));
    const bool ownTrouble = isOwnTrouble(error.kind);
    if (const auto meta = platform == Platform::Instagram ? metaRefusal(object) : std::nullopt) {
        if (meta->kind && !ownTrouble)
            error.kind = *meta->kind;
        error.detail += u": "_s + cleaned(meta->text, secrets);
        return error;
    }
    const QString code = object.value("error"_L1).toString();
    if (!ownTrouble)
        error.kind = kindOf(code, platform);
    if (!code.isEmpty())
        error.detail += u": "_s + cleaned(code + u' ' + object.value("error_description"_L1).toString(), secrets);
    return error;
}

/// A life in seconds; some servers write the number as a string. 0 when the member is missing, nothing when it is out of bounds.
std::optional<qint64> lifeIn(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return 0;
    bool ok = value.isDouble();
    const qint64 life = ok ? value.toInteger(-1) : value.toString().toLongLong(&ok);
    return ok && life >= 1 && life <= longestLife ? std::optional(life) : std::nullopt;
}

QStringList scopesIn(const QJsonObject &object, Platform platform, const QStringList &asked)
{
    if (!object.value("scope"_L1).isString())
        return metaPermissions(object).value_or(asked);
    QString list = object.value("scope"_L1).toString();
    list.replace(platformQuirks(platform).scopeSeparator, u' ');
    return list.split(u' ', Qt::SkipEmptyParts);
}

QStringList without(QStringList list, const QStringList &others)
{
    list.removeIf([&others](const QString &entry) { return others.contains(entry); });
    return list;
}

/// Only told, never acted on, so that an odd figure does no harm.
QDateTime endOfSignIn(const QJsonObject &object, Platform platform, const TokenSet &tokens)
{
    if (platformQuirks(platform).renewsAccessToken)
        return tokens.expiresAt;
    const qint64 life = lifeIn(object, "refresh_expires_in"_L1).value_or(0);
    return life > 0 ? tokens.obtainedAt.addSecs(life) : QDateTime();
}

Result<TokenSet> tokensIn(const QJsonObject &object, Platform platform, const QStringList &asked, const QDateTime &now)
{
    TokenSet tokens;
    tokens.accessToken = object.value("access_token"_L1).toString().toUtf8();
    tokens.refreshToken = object.value("refresh_token"_L1).toString().toUtf8();
    if (!isWellFormedToken(tokens.accessToken))
        return bad(u"no usable access token"_s);
    if (!tokens.refreshToken.isEmpty() && !isWellFormedToken(tokens.refreshToken))
        return bad(u"a malformed refresh token"_s);
    const QString type = object.value("token_type"_L1).toString(u"Bearer"_s);
    if (type.compare("bearer"_L1, Qt::CaseInsensitive) != 0)
        return bad(u"a token of another type than bearer"_s);
    const auto life = lifeIn(object, "expires_in"_L1);
    if (!life)
        return bad(u"a life out of bounds"_s);
    tokens.obtainedAt = now.toUTC();
    tokens.expiresAt = tokens.obtainedAt.addSecs(*life > 0 ? *life : usualLife);
    tokens.signInUntil = endOfSignIn(object, platform, tokens);
    tokens.scopes = scopesIn(object, platform, asked);
    tokens.missingScopes = without(asked, tokens.scopes);
    return tokens;
}

} // namespace

bool isWellFormedToken(const QByteArray &token)
{
    return !token.isEmpty() && token.size() <= longestToken
           && std::ranges::all_of(token, [](char c) { return c > ' ' && c < 0x7f; });
}

Result<TokenSet> parseTokenAnswer(const HttpResponse &response, Platform platform, const QStringList &askedScopes,
                                  const QDateTime &now, const QList<QByteArray> &secrets)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject object = document.object();
    if (response.status != 200 || object.contains("error"_L1) || object.contains("error_type"_L1))
        return refusal(response, object, platform, secrets);
    if (!document.isObject())
        return bad(u"not a JSON object"_s);
    return tokensIn(platform == Platform::Instagram ? metaTokenObject(object) : object, platform, askedScopes, now);
}

} // namespace creatormetrics
