// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instagram/instagramcase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestInstagramMentions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commentsAreReadFieldByField();
    void pagesTellWhichSpanTheyListWhole();
    void olderCommentsAreAskedWhileTheyMayBeNew_data();
    void olderCommentsAreAskedWhileTheyMayBeNew();
    void postWithoutCommentsHasNone_data();
    void postWithoutCommentsHasNone();
    void taggedPostsAreReadBackToTheWindow();
    void taggedPostsAreReadBackToTheKnownOne();
    void taggedWalkGoesOnInsideTheWindow();
    void tagsThatMayNotBeAskedAreUnsupported_data();
    void tagsThatMayNotBeAskedAreUnsupported();
    void mentionInACommentIsLookedUp();
    void mentionInACaptionIsLookedUp();
    void mentionThatHasGoneIsNone();
    void mentionWithoutTimeIsRefused();
};

QString mentionText(const Mention &mention)
{
    return QStringList{mention.mentionId,
                       mention.authorName,
                       mention.text,
                       mention.url,
                       shown(mention.engagementCount),
                       mention.mentionedAt.toString(Qt::ISODate)}
        .join(u'|');
}

QStringList mentionsOf(const Result<Page> &page)
{
    if (!page.ok())
        return {page.error().detail};
    QStringList mentions;
    for (const Mention &mention : page->mentions)
        mentions.append(mentionText(mention));
    return mentions;
}

void TestInstagramMentions::commentsAreReadFieldByField()
{
    const auto page = instagram().parse(taskFor("comments"_L1), answer(fixture(u"comments.json"_s)));
    QCOMPARE(
        mentionsOf(page),
        (QStringList{u"17900000000000911|paperfan|How long does the paste dry? \U0001F914||2|2026-11-02T20:00:00Z"_s,
                     u"17900000000000912|quiet.one|Lovely.||?|2026-11-01T21:30:00Z"_s}));
    QVERIFY(!page->mentions[0].authorFollowers);
    for (const Mention &mention : page->mentions)
        QCOMPARE(mention.postId, taskFor("comments"_L1).ids.first());
}

void TestInstagramMentions::pagesTellWhichSpanTheyListWhole()
{
    FetchTask task = taskFor("comments"_L1);
    const QByteArray one = R"({"data":[{"id":"2","timestamp":"2026-11-02T20:00:00+0000"},{"id":"1","timestamp":"2026-11-01T20:00:00+0000"}])";
    const QByteArray more = R"(,"paging":{"cursors":{"after":"abc"},"next":"https://graph.instagram.com/next?after=abc"}})";
    const QDateTime newest(QDate(2026, 11, 2), QTime(20, 0), Qt::UTC);
    const QDateTime oldest(QDate(2026, 11, 1), QTime(20, 0), Qt::UTC);
    const auto whole = instagram().parse(task, answer(one + '}'))->mentionSpan;
    QVERIFY(whole && whole->from < oldest.addYears(-10) && whole->until > newest.addYears(10));
    QCOMPARE(whole->postId, task.ids.first());
    const auto first = instagram().parse(task, answer(one + more))->mentionSpan;
    QVERIFY(first && first->until > newest.addYears(10));
    QCOMPARE(first->from, oldest.addSecs(1));
    task.cursor = u"before"_s;
    const auto middle = instagram().parse(task, answer(one + more))->mentionSpan;
    QCOMPARE(middle->from, oldest.addSecs(1));
    QCOMPARE(middle->until, newest.addSecs(-1));
    QVERIFY(!instagram().parse(task, answer(R"({"data":[]})"))->mentionSpan);
}

void TestInstagramMentions::olderCommentsAreAskedWhileTheyMayBeNew_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("a busy day") << QByteArray("Tue, 03 Nov 2026 06:00:00 GMT") << true;
    QTest::newRow("just two days") << QByteArray("Tue, 03 Nov 2026 21:30:00 GMT") << true;
    QTest::newRow("longer ago") << QByteArray("Tue, 03 Nov 2026 21:30:01 GMT") << false;
    QTest::newRow("no date") << QByteArray() << false;
    QTest::newRow("nonsense") << QByteArray("yesterday") << false;
}

void TestInstagramMentions::olderCommentsAreAskedWhileTheyMayBeNew()
{
    QFETCH(QByteArray, date);
    QFETCH(bool, goesOn);
    HttpResponse response = answer(fixture(u"comments.json"_s));
    response.headers.append(HttpHeader("Date", date));
    const auto page = instagram().parse(taskFor("comments"_L1), response);
    QVERIFY(page.ok());
    FetchTask next = taskFor("comments"_L1);
    next.cursor = u"cA"_s;
    QCOMPARE(page->next, goesOn ? std::vector{next} : std::vector<FetchTask>());
}

void TestInstagramMentions::postWithoutCommentsHasNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody wrote") << QByteArray(R"({"data":[]})") << 200;
    QTest::newRow("gone") << fixture(u"error-gone.json"_s) << 400;
    QTest::newRow("takes none") << QByteArray(R"({"error":{"code":100,"message":"m"}})") << 400;
}

