// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/random.h"
#include "app/endpoint/billing/fakestripe.h"
#include "app/endpoint/billing/stripesignature.h"
#include "app/endpoint/store/audit.h"
#include "app/endpoint/store/sqlitedatabase.h"
#include "tests/endpoint/blackbox/endpointprogram.h"

#include <QElapsedTimer>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <random>
#include <thread>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

/// What one client has been told is done.
struct Acknowledged {
    QString install;
    QString refresh; // the latest refresh token it was given
    int usage = 0;
    int profileVersion = 1;
};

/// Refreshes, counts and renames until the endpoint is gone.
void keepBusy(quint16 port, Acknowledged &state, const std::atomic<bool> &isEnding)
{
    ApiClient client(port, 5'000);
    while (!isEnding) {
        const auto refreshed = client.post("/api/v1/auth/refresh",
                                           {{u"refresh_token"_s, state.refresh}, {u"install_id"_s, state.install}});
        if (refreshed.status != 200)
            return;
        state.refresh = refreshed.text("refresh_token");
        client.setToken(refreshed.text("access_token"));
        const QJsonObject counters{{u"syncs_ok"_s, 1}};
        if (client.post("/api/v1/user/usage", {{u"day"_s, u"2026-11-20"_s}, {u"counters"_s, counters}}).status == 202)
            ++state.usage;
        const auto profile =
            client.call("PUT", "/api/v1/user/profile", {{u"name"_s, u"x"_s}, {u"version"_s, state.profileVersion}});
        if (profile.status == 200)
            state.profileVersion = profile.json()[u"version"_s].toInt();
        else if (profile.status == 412)
            state.profileVersion = client.get("/api/v1/user/profile").json()[u"version"_s].toInt();
    }
}

/// Registers new addresses until the endpoint is gone; those that were acknowledged stay in the list.
void keepRegistering(quint16 port, int round, QStringList &acknowledged, const std::atomic<bool> &isEnding)
{
    ApiClient client(port, 5'000);
    for (int i = 0; !isEnding; ++i) {
        const auto email = u"new%1-%2@example.com"_s.arg(round).arg(i);
        const auto answer =
            client.post("/api/v1/auth/register", {{u"email"_s, email}, {u"password"_s, u"the kettle sings at dawn"_s}});
        if (answer.status != 202)
            return;
        acknowledged.append(email);
    }
}

/// What Stripe has been told is taken, and the event whose answer it waits for: that one it sends again.
struct StripeSide {
    QByteArray customer;
    int next = 0; // number of the event that is sent next
};

QByteArray failedPayment(const StripeSide &stripe)
{
    const auto number = QByteArray::number(stripe.next);
    return "{\"id\":\"evt_" + number
           + "\",\"object\":\"event\",\"type\":\"invoice.payment_failed\",\"created\":1780000000,"
           + "\"livemode\":false,\"data\":{\"object\":{\"id\":\"in_" + number + "\",\"customer\":\"" + stripe.customer
           + "\"}}}";
}

/// Sends events, every third twice, until the endpoint is gone.
void keepTelling(quint16 port, StripeSide &stripe, const std::atomic<bool> &isEnding)
{
    ApiClient client(port, 5'000);
    while (!isEnding) {
        const auto event = failedPayment(stripe);
        const auto signature = QByteArray::fromStdString(
            stripeSignature(event.toStdString(), FakeStripe::webhookSecret(), QDateTime::currentMSecsSinceEpoch()));
        for (int i = 0; i < (stripe.next % 3 == 0 ? 2 : 1); ++i) {
            if (client.send("POST", "/api/v1/webhooks/stripe", event, {{"Stripe-Signature", signature}}).status != 200)
                return;
        }
        ++stripe.next;
    }
}

} // namespace

/// EP-24, EP-26: killed at any moment, nothing that was acknowledged is lost, and no event of Stripe's works twice.
class TestCrashBlackBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLost()
    {
        const int wanted = qEnvironmentVariableIntValue("CREATORMETRICS_KILLS");
        const int kills = wanted > 0 ? wanted : 25;
        EndpointProgram program;
        QVERIFY2(program.start(), program.errors());
        auto clients = signedInClients(program);
        StripeSide stripe{subscribedCustomer(program), 0};
        QVERIFY(!stripe.customer.isEmpty());
        QStringList registered;
        for (int kill = 0; kill < kills; ++kill) {
            killUnderLoad(program, clients, stripe, registered);
            QVERIFY2(program.start(), program.errors());
            for (auto &client : clients) {
                checkAfterKill(program, client);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        program.advanceClock(120); // what was being done when the endpoint was killed is let go after a minute
        const int told = stripe.next; // one more may have been taken without its answer
        QTRY_VERIFY_WITH_TIMEOUT(program.metric("cm_stripe_inbox_oldest_seconds") == 0
                                     && program.metric("cm_outbox_oldest_seconds") == 0,
                                 120'000);
        QTRY_VERIFY2_WITH_TIMEOUT(program.mailCount(payer) >= told + mailsOfSigningUp,
                                  QByteArray::number(program.mailCount(payer)) + " of " + QByteArray::number(told), 60'000);
        QCOMPARE(program.stop(), 0);
        checkDatabase(program, registered);
        checkEvents(program, told);
        QVERIFY2(program.mailCount(payer) <= told + 1 + mailsOfSigningUp, QByteArray::number(program.mailCount(payer)));
        QVERIFY2(told > kills / 4, QByteArray::number(told));
        int writes = 0;
        for (const auto &client : clients)
            writes += client.usage;
        QVERIFY2(writes > kills, QByteArray::number(writes));
        QVERIFY2(registered.size() > kills / 4, QByteArray::number(registered.size()));
    }

    // SIGTERM under load: who has been let in is answered.
    void stoppingFailsNoRequestInFlight()
    {
        EndpointProgram program;
        QVERIFY(program.start());
        std::atomic<int> answered{0};
        std::atomic<int> broken{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                while (true) {
                    QTcpSocket socket;
                    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), program.port());
                    if (!socket.waitForConnected(2'000))
                        return; // no longer let in
                    const QByteArray body = R"({"email":"a@b.c"})";
                    socket.write(
                        "POST /api/v1/auth/forgot-password HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                    QByteArray answer;
                    while (socket.waitForReadyRead(10'000))
                        answer += socket.readAll();
                    answer += socket.readAll();
                    (answer.startsWith("HTTP/1.1 ") ? answered : broken) += 1;
                }
            });
        QTRY_VERIFY_WITH_TIMEOUT(answered > 100, 20'000);
        QCOMPARE(program.stop(), 0);
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(broken.load(), 0);
    }

private:
    static std::vector<Acknowledged> signedInClients(const EndpointProgram &program)
    {
        std::vector<Acknowledged> clients(4);
        for (std::size_t i = 0; i < clients.size(); ++i) {
            const auto email = u"user%1@example.com"_s.arg(i);
            clients[i].install = u"install-of-"_s + email;
            clients[i].refresh = signedInUser(program, email)[u"refresh_token"_s].toString();
        }
        return clients;
    }

    // Someone who has bought a plan: the name Stripe knows them by.
    static QByteArray subscribedCustomer(const EndpointProgram &program)
    {
        auto client = program.client();
        client.setToken(signedInUser(program, payer)[u"access_token"_s].toString());
        const auto asked =
            client.post("/api/v1/subscription/upgrade", {{u"plan"_s, u"pro"_s}, {u"interval"_s, u"month"_s}});
        const auto page = QUrl(asked.text("checkout_url")).path().toLatin1();
        const auto paid =
            program.client().send("POST", page, "action=pay", {{"Content-Type", "application/x-www-form-urlencoded"}});
        QByteArray customer;
        if (paid.status != 303
            || !QTest::qWaitFor([&] { return client.get("/api/v1/user/subscription").text("plan") == u"pro"_s; },
                                10'000))
            return customer;
        SqliteDatabase database(program.folder().toStdString() + "/endpoint.db");
        database.read([&](SqlConnection &connection) {
            customer =
                QByteArray::fromStdString(connection.first("SELECT stripe_customer FROM subscriptions")->text(0));
        });
        return customer;
    }

    void killUnderLoad(EndpointProgram &program, std::vector<Acknowledged> &clients, StripeSide &stripe,
                       QStringList &registered)
    {
        ++m_round;
        std::atomic<bool> isEnding{false};
        std::vector<std::thread> threads;
        const auto port = program.port();
        for (auto &client : clients)
            threads.emplace_back([&, port] { keepBusy(port, client, isEnding); });
        threads.emplace_back([&, port] { keepRegistering(port, m_round, registered, isEnding); });
        threads.emplace_back([&, port] { keepTelling(port, stripe, isEnding); });
        QTest::qWait(20 + static_cast<int>(m_chance() % 180)); // the moment is chance: that is the question
        program.kill();
        isEnding = true;
        for (auto &thread : threads)
            thread.join();
    }

    // The refresh token that was acknowledged last, or, where the answer was cut, its successor within the grace, still signs in.
    static void checkAfterKill(const EndpointProgram &program, Acknowledged &client)
    {
        auto http = program.client();
        const auto refreshed = http.post("/api/v1/auth/refresh",
                                         {{u"refresh_token"_s, client.refresh}, {u"install_id"_s, client.install}});
        QVERIFY2(refreshed.status == 200, refreshed.body);
        client.refresh = refreshed.text("refresh_token");
        http.setToken(refreshed.text("access_token"));
        const auto counted = http.get("/api/v1/user/usage").json()[u"days"_s][u"2026-11-20"_s][u"syncs_ok"_s].toInt();
        QVERIFY2(counted >= client.usage, QByteArray::number(counted) + " of " + QByteArray::number(client.usage));
        client.usage = counted;
        const auto version = http.get("/api/v1/user/profile").json()[u"version"_s].toInt();
        QVERIFY(version >= client.profileVersion);
        client.profileVersion = version;
    }

    static void checkDatabase(const EndpointProgram &program, const QStringList &registered)
    {
        SqliteDatabase database(program.folder().toStdString() + "/endpoint.db");
        database.read([&](SqlConnection &connection) {
            QCOMPARE(connection.first("PRAGMA integrity_check")->text(0), std::string("ok"));
            QVERIFY(connection.run("PRAGMA foreign_key_check").empty());
            QCOMPARE(brokenAuditRow(connection), std::nullopt);
            for (const auto &email : registered)
                QVERIFY2(connection.first("SELECT 1 FROM users WHERE email = $1", {email.toStdString()}),
                         qPrintable(email));
        });
    }

    // Every event that was acknowledged is there once and done, and its mail was written once.
    static void checkEvents(const EndpointProgram &program, int told)
    {
        SqliteDatabase database(program.folder().toStdString() + "/endpoint.db");
        database.read([&](SqlConnection &connection) {
            for (int i = 0; i < told; ++i) {
                const auto event =
                    connection.run("SELECT state FROM stripe_events WHERE id = $1", {"evt_" + std::to_string(i)});
                QCOMPARE(event.size(), std::size_t(1));
                QCOMPARE(event.front().text(0), std::string("done"));
            }
            const auto mails = connection.first(
                "SELECT COUNT(*), COUNT(DISTINCT dedupe) FROM outbox WHERE dedupe LIKE 'payment failed in_%'");
            QCOMPARE(mails->integer(0), mails->integer(1));
            QVERIFY(mails->integer(0) == told || mails->integer(0) == told + 1);
        });
    }

    static inline const QString payer = QStringLiteral("payer@example.com");
    static constexpr int mailsOfSigningUp = 1; // to confirm the address
    std::mt19937 m_chance{17};
    int m_round = 0;
};

QTEST_GUILESS_MAIN(TestCrashBlackBox)
#include "tst_crashblackbox.moc"
