// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/reportscheduler.h"

#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"
#include "models/reports/keptreport.h"
#include "models/store/reportarchive.h"

#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcSchedules, "creatormetrics.reports", QtInfoMsg)

/// Timers stand still while the machine sleeps and the clock does not: it is looked at this often.
constexpr std::chrono::milliseconds longestWait = std::chrono::minutes(3);
constexpr std::chrono::milliseconds shortestWait = std::chrono::seconds(1);

} // namespace

struct ReportScheduler::Run {
    ScheduleRunBegun begun;
    ScheduleRun told;
    std::stop_source stop = {};
};

ReportScheduler::ReportScheduler(Store &store, const Clock &clock, ReportMaking making)
    : m_store(store), m_clock(clock), m_making(std::move(making))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReportScheduler::look);
}

ReportScheduler::~ReportScheduler()
{
    if (m_run)
        m_run->stop.request_stop();
}

void ReportScheduler::start()
{
    const auto closed = m_store.write(StoreTopic::Reports, [workspace = m_store.workspace()](Connection &connection) {
        return closeAbandonedReports(connection, workspace);
    });
    whenFinished(closed, this, [this](const Result<int> &) {
        m_started = true;
        look();
    });
}

void ReportScheduler::look()
{
    if (!m_started || m_running)
        return;
    const auto read = m_store.read([](Connection &connection) { return storedSchedules(connection); });
    whenFinished(read, this, [this](const Result<std::vector<ReportSchedule>> &schedules) {
        if (schedules)
            return act(*schedules);
        Q_EMIT failed(schedules.error());
        wait();
    });
}

void ReportScheduler::act(const std::vector<ReportSchedule> &schedules)
{
    if (m_running)
        return;
    const QDateTime now = m_clock.now();
    const bool allowed = allows(m_making.plan(), Feature::ScheduledReports);
    m_nextDue = {};
    for (const ReportSchedule &schedule : schedules) {
        if (!schedule.enabled)
            continue;
        const QDateTime due = creatormetrics::nextDue(schedule, now);
        m_nextDue = m_nextDue.isValid() ? std::min(m_nextDue, due) : due;
        if (missedDue(schedule, now))
            m_jobs.push_back({.schedule = schedule.id});
        else if (wantsAnotherTry(schedule) && !m_triedAgain.contains(schedule.id))
            m_jobs.push_back({.schedule = schedule.id, .reason = RunReason::Again});
        m_triedAgain.insert(schedule.id);
    }
    if (!allowed && !m_jobs.empty()) {
        m_jobs.clear();
        if (!std::exchange(m_withheld, true))
            Q_EMIT withheld();
    }
    next();
}

void ReportScheduler::wait()
{
    const QDateTime now = m_clock.now();
    auto pause = longestWait;
    if (m_nextDue.isValid())
        pause = std::clamp(std::chrono::milliseconds(now.msecsTo(m_nextDue)), shortestWait, longestWait);
    m_timer.start(pause);
    Q_EMIT rested();
}

void ReportScheduler::runNow(ReportScheduleId id)
{
    m_jobs.push_back({.schedule = id, .reason = RunReason::Asked});
    if (!m_running)
        next();
}

void ReportScheduler::cancel()
{
    if (m_run)
        m_run->stop.request_stop();
}

void ReportScheduler::next()
{
    if (m_jobs.empty())
        return wait();
    const Job job = m_jobs.front();
    m_jobs.pop_front();
    begin(job);
}

void ReportScheduler::begin(const Job &job)
{
    m_running = true;
    m_timer.stop();
    const auto begun = m_store.write(
        StoreTopic::Reports, [workspace = m_store.workspace(), job, now = m_clock.now()](Connection &connection) {
            return beginScheduleRun(connection, workspace, job.schedule, job.reason, now);
        });
    whenFinished(begun, this, [this](const Result<std::optional<ScheduleRunBegun>> &result) {
        m_running = result && *result;
        if (!result)
            Q_EMIT failed(result.error());
        if (!m_running)
            return next();
        m_run = std::make_shared<Run>(Run{.begun = **result, .told = scheduleRun(**result, m_clock.now())});
        if (m_run->begun.made)
            takeFromArchive();
        else
            compose();
    });
}

