// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/endpointbacking.h"
#include "tests/endpoint/relay/fakehub.h"
#include "tests/httpserver/rawwebsocket.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <future>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr auto channel = "UCq7pLm3VtYd0aBcDeFgHiJk";
const QByteArray verifyToken = "canary-verify-token-of-ours";
const QByteArray appSecret = "canary-app-secret-of-ours";

// "sha1=…" by a program that is not ours; empty where it is not installed.
QByteArray signatureOf(const QByteArray &body, const QByteArray &secret, const QString &method)
{
    QProcess process;
    process.start(u"openssl"_s, {u"dgst"_s, u'-' + method, u"-mac"_s, u"HMAC"_s, u"-macopt"_s,
                                 u"hexkey:"_s + QString::fromLatin1(secret.toHex())});
    process.write(body);
    process.closeWriteChannel();
    process.waitForFinished();
    return method.toLatin1() + "=" + process.readAllStandardOutput().trimmed().split(' ').last();
}

QByteArray encoded(const QByteArray &text)
{
    return text.toPercentEncoding();
}

} // namespace

/// The real endpoint between a hub, Meta, and desktops.
class TestRelayBlackBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("openssl, which signs here, is not installed (package openssl)");
        if (const auto obstacle = m_backing.obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        m_program = m_backing.newProgram();
        QVERIFY(m_hub.start());
        const QJsonObject meta{{u"verify_token_file"_s, u"verify"_s}, {u"app_secret_file"_s, u"app"_s}};
        m_program->setOption(u"relay"_s, {{u"hub"_s, m_hub.url()}, {u"meta"_s, meta}});
        QVERIFY(writePrivate(m_program->folder() + u"/verify"_s, verifyToken));
        QVERIFY(writePrivate(m_program->folder() + u"/app"_s, appSecret));
        QVERIFY2(m_program->start(), m_program->errors());
        m_token = signedInUser(*m_program, u"maria@example.com"_s)[u"access_token"_s].toString();
        m_client = std::make_unique<ApiClient>(m_program->port());
        m_client->setToken(m_token);
        QCOMPARE(m_client->get("/api/v1/relay/events").json()[u"cursor"_s].toInt(-1), 0);
    }

    void aChannelIsSubscribedAndConfirmed()
    {
        const QJsonObject topic{{u"platform"_s, u"youtube"_s}, {u"topic"_s, QLatin1String(channel)}};
        QCOMPARE(m_client->post("/api/v1/relay/subscriptions", topic).status, 201);
        QTRY_COMPARE_WITH_TIMEOUT(m_hub.asked().size(), qsizetype(1), 10'000);
        const auto form = m_hub.asked().first();
        const QUrl callback(form.queryItemValue(u"hub.callback"_s, QUrl::FullyDecoded));
        QCOMPARE(callback.port(), int(m_program->port()));
        m_callback = callback.path().toLatin1();
        m_secret = form.queryItemValue(u"hub.secret"_s).toLatin1();
        m_topicUrl = form.queryItemValue(u"hub.topic"_s, QUrl::FullyDecoded).toLatin1();
        const auto answer = confirmed("subscribe", m_topicUrl, "a<b>&challenge");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("a<b>&challenge"));
        QVERIFY(answer.header("content-type").startsWith("text/plain")); // EP-22: no page of somebody else's making
        QCOMPARE(answer.header("x-content-type-options"), QByteArray("nosniff"));
    }

    void questionsThatWeHaveNotAskedAreNotAnswered()
    {
        QCOMPARE(confirmed("unsubscribe", m_topicUrl, "c").status, 404);
        QCOMPARE(confirmed("subscribe", m_topicUrl + "x", "c").status, 404);
        QCOMPARE(confirmed("subscribe", m_topicUrl, "").status, 404);
        QCOMPARE(confirmed("subscribe", m_topicUrl, QByteArray(1'025, 'c')).status, 404);
        QCOMPARE(confirmed("subscribe", m_topicUrl, QByteArray(1'024, 'c')).status, 200);
        QCOMPARE(stranger().get("/api/v1/hooks/youtube/made-up?hub.mode=subscribe&hub.challenge=c").status, 404);
    }

    // From the hub to a desktop that waits, within a moment.
    void newsReachADesktopThatWaits()
    {
        auto waiting = polled("/api/v1/relay/events?cursor=0&wait=20");
        QTRY_COMPARE_WITH_TIMEOUT(m_program->metric("cm_relay_waiters"), 1.0, 5'000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(notified(feedOf(channel, "dQw4w9WgXcQ"), "sha256").status, 204);
        const auto answer = waiting.get();
        QVERIFY2(timer.elapsed() < 3'000, QByteArray::number(timer.elapsed()));
        QCOMPARE(answer.status, 200);
        const auto event = answer.json()[u"events"_s].toArray().at(0).toObject();
        QCOMPARE(event[u"kind"_s].toString(), u"video"_s);
        QCOMPARE(event[u"ref"_s].toString(), u"dQw4w9WgXcQ"_s);
        QCOMPARE(event[u"topic"_s].toString(), QLatin1String(channel));
        QCOMPARE(event.keys(), QStringList({u"at"_s, u"kind"_s, u"platform"_s, u"ref"_s, u"seq"_s, u"topic"_s}));
        QCOMPARE(answer.json()[u"cursor"_s].toInt(), 1);
        // At least once: until the next cursor is used, the same is told again.
        QCOMPARE(m_client->get("/api/v1/relay/events?cursor=0").json()[u"cursor"_s].toInt(), 1);
        QCOMPARE(m_client->get("/api/v1/relay/events?cursor=1").status, 204);
    }

    void noticesThatAreNotSignedAreIgnoredWithoutAWord()
    {
        const auto body = feedOf(channel, "aaaaaaaaaaa");
        QCOMPARE(stranger().send("POST", m_callback, body).status, 204);
        QCOMPARE(stranger().send("POST", m_callback, body, {{"X-Hub-Signature", "sha1=" + QByteArray(40, '0')}}).status,
                 204);
        const auto other = signatureOf(body, "another secret", u"sha1"_s);
        QCOMPARE(stranger().send("POST", m_callback, body, {{"X-Hub-Signature", other}}).status, 204);
        QCOMPARE(stranger().send("POST", "/api/v1/hooks/youtube/made-up", body).status, 404);
        QCOMPARE(stranger().send("POST", m_callback, QByteArray(1'100'000, 'x')).status, 413); // EP-17
        QCOMPARE(m_client->get("/api/v1/relay/events?cursor=1").status, 204);
    }

    void badQuestionsOfDesktopsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        QTest::newRow("no number") << QByteArray("cursor=x") << 400;
        QTest::newRow("negative") << QByteArray("cursor=-1") << 400;
        QTest::newRow("too large for a number") << QByteArray("cursor=99999999999999999999") << 400;
        QTest::newRow("too long a wait") << QByteArray("cursor=0&wait=26") << 400;
        QTest::newRow("no wait") << QByteArray("cursor=0&wait=soon") << 400;
        QTest::newRow("of the future") << QByteArray("cursor=1000") << 410;
    }
    void badQuestionsOfDesktopsAreRefused()
    {
        QFETCH(const QByteArray, query);
        QFETCH(const int, status);
        QCOMPARE(m_client->get("/api/v1/relay/events?" + query).status, status);
        QCOMPARE(live(query).answer().status, status);
    }

    // Only whoever knows the app's secret speaks for Meta.
    void metaHasToProveItself()
    {
        const QByteArray question = "/api/v1/hooks/instagram?hub.mode=subscribe&hub.challenge=77&hub.verify_token=";
        QCOMPARE(stranger().get(question + "wrong").status, 403);
        QCOMPARE(stranger().get(question + verifyToken).body, QByteArray("77"));
        const QByteArray batch =
            R"({"object":"instagram","entry":[{"id":"1","time":1,"changes":[{"field":"mentions","value":{"media_id":"2"}}]}]})";
        const auto posted = [&](const QByteArray &signature) {
            return stranger()
                .send("POST", "/api/v1/hooks/instagram", batch, {{"X-Hub-Signature-256", signature}})
                .status;
        };
        QCOMPARE(stranger().send("POST", "/api/v1/hooks/instagram", batch).status, 401);
        QCOMPARE(posted("sha256=" + QByteArray(64, '0')), 401);
        QCOMPARE(posted(signatureOf(batch, appSecret, u"sha1"_s)), 401); // the weaker method is not taken
        QCOMPARE(posted(signatureOf(batch + " ", appSecret, u"sha256"_s)), 401);
        QCOMPARE(posted(signatureOf(batch, appSecret, u"sha256"_s)), 200);
    }

    void newsReachAWebSocketToo()
    {
        auto first = live("cursor=1");
        QCOMPARE(first.answer().status, 101);
        QCOMPARE(notified(feedOf(channel, "bbbbbbbbbbb"), "sha1").status, 204);
        const auto frame = first.receive();
        QCOMPARE(frame.opcode, int(RawWebSocket::text));
        const auto told = QJsonDocument::fromJson(frame.payload).object();
        QCOMPARE(told[u"cursor"_s].toInt(), 2);
        QCOMPARE(told[u"events"_s].toArray().at(0).toObject()[u"ref"_s].toString(), u"bbbbbbbbbbb"_s);
        // What came in between is told at once.
        auto second = live("cursor=0");
        QCOMPARE(QJsonDocument::fromJson(second.receive().payload).object()[u"events"_s].toArray().size(), 2);
        QCOMPARE(first.receive().closeCode(), 4000); // one for each device
    }

    void aWebSocketNeedsAToken()
    {
        RawWebSocket nobody(std::make_unique<RawClient>(m_program->port()), "/api/v1/live");
        QCOMPARE(nobody.answer().status, 401);
        QCOMPARE(m_client->get("/api/v1/live").status, 426);
    }

    // EP-13: who is signed out hears no more, within five seconds.
    void theEndOfASessionEndsItsWebSocket()
    {
        ApiClient client(m_program->port());
        const auto token = signedInUser(*m_program, u"olga@example.com"_s)[u"access_token"_s].toString();
        client.setToken(token);
        RawWebSocket socket(std::make_unique<RawClient>(m_program->port()), "/api/v1/live",
                            "Authorization: Bearer " + token.toLatin1() + "\r\n");
        QCOMPARE(socket.answer().status, 101);
        QCOMPARE(client.post("/api/v1/auth/logout", {}).status, 204);
        auto frame = socket.receive(); // waits for five seconds
        if (frame.opcode == -1)
            frame = socket.receive();
        QCOMPARE(frame.closeCode(), 4401);
    }

    void aChangedPlanIsToldOverTheWebSocket()
    {
        auto socket = live({});
        QCOMPARE(socket.answer().status, 101);
        const auto upgrade =
            m_client->post("/api/v1/subscription/upgrade", {{u"plan"_s, u"growth"_s}, {u"interval"_s, u"month"_s}});
        const QUrl page(upgrade.text("checkout_url"));
        QCOMPARE(stranger()
                     .send("POST", page.path().toLatin1(), "action=try",
                           {{"Content-Type", "application/x-www-form-urlencoded"}})
                     .status,
                 303);
        QCOMPARE(socket.receive().payload, QByteArray(R"({"kind":"subscription_changed"})"));
    }

    // EP-24
    void everybodyIsLetGoAtTheEnd()
    {
        auto socket = live({});
        auto waiting = polled("/api/v1/relay/events?cursor=2&wait=25");
        QTRY_COMPARE_WITH_TIMEOUT(m_program->metric("cm_relay_waiters"), 2.0, 5'000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_program->stop(), 0);
        QCOMPARE(waiting.get().status, 204);
        QCOMPARE(socket.receive().closeCode(), 1001);
        QVERIFY2(timer.elapsed() < 10'000, QByteArray::number(timer.elapsed()));
    }

    // EP-31: neither the callback's token, nor secrets, nor what a video is called.
    void nothingSecretAndNoContentIsKept()
    {
        const auto token = m_callback.mid(m_callback.lastIndexOf('/') + 1);
        QVERIFY(token.size() >= 43);
        QVERIFY(m_program->start()); // its log of the database again, and the files as a backup would find them
        QList<QPair<QString, QByteArray>> places{
            {u"log"_s, m_program->errors()}, {u"metrics"_s, ApiClient(m_program->metricsPort()).get("/metrics").body}};
        places.append({u"what is stored"_s, m_backing.stored(*m_program)});
        QVERIFY(places.last().second.contains("maria@example.com")); // the right place was looked into
        for (const auto &[name, content] : std::as_const(places)) {
            for (const auto &secret : {token, m_secret, verifyToken, appSecret, QByteArray("canary title")})
                QVERIFY2(!content.contains(secret), qPrintable(name + u" holds "_s + QString::fromLatin1(secret)));
        }
        QVERIFY(places.at(0).second.contains("/api/v1/hooks/youtube/{token}")); // the log was written at all
    }

private:
    [[nodiscard]] ApiClient stranger() const { return ApiClient(m_program->port()); }
    [[nodiscard]] ApiAnswer confirmed(const QByteArray &mode, const QByteArray &topic,
                                      const QByteArray &challenge) const
    {
        return stranger().get(m_callback + "?hub.mode=" + mode + "&hub.topic=" + encoded(topic)
                              + "&hub.challenge=" + encoded(challenge) + "&hub.lease_seconds=432000");
    }
    [[nodiscard]] ApiAnswer notified(const QByteArray &body, const QByteArray &method) const
    {
        const auto signature = signatureOf(body, m_secret, QString::fromLatin1(method));
        return stranger().send("POST", m_callback, body,
                               {{"Content-Type", "application/atom+xml"}, {"X-Hub-Signature", signature}});
    }
    [[nodiscard]] std::future<ApiAnswer> polled(const QByteArray &path) const
    {
        return std::async(std::launch::async, [path, port = m_program->port(), token = m_token] {
            ApiClient client(port);
            client.setToken(token);
            return client.get(path);
        });
    }
    [[nodiscard]] RawWebSocket live(const QByteArray &query) const
    {
        return RawWebSocket(std::make_unique<RawClient>(m_program->port()), "/api/v1/live?" + query,
                            "Authorization: Bearer " + m_token.toLatin1() + "\r\n");
    }

    FakeHub m_hub;
    EndpointBacking m_backing;
    std::unique_ptr<EndpointProgram> m_program;
    std::unique_ptr<ApiClient> m_client;
    QString m_token;
    QByteArray m_callback;
    QByteArray m_secret;
    QByteArray m_topicUrl;
};

QTEST_GUILESS_MAIN(TestRelayBlackBox)
#include "tst_relayblackbox.moc"
