// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/tiktoksignin.h"

#include "tests/simulator/bearer.h"
#include "tests/simulator/googleerror.h"
#include "tests/simulator/tiktokerror.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 daySeconds = 86'400;
constexpr qint64 refreshLife = 365 * daySeconds;

QString field(const NamedValues &values, std::string_view name)
{
    return QString::fromStdString(valueOf(values, name).value_or(""));
}

TokenStyle tikTokTokens(const PlatformTerms &terms)
{
    TokenStyle style;
    style.code = {u"SIM*0"_s, u"*!5100.va"_s}; // such letters arrive encoded in the redirect
    style.access = {u"act."_s, u"!5100.va"_s};
    style.refresh = {u"rft."_s, u"!5161.va"_s};
    style.marker = terms.tokenMarker;
    style.accessLifeSeconds = terms.accessLifeSeconds.value_or(daySeconds);
    style.refreshLifeSeconds = refreshLife;
    return style;
}

QString unknownName(const NamedValues &values, const QStringList &known)
{
    for (const auto &entry : values) {
        if (!known.contains(QString::fromStdString(entry.first)))
            return QString::fromStdString(entry.first);
    }
    return {};
}

bool isDesktopRedirect(const QString &redirectUri)
{
    const QUrl url(redirectUri, QUrl::StrictMode);
    const bool isHere = url.host() == "127.0.0.1"_L1 || url.host() == "localhost"_L1;
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return isHere && isWeb && url.port() > 0 && !url.hasQuery() && !url.hasFragment() && redirectUri.size() < 512;
}

// What the consent page would complain about instead of redirecting; empty when it has no complaint.
QString complaint(const NamedValues &values)
{
    static const QStringList known = {
        u"client_key"_s, u"redirect_uri"_s,   u"response_type"_s,         u"scope"_s,
        u"state"_s,      u"code_challenge"_s, u"code_challenge_method"_s, u"disable_auto_auth"_s};
    const auto unknown = unknownName(values, known);
    if (!unknown.isEmpty())
        return u"unknown parameter: "_s + unknown;
    if (field(values, "client_key") != TikTokSignIn::clientKey)
        return u"client_key"_s;
    if (!isDesktopRedirect(field(values, "redirect_uri")))
        return u"redirect_uri"_s;
    if (field(values, "response_type") != "code"_L1)
        return u"response_type"_s;
    if (field(values, "code_challenge_method") != "S256"_L1 || field(values, "code_challenge").isEmpty())
        return u"code_challenge"_s;
    return field(values, "state").isEmpty() ? u"state"_s : QString();
}

QString scopeComplaint(const QStringList &scopes)
{
    for (const auto &scope : scopes) {
        if (!TikTokSignIn::scopes().contains(scope))
            return u"scope"_s;
    }
    return scopes.isEmpty() ? u"scope"_s : QString();
}

Reply redirectTo(const QString &redirectUri, const QList<std::pair<QString, QString>> &items)
{
    QUrl url(redirectUri);
    QUrlQuery query;
    for (const auto &[name, value] : items)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    url.setQuery(query);
    return Reply::redirect(url.toString(QUrl::FullyEncoded).toStdString());
}

bool provesKey(const QString &verifier, const QString &challenge)
{
    static const QRegularExpression pattern(u"^[A-Za-z0-9._~-]{43,128}$"_s);
    const auto digest = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return pattern.match(verifier).hasMatch() && challenge == QString::fromLatin1(digest.toHex());
}

bool isForm(const Request &request)
{
    const auto type = QString::fromStdString(request.headers.value("Content-Type").value_or(""));
    return type.section(';'_L1, 0, 0).trimmed() == "application/x-www-form-urlencoded"_L1;
}

// What is wrong with a form before its content is looked at. These come with status 200.
std::optional<Reply> formFault(const Request &request, const std::optional<NamedValues> &form, const QStringList &known,
                               const QDateTime &now)
{
    const auto refused = [&now](const QString &error, const QString &description) {
        return std::optional(tikTokOAuthError(200, error, description, now));
    };
    if (!form || !isForm(request))
        return refused(u"invalid_request"_s, u"The request body is not a form."_s);
    const auto unknown = unknownName(*form, known);
    if (!unknown.isEmpty())
        return refused(u"invalid_request"_s, u"Unknown parameter: %1."_s.arg(unknown));
    if (field(*form, "client_key") != TikTokSignIn::clientKey)
        return refused(u"invalid_client"_s, u"Client key is incorrect."_s);
    if (field(*form, "client_secret") != TikTokSignIn::clientSecret)
        return refused(u"invalid_client"_s, u"Client secret is missing or incorrect."_s);
    return std::nullopt;
}

Reply invalidGrant(const QString &description, const QDateTime &now)
{
    return tikTokOAuthError(400, u"invalid_grant"_s, description, now);
}

} // namespace

TikTokSignIn::TikTokSignIn(const PlatformTerms &terms, const std::vector<TikTokCreator> &creators)
    : m_withheld(terms.withheldScopes)
    , m_creators(creators)
    , m_tokens(tikTokTokens(terms))
{}

QStringList TikTokSignIn::scopes()
{
    return {u"user.info.basic"_s, u"user.info.profile"_s, u"user.info.stats"_s, u"video.list"_s};
}

