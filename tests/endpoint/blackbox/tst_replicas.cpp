// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/audit.h"
#include "app/endpoint/store/postgresdatabase.h"
#include "tests/endpoint/blackbox/endpointprogram.h"
#include "tests/endpoint/testdatabase.h"

#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Two programs on one PostgreSQL and one Redis.
class TestReplicas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!m_databases.cluster().isRunning())
            QSKIP(qPrintable(m_databases.reason()));
        m_redis = std::make_unique<RedisServer>();
        if (!m_redis->isRunning())
            QSKIP("Redis is not installed (package redis-server)");
        m_address = m_databases.cluster().makeDatabase(u"replicas%1"_s.arg(++m_made));
        m_one = std::make_unique<EndpointProgram>(m_address, *m_redis);
        m_two = std::make_unique<EndpointProgram>(m_address, *m_redis, m_one->folder());
        QVERIFY2(m_one->start(), m_one->errors());
        QVERIFY2(m_two->start(), m_two->errors());
    }

    void cleanup()
    {
        m_one.reset();
        m_two.reset();
    }

    // EP-12 over both
    void fiftyRefreshesOverBothLeaveOneSuccessor()
    {
        const auto tokens = signedInUser(*m_one, u"many@example.com"_s);
        const auto token = tokens[u"refresh_token"_s].toString();
        std::mutex mutex;
        QStringList successors;
        QList<int> others;
        std::vector<std::thread> threads;
        for (int i = 0; i < 50; ++i)
            threads.emplace_back([&, i] {
                const auto answer = ApiClient((i % 2 == 0 ? *m_one : *m_two).port())
                                        .post("/api/v1/auth/refresh", {{u"refresh_token"_s, token}, {u"install_id"_s, u"install-of-many@example.com"_s}});
                const std::scoped_lock lock(mutex);
                if (answer.status == 200)
                    successors.append(answer.text("refresh_token"));
                else
                    others.append(answer.status);
            });
        for (auto &thread : threads)
            thread.join();
        QVERIFY(!successors.isEmpty());
        successors.removeDuplicates();
        QCOMPARE(successors.size(), 1);
        QCOMPARE(others.count(409), others.size());
        QCOMPARE(m_two->client().post("/api/v1/auth/refresh", {{u"refresh_token"_s, successors.first()}, {u"install_id"_s, u"install-of-many@example.com"_s}}).status, 200);
    }

    void thePlanBoundsRequestsOverBoth()
    {
        const auto tokens = signedInUser(*m_one, u"busy@example.com"_s);
        auto one = m_one->client();
        auto two = m_two->client();
        one.setToken(tokens[u"access_token"_s].toString());
        two.setToken(tokens[u"access_token"_s].toString());
        int passed = 0;
        for (int i = 0; i < 140; ++i)
            passed += (i % 2 == 0 ? one : two).get("/api/v1/user/profile").status == 200 ? 1 : 0;
        QVERIFY2(passed >= 100 && passed <= 102, QByteArray::number(passed)); // a window may turn in between
    }

    // What signs in at one is known at the other at once, and so is a logout.
    void sessionsAreShared()
    {
        const auto tokens = signedInUser(*m_one, u"shared@example.com"_s);
        auto two = m_two->client();
        two.setToken(tokens[u"access_token"_s].toString());
        QCOMPARE(two.get("/api/v1/user/profile").status, 200);
        auto one = m_one->client();
        one.setToken(tokens[u"access_token"_s].toString());
        QCOMPARE(one.post("/api/v1/auth/logout", {}).status, 204);
        QCOMPARE(two.get("/api/v1/user/profile").status, 401);
    }

    // One killed in the middle of everything loses nothing that was acknowledged, and its queue is done by the other.
    void oneMayDie()
    {
        std::atomic<bool> isEnding{false};
        std::mutex mutex;
        QStringList acknowledged;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                ApiClient client(m_two->port(), 5'000);
                for (int i = 0; !isEnding && i < 14; ++i) {
                    const auto email = u"dead%1-%2@example.com"_s.arg(t).arg(i);
                    const auto answer = client.post("/api/v1/auth/register", {{u"email"_s, email}, {u"password"_s, u"the kettle sings at dawn"_s}});
                    const std::scoped_lock lock(mutex);
                    if (answer.status == 202)
                        acknowledged.append(email);
                    else
                        return;
                }
            });
        QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                     const std::scoped_lock lock(mutex);
                                     return acknowledged.size() > 10;
                                 }()),
                                 20'000);
        m_two->kill();
        isEnding = true;
        for (auto &thread : threads)
            thread.join();
        m_one->advanceClock(120); // what the dead one had claimed is free after a minute
        for (const auto &email : std::as_const(acknowledged))
            QVERIFY2(!m_one->mail(email, u"Confirm"_s).isEmpty(), qPrintable(email));
        PostgresDatabase database(m_address);
        QCOMPARE(database.read([](SqlConnection &connection) { return brokenAuditRow(connection); }), std::nullopt);
    }

    // Redis away: limits are counted here, nobody is kept out; back: together again.
    void redisMayGoAndComeBack()
    {
        const auto tokens = signedInUser(*m_one, u"redis@example.com"_s);
        auto client = m_one->client();
        client.setToken(tokens[u"access_token"_s].toString());
        QCOMPARE(client.get("/api/v1/user/profile").status, 200);
        m_redis->stop();
        int passed = 0;
        for (int i = 0; i < 80; ++i)
            passed += client.get("/api/v1/user/profile").status == 200 ? 1 : 0;
        QVERIFY2(passed >= 50 && passed <= 51, QByteArray::number(passed)); // half of a hundred for each of two
        QCOMPARE(m_one->metric("cm_ratelimit_backend_up"), 0.0);
        QCOMPARE(client.get("/readyz").json()[u"limits"_s].toString(), u"local"_s);
        QVERIFY(m_redis->start());
        QTRY_COMPARE_WITH_TIMEOUT((client.get("/api/v1/user/profile"), m_one->metric("cm_ratelimit_backend_up")), 1.0, 10'000);
    }

    // EP-35: PostgreSQL away is told, and nobody has to restart anything.
    void theDatabaseMayGoAndComeBack()
    {
        const auto tokens = signedInUser(*m_one, u"database@example.com"_s);
        auto client = m_one->client();
        client.setToken(tokens[u"access_token"_s].toString());
        m_databases.cluster().stop();
        const auto refused = client.get("/api/v1/user/profile");
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.header("retry-after").toInt() >= 1);
        QTRY_COMPARE_WITH_TIMEOUT(client.get("/readyz").status, 503, 5'000);
        QCOMPARE(client.get("/healthz").status, 200);
        QVERIFY(m_databases.cluster().start());
        QTRY_COMPARE_WITH_TIMEOUT(client.get("/readyz").status, 200, 10'000);
        QCOMPARE(client.get("/api/v1/user/profile").status, 200);
    }

private:
    TestDatabases m_databases;
    std::unique_ptr<RedisServer> m_redis;
    PostgresAddress m_address;
    std::unique_ptr<EndpointProgram> m_one;
    std::unique_ptr<EndpointProgram> m_two;
    int m_made = 0;
};

QTEST_GUILESS_MAIN(TestReplicas)
#include "tst_replicas.moc"
