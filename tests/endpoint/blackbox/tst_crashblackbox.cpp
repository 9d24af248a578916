// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/audit.h"
#include "app/endpoint/store/sqlitedatabase.h"
#include "tests/endpoint/blackbox/endpointprogram.h"

#include <QElapsedTimer>
#include <QTest>

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
    bool wasCut = false; // the last refresh got no answer: its successor may be the living one
    QString access;
    int usage = 0;
    int profileVersion = 1;
};

/// Refreshes, counts and renames until the endpoint is gone.
void keepBusy(quint16 port, Acknowledged &state, const std::atomic<bool> &isEnding)
{
    ApiClient client(port, 5'000);
    while (!isEnding) {
        const auto refreshed = client.post("/api/v1/auth/refresh", {{u"refresh_token"_s, state.refresh}, {u"install_id"_s, state.install}});
        state.wasCut = refreshed.status != 200;
        if (state.wasCut)
            return;
        state.refresh = refreshed.text("refresh_token");
        client.setToken(refreshed.text("access_token"));
        const QJsonObject counters{{u"syncs_ok"_s, 1}};
        if (client.post("/api/v1/user/usage", {{u"day"_s, u"2026-11-20"_s}, {u"counters"_s, counters}}).status == 202)
            ++state.usage;
        const auto profile = client.call("PUT", "/api/v1/user/profile", {{u"name"_s, u"x"_s}, {u"version"_s, state.profileVersion}});
        if (profile.status == 200)
            state.profileVersion = profile.json()[u"version"_s].toInt();
        else if (profile.status == 412)
            state.profileVersion = client.get("/api/v1/user/profile").json()[u"version"_s].toInt();
    }
}

} // namespace

/// EP-24: killed at any moment, nothing that was acknowledged is lost.
class TestCrashBlackBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLost()
    {
        const int kills = qEnvironmentVariableIntValue("CREATORMETRICS_KILLS") > 0 ? qEnvironmentVariableIntValue("CREATORMETRICS_KILLS") : 20;
        std::mt19937 chance(17);
        EndpointProgram program;
        QVERIFY(program.start());
        std::vector<Acknowledged> clients(4);
        for (std::size_t i = 0; i < clients.size(); ++i) {
            const auto email = u"user%1@example.com"_s.arg(i);
            clients[i].install = u"install-of-"_s + email;
            clients[i].refresh = signedInUser(program, email)[u"refresh_token"_s].toString();
            QVERIFY(!clients[i].refresh.isEmpty());
        }
        for (int kill = 0; kill < kills; ++kill) {
            std::atomic<bool> isEnding{false};
            std::vector<std::thread> threads;
            for (auto &client : clients)
                threads.emplace_back([&] { keepBusy(program.port(), client, isEnding); });
            QTest::qWait(20 + static_cast<int>(chance() % 120)); // the moment is chance: that is the question
            program.kill();
            isEnding = true;
            for (auto &thread : threads)
                thread.join();
            QVERIFY2(program.start(), program.errors());
            program.advanceClock(16 * 60); // the plans' budgets are no part of the question
            for (auto &client : clients)
                checkAfterKill(program, client);
        }
        QCOMPARE(program.stop(), 0);
        checkDatabase(program);
        int writes = 0;
        for (const auto &client : clients)
            writes += client.usage;
        QVERIFY2(writes > kills, QByteArray::number(writes));
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
                    socket.write("POST /api/v1/auth/forgot-password HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
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
    // The refresh token that was acknowledged last, or, where the answer was cut, its successor within the grace, still signs in.
    static void checkAfterKill(const EndpointProgram &program, Acknowledged &client)
    {
        auto http = program.client();
        const auto refreshed = http.post("/api/v1/auth/refresh", {{u"refresh_token"_s, client.refresh}, {u"install_id"_s, client.install}});
        if (refreshed.status != 200 && client.wasCut) { // the grace has passed on the moved clock: sign in anew
            const auto email = client.install.mid(QStringLiteral("install-of-").size());
            const auto anew = http.post("/api/v1/auth/login", loginBody(email, u"the kettle sings at dawn"_s, client.install));
            QCOMPARE(anew.status, 200);
            client.refresh = anew.text("refresh_token");
            http.setToken(anew.text("access_token"));
        } else {
            QVERIFY2(refreshed.status == 200, refreshed.body);
            client.refresh = refreshed.text("refresh_token");
            http.setToken(refreshed.text("access_token"));
        }
        const auto counted = http.get("/api/v1/user/usage").json()[u"days"_s][u"2026-11-20"_s][u"syncs_ok"_s].toInt();
        QVERIFY2(counted >= client.usage, QByteArray::number(counted) + " of " + QByteArray::number(client.usage));
        client.usage = counted;
        const auto version = http.get("/api/v1/user/profile").json()[u"version"_s].toInt();
        QVERIFY(version >= client.profileVersion);
        client.profileVersion = version;
    }

    static void checkDatabase(const EndpointProgram &program)
    {
        SqliteDatabase database(program.folder().toStdString() + "/endpoint.db");
        database.read([](SqlConnection &connection) {
            QCOMPARE(connection.first("PRAGMA integrity_check")->text(0), std::string("ok"));
            QVERIFY(connection.run("PRAGMA foreign_key_check").empty());
            QCOMPARE(brokenAuditRow(connection), std::nullopt);
        });
    }
};

QTEST_GUILESS_MAIN(TestCrashBlackBox)
#include "tst_crashblackbox.moc"
