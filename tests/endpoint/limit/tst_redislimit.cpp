// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/limit/memorylimiter.h"
#include "app/endpoint/limit/redislimiter.h"
#include "tests/endpoint/blackbox/endpointprogram.h"
#include "tests/endpoint/setclock.h"

#include <QTest>

#include <random>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

RedisAddress addressOf(const RedisServer &server)
{
    return {"127.0.0.1", server.port(), Secret(server.password().toStdString())};
}

} // namespace

class TestRedisLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_server.isRunning())
            QSKIP("Redis is not installed (package redis-server)");
    }

    // The same 500 traces through both give the same decisions, number for number.
    void redisDecidesAsMemoryDoes()
    {
        std::mt19937 chance(3);
        SetClock clock;
        MemoryLimiter memory(clock);
        MemoryLimiter spare(clock);
        RedisConnections connections(addressOf(m_server));
        RedisLimiter redis(connections, spare, 1, &clock);
        int refused = 0;
        for (int trace = 0; trace < 500; ++trace) {
            const std::string key = "trace " + std::to_string(trace);
            const Quota quota{1 + static_cast<std::int64_t>(chance() % 8), 1'000 + static_cast<Milliseconds>(chance() % 900'000)};
            for (int i = 0; i < 25; ++i) {
                clock.at += static_cast<Milliseconds>(chance()) % (quota.window / 3);
                if (chance() % 40 == 0)
                    clock.at -= 2'000; // clocks step back
                const auto expected = memory.ask(key, quota);
                QCOMPARE(redis.ask(key, quota), expected);
                refused += expected.isAllowed ? 0 : 1;
            }
        }
        QVERIFY(redis.isShared());
        QVERIFY2(refused > 1'000 && refused < 11'000, QByteArray::number(refused)); // both kinds were tried
    }

    // Two replicas, one quota.
    void replicasShareTheQuota()
    {
        SetClock clock;
        MemoryLimiter spare(clock);
        RedisConnections ofOne(addressOf(m_server));
        RedisConnections ofTwo(addressOf(m_server));
        RedisLimiter one(ofOne, spare, 2, &clock);
        RedisLimiter two(ofTwo, spare, 2, &clock);
        int passed = 0;
        for (int i = 0; i < 150; ++i)
            passed += (i % 2 == 0 ? one : two).ask("shared user", {100, 15 * oneMinute}).isAllowed ? 1 : 0;
        QCOMPARE(passed, 100);
    }

    // Never unlimited, never an outage: half the quota for each of two, and the whole again when Redis is back.
    void withoutRedisEachReplicaHasItsShare()
    {
        SetClock clock;
        MemoryLimiter spare(clock);
        RedisConnections connections(addressOf(m_server));
        RedisLimiter limiter(connections, spare, 2, &clock);
        QVERIFY(limiter.ask("lonely user", {100, 15 * oneMinute}).isAllowed);
        m_server.stop();
        int passed = 0;
        for (int i = 0; i < 150; ++i)
            passed += limiter.ask("lonely user", {100, 15 * oneMinute}).isAllowed ? 1 : 0;
        QCOMPARE(passed, 50);
        QVERIFY(!limiter.isShared());
        QVERIFY(m_server.start());
        QTRY_VERIFY_WITH_TIMEOUT(limiter.ask("user of later", {100, 15 * oneMinute}).isAllowed && limiter.isShared(), 5'000);
    }

    void aWrongPasswordIsNoWayIn()
    {
        SetClock clock;
        MemoryLimiter spare(clock);
        RedisConnections connections({"127.0.0.1", m_server.port(), Secret(std::string("wrong"))});
        RedisLimiter limiter(connections, spare, 2, &clock);
        QVERIFY(limiter.ask("user", {100, 15 * oneMinute}).isAllowed);
        QVERIFY(!limiter.isShared());
    }

private:
    RedisServer m_server;
};

QTEST_GUILESS_MAIN(TestRedisLimit)
#include "tst_redislimit.moc"
