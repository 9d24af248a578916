// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tiktok/tiktokcase.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestTikTokData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void userGivesProfileAndTotals();
    void missingScopeIsAskedForWithFewerFields();
    void nameAloneLeavesFiguresUnknown();
    void noScopeAtAllIsForbidden();
    void videosAreReadFieldByField();
    void numberedIdKeepsEveryDigit();
    void shortPageLeadsToTheNext();
    void lastPageEndsTheWalk();
    void newestDepthStopsAfterOnePage();
    void cursorMustGoBackInTime_data();
    void cursorMustGoBackInTime();
    void videoTwiceCountsOnce();
    void idsThatAreLeftOutAreMissing();
    void researchGivesMentionsOfOthers();
    void researchCursorMustMove();
    void foreignAddressIsNoAddress();
};

QByteArray success(const QByteArray &data)
{
    return R"({"data":)" + data + R"(,"error":{"code":"ok","message":"","log_id":"x"}})";
}

void TestTikTokData::userGivesProfileAndTotals()
{
    const auto page = tikTok().parse(taskFor("user"_L1), answer(fixture(u"user.json"_s)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    const AccountProfile expected{
        .platformAccountId = u"fx0a1b2c-3d4e-5f60-7182-93a4b5c6d7e8"_s,
        .title = u"Lantern Works \u2013 night builds"_s,
        .handle = u"@lantern.works_"_s,
        .thumbnailUrl = u"https://img.example/lantern-avatar.jpeg?x-expires=1790985600&x-signature=fx%2Fsig"_s,
        .country = {},
        .uploadsRef = u"fx0a1b2c-3d4e-5f60-7182-93a4b5c6d7e8"_s,
        .createdAt = {}};
    QCOMPARE(*page->profile, expected);
    MetricValues totals;
    totals.set(Metric::Followers, 48'712);
    totals.set(Metric::Following, 0);
    totals.set(Metric::Posts, 43);
    QCOMPARE(*page->totalsNow, totals);
    QVERIFY(page->refused.empty() && page->next.empty());
}

void TestTikTokData::missingScopeIsAskedForWithFewerFields()
{
    FetchTask task = taskFor("user"_L1);
    QStringList asked;
    for (int round = 0; round < 3; ++round) {
        const auto page = tikTok().parse(task, answer(fixture(u"error-scope.json"_s), 401));
        QVERIFY(page.ok());
        QVERIFY(!page->profile && page->refused.empty());
        QCOMPARE(page->next.size(), std::size_t(1));
        task = page->next.front();
        asked.append(QUrlQuery(tikTok().request(task).url).queryItemValue(u"fields"_s).mid(31));
    }
    QCOMPARE(asked, (QStringList{u",username"_s, u",follower_count,following_count,video_count"_s, QString()}));
}

void TestTikTokData::nameAloneLeavesFiguresUnknown()
{
    FetchTask task = taskFor("user"_L1);
    for (int round = 0; round < 3; ++round)
        task = tikTok().parse(task, answer(fixture(u"error-scope.json"_s), 401))->next.front();
    const auto page = tikTok().parse(task, answer(fixture(u"user-name-only.json"_s)));
    QVERIFY(page.ok());
    QCOMPARE(page->profile->title, u"Lantern Works"_s);
    QCOMPARE(page->profile->handle, QString());
    QVERIFY(page->totalsNow->isEmpty());
    QCOMPARE(page->refused, (std::vector{Metric::Followers, Metric::Following, Metric::Posts}));
}

void TestTikTokData::noScopeAtAllIsForbidden()
{
    FetchTask task = taskFor("user"_L1);
    for (int round = 0; round < 3; ++round)
        task = tikTok().parse(task, answer(fixture(u"error-scope.json"_s), 401))->next.front();
    const auto page = tikTok().parse(task, answer(fixture(u"error-scope.json"_s), 401));
    QVERIFY(!page.ok());
    QCOMPARE(page.error().kind, ErrorKind::Forbidden);
}

void TestTikTokData::videosAreReadFieldByField()
{
    const auto page = tikTok().parse(taskFor("videos"_L1), answer(fixture(u"videos.json"_s)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    MetricValues figures;
    figures.set(Metric::Views, 12'043);
    figures.set(Metric::Likes, 812);
    figures.set(Metric::Comments, 0);
    figures.set(Metric::Shares, 40);
    const ContentItem expected{
        .platformContentId = u"7551234567890123457"_s,
        .type = ContentType::Video,
        .visibility = Visibility::Public,
        .title = u"Ribs bent over steam"_s,
        .description = u"Ribs bent over steam #lantern"_s,
        .url = u"https://www.tiktok.com/@lantern.works_/video/7551234567890123457?utm_source=fx"_s,
        .thumbnailUrl = u"https://img.example/cover-1.jpeg?x-expires=1790985600"_s,
        .publishedAt = QDateTime(QDate(2026, 10, 2), QTime(17, 0), Qt::UTC),
        .durationSeconds = 41,
        .figures = figures};
    QCOMPARE(page->items.size(), std::size_t(2));
    QCOMPARE(page->items[0], expected);
}

void TestTikTokData::numberedIdKeepsEveryDigit()
{
    const auto page = tikTok().parse(taskFor("videos"_L1), answer(fixture(u"videos.json"_s)));
    const ContentItem &second = page->items[1];
    QCOMPARE(second.platformContentId, u"7551234567890123459"_s); // a double would make it ...3248
    QCOMPARE(shown(second.figures[Metric::Views]), u"9007199254740993"_s);
    QCOMPARE(shown(second.figures[Metric::Likes]), u"?"_s);
    QCOMPARE(shown(second.figures[Metric::Shares]), u"?"_s);
    QCOMPARE(shown(second.durationSeconds), u"?"_s);
    QCOMPARE(second.url, QString());
    const auto beyond = tikTok().parse(taskFor("videos"_L1),
                                       answer(success(R"({"videos":[{"id":9223372036854775808}],)"
                                                                     R"("cursor":1,"has_more":false})")));
    QVERIFY(!beyond.ok());
    QVERIFY2(beyond.error().detail.startsWith("data.videos[0].id: "_L1), qPrintable(beyond.error().detail));
}

void TestTikTokData::shortPageLeadsToTheNext()
{
    const FetchTask task = taskFor("videos"_L1);
    const auto page = tikTok().parse(task, answer(fixture(u"videos.json"_s)));
    FetchTask expected = task;
    expected.cursor = u"1790874000000"_s;
    QCOMPARE(page->next.size(), std::size_t(1));
    QCOMPARE(page->next.front(), expected);
}

void TestTikTokData::lastPageEndsTheWalk()
{
    FetchTask task = taskFor("videos"_L1);
    task.cursor = u"1790874000000"_s;
    const auto page = tikTok().parse(task, answer(fixture(u"videos-last.json"_s)));
    QVERIFY(page.ok());
    QVERIFY(page->items.empty() && page->next.empty());
}

void TestTikTokData::newestDepthStopsAfterOnePage()
{
    FetchTask task = taskFor("videos"_L1);
    task.depth = FetchDepth::Newest;
    const auto page = tikTok().parse(task, answer(fixture(u"videos.json"_s)));
    QVERIFY(page.ok());
    QVERIFY(page->next.empty());
}

void TestTikTokData::cursorMustGoBackInTime_data()
{
    QTest::addColumn<QByteArray>("cursor");
    QTest::addColumn<bool>("moves");
    QTest::newRow("earlier") << QByteArray("1790873999999") << true;
    QTest::newRow("the same") << QByteArray("1790874000000") << false;
    QTest::newRow("later") << QByteArray("1790874000001") << false;
    QTest::newRow("zero") << QByteArray("0") << false;
    QTest::newRow("none") << QByteArray("null") << false;
    QTest::newRow("below zero") << QByteArray("-5") << false;
}

void TestTikTokData::cursorMustGoBackInTime()
{
    QFETCH(QByteArray, cursor);
    QFETCH(bool, moves);
    FetchTask task = taskFor("videos"_L1);
    task.cursor = u"1790874000000"_s;
    const auto result =
        tikTok().parse(task, answer(success(R"({"videos":[],"has_more":true,"cursor":)" + cursor + "}")));
    QCOMPARE(result.ok(), moves);
    if (!moves)
        QVERIFY2(result.error().detail.startsWith("data.cursor: "_L1), qPrintable(result.error().detail));
}

void TestTikTokData::videoTwiceCountsOnce()
{
    const auto result = tikTok().parse(
        taskFor("videos"_L1), answer(success(R"({"videos":[{"id":"7"},{"id":7}],"has_more":false,"cursor":1})")));
    QVERIFY(result.ok());
    QCOMPARE(result->items.size(), std::size_t(1));
}

void TestTikTokData::idsThatAreLeftOutAreMissing()
{
    const auto page = tikTok().parse(taskFor("video_query"_L1), answer(fixture(u"video-query.json"_s)));
    QVERIFY(page.ok());
    QCOMPARE(page->items.size(), std::size_t(1));
    QCOMPARE(shown(page->items[0].figures[Metric::Views]), u"13001"_s);
    QCOMPARE(page->missingIds, QStringList{u"7551234567890123999"_s});
}

void TestTikTokData::researchGivesMentionsOfOthers()
{
    const FetchTask task = taskFor("research_mentions"_L1);
    const auto page = tikTok().parse(task, answer(fixture(u"research.json"_s)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    const Mention expected{.mentionId = u"7550000000000000123"_s,
                           .authorName = u"paper.moon"_s,
                           .authorFollowers = std::nullopt,
                           .text = u"built with the frames of @lantern.works_"_s,
                           .url = u"https://www.tiktok.com/@paper.moon/video/7550000000000000123"_s,
                           .engagementCount = 12,
                           .mentionedAt = QDateTime(QDate(2026, 10, 1), QTime(15, 53, 20), Qt::UTC)};
    QCOMPARE(page->mentions.size(), std::size_t(1));
    QCOMPARE(page->mentions[0], expected);
    QCOMPARE(page->next.size(), std::size_t(1));
    QCOMPARE(page->next[0].cursor, u"100:7201388525814961198"_s);
}

void TestTikTokData::researchCursorMustMove()
{
    FetchTask task = taskFor("research_mentions"_L1);
    task.cursor = u"100:7201388525814961198"_s;
    const auto page = tikTok().parse(task, answer(fixture(u"research.json"_s)));
    QVERIFY(!page.ok());
    QVERIFY(page.error().detail.startsWith("data.cursor: "_L1));
}

void TestTikTokData::foreignAddressIsNoAddress()
{
    const auto result = tikTok().parse(
        taskFor("videos"_L1),
        answer(success(R"({"videos":[{"id":"7","share_url":"javascript:void","cover_image_url":"file:///etc/passwd"}],)"
                    R"("has_more":false,"cursor":1})")));
    QVERIFY(result.ok());
    QCOMPARE(result->items[0].url, QString());
    QCOMPARE(result->items[0].thumbnailUrl, QString());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestTikTokData)
#include "tst_tiktokdata.moc"
