// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/threadowner.h"
#include "models/store/store.h"
#include "models/sync/connector.h"
#include "models/sync/restingaccounts.h"
#include "models/sync/synclane.h"
#include "models/sync/syncoccasion.h"
#include "models/sync/syncservice.h"
#include "models/sync/tokensource.h"

#include <atomic>
#include <memory>
#include <stop_token>

namespace creatormetrics {

class Clock;

/// Syncs accounts in the background: one thread per platform, on it one account after the other, the one that waited longest first.
/// Lives on the main thread; its destruction stops what runs and waits for the threads.
class SyncEngine : public SyncService
{
    Q_OBJECT
public:
    SyncEngine(Store &store, TokenSource &tokens, const Clock &clock, std::vector<SyncLane> lanes);
    ~SyncEngine() override;

    /// Who is left out although he has a sign-in. Without a rule nobody is.
    void setRestingRule(RestingRule rule) { m_restingRule = std::move(rule); }
    /// By the rule, as of now.
    [[nodiscard]] FindResting findResting() const;

    void start(const std::vector<AccountId> &accounts) override;
    void startWithChecks(const std::vector<AccountId> &accounts) override;
    /// For the scheduler: asks only what is due, one slice of history an account. Ignored while a run is going on or paused.
    void startDue(const std::vector<AccountId> &accounts);
    void cancel() override;
    [[nodiscard]] bool isRunning() const override { return m_running; }
    void pause(bool paused) override;
    [[nodiscard]] bool isPaused() const override { return *m_paused; }
    /// The connector of a platform, or nullptr.
    [[nodiscard]] const Connector *connector(Platform platform) const;
    /// What the user allows of the platform's budgets; empty for a platform without a lane.
    [[nodiscard]] BudgetCaps budgetCaps(Platform platform) const;

private:
    class Worker;

    void launch(const std::vector<AccountId> &accounts, SyncOccasion occasion);
    void choose(const std::vector<AccountId> &wanted);
    void distribute(const std::vector<Account> &accounts);
    void noteResting(const std::vector<Account> &accounts);
    void passFinished(const AccountReport &report);
    void workerFinished();
    void phaseFinished();
    void wakeAll();
    [[nodiscard]] bool covers(AccountId account) const;

    Store &m_store;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::shared_ptr<std::atomic_bool> m_paused = std::make_shared<std::atomic_bool>(false);
    std::stop_source m_stop;
    RestingRule m_restingRule;
    SyncReport m_report;
    SyncOccasion m_occasion = SyncOccasion::ByHand;
    std::vector<AccountId> m_current; ///< whom the phase going on was started for; empty: all
    std::vector<std::vector<AccountId>> m_waiting; ///< asked for by hand meanwhile
    int m_busyWorkers = 0;
    bool m_running = false;
};

} // namespace creatormetrics
