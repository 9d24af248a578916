// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentrepository.h"
#include "models/store/snapshotdifference.h"
#include "tests/store/queryplan.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestSnapshotDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void dayBroughtWhatTheTotalsGrewBy();
    void postOfTheDayCountsInFull();
    void dayWithoutALookBeforeIsUnknown();
    void unknownFigureIsNoZero();
    void differenceMayBeNegative();
    void postsThatHaveGoneAreLeftOut();
    void reachIsNeverTold();
    void dayIsCutInTheReportingZone();
    void randomSnapshotsEqualTheModel_data();
    void randomSnapshotsEqualTheModel();
    void historyIsNotScanned_data();
    void historyIsNotScanned();

private:
    void look(int day, const QString &id, const MetricValues &figures, QDate published = QDate(2026, 10, 1));
    MetricValues brought(int day);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    Account m_account;
};

namespace {

const QDate start(2026, 11, 1);

QDate dayOf(int day)
{
    return start.addDays(day);
}

QDateTime noonOf(QDate day)
{
    return day.isValid() ? QDateTime(day, QTime(12, 0), Qt::UTC) : QDateTime();
}

MetricValues figures(std::initializer_list<std::pair<Metric, std::optional<qint64>>> all)
{
    MetricValues values;
    for (const auto &[metric, value] : all)
        values.set(metric, value);
    return values;
}

MetricValues views(std::optional<qint64> count)
{
    return figures({{Metric::Views, count}});
}

} // namespace

void TestSnapshotDifference::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection, Platform::TikTok, u"1"_s);
}

void TestSnapshotDifference::look(int day, const QString &id, const MetricValues &values, QDate published)
{
    const ContentItem item{.platformContentId = id, .publishedAt = noonOf(published), .figures = values};
    must(upsertItems(*m_connection, m_account, {item}, addFetch(*m_connection, m_account.id), noonOf(dayOf(day))));
}

MetricValues TestSnapshotDifference::brought(int day)
{
    return must(snapshotDifference(*m_connection, m_account.id, dayOf(day)));
}

void TestSnapshotDifference::dayBroughtWhatTheTotalsGrewBy()
{
    look(0, u"a"_s, figures({{Metric::Views, 100}, {Metric::Likes, 10}}));
    look(0, u"b"_s, figures({{Metric::Views, 1000}, {Metric::Likes, 50}}));
    look(1, u"a"_s, figures({{Metric::Views, 130}, {Metric::Likes, 12}}));
    look(1, u"b"_s, figures({{Metric::Views, 1005}, {Metric::Likes, 50}}));
    QCOMPARE(brought(1), figures({{Metric::Views, 35}, {Metric::Likes, 2}}));
    look(2, u"a"_s, views(131)); // b was not looked at on this day
    QCOMPARE(brought(2), views(1));
    look(3, u"a"_s, views(140));
    look(3, u"b"_s, views(2000)); // nor on the day before this one: its growth belongs to two days
    QCOMPARE(brought(3), views(9));
}

