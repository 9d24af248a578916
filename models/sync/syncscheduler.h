// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/store/store.h"
#include "models/sync/syncengine.h"

#include <QTimer>

namespace creatormetrics {

/// Starts syncs of their own accord as the streams' cadence demands. Main thread. A failed pass is tried again an hour later, not
/// at every look, so that trouble never becomes a storm.
class SyncScheduler : public QObject
{
    Q_OBJECT
public:
    SyncScheduler(Store &store, SyncEngine &engine, const Clock &clock);

    /// From now on looks every few minutes, the first time at once.
    void start();
    /// When the next pass is due at the latest, as known after the last look; invalid when nothing is connected.
    [[nodiscard]] QDateTime nextDue() const { return m_nextDue; }

Q_SIGNALS:
    void nextDueChanged(const QDateTime &due);

private:
    struct Look {
        std::vector<AccountId> due;
        QDateTime next;
    };

    void look();
    void act(const Look &look);
    using StreamsOf = QHash<Platform, std::vector<Stream>>;

    [[nodiscard]] StreamsOf streams() const;
    /// On the reader's thread, perhaps after the engine has gone: values only.
    [[nodiscard]] static Result<Look> dueAccounts(Connection &connection, const StreamsOf &streams, const QDateTime &now);

    Store &m_store;
    SyncEngine &m_engine;
    const Clock &m_clock;
    QTimer m_timer;
    QDateTime m_nextDue;
};

} // namespace creatormetrics
