// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncscheduler.h"

#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcScheduler, "creatormetrics.sync", QtInfoMsg)

/// A timer fires late on a busy machine too, but not by a minute.
constexpr qint64 sleptSeconds = 60;

/// What is due of those that take part in syncs.
Result<std::vector<DueTime>> timesOfLive(Connection &connection, const FactsOf &facts, const FindResting &findResting, const QDateTime &now)
{
    auto times = dueTimes(connection, facts, now);
    if (!times)
        return times;
    const auto resting = findResting(connection);
    if (!resting)
        return resting.error();
    std::erase_if(*times, [&resting](const DueTime &time) { return std::ranges::find(*resting, time.account) != resting->end(); });
    return times;
}

} // namespace

SyncScheduler::SyncScheduler(Store &store, SyncEngine &engine, const Clock &clock, const Connectivity *connectivity)
    : m_store(store), m_engine(engine), m_clock(clock), m_connectivity(connectivity)
{
    m_timer.setInterval(m_settings.lookEvery);
    m_resuming.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncScheduler::tick);
    connect(&m_resuming, &QTimer::timeout, this, &SyncScheduler::look);
    connect(&m_engine, &SyncService::finished, this, &SyncScheduler::look);
    connect(&m_engine, &SyncService::pausedChanged, this, &SyncScheduler::look);
    if (m_connectivity)
        connect(m_connectivity, &Connectivity::changed, this, &SyncScheduler::look);
}

void SyncScheduler::setSettings(const SchedulerSettings &settings)
{
    m_settings = settings;
    m_timer.setInterval(settings.lookEvery);
    look();
}

void SyncScheduler::start()
{
    m_lastTick = m_clock.now();
    m_timer.start();
    look();
}

/// Timers stand still while the machine sleeps and the clock does not.
void SyncScheduler::tick()
{
    const QDateTime now = m_clock.now();
    const qint64 expected = std::chrono::duration_cast<std::chrono::seconds>(m_settings.lookEvery).count();
    const bool slept = m_lastTick.secsTo(now) > expected + sleptSeconds;
    m_lastTick = now;
    if (slept)
        m_resuming.start(m_settings.quietAfterResume);
    look();
}

bool SyncScheduler::isQuiet() const
{
    if (m_resuming.isActive() || m_engine.isPaused())
        return true;
    if (!m_connectivity)
        return false;
    return !m_connectivity->isOnline() || (m_settings.quietWhenMetered && m_connectivity->isMetered());
}

void SyncScheduler::look()
{
    if (!m_timer.isActive() || m_engine.isRunning())
        return;
    const QDateTime now = m_clock.now();
    auto looked = m_store.read([facts = facts(), find = m_engine.findResting(), now](Connection &connection) -> Result<Look> {
        auto times = timesOfLive(connection, facts, find, now);
        if (!times)
            return times.error();
        auto notices = healthNotices(connection, now);
        if (!notices)
            return notices.error();
        return Look{.now = now, .times = *std::move(times), .notices = *std::move(notices)};
    });
    whenFinished(looked, this, [this](const Result<Look> &look) {
        if (look)
            act(*look);
    });
}

FactsOf SyncScheduler::facts() const
{
    FactsOf all;
    for (const Platform platform : allPlatforms) {
        if (const Connector *connector = m_engine.connector(platform))
            all.insert(platform, {.streams = {connector->streams().begin(), connector->streams().end()},
                                  .caps = m_engine.budgetCaps(platform)});
    }
    return all;
}

void SyncScheduler::act(const Look &look)
{
    showTimes(look.times);
    noteHealth(look.notices);
    if (!isQuiet() && !m_engine.isRunning())
        m_engine.startDue(dueNow(look));
    Q_EMIT looked();
}

void SyncScheduler::showTimes(const std::vector<DueTime> &times)
{
    QHash<AccountId, QDateTime> shown;
    QDateTime next;
    for (const DueTime &time : times) {
        shown.insert(time.account, time.recent);
        if (!next.isValid() || time.recent < next)
            next = time.recent;
    }
    if (m_nextDue != next) {
        m_nextDue = next;
        Q_EMIT nextDueChanged(m_nextDue);
    }
    if (m_dueTimes != shown) {
        m_dueTimes = shown;
        Q_EMIT dueTimesChanged();
    }
}

/// Whoever has a turn takes a slice of his history along, so the next slice counts from there.
std::vector<AccountId> SyncScheduler::dueNow(const Look &look)
{
    const QDateTime &now = look.now; // the machine may have slept since
    std::vector<AccountId> due;
    for (const DueTime &time : look.times) {
        const QDateTime slice = m_lastSlice.value(time.account);
        const qint64 since = slice.isValid() ? slice.secsTo(now) : -1;
        const bool sliceRested = since < 0 || since >= m_settings.historyEvery.count(); // before now: the clock was set back
        const bool historyDue = time.history && *time.history <= now && sliceRested;
        if (time.recent > now && !historyDue)
            continue;
        due.push_back(time.account);
        m_lastSlice.insert(time.account, now);
    }
    return due;
}

void SyncScheduler::noteHealth(const std::vector<PlatformHealth> &notices)
{
    const auto names = [](const std::vector<PlatformHealth> &all, Platform platform) {
        return std::ranges::find(all, platform, &PlatformHealth::platform) != all.end();
    };
    for (const PlatformHealth &notice : notices) {
        if (!names(m_notices, notice.platform))
            logProblem(lcScheduler(), "sync_health_notice"_L1,
                       {{u"platform"_s, platformKey(notice.platform)},
                        {u"succeeded"_s, notice.succeeded},
                        {u"failed"_s, notice.failed}});
    }
    if (m_notices == notices)
        return;
    m_notices = notices;
    Q_EMIT healthNoticesChanged(m_notices);
}

} // namespace creatormetrics
