// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/ratelimiter.h"

#include <QTest>

using namespace creatormetrics;
using namespace std::chrono_literals;

namespace {

constexpr RateLimiter::Time start{std::chrono::hours(1000)};

} // namespace

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unlimitedNeverWaits();
    void burstIsAllowedThenWaits();
    void everyStretchKeepsTheLimit();
    void eagerCallerGetsTheWholeLimit();
    void platformHoldsCalls();
    void shorterHoldDoesNotShorten();
};

void TestRateLimiter::unlimitedNeverWaits()
{
    RateLimiter limiter({.calls = 0, .window = 1s});
    for (int i = 0; i < 1000; ++i)
        limiter.spend(start);
    QCOMPARE(limiter.pause(start), 0ms);
}

void TestRateLimiter::burstIsAllowedThenWaits()
{
    RateLimiter limiter({.calls = 3, .window = 10s});
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(limiter.pause(start + i * 1s), 0ms);
        limiter.spend(start + i * 1s);
    }
    QCOMPARE(limiter.pause(start + 3s), 7000ms);
    QCOMPARE(limiter.pause(start + 9999ms), 1ms);
    QCOMPARE(limiter.pause(start + 10s), 0ms);
}

/// A caller of varying haste, a thousand calls: no stretch of the window ever holds more than the limit.
void TestRateLimiter::everyStretchKeepsTheLimit()
{
    constexpr int calls = 7;
    RateLimiter limiter({.calls = calls, .window = 900ms});
    std::vector<RateLimiter::Time> sent;
    RateLimiter::Time now = start;
    for (int i = 0; i < 1000; ++i) {
        now += limiter.pause(now);
        limiter.spend(now);
        sent.push_back(now);
        now += std::chrono::milliseconds(i % 5 * 40);
    }
    for (size_t i = calls; i < sent.size(); ++i)
        QVERIFY(sent[i] - sent[i - calls] >= 900ms);
}

void TestRateLimiter::eagerCallerGetsTheWholeLimit()
{
    RateLimiter limiter({.calls = 7, .window = 900ms});
    RateLimiter::Time now = start;
    for (int i = 0; i < 71; ++i) {
        now += limiter.pause(now);
        limiter.spend(now);
    }
    QVERIFY(now - start == 10 * 900ms);
}

void TestRateLimiter::platformHoldsCalls()
{
    RateLimiter limiter({.calls = 100, .window = 1s});
    limiter.learn(5, 60s, start);
    QCOMPARE(limiter.pause(start), 0ms);
    limiter.learn(0, 60s, start);
    QCOMPARE(limiter.pause(start + 20s), 40000ms);
    QCOMPARE(limiter.pause(start + 60s), 0ms);
}

void TestRateLimiter::shorterHoldDoesNotShorten()
{
    RateLimiter limiter({});
    limiter.learn(0, 60s, start);
    limiter.learn(0, 5s, start);
    limiter.learn(0, -5s, start);
    QCOMPARE(limiter.pause(start), 60000ms);
}

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
