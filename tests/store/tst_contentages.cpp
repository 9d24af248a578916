// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentages.h"
#include "tests/store/randomcontent.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestContentAges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsAreTheNearestLooks_data();
    void pointsAreTheNearestLooks();
    void nearestLookStands_data();
    void nearestLookStands();
    void publicationMovesThePoints();
    void pointsComeNewestFirst();
    void damageIsFoundAndMended_data();
    void damageIsFoundAndMended();
};

namespace {

/// Every point of a post: of all looks with views within a tenth of the age the nearest, of two the later.
std::vector<AgePoint> pointsTheLongWay(ContentId id, const KnownPost &post, const QTimeZone &zone)
{
    std::vector<AgePoint> points;
    const auto published = post.publishedDay(zone);
    for (const int age : {1, 2, 3, 5, 7, 10, 14, 21, 28, 45, 60, 90, 180, 365, 730}) {
        std::set<std::pair<qint64, qint64>> candidates; // distance, then the later first
        for (const auto &[day, figures] : post.looks) {
            const qint64 distance = published ? std::abs(day - (*published + age)) : 0;
            if (published && day >= *published && figures[Metric::Views] && distance * 10 <= age)
                candidates.emplace(distance, -day);
        }
        if (candidates.empty())
            continue;
        const qint64 day = -candidates.begin()->second;
        points.push_back({.id = id, .age = age, .publishedDay = *published, .day = day, .views = *post.looks.at(day)[Metric::Views]});
    }
    return points;
}

/// One account whose days are in UTC, and one post of it.
struct Scratch {
    ScratchWorkspace workspace;
    std::unique_ptr<Connection> connection = workspace.connection();
    Account account = addAccount(*connection, Platform::TikTok);

    void look(QDate day, std::optional<qint64> views, const QDateTime &published = scratchMoment("2025-01-01T12:00:00Z"))
    {
        ContentItem item{.platformContentId = u"a"_s, .type = ContentType::Short, .publishedAt = published};
        item.figures.set(Metric::Views, views);
        item.figures.set(Metric::Likes, 1);
        must(upsertItems(*connection, account, {item}, addFetch(*connection, account.id), QDateTime(day, QTime(1, 0), Qt::UTC)));
    }

    /// "age:views" of all points.
    QString points(QDate published = QDate(2025, 1, 1))
    {
        const ContentId id(scalar(*connection, u"SELECT id FROM content_items").toLongLong());
        QStringList all;
        for (const AgePoint &point : must(agePointsOf(*connection, account.id, id, toDayNumber(published))))
            all.append(u"%1:%2"_s.arg(point.age).arg(point.views));
        return all.join(u' ');
    }
};

} // namespace

void TestContentAges::pointsAreTheNearestLooks_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 101; seed <= 112; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestContentAges::pointsAreTheNearestLooks()
{
    QFETCH(quint32, seed);
    ScratchWorkspace workspace;
    const auto connection = workspace.connection();
    RandomContent content(*connection, seed);
    for (int step = 0; step < 150; ++step) {
        const QByteArray where = u"seed %1, step %2, after %3"_s.arg(seed).arg(step).arg(content.step()).toUtf8();
        const Transaction reading(*connection, Transaction::Kind::Read);
        const QStringList problems = must(contentAgeProblems(*connection));
        QVERIFY2(problems.isEmpty(), where + ": " + problems.join(u"; ").toUtf8());
        for (const KnownChannel &channel : content.channels()) {
            if (step % 10 != 9 && content.random().bounded(4) != 0)
                continue; // thousands of questions each time
            const auto ids = content.ids(channel);
            qint64 points = 0;
            for (const auto &[id, post] : channel.posts) {
                const ContentId row(ids.at(id));
                const auto expected = pointsTheLongWay(row, post, channel.zone);
                points += static_cast<qint64>(expected.size());
                const qint64 published = post.publishedDay(channel.zone).value_or(0);
                QVERIFY2(must(agePointsOf(*connection, channel.account.id, row, published)) == expected, where + " " + id.toUtf8());
            }
            QCOMPARE(must(askInteger(*connection, u"SELECT count(*) FROM content_ages WHERE account_id = ?",
                                     channel.account.id.value())),
                     points); // and no other
        }
    }
}

