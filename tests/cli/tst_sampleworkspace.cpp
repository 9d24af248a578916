// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/samplerandom.h"
#include "app/services/sampleworkspace.h"
#include "models/store/accountrepository.h"
#include "models/store/audiencerepository.h"
#include "models/store/backup.h"
#include "models/store/contentrepository.h"
#include "models/store/mentionrepository.h"
#include "models/store/migrations.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// The invented workspace is the same everywhere, plausible, and as incomplete as the platforms are.
class TestSampleWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameOptionsSameRows();
    void generatorIsSplitMix64();
    void platformsTellOnlyWhatTheyGive_data();
    void platformsTellOnlyWhatTheyGive();
    void daysEndAsEachPlatformLags();
    void weeksHaveARhythm();
    void somedaysMoreLeaveThanCome();
    void lifetimeFiguresGrow();
    void postTotalsCountTheItems();
    void newestDaysWereRevised();
    void audienceSharesAreShares();
    void accountsHaveNoSignIn();
    void databaseIsSound();
    void sizesAreKept();
    void badOptionsAreRefused_data();
    void badOptionsAreRefused();
    void filledWorkspaceIsRefused();

private:
    [[nodiscard]] Account accountOf(Platform platform) const;
    [[nodiscard]] std::vector<DailyMetrics> daysOf(Platform platform) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_sample; ///< with the standard options
};

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(18, 0), QTimeZone::utc());
const DateRange always = DateRange::endingAt(QDate(2026, 12, 31), 8'000);

std::unique_ptr<Connection> emptyWorkspace(const QString &folder)
{
    const Workspace workspace(folder);
    if (!workspace.create())
        return nullptr;
    auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadWrite);
    const auto history = shippedMigrations();
    if (!connection || !history || !migrate(**connection, workspace, *history))
        return nullptr;
    return *std::move(connection);
}

Outcome fill(Connection &connection, const SampleOptions &options)
{
    Transaction transaction(connection);
    if (auto filled = fillSampleWorkspace(connection, options, now); !filled)
        return filled;
    return transaction.commit();
}

/// A fingerprint of every row of the tables that the sample fills.
QByteArray fingerprint(Connection &connection)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &view : {u"accounts"_s, u"daily_metrics"_s, u"daily_sources"_s, u"revisions"_s, u"content_items"_s,
                             u"content_snapshots"_s, u"audience_demographics"_s, u"brand_mentions"_s, u"sync_runs"_s,
                             u"stream_states"_s, u"fetches"_s}) {
        auto columns = connection.prepare(
            u"SELECT group_concat('quote(' || name || ')', '||') FROM pragma_table_info('%1')"_s.arg(view));
        if (!columns || !(*columns)->step())
            return {};
        const QString row = (*columns)->text(0);
        (*columns)->reset();
        auto rows = connection.prepare(u"SELECT %1 FROM %2 ORDER BY 1"_s.arg(row, view));
        while (rows && *(*rows)->step())
            hash.addData((*rows)->text(0).toUtf8());
    }
    return hash.result().toHex();
}

qint64 count(Connection &connection, const QString &sql)
{
    auto statement = connection.prepare(sql);
    if (!statement || !(*statement)->step())
        return -1;
    const qint64 number = (*statement)->integer(0);
    (*statement)->reset();
    return number;
}

} // namespace

void TestSampleWorkspace::initTestCase()
{
    m_sample = emptyWorkspace(m_folder.filePath(u"standard"_s));
    QVERIFY(m_sample);
    QElapsedTimer timer;
    timer.start();
    const Outcome filled = fill(*m_sample, {});
    QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().detail));
    qInfo("1,200 items in %lld ms", static_cast<long long>(timer.elapsed()));
}

Account TestSampleWorkspace::accountOf(Platform platform) const
{
    const auto all = accounts(*m_sample);
    return *std::ranges::find(*all, platform, &Account::platform);
}

std::vector<DailyMetrics> TestSampleWorkspace::daysOf(Platform platform) const
{
    return *daysInRange(*m_sample, accountOf(platform).id, always);
}

void TestSampleWorkspace::sameOptionsSameRows()
{
    const auto twin = emptyWorkspace(m_folder.filePath(u"twin"_s));
    QVERIFY(fill(*twin, {}).ok());
    QVERIFY(!fingerprint(*m_sample).isEmpty());
    QCOMPARE(fingerprint(*twin), fingerprint(*m_sample));
    const auto other = emptyWorkspace(m_folder.filePath(u"other"_s));
    QVERIFY(fill(*other, {.seed = 2}).ok());
    QVERIFY(fingerprint(*other) != fingerprint(*m_sample));
}

/// First numbers of splitmix64 from the seed 1234567, as published with the algorithm: the rows are the same on every
/// machine because they follow from whole numbers alone.
void TestSampleWorkspace::generatorIsSplitMix64()
{
    SampleRandom random(1234567);
    for (const quint64 expected :
         {6457827717110365317U, 3203168211198807973U, 9817491932198370423U, 4593380528125082431U})
        QCOMPARE(random.next(), expected);
}