void TestSnapshotDifference::postOfTheDayCountsInFull()
{
    look(0, u"old"_s, views(100));
    look(1, u"old"_s, views(101));
    look(1, u"new"_s, views(500), dayOf(1));
    look(1, u"older, seen first now"_s, views(9000), dayOf(0));
    look(1, u"undated"_s, views(70'000), QDate());
    QCOMPARE(brought(1), views(501));
    look(0, u"planned"_s, views(3), dayOf(1)); // seen before its day as well: what it had then is not the day's
    look(1, u"planned"_s, views(10), dayOf(1));
    QCOMPARE(brought(1), views(508));
}

void TestSnapshotDifference::dayWithoutALookBeforeIsUnknown()
{
    QCOMPARE(brought(0), MetricValues());
    look(0, u"a"_s, views(100), dayOf(0));
    QCOMPARE(brought(0), MetricValues()); // the first look ever: nobody knows what else there was
    look(2, u"a"_s, views(150), dayOf(0));
    look(2, u"b"_s, views(7), dayOf(2));
    QCOMPARE(brought(1), MetricValues());
    QCOMPARE(brought(2), MetricValues());
    const Account first = m_account;
    m_account = addAccount(*m_connection, Platform::TikTok, u"2"_s);
    look(1, u"z"_s, views(1)); // another account's look is none
    QCOMPARE(must(snapshotDifference(*m_connection, first.id, dayOf(2))), MetricValues());
}

void TestSnapshotDifference::unknownFigureIsNoZero()
{
    look(0, u"a"_s, figures({{Metric::Views, 100}, {Metric::Likes, 10}}));
    look(1, u"a"_s, figures({{Metric::Views, 100}, {Metric::Comments, 3}}));
    look(1, u"new"_s, figures({{Metric::Shares, 0}}), dayOf(1));
    QCOMPARE(brought(1), figures({{Metric::Views, 0}, {Metric::Shares, 0}}));
}

void TestSnapshotDifference::differenceMayBeNegative()
{
    look(0, u"a"_s, figures({{Metric::Likes, 10}}));
    look(1, u"a"_s, figures({{Metric::Likes, 4}}));
    QCOMPARE(brought(1), figures({{Metric::Likes, -6}}));
}

void TestSnapshotDifference::postsThatHaveGoneAreLeftOut()
{
    look(0, u"a"_s, views(10));
    look(0, u"gone"_s, views(100));
    look(1, u"a"_s, views(11));
    look(1, u"gone"_s, views(900));
    must(markMissing(*m_connection, m_account.id, {u"gone"_s}, noonOf(dayOf(1))));
    QCOMPARE(brought(1), views(1));
    look(2, u"gone"_s, views(901)); // and back again
    QCOMPARE(brought(1), views(801));
    must(markMissing(*m_connection, m_account.id, {u"a"_s, u"gone"_s}, noonOf(dayOf(2))));
    look(3, u"new"_s, views(5), dayOf(3));
    QCOMPARE(brought(3), views(5)); // a post that is gone now was still looked at on the day before
}

void TestSnapshotDifference::reachIsNeverTold()
{
    look(0, u"a"_s, figures({{Metric::Reach, 10}, {Metric::Saves, 1}}));
    look(1, u"a"_s, figures({{Metric::Reach, 50}, {Metric::Saves, 2}}));
    QCOMPARE(brought(1), figures({{Metric::Saves, 1}}));
}

void TestSnapshotDifference::dayIsCutInTheReportingZone()
{
    m_account = addAccount(*m_connection, Platform::Instagram, u"2"_s); // US Pacific
    const auto lookAt = [this](const char *moment, qint64 count) {
        const ContentItem item{.platformContentId = u"a"_s, .figures = views(count)};
        must(upsertItems(*m_connection, m_account, {item}, addFetch(*m_connection, m_account.id), scratchMoment(moment)));
    };
    lookAt("2026-11-03T07:59:00Z", 10); // still the 2nd
    lookAt("2026-11-03T08:00:00Z", 25);
    QCOMPARE(must(snapshotDifference(*m_connection, m_account.id, QDate(2026, 11, 3))), views(15));
}

namespace {

struct Post {
    QDate published;
    bool gone = false;
    std::map<QDate, MetricValues> snapshots;

    [[nodiscard]] const MetricValues *on(QDate day) const
    {
        const auto found = snapshots.find(day);
        return found == snapshots.end() ? nullptr : &found->second;
    }
};

constexpr std::array told{Metric::Views,       Metric::Likes,        Metric::Comments,   Metric::Shares,       Metric::Saves,
                          Metric::Impressions, Metric::WatchMinutes, Metric::LinkClicks, Metric::ProfileVisits};

/// What the post says about its part of the day's figure.
std::optional<qint64> shareOf(const Post &post, QDate day, Metric metric)
{
    const MetricValues *now = post.on(day);
    if (post.gone || !now || !(*now)[metric])
        return std::nullopt;
    if (const MetricValues *before = post.on(day.addDays(-1)))
        return (*before)[metric] ? std::optional(*(*now)[metric] - *(*before)[metric]) : std::nullopt;
    return post.published == day ? (*now)[metric] : std::nullopt;
}

MetricValues modelDifference(const std::map<QString, Post> &posts, QDate day)
{
    MetricValues values;
    const bool looked = std::ranges::any_of(posts, [day](const auto &post) { return post.second.on(day.addDays(-1)); });
    if (!looked)
        return values;
    for (const Metric metric : told) {
        for (const auto &[id, post] : posts) {
            if (const auto share = shareOf(post, day, metric))
                values.set(metric, values[metric].value_or(0) + *share);
        }
    }
    return values;
}

MetricValues randomFigures(QRandomGenerator &random)
{
    MetricValues values;
    for (const Metric metric : contentMetrics()) {
        if (random.bounded(3) != 0)
            values.set(metric, random.bounded(0, 50));
    }
    return random.bounded(10) == 0 ? MetricValues() : values;
}

} // namespace

void TestSnapshotDifference::randomSnapshotsEqualTheModel_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 25; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSnapshotDifference::randomSnapshotsEqualTheModel()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    constexpr int days = 12;
    Account noise = addAccount(*m_connection, Platform::TikTok, u"noise"_s);
    std::map<QString, Post> posts;
    for (int number = 0; number < 8; ++number)
        posts[QString::number(number)].published = random.bounded(6) == 0 ? QDate() : dayOf(random.bounded(-2, days));
    for (int day = 0; day < days; ++day) {
        if (random.bounded(6) == 0)
            continue; // nobody looked
        for (auto &[id, post] : posts) {
            if (random.bounded(4) == 0)
                continue;
            const MetricValues values = randomFigures(random);
            look(day, id, values, post.published);
            if (!values.isEmpty())
                post.snapshots[dayOf(day)] = values;
        }
        std::swap(m_account, noise);
        look(day, u"0"_s, views(random.bounded(1000)), dayOf(day));
        std::swap(m_account, noise);
    }
    for (auto &[id, post] : posts) {
        post.gone = random.bounded(5) == 0;
        if (post.gone)
            must(markMissing(*m_connection, m_account.id, {id}, noonOf(dayOf(days))));
    }
    int known = 0;
    for (int day = -1; day <= days; ++day) {
        const MetricValues expected = modelDifference(posts, dayOf(day));
        known += expected.isEmpty() ? 0 : 1;
        QVERIFY2(brought(day) == expected, qPrintable(dayOf(day).toString(Qt::ISODate)));
    }
    QVERIFY(known > 0);
}

void TestSnapshotDifference::historyIsNotScanned_data()
{
    QTest::addColumn<bool>("analysed");
    QTest::newRow("without statistics") << false;
    QTest::newRow("with statistics") << true;
}

void TestSnapshotDifference::historyIsNotScanned()
{
    QFETCH(bool, analysed);
    constexpr QStringView posts =
        u"INSERT INTO content_items(account_id, platform_content_id, type, visibility, title, description, url, thumbnail_url, "
        "published_at, published_day, first_seen_at, verified_at) "
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999) "
        "SELECT ?1, i, 'video', 'public', '', hex(zeroblob(200)), '', '', i, ?2 - i / 10, 0, 0 FROM n";
    constexpr QStringView snapshots =
        u"INSERT INTO content_snapshots(content_id, day, views, likes, comments, shares) "
        "WITH RECURSIVE d(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM d WHERE n < 29) "
        "SELECT id, ?1 + n, 100 * n, 3 * n, n, 1 FROM content_items CROSS JOIN d";
    must(m_connection->run(posts, m_account.id.value(), dayOf(-1)));
    must(m_connection->run(snapshots, dayOf(0)));
    if (analysed)
        must(m_connection->runScript("ANALYZE"));

    QElapsedTimer timer;
    timer.start();
    QCOMPARE(brought(15),
             figures({{Metric::Views, 1'000'000}, {Metric::Likes, 30'000}, {Metric::Comments, 10'000}, {Metric::Shares, 0}}));
    qInfo("a day of 10,000 posts with 30 snapshots each: %.1f ms", double(timer.nsecsElapsed()) / 1e6);

    StatementTrace trace(*m_connection);
    (void)brought(15);
    const QStringList plans = trace.plans();
    QCOMPARE(plans.size(), 2);
    for (const QString &plan : plans) {
        QVERIFY2(plan.contains(u"SEARCH c USING"_s), qPrintable(plan));
        QVERIFY2(plan.contains(u"USING PRIMARY KEY (content_id=? AND day=?)"_s), qPrintable(plan));
        QCOMPARE(plan.count(u"SCAN"_s), plan.count(u"SCAN CONSTANT ROW"_s));
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSnapshotDifference)
#include "tst_snapshotdifference.moc"
