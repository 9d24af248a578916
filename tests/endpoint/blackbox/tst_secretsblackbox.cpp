// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/endpointbacking.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QString email = u"canary-maria@example.com"_s;

struct Place {
    QString name;
    QByteArray content;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

bool holds(const QByteArray &content, const QByteArray &secret)
{
    return content.contains(secret) || content.contains(secret.toHex()) || content.contains(secret.toHex().toUpper())
           || content.contains(secret.toBase64(QByteArray::OmitTrailingEquals))
           || content.contains(secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

const Place &named(const QList<Place> &places, const QString &name)
{
    static const Place none;
    const auto found =
        std::find_if(places.begin(), places.end(), [&](const Place &place) { return place.name == name; });
    return found == places.end() ? none : *found;
}

} // namespace

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

    void init()
    {
        QFETCH_GLOBAL(const bool, isReplicated);
        m_secrets = {u"canary password of maria"_s, u"canary wrong password"_s, u"canary new password"_s};
        if (!isReplicated) {
            m_program = std::make_unique<EndpointProgram>();
        } else {
            if (!m_databases.cluster().isRunning())
                QSKIP(qPrintable(m_databases.reason()));
            m_redis = std::make_unique<RedisServer>();
            if (!m_redis->isRunning())
                QSKIP("Redis is not installed (package redis-server)");
            m_address = m_databases.cluster().makeDatabase(u"secrets%1"_s.arg(++m_made));
            m_program = std::make_unique<EndpointProgram>(m_address, *m_redis);
        }
        QVERIFY2(m_program->start(), m_program->errors());
    }

    void plantedSecretsAreFoundNowhere()
    {
        QFETCH_GLOBAL(const bool, isReplicated);
        plant(*m_program, m_secrets);
        auto places = placesWhileItRuns();
        places.append(isReplicated ? placesOfReplicas() : placesOfOneFile());
        QCOMPARE(m_program->stop(), 0);
        places.append(filesOf(m_program->folder(), u"after the stop: "_s));
        for (const auto &place : std::as_const(places)) {
            for (const auto &secret : std::as_const(m_secrets))
                QVERIFY2(!holds(place.content, secret.toUtf8()), qPrintable(place.name + u" holds "_s + secret));
        }
        everyPlaceWasLookedInto(places, isReplicated);
    }

    // Links are for the owner's mailbox and for nothing else; what signs in is not mailed at all.
    void mailsHoldLinksAndNothingElse()
    {
        plant(*m_program, m_secrets);
        QVERIFY(!m_program->mail(email, u"password was changed"_s).isEmpty());
        const QDir folder(m_program->folder() + u"/mails"_s);
        QByteArray mails;
        for (const auto &name : folder.entryList(QDir::Files)) {
            const auto bytes = contentOf(folder.filePath(name));
            mails += bytes + QByteArray::fromBase64(bytes.mid(bytes.indexOf("\r\n\r\n") + 4).replace("\r\n", ""));
        }
        int links = 0;
        for (const auto &secret : std::as_const(m_secrets)) {
            const bool isLink = secret.startsWith(u"cmo_"_s);
            QVERIFY2(holds(mails, secret.toUtf8()) == isLink, qPrintable(secret));
            links += isLink ? 1 : 0;
        }
        QCOMPARE(links, 2);
    }

    void cleanup()
    {
        m_program.reset();
        m_redis.reset();
    }

private:
    static void plant(const EndpointProgram &program, QStringList &secrets)
    {
        const auto tokens = signedInUser(program, email, u"canary installation id"_s, secrets.at(0));
        secrets << tokens[u"access_token"_s].toString() << tokens[u"refresh_token"_s].toString()
                << u"canary installation id"_s;
        auto client = program.client();
        client.post("/api/v1/auth/login", loginBody(email, secrets.at(1), u"canary installation id"_s));
        client.post("/api/v1/auth/forgot-password", {{u"email"_s, email}});
        static const QRegularExpression link(u"#(cmo_\\S+)"_s);
        const auto reset = link.match(program.mail(email, u"Set a new password"_s)).captured(1);
        secrets << link.match(program.mail(email, u"Confirm"_s)).captured(1) << reset;
        const auto refreshed = client.post("/api/v1/auth/refresh", {{u"refresh_token"_s, tokens[u"refresh_token"_s]},
                                                                    {u"install_id"_s, u"canary installation id"_s}});
        secrets << refreshed.text("access_token") << refreshed.text("refresh_token");
        client.setToken(refreshed.text("access_token"));
        client.get("/api/v1/user/profile?canary_query=canary-query-value");
        secrets << u"canary-query-value"_s;
        client.post("/api/v1/subscription/upgrade", {{u"plan"_s, u"pro"_s}, {u"interval"_s, u"month"_s}},
                    {{"Idempotency-Key", "k"}});
        QCOMPARE(client.post("/api/v1/auth/reset-password", {{u"token"_s, reset}, {u"new_password"_s, secrets.at(2)}})
                     .status,
                 204);
        for (const auto &secret : std::as_const(secrets))
            QVERIFY(secret.size() > 10);
    }

    // Each holds what it is there for.
    void everyPlaceWasLookedInto(const QList<Place> &places, bool isReplicated) const
    {
        const auto log = m_program->errors();
        QVERIFY(log.contains("\"route\":\"/api/v1/auth/login\""));
        QVERIFY(!log.contains(email.toUtf8()) && !log.contains("canary-maria"));
        QVERIFY(named(places, u"metrics"_s).content.contains("cm_auth_logins_total"));
        if (isReplicated) {
            QVERIFY(named(places, u"dump of PostgreSQL"_s).content.contains(email.toUtf8()));
            QVERIFY(named(places, u"dump of Redis"_s).content.contains("cm:limit:"));
        } else {
            QVERIFY(named(places, u"endpoint.db-wal"_s).content.contains(email.toUtf8()));
            QVERIFY(!named(places, u"endpoint.db-shm"_s).content.isEmpty());
            QVERIFY(named(places, u"encrypted copy"_s).content.size() > 100'000);
            QVERIFY(!named(places, u"encrypted copy"_s).content.contains(email.toUtf8()));
            QVERIFY(named(places, u"after the stop: endpoint.db"_s).content.contains(email.toUtf8()));
        }
    }

    [[nodiscard]] static QList<Place> filesOf(const QString &folder, const QString &before = {})
    {
        QList<Place> places;
        for (const auto &name : QDir(folder).entryList(QDir::Files))
            places.append({before + name, contentOf(folder + u'/' + name)});
        return places;
    }

    // The log, and with SQLite the file, its write-ahead log and its index as they are in use.
    [[nodiscard]] QList<Place> placesWhileItRuns() const
    {
        auto places = filesOf(m_program->folder());
        places.append({u"metrics"_s, ApiClient(m_program->metricsPort()).get("/metrics").body});
        return places;
    }

    [[nodiscard]] QList<Place> placesOfOneFile() const
    {
        const QString folder = m_program->folder();
        const QJsonObject configuration{
            {u"development"_s, true},
            {u"public_url"_s, u"http://127.0.0.1:1"_s},
            {u"listen"_s, QJsonObject{{u"address"_s, u"127.0.0.1"_s}, {u"port"_s, 0}}},
            {u"metrics"_s, QJsonObject{{u"port"_s, 0}}},
            {u"database"_s, QJsonObject{{u"sqlite"_s, u"endpoint.db"_s}}},
            {u"keys"_s,
             QJsonObject{{u"master"_s, QJsonArray{u"master.key"_s}}, {u"signing"_s, QJsonArray{u"signing.key"_s}}}},
            {u"mail"_s, QJsonObject{{u"folder"_s, u"mails"_s}, {u"from"_s, u"a@example.com"_s}}},
            {u"backup"_s, QJsonObject{{u"folder"_s, u"backups"_s}, {u"key_file"_s, u"backup.key"_s}}}};
        QFile file(folder + u"/backup.json"_s);
        if (!file.open(QFile::WriteOnly) || file.write(QJsonDocument(configuration).toJson()) < 0)
            return {};
        file.close();
        const QString program = QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-endpoint");
        (void)outputOf(program, {u"keygen"_s, u"--master"_s, u"--output"_s, folder + u"/backup.key"_s});
        (void)outputOf(program, {u"backup"_s, u"--config"_s, file.fileName(), u"--output"_s, folder + u"/b.cmbackup"_s});
        return {{u"encrypted copy"_s, contentOf(folder + u"/b.cmbackup"_s)}};
    }

    [[nodiscard]] QList<Place> placesOfReplicas() const
    {
        return {{u"dump of Redis"_s, dumpOf(*m_redis)}, {u"dump of PostgreSQL"_s, dumpOf(m_address)}};
    }

    TestDatabases m_databases;
    PostgresAddress m_address;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<EndpointProgram> m_program;
    QStringList m_secrets;
    int m_made = 0;
};

QTEST_GUILESS_MAIN(TestSecretsBlackBox)
#include "tst_secretsblackbox.moc"
