// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/connectguide.h"
#include "models/presentation/datalines.h"
#include "models/presentation/datetext.h"
#include "models/presentation/runrows.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::utc());

DataFrame frame()
{
    return {.now = noon, .locale = english};
}

AccountHealth health(Platform platform, std::chrono::hours age, AccountState state = AccountState::Connected)
{
    AccountHealth made;
    made.account.id = AccountId(static_cast<qint64>(platform) + 1);
    made.account.platform = platform;
    made.account.state = state;
    made.account.profile.title = u"Ada"_s;
    made.account.profile.handle = u"@ada"_s;
    made.syncedAt = noon.addSecs(-std::chrono::seconds(age).count());
    return made;
}

ValueRow rowOf(const AccountHealth &one, const DataFrame &given)
{
    return accountRows({.accounts = {one}, .budgets = {}}, given).front();
}

ValueCell cellOf(const AccountHealth &one, AccountColumn::Index column, const DataFrame &given = frame())
{
    return rowOf(one, given).cells[static_cast<std::size_t>(column)];
}

AccountHealth ran(RunResult result, const QString &error = {}, const QString &refused = {})
{
    AccountHealth made = health(Platform::YouTube, 1h);
    LatestRun latest;
    latest.run.startedAt = noon.addSecs(-3600);
    latest.run.finishedAt = noon.addSecs(-3600 + 95);
    latest.run.result = result;
    latest.run.errorKind = error;
    latest.streams = {{.stream = u"daily"_s, .completed = true, .rows = 30, .changed = 4, .refused = refused},
                      {.stream = u"videos"_s, .completed = true, .rows = 1970, .changed = 0}};
    made.latestRun = latest;
    return made;
}

ValueRow runRowOf(const AccountHealth &one)
{
    return runRows({.accounts = {one}, .budgets = {}}, frame()).front();
}

} // namespace

Q_DECLARE_METATYPE(creatormetrics::AccountHealth)

class TestDataTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agesAreToldInTheUnitThatSaysEnough_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("seconds are now") << qint64(59) << u"just now"_s;
        QTest::newRow("a clock that was set back") << qint64(-500) << u"just now"_s;
        QTest::newRow("minutes") << qint64(60 * 59 + 59) << u"59 min ago"_s;
        QTest::newRow("hours up to two days") << qint64(3600 * 47 + 3599) << u"47 h ago"_s;
        QTest::newRow("days") << qint64(3600 * 48) << u"2 day(s) ago"_s;
    }

    void agesAreToldInTheUnitThatSaysEnough()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, words);
        QCOMPARE(agoText(noon.addSecs(-seconds), noon), words);
    }

    void durationsAreRoundedDown()
    {
        QCOMPARE(durationText(999ms), u"under 1 s"_s);
        QCOMPARE(durationText(119s), u"119 s"_s);
        QCOMPARE(durationText(2min), u"2 min"_s);
        QCOMPARE(durationText(3h), u"3 h"_s);
    }

    void aStateIsAWordAColourAndAnIcon_data()
    {
        QTest::addColumn<AccountState>("state");
        QTest::addColumn<bool>("archived");
        QTest::addColumn<QString>("word");
        QTest::addColumn<FreshnessTone>("tone");
        QTest::newRow("connected") << AccountState::Connected << false << u"Connected"_s << FreshnessTone::Good;
        QTest::newRow("lost") << AccountState::NeedsReconnect << false << u"Needs reconnect"_s << FreshnessTone::Problem;
        QTest::newRow("files") << AccountState::ImportedOnly << false << u"From files"_s << FreshnessTone::Plain;
        QTest::newRow("left") << AccountState::Disconnected << false << u"Disconnected"_s << FreshnessTone::Plain;
        QTest::newRow("archived goes before") << AccountState::NeedsReconnect << true << u"Archived"_s << FreshnessTone::Plain;
    }

    void aStateIsAWordAColourAndAnIcon()
    {
        QFETCH(AccountState, state);
        QFETCH(bool, archived);
        AccountHealth one = health(Platform::YouTube, 1h, state);
        if (archived)
            one.account.archivedAt = noon;
        const ValueCell cell = cellOf(one, AccountColumn::State);
        QTEST(cell.text, "word");
        QTEST(*cell.tone, "tone");
        QVERIFY(!cell.icon.isEmpty());
    }

    void freshnessTurnsAmberAfterTwiceTheCadence_data()
    {
        QTest::addColumn<Platform>("platform");
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("stale");
        QTest::newRow("YouTube after 12 h") << Platform::YouTube << 12 << false;
        QTest::newRow("YouTube after 13 h") << Platform::YouTube << 13 << true;
        QTest::newRow("X after 8 h") << Platform::X << 8 << false;
        QTest::newRow("X after 9 h") << Platform::X << 9 << true;
        QTest::newRow("TikTok after 48 h") << Platform::TikTok << 48 << false;
        QTest::newRow("TikTok after 49 h") << Platform::TikTok << 49 << true;
    }

    void freshnessTurnsAmberAfterTwiceTheCadence()
    {
        QFETCH(Platform, platform);
        QFETCH(int, hours);
        QFETCH(bool, stale);
        const ValueCell cell = cellOf(health(platform, std::chrono::hours(hours)), AccountColumn::Fresh);
        QCOMPARE(cell.tone == FreshnessTone::Stale, stale);
        QCOMPARE(cell.icon == "warning"_L1, stale); // not by colour alone
    }

    void theNextSyncIsToldUnlessNoneComes()
    {
        const AccountHealth one = health(Platform::YouTube, 1h);
        DataFrame given = frame();
        QCOMPARE(cellOf(one, AccountColumn::Next, given).text, u"—"_s);
        given.dueTimes.insert(one.account.id, noon.addSecs(2 * 3600));
        QCOMPARE(cellOf(one, AccountColumn::Next, given).text, u"14:00"_s);
        QCOMPARE(cellOf(health(Platform::YouTube, 1h, AccountState::Disconnected), AccountColumn::Next, given).text, u"—"_s);
        given.paused = true;
        QCOMPARE(cellOf(one, AccountColumn::Next, given).text, u"paused"_s);
        given.syncing.insert(one.account.id);
        QCOMPARE(cellOf(one, AccountColumn::Next, given).text, u"syncing now"_s);
    }

    void historyAndTheEndOfASignInAreToldWhenThereIsSomethingToTell()
    {
        AccountHealth one = health(Platform::Instagram, 1h);
        QCOMPARE(cellOf(one, AccountColumn::History).text, u"complete"_s);
        one.queue = {.waiting = 1250, .backfill = 1240};
        QCOMPARE(cellOf(one, AccountColumn::History).text, u"1,240 calls"_s);
        one.account.signInUntil = noon.addDays(31);
        QCOMPARE(cellOf(one, AccountColumn::SignIn).text, QString());
        one.account.signInUntil = noon.addDays(30);
        QCOMPARE(cellOf(one, AccountColumn::SignIn).text, u"21 Dec"_s);
        QCOMPARE(*cellOf(one, AccountColumn::SignIn).tone, FreshnessTone::Stale);
        one.account.signInUntil = noon.addDays(7);
        QCOMPARE(*cellOf(one, AccountColumn::SignIn).tone, FreshnessTone::Problem);
    }

    void screenReadersHearThePlatformAndWhoseActions()
    {
        const ValueRow row = rowOf(health(Platform::TikTok, 1h), frame());
        QCOMPARE(row.cells[AccountColumn::Name].spoken, u"TikTok, Ada @ada"_s);
        QCOMPARE(row.cells[AccountColumn::Menu].spoken, u"Actions for Ada"_s);
    }

    void theSummaryAnswersTheQuestion()
    {
        const AccountHealth good = health(Platform::YouTube, 1h);
        QCOMPARE(dataSummary({.accounts = {good}, .budgets = {}}, frame()),
                 u"Yes, all 1 synced account(s) are up to date"_s);
        AccountHealth filling = health(Platform::X, 9h);
        filling.queue.backfill = 5;
        AccountHealth archived = health(Platform::TikTok, 999h);
        archived.account.archivedAt = noon;
        const DataAnswer mixed{
            .accounts = {good, filling, health(Platform::Instagram, 40h, AccountState::NeedsReconnect), archived},
            .budgets = {}};
        QCOMPARE(dataSummary(mixed, frame()),
                 u"1 account(s) up to date · 1 need(s) a new sign-in · 1 behind · history of 1 still arrives"_s);
        QCOMPARE(dataSummary({.accounts = {archived}, .budgets = {}}, frame()), u"No account is synced"_s);
    }

    void aRunIsToldInPlainWords_data()
    {
        QTest::addColumn<AccountHealth>("one");
        QTest::addColumn<QString>("result");
        QTest::addColumn<FreshnessTone>("tone");
        QTest::newRow("clean") << ran(RunResult::Completed) << u"Done"_s << FreshnessTone::Good;
        QTest::newRow("figures refused are no failure")
            << ran(RunResult::Partial, u"unsupported"_s, u"impressions,saves"_s) << u"Done, 2 figure(s) refused"_s
            << FreshnessTone::Good;
        QTest::newRow("lost sign-in") << ran(RunResult::Failed, u"signed_out"_s) << u"Sign-in expired"_s
                                      << FreshnessTone::Problem;
        QTest::newRow("quota in the middle")
            << ran(RunResult::Partial, u"quota_spent"_s) << u"Quota used up"_s << FreshnessTone::Stale;
        QTest::newRow("stopped by hand") << ran(RunResult::Cancelled) << u"Stopped"_s << FreshnessTone::Plain;
        QTest::newRow("cut off with the program")
            << ran(RunResult::Interrupted) << u"Interrupted, goes on with the next"_s << FreshnessTone::Stale;
        QTest::newRow("failed for a reason of a later version")
            << ran(RunResult::Failed, u"of_the_future"_s) << u"Failed"_s << FreshnessTone::Problem;
    }

    void aRunIsToldInPlainWords()
    {
        QFETCH(AccountHealth, one);
        const ValueRow row = runRowOf(one);
        QTEST(row.cells[1].text, "result");
        QTEST(*row.cells[1].tone, "tone");
        QCOMPARE(row.cells[3].text, u"95 s"_s);
        QCOMPARE(row.cells[4].text, u"2,000"_s);
        QCOMPARE(row.cells[5].text, u"4"_s);
    }

    void aRunSaysWhatToDoAndWhatWasRefused()
    {
        const QString lost = runText(*ran(RunResult::Failed, u"signed_out"_s).latestRun, frame());
        QVERIFY2(lost.contains("Connect the account again."_L1), qPrintable(lost));
        const QString refused = runText(*ran(RunResult::Partial, u"unsupported"_s, u"impressions"_s).latestRun, frame());
        QVERIFY2(refused.contains("refuses Impressions"_L1), qPrintable(refused));
        QVERIFY2(!refused.contains("newer version"_L1), qPrintable(refused));
    }

    void streamsAreNamedAndExplained()
    {
        LatestRun run = *ran(RunResult::Partial, u"forbidden"_s, u"saves"_s).latestRun;
        run.streams[1].errorKind = u"forbidden"_s;
        run.streams.push_back({.stream = u"age_gender"_s, .completed = false});
        run.streams.push_back({.stream = u"new_stream"_s, .completed = true, .errorKind = u"unsupported"_s});
        const auto rows = runStreamRows(run, english);
        QCOMPARE(rows[0].cells[0].text, u"Figures by day"_s);
        QCOMPARE(rows[0].cells[2].text, u"Saves"_s);
        QCOMPARE(rows[1].cells[1].text, u"Permission missing"_s);
        QCOMPARE(rows[2].cells[1].text, u"Goes on with the next"_s);
        QCOMPARE(rows[3].cells[0].text, u"new_stream"_s); // a name that nobody has written down yet
        QCOMPARE(rows[3].cells[1].text, u"Not for this account"_s);
    }

    void budgetsAreToldInTheirUnits()
    {
        const QDateTime midnight(QDate(2026, 12, 1), QTime(0, 0), QTimeZone::utc());
        const DataAnswer answer{
            .accounts = {},
            .budgets = {{.platform = Platform::X, .budget = u"money"_s, .spent = 3210, .limit = 25000, .resetsAt = midnight, .blockedUntil = {}},
                        {.platform = Platform::YouTube, .budget = u"data"_s, .spent = 10000, .limit = 10000, .resetsAt = noon.addSecs(3600), .blockedUntil = {}},
                        {.platform = Platform::TikTok, .budget = u"calls"_s, .spent = 38, .limit = {}, .resetsAt = midnight, .blockedUntil = noon.addSecs(7200)},
                        {.platform = Platform::Instagram, .budget = u"circuit"_s, .spent = 0, .limit = {}, .resetsAt = midnight, .blockedUntil = noon.addSecs(900)}}};
        const auto lines = budgetLines(answer, frame());
        QCOMPARE(lines[0].title, u"X · Paid reads"_s);
        QCOMPARE(lines[0].amount, u"$3.21 of $25.00"_s);
        QVERIFY(lines[0].note.startsWith("Resets 1 Dec"_L1));
        QVERIFY(!lines[0].closed);
        QCOMPARE(lines[1].amount, u"10,000 of 10,000"_s);
        QCOMPARE(lines[1].note, u"Used up until 13:00"_s);
        QVERIFY(lines[1].closed);
        QCOMPARE(lines[2].amount, u"38"_s);
        QVERIFY(!lines[2].part);
        QCOMPARE(lines[2].note, u"Closed until 14:00"_s);
        QCOMPARE(lines[3].title, u"Instagram does not answer"_s);
        QCOMPARE(lines[3].note, u"Left alone until 12:15"_s);
    }

    void gapsNameTheirDaysAndTheReason()
    {
        const auto stretch = [](int month, int first, int last) {
            return *DateRange::make(QDate(2026, month, first), QDate(2026, month, last));
        };
        AccountHealth one = health(Platform::X, 1h);
        one.gap = Gap{.metric = Metric::Views,
                      .stretches = {stretch(7, 1, 1), stretch(8, 1, 2), stretch(9, 3, 3), stretch(10, 4, 4), stretch(11, 3, 9)},
                      .reason = GapReason::NotWatched};
        AccountHealth archived = one;
        archived.account.archivedAt = noon;
        const auto lines = gapLines({.accounts = {one, archived}, .budgets = {}}, frame());
        QCOMPARE(lines.size(), 1U);
        QCOMPARE(lines[0].title, u"Ada · Views"_s);
        QCOMPARE(lines[0].days, u"12 day(s): 3 Nov – 9 Nov, 4 Oct, 3 Sept and 2 more stretch(es)"_s);
        QVERIFY(lines[0].reason.contains("present totals only"_L1));
        one.gap->reason = GapReason::StillFetched;
        QVERIFY(gapLines({.accounts = {one}, .budgets = {}}, frame()).front().reason.contains("wait"_L1));
    }

    void theEstimateForXIsPostsTimesThePrice()
    {
        const QString some = afterConnectLines(Platform::X, 2480, 25000, english).join(u' ');
        QVERIFY2(some.contains("2,480 posts once costs about $12.40"_L1), qPrintable(some));
        const QString many = afterConnectLines(Platform::X, 9120, 25000, english).join(u' ');
        QVERIFY2(many.contains("3,200 posts once costs about $16.00"_L1), qPrintable(many));
        const QString unknown = afterConnectLines(Platform::X, std::nullopt, std::nullopt, english).join(u' ');
        QVERIFY2(unknown.contains("at most $16.00"_L1), qPrintable(unknown));
        QVERIFY(!afterConnectLines(Platform::YouTube, 2480, 25000, english).join(u' ').contains(u'$'));
    }

    void pricesKeepTheirThirdPlaceOnlyWhereItCounts()
    {
        QCOMPARE(moneyText(5, english), u"$0.005"_s);
        QCOMPARE(moneyText(25000, english), u"$25.00"_s);
        QCOMPARE(moneyText(24943, english), u"$24.94"_s);
        QCOMPARE(moneyText(12340, QLocale::c()), u"$12.34"_s);
    }
};

QTEST_GUILESS_MAIN(TestDataTexts)
#include "tst_datatexts.moc"