void TestInstagramMentions::postWithoutCommentsHasNone()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const auto page = instagram().parse(taskFor("comments"_L1), answer(body, status));
    QVERIFY(page.ok());
    QVERIFY(page->mentions.empty() && page->next.empty() && page->missingIds.isEmpty());
}

void TestInstagramMentions::taggedPostsAreReadBackToTheWindow()
{
    const auto page = instagram().parse(taskFor("tagged"_L1), answer(fixture(u"tagged.json"_s)));
    QCOMPARE(mentionsOf(page),
             (QStringList{
                 u"18000000000000931|riverfest|with lanternworks at the river|"
                 "https://www.instagram.com/p/DXtag931/|42|2026-11-01T10:00:00Z"_s,
                 u"18000000000000932|nightmarket||https://www.instagram.com/p/DXtag932/|?|2026-10-10T10:00:00Z"_s}));
    QVERIFY(page->next.empty());
}

void TestInstagramMentions::taggedPostsAreReadBackToTheKnownOne()
{
    FetchTask task = taskFor("tagged"_L1);
    task.since = u"18000000000000932"_s;
    const auto page = instagram().parse(task, answer(fixture(u"tagged.json"_s)));
    QCOMPARE(page->mentions.size(), std::size_t(1));
    QVERIFY(page->next.empty());
}

void TestInstagramMentions::taggedWalkGoesOnInsideTheWindow()
{
    FetchTask task = taskFor("tagged"_L1);
    task.window = DateRange::endingAt(QDate(2026, 11, 2), 730);
    const auto page = instagram().parse(task, answer(fixture(u"tagged.json"_s)));
    QCOMPARE(page->mentions.size(), std::size_t(3));
    FetchTask next = task;
    next.cursor = u"tA"_s;
    QCOMPARE(page->next, std::vector{next});
    QCOMPARE(outcome(instagram().parse(next, answer(fixture(u"tagged.json"_s)))), errorKey(ErrorKind::BadResponse));
}

void TestInstagramMentions::tagsThatMayNotBeAskedAreUnsupported_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no permission") << QByteArray("10") << ErrorKind::Unsupported;
    QTest::newRow("no such edge") << QByteArray("100") << ErrorKind::Unsupported;
    QTest::newRow("no such object") << QByteArray(R"(100,"error_subcode":33)") << ErrorKind::Unsupported;
    QTest::newRow("signed out is still signed out") << QByteArray("190") << ErrorKind::SignedOut;
    QTest::newRow("too fast is still too fast") << QByteArray("4") << ErrorKind::RateLimited;
}

void TestInstagramMentions::tagsThatMayNotBeAskedAreUnsupported()
{
    QFETCH(QByteArray, code);
    QFETCH(ErrorKind, kind);
    const auto page = instagram().parse(taskFor("tagged"_L1), answer(R"({"error":{"code":)" + code + "}}", 400));
    QCOMPARE(outcome(page), errorKey(kind));
    QVERIFY(findStream(instagram(), u"tagged")->optional);
}

void TestInstagramMentions::mentionInACommentIsLookedUp()
{
    const auto page = instagram().parse(taskFor("mention_lookup"_L1), answer(fixture(u"mentioned-comment.json"_s)));
    QCOMPARE(mentionsOf(page),
             QStringList{u"17900000000000951|stallkeeper|ask lanternworks!||0|2026-11-02T05:06:07Z"_s});
}

void TestInstagramMentions::mentionInACaptionIsLookedUp()
{
    const auto page = instagram().parse(taskFor("mention_lookup"_L1), answer(fixture(u"mentioned-media.json"_s)));
    QCOMPARE(mentionsOf(page),
             QStringList{u"18000000000000961|stallkeeper|lanternworks lit our stall||15|2026-11-02T06:00:00Z"_s});
}

void TestInstagramMentions::mentionThatHasGoneIsNone()
{
    const auto page = instagram().parse(taskFor("mention_lookup"_L1), answer(fixture(u"error-gone.json"_s), 400));
    QVERIFY(page.ok());
    QVERIFY(page->mentions.empty() && page->missingIds.isEmpty());
}

void TestInstagramMentions::mentionWithoutTimeIsRefused()
{
    for (const auto &[stream, body, path] :
         {std::tuple("comments"_L1, R"({"data":[{"id":"1"}]})", "data[0].timestamp"_L1),
          std::tuple("tagged"_L1, R"({"data":[{"timestamp":"x","id":"1"}]})", "data[0].timestamp"_L1),
          std::tuple("mention_lookup"_L1, R"({"id":"1"})", "mentioned_media"_L1)}) {
        const auto page = instagram().parse(taskFor(stream), answer(body));
        QCOMPARE(outcome(page), errorKey(ErrorKind::BadResponse));
        QVERIFY2(page.error().detail.startsWith(QString(path) + ": expected"_L1), qPrintable(page.error().detail));
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestInstagramMentions)
#include "tst_instagrammentions.moc"
