// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/relay/relaysubscribers.h"

#include "app/endpoint/accounts/sessions.h"
#include "app/endpoint/web/apiproblem.h"

#include <utility>
#include <vector>

namespace creatormetrics {

namespace {

constexpr std::chrono::milliseconds turn{500}; // how late the end of a wait may be
constexpr std::chrono::seconds fallback{
    5}; // how late the news of another replica, or the end of a session, may be noticed
constexpr int mostPages = 20; // sent to a web socket in one go; its queue takes 64

} // namespace

RelaySubscribers::RelaySubscribers(Database &database, EndpointLog &log)
    : m_database(database)
    , m_log(log)
    , m_live([this](const std::string &userId) { changed(userId); })
{}

RelaySubscribers::~RelaySubscribers()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void RelaySubscribers::start()
{
    m_thread = std::thread([this] { work(); });
}

void RelaySubscribers::wait(const Caller &caller, std::int64_t cursor, std::chrono::seconds most,
                            const Responder &responder)
{
    std::optional<Responder> replaced;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isReleased) {
            replaced = responder;
        } else {
            const Waiter waiter{caller.userId, cursor, Steady::now() + most, responder};
            const auto [place, isNew] = m_waiters.emplace(caller.deviceId, waiter);
            if (!isNew)
                replaced = std::exchange(place->second, waiter).responder;
            m_users.insert(caller.userId); // news may have come since the caller looked
        }
    }
    m_changed.notify_all();
    if (replaced)
        replaced->send(Reply::empty(204));
}

std::shared_ptr<WebSocketHandler> RelaySubscribers::live(const Caller &caller, std::int64_t cursor)
{
    return m_live.made(caller, cursor);
}

void RelaySubscribers::changed(const std::string &userId)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_users.insert(userId);
    }
    m_changed.notify_all();
}

void RelaySubscribers::tell(const std::string &userId, const std::string &message)
{
    for (const auto &socket : m_live.of(userId))
        socket->send(message);
}

void RelaySubscribers::release()
{
    std::map<std::string, Waiter> waiters;
    {
        const std::scoped_lock lock(m_mutex);
        m_isReleased = true;
        waiters.swap(m_waiters);
    }
    for (const auto &[device, waiter] : waiters)
        waiter.responder.send(Reply::empty(204));
}

std::size_t RelaySubscribers::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiters.size() + m_live.count();
}

void RelaySubscribers::work()
{
    auto nextSweep = Steady::now() + fallback;
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        m_changed.wait_for(lock, turn, [this] { return m_isEnding || !m_users.empty(); });
        auto users = std::exchange(m_users, {});
        lock.unlock();
        if (Steady::now() >= nextSweep) {
            sweep(users);
            nextSweep = Steady::now() + fallback;
        }
        for (const auto &user : users)
            serve(user);
        endOverdue();
        lock.lock();
    }
}

void RelaySubscribers::sweep(std::set<std::string> &users)
{
    endSignedOut();
    for (const auto &socket : m_live.all())
        users.insert(socket->caller.userId);
    const std::scoped_lock lock(m_mutex);
    for (const auto &[device, waiter] : m_waiters)
        users.insert(waiter.userId);
}

void RelaySubscribers::serve(const std::string &userId)
{
    try {
        serveWaiters(userId);
        for (const auto &socket : m_live.of(userId))
            serveLive(*socket);
    } catch (const StoreError &error) {
        m_log.add({.level = "warning", .message = "relay cannot read", .user = userId, .error = error.what()});
    }
}

void RelaySubscribers::serveWaiters(const std::string &userId)
{
    std::vector<std::pair<std::string, std::int64_t>> devices;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[device, waiter] : m_waiters) {
            if (waiter.userId == userId)
                devices.emplace_back(device, waiter.cursor);
        }
    }
    for (const auto &[device, cursor] : devices) {
        const auto page = m_database.read(
            [&, from = cursor](SqlConnection &connection) { return relayEventsAfter(connection, userId, from); });
        if (page && page->events.empty())
            continue;
        const std::scoped_lock lock(m_mutex);
        const auto waiter = m_waiters.find(device);
        if (waiter == m_waiters.end() || waiter->second.cursor != cursor)
            continue;
        waiter->second.responder.send(page ? apiJson(200, jsonOf(*page)) : apiProblem(ProblemCode::CursorTooOld));
        m_waiters.erase(waiter);
    }
}

void RelaySubscribers::serveLive(LiveSocket &socket)
{
    for (int pages = 0; pages < mostPages; ++pages) {
        const auto page = m_database.read([&](SqlConnection &connection) {
            return relayEventsAfter(connection, socket.caller.userId, socket.cursor);
        });
        if (!page)
            return socket.close(closedCursorTooOld);
        if (page->events.empty())
            return;
        socket.send(jsonText(jsonOf(*page)));
        socket.cursor = page->cursor;
    }
}

void RelaySubscribers::endOverdue()
{
    std::vector<Responder> overdue;
    {
        const std::scoped_lock lock(m_mutex);
        for (auto waiter = m_waiters.begin(); waiter != m_waiters.end();) {
            const bool isOver = Steady::now() >= waiter->second.until;
            if (isOver)
                overdue.push_back(waiter->second.responder);
            waiter = isOver ? m_waiters.erase(waiter) : std::next(waiter);
        }
    }
    for (const auto &responder : overdue)
        responder.send(Reply::empty(204));
}

void RelaySubscribers::endSignedOut()
{
    try {
        for (const auto &socket : m_live.all()) {
            const bool lives = m_database.read(
                [&](SqlConnection &connection) { return Sessions::lives(connection, socket->caller.familyId); });
            if (!lives)
                socket->close(closedSessionEnded);
        }
    } catch (const StoreError &error) {
        m_log.add({.level = "warning", .message = "relay cannot read", .error = error.what()});
    }
}

} // namespace creatormetrics
