// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oauth/keeperfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

QString keyOf(AccountId account, Platform platform)
{
    return u"%1:W:%2"_s.arg(platformKey(platform)).arg(account.value());
}

} // namespace

ServiceDirectory KeeperFixture::services() const
{
    PlatformService service;
    service.tokenUrl = m_server.url(u"/token"_s);
    if (m_platform != Platform::Instagram)
        service.revokeUrl = m_server.url(u"/revoke"_s);
    service.refreshUrl = m_server.url(u"/refresh_access_token"_s);
    service.clientId = u"client"_s;
    service.installedAppSecret = m_platform == Platform::X ? QString() : u"APPSECRET"_s;
    service.scopes = {u"one"_s};
    service.limits.retryBase = 1ms;
    ServiceDirectory services;
    services.platforms.insert(m_platform, service);
    return services;
}

QByteArray KeeperFixture::stored(const QString &name)
{
    return m_store.content(keyOf(account(), m_platform) + u':' + name);
}

std::unique_ptr<TokenKeeper> KeeperFixture::makeKeeper()
{
    m_transports.push_back(std::make_unique<NetworkTransport>());
    return std::make_unique<TokenKeeper>(services(), *m_transports.back(), m_store, m_clock, keyOf, lockFolder());
}

QByteArray KeeperFixture::got(TokenKeeper &keeper) const
{
    const Token token = ask(keeper);
    if (!QTest::qWaitFor([&token] { return token.isFinished(); }))
        return "no answer";
    const auto result = token.result();
    return result ? *result : errorKey(result.error().kind).toLatin1();
}

bool KeeperFixture::signIn(TokenKeeper &keeper, const QByteArray &access, const QByteArray &refresh, qint64 life)
{
    const TokenSet tokens{.accessToken = access,
                          .refreshToken = refresh,
                          .obtainedAt = m_clock.now(),
                          .expiresAt = m_clock.now().addSecs(life)};
    const auto stored = keeper.store(account(), m_platform, tokens);
    return QTest::qWaitFor([&stored] { return stored.isFinished(); }) && stored.result();
}

} // namespace creatormetrics
