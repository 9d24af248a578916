// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramsignin.h"

#include "tests/simulator/bearer.h"
#include "tests/simulator/googleerror.h"
#include "tests/simulator/instagramerror.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <utility>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayLength = 86'400'000;

QString field(const NamedValues &values, std::string_view name)
{
    return QString::fromStdString(valueOf(values, name).value_or(""));
}

// Query and form together, as the exchange takes either.
NamedValues valuesOf(const Request &request)
{
    auto values = request.queryValues().value_or(NamedValues());
    for (auto &value : parsedForm(request.body).value_or(NamedValues()))
        values.push_back(std::move(value));
    return values;
}

QStringList scopesIn(const NamedValues &values)
{
    static const QRegularExpression separators(u"[ ,]+"_s);
    return field(values, "scope").split(separators, Qt::SkipEmptyParts);
}

bool isGoodRedirect(const QString &redirectUri)
{
    const QUrl url(redirectUri, QUrl::StrictMode);
    const bool isLoopback = url.scheme() == "http"_L1 && url.host() == "127.0.0.1"_L1 && url.port() > 0;
    return url.isValid() && !url.hasFragment() && url.userInfo().isEmpty()
           && (isLoopback || (url.scheme() == "https"_L1 && !url.host().isEmpty()));
}

QString complaint(const NamedValues &values)
{
    if (field(values, "client_id") != InstagramSignIn::clientId)
        return u"Invalid platform app"_s;
    if (!isGoodRedirect(field(values, "redirect_uri")))
        return u"Invalid redirect_uri"_s;
    if (field(values, "response_type") != "code"_L1)
        return u"Invalid response_type"_s;
    const auto scopes = scopesIn(values);
    for (const auto &scope : scopes) {
        if (!InstagramSignIn::scopes().contains(scope))
            return u"Invalid scopes: %1"_s.arg(scope);
    }
    return scopes.contains(InstagramSignIn::basicScope) ? QString() : u"Invalid scopes: none"_s;
}

// Meta puts "#_" behind every redirect.
Reply redirectTo(const QString &redirectUri, const QList<std::pair<QString, QString>> &items)
{
    QUrl url(redirectUri);
    QUrlQuery query(url);
    for (const auto &[name, value] : items)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    url.setQuery(query);
    url.setFragment(u"_"_s);
    return Reply::redirect(url.toString(QUrl::FullyEncoded).toStdString());
}

Reply denial(const QString &redirectUri, const QString &state)
{
    return redirectTo(redirectUri, {{u"error"_s, u"access_denied"_s},
                                    {u"error_reason"_s, u"user_denied"_s},
                                    {u"error_description"_s, u"The user denied your request"_s},
                                    {u"state"_s, state}});
}

QString codeComplaint(const NamedValues &form, const std::optional<InstagramTokens::Code> &code)
{
    if (!code)
        return u"Invalid authorization code"_s;
    if (field(form, "redirect_uri") != code->redirectUri)
        return u"Error validating verification code. Please make sure your redirect_uri is identical to the one you "
               "used in the OAuth dialog request"_s;
    return {};
}

Reply shortAnswer(const QString &token, const InstagramTokens::Grant &grant, qint64 userId)
{
    QJsonObject body{{"access_token"_L1, token}};
    if (grant.creator % 2 == 1) {
        body.insert("user_id"_L1, userId);
        body.insert("permissions"_L1, QJsonArray::fromStringList(grant.scopes));
        return jsonReply(200, body, false);
    }
    body.insert("user_id"_L1, QString::number(userId));
    body.insert("permissions"_L1, grant.scopes.join(','_L1));
    return jsonReply(200, {{"data"_L1, QJsonArray{body}}}, false);
}

} // namespace

QString instagramTokenOf(const Request &request)
{
    const auto bearer = bearerOf(request);
    return bearer.isEmpty() ? field(valuesOf(request), "access_token") : bearer;
}

Reply instagramDeadToken(InstagramTokens::Standing standing)
{
    if (standing == InstagramTokens::Standing::Unknown)
        return instagramErrorReply(
            {.code = 190, .message = u"Invalid OAuth access token - Cannot parse access token"_s});
    return instagramErrorReply(instagramError(190, standing == InstagramTokens::Standing::Expired ? 463 : 458));
}

