// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/presentation/dataanswer.h"
#include "models/store/store.h"
#include "models/sync/synchealth.h"

#include <QObject>
#include <QTimer>

namespace creatormetrics {

/// What the ledger and the runs say that people should know whatever page they look at.
struct SyncNotices {
    std::vector<PlatformHealth> failing; ///< platforms of which too many passes fail, the worst first
    std::optional<QDateTime> moneySpentUntil; ///< UTC; the month's money for X is used up until then
    bool hasLiveChoice = true; ///< the user has said which accounts go on where the plan has room for fewer
};

/// On a reader's thread.
[[nodiscard]] Result<SyncNotices> readSyncNotices(Connection &connection, const PlatformCaps &caps, const QDateTime &now);

/// Keeps the notices current. Asks for the first time when it is told to, so that the start is not slowed by it; then
/// after runs have ended or accounts have changed. GUI thread.
class NoticesPresenter : public QObject
{
    Q_OBJECT
public:
    NoticesPresenter(Store &store, const Clock &clock, const PlatformCaps &caps, QObject *parent = nullptr);

    void ask();
    [[nodiscard]] const SyncNotices &notices() const { return m_notices; }

Q_SIGNALS:
    void changed();

private:
    void gather(StoreTopics topics);
    void take(quint64 generation, const Result<SyncNotices> &notices);

    Store &m_store;
    const Clock &m_clock;
    PlatformCaps m_caps;
    SyncNotices m_notices;
    QTimer m_gather; ///< runs while changes of the store are gathered
    quint64 m_generation = 0;
};

} // namespace creatormetrics
