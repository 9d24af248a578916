// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/networktransport.h"
#include "connectors/oauth/tokenkeeper.h"
#include "tests/oauth/faultystore.h"
#include "tests/oauth/settableclock.h"
#include "tests/support/fakehttpserver.h"

#include <QTemporaryDir>

#include <memory>

namespace creatormetrics {

/// One account of a platform, a server that renews, a store that may fail, and as many keepers as there are programs.
class KeeperFixture
{
public:
    using Token = QFuture<Result<QByteArray>>;

    explicit KeeperFixture(Platform platform) : m_platform(platform) {}

    [[nodiscard]] FakeHttpServer &server() { return m_server; }
    [[nodiscard]] FaultyStore &store() { return m_store; }
    [[nodiscard]] SettableClock &clock() { return m_clock; }
    [[nodiscard]] QString lockFolder() const { return m_folder.filePath(QStringLiteral("locks")); }
    [[nodiscard]] AccountId account() const { return AccountId(7); }
    [[nodiscard]] Platform platform() const { return m_platform; }
    [[nodiscard]] size_t calls() const { return m_server.requests().size(); }
    /// What lies in the store under that name of the account.
    [[nodiscard]] QByteArray stored(const QString &name);

    /// A keeper with a connection of its own, as another program has.
    [[nodiscard]] std::unique_ptr<TokenKeeper> makeKeeper();
    [[nodiscard]] Token ask(TokenKeeper &keeper) const { return keeper.accessToken(account(), m_platform); }
    /// The token, or what went wrong as text; waits.
    [[nodiscard]] QByteArray got(TokenKeeper &keeper) const;
    [[nodiscard]] bool signIn(TokenKeeper &keeper, const QByteArray &access, const QByteArray &refresh, qint64 life);

private:
    [[nodiscard]] ServiceDirectory services() const;

    Platform m_platform;
    QTemporaryDir m_folder;
    SettableClock m_clock;
    FakeHttpServer m_server;
    FaultyStore m_store;
    std::vector<std::unique_ptr<NetworkTransport>> m_transports;
};

} // namespace creatormetrics
