// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/store/store.h"
#include "models/sync/connectivity.h"
#include "models/sync/schedulersettings.h"
#include "models/sync/syncengine.h"

#include <QTimer>

namespace creatormetrics {

/// Starts syncs of their own accord as the streams' cadence demands. Main thread. A failed pass is tried again an hour later, not
/// at every look, so that trouble never becomes a storm.
class SyncScheduler : public QObject
{
    Q_OBJECT
public:
    /// Without `connectivity`, which outlives it, the network counts as there and free.
    SyncScheduler(Store &store, SyncEngine &engine, const Clock &clock, const Connectivity *connectivity = nullptr);

    /// Before `start`, or later for the user's part of it.
    void setSettings(const SchedulerSettings &settings);
    /// From now on looks every few minutes, the first time at once.
    void start();
    /// When the next pass is due at the latest, as known after the last look; invalid when nothing is connected.
    [[nodiscard]] QDateTime nextDue() const { return m_nextDue; }
    /// The same by account, only connected ones.
    [[nodiscard]] const QHash<AccountId, QDateTime> &dueTimes() const { return m_dueTimes; }

Q_SIGNALS:
    void nextDueChanged(const QDateTime &due);
    void dueTimesChanged();

private:
    struct Look {
        std::vector<AccountId> due;
        QDateTime next;
        QHash<AccountId, QDateTime> dueTimes;
    };

    void look();
    [[nodiscard]] bool isQuiet() const;
    void act(const Look &look);
    using StreamsOf = QHash<Platform, std::vector<Stream>>;

    [[nodiscard]] StreamsOf streams() const;
    /// On the reader's thread, perhaps after the engine has gone: values only.
    [[nodiscard]] static Result<Look> dueAccounts(Connection &connection, const StreamsOf &streams, const QDateTime &now);

    Store &m_store;
    SyncEngine &m_engine;
    const Clock &m_clock;
    const Connectivity *m_connectivity;
    SchedulerSettings m_settings;
    QTimer m_timer;
    QDateTime m_nextDue;
    QHash<AccountId, QDateTime> m_dueTimes;
};

} // namespace creatormetrics
