// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/store/store.h"
#include "models/sync/connectivity.h"
#include "models/sync/duetimes.h"
#include "models/sync/schedulersettings.h"
#include "models/sync/syncengine.h"
#include "models/sync/synchealth.h"

#include <QTimer>

namespace creatormetrics {

/// Starts syncs of their own accord as the streams' cadence demands, and lets waiting history go on slice by slice. Main thread.
/// Quiet without a network, on a metered one when the user wants so, while the engine is paused, and for a minute after the machine
/// slept. What went wrong is tried again after an hour and then ever later, so that trouble never becomes a storm; a clock that is set
/// back or forward costs at most one pass too many.
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
    /// Once started: now, because who takes part in syncs may be others.
    void look();
    /// When the next pass is due at the latest, as known after the last look; invalid when nothing is connected.
    [[nodiscard]] QDateTime nextDue() const { return m_nextDue; }
    /// The same by account, only connected ones.
    [[nodiscard]] const QHash<AccountId, QDateTime> &dueTimes() const { return m_dueTimes; }

Q_SIGNALS:
    /// Each time it has looked and started what was due, if anything was.
    void looked();
    void nextDueChanged(const QDateTime &due);
    void dueTimesChanged();
    /// The platforms whose syncs fail too often are others now; empty: none.
    void healthNoticesChanged(const std::vector<creatormetrics::PlatformHealth> &notices);

private:
    struct Look {
        QDateTime now; ///< when it was asked for
        std::vector<DueTime> times;
        std::vector<PlatformHealth> notices;
    };

    void tick();
    void act(const Look &look);
    void showTimes(const std::vector<DueTime> &times);
    void noteHealth(const std::vector<PlatformHealth> &notices);
    [[nodiscard]] std::vector<AccountId> dueNow(const Look &look);
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] FactsOf facts() const;

    Store &m_store;
    SyncEngine &m_engine;
    const Clock &m_clock;
    const Connectivity *m_connectivity;
    SchedulerSettings m_settings;
    QTimer m_timer;
    QTimer m_resuming; ///< runs while the machine has just woken up
    QDateTime m_lastTick;
    QDateTime m_nextDue;
    QHash<AccountId, QDateTime> m_dueTimes;
    QHash<AccountId, QDateTime> m_lastSlice; ///< when history last had a turn, since the program began
    std::vector<PlatformHealth> m_notices;
};

} // namespace creatormetrics
