// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/tokenvault.h"

#include "connectors/oauth/tokenanswer.h"
#include "models/core/whenfinished.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QByteArray accessEntry(const TokenSet &tokens)
{
    const QJsonObject object{{u"token"_s, QString::fromLatin1(tokens.accessToken)},
                             {u"obtained"_s, tokens.obtainedAt.toSecsSinceEpoch()},
                             {u"expires"_s, tokens.expiresAt.toSecsSinceEpoch()}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void readAccessEntry(const QByteArray &entry, TokenSet &tokens)
{
    const QJsonObject object = QJsonDocument::fromJson(entry).object();
    const QByteArray token = object.value("token"_L1).toString().toLatin1();
    if (!isWellFormedToken(token))
        return;
    tokens.accessToken = token;
    tokens.obtainedAt = QDateTime::fromSecsSinceEpoch(object.value("obtained"_L1).toInteger(), Qt::UTC);
    tokens.expiresAt = QDateTime::fromSecsSinceEpoch(object.value("expires"_L1).toInteger(), Qt::UTC);
}

QByteArray clientEntry(const TokenClient &client)
{
    return QJsonDocument(QJsonObject{{u"id"_s, client.id}, {u"secret"_s, client.secret}}).toJson(QJsonDocument::Compact);
}

TokenClient clientIn(const QByteArray &entry)
{
    const QJsonObject object = QJsonDocument::fromJson(entry).object();
    return {.id = object.value("id"_L1).toString(), .secret = object.value("secret"_L1).toString()};
}

} // namespace

TokenVault::TokenVault(SecretStore &store, const QString &key, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_key(key)
{}

QFuture<Result<TokenSet>> TokenVault::load()
{
    const auto pledge = std::make_shared<Pledge<TokenSet>>();
    whenFinished(m_store.read(entry("refresh_token"_L1)), this, [this, pledge](const Result<QByteArray> &refresh) {
        if (!refresh && refresh.error().kind != ErrorKind::NotFound)
            return pledge->answer(refresh.error());
        loadAccessToken({.refreshToken = refresh ? *refresh : QByteArray()}, pledge);
    });
    return pledge->future();
}

void TokenVault::loadAccessToken(TokenSet tokens, const std::shared_ptr<Pledge<TokenSet>> &pledge)
{
    whenFinished(m_store.read(entry("access_token"_L1)), this,
                 [this, tokens = std::move(tokens), pledge](const Result<QByteArray> &access) mutable {
                     if (access)
                         readAccessEntry(*access, tokens);
                     loadClient(std::move(tokens), pledge);
                 });
}

/// An unreadable entry is an error: asking with another client would end the sign-in.
void TokenVault::loadClient(TokenSet tokens, const std::shared_ptr<Pledge<TokenSet>> &pledge)
{
    whenFinished(m_store.read(entry("client"_L1)), this,
                 [tokens = std::move(tokens), pledge](const Result<QByteArray> &client) mutable {
                     if (!client && client.error().kind != ErrorKind::NotFound)
                         return pledge->answer(client.error());
                     if (client)
                         tokens.client = clientIn(*client);
                     pledge->answer(std::move(tokens));
                 });
}

QFuture<Outcome> TokenVault::saveRefreshToken(const QByteArray &token)
{
    return m_store.write(entry("refresh_token"_L1), token);
}

QFuture<Outcome> TokenVault::saveAccessToken(const TokenSet &tokens)
{
    return m_store.write(entry("access_token"_L1), accessEntry(tokens));
}

QFuture<Outcome> TokenVault::saveClient(const TokenClient &client)
{
    return client.id.isEmpty() ? m_store.remove(entry("client"_L1)) : m_store.write(entry("client"_L1), clientEntry(client));
}

QFuture<Outcome> TokenVault::remove()
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    const auto refreshRemoved = m_store.remove(entry("refresh_token"_L1));
    const auto accessRemoved = m_store.remove(entry("access_token"_L1));
    whenFinished(m_store.remove(entry("client"_L1)), this, [this, pledge, refreshRemoved, accessRemoved](const Outcome &client) {
        whenFinished(accessRemoved, this, [this, pledge, refreshRemoved, client](const Outcome &access) {
            whenFinished(refreshRemoved, this, [pledge, access, client](const Outcome &refresh) {
                pledge->answer(!refresh ? refresh : access ? client : access);
            });
        });
    });
    return pledge->future();
}

} // namespace creatormetrics
