// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncscheduler.h"

#include "models/core/whenfinished.h"
#include "models/store/accountrepository.h"
#include "models/store/syncrepository.h"
#include "models/sync/planner.h"

using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr auto pauseAfterTrouble = 1h;

/// When the last pass ended well, if it did. It had nothing to ask of the streams that it did not touch (a channel without
/// uploads, an account younger than the platform's lag), so these wait for their next turn like the others.
std::optional<QDateTime> completedAt(const std::vector<SyncRun> &latest)
{
    return !latest.empty() && latest.front().result == RunResult::Completed ? latest.front().finishedAt : std::nullopt;
}

/// When the account's stalest stream has to run again.
QDateTime dueAt(const std::vector<Stream> &streams, const StreamStates &states, const std::optional<QDateTime> &lastPass,
                const QDateTime &now)
{
    QDateTime earliest;
    for (const Stream &stream : streams) {
        if (stream.kind == StreamKind::ContentItems)
            continue; // follows its list
        const auto succeededAt = states.value(stream.key).succeededAt;
        const auto asked = succeededAt ? succeededAt : lastPass;
        const QDateTime due = asked ? asked->addSecs(std::chrono::seconds(stream.cadence).count()) : now;
        if (!earliest.isValid() || due < earliest)
            earliest = due;
    }
    return earliest;
}

} // namespace

SyncScheduler::SyncScheduler(Store &store, SyncEngine &engine, const Clock &clock, const Connectivity *connectivity)
    : m_store(store), m_engine(engine), m_clock(clock), m_connectivity(connectivity)
{
    m_timer.setInterval(m_settings.lookEvery);
    if (m_connectivity)
        connect(m_connectivity, &Connectivity::changed, this, &SyncScheduler::look);
    connect(&m_timer, &QTimer::timeout, this, &SyncScheduler::look);
    connect(&m_engine, &SyncService::finished, this, &SyncScheduler::look);
}

void SyncScheduler::start()
{
    m_timer.start();
    look();
}

void SyncScheduler::setSettings(const SchedulerSettings &settings)
{
    m_settings = settings;
    m_timer.setInterval(settings.lookEvery);
    look();
}

bool SyncScheduler::isQuiet() const
{
    if (!m_connectivity)
        return false;
    return !m_connectivity->isOnline() || (m_settings.quietWhenMetered && m_connectivity->isMetered());
}

void SyncScheduler::look()
{
    if (!m_timer.isActive() || m_engine.isRunning())
        return;
    auto due = m_store.read([streams = streams(), now = m_clock.now()](Connection &connection) {
        return dueAccounts(connection, streams, now);
    });
    whenFinished(due, this, [this](const Result<Look> &look) {
        if (look)
            act(*look);
    });
}

SyncScheduler::StreamsOf SyncScheduler::streams() const
{
    StreamsOf all;
    for (const Platform platform : allPlatforms) {
        if (const Connector *connector = m_engine.connector(platform))
            all.insert(platform, {connector->streams().begin(), connector->streams().end()});
    }
    return all;
}

Result<SyncScheduler::Look> SyncScheduler::dueAccounts(Connection &connection, const StreamsOf &streams, const QDateTime &now)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    Look look;
    for (const Account &account : *all) {
        if (!streams.contains(account.platform) || account.state != AccountState::Connected)
            continue;
        const auto states = streamStates(connection, account.id);
        const auto runs = recentRuns(connection, account.id, 1);
        if (!states || !runs)
            return !states ? states.error() : runs.error();
        QDateTime due = dueAt(streams.value(account.platform), *states, completedAt(*runs), now);
        if (!runs->empty() && runs->front().result != RunResult::Completed && runs->front().finishedAt)
            due = std::max(due, runs->front().finishedAt->addSecs(std::chrono::seconds(pauseAfterTrouble).count()));
        look.dueTimes.insert(account.id, due);
        if (due <= now)
            look.due.push_back(account.id);
        if (!look.next.isValid() || due < look.next)
            look.next = due;
    }
    return look;
}

void SyncScheduler::act(const Look &look)
{
    if (m_nextDue != look.next) {
        m_nextDue = look.next;
        Q_EMIT nextDueChanged(m_nextDue);
    }
    if (m_dueTimes != look.dueTimes) {
        m_dueTimes = look.dueTimes;
        Q_EMIT dueTimesChanged();
    }
    if (!look.due.empty() && !isQuiet())
        m_engine.startDue(look.due);
}

} // namespace creatormetrics
