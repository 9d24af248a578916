// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/server.h"
#include "tests/endpoint/blackbox/endpointbacking.h"
#include "tests/endpoint/broker/desktopside.h"

#include <QTest>

#include <atomic>
#include <future>
#include <mutex>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

/// A platform that answers what the test wants, and counts how often it was asked.
class WilfulPlatform
{
public:
    WilfulPlatform() : m_server({}, [this](const Request &, const Responder &responder) { answer(responder); }) {}
    bool start() { return !m_server.start(); }
    [[nodiscard]] QString url(const QString &path) const
    {
        return u"http://127.0.0.1:%1/%2"_s.arg(m_server.port()).arg(path);
    }
    void willAnswer(Reply reply)
    {
        const std::scoped_lock lock(m_mutex);
        m_reply = std::move(reply);
    }
    void willAnswerTokens(const QByteArray &mark)
    {
        willAnswer(Reply::json(200, R"({"access_token":"act.)" + mark.toStdString() + R"(","refresh_token":"rft.)"
                                        + mark.toStdString()
                                        + R"(","expires_in":86400,"open_id":"o1","scope":"one"})"));
    }
    void hold() { m_isHolding = true; } // answers nobody until `letGo`
    void letGo()
    {
        m_isHolding = false;
        const std::scoped_lock lock(m_mutex);
        for (const auto &responder : m_held)
            responder.send(m_reply);
        m_held.clear();
    }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    void answer(const Responder &responder)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_asked;
        if (m_isHolding)
            m_held.push_back(responder);
        else
            responder.send(m_reply);
    }

    std::mutex m_mutex;
    Reply m_reply;
    std::vector<Responder> m_held;
    std::atomic<bool> m_isHolding = false;
    std::atomic<int> m_asked = 0;
    Server m_server;
};

} // namespace

