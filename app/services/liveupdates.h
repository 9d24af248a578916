// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/cloud/liveevents.h"
#include "models/store/store.h"
#include "models/sync/syncservice.h"

#include <QSet>
#include <QTimer>

namespace creatormetrics {

/// Turns what the hosted service hears of platforms into syncs of the accounts that it concerns, within seconds. Keeps the service
/// listening to the channels and accounts of the workspace. Main thread; everything outlives it. The regular syncs do not depend on it.
class LiveUpdates : public QObject
{
    Q_OBJECT
public:
    LiveUpdates(LiveEvents &events, Store &store, SyncService &sync);

    /// From now on, while somebody is signed in.
    void start();

private:
    void arrived(const CloudEvent &event);
    void syncWaiting();
    void watchAccounts();
    void watch(const std::vector<Account> &accounts);

    LiveEvents &m_events;
    Store &m_store;
    SyncService &m_sync;
    std::vector<CloudEvent> m_waiting; ///< a burst becomes one sync
    bool m_isCatchingUp = false;
    QSet<QString> m_watched; ///< "youtube:UC…", since the connection began
    QTimer m_pause;
};

/// The accounts that events are about: connected ones whose platform and id they name.
[[nodiscard]] std::vector<AccountId> accountsOf(const std::vector<CloudEvent> &events, const std::vector<Account> &accounts);

} // namespace creatormetrics
