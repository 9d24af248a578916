// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/reportscheduler.h"
#include "models/store/reportarchive.h"
#include "tests/store/scratchworkspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Scheduled reports from the clock to their delivery, with a clock and a world of our own.
class TestReportScheduler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDueReportIsMadeKeptAndDelivered();
    void nothingIsMadeBeforeItIsDue();
    void oneOfThreeMissedIsMadeUpFor();
    void aClockThatIsSetBackMakesNoneTwice();
    void aFailedDeliveryIsTriedAgainAtTheNextStarts();
    void whatCannotBeMadeSaysWhy();
    void withoutThePlanNothingRuns();
    void aCancelledRunLeavesNoFile();
    void whatIsAskedForDoesNotCountAsServed();
    void theArchiveAloneNeedsNoDelivery();
    void onTheCallersThread();
    void oneThatFailsKeepsNothingFromTheOthers();

private:
    struct MovingClock final : Clock {
        [[nodiscard]] QDateTime now() const override { return moment; }
        QDateTime moment = scratchMoment("2026-11-23T07:59:00Z");
    };

    ReportScheduleId addSchedule(const QString &name, const QString &folder = u"/out"_s);
    [[nodiscard]] ReportMaking making();
    std::unique_ptr<ReportScheduler> started();
    [[nodiscard]] ReportSchedule schedule(ReportScheduleId id) { return must(scheduleById(*m_connection, id)); }
    [[nodiscard]] std::vector<ReportRecord> reports() { return must(storedReports(*m_connection)); }

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Store> m_store;
    MovingClock m_clock;
    Plan m_plan = Plan::Growth;
    std::optional<Error> m_composing; ///< what goes wrong
    std::optional<Error> m_delivering;
    std::function<void()> m_whilePainting;
    std::vector<DeliveredReport> m_delivered;
    std::vector<DateRange> m_composed;
};

namespace {

template <typename T>
QFuture<Result<T>> ready(const Result<T> &result)
{
    return QtFuture::makeReadyFuture(result);
}

Result<MadePdf> painted(const ReportDocument &document)
{
    return MadePdf{.bytes = "%PDF " + document.title.toUtf8(), .pages = 3};
}

ComposedReport composedFor(const ReportSettings &settings)
{
    ReportDocument document{.title = u"Week of %1"_s.arg(settings.query.range.first().toString(Qt::ISODate)),
                            .locale = QLocale::c(),
                            .blocks = {ParagraphBlock{.text = u"Views grew."_s, .lead = true}, BulletsBlock{.items = {u"a"_s}}}};
    return {.document = document, .dataSha256 = u"ab"_s};
}

} // namespace

void TestReportScheduler::init()
{
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_store = must(Store::open(m_scratch->workspace()));
    m_clock.moment = scratchMoment("2026-11-23T07:59:00Z");
    m_plan = Plan::Growth;
    m_composing.reset();
    m_delivering.reset();
    m_whilePainting = nullptr;
    m_delivered.clear();
    m_composed.clear();
}

void TestReportScheduler::cleanup()
{
    m_store.reset();
    m_connection.reset();
    m_scratch.reset();
}

/// On Mondays at nine in Berlin: 8:00 UTC in winter.
ReportScheduleId TestReportScheduler::addSchedule(const QString &name, const QString &folder)
{
    const ReportSchedule schedule{.name = name,
                                  .settings = {.kind = ReportKind::Weekly,
                                               .query = {.range = DateRange::day(QDate(2026, 1, 1))},
                                               .locale = QLocale(u"de_DE"_s)},
                                  .cadence = ReportCadence::Weekly,
                                  .day = 1,
                                  .minute = 540,
                                  .zone = "Europe/Berlin",
                                  .delivery = {.folder = folder}};
    return must(saveSchedule(*m_connection, schedule, scratchMoment("2026-11-17T00:00:00Z")));
}

ReportMaking TestReportScheduler::making()
{
    return {.plan = [this] { return m_plan; },
            .compose =
                [this](const ReportSettings &settings) {
                    m_composed.push_back(settings.query.range);
                    return ready(m_composing ? Result<ComposedReport>(*m_composing) : Result(composedFor(settings)));
                },
            .paint =
                [this](const ReportDocument &document, ReportPaper, const std::stop_token &) {
                    if (m_whilePainting)
                        m_whilePainting();
                    return painted(document);
                },
            .deliver =
                [this](const ReportDelivery &, const DeliveredReport &report, const std::stop_token &) {
                    m_delivered.push_back(report);
                    return ready(m_delivering ? Outcome(*m_delivering) : Outcome(Done{}));
                }};
}

