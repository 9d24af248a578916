// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/threadowner.h"
#include "models/sync/budget.h"
#include "models/sync/syncsession.h"

#include <functional>
#include <memory>

namespace creatormetrics {

/// How one platform is reached.
struct SyncLane {
    std::shared_ptr<const Connector> connector; ///< shared with work that still waits on the store's threads at shutdown
    RetryPolicy retry;
    /// Called on the platform's thread, once.
    std::function<std::unique_ptr<Transport>()> makeTransport;
    BudgetCaps budgetCaps = {}; ///< what the user allows ("money": thousandths of a dollar a month)
    int sliceCalls = 200;       ///< most calls for history in one pass
};

/// Syncs accounts in the background: one thread per platform, on it one account after the other. Lives on the main thread; its
/// destruction stops what runs and waits for the threads.
class SyncEngine : public SyncService
{
    Q_OBJECT
public:
    SyncEngine(Store &store, TokenSource &tokens, const Clock &clock, std::vector<SyncLane> lanes);
    ~SyncEngine() override;

    void start(const std::vector<AccountId> &accounts) override;
    /// For the scheduler: asks only what is due, one slice of history an account. Ignored while a run is going on or paused.
    void startDue(const std::vector<AccountId> &accounts);
    void cancel() override;
    [[nodiscard]] bool isRunning() const override { return m_running; }
    void pause(bool paused) override;
    [[nodiscard]] bool isPaused() const override { return m_paused; }
    /// The connector of a platform, or nullptr.
    [[nodiscard]] const Connector *connector(Platform platform) const;

private:
    class Worker;

    void distribute(const std::vector<Account> &accounts);
    void accountFinished(const AccountReport &report);
    void workerFinished();
    void finishRun();
    void failAll(const Error &error);

    Store &m_store;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::stop_source m_stop;
    SyncReport m_report;
    int m_busyWorkers = 0;
    bool m_running = false;
    bool m_paused = false;
};

} // namespace creatormetrics
