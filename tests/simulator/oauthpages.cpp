// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/oauthpages.h"

#include "tests/simulator/googleerror.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

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

bool isLoopback(const QString &redirectUri)
{
    const QUrl url(redirectUri, QUrl::StrictMode);
    return url.isValid() && url.scheme() == "http"_L1 && url.host() == "127.0.0.1"_L1 && url.port() > 0
           && url.userInfo().isEmpty() && !url.hasFragment();
}

QString unknownName(const NamedValues &values)
{
    static const QStringList known = {
        u"client_id"_s, u"redirect_uri"_s,           u"response_type"_s,           u"scope"_s,
        u"state"_s,     u"code_challenge"_s,         u"code_challenge_method"_s,   u"access_type"_s,
        u"prompt"_s,    u"include_granted_scopes"_s, u"enable_granular_consent"_s, u"login_hint"_s,
        u"hl"_s};
    for (const auto &entry : values) {
        if (!known.contains(QString::fromStdString(entry.first)))
            return QString::fromStdString(entry.first);
    }
    return {};
}

// What the consent page would complain about instead of redirecting; empty when it has no complaint.
QString complaint(const NamedValues &values)
{
    if (field(values, "client_id") != OAuthPages::clientId)
        return u"Error 401: invalid_client. The OAuth client was not found."_s;
    if (!isLoopback(field(values, "redirect_uri")))
        return u"Error 400: redirect_uri_mismatch. Loopback redirects are http://127.0.0.1 with a port."_s;
    if (field(values, "response_type") != "code"_L1)
        return u"Error 400: invalid_request. Invalid response_type."_s;
    if (field(values, "code_challenge_method") != "S256"_L1 || !isUnreserved(field(values, "code_challenge")))
        return u"Error 400: invalid_request. A code challenge by S256 is required."_s;
    if (field(values, "state").isEmpty())
        return u"Error 400: invalid_request. The state is missing."_s;
    const auto unknown = unknownName(values);
    return unknown.isEmpty() ? QString() : u"Error 400: invalid_request. Unknown parameter: %1."_s.arg(unknown);
}

