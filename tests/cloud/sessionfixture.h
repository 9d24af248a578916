// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/cloud/cloudsession.h"
#include "connectors/http/networktransport.h"
#include "tests/oauth/faultystore.h"
#include "tests/oauth/settableclock.h"
#include "tests/support/fakehttpserver.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace creatormetrics {

/// What came of a future, within a test's patience; Internal when nothing did.
template <typename T>
[[nodiscard]] Result<T> resultOf(const QFuture<Result<T>> &future, int patience = 10'000)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, patience) || future.resultCount() == 0)
        return Error{.kind = ErrorKind::Internal, .detail = QStringLiteral("no answer came")};
    return future.result();
}

/// The kind of an error as its key, "done" without one.
template <typename T>
[[nodiscard]] QString kindOf(const Result<T> &result)
{
    return result ? QStringLiteral("done") : errorKey(result.error().kind);
}

/// The token of a future, or the kind of what went wrong.
[[nodiscard]] inline QByteArray tokenOf(const QFuture<Result<QByteArray>> &future)
{
    const auto result = resultOf(future);
    return result ? *result : kindOf(result).toLatin1();
}

/// A scripted service, a keychain that may fail, a clock, and as many sessions as there are programs.
class SessionFixture
{
public:
    [[nodiscard]] FakeHttpServer &server() { return m_server; }
    [[nodiscard]] FaultyStore &store() { return m_store; }
    [[nodiscard]] SettableClock &clock() { return m_clock; }
    [[nodiscard]] size_t calls() const { return m_server.requests().size(); }
    [[nodiscard]] size_t renewals() const;
    /// What lies in the keychain under that name.
    [[nodiscard]] QByteArray stored(const QString &name);

    /// A session with a connection of its own, as another program has.
    [[nodiscard]] std::unique_ptr<CloudSession> makeSession();
    /// Access token a<number> and refresh token r<number>.
    [[nodiscard]] CloudTokens tokens(int number, qint64 life = 900) const;
    [[nodiscard]] bool begin(CloudSession &session, int number = 1, qint64 life = 900);
    /// What the service answers a renewal with.
    [[nodiscard]] static QByteArray answer(int number);
    /// The access token, or the kind of what went wrong.
    [[nodiscard]] static QByteArray got(CloudSession &session);

private:
    QTemporaryDir m_folder;
    SettableClock m_clock;
    FakeHttpServer m_server;
    FaultyStore m_store;
    std::vector<std::unique_ptr<NetworkTransport>> m_transports;
};

[[nodiscard]] FakeAnswer problemAnswer(int status, const QByteArray &code, const QByteArray &more = {});

} // namespace creatormetrics