template <typename T, typename Then>
void ReportScheduler::after(const QFuture<Result<T>> &step, Then then)
{
    whenFinished(step, this, [this, then = std::move(then)](const Result<T> &result) {
        if (!result)
            return end(result.error());
        if (m_run->stop.stop_requested())
            return end(Error{.kind = ErrorKind::Cancelled, .detail = u"stopped by the user"_s});
        then(*result);
    });
}

void ReportScheduler::enter(Stage stage)
{
    Q_EMIT progressed(m_run->begun.record.id, stage);
}

void ReportScheduler::compose()
{
    enter(Stage::Composing);
    after(m_making.compose(m_run->begun.settings), [this](const ComposedReport &composed) { paint(composed); });
}

void ReportScheduler::paint(const ComposedReport &composed)
{
    const auto told = m_store.write(StoreTopic::Reports, [id = m_run->begun.record.id](Connection &connection) {
        return setReportStatus(connection, id, ReportStatus::Generating);
    });
    after(told, [this, composed](Done) {
        enter(Stage::Painting);
        const auto painted = QtFuture::makeReadyFuture(true).then(
            QThreadPool::globalInstance(), [paint = m_making.paint, document = composed.document,
                                            paper = m_run->begun.settings.paper, stop = m_run->stop.get_token()](bool) {
                return paint(document, paper, stop);
            });
        after(painted, [this, composed](const MadePdf &pdf) { keep(composed, pdf); });
    });
}

void ReportScheduler::keep(const ComposedReport &composed, const MadePdf &pdf)
{
    enter(Stage::Keeping);
    const ReportSettings settings = m_run->begun.settings;
    ReportRecord record = keptReport(settings, composed, pdf.pages);
    record.id = m_run->begun.record.id;
    record.createdAt = m_run->begun.record.createdAt;
    after(keepReport(m_store, record, pdf.bytes), [this, composed, pdf](const ReportRecord &kept) {
        m_run->told.report = kept;
        deliver(deliveredReport(kept, composed.document, pdf.bytes));
    });
}

void ReportScheduler::takeFromArchive()
{
    m_run->told.report = m_run->begun.record;
    after(m_store.read([workspace = m_store.workspace(), record = m_run->begun.record](Connection &connection) {
        return archivedDelivery(connection, workspace, record);
    }),
          [this](const DeliveredReport &report) { deliver(report); });
}

void ReportScheduler::deliver(const DeliveredReport &report)
{
    enter(Stage::Delivering);
    const ReportDelivery delivery = m_run->begun.schedule.delivery;
    if (delivery.way == ReportDelivery::Way::Folder && delivery.folder.isEmpty())
        return end({}); // the archive alone
    whenFinished(m_making.deliver(delivery, report, m_run->stop.get_token()), this, [this](const Outcome &delivered) {
        end(delivered ? std::nullopt : std::optional(delivered.error()));
    });
}

void ReportScheduler::end(const std::optional<Error> &problem)
{
    m_run->told.problem = problem;
    if (problem)
        logProblem(lcSchedules(), "scheduled_report_failed"_L1,
                   {{u"kind"_s, errorKey(problem->kind)}, {u"detail"_s, problem->detail}});
    const auto ended = m_store.write(
        StoreTopic::Reports, [begun = m_run->begun, told = m_run->told](Connection &connection) {
            return endReportRun(connection, begun, told);
        });
    whenFinished(ended, this, [this](const Outcome &) {
        const ScheduleRun told = m_run->told;
        m_run.reset(); // and with it the lock on the report
        m_running = false;
        Q_EMIT ran(told);
        next();
    });
}

} // namespace creatormetrics
