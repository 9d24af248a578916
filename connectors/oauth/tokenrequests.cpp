// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/tokenrequests.h"

#include "connectors/oauth/formdata.h"
#include "connectors/oauth/platformquirks.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

std::vector<FormField> clientFields(const PlatformService &service, Platform platform)
{
    const PlatformQuirks &quirks = platformQuirks(platform);
    std::vector<FormField> fields{{quirks.clientIdName, service.clientId}};
    if (!service.installedAppSecret.isEmpty() && !quirks.secretInHeader)
        fields.emplace_back(u"client_secret"_s, service.installedAppSecret);
    return fields;
}

HttpRequest formPost(const QUrl &url, const std::vector<FormField> &fields)
{
    return {.method = "POST",
            .url = url,
            .headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}},
            .body = formEncoded(fields),
            .bearer = false};
}

/// A form in the client's name.
HttpRequest clientPost(const PlatformService &service, Platform platform, const QUrl &url,
                       const std::vector<FormField> &ownFields)
{
    std::vector<FormField> fields = clientFields(service, platform);
    fields.insert(fields.end(), ownFields.begin(), ownFields.end());
    HttpRequest request = formPost(url, fields);
    if (platformQuirks(platform).secretInHeader && !service.installedAppSecret.isEmpty()) {
        const QByteArray credentials =
            QUrl::toPercentEncoding(service.clientId) + ':' + QUrl::toPercentEncoding(service.installedAppSecret);
        request.headers.append({"Authorization", "Basic " + credentials.toBase64()});
    }
    return request;
}

/// Instagram's long tokens: the alive one is shown as every call shows it.
HttpRequest selfRenewal(const PlatformService &service)
{
    QUrl url = service.refreshUrl;
    url.setQuery(u"grant_type=ig_refresh_token"_s);
    return {.method = "GET", .url = url, .headers = {{"Accept", "application/json"}}, .body = {}, .bearer = true};
}

} // namespace

QUrl authorizationUrl(const PlatformService &service, Platform platform, const QUrl &redirect, const QByteArray &state,
                      const QByteArray &challenge)
{
    const PlatformQuirks &quirks = platformQuirks(platform);
    std::vector<FormField> fields{{quirks.clientIdName, service.clientId},
                                  {u"redirect_uri"_s, redirect.toString(QUrl::FullyEncoded)},
                                  {u"response_type"_s, u"code"_s},
                                  {u"scope"_s, service.scopes.join(quirks.scopeSeparator)},
                                  {u"state"_s, QString::fromLatin1(state)}};
    if (quirks.provesKey) {
        fields.emplace_back(u"code_challenge"_s, QString::fromLatin1(challenge));
        fields.emplace_back(u"code_challenge_method"_s, u"S256"_s);
    }
    fields.insert(fields.end(), quirks.authorizeFields.begin(), quirks.authorizeFields.end());
    QUrl url = service.authorizeUrl;
    const QString present = url.hasQuery() ? url.query(QUrl::FullyEncoded) + u'&' : QString();
    url.setQuery(present + QString::fromLatin1(formEncoded(fields)), QUrl::StrictMode);
    return url;
}

HttpRequest exchangeRequest(const PlatformService &service, Platform platform, const QByteArray &code,
                            const QByteArray &verifier, const QUrl &redirect)
{
    std::vector<FormField> fields{{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, QString::fromUtf8(code)}};
    if (platformQuirks(platform).provesKey)
        fields.emplace_back(u"code_verifier"_s, QString::fromLatin1(verifier));
    fields.emplace_back(u"redirect_uri"_s, redirect.toString(QUrl::FullyEncoded));
    return clientPost(service, platform, service.tokenUrl, fields);
}

/// Meta documents a GET with both secrets in its address, where proxies and logs find them. The Graph API also takes its GETs as
/// a form that names the method; that this call does is not verified.
HttpRequest longTokenRequest(const PlatformService &service, const QByteArray &token)
{
    return formPost(service.longTokenUrl, {{u"method"_s, u"get"_s},
                                           {u"grant_type"_s, u"ig_exchange_token"_s},
                                           {u"client_secret"_s, service.installedAppSecret},
                                           {u"access_token"_s, QString::fromUtf8(token)}});
}

HttpRequest refreshRequest(const PlatformService &service, Platform platform, const QByteArray &token)
{
    if (platformQuirks(platform).renewsAccessToken)
        return selfRenewal(service);
    return clientPost(service, platform, service.tokenUrl,
                      {{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, QString::fromUtf8(token)}});
}

HttpRequest revokeRequest(const PlatformService &service, Platform platform, const QByteArray &token)
{
    return clientPost(service, platform, service.revokeUrl, {{u"token"_s, QString::fromUtf8(token)}});
}

} // namespace creatormetrics
