// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/relay/relaysubscribers.h"

#include "app/endpoint/web/apiproblem.h"

#include <utility>
#include <vector>

namespace creatormetrics {

namespace {

constexpr std::chrono::milliseconds turn{500}; // how late the end of a wait may be
constexpr std::chrono::seconds fallback{5}; // how late the news of another replica may be

} // namespace

/// One web socket. `cursor` belongs to the subscribers' thread.
class RelaySubscribers::Live final : public WebSocketHandler, public std::enable_shared_from_this<Live>
{
public:
    Live(RelaySubscribers &owner, std::string user, std::int64_t from) : userId(std::move(user)), cursor(from), m_owner(owner) {}

    void opened(WebSocketPeer peer) override
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_peer = std::move(peer);
        }
        m_owner.attach(shared_from_this());
    }
    void received(std::string) override {} // nothing is asked over it
    void closed() override { m_owner.detach(this); }

    void send(const std::string &message)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_peer)
            m_peer->send(message);
    }
    void close(std::uint16_t code)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_peer)
            m_peer->close(code);
    }

    const std::string userId;
    std::int64_t cursor;

private:
    RelaySubscribers &m_owner;
    std::mutex m_mutex;
    std::optional<WebSocketPeer> m_peer;
};

RelaySubscribers::RelaySubscribers(Database &database, EndpointLog &log) : m_database(database), m_log(log) {}

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

void RelaySubscribers::wait(const std::string &userId, const std::string &deviceId, std::int64_t cursor, std::chrono::seconds most,
                            const Responder &responder)
{
    std::optional<Responder> replaced;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isReleased) {
            replaced = responder;
        } else {
            const Waiter waiter{userId, cursor, Steady::now() + most, responder};
            const auto [place, isNew] = m_waiters.emplace(deviceId, waiter);
            if (!isNew)
                replaced = std::exchange(place->second, waiter).responder;
            m_users.insert(userId); // news may have come since the caller looked
        }
    }
    m_changed.notify_all();
    if (replaced)
        replaced->send(Reply::empty(204));
}

std::shared_ptr<WebSocketHandler> RelaySubscribers::live(const std::string &userId, std::int64_t cursor)
{
    return std::make_shared<Live>(*this, userId, cursor);
}

void RelaySubscribers::attach(const std::shared_ptr<Live> &live)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_live.emplace(live.get(), live);
        m_users.insert(live->userId);
    }
    m_changed.notify_all();
}

void RelaySubscribers::detach(const Live *live)
{
    const std::scoped_lock lock(m_mutex);
    m_live.erase(live);
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
    std::vector<std::shared_ptr<Live>> listeners;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[key, weak] : m_live) {
            if (auto live = weak.lock(); live && live->userId == userId)
                listeners.push_back(std::move(live));
        }
    }
    for (const auto &live : listeners)
        live->send(message);
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
    return m_waiters.size() + m_live.size();
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
            users.merge(everybody());
            nextSweep = Steady::now() + fallback;
        }
        for (const auto &user : users)
            serve(user);
        endOverdue();
        lock.lock();
    }
}

void RelaySubscribers::serve(const std::string &userId)
{
    try {
        serveWaiters(userId);
        serveLive(userId);
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

void RelaySubscribers::serveLive(const std::string &userId)
{
    std::vector<std::shared_ptr<Live>> listeners;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[key, weak] : m_live) {
            if (auto live = weak.lock(); live && live->userId == userId)
                listeners.push_back(std::move(live));
        }
    }
    for (const auto &live : listeners) {
        const auto page = m_database.read(
            [&](SqlConnection &connection) { return relayEventsAfter(connection, userId, live->cursor); });
        if (!page)
            live->close(4'410); // the cursor is too old: sync, then connect with the present one
        else if (!page->events.empty())
            live->send(jsonText(jsonOf(*page)));
        live->cursor = page ? page->cursor : live->cursor;
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

std::set<std::string> RelaySubscribers::everybody()
{
    const std::scoped_lock lock(m_mutex);
    std::set<std::string> users;
    for (const auto &[device, waiter] : m_waiters)
        users.insert(waiter.userId);
    for (const auto &[key, weak] : m_live) {
        if (const auto live = weak.lock())
            users.insert(live->userId);
    }
    return users;
}

} // namespace creatormetrics