/// The real endpoint where a platform, a desktop or another user does not do as it should.
class TestBrokerRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setUpCryptography();
        if (const auto obstacle = m_backing.obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        QVERIFY(m_platform.start());
    }

    void init()
    {
        m_program = m_backing.newProgram();
        const QJsonObject tikTok{{u"client_id"_s, u"ours"_s},
                                 {u"client_secret_file"_s, u"secret"_s},
                                 {u"token"_s, m_platform.url(u"token"_s)},
                                 {u"revoke"_s, m_platform.url(u"revoke"_s)}};
        QVERIFY(writePrivate(m_program->folder() + u"/secret"_s, "canary client secret"));
        m_program->setOption(u"platforms"_s, {{u"tiktok"_s, tikTok}});
        QVERIFY2(m_program->start(), m_program->errors());
        m_token = signedInUser(*m_program, u"maria@example.com"_s)[u"access_token"_s].toString();
        m_client = clientOf(m_token);
        m_platform.willAnswerTokens("first");
    }

    // Five open ones for a user, ten beginnings in a minute; others are not touched by it.
    void flowsAreBounded()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(started().status, 201);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(started().code(), u"too_many_flows"_s);
        const auto refused = started();
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.code(), u"rate_limited"_s);
        QVERIFY(refused.header("retry-after").toInt() >= 1 && refused.header("retry-after").toInt() <= 120);
        const auto other = clientOf(signedInUser(*m_program, u"olga@example.com"_s)[u"access_token"_s].toString());
        QCOMPARE(other->post("/api/v1/oauth/tiktok/start", m_desktop.start()).status, 201);
        m_program->advanceClock(600); // they have expired; the first minute is over too
        QCOMPARE(started().status, 201);
    }

    // A flow is its device's: another of the same user, or another user, gets nothing and spoils nothing.
    void aFlowIsForItsDeviceAlone()
    {
        const auto flow = started().text("flow_id");
        const auto again = loginBody(u"maria@example.com"_s, u"the kettle sings at dawn"_s, u"another-installation"_s);
        const auto device = clientOf(m_client->post("/api/v1/auth/login", again).text("access_token"));
        QCOMPARE(device->post("/api/v1/oauth/tiktok/token", tokenRequest(flow)).code(), u"flow_invalid"_s);
        const auto user = clientOf(signedInUser(*m_program, u"olga@example.com"_s)[u"access_token"_s].toString());
        QCOMPARE(user->post("/api/v1/oauth/tiktok/token", tokenRequest(flow)).code(), u"flow_invalid"_s);
        const auto before = m_platform.asked();
        QCOMPARE(m_client->post("/api/v1/oauth/tiktok/token", tokenRequest(flow)).status, 200);
        QCOMPARE(m_platform.asked(), before + 1);
    }

    // EP-37; and nothing that the platform says reaches the desktop but words that are known beforehand.
    void aPlatformsFailureIsToldInOurWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("failing") << 500 << QByteArray("canary of the platform") << u"unavailable"_s;
        QTest::newRow("a page") << 200 << QByteArray("<html>canary of the platform") << u"malformed"_s;
        QTest::newRow("a word of its own")
            << 400 << QByteArray(R"({"error":"canary of the platform"})") << u"refused"_s;
        QTest::newRow("a known word")
            << 400 << QByteArray(R"({"error":"invalid_client","error_description":"canary of the platform"})")
            << u"invalid_client"_s;
        QTest::newRow("elsewhere") << 302 << QByteArray("{}") << u"refused"_s;
        QTest::newRow("far too much") << 200 << QByteArray(100'000, ' ') << u"too_large"_s;
    }
    void aPlatformsFailureIsToldInOurWords()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, code);
        auto reply = Reply::json(status, body.toStdString());
        if (status == 302)
            reply.headers.set("Location", m_platform.url(u"elsewhere"_s).toStdString());
        m_platform.willAnswer(reply);
        const auto before = m_platform.asked();
        const auto answer = refreshed("rft.old", {});
        QCOMPARE(answer.status, 502);
        QCOMPARE(answer.code(), u"platform_error"_s);
        QCOMPARE(answer.text("platform_code"), code);
        QVERIFY(!answer.body.contains("canary"));
        QCOMPARE(m_platform.asked(), before + 1); // no redirect is followed
        QVERIFY(!m_program->errors().contains("canary of the platform"));
    }

    void aGrantThatIsGoneNeedsAnotherSignIn()
    {
        m_platform.willAnswer(Reply::json(400, R"({"error":"invalid_grant","error_description":"expired"})"));
        const auto answer = refreshed("rft.old", {});
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), u"platform_reauth_required"_s);
    }

    // The platform has turned the token, and the answer was lost on the way: it is told again, to the same request alone.
    void aLostAnswerIsToldAgain()
    {
        const auto first = refreshed("rft.old", "one");
        QCOMPARE(m_desktop.opened(first.text("sealed"))[u"refresh_token"_s].toString(), u"rft.first"_s);
        m_platform.willAnswer(Reply::json(400, R"({"error":"invalid_grant"})")); // for the old one from now on
        const auto before = m_platform.asked();
        QCOMPARE(refreshed("rft.old", "one").body, first.body);
        QCOMPARE(m_platform.asked(), before);
        QCOMPARE(refreshed("rft.other", "one").code(), u"idempotency_key_reused"_s);
        QCOMPARE(refreshed("rft.old", QByteArray(256, 'k')).status, 400);
        const auto user = clientOf(signedInUser(*m_program, u"olga@example.com"_s)[u"access_token"_s].toString());
        QCOMPARE(
            user->post("/api/v1/oauth/tiktok/refresh", refreshRequest("rft.old"), {{"Idempotency-Key", "one"}}).status,
            401);
        if (m_backing.isReplicated()) { // by Redis, whose clock no test moves
            const auto key = m_backing.redis({u"--scan"_s, u"--pattern"_s, u"cm:sealed:*"_s}).trimmed();
            const auto left = m_backing.redis({u"PTTL"_s, QString::fromLatin1(key)}).trimmed().toLongLong();
            QVERIFY2(left > 60'000 && left <= 120'000, QByteArray::number(left));
            QCOMPARE(m_backing.redis({u"DEL"_s, QString::fromLatin1(key)}).trimmed(), QByteArray("1"));
        } else {
            m_program->advanceClock(121);
        }
        QCOMPARE(refreshed("rft.old", "one").status, 401); // kept for two minutes
    }

    // Who asks again while the platform still thinks would spend the token twice.
    void aRequestThatRunsIsNotRunTwice()
    {
        m_platform.hold();
        const auto before = m_platform.asked();
        auto first = std::async(std::launch::async, [this] {
            return clientOf(m_token)->post("/api/v1/oauth/tiktok/refresh", refreshRequest("rft.old"),
                                           {{"Idempotency-Key", "one"}});
        });
        QTRY_COMPARE_WITH_TIMEOUT(m_platform.asked(), before + 1, 5'000);
        const auto second = refreshed("rft.old", "one");
        QCOMPARE(second.status, 409);
        QCOMPARE(second.code(), u"request_in_progress"_s);
        QVERIFY(second.header("retry-after").toInt() >= 1);
        m_platform.letGo();
        const auto answer = first.get();
        QCOMPARE(answer.status, 200);
        QCOMPARE(refreshed("rft.old", "one").body, answer.body);
        QCOMPARE(m_platform.asked(), before + 1);
    }

    // A platform that failed has given nothing: the same key may ask again.
    void aFailureIsNotKept()
    {
        m_platform.willAnswer(Reply::json(500, "{}"));
        QCOMPARE(refreshed("rft.old", "one").status, 502);
        m_platform.willAnswerTokens("second");
        QCOMPARE(refreshed("rft.old", "one").status, 200);
    }

    // EP-37: after five failures in a row it is left alone for half a minute.
    void aPlatformThatKeepsFailingIsLeftAlone()
    {
        m_platform.willAnswer(Reply::json(503, "{}"));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(refreshed("rft.old", {}).text("platform_code"), u"unavailable"_s);
        const auto before = m_platform.asked();
        QCOMPARE(refreshed("rft.old", {}).text("platform_code"), u"paused"_s);
        QCOMPARE(m_platform.asked(), before);
        m_platform.willAnswerTokens("second");
        m_program->advanceClock(31);
        QCOMPARE(refreshed("rft.old", {}).status, 200);
        QCOMPARE(m_program->metric("cm_oauth_exchanges_total{platform=\"tiktok\",result=\"ok\"}"), 1.0);
        QCOMPARE(m_program->metric("cm_oauth_exchanges_total{platform=\"tiktok\",result=\"failed\"}"), 6.0);
    }

private:
    [[nodiscard]] std::unique_ptr<ApiClient> clientOf(const QString &token) const
    {
        auto client = std::make_unique<ApiClient>(m_program->port());
        client->setToken(token);
        return client;
    }
    [[nodiscard]] ApiAnswer started() const { return m_client->post("/api/v1/oauth/tiktok/start", m_desktop.start()); }
    [[nodiscard]] QJsonObject tokenRequest(const QString &flow) const
    {
        return {{u"flow_id"_s, flow},
                {u"code_verifier"_s, QString::fromStdString(m_desktop.verifier)},
                {u"code"_s, u"code"_s}};
    }
    [[nodiscard]] QJsonObject refreshRequest(const QByteArray &token) const
    {
        return {{u"refresh_token"_s, QString::fromLatin1(token)},
                {u"box_public"_s, m_desktop.start()[u"box_public"_s]}};
    }
    [[nodiscard]] ApiAnswer refreshed(const QByteArray &token, const QByteArray &key) const
    {
        const ApiHeaders headers = key.isEmpty() ? ApiHeaders() : ApiHeaders{{"Idempotency-Key", key}};
        return m_client->post("/api/v1/oauth/tiktok/refresh", refreshRequest(token), headers);
    }

    WilfulPlatform m_platform;
    const DesktopSide m_desktop;
    EndpointBacking m_backing;
    std::unique_ptr<EndpointProgram> m_program;
    std::unique_ptr<ApiClient> m_client;
    QString m_token;
};

QTEST_GUILESS_MAIN(TestBrokerRefusals)
#include "tst_brokerrefusals.moc"
