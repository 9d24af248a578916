// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instagram/instagramcase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestInstagramAudience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followersHaveCountsAndShares_data();
    void followersHaveCountsAndShares();
    void smallAudienceHasNoSlices();
    void otherBreakdownIsNotTaken();
    void audienceOfNobodyHasNoShares();
    void badAudienceNamesItsPath_data();
    void badAudienceNamesItsPath();
    void missingRightIsAnError();
};

QByteArray demographics(const QByteArray &dimension, const QByteArray &results)
{
    return R"({"data":[{"name":"follower_demographics","total_value":{"breakdowns":[{"dimension_keys":[")" + dimension
           + R"("],"results":[)" + results + "]}]}}]}";
}

void TestInstagramAudience::followersHaveCountsAndShares_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("name");
    QTest::addColumn<AudienceDimension>("dimension");
    QTest::addColumn<QString>("slices");
    QTest::newRow("age") << u"audience_age"_s << u"age.json"_s << AudienceDimension::Age
                         << u"18-24 250 25; 65+ 750 75"_s;
    QTest::newRow("gender") << u"audience_gender"_s << u"gender.json"_s << AudienceDimension::Gender
                            << u"female 500 50; other 200 20; male 300 30"_s;
    QTest::newRow("country") << u"audience_country"_s << u"country.json"_s << AudienceDimension::Country
                             << u"PT 3 75; ZZ 1 25"_s;
    QTest::newRow("city") << u"audience_city"_s << u"city.json"_s << AudienceDimension::City
                          << u"Porto, Porto District 60 60; S\u00e3o Paulo, S\u00e3o Paulo (state) 40 40"_s;
}

void TestInstagramAudience::followersHaveCountsAndShares()
{
    QFETCH(QString, stream);
    QFETCH(QString, name);
    QFETCH(AudienceDimension, dimension);
    QFETCH(QString, slices);
    const auto page = instagram().parse(taskFor(QLatin1StringView(stream.toLatin1())), answer(fixture(name)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    QStringList found;
    for (const AudienceSlice &slice : page->slices) {
        found.append(u"%1 %2 %3"_s.arg(slice.key, shown(slice.followers)).arg(*slice.percent));
        QCOMPARE(slice.dimension, dimension);
        QCOMPARE(slice.window, DateRange::endingAt(QDate(2026, 11, 2), 30));
        QVERIFY(slice.secondKey.isEmpty() && !slice.views && !slice.watchMinutes);
    }
    QCOMPARE(found.join(u"; "_s), slices);
}

void TestInstagramAudience::smallAudienceHasNoSlices()
{
    const auto empty = instagram().parse(taskFor("audience_age"_L1), answer(R"({"data":[]})"));
    QVERIFY(empty.ok() && empty->slices.empty());
    const auto hollow = instagram().parse(taskFor("audience_age"_L1),
                                          answer(R"({"data":[{"name":"follower_demographics","total_value":{}}]})"));
    QVERIFY(hollow.ok() && hollow->slices.empty());
    const auto refused = instagram().parse(
        taskFor("audience_age"_L1), answer(R"({"error":{"code":10,"message":"(#10) Not enough followers"}})", 400));
    QVERIFY(refused.ok() && refused->slices.empty());
}

void TestInstagramAudience::otherBreakdownIsNotTaken()
{
    const auto page = instagram().parse(taskFor("audience_city"_L1), answer(fixture(u"age.json"_s)));
    QVERIFY(page.ok());
    QVERIFY(page->slices.empty());
    const auto crossed =
        instagram().parse(taskFor("audience_age"_L1),
                          answer(demographics(R"(age","gender)", R"({"dimension_values":["18-24","F"],"value":9})")));
    QVERIFY(crossed.ok());
    QVERIFY(crossed->slices.empty());
}

void TestInstagramAudience::audienceOfNobodyHasNoShares()
{
    const auto page = instagram().parse(taskFor("audience_age"_L1),
                                        answer(demographics("age", R"({"dimension_values":["18-24"],"value":0})")));
    QCOMPARE(page->slices.size(), std::size_t(1));
    QCOMPARE(shown(page->slices[0].followers), u"0"_s);
    QVERIFY(!page->slices[0].percent);
}

void TestInstagramAudience::badAudienceNamesItsPath_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    const QString results = u"data[0].total_value.breakdowns[0].results[0]."_s;
    QTest::newRow("name for a country") << u"audience_country"_s
                                        << demographics("country", R"({"dimension_values":["Portugal"],"value":1})")
                                        << results + u"dimension_values[0]"_s;
    QTest::newRow("below zero") << u"audience_age"_s
                                << demographics("age", R"({"dimension_values":["18-24"],"value":-1})")
                                << results + u"value"_s;
    QTest::newRow("more than mankind") << u"audience_age"_s
                                       << demographics("age",
                                                       R"({"dimension_values":["18-24"],"value":9223372036854775807})")
                                       << results + u"value"_s;
    QTest::newRow("age as a number") << u"audience_age"_s
                                     << demographics("age", R"({"dimension_values":[18],"value":1})")
                                     << results + u"dimension_values[0]"_s;
}

void TestInstagramAudience::badAudienceNamesItsPath()
{
    QFETCH(QString, stream);
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    const auto page = instagram().parse(taskFor(QLatin1StringView(stream.toLatin1())), answer(body));
    QCOMPARE(outcome(page), errorKey(ErrorKind::BadResponse));
    QVERIFY2(page.error().detail.startsWith(path + ": expected"_L1), qPrintable(page.error().detail));
}

void TestInstagramAudience::missingRightIsAnError()
{
    const HttpResponse refusal =
        answer(R"({"error":{"code":10,"message":"(#10) Application does not have permission for this action"}})", 403);
    QCOMPARE(outcome(instagram().parse(taskFor("audience_age"_L1), refusal)), errorKey(ErrorKind::Forbidden));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestInstagramAudience)
#include "tst_instagramaudience.moc"