Reply TikTokSignIn::authorize(const Request &request, const QDateTime &now, bool isDenied)
{
    const auto values = request.queryValues().value_or(NamedValues());
    auto scopes = field(values, "scope").split(','_L1, Qt::SkipEmptyParts);
    auto trouble = complaint(values);
    if (trouble.isEmpty())
        trouble = scopeComplaint(scopes);
    if (!trouble.isEmpty())
        return Reply::html(400, "<!DOCTYPE html><title>Log in</title><p>Something went wrong: "
                                    + trouble.toHtmlEscaped().toStdString());
    const auto redirectUri = field(values, "redirect_uri");
    const auto state = std::pair(u"state"_s, field(values, "state"));
    if (isDenied) {
        return redirectTo(
            redirectUri,
            {{u"error"_s, u"access_denied"_s}, {u"error_description"_s, u"The user has denied access."_s}, state});
    }
    scopes.removeIf([this](const QString &scope) { return m_withheld.contains(scope); });
    const auto code =
        m_tokens.issueCode({redirectUri, field(values, "code_challenge"), scopes, m_consents++ % m_creators.size()},
                           now.toMSecsSinceEpoch());
    return redirectTo(redirectUri, {{u"code"_s, code}, {u"scopes"_s, scopes.join(','_L1)}, state});
}

Reply TikTokSignIn::token(const Request &request, const QDateTime &now)
{
    static const QStringList known = {u"client_key"_s,   u"client_secret"_s, u"grant_type"_s,   u"code"_s,
                                      u"redirect_uri"_s, u"code_verifier"_s, u"refresh_token"_s};
    const auto form = parsedForm(request.body);
    if (auto fault = formFault(request, form, known, now))
        return *std::move(fault);
    const auto grantType = field(*form, "grant_type");
    if (grantType == "refresh_token"_L1)
        return renew(*form, now);
    if (grantType == "authorization_code"_L1)
        return exchangeCode(*form, now);
    return tikTokOAuthError(200, u"unsupported_grant_type"_s, u"The grant type is not supported."_s, now);
}

Reply TikTokSignIn::exchangeCode(const NamedValues &form, const QDateTime &now)
{
    const auto grant = m_tokens.redeemCode(field(form, "code"), now.toMSecsSinceEpoch());
    if (!grant)
        return invalidGrant(u"Authorization code is invalid or expired."_s, now);
    if (field(form, "redirect_uri") != grant->redirectUri)
        return tikTokOAuthError(400, u"invalid_request"_s,
                                u"Redirect_uri is not matched with the uri when requesting code."_s, now);
    if (!provesKey(field(form, "code_verifier"), grant->challenge))
        return tikTokOAuthError(400, u"invalid_request"_s, u"Code verifier or code challenge is invalid."_s, now);
    const TokenBook::SignIn signIn{grant->scopes, grant->creator};
    return tokenReply(m_tokens.issuePair(signIn, now.toMSecsSinceEpoch()), signIn, now);
}

Reply TikTokSignIn::renew(const NamedValues &form, const QDateTime &now)
{
    const auto moment = now.toMSecsSinceEpoch();
    const auto refresh = field(form, "refresh_token");
    const auto signIn = m_tokens.signInOfRefresh(refresh, moment);
    if (!signIn)
        return invalidGrant(u"Refresh token is invalid or expired."_s, now);
    if (!m_renewedOnce.remove(refresh)) {
        m_renewedOnce.insert(refresh);
        return tokenReply({m_tokens.renew(refresh, moment).value_or(QString()), refresh}, *signIn, now);
    }
    ++m_rotations;
    return tokenReply(m_tokens.rotate(refresh, moment).value_or(TokenBook::Pair()), *signIn, now);
}

Reply TikTokSignIn::tokenReply(const TokenBook::Pair &pair, const TokenBook::SignIn &signIn, const QDateTime &now) const
{
    const auto refreshLeft = m_tokens.refreshSecondsLeft(pair.refresh, now.toMSecsSinceEpoch());
    return jsonReply(200,
                     {{"access_token"_L1, pair.access},
                      {"expires_in"_L1, m_tokens.accessLifeSeconds()},
                      {"open_id"_L1, m_creators.at(signIn.creator).openId()},
                      {"refresh_expires_in"_L1, refreshLeft},
                      {"refresh_token"_L1, pair.refresh},
                      {"scope"_L1, signIn.scopes.join(','_L1)},
                      {"token_type"_L1, "Bearer"_L1}},
                     false);
}

Reply TikTokSignIn::revoke(const Request &request, const QDateTime &now)
{
    const auto form = parsedForm(request.body);
    if (auto fault = formFault(request, form, {u"client_key"_s, u"client_secret"_s, u"token"_s}, now))
        return *std::move(fault);
    if (m_tokens.revoke(field(*form, "token")))
        return Reply::text(200, {});
    return invalidGrant(u"The token is invalid or expired."_s, now);
}

std::optional<TokenBook::SignIn> TikTokSignIn::signInOf(const Request &request, const QDateTime &now) const
{
    return m_tokens.signInOf(bearerOf(request), now.toMSecsSinceEpoch());
}

} // namespace creatormetrics
