// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instagram/instagramcase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestInstagramUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usageAsksForAWait_data();
    void usageAsksForAWait();
    void refusedAnswerTellsItsUsageToo();
    void damagedHeadersAreSurvived();
};

const QByteArray &sampleBusiness()
{
    static const QByteArray text = R"({"17841400000000001":[{"type":"instagram","call_count":41,"total_cputime":12,)"
                                   R"("total_time":18,"estimated_time_to_regain_access":0}]})";
    return text;
}

QString waitOf(const HttpResponse &response)
{
    const auto throttle = instagram().throttle(response);
    if (!throttle)
        return u"none"_s;
    return throttle->until || !throttle->wait ? u"wrong"_s : QString::number(throttle->wait->count());
}

void TestInstagramUsage::usageAsksForAWait_data()
{
    QTest::addColumn<QByteArray>("app");
    QTest::addColumn<QByteArray>("business");
    QTest::addColumn<QString>("seconds");
    const auto row = [](const char *name, const QByteArray &app, const QByteArray &business, const QString &seconds) {
        QTest::newRow(name) << QByteArray(app) << QByteArray(business) << seconds;
    };
    row("no headers", "", "", u"none"_s);
    row("room left", R"({"call_count":28,"total_time":25,"total_cputime":25})", sampleBusiness(), u"none"_s);
    row("just below", R"({"call_count":79,"total_time":79.9})", "", u"none"_s);
    row("calls of the app", R"({"call_count":80})", "", u"3600"_s);
    row("time of the app", R"({"total_time":80})", "", u"3600"_s);
    row("computing time of the app", R"({"total_cputime":100})", "", u"3600"_s);
    row("business without an estimate", "", R"({"1":[{"call_count":85,"estimated_time_to_regain_access":0}]})",
        u"3600"_s);
    row("business with an estimate", "", R"({"1":[{"call_count":100,"estimated_time_to_regain_access":9}]})", u"540"_s);
    row("longest of several", "",
        R"({"1":[{"estimated_time_to_regain_access":9},{"estimated_time_to_regain_access":12}],)"
        R"("2":[{"total_time":99,"estimated_time_to_regain_access":3}]})",
        u"720"_s);
    row("app full and business estimates", R"({"call_count":95})", R"({"1":[{"estimated_time_to_regain_access":2}]})",
        u"120"_s);
    row("an estimate alone", "", R"({"1":[{"estimated_time_to_regain_access":1}]})", u"60"_s);
    row("a year is a day", "", R"({"1":[{"estimated_time_to_regain_access":525600}]})", u"86400"_s);
    row("below zero", R"({"call_count":-5})", R"({"1":[{"estimated_time_to_regain_access":-9}]})", u"none"_s);
    row("words", R"({"call_count":"lots"})", R"({"1":[{"estimated_time_to_regain_access":"long"}]})", u"none"_s);
    row("other shapes", "[80]", R"({"1":{"call_count":99},"2":[[99]],"3":99})", u"none"_s);
    row("no JSON", "call_count=99", "{", u"none"_s);
    row("endless", R"({"call_count":99,"x":")" + QByteArray(100'000, 'x') + R"("})", "", u"none"_s);
    row("deep", QByteArray(60'000, '['), QByteArray(60'000, '{'), u"none"_s);
}

void TestInstagramUsage::usageAsksForAWait()
{
    QFETCH(QByteArray, app);
    QFETCH(QByteArray, business);
    QFETCH(QString, seconds);
    HttpResponse response = answer(R"({"data":[]})");
    response.headers.append(HttpHeader("x-app-usage", app));
    response.headers.append(HttpHeader("X-Business-Use-Case-Usage", business));
    QCOMPARE(waitOf(response), seconds);
}

void TestInstagramUsage::refusedAnswerTellsItsUsageToo()
{
    HttpResponse response = answer(fixture(u"error-throttled.json"_s), 400);
    response.headers.append(
        HttpHeader("X-Business-Use-Case-Usage", R"({"1":[{"call_count":100,"estimated_time_to_regain_access":30}]})"));
    QCOMPARE(waitOf(response), u"1800"_s);
}

void TestInstagramUsage::damagedHeadersAreSurvived()
{
    for (qsizetype position = 0; position < sampleBusiness().size(); ++position) {
        for (const char replacement : {'\0', '"', '9', '-', '{', ']', ',', '\xff'}) {
            HttpResponse response = answer("{}");
            QByteArray damaged = sampleBusiness();
            damaged[position] = replacement;
            response.headers.append(HttpHeader("X-Business-Use-Case-Usage", damaged));
            const auto throttle = instagram().throttle(response);
            const bool sane = !throttle || (throttle->wait->count() >= 60 && throttle->wait->count() <= 86'400);
            QVERIFY2(sane, damaged.constData());
        }
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestInstagramUsage)
#include "tst_instagramusage.moc"
