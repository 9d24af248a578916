// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/liveupdates.h"

#include "models/core/whenfinished.h"
#include "models/store/accountrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr auto burst = std::chrono::seconds(2);
constexpr std::size_t mostWaiting = 1'000; // after that all accounts are synced anyway

/// Platforms that the service hears of: YouTube by its hub for any channel, Instagram for accounts connected through the service.
bool isHeardOf(const Account &account)
{
    return isSyncable(account) && (account.platform == Platform::YouTube || account.platform == Platform::Instagram);
}

QString topicKey(const Account &account)
{
    return platformKey(account.platform) + u':' + account.profile.platformAccountId;
}

} // namespace

std::vector<AccountId> accountsOf(const std::vector<CloudEvent> &events, const std::vector<Account> &accounts)
{
    std::vector<AccountId> found;
    for (const auto &account : accounts) {
        const bool isNamed = std::any_of(events.begin(), events.end(), [&account](const CloudEvent &event) {
            return event.platform == platformKey(account.platform) && event.topic == account.profile.platformAccountId;
        });
        if (isNamed && isSyncable(account))
            found.push_back(account.id);
    }
    return found;
}

LiveUpdates::LiveUpdates(LiveEvents &events, Store &store, SyncService &sync) : m_events(events), m_store(store), m_sync(sync)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(burst);
    connect(&m_pause, &QTimer::timeout, this, &LiveUpdates::syncWaiting);
    connect(&events, &LiveEvents::eventArrived, this, &LiveUpdates::arrived);
    connect(&events, &LiveEvents::catchUpNeeded, this, [this] {
        m_isCatchingUp = true;
        m_pause.start();
    });
    connect(&events, &LiveEvents::listeningChanged, this, [this] {
        m_watched.clear();
        if (m_events.isListening())
            watchAccounts();
    });
    connect(&store, &Store::changed, this, [this](StoreTopics topics) {
        if (topics.testFlag(StoreTopic::Accounts) && m_events.isListening())
            watchAccounts();
    });
}

void LiveUpdates::start()
{
    m_events.start();
}

void LiveUpdates::arrived(const CloudEvent &event)
{
    if (m_waiting.size() < mostWaiting)
        m_waiting.push_back(event);
    if (!m_pause.isActive())
        m_pause.start();
}

void LiveUpdates::syncWaiting()
{
    const auto events = std::exchange(m_waiting, {});
    if (std::exchange(m_isCatchingUp, false))
        return m_sync.start({});
    whenFinished(m_store.read([](Connection &connection) { return accounts(connection); }), this,
                 [this, events](const Result<std::vector<Account>> &known) {
                     const auto concerned = known ? accountsOf(events, *known) : std::vector<AccountId>();
                     if (!concerned.empty()) // an empty list would mean all
                         m_sync.start(concerned);
                 });
}

void LiveUpdates::watchAccounts()
{
    whenFinished(m_store.read([](Connection &connection) { return accounts(connection); }), this,
                 [this](const Result<std::vector<Account>> &known) {
                     if (known)
                         watch(*known);
                 });
}

void LiveUpdates::watch(const std::vector<Account> &accounts)
{
    QSet<QString> wanted;
    for (const auto &account : accounts) {
        if (!isHeardOf(account))
            continue;
        wanted.insert(topicKey(account));
        if (m_watched.contains(topicKey(account)))
            continue;
        m_watched.insert(topicKey(account));
        // Refused for an account that was not connected through the service: it is synced at its time, as without the relay.
        static_cast<void>(m_events.watch(account.platform, account.profile.platformAccountId));
    }
    const auto left = m_watched - wanted;
    for (const auto &topic : left) {
        if (const auto platform = platformFromKey(topic.section(u':', 0, 0)))
            static_cast<void>(m_events.unwatch(*platform, topic.section(u':', 1)));
        m_watched.remove(topic);
    }
}

} // namespace creatormetrics