void TestContentAges::nearestLookStands_data()
{
    QTest::addColumn<QList<int>>("looks"); // on these days after publication, each tells its own number as views
    QTest::addColumn<QString>("points");
    QTest::newRow("exact ages") << QList<int>{1, 2, 7} << u"1:1 2:2 7:7"_s;
    QTest::newRow("not at publication") << QList<int>{0, 4, 6} << QString();
    QTest::newRow("tolerance") << QList<int>{9} << u"10:9"_s;
    QTest::newRow("outside of it") << QList<int>{8, 12} << QString();
    QTest::newRow("nearer one stands") << QList<int>{26, 29, 30} << u"28:29"_s;
    QTest::newRow("the later of two") << QList<int>{27, 29} << u"28:29"_s;
    QTest::newRow("whatever comes first") << QList<int>{29, 27} << u"28:29"_s;
    QTest::newRow("one look for two ages") << QList<int>{30, 41, 49, 54, 66} << u"28:30 45:49 60:66"_s;
    QTest::newRow("years") << QList<int>{329, 400, 700} << u"365:400 730:700"_s;
}

void TestContentAges::nearestLookStands()
{
    QFETCH(QList<int>, looks);
    Scratch scratch;
    for (const int age : looks)
        scratch.look(QDate(2025, 1, 1).addDays(age), age);
    QTEST(scratch.points(), "points");
}

void TestContentAges::publicationMovesThePoints()
{
    Scratch scratch;
    scratch.look(QDate(2025, 1, 8), 70);
    scratch.look(QDate(2025, 1, 15), 140);
    QCOMPARE(scratch.points(), u"7:70 14:140"_s);
    scratch.look(QDate(2025, 1, 15), 141);
    QCOMPARE(scratch.points(), u"7:70 14:141"_s);
    scratch.look(QDate(2025, 1, 15), std::nullopt);
    QCOMPARE(scratch.points(), u"7:70 14:141"_s);
    scratch.look(QDate(2025, 1, 15), std::nullopt, scratchMoment("2025-01-08T12:00:00Z"));
    QCOMPARE(scratch.points(), QString());
    QCOMPARE(scratch.points(QDate(2025, 1, 8)), u"7:141"_s);
}

void TestContentAges::pointsComeNewestFirst()
{
    Scratch scratch;
    std::vector<ContentItem> items;
    for (int day = 1; day <= 9; ++day) {
        ContentItem item{.platformContentId = QString::number(day),
                         .type = day % 3 == 0 ? ContentType::Short : ContentType::Video,
                         .publishedAt = QDateTime(QDate(2025, 1, day), QTime(3, 0), Qt::UTC)};
        item.figures.set(Metric::Views, 100 * day);
        items.push_back(item);
    }
    for (int day = 2; day <= 10; ++day) // each is a day old once
        must(upsertItems(*scratch.connection, scratch.account, items, addFetch(*scratch.connection, scratch.account.id),
                         QDateTime(QDate(2025, 1, day), QTime(3, 0), Qt::UTC)));
    const auto views = [&scratch](ContentType type, QDate before, int count) {
        QStringList all;
        for (const AgePoint &point :
             must(agePoints(*scratch.connection, scratch.account.id, type, 1, toDayNumber(before), count)))
            all.append(QString::number(point.views));
        return all.join(u' ');
    };
    QCOMPARE(views(ContentType::Video, QDate(2025, 1, 8), 3), u"700 500 400"_s);
    QCOMPARE(views(ContentType::Short, QDate(2026, 1, 1), 10), u"900 600 300"_s);
    QCOMPARE(views(ContentType::Live, QDate(2026, 1, 1), 10), QString());
}

void TestContentAges::damageIsFoundAndMended_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("another figure") << u"UPDATE content_ages SET views = views + 1 WHERE age = 7"_s;
    QTest::newRow("another type") << u"UPDATE content_ages SET type = 'video'"_s;
    QTest::newRow("another day of publication") << u"UPDATE content_ages SET published_day = published_day + 1 WHERE age = 7"_s;
    QTest::newRow("a point lost") << u"DELETE FROM content_ages WHERE age = 7"_s;
    QTest::newRow("a point too many") << u"INSERT INTO content_ages SELECT account_id, 60, published_day, content_id, type, day, views FROM content_ages LIMIT 1"_s;
    QTest::newRow("a snapshot alone") << u"DELETE FROM content_snapshots"_s;
}

void TestContentAges::damageIsFoundAndMended()
{
    QFETCH(QString, damage);
    Scratch scratch;
    scratch.look(QDate(2025, 1, 8), 70);
    scratch.look(QDate(2025, 1, 15), 140);
    QCOMPARE(must(contentAgeProblems(*scratch.connection)), QStringList());
    must(scratch.connection->run(damage));
    QVERIFY(!must(contentAgeProblems(*scratch.connection)).isEmpty());
    must(rebuildContentAges(*scratch.connection));
    QCOMPARE(must(contentAgeProblems(*scratch.connection)), QStringList());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestContentAges)
#include "tst_contentages.moc"
