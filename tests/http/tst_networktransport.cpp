// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/networkerror.h"
#include "connectors/http/networktransport.h"
#include "models/core/threadowner.h"
#include "models/core/version.h"
#include "tests/http/selfsigned.h"
#include "tests/support/fakehttpserver.h"
#include "tests/support/logcapture.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

#include <thread>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(FakeAnswer::Manner)

namespace {

const QByteArray token = "ya29.SECRETaccess";

using Answer = QFuture<Result<HttpResponse>>;

/// The kind of the error, or nothing when there is none.
std::optional<ErrorKind> kindOf(const Answer &answer)
{
    return answer.result().ok() ? std::nullopt : std::optional(answer.result().error().kind);
}

HttpRequest getRequest(const QUrl &url, bool bearer = true)
{
    return {.method = "GET", .url = url, .headers = {}, .body = {}, .bearer = bearer};
}

std::unique_ptr<NetworkTransport> transportWith(std::chrono::milliseconds timeout, qint64 largest = 1'000'000)
{
    return std::make_unique<NetworkTransport>(TransportLimits{.timeout = timeout, .largestAnswer = largest});
}

} // namespace

/// The transport over real sockets on loopback.
class TestNetworkTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answerArrivesWhole();
    void requestGoesOutAsAsked();
    void everyStatusIsAValue_data();
    void everyStatusIsAValue();
    void bearerRedirectIsNotFollowed();
    void openRedirectIsFollowed();
    void postIsNotRedirected();
    void bodyIsNotSentTwice();
    void cookiesAreNotKept();
    void plainHttpElsewhereIsRefused();
    void bearerWithoutTokenIsRefused();
    void silenceTimesOut();
    void slowButSteadyIsNoTimeout();
    void steadyForTooLongIsATimeout();
    void cutAnswerIsAnError_data();
    void cutAnswerIsAnError();
    void refusedConnectionIsOffline();
    void largeAnswerIsRefused_data();
    void largeAnswerIsRefused();
    void packedAnswerIsUnpackedAndMeasured();
    void untrustedTlsIsRefused();
    void stopBeforeSending();
    void stopInFlight();
    void stopFromOtherThreads();
    void goingAwayAnswersEverybody();
    void transportMayDieInsideTheAnswer();
    void livesOnAnotherThread();
    void tokenIsNotLogged();

private:
    [[nodiscard]] Answer get(const QString &path = u"/"_s, std::stop_token stop = {})
    {
        return m_transport->send(getRequest(m_server->url(path)), token, std::move(stop));
    }

    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<NetworkTransport> m_transport;
};

void TestNetworkTransport::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    m_transport = transportWith(20s);
}

void TestNetworkTransport::cleanup()
{
    m_transport.reset();
    m_server.reset();
}

void TestNetworkTransport::answerArrivesWhole()
{
    const QByteArray body(300'000, 'x');
    m_server->enqueue(200, body, "X-Left: 3\nX-left: 4");
    const Answer answer = get();
    QTRY_VERIFY(answer.isFinished());
    QVERIFY(answer.result());
    QCOMPARE(answer.result()->status, 200);
    QCOMPARE(answer.result()->body, body);
    QVERIFY(answer.result()->header("x-left").startsWith("3"));
}

void TestNetworkTransport::requestGoesOutAsAsked()
{
    m_server->enqueue(200);
    const Answer answer = m_transport->send({.method = "POST",
                                             .url = m_server->url(u"/v2/a%2Fb?ids=1%2C2&q=%2B"_s),
                                             .headers = {{"Content-Type", "application/json"}, {"X-Own", "yes"}},
                                             .body = "{\"a\":1}"},
                                            token, {});
    QTRY_VERIFY(answer.isFinished());
    const FakeRequest &seen = m_server->requests().front();
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.target, "/v2/a%2Fb?ids=1%2C2&q=%2B");
    QCOMPARE(seen.body, "{\"a\":1}");
    QCOMPARE(seen.header("content-type"), "application/json");
    QCOMPARE(seen.header("x-own"), "yes");
    QCOMPARE(seen.header("authorization"), "Bearer " + token);
    QCOMPARE(seen.header("user-agent"), QByteArray("CreatorMetrics/") + applicationVersion);
    QVERIFY(seen.header("accept-encoding").contains("gzip"));
}

