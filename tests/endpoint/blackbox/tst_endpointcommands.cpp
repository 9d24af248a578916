// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/endpointprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    int code = -1;
    QString out;
    QString err;
};

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-endpoint"), arguments);
    process.waitForFinished(30'000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/// The other commands, and what a configuration must not be (EP-38).
class TestEndpointCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({u"keygen"_s, u"--master"_s, u"--output"_s, path("master.key")}).code, 0);
        QCOMPARE(run({u"keygen"_s, u"--master"_s, u"--output"_s, path("backup.key")}).code, 0);
        const auto signing = run({u"keygen"_s, u"--signing"_s, u"2026-11"_s, u"--output"_s, path("signing.key")});
        QVERIFY(signing.out.startsWith(u"2026-11 "_s)); // the public key, for applications
        for (const char *name : {"stripe.key", "hook.secret"})
            QVERIFY(write(name, "a secret"));
        m_configuration = {{u"public_url"_s, u"https://api.example"_s},
                           {u"listen"_s, QJsonObject{{u"address"_s, u"127.0.0.1"_s}, {u"port"_s, 0}}},
                           {u"metrics"_s, QJsonObject{{u"port"_s, 0}}},
                           {u"database"_s, QJsonObject{{u"sqlite"_s, u"endpoint.db"_s}}},
                           {u"keys"_s, QJsonObject{{u"master"_s, QJsonArray{u"master.key"_s}}, {u"signing"_s, QJsonArray{u"signing.key"_s}}}},
                           {u"mail"_s, QJsonObject{{u"folder"_s, u"mails"_s}, {u"from"_s, u"a@example.com"_s}}},
                           {u"backup"_s, QJsonObject{{u"folder"_s, u"backups"_s}, {u"key_file"_s, u"backup.key"_s}}},
                           {u"stripe"_s, QJsonObject{{u"secret_key_file"_s, u"stripe.key"_s}, {u"webhook_secret_files"_s, QJsonArray{u"hook.secret"_s}}, {u"prices"_s, QJsonObject{{u"growth"_s, QJsonObject{{u"month"_s, u"p1"_s}, {u"year"_s, u"p2"_s}}}, {u"pro"_s, QJsonObject{{u"month"_s, u"p3"_s}, {u"year"_s, u"p4"_s}}}}}}}};
    }

    void helpAndVersionAreTold()
    {
        QCOMPARE(run({u"--help"_s}).code, 0);
        QVERIFY(run({u"--version"_s}).out.startsWith(u"creatormetrics-endpoint "_s));
        QCOMPARE(run({}).code, 2);
        QCOMPARE(run({u"dance"_s}).code, 2);
        QCOMPARE(run({u"serve"_s, u"--dev"_s, u"--port"_s, u"99999"_s}).code, 2);
        QCOMPARE(run({u"serve"_s, u"--sideways"_s}).code, 2);
        QCOMPARE(run({u"keygen"_s, u"--output"_s, path("x")}).code, 2);
        QCOMPARE(run({u"keygen"_s, u"--master"_s, u"--output"_s, path("master.key")}).code, 1); // never over another key
    }

    void aDatabaseIsMigratedExaminedBackedUpAndRestored()
    {
        save();
        QCOMPARE(run({u"doctor"_s, u"--config"_s, path("endpoint.json")}).code, 1); // no schema yet
        QVERIFY(run({u"migrate"_s, u"--config"_s, path("endpoint.json")}).out.startsWith(u"schema 0 -> "_s));
        const auto good = run({u"doctor"_s, u"--config"_s, path("endpoint.json")});
        QVERIFY2(good.code == 0, qPrintable(good.out + good.err));
        QVERIFY(good.out.contains(u"audit chain: whole"_s));
        QCOMPARE(run({u"backup"_s, u"--config"_s, path("endpoint.json"), u"--output"_s, path("b.cmbackup")}).code, 0);
        QVERIFY(!read("b.cmbackup").contains("CREATE TABLE")); // encrypted
        QCOMPARE(run({u"restore"_s, u"--config"_s, path("endpoint.json"), u"--input"_s, path("b.cmbackup")}).code, 1); // there is one
        for (const char *name : {"endpoint.db", "endpoint.db-wal", "endpoint.db-shm"})
            QFile::remove(path(name));
        const auto restored = run({u"restore"_s, u"--config"_s, path("endpoint.json"), u"--input"_s, path("b.cmbackup")});
        QVERIFY2(restored.code == 0, qPrintable(restored.err));
        QVERIFY(restored.out.contains(u"audit chain whole"_s));
        QCOMPARE(run({u"doctor"_s, u"--config"_s, path("endpoint.json")}).code, 0);
    }

    // EP-33
    void damagedBackupsAreRefusedAndLeaveNothing_data()
    {
        QTest::addColumn<int>("damage");
        QTest::newRow("cut") << 0;
        QTest::newRow("changed in the middle") << 1;
        QTest::newRow("changed at the start") << 2;
        QTest::newRow("longer") << 3;
        QTest::newRow("empty") << 4;
        QTest::newRow("made with another key") << 5;
    }
    void damagedBackupsAreRefusedAndLeaveNothing()
    {
        QFETCH(const int, damage);
        save();
        QCOMPARE(run({u"migrate"_s, u"--config"_s, path("endpoint.json")}).code, 0);
        QCOMPARE(run({u"backup"_s, u"--config"_s, path("endpoint.json"), u"--output"_s, path("b.cmbackup")}).code, 0);
        auto bytes = read("b.cmbackup");
        if (damage == 0)
            bytes.chop(70'000);
        if (damage == 1)
            bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
        if (damage == 2)
            bytes[0] = 'X';
        if (damage == 3)
            bytes += "more";
        if (damage == 4)
            bytes.clear();
        if (damage == 5) {
            QFile::remove(path("backup.key"));
            QCOMPARE(run({u"keygen"_s, u"--master"_s, u"--output"_s, path("backup.key")}).code, 0);
        }
        QVERIFY(write("b.cmbackup", bytes));
        for (const char *name : {"endpoint.db", "endpoint.db-wal", "endpoint.db-shm"})
            QFile::remove(path(name));
        const auto refused = run({u"restore"_s, u"--config"_s, path("endpoint.json"), u"--input"_s, path("b.cmbackup")});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"b.cmbackup"_s), qPrintable(refused.err));
        QVERIFY(!QFile::exists(path("endpoint.db")));
        QVERIFY(!QFile::exists(path("endpoint.db.restoring")));
    }

    // EP-38
    void unfitConfigurationsAreRefused_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("says");
        const auto listen = [](const QString &address) { return QJsonObject{{u"address"_s, address}, {u"port"_s, 0}}; };
        QTest::newRow("plain HTTP on a public address") << u"listen"_s << QJsonValue(listen(u"0.0.0.0"_s)) << u"listen.certificate"_s;
        QTest::newRow("an address that is none") << u"listen"_s << QJsonValue(listen(u"somewhere"_s)) << u"listen.address"_s;
        QTest::newRow("a port too high") << u"listen"_s << QJsonValue(QJsonObject{{u"port"_s, 70'000}}) << u"listen.port"_s;
        QTest::newRow("a proxy that is none") << u"listen"_s << QJsonValue(QJsonObject{{u"proxies"_s, QJsonArray{u"10.0.0.0/99"_s}}}) << u"10.0.0.0/99"_s;
        QTest::newRow("plain HTTP as public address") << u"public_url"_s << QJsonValue(u"http://api.example"_s) << u"public_url"_s;
        QTest::newRow("a member that is not known") << u"databse"_s << QJsonValue(1) << u"databse"_s;
        QTest::newRow("no database") << u"database"_s << QJsonValue(QJsonObject{}) << u"sqlite or postgres"_s;
        QTest::newRow("no key") << u"keys"_s << QJsonValue(QJsonObject{{u"master"_s, QJsonArray{}}, {u"signing"_s, QJsonArray{u"signing.key"_s}}}) << u"keys.master"_s;
        QTest::newRow("another file for a key") << u"keys"_s << QJsonValue(QJsonObject{{u"master"_s, QJsonArray{u"stripe.key"_s}}, {u"signing"_s, QJsonArray{u"signing.key"_s}}}) << u"keygen --master"_s;
        QTest::newRow("passwords too cheap") << u"passwords"_s << QJsonValue(QJsonObject{{u"memory_kib"_s, 1'024}}) << u"passwords.memory_kib"_s;
        QTest::newRow("passwords too short") << u"passwords"_s << QJsonValue(QJsonObject{{u"least_length"_s, 8}}) << u"passwords.least_length"_s;
        QTest::newRow("no prices") << u"stripe"_s << QJsonValue(QJsonObject{{u"secret_key_file"_s, u"stripe.key"_s}, {u"webhook_secret_files"_s, QJsonArray{u"hook.secret"_s}}}) << u"stripe.prices"_s;
        QTest::newRow("PostgreSQL over a network without TLS") << u"database"_s << QJsonValue(QJsonObject{{u"postgres"_s, QJsonObject{{u"host"_s, u"10.0.0.5"_s}, {u"name"_s, u"a"_s}, {u"user"_s, u"a"_s}, {u"password_file"_s, u"stripe.key"_s}, {u"tls"_s, u"prefer"_s}}}}) << u"verify-full"_s;
        QTest::newRow("development on a public address") << u"development"_s << QJsonValue(u"yes"_s) << u"true or false"_s;
    }
    void unfitConfigurationsAreRefused()
    {
        QFETCH(const QString, section);
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, says);
        m_configuration.insert(section, value);
        save();
        for (const auto &command : {u"doctor"_s, u"serve"_s, u"migrate"_s}) {
            const auto refused = run({command, u"--config"_s, path("endpoint.json")});
            QCOMPARE(refused.code, 1);
            QVERIFY2(refused.err.contains(says), qPrintable(refused.err));
        }
        QVERIFY(!QFile::exists(path("endpoint.db")));
    }

    void whatOthersCanReadIsNoSecret()
    {
        save();
        QVERIFY(QFile(path("master.key")).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const auto refused = run({u"doctor"_s, u"--config"_s, path("endpoint.json")});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains(u"chmod 600"_s));
    }

    void keysOfDevelopmentAreRefused()
    {
        EndpointProgram development;
        QVERIFY(development.start());
        QFile::remove(path("signing.key"));
        QVERIFY(QFile::copy(development.folder() + u"/signing.key"_s, path("signing.key")));
        save();
        const auto refused = run({u"doctor"_s, u"--config"_s, path("endpoint.json")});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains(u"made for development"_s));
    }

    void configurationsThatAreNoneAreRefused()
    {
        for (const char *content : {"", "{", "[]", R"({"listen":{},"listen":{}})", "\xff"}) {
            QVERIFY(write("endpoint.json", content));
            QCOMPARE(run({u"doctor"_s, u"--config"_s, path("endpoint.json")}).code, 1);
        }
        QCOMPARE(run({u"doctor"_s, u"--config"_s, path("missing.json")}).code, 1);
    }

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    bool write(const char *name, const QByteArray &content)
    {
        QFile file(path(name));
        return file.open(QFile::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(content) == content.size();
    }
    [[nodiscard]] QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    void save() { QVERIFY(write("endpoint.json", QJsonDocument(m_configuration).toJson())); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QJsonObject m_configuration;
};

QTEST_GUILESS_MAIN(TestEndpointCommands)
#include "tst_endpointcommands.moc"