/// A program that has done all that is to do for now.
std::unique_ptr<ReportScheduler> TestReportScheduler::started()
{
    auto scheduler = std::make_unique<ReportScheduler>(*m_store, m_clock, making());
    QSignalSpy rested(scheduler.get(), &ReportScheduler::rested);
    scheduler->start();
    if (!rested.wait())
        qFatal("the scheduler does not rest");
    return scheduler;
}

void TestReportScheduler::aDueReportIsMadeKeptAndDelivered()
{
    const ReportScheduleId id = addSchedule(u"weekly"_s);
    m_clock.moment = scratchMoment("2026-11-23T08:00:01Z");
    std::vector<ScheduleRun> runs;
    ReportScheduler scheduler(*m_store, m_clock, making());
    connect(&scheduler, &ReportScheduler::ran, this, [&runs](const ScheduleRun &run) { runs.push_back(run); });
    QSignalSpy stages(&scheduler, &ReportScheduler::progressed);
    scheduler.start();
    QTRY_COMPARE(runs.size(), std::size_t(1));
    QVERIFY(!runs[0].problem);
    QVERIFY(!runs[0].madeUp);
    QCOMPARE(runs[0].range, *DateRange::make(QDate(2026, 11, 16), QDate(2026, 11, 22)));
    QCOMPARE(stages.size(), 4);
    const auto stored = reports();
    QCOMPARE(stored.size(), std::size_t(1));
    QCOMPARE(stored[0], *runs[0].report);
    QCOMPARE(stored[0].status, ReportStatus::Completed);
    QCOMPARE(stored[0].fileName, u"weekly-2026-11-16.pdf"_s);
    QCOMPARE(stored[0].pages, 3);
    QCOMPARE(must(readReportFile(m_scratch->workspace(), stored[0])).bytes, QByteArray("%PDF Week of 2026-11-16"));
    QVERIFY(!must(reportDocument(*m_connection, stored[0].id)).isEmpty());
    QCOMPARE(m_delivered, (std::vector{DeliveredReport{.title = u"Week of 2026-11-16"_s,
                                                       .fileName = u"weekly-2026-11-16.pdf"_s,
                                                       .bytes = "%PDF Week of 2026-11-16",
                                                       .summary = u"Views grew.\na"_s}}));
    QCOMPARE(schedule(id).lastDue, scratchMoment("2026-11-23T08:00:00Z"));
    QCOMPARE(schedule(id).lastReport, stored[0].id);
    QVERIFY(!schedule(id).problem);
}

void TestReportScheduler::nothingIsMadeBeforeItIsDue()
{
    addSchedule(u"weekly"_s);
    const auto scheduler = started();
    QVERIFY(reports().empty());
    QCOMPARE(scheduler->nextDue(), scratchMoment("2026-11-23T08:00:00Z"));
    m_clock.moment = scratchMoment("2026-11-23T08:00:00Z"); // the machine woke up
    scheduler->look();
    QTRY_COMPARE(m_delivered.size(), std::size_t(1));
}

void TestReportScheduler::oneOfThreeMissedIsMadeUpFor()
{
    addSchedule(u"weekly"_s);
    m_clock.moment = scratchMoment("2026-12-09T12:00:00Z");
    std::vector<ScheduleRun> runs;
    ReportScheduler scheduler(*m_store, m_clock, making());
    connect(&scheduler, &ReportScheduler::ran, this, [&runs](const ScheduleRun &run) { runs.push_back(run); });
    QSignalSpy rested(&scheduler, &ReportScheduler::rested);
    scheduler.start();
    QVERIFY(rested.wait());
    QCOMPARE(runs.size(), std::size_t(1));
    QVERIFY(runs[0].madeUp);
    QCOMPARE(runs[0].due, (MissedDue{.due = scratchMoment("2026-12-07T08:00:00Z"), .count = 3}));
    QCOMPARE(m_composed, std::vector{*DateRange::make(QDate(2026, 11, 30), QDate(2026, 12, 6))});
}

