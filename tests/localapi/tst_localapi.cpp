// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/localapi/servedapi.h"

#include <QJsonArray>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// The real program, asked by another one: the same objects as the command line, and only for who may have them.
class TestLocalApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_api.makeSample());
        QVERIFY2(m_api.start(), m_api.errors());
    }

    void cleanupTestCase() { QCOMPARE(m_api.stop(), 0); }

    void answersAreThoseOfTheCommandLine_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("command");
        const auto row = [](const char *name, const QByteArray &target, const QString &command) {
            QTest::newRow(name) << "/api/v1/" + target << command;
        };
        row("overview", "analytics/overview", u"query overview"_s);
        row("growth", "analytics/growth", u"query growth"_s);
        row("engagement", "analytics/engagement", u"query engagement"_s);
        row("demographics", "analytics/demographics", u"query demographics"_s);
        row("content", "analytics/content", u"query content"_s);
        row("compare", "analytics/compare", u"query compare"_s);
        row("sentiment", "sentiment/overview", u"query sentiment"_s);
        row("timeline", "sentiment/timeline", u"query timeline"_s);
        row("mentions", "mentions", u"query mentions"_s);
        row("reports", "reports", u"reports"_s);
        row("platforms", "analytics/overview?platforms=youtube,twitter", u"query overview --platforms youtube,twitter"_s);
        row("encoded", "analytics/overview?platforms=tiktok%2Cinstagram", u"query overview --platforms tiktok,instagram"_s);
        row("accounts", "analytics/growth?accounts=2", u"query growth --accounts 2"_s);
        row("days", "analytics/overview?start_date=2026-09-01&end_date=2026-10-15", u"query overview --start 2026-09-01 --end 2026-10-15"_s);
        row("weeks", "analytics/growth?granularity=week&start_date=2026-06-01", u"query growth --granularity week --start 2026-06-01"_s);
        row("months", "sentiment/timeline?granularity=month&start_date=2026-01-01",
            u"query timeline --granularity month --start 2026-01-01"_s);
        row("by", "analytics/engagement?by=reach", u"query engagement --by reach"_s);
        row("compared", "analytics/overview?compare=year", u"query overview --compare year"_s);
        row("compared with any", "analytics/overview?compare_start=2026-05-01&compare_end=2026-05-31",
            u"query overview --compare-start 2026-05-01 --compare-end 2026-05-31"_s);
        row("counting", "analytics/engagement?counting=published", u"query engagement --counting published"_s);
        row("ranked", "analytics/content?metric=likes&sort=asc&limit=3&offset=2&start_date=2026-01-01",
            u"query content --metric likes --sort asc --limit 3 --offset 2 --start 2026-01-01"_s);
        row("types", "analytics/content?type=video,short&start_date=2026-01-01", u"query content --type video,short --start 2026-01-01"_s);
        row("search", "analytics/content?search=the&start_date=2026-01-01", u"query content --search the --start 2026-01-01"_s);
        row("label", "mentions?label=negative&start_date=2026-01-01&limit=50", u"query mentions --label negative --start 2026-01-01 --limit 50"_s);
        row("followers", "mentions?min_followers=1000&start_date=2026-01-01", u"query mentions --min-followers 1000 --start 2026-01-01"_s);
        row("language", "mentions?language=unsure&start_date=2026-01-01", u"query mentions --language unsure --start 2026-01-01"_s);
        row("corrected", "mentions?corrected=true&start_date=2026-01-01", u"query mentions --corrected --start 2026-01-01"_s);
        row("post", "mentions?post=none-such&start_date=2026-01-01", u"query mentions --post none-such --start 2026-01-01"_s);
    }
    void answersAreThoseOfTheCommandLine()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QString, command);
        const RawAnswer answer = m_api.get(target);
        const CliResult told = m_api.cli().run(command.split(u' ') + QStringList{u"--json"_s});
        QVERIFY2(told.code == 0, told.said());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("content-type"), "application/json; charset=utf-8");
        QCOMPARE(answer.headers.value("cache-control"), "no-store");
        QCOMPARE(answer.body, told.out);
    }

    void mentionsPageThroughToTheEnd()
    {
        QJsonArray paged;
        QByteArray place;
        do {
            const QJsonObject page = jsonOf(m_api.get("/api/v1/mentions?limit=7&start_date=2026-01-01" + place));
            for (const auto &mention : page["mentions"_L1].toArray())
                paged.append(mention);
            place = page["next"_L1].isNull() ? QByteArray() : "&after=" + page["next"_L1].toString().toLatin1();
        } while (!place.isEmpty());
        QCOMPARE(paged, jsonOf(m_api.get("/api/v1/mentions?limit=1000&start_date=2026-01-01"))["mentions"_L1].toArray());
        QVERIFY(paged.size() > 14);
        const QJsonObject third = paged.at(2).toObject();
        QCOMPARE(jsonOf(m_api.get("/api/v1/mentions/" + QByteArray::number(third["id"_L1].toInteger()))), third);
        QCOMPARE(m_api.get("/api/v1/mentions/999999").status, 404);
    }

    void platformsHaveTheAccountsOfTheCommandLine()
    {
        QHash<qint64, QJsonObject> rows;
        const QJsonArray told = m_api.cli().run({u"accounts"_s, u"--json"_s}).json()["accounts"_L1].toArray();
        for (const auto &row : told)
            rows.insert(row["id"_L1].toInteger(), row.toObject());
        QCOMPARE(rows.size(), 4);
        const QJsonArray platforms = jsonOf(m_api.get("/api/v1/platforms"))["platforms"_L1].toArray();
        QCOMPARE(platforms.size(), 4);
        for (const auto &platform : platforms) {
            const QJsonObject account = platform["accounts"_L1].toArray().first().toObject();
            const QJsonObject row = rows.value(account["id"_L1].toInteger());
            QCOMPARE(row["platform"_L1], platform["platform"_L1]);
            QCOMPARE(account.size(), 12);
            for (auto member = account.begin(); member != account.end(); ++member)
                QCOMPARE(member.value(), row[member.key()]);
        }
        const QJsonObject status = jsonOf(m_api.get("/api/v1/platforms/twitter/status"));
        QCOMPARE(status["platform"_L1].toString(), u"twitter"_s);
        QCOMPARE(status["syncing"_L1], QJsonValue(false));
        QCOMPARE(status["accounts"_L1].toArray().size(), 1);
        QVERIFY(status["accounts"_L1].toArray().first()["streams"_L1].isArray());
        QCOMPARE(m_api.get("/api/v1/platforms/myspace/status").status, 404);
    }

    void badParametersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("takes");
        const auto row = [](const char *name, const QByteArray &target, const QString &parameter, const QString &takes) {
            QTest::newRow(name) << "/api/v1/" + target << parameter << takes;
        };
        row("platforms", "analytics/overview?platforms=youtube,myspace", u"platforms"_s, u"youtube, instagram, twitter, tiktok"_s);
        row("no account", "analytics/overview?accounts=99", u"accounts"_s, u"no account 99"_s);
        row("start", "analytics/growth?start_date=2026-13-01", u"start_date"_s, u"YYYY-MM-DD"_s);
        row("end", "analytics/growth?end_date=today", u"end_date"_s, u"YYYY-MM-DD"_s);
        row("order", "analytics/growth?start_date=2026-11-02&end_date=2026-11-01", u"start_date"_s, u"must not be after"_s);
        row("granularity", "analytics/growth?granularity=hour", u"granularity"_s, u"day, week, month"_s);
        row("by", "analytics/engagement?by=likes", u"by"_s, u"views, reach, impressions, followers"_s);
        row("compare", "analytics/compare?compare=always", u"compare"_s, u"previous"_s);
        row("compare start", "analytics/compare?compare_start=x", u"compare_start"_s, u"YYYY-MM-DD"_s);
        row("compare end missing", "analytics/compare?compare_start=2026-01-01", u"compare_end"_s, u"needs it"_s);
        row("counting", "analytics/engagement?counting=fingers", u"counting"_s, u"activity, published"_s);
        row("metric", "analytics/content?metric=charm", u"metric"_s, u"views"_s);
        row("metric of posts", "analytics/content?metric=followers", u"metric"_s, u"views"_s);
        row("type", "analytics/content?type=podcast", u"type"_s, u"video"_s);
        row("sort", "analytics/content?sort=up", u"sort"_s, u"desc, asc"_s);
        row("limit", "analytics/content?limit=1001", u"limit"_s, u"1 to 1000"_s);
        row("offset", "analytics/content?offset=-1", u"offset"_s, u"0 to 1000000"_s);
        row("search", "analytics/content?search=" + QByteArray(201, 'a'), u"search"_s, u"200"_s);
        row("label", "mentions?label=grim", u"label"_s, u"positive, neutral, negative, unknown"_s);
        row("followers", "mentions?min_followers=many", u"min_followers"_s, u"number"_s);
        row("language", "mentions?language=German", u"language"_s, u"ISO 639"_s);
        row("corrected", "mentions?corrected=yes", u"corrected"_s, u"true or false"_s);
        row("after", "mentions?after=here", u"after"_s, u"next"_s);
        row("filter elsewhere", "analytics/content?label=positive", u"label"_s, u"known parameters"_s);
        row("unknown", "sentiment/overview?plattforms=youtube", u"plattforms"_s, u"platforms, accounts"_s);
        row("repeated", "sentiment/timeline?limit=5&limit=5", u"limit"_s, u"one value"_s);
        row("empty", "analytics/demographics?platforms=", u"platforms"_s, u"leave it out"_s);
        row("where none is taken", "reports?limit=5", u"limit"_s, u"none"_s);
        row("mention", "mentions/x", u"id"_s, u"number"_s);
        row("report", "reports/0", u"id"_s, u"number"_s);
    }
    void badParametersAreRefused()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QString, parameter);
        QFETCH(const QString, takes);
        const RawAnswer answer = m_api.get(target);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.headers.value("content-type"), "application/problem+json");
        const QJsonObject problem = jsonOf(answer);
        QCOMPARE(problem["parameter"_L1].toString(), parameter);
        QCOMPARE(problem["code"_L1].toString(), u"invalid_request"_s);
        QCOMPARE(problem["status"_L1].toInt(), 400);
        QVERIFY2(problem["detail"_L1].toString().contains(takes), answer.body);
    }

    void onlyWhoShowsTheTokenComesIn_data()
    {
        QTest::addColumn<QByteArray>("fields");
        const QByteArray token = m_api.token();
        QTest::newRow("none") << QByteArray();
        QTest::newRow("another") << "Authorization: Bearer cml_" + QByteArray(43, 'r') + "\r\n";
        QTest::newRow("part of it") << "Authorization: Bearer " + token.chopped(1) + "\r\n";
        QTest::newRow("more than it") << "Authorization: Bearer " + token + "q\r\n";
        QTest::newRow("another scheme") << "Authorization: Basic " + token + "\r\n";
        QTest::newRow("no scheme") << "Authorization: " + token + "\r\n";
        QTest::newRow("empty") << QByteArray("Authorization: Bearer \r\n");
        QTest::newRow("twice") << m_api.tokenField() + m_api.tokenField();
        QTest::newRow("a cookie") << "Cookie: token=" + token + "\r\n";
    }
    void onlyWhoShowsTheTokenComesIn()
    {
        QFETCH(const QByteArray, fields);
        for (const QByteArray target : {"/api/v1/platforms", "/api/v1/openapi.json", "/metrics", "/nowhere"}) {
            const RawAnswer answer = m_api.askWith("GET", target, m_api.hostField() + fields);
            QVERIFY2(answer.status == 401 || answer.status == 429, answer.body); // too many of these are slowed down
            if (answer.status == 401)
                QVERIFY(answer.headers.value("www-authenticate").startsWith("Bearer"));
            QVERIFY(!answer.body.contains("accounts"));
        }
        QCOMPARE(m_api.get("/api/v1/platforms").status, 200); // who has it is not slowed down by them
    }

    void onlyThisServersNamesAreServed_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        const QByteArray port = ':' + QByteArray::number(m_api.port());
        QTest::newRow("address") << "127.0.0.1" + port << 200;
        QTest::newRow("name") << "localhost" + port << 200;
        QTest::newRow("name in capitals") << "LOCALHOST" + port << 200;
        QTest::newRow("version 6") << "[::1]" + port << 200;
        QTest::newRow("pointed here") << "evil.example" + port << 403;
        QTest::newRow("looks alike") << "127.0.0.1.evil.example" + port << 403;
        QTest::newRow("another port") << QByteArray("127.0.0.1:1") << 403;
        QTest::newRow("no port") << QByteArray("127.0.0.1") << 403;
        QTest::newRow("user info") << "a@127.0.0.1" + port << 400;
    }
    void onlyThisServersNamesAreServed()
    {
        QFETCH(const QByteArray, host);
        QFETCH(const int, status);
        const RawAnswer answer = m_api.askWith("GET", "/api/v1/platforms", "Host: " + host + "\r\n" + m_api.tokenField());
        if (status == 400)
            QVERIFY2(answer.status == 400 || answer.status == 403, answer.body);
        else
            QCOMPARE(answer.status, status);
    }

    void pagesOfABrowserAreNotServed()
    {
        for (const QByteArray origin : {"https://evil.example", "null", "http://localhost"}) {
            const RawAnswer answer = m_api.ask("GET", "/api/v1/platforms", "Origin: " + origin + "\r\n");
            QCOMPARE(answer.status, 403);
            QVERIFY(!answer.headers.contains("access-control-allow-origin"));
        }
        const RawAnswer asked = m_api.askWith("OPTIONS", "/api/v1/platforms",
                                              m_api.hostField() + "Origin: null\r\nAccess-Control-Request-Method: GET\r\n");
        QCOMPARE(asked.status, 403);
        QVERIFY(!m_api.get("/api/v1/platforms").headers.contains("access-control-allow-origin"));
    }

    void pathsAndMethodsAreKnown()
    {
        QCOMPARE(m_api.get("/").status, 404);
        QCOMPARE(m_api.get("/api/v1/analytics").status, 404);
        QCOMPARE(m_api.get("/api/v1/analytics/overview/").status, 404);
        const RawAnswer wrong = m_api.ask("PUT", "/api/v1/reports");
        QCOMPARE(wrong.status, 405);
        QVERIFY(wrong.headers.value("allow").contains("POST"));
        QCOMPARE(m_api.ask("HEAD", "/api/v1/platforms").status, 200);
        QCOMPARE(m_api.get("/api/v1/reports/1").status, 404);
        QCOMPARE(m_api.get("/api/v1/reports/1/download").status, 404);
    }

    void metricsHaveRoutesForLabels()
    {
        QCOMPARE(m_api.get("/api/v1/mentions/31337000").status, 404);
        const RawAnswer answer = m_api.get("/metrics");
        QVERIFY(answer.headers.value("content-type").startsWith("text/plain; version=0.0.4"));
        QVERIFY(answer.body.contains("cm_localapi_requests_total{method=\"GET\",route=\"/api/v1/mentions/{id}\",status=\"404\"}"));
        QVERIFY(answer.body.contains("cm_localapi_request_seconds_bucket{method=\"GET\",route=\"/api/v1/analytics/overview\",le=\"0.016\"}"));
        QVERIFY(!answer.body.contains("31337000"));
        QVERIFY(!answer.body.contains(m_api.token()));
    }

private:
    ServedApi m_api;
};

QTEST_GUILESS_MAIN(TestLocalApi)
#include "tst_localapi.moc"
