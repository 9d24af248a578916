// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xsignin.h"

#include "tests/simulator/googleerror.h"
#include "tests/simulator/xproblem.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <utility>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QString field(const NamedValues &values, std::string_view name)
{
    return QString::fromStdString(valueOf(values, name).value_or(""));
}

bool isUnreserved(const QString &text)
{
    static const QRegularExpression pattern(u"^[A-Za-z0-9._~-]{43,128}$"_s);
    return pattern.match(text).hasMatch();
}

QString challengeOf(const QString &verifier)
{
    const auto hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Reply redirectTo(const QString &redirectUri, const QList<std::pair<QString, QString>> &items)
{
    QUrl url(redirectUri);
    QUrlQuery query(url);
    for (const auto &[name, value] : items)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    url.setQuery(query);
    return Reply::redirect(url.toString(QUrl::FullyEncoded).toStdString());
}

QString scopeComplaint(const QStringList &scopes)
{
    static const QStringList known = {u"tweet.read"_s, u"users.read"_s, u"offline.access"_s, u"follows.read"_s};
    for (const auto &scope : scopes) {
        if (!known.contains(scope))
            return u"invalid_scope: %1"_s.arg(scope);
    }
    return scopes.isEmpty() ? u"invalid_scope: none"_s : QString();
}

Reply tokenReply(const XTokens::Pair &pair, qint64 life)
{
    QJsonObject body{{"token_type"_L1, "bearer"_L1},
                     {"expires_in"_L1, life},
                     {"access_token"_L1, pair.access},
                     {"scope"_L1, pair.scopes.join(' '_L1)}};
    if (!pair.refresh.isEmpty())
        body.insert("refresh_token"_L1, pair.refresh);
    return jsonReply(200, body, false);
}

Reply badToken(const QString &description = {})
{
    return xSignInRefusal(400, u"invalid_request"_s, description);
}

bool isForm(const Request &request)
{
    const auto type = QString::fromStdString(request.headers.value("Content-Type").value_or(""));
    return type.section(';'_L1, 0, 0).trimmed() == "application/x-www-form-urlencoded"_L1;
}

} // namespace

XSignIn::XSignIn(XTokens &tokens, QList<quint16> redirectPorts, QStringList withheld)
    : m_tokens(tokens)
    , m_redirectPorts(std::move(redirectPorts))
    , m_withheld(std::move(withheld))
{}

const QStringList &XSignIn::scopes()
{
    static const QStringList asked = {u"tweet.read"_s, u"users.read"_s, u"offline.access"_s};
    return asked;
}

bool XSignIn::isRegistered(const QString &redirectUri) const
{
    const QUrl url(redirectUri, QUrl::StrictMode);
    return url.isValid() && url.scheme() == "http"_L1 && url.host() == "127.0.0.1"_L1 && url.userInfo().isEmpty()
           && !url.hasQuery() && !url.hasFragment() && url.port() > 0
           && m_redirectPorts.contains(static_cast<quint16>(url.port()));
}

// What the consent page complains about instead of redirecting; empty when it has no complaint.
QString XSignIn::complaint(const NamedValues &values) const
{
    if (field(values, "client_id") != clientId)
        return u"client_id is unknown"_s;
    if (!isRegistered(field(values, "redirect_uri")))
        return u"redirect_uri is not registered"_s;
    if (field(values, "response_type") != "code"_L1)
        return u"response_type must be code"_s;
    if (field(values, "state").isEmpty())
        return u"state is missing"_s;
    if (field(values, "code_challenge_method") != "S256"_L1 || !isUnreserved(field(values, "code_challenge")))
        return u"a code challenge by S256 is required"_s;
    return scopeComplaint(field(values, "scope").split(' '_L1, Qt::SkipEmptyParts));
}

Reply XSignIn::authorize(const Request &request, qint64 now, std::size_t creator, bool isDenied)
{
    const auto values = request.queryValues().value_or(NamedValues());
    const auto trouble = complaint(values);
    if (!trouble.isEmpty())
        return Reply::html(400, "<!DOCTYPE html><title>X</title><p>Something went wrong: "
                                    + trouble.toHtmlEscaped().toStdString());
    const auto redirectUri = field(values, "redirect_uri");
    const auto state = std::pair(u"state"_s, field(values, "state"));
    if (isDenied)
        return redirectTo(redirectUri, {{u"error"_s, u"access_denied"_s}, state});
    auto granted = field(values, "scope").split(' '_L1, Qt::SkipEmptyParts);
    granted.removeIf([this](const QString &scope) { return m_withheld.contains(scope); });
    const auto code = m_tokens.issueCode({{creator, granted}, redirectUri, field(values, "code_challenge")}, now);
    return redirectTo(redirectUri, {state, {u"code"_s, code}});
}

Reply XSignIn::token(const Request &request, qint64 now, bool *isReplay)
{
    const auto form = parsedForm(request.body);
    if (!form || !isForm(request))
        return badToken(u"The body must be application/x-www-form-urlencoded."_s);
    if (field(*form, "client_id") != clientId)
        return xSignInRefusal(401, u"unauthorized_client"_s, u"Missing valid authorization header"_s);
    const auto grantType = field(*form, "grant_type");
    if (grantType == "authorization_code"_L1)
        return exchangeCode(*form, now);
    if (grantType == "refresh_token"_L1)
        return renew(*form, now, isReplay);
    return xSignInRefusal(400, u"unsupported_grant_type"_s, u"Invalid grant_type: %1"_s.arg(grantType));
}

Reply XSignIn::exchangeCode(const NamedValues &form, qint64 now)
{
    const auto code = m_tokens.redeemCode(field(form, "code"), now);
    if (!code)
        return badToken(u"Value passed for the authorization code was invalid."_s);
    if (field(form, "redirect_uri") != code->redirectUri)
        return badToken(u"Value passed for the redirect uri did not match the uri of the authorization code."_s);
    const auto verifier = field(form, "code_verifier");
    if (!isUnreserved(verifier) || challengeOf(verifier) != code->challenge)
        return badToken(u"Value passed for the code verifier did not match the code challenge."_s);
    return tokenReply(m_tokens.signIn(code->grant, now), m_tokens.accessLifeSeconds());
}

Reply XSignIn::renew(const NamedValues &form, qint64 now, bool *isReplay)
{
    XTokens::Pair pair;
    const auto renewal = m_tokens.renew(field(form, "refresh_token"), now, &pair);
    *isReplay = renewal == XTokens::Renewal::Replayed;
    return renewal == XTokens::Renewal::Done ? tokenReply(pair, m_tokens.accessLifeSeconds()) : badToken();
}

Reply XSignIn::revoke(const Request &request)
{
    const auto form = parsedForm(request.body).value_or(NamedValues());
    if (field(form, "client_id") != clientId)
        return xSignInRefusal(401, u"unauthorized_client"_s, u"Missing valid authorization header"_s);
    m_tokens.revoke(field(form, "token")); // an unknown token is as good as revoked (RFC 7009)
    return jsonReply(200, {{"revoked"_L1, true}}, false);
}

} // namespace creatormetrics