void TestReportScheduler::aClockThatIsSetBackMakesNoneTwice()
{
    addSchedule(u"weekly"_s);
    m_clock.moment = scratchMoment("2026-11-23T08:00:01Z");
    const auto scheduler = started();
    QSignalSpy rested(scheduler.get(), &ReportScheduler::rested);
    for (const char *moment : {"2026-11-23T07:30:00Z", "2026-11-23T08:30:00Z", "2026-11-22T08:30:00Z"}) {
        m_clock.moment = scratchMoment(moment);
        scheduler->look();
        QVERIFY(rested.wait());
    }
    QCOMPARE(reports().size(), std::size_t(1));
}

void TestReportScheduler::aFailedDeliveryIsTriedAgainAtTheNextStarts()
{
    const ReportScheduleId id = addSchedule(u"weekly"_s);
    m_clock.moment = scratchMoment("2026-11-23T08:00:01Z");
    m_delivering = Error{.kind = ErrorKind::Offline, .detail = u"no way"_s};
    for (int tries = 1; tries <= mostScheduleTries; ++tries) {
        const auto scheduler = started();
        QCOMPARE(m_delivered.size(), std::size_t(tries));
        QCOMPARE(schedule(id).problem, (ScheduleProblem{.error = *m_delivering, .tries = tries}));
        QSignalSpy rested(scheduler.get(), &ReportScheduler::rested);
        scheduler->look(); // not again in the same program
        QVERIFY(rested.wait());
        QCOMPARE(m_delivered.size(), std::size_t(tries));
    }
    QCOMPARE(reports().size(), std::size_t(1)); // the report itself was there
    QCOMPARE(reports()[0].status, ReportStatus::Completed);
    QCOMPARE(m_composed.size(), std::size_t(1));
    QCOMPARE(m_delivered.front(), m_delivered.back());
    m_delivering.reset();
    started();
    QCOMPARE(m_delivered.size(), std::size_t(mostScheduleTries)); // enough
}

void TestReportScheduler::whatCannotBeMadeSaysWhy()
{
    const ReportScheduleId id = addSchedule(u"weekly"_s);
    m_clock.moment = scratchMoment("2026-11-23T08:00:01Z");
    m_composing = Error{.kind = ErrorKind::Storage, .detail = u"disk"_s};
    started();
    QCOMPARE(reports().size(), std::size_t(1));
    QCOMPARE(reports()[0].status, ReportStatus::Failed);
    QCOMPARE(reports()[0].errorKind, u"storage"_s);
    QCOMPARE(schedule(id).problem->error, *m_composing);
    QVERIFY(m_delivered.empty());
    m_composing.reset();
    started(); // another start makes it
    QCOMPARE(m_delivered.size(), std::size_t(1));
    QVERIFY(!schedule(id).problem);
}

void TestReportScheduler::withoutThePlanNothingRuns()
{
    addSchedule(u"weekly"_s);
    m_clock.moment = scratchMoment("2026-11-23T08:00:01Z");
    m_plan = Plan::Starter;
    ReportScheduler scheduler(*m_store, m_clock, making());
    QSignalSpy withheld(&scheduler, &ReportScheduler::withheld);
    QSignalSpy rested(&scheduler, &ReportScheduler::rested);
    scheduler.start();
    QVERIFY(rested.wait());
    scheduler.look();
    QVERIFY(rested.wait());
    QCOMPARE(withheld.size(), 1);
    QVERIFY(reports().empty());
    m_plan = Plan::Growth;
    scheduler.look();
    QTRY_COMPARE(m_delivered.size(), std::size_t(1));
}

void TestReportScheduler::aCancelledRunLeavesNoFile()
{
    const ReportScheduleId id = addSchedule(u"weekly"_s);
    m_clock.moment = scratchMoment("2026-11-23T08:00:01Z");
    ReportScheduler scheduler(*m_store, m_clock, making());
    m_whilePainting = [&scheduler] {
        QMetaObject::invokeMethod(&scheduler, &ReportScheduler::cancel, Qt::BlockingQueuedConnection);
    };
    QSignalSpy rested(&scheduler, &ReportScheduler::rested);
    scheduler.start();
    QVERIFY(rested.wait());
    QCOMPARE(reports()[0].status, ReportStatus::Failed);
    QCOMPARE(reports()[0].errorKind, u"cancelled"_s);
    QCOMPARE(schedule(id).problem->error.kind, ErrorKind::Cancelled);
    const QDir folder(m_scratch->workspace().reportsFolder());
    QTRY_COMPARE(folder.entryList(QDir::Files | QDir::Hidden), QStringList()); // the lock is given back on the store's thread
}

