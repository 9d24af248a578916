// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportschedule.h"
#include "models/reports/schedulerepository.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// When reports are due, against clocks that are stepped minute by minute, and schedules in the workspace.
class TestReportSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dueMomentsAreThoseOfTheClocks_data();
    void dueMomentsAreThoseOfTheClocks();
    void aTimeThatTheClocksJumpOver();
    void onlyTheLatestMissedIsDue();
    void aClockThatIsSetBackBringsNoneTwice();
    void aClockThatWasWrongBlocksNothing();
    void theRangeIsTheLastWholePeriod();
    void aCampaignKeepsItsDays();
    void impossibleSchedulesAreRefused();
    void aScheduleComesBackAsItWas();
    void namesAreTakenOnce();
    void anotherTimeCountsFromNow();
    void aRunThatDoesNotEndIsTriedThrice();
    void whoIsAtItIsNotDisturbed();
};

namespace {

ReportSchedule sampleSchedule()
{
    return {.name = u"Weekly for Ada"_s,
            .settings = {.kind = ReportKind::Weekly,
                         .query = {.range = *DateRange::make(QDate(2026, 1, 5), QDate(2026, 1, 11))},
                         .locale = QLocale(u"de_DE"_s)},
            .cadence = ReportCadence::Weekly,
            .day = 1,
            .minute = 9 * 60,
            .zone = "Europe/Berlin",
            .delivery = {.way = ReportDelivery::Way::Mail, .recipients = {u"ada@example.org"_s}, .subject = u"Hi"_s},
            .since = scratchMoment("2026-01-01T00:00:00Z")};
}

qint64 localMinutes(const QTimeZone &zone, const QDateTime &moment)
{
    const QDateTime utc(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC);
    return utc.secsTo(moment) / 60 + zone.offsetFromUtc(moment) / 60;
}

bool isWanted(const ReportSchedule &schedule, qint64 day)
{
    const QDate date = QDate(1970, 1, 1).addDays(day);
    return (schedule.cadence == ReportCadence::Weekly ? date.dayOfWeek() : date.day()) == schedule.day;
}

/// What the clocks of the zone show at each minute from `from` on.
std::vector<qint64> walkedClock(const QTimeZone &zone, const QDateTime &from, const QDateTime &to)
{
    std::vector<qint64> shown;
    for (QDateTime moment = from; moment < to; moment = moment.addSecs(60))
        shown.push_back(localMinutes(zone, moment));
    return shown;
}

/// A day is due at the first minute at which the clocks show the time or one after it.
std::vector<QDateTime> walkedDues(const ReportSchedule &schedule, const QDateTime &from, const std::vector<qint64> &clock)
{
    std::vector<QDateTime> dues;
    qint64 reached = clock.front() - 1;
    for (std::size_t index = 0; index < clock.size(); ++index) {
        for (qint64 minute = reached + 1; minute <= clock[index]; ++minute) {
            if (minute % 1'440 == schedule.minute && isWanted(schedule, minute / 1'440))
                dues.push_back(from.addSecs(60 * static_cast<qint64>(index)));
        }
        reached = std::max(reached, clock[index]);
    }
    return dues;
}

std::optional<ScheduleRunBegun> begin(const ScratchWorkspace &scratch, Connection &connection, ReportScheduleId id,
                                      RunReason reason, const char *now)
{
    return must(beginScheduleRun(connection, scratch.workspace(), id, reason, scratchMoment(now)));
}

} // namespace

void TestReportSchedule::dueMomentsAreThoseOfTheClocks_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"})
        QTest::newRow(zone) << QByteArray(zone);
}

