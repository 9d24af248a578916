// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncengine.h"

#include "models/core/whenfinished.h"
#include "models/store/accountrepository.h"
#include "models/store/syncrepository.h"
#include "models/sync/lanerunner.h"

#include <algorithm>

namespace creatormetrics {

/// A lane with its thread. The runner goes with the thread, before the connector that it reads.
class SyncEngine::Worker
{
public:
    Worker(Store &store, TokenSource &tokens, const Clock &clock, SyncLane lane, std::shared_ptr<const std::atomic_bool> paused)
        : m_lane(std::move(lane)),
          m_thread(QStringLiteral("sync-") + platformKey(m_lane.connector->platform())),
          m_runner(m_thread.adopt(std::make_unique<LaneRunner>(store, tokens, clock, m_lane, std::move(paused))))
    {
    }

    [[nodiscard]] const SyncLane &lane() const { return m_lane; }
    [[nodiscard]] Platform platform() const { return m_lane.connector->platform(); }
    [[nodiscard]] LaneRunner *runner() { return m_runner; }

private:
    SyncLane m_lane;
    ThreadOwner m_thread;
    LaneRunner *m_runner;
};

namespace {

/// Whose turn it is in a phase, and who would have had one.
struct ChosenAccounts {
    std::vector<Account> turns;
    std::vector<Account> resting;
};

/// The last success of any of the account's streams; none for one that never had any.
Result<QDateTime> lastSuccess(Connection &connection, AccountId account)
{
    const auto states = streamStates(connection, account);
    if (!states)
        return states.error();
    QDateTime latest = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    for (const StreamState &state : *states)
        latest = std::max(latest, state.succeededAt.value_or(latest));
    return latest;
}

/// The one that waited longest first.
Result<std::vector<Account>> inFairOrder(Connection &connection, const std::vector<Account> &accounts)
{
    std::vector<std::pair<QDateTime, Account>> chosen;
    for (const Account &account : accounts) {
        const auto last = lastSuccess(connection, account.id);
        if (!last)
            return last.error();
        chosen.emplace_back(*last, account);
    }
    std::ranges::stable_sort(chosen, {}, [](const auto &entry) { return entry.first; });
    std::vector<Account> ordered;
    std::ranges::transform(chosen, std::back_inserter(ordered), [](const auto &entry) { return entry.second; });
    return ordered;
}

bool isAmong(const std::vector<AccountId> &ids, AccountId id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// The wanted accounts, or all of them, as far as they have or had a sign-in.
Result<ChosenAccounts> chosenAccounts(Connection &connection, const std::vector<AccountId> &wanted, const FindResting &findResting)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    const auto resting = findResting(connection);
    if (!resting)
        return resting.error();
    ChosenAccounts chosen;
    for (const Account &account : *all) {
        if (isSyncable(account) && (wanted.empty() || isAmong(wanted, account.id)))
            (isAmong(*resting, account.id) ? chosen.resting : chosen.turns).push_back(account);
    }
    auto ordered = inFairOrder(connection, chosen.turns);
    if (!ordered)
        return ordered.error();
    chosen.turns = *std::move(ordered);
    return chosen;
}

} // namespace

SyncEngine::SyncEngine(Store &store, TokenSource &tokens, const Clock &clock, std::vector<SyncLane> lanes) : m_store(store)
{
    qRegisterMetaType<SyncProgress>();
    qRegisterMetaType<AccountReport>();
    for (SyncLane &lane : lanes) {
        auto worker = std::make_unique<Worker>(store, tokens, clock, std::move(lane), m_paused);
        connect(worker->runner(), &LaneRunner::progressed, this, &SyncEngine::progressed);
        connect(worker->runner(), &LaneRunner::passFinished, this, &SyncEngine::passFinished);
        connect(worker->runner(), &LaneRunner::finished, this, &SyncEngine::workerFinished);
        m_workers.push_back(std::move(worker));
    }
}

SyncEngine::~SyncEngine()
{
    m_stop.request_stop();
}

const Connector *SyncEngine::connector(Platform platform) const
{
    const auto found = std::ranges::find_if(m_workers, [platform](const auto &worker) { return worker->platform() == platform; });
    return found == m_workers.end() ? nullptr : (*found)->lane().connector.get();
}

BudgetCaps SyncEngine::budgetCaps(Platform platform) const
{
    const auto found = std::ranges::find_if(m_workers, [platform](const auto &worker) { return worker->platform() == platform; });
    return found == m_workers.end() ? BudgetCaps() : (*found)->lane().budgetCaps;
}

bool SyncEngine::covers(AccountId account) const
{
    return m_current.empty() || std::ranges::find(m_current, account) != m_current.end();
}

void SyncEngine::start(const std::vector<AccountId> &wanted)
{
    if (!m_running)
        return launch(wanted, SyncOccasion::ByHand);
    const bool covered = isByHand(m_occasion)
        && (wanted.empty() ? m_current.empty() : std::ranges::all_of(wanted, [this](AccountId id) { return covers(id); }));
    if (!covered && std::ranges::find(m_waiting, wanted) == m_waiting.end())
        m_waiting.push_back(wanted);
}

void SyncEngine::startWithChecks(const std::vector<AccountId> &wanted)
{
    m_running ? start(wanted) : launch(wanted, SyncOccasion::Checks);
}

void SyncEngine::startDue(const std::vector<AccountId> &accounts)
{
    if (!m_running && !isPaused() && !accounts.empty())
        launch(accounts, SyncOccasion::Scheduled);
}

void SyncEngine::launch(const std::vector<AccountId> &wanted, SyncOccasion occasion)
{
    m_running = true;
    m_report = {};
    m_stop = std::stop_source();
    m_occasion = occasion;
    Q_EMIT started();
    choose(wanted);
}

void SyncEngine::choose(const std::vector<AccountId> &wanted)
{
    m_current = wanted;
    auto chosen = m_store.read(
        [wanted, find = findResting()](Connection &connection) { return chosenAccounts(connection, wanted, find); });
    whenFinished(chosen, this, [this](const Result<ChosenAccounts> &known) {
        if (known) {
            noteResting(known->resting);
            return distribute(known->turns);
        }
        m_report.accounts.push_back({.error = known.error()});
        phaseFinished();
    });
}

FindResting SyncEngine::findResting() const
{
    if (m_restingRule)
        return m_restingRule();
    return [](Connection &) { return Result<std::vector<AccountId>>(std::vector<AccountId>()); };
}

/// A run of several phases may meet the same one again.
void SyncEngine::noteResting(const std::vector<Account> &accounts)
{
    std::ranges::copy_if(accounts, std::back_inserter(m_report.resting), [this](const Account &account) {
        return std::ranges::find(m_report.resting, account.id, &Account::id) == m_report.resting.end();
    });
}

void SyncEngine::distribute(const std::vector<Account> &accounts)
{
    for (const auto &worker : m_workers) {
        LaneOrder order{.accounts = {}, .occasion = m_occasion, .stop = m_stop.get_token()};
        std::ranges::copy_if(accounts, std::back_inserter(order.accounts),
                             [&worker](const Account &account) { return account.platform == worker->platform(); });
        if (order.accounts.empty())
            continue;
        ++m_busyWorkers;
        QMetaObject::invokeMethod(
            worker->runner(), [runner = worker->runner(), order = std::move(order)] { runner->run(order); }, Qt::QueuedConnection);
    }
    if (m_busyWorkers == 0)
        phaseFinished();
}

void SyncEngine::wakeAll()
{
    for (const auto &worker : m_workers)
        QMetaObject::invokeMethod(worker->runner(), [runner = worker->runner()] { runner->wake(); }, Qt::QueuedConnection);
}

void SyncEngine::cancel()
{
    m_waiting.clear();
    m_stop.request_stop();
    wakeAll();
}

void SyncEngine::pause(bool paused)
{
    if (isPaused() == paused)
        return;
    *m_paused = paused;
    if (paused && m_running) {
        m_waiting.clear();
        wakeAll();
    }
    Q_EMIT pausedChanged(paused);
}

void SyncEngine::passFinished(const AccountReport &report)
{
    m_report.add(report);
}

void SyncEngine::workerFinished()
{
    if (--m_busyWorkers == 0)
        phaseFinished();
}

/// Whom the user has asked for meanwhile has his turn now, in the same run.
void SyncEngine::phaseFinished()
{
    const bool stopped = m_stop.stop_requested() || isPaused();
    if (!m_waiting.empty() && !stopped) {
        const auto wanted = m_waiting.front();
        m_waiting.erase(m_waiting.begin());
        m_occasion = SyncOccasion::ByHand;
        return choose(wanted);
    }
    m_running = false;
    m_report.cancelled = stopped;
    Q_EMIT finished(m_report);
}

} // namespace creatormetrics
