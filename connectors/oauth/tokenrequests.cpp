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
    std::vector<FormField> fields{{platformQuirks(platform).clientIdName, service.clientId}};
    if (!service.installedAppSecret.isEmpty())
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

} // namespace

QUrl authorizationUrl(const PlatformService &service, Platform platform, const QUrl &redirect, const QByteArray &state,
                      const QByteArray &challenge)
{
    const PlatformQuirks &quirks = platformQuirks(platform);
    std::vector<FormField> fields{
        {quirks.clientIdName, service.clientId},  {u"redirect_uri"_s, redirect.toString(QUrl::FullyEncoded)},
        {u"response_type"_s, u"code"_s},          {u"scope"_s, service.scopes.join(quirks.scopeSeparator)},
        {u"state"_s, QString::fromLatin1(state)}, {u"code_challenge"_s, QString::fromLatin1(challenge)},
        {u"code_challenge_method"_s, u"S256"_s}};
    fields.insert(fields.end(), quirks.authorizeFields.begin(), quirks.authorizeFields.end());
    QUrl url = service.authorizeUrl;
    const QString present = url.hasQuery() ? url.query(QUrl::FullyEncoded) + u'&' : QString();
    url.setQuery(present + QString::fromLatin1(formEncoded(fields)), QUrl::StrictMode);
    return url;
}

HttpRequest exchangeRequest(const PlatformService &service, Platform platform, const QByteArray &code,
                            const QByteArray &verifier, const QUrl &redirect)
{
    std::vector<FormField> fields = clientFields(service, platform);
    fields.emplace_back(u"grant_type"_s, u"authorization_code"_s);
    fields.emplace_back(u"code"_s, QString::fromUtf8(code));
    fields.emplace_back(u"code_verifier"_s, QString::fromLatin1(verifier));
    fields.emplace_back(u"redirect_uri"_s, redirect.toString(QUrl::FullyEncoded));
    return formPost(service.tokenUrl, fields);
}

HttpRequest refreshRequest(const PlatformService &service, Platform platform, const QByteArray &refreshToken)
{
    std::vector<FormField> fields = clientFields(service, platform);
    fields.emplace_back(u"grant_type"_s, u"refresh_token"_s);
    fields.emplace_back(u"refresh_token"_s, QString::fromUtf8(refreshToken));
    return formPost(service.tokenUrl, fields);
}

HttpRequest revokeRequest(const PlatformService &service, Platform platform, const QByteArray &token)
{
    std::vector<FormField> fields = clientFields(service, platform);
    fields.emplace_back(u"token"_s, QString::fromUtf8(token));
    return formPost(service.revokeUrl, fields);
}

} // namespace creatormetrics