void TestReportSchedule::dueMomentsAreThoseOfTheClocks()
{
    QFETCH(const QByteArray, zone);
    const QDateTime from = scratchMoment("2026-01-01T00:00:00Z");
    const QDateTime to = scratchMoment("2028-01-01T00:00:00Z");
    ReportSchedule schedule = sampleSchedule();
    schedule.zone = zone;
    const auto clock = walkedClock(QTimeZone(zone), from, to);
    // Sundays are the days on which these clocks are changed, between one and three.
    const std::array cases{std::tuple{ReportCadence::Weekly, 7, 150}, std::tuple{ReportCadence::Weekly, 7, 90},
                           std::tuple{ReportCadence::Weekly, 7, 120}, std::tuple{ReportCadence::Weekly, 1, 0},
                           std::tuple{ReportCadence::Monthly, 1, 105}, std::tuple{ReportCadence::Monthly, 28, 1'439}};
    for (const auto &[cadence, day, minute] : cases) {
        schedule.cadence = cadence;
        schedule.day = day;
        schedule.minute = minute;
        std::vector<QDateTime> dues;
        for (QDateTime due = nextDue(schedule, from.addMSecs(-1)); due < to; due = nextDue(schedule, due))
            dues.push_back(due);
        const auto walked = walkedDues(schedule, from, clock);
        QVERIFY(walked.size() >= 23);
        QCOMPARE(dues, walked);
        for (std::size_t index = 1; index < walked.size(); ++index) {
            QCOMPARE(latestDue(schedule, walked[index].addMSecs(-1)), walked[index - 1]);
            QCOMPARE(latestDue(schedule, walked[index]), walked[index]);
        }
    }
}

void TestReportSchedule::aTimeThatTheClocksJumpOver()
{
    ReportSchedule schedule = sampleSchedule();
    schedule.day = 7;
    schedule.minute = 150;
    // 29 March 2026: from 2:00 to 3:00. 25 October 2026: 2:30 twice.
    QCOMPARE(nextDue(schedule, scratchMoment("2026-03-28T12:00:00Z")), scratchMoment("2026-03-29T01:00:00Z"));
    QCOMPARE(nextDue(schedule, scratchMoment("2026-10-24T12:00:00Z")), scratchMoment("2026-10-25T00:30:00Z"));
    QCOMPARE(nextDue(schedule, scratchMoment("2026-10-25T00:30:00Z")), scratchMoment("2026-11-01T01:30:00Z"));
    schedule.zone = "Australia/Lord_Howe"; // 4 October 2026: from 2:00 to 2:30
    schedule.minute = 130;
    QCOMPARE(nextDue(schedule, scratchMoment("2026-10-03T00:00:00Z")), scratchMoment("2026-10-03T15:30:00Z"));
}

void TestReportSchedule::onlyTheLatestMissedIsDue()
{
    ReportSchedule schedule = sampleSchedule();
    schedule.lastDue = scratchMoment("2026-11-02T08:00:00Z");
    QVERIFY(!missedDue(schedule, scratchMoment("2026-11-09T07:59:59Z")));
    QCOMPARE(missedDue(schedule, scratchMoment("2026-11-09T08:00:00Z")),
             (MissedDue{.due = scratchMoment("2026-11-09T08:00:00Z"), .count = 1}));
    QCOMPARE(missedDue(schedule, scratchMoment("2026-11-27T00:00:00Z")),
             (MissedDue{.due = scratchMoment("2026-11-23T08:00:00Z"), .count = 3}));
    schedule.since = scratchMoment("2026-11-24T00:00:00Z"); // switched on again after them
    QVERIFY(!missedDue(schedule, scratchMoment("2026-11-27T00:00:00Z")));
}

void TestReportSchedule::aClockThatIsSetBackBringsNoneTwice()
{
    ReportSchedule schedule = sampleSchedule();
    schedule.lastDue = scratchMoment("2026-11-09T08:00:00Z");
    QVERIFY(!missedDue(schedule, scratchMoment("2026-11-09T07:30:00Z")));
    QVERIFY(!missedDue(schedule, scratchMoment("2026-11-09T08:00:00Z")));
    QVERIFY(!missedDue(schedule, scratchMoment("2026-11-05T08:00:00Z")));
    QVERIFY(missedDue(schedule, scratchMoment("2026-11-16T08:00:00Z")));
}

void TestReportSchedule::aClockThatWasWrongBlocksNothing()
{
    ReportSchedule schedule = sampleSchedule();
    schedule.lastDue = scratchMoment("2040-01-02T08:00:00Z");
    QVERIFY(!missedDue(schedule, scratchMoment("2026-11-10T08:00:00Z"))); // from now on
    QCOMPARE(nextDue(schedule, scratchMoment("2026-11-10T08:00:00Z")), scratchMoment("2026-11-16T08:00:00Z"));
}

void TestReportSchedule::theRangeIsTheLastWholePeriod()
{
    ReportSchedule schedule = sampleSchedule();
    QCOMPARE(rangeFor(schedule, scratchMoment("2026-11-23T08:00:00Z")),
             *DateRange::make(QDate(2026, 11, 16), QDate(2026, 11, 22)));
    schedule.settings.locale = QLocale(u"en_US"_s); // weeks begin with Sunday
    QCOMPARE(rangeFor(schedule, scratchMoment("2026-11-23T08:00:00Z")),
             *DateRange::make(QDate(2026, 11, 15), QDate(2026, 11, 21)));
    schedule.cadence = ReportCadence::Monthly;
    schedule.zone = "Pacific/Kiritimati"; // it is the first of March there, 14 hours ahead
    QCOMPARE(rangeFor(schedule, scratchMoment("2028-02-29T11:00:00Z")),
             *DateRange::make(QDate(2028, 2, 1), QDate(2028, 2, 29)));
    schedule.zone = "UTC";
    QCOMPARE(rangeFor(schedule, scratchMoment("2028-02-29T11:00:00Z")),
             *DateRange::make(QDate(2028, 1, 1), QDate(2028, 1, 31)));
}

void TestReportSchedule::aCampaignKeepsItsDays()
{
    ReportSchedule schedule = sampleSchedule();
    const DateRange days = schedule.settings.query.range;
    const QDateTime due = scratchMoment("2026-11-23T08:00:00Z");
    QCOMPARE(settingsFor(schedule, due).query.range, rangeFor(schedule, due));
    schedule.settings.kind = ReportKind::Campaign;
    QCOMPARE(settingsFor(schedule, due).query.range, days);
    schedule.settings.kind = ReportKind::Custom;
    schedule.settings.query.comparison = Comparison::Custom;
    schedule.settings.query.otherRange = days;
    QCOMPARE(settingsFor(schedule, due).query.comparison, Comparison::Previous);
}

void TestReportSchedule::impossibleSchedulesAreRefused()
{
    QVERIFY(checkSchedule(sampleSchedule()));
    const auto refused = [](auto change) {
        ReportSchedule schedule = sampleSchedule();
        change(schedule);
        const auto checked = checkSchedule(schedule);
        return checked ? QString() : checked.error().detail.section(u'"', 1, 1);
    };
    QCOMPARE(refused([](ReportSchedule &one) { one.name = u" "_s; }), u"name"_s);
    QCOMPARE(refused([](ReportSchedule &one) { one.name = u"a\nb"_s; }), u"name"_s);
    QCOMPARE(refused([](ReportSchedule &one) { one.day = 8; }), u"day"_s);
    QCOMPARE(refused([](ReportSchedule &one) { one.cadence = ReportCadence::Monthly, one.day = 29; }), u"day"_s);
    QCOMPARE(refused([](ReportSchedule &one) { one.minute = 1'440; }), u"minute"_s);
    QCOMPARE(refused([](ReportSchedule &one) { one.zone = "Moon/Base"; }), u"zone"_s);
    QCOMPARE(refused([](ReportSchedule &one) { one.delivery.recipients.clear(); }), u"recipients"_s);
    QCOMPARE(refused([](ReportSchedule &one) { one.delivery.recipients = QStringList{u"nobody"_s}; }), u"recipients"_s);
    QCOMPARE(refused([](ReportSchedule &one) { one.delivery.subject = u"Hi\r\nBcc: all@example.org"_s; }), u"subject"_s);
    QCOMPARE(reportDeliveryFromJson(R"({"way":"pigeon"})").error().kind, ErrorKind::BadInput);
    QVERIFY(reportDeliveryFromJson(R"({"way":"folder","surprise":1})").error().detail.contains("surprise"_L1));
}

void TestReportSchedule::aScheduleComesBackAsItWas()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    ReportSchedule schedule = sampleSchedule();
    schedule.id = must(saveSchedule(*connection, schedule, schedule.since));
    QCOMPARE(must(scheduleById(*connection, schedule.id)), schedule);
    schedule.delivery = {.folder = u"/reports/out"_s};
    schedule.name = u"Another"_s;
    must(saveSchedule(*connection, schedule, scratchMoment("2026-06-01T00:00:00Z")));
    QCOMPARE(must(storedSchedules(*connection)), std::vector{schedule}); // its time is the same, so `since` is too
    must(removeSchedule(*connection, schedule.id));
    QCOMPARE(scheduleById(*connection, schedule.id).error().kind, ErrorKind::NotFound);
    QCOMPARE(removeSchedule(*connection, schedule.id).error().kind, ErrorKind::NotFound);
    QCOMPARE(saveSchedule(*connection, schedule, schedule.since).error().kind, ErrorKind::NotFound);
}

void TestReportSchedule::namesAreTakenOnce()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const ReportSchedule schedule = sampleSchedule();
    must(saveSchedule(*connection, schedule, schedule.since));
    QCOMPARE(saveSchedule(*connection, schedule, schedule.since).error().kind, ErrorKind::BadInput);
}

void TestReportSchedule::anotherTimeCountsFromNow()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    ReportSchedule schedule = sampleSchedule();
    schedule.id = must(saveSchedule(*connection, schedule, schedule.since));
    const QDateTime now = scratchMoment("2026-11-23T10:00:00Z");
    schedule.minute = 10 * 60; // that was half an hour ago in Berlin
    must(saveSchedule(*connection, schedule, now));
    QVERIFY(!missedDue(must(scheduleById(*connection, schedule.id)), now));
    schedule.enabled = false;
    must(saveSchedule(*connection, schedule, now));
    QVERIFY(!begin(scratch, *connection, schedule.id, RunReason::Due, "2026-12-28T12:00:00Z"));
    schedule.enabled = true;
    must(saveSchedule(*connection, schedule, scratchMoment("2026-12-28T12:00:00Z")));
    QVERIFY(!begin(scratch, *connection, schedule.id, RunReason::Due, "2026-12-28T12:00:00Z"));
    QVERIFY(begin(scratch, *connection, schedule.id, RunReason::Due, "2027-01-04T12:00:00Z"));
}

void TestReportSchedule::aRunThatDoesNotEndIsTriedThrice()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const ReportScheduleId id = must(saveSchedule(*connection, sampleSchedule(), sampleSchedule().since));
    auto run = begin(scratch, *connection, id, RunReason::Due, "2026-11-23T09:00:00Z");
    QVERIFY(run);
    QCOMPARE(run->due.due, scratchMoment("2026-11-23T08:00:00Z"));
    QCOMPARE(must(reportById(*connection, run->record.id)).status, ReportStatus::Pending);
    QVERIFY(!begin(scratch, *connection, id, RunReason::Due, "2026-11-23T09:00:00Z")); // it counts as served
    for (int attempt = 2; attempt <= mostScheduleTries; ++attempt) {
        run.reset(); // its program is no more
        QCOMPARE(must(closeAbandonedReports(*connection, scratch.workspace())), 1);
        run = begin(scratch, *connection, id, RunReason::Again, "2026-11-23T10:00:00Z");
        QVERIFY(run);
        QCOMPARE(run->settings.query.range, *DateRange::make(QDate(2026, 11, 16), QDate(2026, 11, 22)));
        QCOMPARE(must(scheduleById(*connection, id)).problem->tries, attempt);
    }
    run.reset();
    QVERIFY(!begin(scratch, *connection, id, RunReason::Again, "2026-11-23T11:00:00Z"));
    run = begin(scratch, *connection, id, RunReason::Due, "2026-11-30T11:00:00Z");
    QVERIFY(run);
    must(endScheduleRun(*connection, *run, {}));
    QVERIFY(!must(scheduleById(*connection, id)).problem);
}

void TestReportSchedule::whoIsAtItIsNotDisturbed()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const ReportScheduleId id = must(saveSchedule(*connection, sampleSchedule(), sampleSchedule().since));
    const auto run = begin(scratch, *connection, id, RunReason::Due, "2026-11-23T09:00:00Z");
    QVERIFY(run);
    QCOMPARE(must(closeAbandonedReports(*connection, scratch.workspace())), 0);
    QVERIFY(!begin(scratch, *connection, id, RunReason::Again, "2026-11-23T09:01:00Z"));
    QCOMPARE(must(reportById(*connection, run->record.id)).status, ReportStatus::Pending);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestReportSchedule)
#include "tst_reportschedule.moc"