void TestReportScheduler::whatIsAskedForDoesNotCountAsServed()
{
    const ReportScheduleId id = addSchedule(u"weekly"_s);
    m_clock.moment = scratchMoment("2026-11-22T12:00:00Z");
    const auto scheduler = started();
    scheduler->runNow(id);
    QTRY_COMPARE(m_delivered.size(), std::size_t(1));
    QCOMPARE(m_composed[0], *DateRange::make(QDate(2026, 11, 9), QDate(2026, 11, 15)));
    QTRY_VERIFY(!scheduler->isRunning());
    m_clock.moment = scratchMoment("2026-11-23T08:00:00Z");
    scheduler->look();
    QTRY_COMPARE(m_delivered.size(), std::size_t(2));
}

void TestReportScheduler::theArchiveAloneNeedsNoDelivery()
{
    const ReportScheduleId id = addSchedule(u"weekly"_s, {});
    m_clock.moment = scratchMoment("2026-11-23T08:00:01Z");
    started();
    QCOMPARE(reports().size(), std::size_t(1));
    QVERIFY(m_delivered.empty());
    QVERIFY(!schedule(id).problem);
}

void TestReportScheduler::onTheCallersThread()
{
    const ReportScheduleId id = addSchedule(u"weekly"_s);
    const ScheduleRunParts parts{.connection = *m_connection,
                                 .workspace = m_scratch->workspace(),
                                 .plan = Plan::Growth,
                                 .compose = [](const ReportSettings &settings) { return Result(composedFor(settings)); },
                                 .paint = [](const ReportDocument &document, ReportPaper) { return painted(document); },
                                 .deliver =
                                     [this](const ReportDelivery &delivery, const DeliveredReport &report) {
                                         m_delivered.push_back(report);
                                         return delivery.folder == u"/out"_s ? Outcome(Done{}) : Outcome(Error{});
                                     }};
    QVERIFY(must(runDueSchedules(parts, m_clock.moment)).empty());
    const QDateTime due = scratchMoment("2026-11-23T08:00:00Z");
    const auto runs = must(runDueSchedules(parts, due));
    QCOMPARE(runs.size(), std::size_t(1));
    QVERIFY(!runs[0].problem);
    QCOMPARE(must(storedReports(*m_connection)), std::vector{*runs[0].report});
    QVERIFY(must(runDueSchedules(parts, due)).empty());
    QVERIFY(!must(runScheduleNow(parts, id, due)).problem);
    QCOMPARE(m_delivered.size(), std::size_t(2));
    ScheduleRunParts poor{parts.connection, parts.workspace, Plan::Starter, parts.compose, parts.paint, parts.deliver};
    QCOMPARE(runDueSchedules(poor, due).error().kind, ErrorKind::Unsupported);
}

void TestReportScheduler::oneThatFailsKeepsNothingFromTheOthers()
{
    addSchedule(u"a"_s, u"/wrong"_s);
    addSchedule(u"b"_s);
    const ScheduleRunParts parts{
        .connection = *m_connection,
        .workspace = m_scratch->workspace(),
        .plan = Plan::Growth,
        .compose = [](const ReportSettings &settings) { return Result(composedFor(settings)); },
        .paint = [](const ReportDocument &document, ReportPaper) { return painted(document); },
        .deliver = [](const ReportDelivery &delivery, const DeliveredReport &) {
            return delivery.folder == u"/out"_s ? Outcome(Done{}) : Outcome(Error{.kind = ErrorKind::Storage});
        }};
    const auto runs = must(runDueSchedules(parts, scratchMoment("2026-11-23T08:00:00Z")));
    QCOMPARE(runs.size(), std::size_t(2));
    QCOMPARE(runs[0].problem->kind, ErrorKind::Storage);
    QVERIFY(runs[0].report);
    QVERIFY(!runs[1].problem);
    QCOMPARE(must(runDueSchedules(parts, scratchMoment("2026-11-23T08:01:00Z"))).size(), std::size_t(1)); // "a" again
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestReportScheduler)
#include "tst_reportscheduler.moc"