void TestNetworkTransport::everyStatusIsAValue_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    for (const int status : {200, 204, 304, 400, 403, 404, 405, 409, 410, 418, 429, 500, 501, 502, 503, 599})
        QTest::addRow("%d", status) << status << QByteArray();
    QTest::newRow("401 as Google says it")
        << 401
        << QByteArray("WWW-Authenticate: Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
    QTest::newRow("401 that asks for a password") << 401 << QByteArray("WWW-Authenticate: Basic realm=\"x\"");
}

void TestNetworkTransport::everyStatusIsAValue()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    const QByteArray body = status == 204 || status == 304 ? QByteArray() : QByteArray("{\"error\":1}");
    m_server->enqueue(status, body, headers);
    const Answer answer = get();
    QTRY_VERIFY(answer.isFinished());
    QVERIFY2(answer.result(), answer.result() ? "" : qPrintable(answer.result().error().detail));
    QCOMPARE(answer.result()->status, status);
    QCOMPARE(answer.result()->body, body);
    QCOMPARE(m_server->requests().size(), size_t(1));
}

void TestNetworkTransport::bearerRedirectIsNotFollowed()
{
    m_server->enqueue(302, {}, "Location: " + m_server->url(u"/elsewhere"_s).toEncoded());
    const Answer answer = get();
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.result()->status, 302);
    QCOMPARE(m_server->requests().size(), size_t(1));
}

void TestNetworkTransport::openRedirectIsFollowed()
{
    m_server->enqueue(302, {}, "Location: /elsewhere");
    m_server->enqueue(200, "there");
    const Answer answer = m_transport->send(getRequest(m_server->url(), false), {}, {});
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.result()->body, "there");
    QCOMPARE(m_server->requests().back().target, "/elsewhere");
    QVERIFY(m_server->requests().back().header("authorization").isEmpty());
}

void TestNetworkTransport::postIsNotRedirected()
{
    m_server->enqueue(307, {}, "Location: /elsewhere");
    HttpRequest request = getRequest(m_server->url(), false);
    request.method = "POST";
    request.body = "refresh_token=secret";
    const Answer answer = m_transport->send(request, {}, {});
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().kind, ErrorKind::BadResponse);
    QCOMPARE(m_server->requests().size(), size_t(1));
}

/// A code or a refresh token may be used up by the first one, and other requests are paid for.
void TestNetworkTransport::bodyIsNotSentTwice()
{
    m_server->enqueue({.manner = FakeAnswer::Manner::Cut});
    m_server->enqueue(200, "{}");
    HttpRequest request = getRequest(m_server->url(), false);
    request.method = "POST";
    request.body = "refresh_token=secret";
    const Answer answer = m_transport->send(request, {}, {});
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().kind, ErrorKind::BadResponse);
    QCOMPARE(m_server->requests().size(), size_t(1));
    QCOMPARE(m_server->requests().front().body, request.body);
}

void TestNetworkTransport::cookiesAreNotKept()
{
    m_server->enqueue(200, {}, "Set-Cookie: session=1; Path=/");
    m_server->enqueue(200);
    const Answer first = get();
    QTRY_VERIFY(first.isFinished());
    const Answer second = get();
    QTRY_VERIFY(second.isFinished());
    QVERIFY(m_server->requests().back().header("cookie").isEmpty());
}

void TestNetworkTransport::plainHttpElsewhereIsRefused()
{
    const Answer answer = m_transport->send(getRequest(QUrl(u"http://example.org/"_s)), token, {});
    QVERIFY(answer.isFinished());
    QCOMPARE(kindOf(answer), ErrorKind::Internal);
}

