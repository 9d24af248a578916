// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncengine.h"

#include "models/core/whenfinished.h"
#include "models/store/accountrepository.h"

#include <algorithm>
#include <deque>

namespace creatormetrics {

/// The part of a lane that lives on the platform's thread: owns the transport and runs the sessions in turn.
class LaneRunner : public QObject
{
    Q_OBJECT
public:
    LaneRunner(Store &store, TokenSource &tokens, const Clock &clock, const SyncLane &lane)
        : m_store(store), m_tokens(tokens), m_clock(clock), m_lane(lane)
    {
    }

    void run(const std::vector<Account> &accounts, const std::stop_token &stop)
    {
        m_accounts.assign(accounts.begin(), accounts.end());
        m_stop = stop;
        if (!m_transport)
            m_transport = m_lane.makeTransport();
        next();
    }

    void wake()
    {
        if (m_session)
            m_session->wake();
    }

Q_SIGNALS:
    void progressed(const creatormetrics::SyncProgress &progress);
    void accountFinished(const creatormetrics::AccountReport &report);
    void finished();

private:
    void next()
    {
        if (m_accounts.empty() || m_stop.stop_requested()) {
            Q_EMIT finished();
            return;
        }
        const SyncEnvironment environment{.store = m_store,
                                          .connector = m_lane.connector,
                                          .transport = *m_transport,
                                          .tokens = m_tokens,
                                          .clock = m_clock,
                                          .retry = m_lane.retry};
        m_session = std::make_unique<SyncSession>(environment, m_accounts.front(), m_stop);
        m_accounts.pop_front();
        connect(m_session.get(), &SyncSession::progressed, this, &LaneRunner::progressed);
        connect(m_session.get(), &SyncSession::finished, this, &LaneRunner::sessionFinished);
        m_session->start();
    }

    void sessionFinished(const AccountReport &report)
    {
        Q_EMIT accountFinished(report);
        m_session.release()->deleteLater(); // it is still inside the signal that brought us here
        next();
    }

    Store &m_store;
    TokenSource &m_tokens;
    const Clock &m_clock;
    const SyncLane &m_lane;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<SyncSession> m_session;
    std::deque<Account> m_accounts;
    std::stop_token m_stop;
};

/// A lane with its thread. The runner goes with the thread, before the connector that it reads.
class SyncEngine::Worker
{
public:
    Worker(Store &store, TokenSource &tokens, const Clock &clock, SyncLane lane)
        : m_lane(std::move(lane)),
          m_thread(QStringLiteral("sync-") + platformKey(m_lane.connector->platform())),
          m_runner(m_thread.adopt(std::make_unique<LaneRunner>(store, tokens, clock, m_lane)))
    {
    }

    [[nodiscard]] const Connector &connector() const { return *m_lane.connector; }
    [[nodiscard]] LaneRunner *runner() { return m_runner; }

private:
    SyncLane m_lane;
    ThreadOwner m_thread;
    LaneRunner *m_runner;
};

namespace {

/// The wanted accounts, or all of them, as far as they have or had a sign-in.
std::vector<Account> chosen(std::vector<Account> all, const std::vector<AccountId> &wanted)
{
    std::erase_if(all, [&wanted](const Account &account) {
        const bool signsIn = account.state == AccountState::Connected || account.state == AccountState::NeedsReconnect;
        return !signsIn || (!wanted.empty() && std::ranges::find(wanted, account.id) == wanted.end());
    });
    return all;
}

} // namespace

SyncEngine::SyncEngine(Store &store, TokenSource &tokens, const Clock &clock, std::vector<SyncLane> lanes) : m_store(store)
{
    qRegisterMetaType<SyncProgress>();
    qRegisterMetaType<AccountReport>();
    for (SyncLane &lane : lanes) {
        auto worker = std::make_unique<Worker>(store, tokens, clock, std::move(lane));
        connect(worker->runner(), &LaneRunner::progressed, this, &SyncEngine::progressed);
        connect(worker->runner(), &LaneRunner::accountFinished, this, &SyncEngine::accountFinished);
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
    const auto found = std::ranges::find_if(
        m_workers, [platform](const auto &worker) { return worker->connector().platform() == platform; });
    return found == m_workers.end() ? nullptr : &(*found)->connector();
}

void SyncEngine::start(const std::vector<AccountId> &wanted)
{
    if (m_running)
        return;
    if (m_paused) {
        Q_EMIT started();
        Q_EMIT finished({.accounts = {}, .cancelled = true});
        return;
    }
    m_running = true;
    m_report = {};
    m_stop = std::stop_source();
    Q_EMIT started();
    auto all = m_store.read([](Connection &connection) { return accounts(connection); });
    whenFinished(all, this, [this, wanted](const Result<std::vector<Account>> &known) {
        if (!known)
            return failAll(known.error());
        distribute(chosen(*known, wanted));
    });
}

void SyncEngine::distribute(const std::vector<Account> &accounts)
{
    for (const auto &worker : m_workers) {
        std::vector<Account> own;
        std::ranges::copy_if(accounts, std::back_inserter(own), [&worker](const Account &account) {
            return account.platform == worker->connector().platform();
        });
        if (own.empty())
            continue;
        ++m_busyWorkers;
        QMetaObject::invokeMethod(
            worker->runner(),
            [runner = worker->runner(), own = std::move(own), stop = m_stop.get_token()] { runner->run(own, stop); },
            Qt::QueuedConnection);
    }
    if (m_busyWorkers == 0)
        finishRun();
}

void SyncEngine::startDue(const std::vector<AccountId> &accounts)
{
    if (!m_running && !m_paused)
        start(accounts);
}

void SyncEngine::pause(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (paused && m_running)
        cancel();
    Q_EMIT pausedChanged(paused);
}

void SyncEngine::cancel()
{
    m_stop.request_stop();
    for (const auto &worker : m_workers)
        QMetaObject::invokeMethod(worker->runner(), [runner = worker->runner()] { runner->wake(); }, Qt::QueuedConnection);
}

void SyncEngine::accountFinished(const AccountReport &report)
{
    m_report.accounts.push_back(report);
}

void SyncEngine::workerFinished()
{
    if (--m_busyWorkers == 0)
        finishRun();
}

void SyncEngine::failAll(const Error &error)
{
    m_report.accounts.push_back({.error = error});
    finishRun();
}

void SyncEngine::finishRun()
{
    m_running = false;
    m_report.cancelled = m_stop.stop_requested();
    Q_EMIT finished(m_report);
}

std::optional<Error> SyncReport::gravest() const
{
    std::optional<Error> found;
    for (const AccountReport &account : accounts) {
        if (account.error && isGraver(*account.error, found))
            found = account.error;
    }
    return found;
}

} // namespace creatormetrics

#include "syncengine.moc"
