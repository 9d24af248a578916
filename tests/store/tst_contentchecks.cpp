// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentchecks.h"
#include "models/store/contentrepository.h"
#include "tests/store/queryplan.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestContentChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void neverAskedComeFirstThenTheLongestAgo();
    void recentlyAskedAreLeftAlone();
    void onlyVisiblePostsOfTheDaysAreNamed();
    void storiesNeverHaveATurn();
    void streamsAndAccountsAreApart();
    void unknownIdsArePassedOver();
    void everyPostGetsItsTurn();
    void hundredThousandPostsAreFoundByIndex_data();
    void hundredThousandPostsAreFoundByIndex();

private:
    void add(const QString &id, QDate published);
    QString next(qint64 count = 10, const QString &stream = u"insights"_s);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    Account m_account;
    QDateTime m_now = scratchMoment("2026-11-19T20:00:00Z");
    DateRange m_november = *DateRange::make(QDate(2026, 11, 1), QDate(2026, 11, 30));
};

void TestContentChecks::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection, Platform::X, u"1"_s);
}

void TestContentChecks::add(const QString &id, QDate published)
{
    const ContentItem item{.platformContentId = id,
                           .publishedAt = published.isValid() ? QDateTime(published, QTime(12, 0), Qt::UTC) : QDateTime()};
    must(upsertItems(*m_connection, m_account, {item}, addFetch(*m_connection, m_account.id), m_now));
}

QString TestContentChecks::next(qint64 count, const QString &stream)
{
    return must(leastRecentlyChecked(*m_connection, m_account.id, stream, m_november, m_now, count)).join(u' ');
}

void TestContentChecks::neverAskedComeFirstThenTheLongestAgo()
{
    for (int day = 1; day <= 6; ++day)
        add(QString::number(day), QDate(2026, 11, day));
    QCOMPARE(next(), u"6 5 4 3 2 1"_s);
    must(noteChecked(*m_connection, m_account.id, u"insights"_s, {u"6"_s, u"2"_s}, m_now.addDays(-2)));
    must(noteChecked(*m_connection, m_account.id, u"insights"_s, {u"5"_s}, m_now.addDays(-3)));
    QCOMPARE(next(), u"4 3 1 5 6 2"_s);
    QCOMPARE(next(2), u"4 3"_s);
    must(noteChecked(*m_connection, m_account.id, u"insights"_s, {u"5"_s}, m_now.addDays(-1))); // asked once more
    QCOMPARE(next(), u"4 3 1 6 2 5"_s);
}

void TestContentChecks::recentlyAskedAreLeftAlone()
{
    add(u"a"_s, QDate(2026, 11, 3));
    add(u"b"_s, QDate(2026, 11, 2));
    must(noteChecked(*m_connection, m_account.id, u"insights"_s, {u"a"_s}, m_now));
    QCOMPARE(next(), u"b"_s); // asked at the very moment is asked since it
    must(noteChecked(*m_connection, m_account.id, u"insights"_s, {u"b"_s}, m_now.addMSecs(-1)));
    QCOMPARE(next(), u"b"_s);
}

void TestContentChecks::onlyVisiblePostsOfTheDaysAreNamed()
{
    add(u"before"_s, QDate(2026, 10, 31));
    add(u"first"_s, QDate(2026, 11, 1));
    add(u"gone"_s, QDate(2026, 11, 15));
    add(u"last"_s, QDate(2026, 11, 30));
    add(u"after"_s, QDate(2026, 12, 1));
    add(u"undated"_s, QDate());
    must(markMissing(*m_connection, m_account.id, {u"gone"_s}, m_now));
    QCOMPARE(next(), u"last first"_s);
    QCOMPARE(must(visibleCount(*m_connection, m_account.id, m_november)), 2);
    QCOMPARE(must(visibleCount(*m_connection, m_account.id, DateRange::day(QDate(2026, 12, 1)))), 1);
    QCOMPARE(must(visibleCount(*m_connection, m_account.id, DateRange::day(QDate(2026, 11, 15)))), 0);
}

void TestContentChecks::storiesNeverHaveATurn()
{
    add(u"post"_s, QDate(2026, 11, 18));
    const ContentItem story{.platformContentId = u"story"_s,
                            .type = ContentType::Story,
                            .publishedAt = QDateTime(QDate(2026, 11, 19), QTime(12, 0), Qt::UTC)};
    must(upsertItems(*m_connection, m_account, {story}, addFetch(*m_connection, m_account.id), m_now));
    QCOMPARE(next(), u"post"_s);
    QCOMPARE(must(visibleCount(*m_connection, m_account.id, m_november)), 1);
}