void TestSampleWorkspace::platformsTellOnlyWhatTheyGive_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<QStringList>("never");
    QTest::addColumn<bool>("audience");
    QTest::addColumn<bool>("mentions");
    QTest::newRow("YouTube") << Platform::YouTube
                             << QStringList{u"following"_s, u"reach"_s, u"impressions"_s, u"saves"_s, u"link_clicks"_s,
                                            u"profile_visits"_s}
                             << true << true;
    QTest::newRow("Instagram") << Platform::Instagram
                               << QStringList{u"impressions"_s, u"followers_gained"_s, u"followers_lost"_s,
                                              u"watch_minutes"_s, u"engaged_views"_s}
                               << true << true;
    QTest::newRow("X") << Platform::X << QStringList{u"reach"_s, u"followers_gained"_s, u"watch_minutes"_s} << false
                       << true;
    QTest::newRow("TikTok") << Platform::TikTok
                            << QStringList{u"reach"_s, u"impressions"_s, u"saves"_s, u"followers_gained"_s} << false
                            << false;
}

void TestSampleWorkspace::platformsTellOnlyWhatTheyGive()
{
    QFETCH(Platform, platform);
    QFETCH(QStringList, never);
    QFETCH(bool, audience);
    QFETCH(bool, mentions);
    std::array<bool, measuredMetricCount> told{};
    for (const DailyMetrics &day : daysOf(platform)) {
        for (const Metric metric : measuredMetrics())
            told[static_cast<std::size_t>(metric)] |= day.values[metric].has_value();
    }
    for (const QString &key : never)
        QVERIFY2(!told[static_cast<std::size_t>(*metricFromKey(key))], qPrintable(key));
    for (const Metric metric :
         {Metric::Followers, Metric::Posts, Metric::Views, Metric::Likes, Metric::Comments, Metric::Shares})
        QVERIFY2(told[static_cast<std::size_t>(metric)], qPrintable(metricInfo(metric).key));
    const bool clicks = platform == Platform::Instagram || platform == Platform::X;
    QCOMPARE(told[static_cast<std::size_t>(Metric::LinkClicks)], clicks);
    QCOMPARE(told[static_cast<std::size_t>(Metric::ProfileVisits)], platform == Platform::X);
    QCOMPARE(!latestSlices(*m_sample, accountOf(platform).id, AudienceDimension::Country)->empty(), audience);
    QCOMPARE(*mentionCount(*m_sample, accountOf(platform).id) > 0, mentions);
}

void TestSampleWorkspace::daysEndAsEachPlatformLags()
{
    for (const auto &[platform, last] :
         {std::pair{Platform::YouTube, QDate(2026, 11, 19)}, std::pair{Platform::Instagram, QDate(2026, 11, 20)},
          std::pair{Platform::X, QDate(2026, 11, 21)}}) {
        QDate lastKnown;
        for (const DailyMetrics &day : daysOf(platform)) {
            if (day.values[Metric::Views])
                lastKnown = day.day;
        }
        QCOMPARE(lastKnown, last);
        QCOMPARE(daysOf(platform).back().day, QDate(2026, 11, 22)); // totals are known of today
        QVERIFY(!daysOf(platform).back().values[Metric::Views]);
    }
    const auto days = daysOf(Platform::TikTok); // looks at differences, so a day on which nobody looked stays unknown
    QVERIFY(static_cast<qint64>(days.size()) < days.front().day.daysTo(days.back().day) + 1);
}

void TestSampleWorkspace::weeksHaveARhythm()
{
    std::array<qint64, 8> views{};
    for (const DailyMetrics &day : daysOf(Platform::YouTube))
        views[static_cast<std::size_t>(day.day.dayOfWeek())] += day.values[Metric::Views].value_or(0);
    QVERIFY(views[Qt::Saturday] > views[Qt::Tuesday] * 11 / 10);
    QVERIFY(views[Qt::Sunday] > views[Qt::Tuesday] * 11 / 10);
}

void TestSampleWorkspace::somedaysMoreLeaveThanCome()
{
    const auto days = daysOf(Platform::YouTube);
    const auto negative =
        std::ranges::count_if(days, [](const DailyMetrics &day) { return netFollowers(day.values).value_or(0) < 0; });
    QVERIFY2(negative > 5 && negative < static_cast<qint64>(days.size()) / 4, qPrintable(QString::number(negative)));
    QVERIFY(days.back().values[Metric::Followers] > days.front().values[Metric::Followers]);
    for (const DailyMetrics &day : days)
        QCOMPARE(*day.values[Metric::Followers] % 100, 0); // YouTube states three digits
}

void TestSampleWorkspace::lifetimeFiguresGrow()
{
    qint64 curves = 0;
    const auto items = contentOf(*m_sample, accountOf(Platform::YouTube).id);
    for (const StoredContent &content : *items) {
        QVERIFY(content.item.publishedAt.isValid() && !content.item.title.isEmpty()
                && !content.item.platformContentId.isEmpty());
        const auto snapshots = snapshotsOf(*m_sample, content.id);
        qint64 former = 0;
        for (const Snapshot &snapshot : *snapshots) {
            QVERIFY(*snapshot.figures[Metric::Views] >= former);
            former = *snapshot.figures[Metric::Views];
        }
        QCOMPARE(former, *content.item.figures[Metric::Views]);
        curves += snapshots->size() > 4;
    }
    QVERIFY(curves > 20);
}