void TestNetworkTransport::bearerWithoutTokenIsRefused()
{
    const Answer answer = m_transport->send(getRequest(m_server->url()), {}, {});
    QVERIFY(answer.isFinished());
    QCOMPARE(kindOf(answer), ErrorKind::SignedOut);
}

void TestNetworkTransport::silenceTimesOut()
{
    m_transport = transportWith(100ms);
    const Answer answer = get();
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(kindOf(answer), ErrorKind::Timeout);
    QCOMPARE(m_server->requests().size(), size_t(1));
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestNetworkTransport::slowButSteadyIsNoTimeout()
{
    m_transport = transportWith(1200ms);
    m_server->enqueue({.body = QByteArray(50, 'x'), .manner = FakeAnswer::Manner::Dripping, .delay = 350ms});
    const Answer answer = get();
    QTRY_VERIFY(answer.isFinished());
    QVERIFY(answer.result());
    QCOMPARE(answer.result()->body.size(), 50);
}

// Bytes that drip keep no caller for ever who has said how long he waits.
void TestNetworkTransport::steadyForTooLongIsATimeout()
{
    m_transport = std::make_unique<NetworkTransport>(TransportLimits{.timeout = 20s, .longest = 300ms});
    m_server->enqueue({.body = QByteArray(50, 'x'), .manner = FakeAnswer::Manner::Dripping, .delay = 200ms});
    const Answer answer = get();
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(kindOf(answer), ErrorKind::Timeout);
}

void TestNetworkTransport::cutAnswerIsAnError_data()
{
    QTest::addColumn<FakeAnswer::Manner>("manner");
    QTest::newRow("before the first byte") << FakeAnswer::Manner::Cut;
    QTest::newRow("in the body") << FakeAnswer::Manner::Truncated;
}

void TestNetworkTransport::cutAnswerIsAnError()
{
    QFETCH(FakeAnswer::Manner, manner);
    m_server->setHandler(
        [manner](const FakeRequest &) { return FakeAnswer{.body = QByteArray(1000, 'x'), .manner = manner}; });
    const Answer answer = get();
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(kindOf(answer), ErrorKind::BadResponse);
}

void TestNetworkTransport::refusedConnectionIsOffline()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    const Answer answer = m_transport->send(getRequest(QUrl(u"http://127.0.0.1:%1/"_s.arg(port))), token, {});
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(kindOf(answer), ErrorKind::Offline);
    QVERIFY(!isUntrusted(answer.result().error()));
}

void TestNetworkTransport::largeAnswerIsRefused_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("at the limit") << 10'000 << true;
    QTest::newRow("above") << 10'001 << false;
}

void TestNetworkTransport::largeAnswerIsRefused()
{
    QFETCH(int, size);
    QFETCH(bool, accepted);
    m_transport = transportWith(20s, 10'000);
    m_server->enqueue(200, QByteArray(size, 'x'));
    const Answer answer = get();
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(kindOf(answer), accepted ? std::nullopt : std::optional(ErrorKind::BadResponse));
}

/// A small packed answer counts by what it unpacks to.
void TestNetworkTransport::packedAnswerIsUnpackedAndMeasured()
{
    const QByteArray honest(15'000'000, 'x');
    for (const bool accepted : {true, false}) {
        m_transport = transportWith(20s, accepted ? honest.size() : honest.size() - 1);
        m_server->enqueue(200, qCompress(honest).mid(4), "Content-Encoding: deflate");
        const Answer answer = get();
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(kindOf(answer), accepted ? std::nullopt : std::optional(ErrorKind::BadResponse));
        if (accepted)
            QCOMPARE(answer.result()->body, honest);
    }
}

void TestNetworkTransport::untrustedTlsIsRefused()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("Qt has no TLS backend here");
    QSslServer server;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(selfSignedCertificate));
    configuration.setPrivateKey(QSslKey(selfSignedKey, QSsl::Ec));
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl url(u"https://127.0.0.1:%1/"_s.arg(server.serverPort()));
    const Answer answer = m_transport->send(getRequest(url), token, {});
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(kindOf(answer), ErrorKind::BadResponse);
    QVERIFY(isUntrusted(answer.result().error()));
}

