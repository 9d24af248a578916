// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tiktok/tiktokcase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Damaged answers: whatever happens to the bytes of a good one, the connector gives a page or says that it is bad.
class TestTikTokDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCutIsRefused_data();
    void everyCutIsRefused();
    void everyChangedByteIsSurvived_data();
    void everyChangedByteIsSurvived();
    void lostListDeletesNothing_data();
    void lostListDeletesNothing();
    void deepNestingIsRefused();
    void endlessListIsRefused();

private:
    static void addAnswers();
};

void TestTikTokDamage::addAnswers()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *stream, const QString &name) {
        QTest::newRow(qPrintable(name)) << QString::fromLatin1(stream) << name;
    };
    row("user", u"user.json"_s);
    row("videos", u"videos.json"_s);
    row("videos", u"videos-last.json"_s);
    row("video_query", u"video-query.json"_s);
    row("research_mentions", u"research.json"_s);
}

void TestTikTokDamage::everyCutIsRefused_data()
{
    addAnswers();
}

void TestTikTokDamage::everyCutIsRefused()
{
    QFETCH(QString, stream);
    QFETCH(QString, name);
    const FetchTask task = taskFor(stream);
    const QByteArray whole = fixture(name).trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto page = tikTok().parse(task, answer(whole.first(length)));
        QVERIFY2(!page.ok(), qPrintable(QString::number(length)));
        QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    }
    QVERIFY(tikTok().parse(task, answer(whole)).ok());
}

void TestTikTokDamage::everyChangedByteIsSurvived_data()
{
    addAnswers();
}

void TestTikTokDamage::everyChangedByteIsSurvived()
{
    QFETCH(QString, stream);
    QFETCH(QString, name);
    const FetchTask task = taskFor(stream);
    const QByteArray whole = fixture(name);
    qsizetype refused = 0;
    for (qsizetype position = 0; position < whole.size(); ++position) {
        for (const char replacement : {'\0', '"', '9', '-', '{', ']', ',', '\xff'}) {
            QByteArray damaged = whole;
            damaged[position] = replacement;
            const auto page = tikTok().parse(task, answer(damaged));
            if (page.ok())
                continue;
            ++refused;
            QVERIFY2(page.error().kind == ErrorKind::BadResponse, qPrintable(page.error().detail));
        }
    }
    QVERIFY(refused > whole.size());
}

void TestTikTokDamage::lostListDeletesNothing_data()
{
    QTest::addColumn<QByteArray>("member");
    for (const char *member : {"\"videos\"", "\"has_more\"", "\"data\"", "\"error\"", "\"code\""})
        QTest::newRow(member) << QByteArray(member);
}

void TestTikTokDamage::lostListDeletesNothing()
{
    QFETCH(QByteArray, member);
    QByteArray body = fixture(u"videos.json"_s);
    QVERIFY(body.contains(member));
    body.replace(member, "\"other\"");
    const auto page = tikTok().parse(taskFor("videos"_L1), answer(body));
    QVERIFY(!page.ok());
    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
}

void TestTikTokDamage::deepNestingIsRefused()
{
    const QByteArray body =
        R"({"error":{"code":"ok"},"data":{"videos":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}}";
    QCOMPARE(tikTok().parse(taskFor("videos"_L1), answer(body)).error().kind, ErrorKind::BadResponse);
}

void TestTikTokDamage::endlessListIsRefused()
{
    QByteArray entries = R"({"id":"0"})";
    for (int count = 1; count < 101; ++count)
        entries += R"(,{"id":")" + QByteArray::number(count) + R"("})";
    const QByteArray body =
        R"({"error":{"code":"ok"},"data":{"has_more":false,"cursor":1,"videos":[)" + entries + "]}}";
    const auto page = tikTok().parse(taskFor("videos"_L1), answer(body));
    QVERIFY(!page.ok());
    QVERIFY(page.error().detail.startsWith("data.videos: expected a list of at most 100"_L1));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestTikTokDamage)
#include "tst_tiktokdamage.moc"
