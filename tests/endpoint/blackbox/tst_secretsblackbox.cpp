// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/endpointprogram.h"
#include "tests/endpoint/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// EP-31: what is secret is found nowhere it does not belong to.
class TestSecretsBlackBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("isReplicated");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL and Redis") << true;
    }

    void plantedSecretsAreFoundNowhere()
    {
        QFETCH_GLOBAL(const bool, isReplicated);
        TestDatabases databases;
        std::unique_ptr<RedisServer> redis;
        std::unique_ptr<EndpointProgram> program;
        PostgresAddress address;
        if (isReplicated) {
            if (!databases.cluster().isRunning())
                QSKIP(qPrintable(databases.reason()));
            redis = std::make_unique<RedisServer>();
            if (!redis->isRunning())
                QSKIP("Redis is not installed (package redis-server)");
            address = databases.cluster().makeDatabase(u"secrets"_s);
            program = std::make_unique<EndpointProgram>(address, *redis);
        } else {
            program = std::make_unique<EndpointProgram>();
        }
        QVERIFY2(program->start(), program->errors());
        QStringList secrets{u"canary password of maria"_s, u"canary wrong password"_s, u"canary new password"_s};
        plant(*program, secrets);
        const auto email = u"canary-maria@example.com"_s;
        QList<QPair<QString, QByteArray>> places{{u"log"_s, program->errors()}, {u"metrics"_s, ApiClient(program->metricsPort()).get("/metrics").body}};
        QCOMPARE(program->stop() == 0 || !program->isRunning(), true);
        const auto files = QDir(program->folder()).entryList(QDir::Files);
        for (const auto &name : files) {
            QFile file(program->folder() + u'/' + name);
            if (file.open(QFile::ReadOnly))
                places.append({name, file.readAll()});
        }
        if (isReplicated)
            places.append({u"dump"_s, dump(databases.cluster(), address)});
        for (const auto &[name, content] : std::as_const(places)) {
            for (const auto &secret : std::as_const(secrets))
                QVERIFY2(!content.contains(secret.toUtf8()), qPrintable(name + u" holds "_s + secret));
        }
        QVERIFY(!places.at(0).second.contains(email.toUtf8()));
        QVERIFY(places.at(0).second.contains("\"route\":\"/api/v1/auth/login\"")); // the log was written at all
        if (isReplicated)
            QVERIFY(places.last().second.contains("canary-maria@example.com")); // and so was the dump
        else
            QVERIFY(files.contains(u"endpoint.db"_s));
    }

private:
    static void plant(const EndpointProgram &program, QStringList &secrets)
    {
        const auto email = u"canary-maria@example.com"_s;
        const auto tokens = signedInUser(program, email, u"canary installation id"_s, secrets.at(0));
        secrets << tokens[u"access_token"_s].toString() << tokens[u"refresh_token"_s].toString() << u"canary installation id"_s;
        auto client = program.client();
        client.post("/api/v1/auth/login", loginBody(email, secrets.at(1), u"canary installation id"_s));
        client.post("/api/v1/auth/forgot-password", {{u"email"_s, email}});
        static const QRegularExpression link(u"#(cmo_\\S+)"_s);
        const auto reset = link.match(program.mail(email, u"Set a new password"_s)).captured(1);
        secrets << link.match(program.mail(email, u"Confirm"_s)).captured(1) << reset;
        const auto refreshed = client.post("/api/v1/auth/refresh", {{u"refresh_token"_s, tokens[u"refresh_token"_s]}, {u"install_id"_s, u"canary installation id"_s}});
        secrets << refreshed.text("access_token") << refreshed.text("refresh_token");
        client.setToken(refreshed.text("access_token"));
        client.get("/api/v1/user/profile?canary_query=canary-query-value");
        secrets << u"canary-query-value"_s;
        client.post("/api/v1/subscription/upgrade", {{u"plan"_s, u"pro"_s}, {u"interval"_s, u"month"_s}}, {{"Idempotency-Key", "k"}});
        QCOMPARE(client.post("/api/v1/auth/reset-password", {{u"token"_s, reset}, {u"new_password"_s, secrets.at(2)}}).status, 204);
        for (const auto &secret : std::as_const(secrets))
            QVERIFY(secret.size() > 10);
    }

    static QByteArray dump(const PostgresCluster &, const PostgresAddress &address)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSWORD"_s, QString::fromStdString(std::string(address.password.reveal())));
        process.setProcessEnvironment(environment);
        process.start(u"pg_dump"_s, {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(address.port), u"-U"_s, QString::fromStdString(address.user), QString::fromStdString(address.database)});
        process.waitForFinished();
        return process.readAllStandardOutput();
    }
};

QTEST_GUILESS_MAIN(TestSecretsBlackBox)
#include "tst_secretsblackbox.moc"
