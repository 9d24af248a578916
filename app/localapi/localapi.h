// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localapi/localapiactions.h"
#include "models/core/clock.h"
#include "models/entitlement/planterms.h"
#include "models/store/store.h"

#include <QTimer>

#include <thread>

namespace creatormetrics {

class ApiServer;

/// What the local API stands on; all of it outlives the API.
struct LocalApiParts {
    Store &store;
    const Clock &clock;
    /// What the plan grants; asked on the thread of LocalApi, at the start and every few seconds after.
    std::function<LocalApiAccess()> access;
    LocalApiActions actions = {};
};

struct LocalApiOptions {
    quint16 port = 8720; ///< 0: a free one
    std::size_t requestsPerMinute = 1'200; ///< with the token
};

/// The figures of one workspace over HTTP, on loopback, for programs of the same user. Off until it is started. Lives on the main
/// thread, which serves no request: reading is the store's threads' work, and only what changes something is handed to `actions`.
class LocalApi : public QObject
{
    Q_OBJECT
public:
    explicit LocalApi(LocalApiParts parts, QObject *parent = nullptr);
    ~LocalApi() override; ///< lets running requests end, for a few seconds at most

    /// Begins to listen; only its hash of `token` is kept. BadInput when the port is taken, or when it is running already. Gives the port.
    [[nodiscard]] Result<quint16> start(const QByteArray &token, const LocalApiOptions &options = {});
    /// From now on this one is wanted and the one before counts no more. Does nothing while it is not running.
    void setToken(const QByteArray &token);
    /// Asks at once what the plan grants, because that has changed.
    void askAccess();
    /// Lets running requests end, then `stopped` comes.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_server != nullptr; }
    /// Whether `platforms/:p/status` says that a sync is going on.
    void setSyncing(bool syncing);
    /// "GET /api/v1/platforms", …: all that is served while it is running.
    [[nodiscard]] QStringList routes() const;

Q_SIGNALS:
    void stopped();

private:
    void finishStop();

    LocalApiParts m_parts;
    std::shared_ptr<ApiServer> m_server;
    QTimer m_accessTimer;
    std::jthread m_waiter; ///< waits for the server's end
    bool m_isSyncing = false;
};

} // namespace creatormetrics
