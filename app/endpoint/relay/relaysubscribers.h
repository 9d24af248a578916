// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/operations/eventlog.h"
#include "app/endpoint/relay/livesockets.h"
#include "app/endpoint/relay/relayevents.h"
#include "app/endpoint/store/database.h"
#include "app/httpserver/responder.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>

namespace creatormetrics {

/// Desktops that wait for news: by long poll or by a web socket, one of each for a device. One thread looks after them all; news
/// of this process wake it at once, those of other replicas are found within five seconds, and so is the end of a session, which
/// ends its web socket. Safe from every thread.
class RelaySubscribers
{
public:
    RelaySubscribers(Database &database, EndpointLog &log);
    ~RelaySubscribers();

    void start();

    /// Answers when there is news after the cursor, or 204 when the time is over, when the same device asks anew, or on `release`.
    void wait(const Caller &caller, std::int64_t cursor, std::chrono::seconds most, const Responder &responder);

    /// What to answer the upgrade with: sends {"events","cursor"} for what comes after the cursor, and what `tell` says.
    [[nodiscard]] std::shared_ptr<WebSocketHandler> live(const Caller &caller, std::int64_t cursor);

    void changed(const std::string &userId); // events were added; after their commit
    void tell(const std::string &userId, const std::string &message); // to the user's web sockets, kept nowhere

    void release(); // answers all who wait, and from now on at once
    [[nodiscard]] std::size_t waiting() const;

private:
    using Steady = std::chrono::steady_clock;
    struct Waiter {
        std::string userId;
        std::int64_t cursor = 0;
        Steady::time_point until;
        Responder responder;
    };
    void work();
    void sweep(std::set<std::string> &users);
    void serve(const std::string &userId);
    void serveWaiters(const std::string &userId);
    void serveLive(LiveSocket &socket);
    void endOverdue();
    void endSignedOut();

    Database &m_database;
    EndpointLog &m_log;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, Waiter> m_waiters; // by device
    LiveSockets m_live;
    std::set<std::string> m_users; // with news
    bool m_isReleased = false;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace creatormetrics