void TestNetworkTransport::stopBeforeSending()
{
    std::stop_source stop;
    stop.request_stop();
    const Answer answer = get(u"/"_s, stop.get_token());
    QVERIFY(answer.isFinished());
    QCOMPARE(kindOf(answer), ErrorKind::Cancelled);
    QVERIFY(m_server->requests().empty());
}

void TestNetworkTransport::stopInFlight()
{
    std::stop_source stop;
    const Answer answer = get(u"/"_s, stop.get_token());
    QTRY_COMPARE(m_server->requests().size(), size_t(1));
    stop.request_stop();
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(kindOf(answer), ErrorKind::Cancelled);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

/// Stops that race with answers and with the end of calls, from another thread.
void TestNetworkTransport::stopFromOtherThreads()
{
    m_server->setHandler([](const FakeRequest &) { return FakeAnswer{.body = "ok"}; });
    std::vector<std::stop_source> stops(300);
    std::vector<Answer> answers;
    for (const std::stop_source &stop : stops)
        answers.push_back(get(u"/"_s, stop.get_token()));
    const std::jthread other([&stops] {
        for (std::stop_source &stop : stops) {
            stop.request_stop();
            std::this_thread::yield();
        }
    });
    for (const Answer &answer : answers) {
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result() || kindOf(answer) == ErrorKind::Cancelled);
    }
}

void TestNetworkTransport::goingAwayAnswersEverybody()
{
    std::vector<Answer> answers;
    for (int i = 0; i < 20; ++i)
        answers.push_back(get());
    QTRY_VERIFY(!m_server->requests().empty());
    m_transport.reset();
    for (const Answer &answer : answers) {
        QVERIFY(answer.isFinished());
        QCOMPARE(kindOf(answer), ErrorKind::Cancelled);
    }
}

void TestNetworkTransport::transportMayDieInsideTheAnswer()
{
    m_server->enqueue(200, "bye");
    bool called = false;
    get().then(this, [this, &called](const Result<HttpResponse> &) {
        m_transport.reset();
        called = true;
    });
    QTRY_VERIFY(called);
    QVERIFY(!m_transport);
}

void TestNetworkTransport::livesOnAnotherThread()
{
    m_server->enqueue(200, "from afar");
    ThreadOwner owner(u"test-transport"_s);
    NetworkTransport *transport = owner.adopt(std::move(m_transport));
    QByteArray body;
    QMetaObject::invokeMethod(transport, [transport, &body, request = getRequest(m_server->url()), this] {
        transport->send(request, token, {}).then(this, [&body](const Result<HttpResponse> &answer) {
            body = answer ? answer->body : answer.error().detail.toUtf8();
        });
    });
    QTRY_COMPARE(body, "from afar");
}

void TestNetworkTransport::tokenIsNotLogged()
{
    const LogCapture log;
    m_server->enqueue(401, "{\"token\":\"" + token + "\"}");
    m_server->enqueue({.body = token, .manner = FakeAnswer::Manner::Truncated});
    for (int i = 0; i < 2; ++i) {
        const Answer answer = get(u"/?access_token="_s + QString::fromLatin1(token));
        QTRY_VERIFY(answer.isFinished());
        if (!answer.result())
            QVERIFY(!answer.result().error().detail.contains("SECRET"_L1));
    }
    QVERIFY2(log.text().contains("creatormetrics.http: Asked"_L1), "the capture sees nothing");
    QVERIFY(!log.text().contains("SECRET"_L1));
}

QTEST_GUILESS_MAIN(TestNetworkTransport)
#include "tst_networktransport.moc"