void TestSampleWorkspace::postTotalsCountTheItems()
{
    for (const Platform platform : allPlatforms) {
        const qint64 items = *contentCount(*m_sample, accountOf(platform).id);
        QCOMPARE(items, 300);
        QCOMPARE(*daysOf(platform).back().values[Metric::Posts], items);
    }
}

void TestSampleWorkspace::newestDaysWereRevised()
{
    const auto history = figureHistory(*m_sample, accountOf(Platform::YouTube).id, QDate(2026, 11, 17), Metric::Views);
    QVERIFY(history.ok());
    QCOMPARE(history->revisions.size(), std::size_t(1));
    QVERIFY(history->revisions[0].oldValue < *history->value);
    const auto source = fetchById(*m_sample, *history->source);
    QCOMPARE(source->record.kind, FetchKind::Sample);
}

void TestSampleWorkspace::audienceSharesAreShares()
{
    for (const AudienceDimension dimension : {AudienceDimension::AgeGender, AudienceDimension::Country}) {
        double sum = 0;
        const auto slices = latestSlices(*m_sample, accountOf(Platform::YouTube).id, dimension);
        for (const AudienceSlice &slice : *slices) {
            QVERIFY(*slice.percent > 0);
            sum += *slice.percent;
        }
        QVERIFY2(sum > 95 && sum < 100.5, qPrintable(QString::number(sum)));
    }
}

void TestSampleWorkspace::accountsHaveNoSignIn()
{
    const auto all = accounts(*m_sample);
    for (const Account &account : *all) {
        QCOMPARE(account.state, AccountState::ImportedOnly);
        QVERIFY(!account.profile.title.isEmpty() && account.profile.handle.startsWith(u'@'));
    }
}

void TestSampleWorkspace::databaseIsSound()
{
    QCOMPARE(*integrityProblems(*m_sample), QStringList());
}

void TestSampleWorkspace::sizesAreKept()
{
    const auto connection = emptyWorkspace(m_folder.filePath(u"agency"_s));
    const SampleOptions options{
        .seed = 5, .accounts = 11, .years = 2, .items = 1'003, .mentions = 77, .lastDay = QDate(2026, 3, 1)};
    QVERIFY(fill(*connection, options).ok());
    QCOMPARE(count(*connection, u"SELECT count(*) FROM accounts"_s), 11);
    QCOMPARE(count(*connection, u"SELECT count(*) FROM content_items"_s), 1'003);
    QCOMPARE(count(*connection, u"SELECT count(*) FROM brand_mentions"_s), 77);
    QCOMPARE(count(*connection, u"SELECT count(DISTINCT title) FROM accounts"_s),
             6); // three creators, with and without "Studio"
    const auto none = emptyWorkspace(m_folder.filePath(u"bare"_s));
    QVERIFY(fill(*none, {.accounts = 1, .years = 1, .items = 0, .mentions = 0}).ok());
    QCOMPARE(count(*none, u"SELECT count(*) FROM content_items"_s), 0);
}

void TestSampleWorkspace::badOptionsAreRefused_data()
{
    QTest::addColumn<int>("accounts");
    QTest::addColumn<int>("years");
    QTest::addColumn<qint64>("items");
    QTest::addColumn<QString>("names");
    QTest::newRow("no account") << 0 << 1 << qint64(1) << u"accounts"_s;
    QTest::newRow("too many accounts") << 101 << 1 << qint64(1) << u"accounts"_s;
    QTest::newRow("no year") << 1 << 0 << qint64(1) << u"years"_s;
    QTest::newRow("too many years") << 1 << 21 << qint64(1) << u"years"_s;
    QTest::newRow("fewer than no items") << 1 << 1 << qint64(-1) << u"items"_s;
}

void TestSampleWorkspace::badOptionsAreRefused()
{
    QFETCH(int, accounts);
    QFETCH(int, years);
    QFETCH(qint64, items);
    QFETCH(QString, names);
    const auto connection =
        emptyWorkspace(m_folder.filePath(u"refused-"_s + QString::fromLatin1(QTest::currentDataTag())));
    const Outcome filled = fill(*connection, {.accounts = accounts, .years = years, .items = items});
    QVERIFY(!filled.ok());
    QCOMPARE(filled.error().kind, ErrorKind::BadInput);
    QVERIFY(filled.error().detail.startsWith(names));
    QCOMPARE(count(*connection, u"SELECT count(*) FROM accounts"_s), 0);
}

void TestSampleWorkspace::filledWorkspaceIsRefused()
{
    const QByteArray before = fingerprint(*m_sample);
    const Outcome again = fill(*m_sample, {});
    QVERIFY(!again.ok());
    QCOMPARE(again.error().kind, ErrorKind::BadInput);
    QCOMPARE(fingerprint(*m_sample), before);
}

QTEST_GUILESS_MAIN(TestSampleWorkspace)
#include "tst_sampleworkspace.moc"
