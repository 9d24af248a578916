// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ownservices.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OwnServices)
};

constexpr qsizetype longestText = 200;
constexpr QLatin1StringView googleSecret("GOCSPX-"); // what Google begins the secrets of clients with

Error bad(const QString &text)
{
    return {.kind = ErrorKind::BadInput, .detail = text};
}

bool isPlain(const QString &text)
{
    return text.size() <= longestText && std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

/// Who is named in an address may have a password behind the name: neither is repeated.
QString withoutUser(const QString &address)
{
    const auto at = address.lastIndexOf(u'@');
    return at < 0 ? address : u"…"_s + address.mid(at);
}

Error badProxy(const QString &text)
{
    return bad(Words::tr("“%1” is no proxy; it takes system, none, http://HOST:PORT or socks5://HOST:PORT").arg(withoutUser(text)));
}

Result<QHash<Platform, QString>> clientIdsFrom(const QJsonValue &value)
{
    if (!value.isObject() && !value.isUndefined())
        return bad(u"keys must be an object"_s);
    QHash<Platform, QString> ids;
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto platform = platformFromKey(entry.key());
        if (!platform || !takesOwnKey(*platform))
            return bad(u"keys.%1 is no platform that takes a key; known are youtube, twitter"_s.arg(entry.key()));
        if (!entry.value()["client_secret"_L1].isUndefined())
            return bad(u"keys.%1.client_secret has no place in a file; the command \"services key\" keeps it in the keychain"_s.arg(entry.key()));
        const QString id = entry.value()["client_id"_L1].toString();
        if (auto fits = checkClientId(*platform, id); !fits)
            return bad(u"keys.%1.client_id: %2"_s.arg(entry.key(), fits.error().detail));
        ids.insert(*platform, id);
    }
    return ids;
}

} // namespace

QString proxyText(const ProxyChoice &proxy)
{
    if (!proxy.isManual())
        return proxy.kind == ProxyChoice::Kind::None ? u"none"_s : u"system"_s;
    QUrl url;
    url.setScheme(proxy.kind == ProxyChoice::Kind::Http ? u"http"_s : u"socks5"_s);
    url.setHost(proxy.host);
    url.setPort(proxy.port);
    url.setUserName(proxy.user, QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

Result<ProxyChoice> proxyFromText(const QString &text)
{
    if (text == "system"_L1)
        return ProxyChoice{};
    if (text == "none"_L1)
        return ProxyChoice{.kind = ProxyChoice::Kind::None};
    const QUrl url(text, QUrl::StrictMode);
    if (!url.password().isEmpty())
        return bad(Words::tr("The proxy's password does not belong in its address; it is asked for and kept in the keychain"));
    const bool isKnown = url.scheme() == "http"_L1 || url.scheme() == "socks5"_L1;
    const bool isBare = url.path().size() <= 1 && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || !isKnown || url.host().isEmpty() || url.port() < 1 || !isBare || text.size() > 2 * longestText)
        return badProxy(text);
    return ProxyChoice{.kind = url.scheme() == "http"_L1 ? ProxyChoice::Kind::Http : ProxyChoice::Kind::Socks5,
                       .host = url.host(),
                       .port = static_cast<quint16>(url.port()),
                       .user = url.userName(QUrl::FullyDecoded)};
}

bool takesOwnKey(Platform platform)
{
    return platform == Platform::YouTube || platform == Platform::X;
}

Outcome checkClientId(Platform platform, const QString &clientId)
{
    if (clientId.isEmpty() || !isPlain(clientId))
        return bad(Words::tr("A client ID is one word of at most %1 letters").arg(longestText));
    if (platform == Platform::YouTube && clientId.startsWith(googleSecret))
        return bad(Words::tr("That is the client's secret; the ID ends with “.apps.googleusercontent.com”"));
    return Done{};
}

Result<QUrl> endpointFromText(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool safe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host()));
    if (!url.isValid() || url.host().isEmpty() || !safe || text.size() > 2 * longestText)
        return bad(Words::tr("“%1” is no address of a service; it begins with https:// (http:// on this computer alone)").arg(withoutUser(text)));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return bad(Words::tr("The address of a service has no user name, query or fragment"));
    QUrl bare = url.adjusted(QUrl::StripTrailingSlash);
    if (bare.path() == "/"_L1)
        bare.setPath({});
    return bare;
}

Result<OwnServices> OwnServices::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return bad(u"it must be a JSON object (%1 at byte %2)"_s.arg(problem.errorString()).arg(problem.offset));
    OwnServices own;
    auto ids = clientIdsFrom(document[u"keys"_s]);
    if (!ids)
        return ids.error();
    own.clientIds = *std::move(ids);
    if (const auto endpoint = document[u"endpoint"_s]; !endpoint.isUndefined()) {
        const auto url = endpointFromText(endpoint.toString());
        if (!url)
            return bad(u"endpoint: "_s + url.error().detail);
        own.endpoint = *url;
    }
    if (const auto proxy = document[u"proxy"_s]; !proxy.isUndefined()) {
        const auto choice = proxyFromText(proxy.toString());
        if (!choice)
            return bad(u"proxy: "_s + choice.error().detail);
        own.proxy = *choice;
    }
    return own;
}

QByteArray OwnServices::toJson() const
{
    QJsonObject root;
    QJsonObject keys;
    for (auto id = clientIds.begin(); id != clientIds.end(); ++id)
        keys.insert(platformKey(id.key()), QJsonObject{{u"client_id"_s, id.value()}});
    if (!keys.isEmpty())
        root.insert(u"keys"_s, keys);
    if (!endpoint.isEmpty())
        root.insert(u"endpoint"_s, endpoint.toString());
    if (proxy != ProxyChoice())
        root.insert(u"proxy"_s, proxyText(proxy));
    return QJsonDocument(root).toJson();
}

} // namespace creatormetrics
