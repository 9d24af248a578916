// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/account.h"

#include <QObject>

#include <chrono>
#include <vector>

namespace creatormetrics {

/// How far a running sync has come.
struct SyncProgress {
    AccountId account{0};
    QString accountTitle;
    Platform platform = Platform::YouTube;
    QString stream;
    int tasksDone = 0;
    int tasksKnown = 0; ///< done and waiting; grows while lists are walked
    qint64 itemsDone = 0;
    std::optional<qint64> itemsExpected;
    bool backfill = false; ///< at work on history; everything recent is there
};

/// How one stream of one account ended.
struct StreamReport {
    QString stream;
    bool completed = false;
    std::optional<Error> error;
    bool tolerated = false; ///< the error is one that this stream may give: not every account may ask it
    std::vector<QString> refusedMetrics;
    int pages = 0;
    qint64 rows = 0;    ///< rows in the answers
    qint64 changed = 0; ///< rows that were new or different
};

/// How the sync of one account ended.
struct AccountReport {
    AccountId account{0};
    QString accountTitle;
    Platform platform = Platform::YouTube;
    bool resumed = false; ///< went on with the queue of an interrupted run
    std::vector<StreamReport> streams;
    std::optional<Error> error; ///< the gravest; Unsupported when only figures were refused; nullopt when all is there
    qint64 backfillDone = 0; ///< calls for history that were stored
    qint64 backfillLeft = 0; ///< calls for history that still wait; a later pass makes them
    std::chrono::milliseconds duration{0};
};

struct SyncReport {
    std::vector<AccountReport> accounts;
    std::vector<Account> resting; ///< would have had their turn, but the plan syncs fewer accounts
    bool cancelled = false; ///< or cut short by a pause

    /// Adds a pass to those of the same account.
    void add(const AccountReport &pass);
    /// The gravest error of all accounts: Storage, SignedOut, QuotaSpent, RateLimited, Offline, Cancelled, then the others.
    [[nodiscard]] std::optional<Error> gravest() const;
};

/// The face of the sync engine for window and command line; lives on the main thread.
class SyncService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Syncs these accounts, or all when empty; those without a sign-in, archived ones and resting ones are passed over. While a run is going on,
    /// accounts that it does not cover take their turn before it ends. While paused it ends at once, cancelled.
    virtual void start(const std::vector<AccountId> &accounts) = 0;
    /// As `start`; asks besides whether stored mentions still stand at platforms that take money for it. While a run is going on it is `start`.
    virtual void startWithChecks(const std::vector<AccountId> &accounts) = 0;
    /// Stops after the call in flight; what was written stays.
    virtual void cancel() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;
    /// Paused, the running pass ends after the call in flight, keeping its place, and nothing starts. Whoever pauses remembers it.
    virtual void pause(bool paused) = 0;
    [[nodiscard]] virtual bool isPaused() const = 0;

Q_SIGNALS:
    void started();
    void pausedChanged(bool paused);
    void progressed(const creatormetrics::SyncProgress &progress);
    void finished(const creatormetrics::SyncReport &report);
};

} // namespace creatormetrics
