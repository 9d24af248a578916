// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/youtube/youtubecase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Damaged answers: whatever happens to the bytes of a good one, the connector gives a page or says that it is bad.
class TestYouTubeDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCutIsRefused_data();
    void everyCutIsRefused();
    void everyChangedByteIsSurvived_data();
    void everyChangedByteIsSurvived();
    void deepNestingIsRefused();
    void endlessListIsRefused();

private:
    static void addAnswers();
};

void TestYouTubeDamage::addAnswers()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *stream, const QString &name) {
        QTest::newRow(qPrintable(name)) << QString::fromLatin1(stream) << name;
    };
    row("channel", u"channel.json"_s);
    row("uploads", u"uploads.json"_s);
    row("videos", u"videos.json"_s);
    row("daily", u"day.json"_s);
    row("age_gender", u"age-gender.json"_s);
    row("country", u"country.json"_s);
    row("city", u"city.json"_s);
    row("video_totals", u"video-totals.json"_s);
    row("comments", u"comments.json"_s);
}

void TestYouTubeDamage::everyCutIsRefused_data()
{
    addAnswers();
}

void TestYouTubeDamage::everyCutIsRefused()
{
    QFETCH(QString, stream);
    QFETCH(QString, name);
    const FetchTask task = taskFor(QLatin1StringView(stream.toLatin1()));
    const QByteArray whole = fixture(name).trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto page = youtube().parse(task, answer(whole.first(length)));
        QVERIFY2(!page.ok(), qPrintable(QString::number(length)));
        QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    }
    QVERIFY(youtube().parse(task, answer(whole)).ok());
}

void TestYouTubeDamage::everyChangedByteIsSurvived_data()
{
    addAnswers();
}

void TestYouTubeDamage::everyChangedByteIsSurvived()
{
    QFETCH(QString, stream);
    QFETCH(QString, name);
    const FetchTask task = taskFor(QLatin1StringView(stream.toLatin1()));
    const QByteArray whole = fixture(name);
    qsizetype refused = 0;
    for (qsizetype position = 0; position < whole.size(); ++position) {
        for (const char replacement : {'\0', '"', '9', '-', '{', ']', ',', '\xff'}) {
            QByteArray damaged = whole;
            damaged[position] = replacement;
            const auto page = youtube().parse(task, answer(damaged));
            if (page.ok())
                continue;
            ++refused;
            // A channel list whose "items" has lost its name reads as an account without a channel.
            const bool expected =
                page.error().kind == ErrorKind::BadResponse || page.error().kind == ErrorKind::NotFound;
            QVERIFY2(expected, qPrintable(page.error().detail));
        }
    }
    QVERIFY(refused > whole.size());
}

void TestYouTubeDamage::deepNestingIsRefused()
{
    const QByteArray body =
        R"({"kind":"youtube#videoListResponse","items":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    QCOMPARE(youtube().parse(taskFor("videos"_L1), answer(body)).error().kind, ErrorKind::BadResponse);
}

void TestYouTubeDamage::endlessListIsRefused()
{
    QByteArray entries = "{}";
    for (int count = 1; count < 201; ++count)
        entries += ",{}";
    const QByteArray body = R"({"kind":"youtube#playlistItemListResponse","items":[)" + entries + "]}";
    const auto page = youtube().parse(taskFor("uploads"_L1), answer(body));
    QVERIFY(!page.ok());
    QVERIFY(page.error().detail.startsWith("items: expected a list of at most 200"_L1));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestYouTubeDamage)
#include "tst_youtubedamage.moc"
