// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/pacedtransport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace creatormetrics;

namespace {

/// Answers at once with the path as body and remembers when each call came.
class InstantTransport final : public Transport
{
public:
    explicit InstantTransport(std::vector<RateLimiter::Time> &calls) : m_calls(calls) {}

    QFuture<Result<HttpResponse>> send(const HttpRequest &request, const QByteArray &, std::stop_token) override
    {
        m_calls.push_back(RateLimiter::Time::clock::now());
        QPromise<Result<HttpResponse>> promise;
        promise.start();
        promise.addResult(HttpResponse{.status = 200, .body = request.url.path().toUtf8()});
        promise.finish();
        return promise.future();
    }

private:
    std::vector<RateLimiter::Time> &m_calls;
};

HttpRequest call(int number)
{
    return {.url = QUrl(u"https://example.org/%1"_s.arg(number))};
}

} // namespace

class TestPacedTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverFasterThanTheLimitAndInOrder()
    {
        std::vector<RateLimiter::Time> calls;
        PacedTransport paced(std::make_unique<InstantTransport>(calls), {.calls = 3, .window = 120ms});
        std::vector<QFuture<Result<HttpResponse>>> answers;
        for (int number = 0; number < 8; ++number)
            answers.push_back(paced.send(call(number), {}, {}));
        QCOMPARE(calls.size(), 3U);
        QTRY_VERIFY(answers.back().isFinished());
        for (std::size_t i = 0; i + 3 < calls.size(); ++i)
            QVERIFY(calls[i + 3] - calls[i] >= 120ms);
        for (std::size_t i = 0; i < answers.size(); ++i)
            QCOMPARE(answers[i].result()->body, '/' + QByteArray::number(static_cast<qint64>(i)));
    }

    void stopReachesACallThatWaits()
    {
        std::vector<RateLimiter::Time> calls;
        PacedTransport paced(std::make_unique<InstantTransport>(calls), {.calls = 1, .window = 1h});
        std::stop_source stop;
        (void)paced.send(call(0), {}, {});
        const auto waiting = paced.send(call(1), {}, stop.get_token());
        stop.request_stop();
        QTRY_VERIFY(waiting.isFinished());
        QCOMPARE(waiting.result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(calls.size(), 1U);
    }

    void goingAwayCancelsWhoWaits()
    {
        std::vector<RateLimiter::Time> calls;
        auto paced = std::make_unique<PacedTransport>(std::make_unique<InstantTransport>(calls), RateLimit{.calls = 1, .window = 1h});
        (void)paced->send(call(0), {}, {});
        const auto waiting = paced->send(call(1), {}, {});
        paced.reset();
        QVERIFY(waiting.isFinished());
        QCOMPARE(waiting.result().error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPacedTransport)
#include "tst_pacedtransport.moc"
