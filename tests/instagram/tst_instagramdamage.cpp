// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instagram/instagramcase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Damaged answers: whatever happens to the bytes of a good one, the connector gives a page or says that it is bad.
class TestInstagramDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCutIsRefused_data();
    void everyCutIsRefused();
    void everyChangedByteIsSurvived_data();
    void everyChangedByteIsSurvived();
    void changedRefusalsAreSurvived_data();
    void changedRefusalsAreSurvived();
    void deepNestingIsRefused();
    void endlessListIsRefused();

private:
    static void addAnswers();
};

constexpr std::array replacements{'\0', '"', '9', '-', '{', ']', ',', '\xff'};

void TestInstagramDamage::addAnswers()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *stream, const QString &name) {
        QTest::newRow(qPrintable(name)) << QString::fromLatin1(stream) << name;
    };
    row("profile", u"me.json"_s);
    row("media", u"media.json"_s);
    row("media", u"media-last.json"_s);
    row("stories", u"stories.json"_s);
    row("media_insights", u"media-insights.json"_s);
    row("story_insights", u"story-insights.json"_s);
    row("daily_reach", u"reach.json"_s);
    row("daily_totals", u"day-totals.json"_s);
    row("daily_follows", u"day-follows.json"_s);
    row("audience_age", u"age.json"_s);
    row("audience_gender", u"gender.json"_s);
    row("audience_country", u"country.json"_s);
    row("audience_city", u"city.json"_s);
    row("comments", u"comments.json"_s);
    row("tagged", u"tagged.json"_s);
    row("mention_lookup", u"mentioned-comment.json"_s);
    row("mention_lookup", u"mentioned-media.json"_s);
}

void TestInstagramDamage::everyCutIsRefused_data()
{
    addAnswers();
}

void TestInstagramDamage::everyCutIsRefused()
{
    QFETCH(QString, stream);
    QFETCH(QString, name);
    const FetchTask task = taskFor(QLatin1StringView(stream.toLatin1()));
    const QByteArray whole = fixture(name).trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto page = instagram().parse(task, answer(whole.first(length)));
        QVERIFY2(!page.ok(), qPrintable(QString::number(length)));
        QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    }
    QVERIFY(instagram().parse(task, answer(whole)).ok());
}

void TestInstagramDamage::everyChangedByteIsSurvived_data()
{
    addAnswers();
}

void TestInstagramDamage::everyChangedByteIsSurvived()
{
    QFETCH(QString, stream);
    QFETCH(QString, name);
    const FetchTask task = taskFor(QLatin1StringView(stream.toLatin1()));
    const QByteArray whole = fixture(name);
    qsizetype refused = 0;
    for (qsizetype position = 0; position < whole.size(); ++position) {
        for (const char replacement : replacements) {
            QByteArray damaged = whole;
            damaged[position] = replacement;
            const auto page = instagram().parse(task, answer(damaged));
            if (page.ok())
                continue;
            ++refused;
            QVERIFY2(page.error().kind == ErrorKind::BadResponse, qPrintable(page.error().detail));
        }
    }
    QVERIFY(refused > whole.size());
}

void TestInstagramDamage::changedRefusalsAreSurvived_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"error-metric-numbered", "error-metric-named", "error-metric-unnamed", "error-viewers",
                             "error-before-professional", "error-gone", "error-throttled"})
        QTest::newRow(name) << QString::fromLatin1(name) + ".json"_L1;
}

void TestInstagramDamage::changedRefusalsAreSurvived()
{
    QFETCH(QString, name);
    const QByteArray whole = fixture(name);
    for (const auto stream : {"media_insights"_L1, "daily_totals"_L1, "daily_follows"_L1, "tagged"_L1}) {
        const FetchTask task = taskFor(stream);
        const std::size_t asked = std::max<std::size_t>(1, findStream(instagram(), QString(stream))->metrics.size());
        for (qsizetype position = 0; position < whole.size(); ++position) {
            for (const char replacement : replacements) {
                QByteArray damaged = whole;
                damaged[position] = replacement;
                const auto page = instagram().parse(task, answer(damaged, 400));
                if (!page.ok())
                    continue;
                QVERIFY(page->next.size() <= asked);
                for (const FetchTask &again : page->next) // or it could go on for ever
                    QVERIFY(!again.metrics.empty() && again.metrics.size() < asked);
            }
        }
    }
}

void TestInstagramDamage::deepNestingIsRefused()
{
    const QByteArray body = R"({"data":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    for (const Stream &stream : instagram().streams())
        QCOMPARE(outcome(instagram().parse(taskFor(stream), answer(body))), errorKey(ErrorKind::BadResponse));
}

void TestInstagramDamage::endlessListIsRefused()
{
    QByteArray entries = R"({"id":"1"})";
    for (int count = 1; count < 501; ++count)
        entries += R"(,{"id":"1"})";
    const auto page = instagram().parse(taskFor("media"_L1), answer(R"({"data":[)" + entries + "]}"));
    QCOMPARE(outcome(page), errorKey(ErrorKind::BadResponse));
    QVERIFY(page.error().detail.startsWith("data: expected a list of at most 500"_L1));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestInstagramDamage)
#include "tst_instagramdamage.moc"
