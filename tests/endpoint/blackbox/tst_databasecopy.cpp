// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/postgresdatabase.h"
#include "app/endpoint/store/sqlitedatabase.h"
#include "tests/endpoint/blackbox/endpointprogram.h"
#include "tests/endpoint/testdatabase.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <random>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QString email = QStringLiteral("maria@example.com");
const QString install = QStringLiteral("install-of-maria@example.com");

/// `migrate --from sqlite --to postgres`, as an operator runs it.
std::unique_ptr<QProcess> startCopy(const EndpointProgram &from, const EndpointProgram &to)
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-endpoint"),
                   {u"migrate"_s, u"--from"_s, u"sqlite"_s, u"--to"_s, u"postgres"_s, u"--source"_s, from.folder() + u"/endpoint.db"_s,
                    u"--config"_s, to.folder() + u"/endpoint.json"_s});
    return process;
}

struct Copied {
    int code = -1;
    QString out;
    QString err;
};

Copied finish(QProcess &process)
{
    process.waitForFinished(120'000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

Copied copy(const EndpointProgram &from, const EndpointProgram &to)
{
    return finish(*startCopy(from, to));
}

std::int64_t countOf(Database &database, const std::string &table)
{
    return database.read([&](SqlConnection &connection) { return connection.first("SELECT count(*) FROM " + table)->integer(0); });
}

} // namespace

/// From one machine's file to PostgreSQL: nobody has to sign in again, and nothing is lost on the way.
class TestDatabaseCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!m_databases.cluster().isRunning())
            QSKIP(qPrintable(m_databases.reason()));
        if (!m_redis.isRunning())
            QSKIP("Redis is not installed (package redis-server)");
        m_from = std::make_unique<EndpointProgram>();
        QVERIFY2(m_from->start(), m_from->errors());
        m_signedIn = signedInUser(*m_from, email);
        QVERIFY(!m_signedIn.isEmpty());
        m_address = m_databases.cluster().makeDatabase(u"copy%1"_s.arg(++m_made));
        m_to = std::make_unique<EndpointProgram>(m_address, m_redis, m_from->folder());
        QVERIFY2(m_to->start(), m_to->errors()); // makes the schema
        QCOMPARE(m_to->stop(), 0);
    }

    void everybodyStaysSignedIn()
    {
        auto client = m_from->client();
        client.setToken(m_signedIn[u"access_token"_s].toString());
        const auto asked = client.post("/api/v1/subscription/upgrade", {{u"plan"_s, u"pro"_s}, {u"interval"_s, u"month"_s}});
        const auto page = QUrl(asked.text("checkout_url")).path().toLatin1();
        QCOMPARE(m_from->client().send("POST", page, "action=pay", {{"Content-Type", "application/x-www-form-urlencoded"}}).status, 303);
        QTRY_COMPARE_WITH_TIMEOUT(client.get("/api/v1/user/subscription").text("plan"), u"pro"_s, 10'000);
        QCOMPARE(client.post("/api/v1/relay/subscriptions", {{u"platform"_s, u"youtube"_s}, {u"topic"_s, u"UC0123456789012345678901"_s}}).status, 201);
        QCOMPARE(m_from->stop(), 0);

        const auto copied = copy(*m_from, *m_to);
        QVERIFY2(copied.code == 0, qPrintable(copied.err));
        QVERIFY(copied.out.endsWith(u"audit chain whole\n"_s));
        QCOMPARE(copied.out.count(u"\"table\""_s), 22);
        QVERIFY2(m_to->start(), m_to->errors());
        const auto refreshed = m_to->client().post("/api/v1/auth/refresh", {{u"refresh_token"_s, m_signedIn[u"refresh_token"_s]}, {u"install_id"_s, install}});
        QVERIFY2(refreshed.status == 200, refreshed.body);
        auto there = m_to->client();
        there.setToken(refreshed.text("access_token"));
        QCOMPARE(there.get("/api/v1/user/profile").text("email"), email);
        QCOMPARE(there.get("/api/v1/user/subscription").text("plan"), u"pro"_s);
        QCOMPARE(m_to->client().post("/api/v1/auth/login", loginBody(email, u"the kettle sings at dawn"_s, u"another-computer"_s)).status, 200);
        QVERIFY(!signedInUser(*m_to, u"later@example.com"_s).isEmpty()); // and the audit chain goes on
        QCOMPARE(m_to->stop(), 0);
        QProcess doctor;
        doctor.start(QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-endpoint"), {u"doctor"_s, u"--config"_s, m_to->folder() + u"/endpoint.json"_s});
        const auto healthy = finish(doctor);
        QVERIFY2(healthy.code == 0 && healthy.out.contains(u"audit chain: whole"_s), qPrintable(healthy.out));
    }

    void killedAnywhereItGoesOn()
    {
        QCOMPARE(m_from->stop(), 0);
        constexpr int many = 20'000;
        SqliteDatabase source(m_from->folder().toStdString() + "/endpoint.db");
        source.write([](SqlConnection &connection) {
            const auto user = connection.first("SELECT id FROM users")->text(0);
            for (int i = 0; i < many; ++i)
                connection.run("INSERT INTO usage_counters(user_id, day, metric, value) VALUES($1, $2, $3, $4)",
                               {user, std::to_string(i), std::string("exports"), std::int64_t(i)});
        });
        PostgresDatabase destination(m_address, 2);
        std::mt19937 chance(3);
        int killed = 0;
        for (int i = 1; i <= 3; ++i) {
            const auto process = startCopy(*m_from, *m_to);
            const std::int64_t enough = static_cast<std::int64_t>(chance() % (many / 4)) + (i - 1) * many / 4;
            QVERIFY(QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning || countOf(destination, "usage_counters") > enough; }, 60'000));
            process->kill();
            process->waitForFinished();
            killed += process->exitStatus() == QProcess::CrashExit ? 1 : 0;
            if (killed == 0)
                break;
            QVERIFY(!m_to->start()); // an unfinished copy serves nobody
            QVERIFY(m_to->errors().contains("has not come to its end"));
        }
        QVERIFY(killed > 0);
        const auto copied = copy(*m_from, *m_to);
        QVERIFY2(copied.code == 0, qPrintable(copied.err));
        static const QRegularExpression counters(u"\"usage_counters\",\"rows\":(\\d+)"_s);
        QCOMPARE(counters.match(copied.out).captured(1).toInt(), many);
        QCOMPARE(countOf(destination, "usage_counters"), many);

        const auto again = copy(*m_from, *m_to); // who was killed at the very end does not know that it was the end
        QVERIFY2(again.code == 0, qPrintable(again.err));
        QCOMPARE(again.out, copied.out);
        source.write([](SqlConnection &connection) { connection.run("UPDATE usage_counters SET value = value + 1 WHERE day = '7'"); });
        const auto late = copy(*m_from, *m_to); // the file went on afterwards: that is told, not copied
        QCOMPARE(late.code, 1);
        QVERIFY2(late.err.contains(u"table usage_counters differs"_s), qPrintable(late.err));
        QVERIFY2(m_to->start(), m_to->errors());
    }

    void aDestinationWithRowsIsRefused()
    {
        QVERIFY2(m_to->start(), m_to->errors());
        QVERIFY(!signedInUser(*m_to, u"other@example.com"_s).isEmpty());
        QCOMPARE(m_to->stop(), 0);
        QCOMPARE(m_from->stop(), 0);
        PostgresDatabase destination(m_address, 2);
        const auto before = countOf(destination, "users");
        const auto refused = copy(*m_from, *m_to);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"not empty: table users"_s), qPrintable(refused.err));
        QCOMPARE(countOf(destination, "users"), before);
    }

    void whatIsChangedOnTheWayIsNamed()
    {
        QCOMPARE(m_from->stop(), 0);
        PostgresDatabase destination(m_address, 2);
        destination.write([](SqlConnection &connection) { // whatever may happen to a row in between
            connection.runScript("CREATE FUNCTION spoil() RETURNS trigger AS $$ BEGIN NEW.name = 'other'; RETURN NEW; END $$ LANGUAGE plpgsql;"
                                 "CREATE TRIGGER spoil BEFORE INSERT ON devices FOR EACH ROW EXECUTE FUNCTION spoil();");
        });
        const auto copied = copy(*m_from, *m_to);
        QCOMPARE(copied.code, 1);
        QVERIFY2(copied.err.contains(u"table devices differs"_s), qPrintable(copied.err));
        QVERIFY(!m_to->start());
    }

    void otherWaysAreNoWays()
    {
        QCOMPARE(m_from->stop(), 0);
        QProcess process;
        process.start(QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-endpoint"),
                      {u"migrate"_s, u"--from"_s, u"postgres"_s, u"--to"_s, u"sqlite"_s, u"--source"_s, u"x"_s, u"--config"_s, m_to->folder() + u"/endpoint.json"_s});
        QCOMPARE(finish(process).code, 2);
    }

private:
    TestDatabases m_databases;
    RedisServer m_redis;
    PostgresAddress m_address;
    std::unique_ptr<EndpointProgram> m_from;
    std::unique_ptr<EndpointProgram> m_to;
    QJsonObject m_signedIn;
    int m_made = 0;
};

QTEST_GUILESS_MAIN(TestDatabaseCopy)
#include "tst_databasecopy.moc"
