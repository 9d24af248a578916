// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/sealedanswers.h"
#include "tests/endpoint/blackbox/endpointprogram.h"
#include "tests/endpoint/setclock.h"

#include <QTest>

#include <stdexcept>

using namespace creatormetrics;

namespace {

ApiCall callWith(const std::string &body, const std::string &user = "user")
{
    ApiCall call;
    call.caller.userId = user;
    call.request.path = "/api/v1/oauth/tiktok/refresh";
    call.request.body = body;
    call.request.headers.add("Idempotency-Key", "key");
    return call;
}

Reply sealed()
{
    return Reply::json(200, "{\"sealed\":\"box\"}");
}

} // namespace

/// The same with Redis and without: the platform is asked once.
class TestSealedAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_here = std::make_unique<SealedAnswers>(m_clock);
        if (m_server.isRunning()) {
            m_oneRedis = std::make_unique<RedisConnections>(address());
            m_otherRedis = std::make_unique<RedisConnections>(address());
            QVERIFY(m_oneRedis->command({"FLUSHALL"}));
            m_one = std::make_unique<SealedAnswers>(m_clock, m_oneRedis.get());
            m_other = std::make_unique<SealedAnswers>(m_clock, m_otherRedis.get());
        }
    }

    void theSecondGetsTheFirstAnswer_data() { bothWays(); }
    void theSecondGetsTheFirstAnswer()
    {
        QFETCH(bool, isShared);
        auto [first, second] = pair(isShared);
        int asked = 0;
        const auto work = [&] { return ++asked, sealed(); };
        QCOMPARE(first->once(callWith("{}"), work).body, std::string(sealed().body));
        const auto again = second->once(callWith("{}"), work);
        QCOMPARE(again.body, std::string(sealed().body));
        QCOMPARE(again.status, 200);
        QCOMPARE(asked, 1);
        QCOMPARE(second->once(callWith("{\"a\":1}"), work).status, 422);
        QCOMPARE(second->once(callWith("{}", "another user"), work).status, 200);
        QCOMPARE(asked, 2); // somebody else's key is another key
    }

    void whileTheFirstRunsOthersWait_data() { bothWays(); }
    void whileTheFirstRunsOthersWait()
    {
        QFETCH(bool, isShared);
        auto [first, second] = pair(isShared);
        int status = 0;
        auto *other = second;
        const auto work = [&, other] {
            status = other->once(callWith("{}"), sealed).status;
            return sealed();
        };
        QCOMPARE(first->once(callWith("{}"), work).status, 200);
        QCOMPARE(status, 409);
    }

    void whatFailsIsTriedAgain_data() { bothWays(); }
    void whatFailsIsTriedAgain()
    {
        QFETCH(bool, isShared);
        auto [first, second] = pair(isShared);
        QCOMPARE(first->once(callWith("{}"), [] { return Reply::json(502, "{}"); }).status, 502);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 std::ignore = second->once(callWith("{}"), []() -> Reply { throw std::runtime_error("x"); }));
        QCOMPARE(second->once(callWith("{}"), sealed).status, 200);
    }

    // Redis goes between the question and the answer: this replica still knows it.
    void withoutRedisTheReplicaRemembersItself()
    {
        if (!m_one)
            QSKIP("Redis is not installed (package redis-server)");
        const auto work = [this] {
            m_server.stop();
            return sealed();
        };
        QCOMPARE(m_one->once(callWith("{}"), work).status, 200);
        int asked = 0;
        QCOMPARE(m_one->once(callWith("{}"), [&] { return ++asked, sealed(); }).status, 200);
        QCOMPARE(asked, 0);
        QVERIFY(m_server.start());
    }

    void nothingIsKeptForLong()
    {
        int asked = 0;
        const auto work = [&] { return ++asked, sealed(); };
        std::ignore = m_here->once(callWith("{}"), work);
        m_clock.at += 121 * oneSecond;
        std::ignore = m_here->once(callWith("{}"), work);
        QCOMPARE(asked, 2);
        if (!m_one)
            return;
        std::ignore = m_one->once(callWith("{}"), work);
        const auto keys = m_oneRedis->command({"EVAL", "return redis.call('PTTL', redis.call('KEYS', 'cm:sealed:*')[1])", "0"});
        QVERIFY(keys && keys->numbers.size() == 1);
        QVERIFY(keys->numbers.front() > 60'000 && keys->numbers.front() <= 120'000);
    }

private:
    RedisAddress address() const { return {"127.0.0.1", m_server.port(), Secret(m_server.password().toStdString())}; }
    void bothWays()
    {
        QTest::addColumn<bool>("isShared");
        QTest::newRow("one process") << false;
        if (m_server.isRunning())
            QTest::newRow("two replicas, one Redis") << true;
    }
    std::pair<SealedAnswers *, SealedAnswers *> pair(bool isShared)
    {
        return isShared ? std::pair(m_one.get(), m_other.get()) : std::pair(m_here.get(), m_here.get());
    }

    RedisServer m_server;
    SetClock m_clock;
    std::unique_ptr<SealedAnswers> m_here;
    std::unique_ptr<RedisConnections> m_oneRedis;
    std::unique_ptr<RedisConnections> m_otherRedis;
    std::unique_ptr<SealedAnswers> m_one;
    std::unique_ptr<SealedAnswers> m_other;
};

QTEST_GUILESS_MAIN(TestSealedAnswers)
#include "tst_sealedanswers.moc"
