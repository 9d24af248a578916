// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/router.h"
#include "app/httpserver/server.h"
#include "app/localapi/apidoor.h"
#include "app/localapi/apimetrics.h"
#include "app/localapi/apiparameters.h"
#include "app/localapi/localapi.h"

#include <QStringList>

#include <atomic>

namespace creatormetrics {

struct ApiServerParts {
    Store &store;
    const Clock &clock;
    LocalApiActions actions;
    QObject *actor; ///< on whose thread the actions are called; ends no sooner than the server has stopped
};

/// The routes and the threads that serve them. Work at the store keeps it alive until it is answered, whatever became of its owner.
class ApiServer : public std::enable_shared_from_this<ApiServer>
{
public:
    ApiServer(ApiServerParts parts, const QByteArray &token, const LocalApiOptions &options);

    [[nodiscard]] Outcome start();
    [[nodiscard]] quint16 port() const { return m_server.port(); }
    void stop() { m_server.stop(); } ///< any thread, at once
    void wait() { m_server.wait(); } ///< one caller

    void setTokenHash(const QByteArray &hash) { m_door.setTokenHash(hash); }
    void setAccess(LocalApiAccess access) { m_door.setAccess(access); }
    void setSyncing(bool syncing) { m_isSyncing = syncing; }
    [[nodiscard]] const QStringList &routes() const { return m_routes; }

private:
    using Answer = std::function<Reply(Connection &connection)>;
    using Route = std::function<void(const Request &request, const ApiParameters &parameters, const Responder &responder)>;

    [[nodiscard]] ServerOptions serverOptions(const LocalApiOptions &options);
    void handle(Request request, const Responder &responder) const;
    /// `names`: the parameters that the route takes.
    void add(std::string_view method, std::string_view pattern, const QStringList &names, Route route);
    void addReadRoutes();
    void addPlatformRoutes();
    void addReportRoutes();
    void addOwnRoutes();
    void addPlatformWrites();
    void addReportWrites();

    void read(const Responder &responder, Answer answer);
    void act(const Responder &responder, std::function<void()> action);
    void connectPlatform(Platform platform, const Responder &responder);
    void disconnectOne(const std::vector<Account> &candidates, bool erase, const Responder &responder);
    void refresh(Platform platform, const std::vector<Account> &accounts, const Responder &responder);
    void makeReport(const ApiParameters &wishes, const Responder &responder);
    void withAccounts(Platform platform, const ApiParameters &parameters, const Responder &responder,
                      std::function<void(const std::vector<Account> &)> then);

    const ApiServerParts m_parts;
    mutable ApiDoor m_door;
    ApiMetrics m_metrics;
    std::string m_contract; ///< openapi.json
    std::atomic<bool> m_isSyncing = false;
    QStringList m_routes;
    Router m_router;
    Server m_server; ///< last: ends before what its handler uses
};

} // namespace creatormetrics
