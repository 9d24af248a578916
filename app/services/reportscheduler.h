// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/schedulerun.h"
#include "models/core/clock.h"
#include "models/store/store.h"

#include <QTimer>

#include <deque>
#include <set>

namespace creatormetrics {

/// What the scheduler needs from others; all of it is called on the main thread but `paint`, which is called on the pool.
struct ReportMaking {
    std::function<Plan()> plan;
    std::function<QFuture<Result<ComposedReport>>(const ReportSettings &)> compose;
    std::function<Result<MadePdf>(const ReportDocument &, ReportPaper, std::stop_token)> paint;
    std::function<QFuture<Outcome>(const ReportDelivery &, const DeliveredReport &, std::stop_token)> deliver;
};

/// Makes and delivers scheduled reports of their own accord, one after the other: at the start, when one is due, and after the
/// machine slept, since it looks at the clock every few minutes. A clock that is set back makes none twice. What went wrong is tried
/// again at the next start. Main thread.
class ReportScheduler : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Composing, Painting, Keeping, Delivering };
    Q_ENUM(Stage)

    /// `store` and `clock` outlive it.
    ReportScheduler(Store &store, const Clock &clock, ReportMaking making);
    ~ReportScheduler() override;

    /// Closes what was abandoned, tries again what went wrong, makes what is due; from then on looks by itself.
    void start();
    /// Looks now, in case something is due.
    void look();
    /// One that the user asks for.
    void runNow(ReportScheduleId id);
    /// Ends the run in hand; its report becomes failed.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// When the next report is due, as known after the last look; invalid when none is.
    [[nodiscard]] QDateTime nextDue() const { return m_nextDue; }

Q_SIGNALS:
    void progressed(creatormetrics::ReportId report, creatormetrics::ReportScheduler::Stage stage);
    void ran(const creatormetrics::ScheduleRun &run);
    /// Nothing more to do for now.
    void rested();
    /// A run could not even begin.
    void failed(const creatormetrics::Error &error);
    /// Reports are due that the plan does not make; once for each start.
    void withheld();

private:
    struct Job {
        ReportScheduleId schedule{0};
        RunReason reason = RunReason::Due;
    };
    struct Run;

    void act(const std::vector<ReportSchedule> &schedules);
    void wait();
    void next();
    void begin(const Job &job);
    void compose();
    void paint(const ComposedReport &composed);
    void keep(const ComposedReport &composed, const MadePdf &pdf);
    void takeFromArchive();
    void deliver(const DeliveredReport &report);
    void end(const std::optional<Error> &problem);
    void enter(Stage stage);
    /// Goes on with the value of a step; ends the run with its error, or when it was cancelled.
    template <typename T, typename Then>
    void after(const QFuture<Result<T>> &step, Then then);

    Store &m_store;
    const Clock &m_clock;
    ReportMaking m_making;
    QTimer m_timer;
    QDateTime m_nextDue;
    std::deque<Job> m_jobs;
    std::set<ReportScheduleId> m_triedAgain; ///< since the program began
    std::shared_ptr<Run> m_run;
    bool m_started = false;
    bool m_running = false;
    bool m_withheld = false;
};

} // namespace creatormetrics

Q_DECLARE_METATYPE(creatormetrics::ScheduleRun)
