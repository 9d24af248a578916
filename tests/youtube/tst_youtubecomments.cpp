// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/youtube/youtubecase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestYouTubeComments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commentIsReadFieldByField();
    void ownCommentsAreNoMentions();
    void commentWithoutAuthorOrVideoIsKept();
    void walkStopsAtKnownGround_data();
    void walkStopsAtKnownGround();
    void samePageTokenAgainIsRefused();
    void channelWithoutCommentsIsAnEmptyPage();
    void disabledCommentsAreForbidden();
    void checkedCommentsAreReadAndTheOthersHaveGone();
    void onlyCommentListsSayThatCommentsHaveGone_data();
    void onlyCommentListsSayThatCommentsHaveGone();
    void badCommentIsRefused_data();
    void badCommentIsRefused();
};

void TestYouTubeComments::commentIsReadFieldByField()
{
    const auto page = youtube().parse(taskFor("comments"_L1), answer(fixture(u"comments.json"_s)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    const Mention expected{.mentionId = u"UgfxThread0001AaABAg"_s,
                           .authorName = u"@papermoon"_s,
                           .authorFollowers = std::nullopt,
                           .text = u"Steam & patience \u2013 lovely"_s,
                           .url = u"https://www.youtube.com/watch?v=fxRibs_0001&lc=UgfxThread0001AaABAg"_s,
                           .engagementCount = 16,
                           .mentionedAt = QDateTime(QDate(2026, 10, 2), QTime(8, 2, 11), Qt::UTC),
                           .postId = u"fxRibs_0001"_s};
    QCOMPARE(page->mentions[0], expected);
}

void TestYouTubeComments::ownCommentsAreNoMentions()
{
    const auto page = youtube().parse(taskFor("comments"_L1), answer(fixture(u"comments.json"_s)));
    QCOMPARE(page->mentions.size(), std::size_t(2));
    for (const Mention &mention : page->mentions)
        QVERIFY(mention.mentionId != "UgfxThread0002AaABAg"_L1);
}

void TestYouTubeComments::commentWithoutAuthorOrVideoIsKept()
{
    const auto page = youtube().parse(taskFor("comments"_L1), answer(fixture(u"comments.json"_s)));
    const Mention expected{.mentionId = u"UgfxThread0003AaABAg"_s,
                           .authorName = {},
                           .authorFollowers = std::nullopt,
                           .text = u"no author, no video"_s,
                           .url = {},
                           .engagementCount = std::nullopt,
                           .mentionedAt = QDateTime(QDate(2026, 9, 30), QTime(6, 30), Qt::UTC)};
    QCOMPARE(page->mentions[1], expected);
}

void TestYouTubeComments::walkStopsAtKnownGround_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("firstDay");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("nothing known, all inside") << QString() << u"2026-09-05"_s << true;
    QTest::newRow("newest known on this page") << u"UgfxThread0001AaABAg"_s << u"2026-09-05"_s << false;
    QTest::newRow("newest known is an own one") << u"UgfxThread0002AaABAg"_s << u"2026-09-05"_s << false;
    QTest::newRow("newest known is farther back") << u"UgfxThread0009AaABAg"_s << u"2026-09-05"_s << true;
    // 06:30 UTC on the 30th is still the 29th in California.
    QTest::newRow("oldest on the first day") << QString() << u"2026-09-29"_s << true;
    QTest::newRow("oldest before the window") << QString() << u"2026-09-30"_s << false;
    QTest::newRow("no window") << QString() << QString() << false;
}

void TestYouTubeComments::walkStopsAtKnownGround()
{
    QFETCH(QString, since);
    QFETCH(QString, firstDay);
    QFETCH(bool, goesOn);
    FetchTask task = taskFor("comments"_L1);
    task.since = since;
    task.window.reset();
    if (!firstDay.isEmpty())
        task.window = *DateRange::make(*parseDay(firstDay), QDate(2026, 10, 2));
    const auto page = youtube().parse(task, answer(fixture(u"comments.json"_s)));
    QVERIFY(page.ok());
    QCOMPARE(page->mentions.size(), std::size_t(2));
    std::vector<FetchTask> expected;
    if (goesOn) {
        task.cursor = u"QURTSl9+/fx=="_s;
        expected.push_back(task);
    }
    QCOMPARE(page->next, expected);
}

void TestYouTubeComments::samePageTokenAgainIsRefused()
{
    FetchTask task = taskFor("comments"_L1);
    task.cursor = u"QURTSl9+/fx=="_s;
    const auto page = youtube().parse(task, answer(fixture(u"comments.json"_s)));
    QVERIFY(!page.ok());
    QVERIFY(page.error().detail.startsWith("nextPageToken: "_L1));
}

void TestYouTubeComments::channelWithoutCommentsIsAnEmptyPage()
{
    const auto page =
        youtube().parse(taskFor("comments"_L1), answer(R"({"kind":"youtube#commentThreadListResponse","items":[]})"));
    QVERIFY(page.ok());
    QVERIFY(page->mentions.empty() && page->next.empty());
}

void TestYouTubeComments::disabledCommentsAreForbidden()
{
    const auto page =
        youtube().parse(taskFor("comments"_L1), answer(fixture(u"error-comments-disabled.json"_s), 403));
    QCOMPARE(page.error().kind, ErrorKind::Forbidden);
    QCOMPARE(page.error().detail, u"HTTP 403 commentsDisabled"_s);
    QVERIFY(findStream(youtube(), u"comments")->optional); // so the pass does not fail
}

void TestYouTubeComments::checkedCommentsAreReadAndTheOthersHaveGone()
{
    const auto page = youtube().parse(taskFor("comment_checks"_L1), answer(fixture(u"comments-by-id.json"_s)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->missingMentions, QStringList{u"UgfxGone00000AaABAg"_s});
    QCOMPARE(page->mentions.size(), std::size_t(2)); // one that nobody asked for is left out
    const Mention expected{.mentionId = u"UgfxThread0001AaABAg"_s,
                           .authorName = u"@papermoon"_s,
                           .authorFollowers = std::nullopt,
                           .text = u"Steam & patience \u2013 lovely. Edit: three times now"_s,
                           .url = {},
                           .engagementCount = std::nullopt,
                           .mentionedAt = QDateTime(QDate(2026, 10, 2), QTime(8, 2, 11), Qt::UTC)};
    QCOMPARE(page->mentions[0], expected);
    QVERIFY(!page->mentionSpan && page->next.empty());
}

void TestYouTubeComments::onlyCommentListsSayThatCommentsHaveGone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("threads") << QByteArray(R"({"kind":"youtube#commentThreadListResponse","items":[]})") << 200;
    QTest::newRow("an empty object") << QByteArray("{}") << 200;
    QTest::newRow("a portal's page") << QByteArray("<html></html>") << 200;
    QTest::newRow("cut off") << QByteArray(R"({"kind":"youtube#commentListResponse","items":[)") << 200;
    QTest::newRow("refused") << QByteArray(R"({"error":{"code":403,"errors":[{"reason":"forbidden"}]}})") << 403;
}

void TestYouTubeComments::onlyCommentListsSayThatCommentsHaveGone()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QVERIFY(!youtube().parse(taskFor("comment_checks"_L1), answer(body, status)).ok());
    const auto all = youtube().parse(taskFor("comment_checks"_L1), answer(R"({"kind":"youtube#commentListResponse"})"));
    QCOMPARE(all->missingMentions.size(), 3);
}

void TestYouTubeComments::badCommentIsRefused_data()
{
    QTest::addColumn<QByteArray>("thread");
    QTest::addColumn<QString>("path");
    const QByteArray good = R"("publishedAt":"2026-10-02T08:02:11Z")";
    const auto row = [](const char *name, const QByteArray &thread, const QString &path) {
        QTest::newRow(name) << QByteArray(thread) << path;
    };
    row("no snippet", "{}", u"items[0].snippet"_s);
    row("no comment", R"({"snippet":{}})", u"items[0].snippet.topLevelComment"_s);
    row("no id", R"({"snippet":{"topLevelComment":{"snippet":{)" + good + "}}}}",
        u"items[0].snippet.topLevelComment.id"_s);
    row("no moment", R"({"snippet":{"topLevelComment":{"id":"a","snippet":{}}}})",
        u"items[0].snippet.topLevelComment.snippet.publishedAt"_s);
    row("video that is no id", R"({"snippet":{"videoId":"a&b","topLevelComment":{"id":"a","snippet":{)" + good + "}}}}",
        u"items[0].snippet.videoId"_s);
    row("negative likes", R"({"snippet":{"topLevelComment":{"id":"a","snippet":{"likeCount":-1,)" + good + "}}}}",
        u"items[0].snippet.topLevelComment.snippet.likeCount"_s);
}

void TestYouTubeComments::badCommentIsRefused()
{
    QFETCH(QByteArray, thread);
    QFETCH(QString, path);
    const auto page = youtube().parse(
        taskFor("comments"_L1), answer(R"({"kind":"youtube#commentThreadListResponse","items":[)" + thread + "]}"));
    QVERIFY(!page.ok());
    QVERIFY2(page.error().detail.startsWith(path + ": expected"_L1), qPrintable(page.error().detail));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestYouTubeComments)
#include "tst_youtubecomments.moc"
