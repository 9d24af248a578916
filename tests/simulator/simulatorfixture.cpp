// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatorfixture.h"

#include "tests/simulator/oauthpages.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

const QString verifier = QString(50, u'v');
const QString redirectUri = u"http://127.0.0.1:4567/landing"_s;

SimulatorOptions optionsFrom(const QStringList &options)
{
    QStringList arguments = {u"creatormetrics-simulator"_s, u"--today"_s, u"2026-11-21"_s, u"--specs"_s, QString()};
    const auto parsed = parseOptions(arguments + options);
    if (const auto *complaint = std::get_if<QString>(&parsed))
        qFatal("%s", qPrintable(*complaint));
    return std::get<SimulatorOptions>(parsed);
}

ServerOptions oneThread()
{
    ServerOptions options;
    options.threads = 1;
    options.grace = std::chrono::milliseconds(100);
    options.limits.handlerTimeout = std::chrono::milliseconds(0);
    return options;
}

QByteArray encoded(const QUrlQuery &query)
{
    return query.toString(QUrl::FullyEncoded).toLatin1();
}

} // namespace

SimulatorFixture::SimulatorFixture(const QStringList &options)
    : m_channel(generateChannel(optionsFrom(options).plan))
    , m_simulator(optionsFrom(options))
    , m_server(oneThread(),
               [this](const Request &request, const Responder &respond) { m_simulator.handle(request, respond); })
{
    if (m_server.start())
        qFatal("The simulator cannot listen.");
}

RawAnswer SimulatorFixture::get(const QByteArray &target, const QByteArray &accessToken) const
{
    const auto fields = accessToken.isEmpty() ? QByteArray() : "Authorization: Bearer " + accessToken + "\r\n";
    return fetchRaw(port(), "GET", target, fields);
}

RawAnswer SimulatorFixture::post(const QByteArray &target, const QByteArray &body, const QByteArray &accessToken) const
{
    const auto bearer = accessToken.isEmpty() ? QByteArray() : "Authorization: Bearer " + accessToken + "\r\n";
    return fetchRaw(port(), "POST", target, "Content-Type: application/json\r\n" + bearer, body);
}

RawAnswer SimulatorFixture::postForm(const QByteArray &target, const QUrlQuery &form) const
{
    return fetchRaw(port(), "POST", target, "Content-Type: application/x-www-form-urlencoded\r\n", encoded(form));
}

QUrlQuery SimulatorFixture::authorizeQuery()
{
    const auto hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    const auto challenge = hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return {{u"client_id"_s, u"simulator-client"_s},
            {u"redirect_uri"_s, redirectUri},
            {u"response_type"_s, u"code"_s},
            {u"scope"_s, OAuthPages::dataScope + "%20"_L1 + OAuthPages::analyticsScope},
            {u"code_challenge"_s, QString::fromLatin1(challenge)},
            {u"code_challenge_method"_s, u"S256"_s},
            {u"state"_s, u"st4te"_s}};
}

RawAnswer SimulatorFixture::authorize(const QUrlQuery &query) const
{
    return get("/o/oauth2/v2/auth?" + encoded(query));
}

QUrlQuery SimulatorFixture::landing(const QUrlQuery &query) const
{
    const QUrl location(QString::fromLatin1(authorize(query).headers.value("location")));
    return location.adjusted(QUrl::RemoveQuery) == QUrl(redirectUri) ? QUrlQuery(location) : QUrlQuery();
}

QUrlQuery SimulatorFixture::exchangeForm(const QString &code) const
{
    return {{u"grant_type"_s, u"authorization_code"_s},
            {u"code"_s, code},
            {u"redirect_uri"_s, redirectUri},
            {u"client_id"_s, u"simulator-client"_s},
            {u"client_secret"_s, u"simulator-installed-app"_s},
            {u"code_verifier"_s, verifier}};
}

QUrlQuery SimulatorFixture::refreshForm(const QString &refreshToken) const
{
    return {{u"grant_type"_s, u"refresh_token"_s},
            {u"refresh_token"_s, refreshToken},
            {u"client_id"_s, u"simulator-client"_s},
            {u"client_secret"_s, u"simulator-installed-app"_s}};
}

QJsonObject SimulatorFixture::signIn() const
{
    const auto code = landing(authorizeQuery()).queryItemValue(u"code"_s, QUrl::FullyDecoded);
    return jsonOf(postForm("/token", exchangeForm(code)));
}

QByteArray SimulatorFixture::accessToken() const
{
    return signIn().value("access_token"_L1).toString().toLatin1();
}

QByteArray SimulatorFixture::commentToken() const
{
    auto query = authorizeQuery();
    query.removeAllQueryItems(u"scope"_s);
    query.addQueryItem(u"scope"_s, OAuthPages::dataScope + "%20"_L1 + OAuthPages::commentScope);
    const auto code = landing(query).queryItemValue(u"code"_s, QUrl::FullyDecoded);
    return jsonOf(postForm("/token", exchangeForm(code))).value("access_token"_L1).toString().toLatin1();
}

QString shapeOf(const QJsonValue &value)
{
    if (value.isArray())
        return '['_L1 + shapeOf(value.toArray().first()) + ']'_L1;
    if (!value.isObject())
        return value.isString()   ? u"text"_s
               : value.isDouble() ? u"number"_s
               : value.isBool()   ? u"boolean"_s
                                  : u"null"_s;
    QStringList members;
    const auto object = value.toObject();
    for (const auto &key : object.keys())
        members += key + ':'_L1 + shapeOf(object.value(key));
    return '{'_L1 + members.join(','_L1) + '}'_L1;
}

QJsonObject jsonOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QString reasonOf(const RawAnswer &answer)
{
    const auto errors = jsonOf(answer).value("error"_L1).toObject().value("errors"_L1).toArray();
    return errors.first().toObject().value("reason"_L1).toString();
}

} // namespace creatormetrics
