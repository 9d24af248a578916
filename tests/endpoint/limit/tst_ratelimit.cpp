// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/limit/memorylimiter.h"
#include "tests/endpoint/setclock.h"

#include <QTest>

#include <atomic>
#include <map>
#include <random>
#include <thread>

using namespace creatormetrics;

namespace {

constexpr Quota quota{100, 15 * oneMinute};

} // namespace

class TestRateLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreshUserGetsTheQuotaAndNotOneMore()
    {
        SetClock clock;
        clock.at = clock.at / quota.window * quota.window;
        MemoryLimiter limiter(clock);
        for (int i = 0; i < 100; ++i) {
            const auto decision = limiter.ask("user", quota);
            QVERIFY(decision.isAllowed);
            QCOMPARE(decision.remaining, std::int64_t(99 - i));
            clock.at += 1000;
        }
        const auto refused = limiter.ask("user", quota);
        QVERIFY(!refused.isAllowed);
        QCOMPARE(refused.remaining, std::int64_t(0));
        QVERIFY(limiter.ask("somebody else", quota).isAllowed);
    }

    // In any stretch as long as a window no more than the quota and the little that the weighing of buckets gives away.
    void neverADoubleBurstAtTheEdge()
    {
        SetClock clock;
        const auto edge = (clock.at / quota.window + 1) * quota.window;
        clock.at = edge - 1000;
        MemoryLimiter limiter(clock);
        int passed = 0;
        for (int i = 0; i < 100; ++i)
            passed += limiter.ask("user", quota).isAllowed ? 1 : 0;
        QCOMPARE(passed, 100);
        clock.at = edge + 1000;
        for (int i = 0; i < 100; ++i)
            passed += limiter.ask("user", quota).isAllowed ? 1 : 0;
        QVERIFY2(passed <= 101, QByteArray::number(passed));
    }

    // Whoever waits as long as told passes, and a millisecond sooner does not.
    void theTimeToWaitIsExact()
    {
        std::mt19937 chance(7);
        for (int round = 0; round < 500; ++round) {
            WindowCount count;
            Milliseconds now = 1'780'000'000'000 + static_cast<Milliseconds>(chance() % 2'000'000);
            LimitDecision decision;
            const Quota small{1 + static_cast<std::int64_t>(chance() % 20), 60'000};
            do {
                now += chance() % 4'000;
                decision = decide(count, small, now);
            } while (decision.isAllowed);
            WindowCount early = count;
            QVERIFY(!decide(early, small, now + decision.retryAfter - 1).isAllowed);
            QVERIFY(decide(count, small, now + decision.retryAfter).isAllowed);
        }
    }

    // Held against the whole list of moments: never more than the quota in the present fixed window.
    void noWindowHoldsMoreThanTheQuota()
    {
        std::mt19937 chance(11);
        SetClock clock;
        MemoryLimiter limiter(clock);
        const Quota small{10, 60'000};
        std::map<Milliseconds, int> perWindow;
        for (int i = 0; i < 20'000; ++i) {
            clock.at += chance() % 3'000;
            if (limiter.ask("user", small).isAllowed)
                ++perWindow[clock.at / small.window];
        }
        for (const auto &[window, count] : perWindow)
            QVERIFY(count <= 10);
        QVERIFY(perWindow.size() > 400);
    }

    void aClockSetBackGivesNothingAway()
    {
        SetClock clock;
        MemoryLimiter limiter(clock);
        for (int i = 0; i < 100; ++i)
            QVERIFY(limiter.ask("user", quota).isAllowed);
        clock.at -= oneDay;
        QVERIFY(!limiter.ask("user", quota).isAllowed);
    }

    void memoryIsBounded()
    {
        SetClock clock;
        MemoryLimiter limiter(clock, 1'600);
        for (int i = 0; i < 20'000; ++i)
            QVERIFY(limiter.ask("user " + std::to_string(i), quota).isAllowed);
        QVERIFY(limiter.keys() <= 1'600);
        clock.at += 3 * quota.window;
        for (int i = 0; i < 200; ++i)
            QVERIFY(limiter.ask("later " + std::to_string(i), quota).isAllowed);
        QVERIFY2(limiter.keys() <= 200, QByteArray::number(qulonglong(limiter.keys()))); // what weighs nothing went
    }

    void manyThreadsShareOneQuota()
    {
        SetClock clock;
        MemoryLimiter limiter(clock);
        std::atomic<int> passed{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                for (int j = 0; j < 100; ++j)
                    passed += limiter.ask("user", quota).isAllowed ? 1 : 0;
            });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(passed.load(), 100);
    }
};

QTEST_APPLESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