InstagramSignIn::InstagramSignIn(InstagramTokens &tokens, QStringList withheld)
    : m_tokens(tokens)
    , m_withheld(std::move(withheld))
{}

const QStringList &InstagramSignIn::scopes()
{
    static const QStringList asked = {basicScope, insightsScope, commentsScope};
    return asked;
}

Reply InstagramSignIn::authorize(const Request &request, qint64 now, std::size_t creator, bool isDenied)
{
    const auto values = request.queryValues().value_or(NamedValues());
    const auto trouble = complaint(values);
    if (!trouble.isEmpty())
        return Reply::html(400, "<!DOCTYPE html><title>Instagram</title><p>" + trouble.toHtmlEscaped().toStdString());
    const auto redirectUri = field(values, "redirect_uri");
    const auto state = field(values, "state");
    if (isDenied)
        return denial(redirectUri, state);
    auto granted = scopesIn(values);
    granted.removeIf([this](const QString &scope) { return m_withheld.contains(scope); });
    return redirectTo(redirectUri,
                      {{u"code"_s, m_tokens.issueCode({{creator, granted}, redirectUri}, now)}, {u"state"_s, state}});
}

Reply InstagramSignIn::shortToken(const Request &request, qint64 now, const QList<qint64> &userIds)
{
    const auto form = parsedForm(request.body).value_or(NamedValues());
    if (field(form, "client_id") != clientId)
        return instagramSignInRefusal(400, u"Invalid platform app"_s);
    if (field(form, "client_secret") != clientSecret)
        return instagramSignInRefusal(400, u"Error validating client secret"_s);
    if (field(form, "grant_type") != "authorization_code"_L1)
        return instagramSignInRefusal(400, u"Invalid grant_type"_s);
    const auto code = m_tokens.redeemCode(field(form, "code"), now);
    const auto trouble = codeComplaint(form, code);
    if (!trouble.isEmpty())
        return instagramSignInRefusal(400, trouble);
    return shortAnswer(m_tokens.issueShort(code->grant, now), code->grant,
                       userIds.at(static_cast<qsizetype>(code->grant.creator)));
}

Reply InstagramSignIn::longToken(const Request &request, qint64 now)
{
    const auto values = valuesOf(request);
    if (field(values, "grant_type") != "ig_exchange_token"_L1)
        return instagramErrorReply(badInstagramCall(u"Param grant_type must be one of {IG_EXCHANGE_TOKEN}"_s));
    if (field(values, "client_secret") != clientSecret)
        return instagramErrorReply({.code = 101, .message = u"Error validating application. Invalid secret."_s});
    const auto text = instagramTokenOf(request);
    const auto standing = m_tokens.standing(text, now);
    if (standing != InstagramTokens::Standing::Valid)
        return instagramDeadToken(standing);
    const auto grant = m_tokens.token(text)->grant; // issuing moves the tokens in memory
    return jsonReply(200,
                     {{"access_token"_L1, m_tokens.issueLong(grant, now)},
                      {"token_type"_L1, "bearer"_L1},
                      {"expires_in"_L1, m_tokens.longLifeSeconds()}},
                     false);
}

Reply InstagramSignIn::renew(const Request &request, qint64 now)
{
    if (field(valuesOf(request), "grant_type") != "ig_refresh_token"_L1)
        return instagramErrorReply(badInstagramCall(u"Param grant_type must be one of {IG_REFRESH_TOKEN}"_s));
    const auto text = instagramTokenOf(request);
    const auto standing = m_tokens.standing(text, now);
    if (standing != InstagramTokens::Standing::Valid)
        return instagramDeadToken(standing);
    const auto token = *m_tokens.token(text);
    if (!token.isLong || now - token.issued < dayLength)
        return instagramErrorReply(badInstagramCall(u"Only long-lived tokens that are at least 24 hours old can be "
                                                    "refreshed"_s));
    return jsonReply(200,
                     {{"access_token"_L1, m_tokens.issueLong(token.grant, now)},
                      {"token_type"_L1, "bearer"_L1},
                      {"expires_in"_L1, m_tokens.longLifeSeconds()},
                      {"permissions"_L1, token.grant.scopes.join(','_L1)}},
                     false);
}

} // namespace creatormetrics
