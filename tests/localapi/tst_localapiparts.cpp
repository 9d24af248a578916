// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/apimetrics.h"
#include "app/localapi/apiparameters.h"
#include "app/localapi/apiquestions.h"
#include "app/localapi/apitoken.h"
#include "app/localapi/reportwishes.h"
#include "app/localapi/requestwindow.h"
#include "connectors/secrets/memorystore.h"

#include <QSet>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The parts that can be tried without a server.
class TestLocalApiParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreLongAndNeverTheSame()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 200; ++i) {
            const QByteArray token = newApiToken();
            QVERIFY2(isApiToken(token), token.constData());
            QCOMPARE(QByteArray::fromBase64(token.mid(4), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).size(), 32);
            seen.insert(token);
        }
        QCOMPARE(seen.size(), 200);
    }

    void tokensAreKnownByTheirForm()
    {
        const QByteArray good = "cml_" + QByteArray(43, 'A');
        QVERIFY(isApiToken(good));
        QVERIFY(!isApiToken(good + 'A'));
        QVERIFY(!isApiToken(good.chopped(1)));
        QVERIFY(!isApiToken("cma_" + QByteArray(43, 'A')));
        QVERIFY(!isApiToken("cml_" + QByteArray(42, 'A') + '='));
        QVERIFY(!isApiToken(""));
    }

    void hashesAreComparedWhole()
    {
        const QByteArray one = apiTokenHash("one");
        QVERIFY(areEqualHashes(one, apiTokenHash("one")));
        for (qsizetype i = 0; i < one.size(); ++i) {
            QByteArray other = one;
            other[i] = static_cast<char>(other[i] ^ 1);
            QVERIFY(!areEqualHashes(one, other));
        }
        QVERIFY(!areEqualHashes(one, one.left(16)));
        QVERIFY(!areEqualHashes(one, {}));
    }

    void oneTokenIsKept()
    {
        MemoryStore secrets;
        QCOMPARE(storedApiToken(secrets).result().error().kind, ErrorKind::NotFound);
        const QByteArray token = newApiToken();
        QVERIFY(storeApiToken(secrets, token).result().ok());
        QCOMPARE(*storedApiToken(secrets).result(), token);
    }

    void theWindowSlides()
    {
        RequestWindow window(3, 1000ms);
        const RequestWindow::Moment begin{};
        QVERIFY(!window.refuse(begin));
        QVERIFY(!window.refuse(begin + 400ms));
        QVERIFY(!window.refuse(begin + 500ms));
        QCOMPARE(window.refuse(begin + 600ms), std::optional(400ms)); // and is not counted
        QCOMPARE(window.refuse(begin + 999ms), std::optional(1ms));
        QVERIFY(!window.refuse(begin + 1000ms)); // the first is out
        QCOMPARE(window.refuse(begin + 1001ms), std::optional(399ms));
        QVERIFY(!window.refuse(begin + 1400ms));
    }

    void parametersAreReadOnce()
    {
        const QStringList known{u"limit"_s, u"search"_s};
        const auto read = readParameters("limit=5&search=caf%C3%A9+au+lait", known);
        QVERIFY(read.ok());
        QCOMPARE(read->value(u"limit"_s), u"5"_s);
        QCOMPARE(read->value(u"search"_s), u"caf\u00e9 au lait"_s);
        QVERIFY(readParameters("", known)->isEmpty());
    }

    void badParametersAreNamed_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("begins");
        QTest::newRow("unknown") << QByteArray("limits=5") << u"limits: "_s;
        QTest::newRow("twice") << QByteArray("limit=5&limit=5") << u"limit: was given more than once"_s;
        QTest::newRow("twice in disguise") << QByteArray("limit=5&l%69mit=6") << u"limit: was given more than once"_s;
        QTest::newRow("empty") << QByteArray("limit=") << u"limit: nothing was given"_s;
        QTest::newRow("blank") << QByteArray("search=+%20") << u"search: nothing was given"_s;
        QTest::newRow("no name") << QByteArray("=5") << u": is not a parameter"_s;
        QTest::newRow("encoding") << QByteArray("limit=%5") << u"the parameters are not encoded"_s;
        QTest::newRow("UTF-8") << QByteArray("search=%ff") << u"the parameters are not UTF-8"_s;
        QTest::newRow("zero byte") << QByteArray("search=a%00b") << u"the parameters are not UTF-8"_s;
    }
    void badParametersAreNamed()
    {
        QFETCH(const QByteArray, query);
        QFETCH(const QString, begins);
        const auto read = readParameters(query.toStdString(), {u"limit"_s, u"search"_s});
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
        QVERIFY2(read.error().detail.startsWith(begins), qPrintable(read.error().detail));
    }

    void numbersArePlainDigits()
    {
        QCOMPARE(*numberParameter(u"id"_s, u"12"_s, 1, 20), 12);
        for (const QString &bad : {u"0"_s, u"21"_s, u"+5"_s, u"-1"_s, u" 5"_s, u"5.0"_s, u"0x5"_s, u"\u0665"_s, u"99999999999999999999"_s})
            QVERIFY2(!numberParameter(u"id"_s, bad, 1, 20), qPrintable(bad));
    }

    void everyQuestionHasAPathOfItsOwn()
    {
        QSet<QByteArray> paths;
        for (const ApiQuestion &question : apiQuestions()) {
            QVERIFY(question.answer != nullptr);
            paths.insert(QByteArray(question.path.data(), qsizetype(question.path.size())));
        }
        QCOMPARE(paths.size(), 9);
    }

    void timesFallIntoTheirBuckets()
    {
        ApiMetrics metrics;
        for (const auto &time : {500us, 16'000us, 16'001us, 9'000'000us})
            metrics.count({.method = "GET", .route = "/api/v1/mentions/{id}", .status = 200, .duration = time});
        metrics.count({.status = 400, .duration = 1us});
        const std::string text = metrics.exposition();
        const auto has = [&text](const std::string &line) { return text.find(line + "\n") != std::string::npos; };
        const std::string labels = "method=\"GET\",route=\"/api/v1/mentions/{id}\"";
        QVERIFY(has("cm_localapi_requests_total{" + labels + ",status=\"200\"} 4"));
        QVERIFY(has("cm_localapi_requests_total{method=\"none\",route=\"none\",status=\"400\"} 1"));
        QVERIFY(has("cm_localapi_request_seconds_bucket{" + labels + ",le=\"0.001\"} 1"));
        QVERIFY(has("cm_localapi_request_seconds_bucket{" + labels + ",le=\"0.016\"} 2"));
        QVERIFY(has("cm_localapi_request_seconds_bucket{" + labels + ",le=\"0.033\"} 3"));
        QVERIFY(has("cm_localapi_request_seconds_bucket{" + labels + ",le=\"+Inf\"} 4"));
        QVERIFY(has("cm_localapi_request_seconds_sum{" + labels + "} 9.032501"));
    }

    void wishesAreTexts_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("begins");
        QTest::newRow("no JSON") << QByteArray("type=weekly") << u"the body is no JSON object"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"the body is no JSON object"_s;
        QTest::newRow("unknown") << QByteArray("{\"kind\":\"weekly\"}") << u"kind: "_s;
        QTest::newRow("a number") << QByteArray("{\"type\":1}") << u"type: it takes a text"_s;
        QTest::newRow("empty") << QByteArray("{\"type\":\"\"}") << u"type: it takes a text"_s;
    }
    void wishesAreTexts()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, begins);
        const auto read = readReportWishes(body.toStdString());
        QVERIFY(!read);
        QVERIFY2(read.error().detail.startsWith(begins), qPrintable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestLocalApiParts)
#include "tst_localapiparts.moc"