QString scopeComplaint(const QStringList &scopes)
{
    for (const auto &scope : scopes) {
        if (scope != OAuthPages::dataScope && scope != OAuthPages::analyticsScope && scope != OAuthPages::commentScope)
            return u"Error 400: invalid_scope. Unknown scope: %1."_s.arg(scope);
    }
    return scopes.isEmpty() ? u"Error 400: invalid_scope. Missing required parameter: scope."_s : QString();
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

QString challengeOf(const QString &verifier)
{
    const auto hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Reply invalidGrant(const QString &description)
{
    return oauthErrorReply(400, u"invalid_grant"_s, description);
}

QJsonObject tokenBody(const QString &accessToken, const QStringList &scopes, qint64 life)
{
    return {{"access_token"_L1, accessToken},
            {"expires_in"_L1, std::max<qint64>(1, life - 1)},
            {"scope"_L1, scopes.join(' '_L1)},
            {"token_type"_L1, "Bearer"_L1}};
}

bool isForm(const Request &request)
{
    const auto type = QString::fromStdString(request.headers.value("Content-Type").value_or(""));
    return type.section(';'_L1, 0, 0).trimmed() == "application/x-www-form-urlencoded"_L1;
}

} // namespace

Reply oauthErrorReply(int status, const QString &error, const QString &description)
{
    return jsonReply(status, {{"error"_L1, error}, {"error_description"_L1, description}});
}

OAuthPages::OAuthPages(TokenBook &book, QStringList withheld, std::size_t creators)
    : m_book(book)
    , m_withheld(std::move(withheld))
    , m_creators(creators)
{}

Reply OAuthPages::authorize(const Request &request, qint64 now, bool isDenied)
{
    const auto values = request.queryValues().value_or(NamedValues());
    auto scopes = field(values, "scope").split(' '_L1, Qt::SkipEmptyParts);
    auto trouble = complaint(values);
    if (trouble.isEmpty())
        trouble = scopeComplaint(scopes);
    if (!trouble.isEmpty())
        return Reply::html(400, "<!DOCTYPE html><title>Sign in</title><p>" + trouble.toHtmlEscaped().toStdString());
    const auto redirectUri = field(values, "redirect_uri");
    const auto state = std::pair(u"state"_s, field(values, "state"));
    if (isDenied)
        return redirectTo(redirectUri, {{u"error"_s, u"access_denied"_s}, state});
    scopes.removeIf([this](const QString &scope) { return m_withheld.contains(scope); });
    const auto code =
        m_book.issueCode({redirectUri, field(values, "code_challenge"), scopes, m_consents++ % m_creators}, now);
    return redirectTo(redirectUri, {state, {u"code"_s, code}, {u"scope"_s, scopes.join(' '_L1)}});
}

Reply OAuthPages::token(const Request &request, qint64 now)
{
    const auto form = parsedForm(request.body);
    if (!form || !isForm(request))
        return oauthErrorReply(400, u"invalid_request"_s, u"The body must be application/x-www-form-urlencoded."_s);
    const auto grantType = field(*form, "grant_type");
    if (grantType != "authorization_code"_L1 && grantType != "refresh_token"_L1)
        return oauthErrorReply(400, u"unsupported_grant_type"_s, u"Invalid grant_type: %1"_s.arg(grantType));
    if (field(*form, "client_id") != clientId)
        return oauthErrorReply(401, u"invalid_client"_s, u"The OAuth client was not found."_s);
    if (field(*form, "client_secret").isEmpty())
        return oauthErrorReply(400, u"invalid_request"_s, u"client_secret is missing."_s);
    if (field(*form, "client_secret") != clientSecret)
        return oauthErrorReply(401, u"invalid_client"_s, u"Unauthorized"_s);
    return grantType == "refresh_token"_L1 ? renew(*form, now) : exchangeCode(*form, now);
}

Reply OAuthPages::exchangeCode(const NamedValues &form, qint64 now)
{
    const auto grant = m_book.redeemCode(field(form, "code"), now);
    if (!grant)
        return invalidGrant(u"Bad Request"_s);
    if (field(form, "redirect_uri") != grant->redirectUri)
        return oauthErrorReply(400, u"redirect_uri_mismatch"_s, u"Bad Request"_s);
    const auto verifier = field(form, "code_verifier");
    if (verifier.isEmpty())
        return invalidGrant(u"Missing code verifier."_s);
    if (!isUnreserved(verifier) || challengeOf(verifier) != grant->challenge)
        return invalidGrant(u"Invalid code verifier."_s);
    const auto pair = m_book.issuePair({grant->scopes, grant->creator}, now);
    auto body = tokenBody(pair.access, grant->scopes, m_book.accessLifeSeconds());
    body.insert("refresh_token"_L1, pair.refresh);
    return jsonReply(200, body);
}

Reply OAuthPages::renew(const NamedValues &form, qint64 now)
{
    const auto refreshToken = field(form, "refresh_token");
    if (refreshToken.isEmpty())
        return oauthErrorReply(400, u"invalid_request"_s, u"Missing required parameter: refresh_token"_s);
    const auto signIn = m_book.signInOfRefresh(refreshToken, now);
    if (!signIn)
        return invalidGrant(u"Token has been expired or revoked."_s);
    const auto access = m_book.renew(refreshToken, now).value_or(QString());
    return jsonReply(200, tokenBody(access, signIn->scopes, m_book.accessLifeSeconds()));
}

Reply OAuthPages::revoke(const Request &request)
{
    const auto form = parsedForm(request.body).value_or(NamedValues());
    if (m_book.revoke(field(form, "token")))
        return jsonReply(200, {});
    return oauthErrorReply(400, u"invalid_token"_s, u"Token expired or revoked"_s);
}

} // namespace creatormetrics