void TestContentChecks::streamsAndAccountsAreApart()
{
    add(u"a"_s, QDate(2026, 11, 3));
    const Account first = m_account;
    must(noteChecked(*m_connection, m_account.id, u"insights"_s, {u"a"_s}, m_now));
    QCOMPARE(next(), QString());
    QCOMPARE(next(10, u"comments"_s), u"a"_s);
    m_account = addAccount(*m_connection, Platform::X, u"2"_s);
    QCOMPARE(next(), QString());
    add(u"a"_s, QDate(2026, 11, 3));
    QCOMPARE(next(), u"a"_s);
    must(eraseAccount(*m_connection, first.id));
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM content_checks"), u"0"_s);
}

void TestContentChecks::unknownIdsArePassedOver()
{
    add(u"a"_s, QDate(2026, 11, 3));
    must(noteChecked(*m_connection, m_account.id, u"insights"_s, {u"never seen"_s, u"a"_s}, m_now));
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM content_checks"), u"1"_s);
}

void TestContentChecks::everyPostGetsItsTurn()
{
    for (int post = 0; post < 17; ++post)
        add(QString::number(post), QDate(2026, 11, 1).addDays(post));
    QStringList asked;
    for (int pass = 0; pass < 6; ++pass) {
        const QDateTime now = m_now.addDays(pass);
        const auto batch = must(leastRecentlyChecked(*m_connection, m_account.id, u"insights"_s, m_november, now, 3));
        must(noteChecked(*m_connection, m_account.id, u"insights"_s, batch, now));
        asked += batch;
    }
    QCOMPARE(asked.size(), 18);
    QCOMPARE(QSet<QString>(asked.begin(), asked.end()).size(), 17);
    QCOMPARE(asked.last(), asked.first()); // the round begins again where it began
}

void TestContentChecks::hundredThousandPostsAreFoundByIndex_data()
{
    QTest::addColumn<bool>("analysed");
    QTest::newRow("without statistics") << false;
    QTest::newRow("with statistics") << true;
}

void TestContentChecks::hundredThousandPostsAreFoundByIndex()
{
    QFETCH(bool, analysed);
    constexpr QStringView fill =
        u"INSERT INTO content_items(account_id, platform_content_id, type, visibility, title, description, url, thumbnail_url, "
        "published_at, published_day, first_seen_at, verified_at, missing_since) "
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999) "
        "SELECT ?1, i, 'post', 'public', '', hex(zeroblob(200)), '', '', (?2 - i / 50) * 86400000 + i % 50, ?2 - i / 50, 0, 0, "
        "CASE i % 10 WHEN 0 THEN 1 END FROM n";
    const QDate newest(2026, 11, 30);
    must(m_connection->run(fill, m_account.id.value(), newest));
    must(m_connection->run(u"INSERT INTO content_checks SELECT id, 'insights', id % 1000 FROM content_items WHERE id % 3 = 0"));
    if (analysed)
        must(m_connection->runScript("ANALYZE"));
    const DateRange ever = DateRange::endingAt(newest, 3000);

    QElapsedTimer timer;
    timer.start();
    const auto batch = must(leastRecentlyChecked(*m_connection, m_account.id, u"insights"_s, ever, m_now, 100));
    const qint64 choosing = timer.nsecsElapsed();
    timer.restart();
    QCOMPARE(must(visibleCount(*m_connection, m_account.id, ever)), 90'000);
    qInfo("100 of 100,000 posts chosen in %.1f ms, counted in %.1f ms", double(choosing) / 1e6, double(timer.nsecsElapsed()) / 1e6);
    QCOMPARE(batch.size(), 100);
    QCOMPARE(batch.first(), u"49"_s); // the newest of the newest day that nobody asked for

    StatementTrace trace(*m_connection);
    (void)must(leastRecentlyChecked(*m_connection, m_account.id, u"insights"_s, ever, m_now, 100));
    (void)must(visibleCount(*m_connection, m_account.id, ever));
    must(noteChecked(*m_connection, m_account.id, u"insights"_s, {u"49"_s}, m_now));
    const QStringList plans = trace.plans();
    QCOMPARE(plans.size(), 3);
    const QString byDay = u"SEARCH %1 USING COVERING INDEX content_visible_by_day "
                          "(account_id=? AND missing_since=? AND published_day>? AND published_day<?)"_s;
    QVERIFY2(plans[0].contains(byDay.arg(u"c"_s)), qPrintable(plans[0]));
    QVERIFY2(plans[0].contains(u"SEARCH k USING PRIMARY KEY (content_id=? AND stream=?)"_s), qPrintable(plans[0]));
    QVERIFY2(plans[1].contains(byDay.arg(u"content_items"_s)), qPrintable(plans[1]));
    QVERIFY2(!plans.join(u' ').contains(u"SCAN"_s), qPrintable(plans.join(u'\n')));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestContentChecks)
#include "tst_contentchecks.moc"
