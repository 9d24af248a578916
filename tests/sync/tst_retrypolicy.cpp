// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/retrypolicy.h"

#include <QTest>

using namespace std::chrono_literals;

namespace creatormetrics {

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauses_data();
    void pauses();
    void othersAreFinal_data();
    void othersAreFinal();
    void jitterStaysInItsBounds();
    void rateLimitClosesForAnHourUnlessTold();
};

void TestRetryPolicy::pauses_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("retryAfter"); // seconds, -1: not said
    QTest::addColumn<int>("retry");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<int>("expected"); // milliseconds, -1: final
    QTest::newRow("first") << ErrorKind::Timeout << -1 << 0 << 0.0 << 1000;
    QTest::newRow("second doubles") << ErrorKind::Timeout << -1 << 1 << 0.0 << 2000;
    QTest::newRow("third doubles again") << ErrorKind::BadResponse << -1 << 2 << 0.0 << 4000;
    QTest::newRow("no fourth") << ErrorKind::BadResponse << -1 << 3 << 0.0 << -1;
    QTest::newRow("stretched by half at most") << ErrorKind::Timeout << -1 << 1 << 1.0 << 3000;
    QTest::newRow("short limit is waited for") << ErrorKind::RateLimited << 3 << 0 << 0.0 << 3000;
    QTest::newRow("never earlier than demanded") << ErrorKind::RateLimited << 5 << 2 << 1.0 << 5500;
    QTest::newRow("longer than the cap is final") << ErrorKind::RateLimited << 6 << 0 << 0.0 << -1;
    QTest::newRow("limit without a time is final") << ErrorKind::RateLimited << -1 << 0 << 0.0 << -1;
    QTest::newRow("limit after three retries is final") << ErrorKind::RateLimited << 1 << 3 << 0.0 << -1;
}

void TestRetryPolicy::pauses()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, retryAfter);
    QFETCH(int, retry);
    QFETCH(double, jitter);
    QFETCH(int, expected);
    Error error{.kind = kind};
    if (retryAfter >= 0)
        error.retryAfter = std::chrono::seconds(retryAfter);
    const auto pause = RetryPolicy().pause(error, retry, jitter);
    QCOMPARE(pause ? static_cast<int>(pause->count()) : -1, expected);
}

void TestRetryPolicy::othersAreFinal_data()
{
    QTest::addColumn<ErrorKind>("kind");
    for (const ErrorKind kind : {ErrorKind::Cancelled, ErrorKind::Offline, ErrorKind::SignedOut, ErrorKind::Forbidden,
                                 ErrorKind::QuotaSpent, ErrorKind::NotFound, ErrorKind::BadInput, ErrorKind::Storage,
                                 ErrorKind::Unsupported, ErrorKind::Internal})
        QTest::newRow(qPrintable(errorKey(kind))) << kind;
}

void TestRetryPolicy::othersAreFinal()
{
    QFETCH(ErrorKind, kind);
    QVERIFY(!RetryPolicy().pause({.kind = kind, .retryAfter = 1s}, 0, 0.5));
}

void TestRetryPolicy::jitterStaysInItsBounds()
{
    const RetryPolicy policy{.base = 10ms};
    QCOMPARE(policy.pause({.kind = ErrorKind::Timeout}, 0, -7.0), std::optional(10ms));
    QCOMPARE(policy.pause({.kind = ErrorKind::Timeout}, 0, 7.0), std::optional(15ms));
}

void TestRetryPolicy::rateLimitClosesForAnHourUnlessTold()
{
    QCOMPARE(rateLimitPause({.kind = ErrorKind::RateLimited}), std::chrono::seconds(3600));
    QCOMPARE(rateLimitPause({.kind = ErrorKind::RateLimited, .retryAfter = 90s}), std::chrono::seconds(90));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestRetryPolicy)
#include "tst_retrypolicy.moc"
