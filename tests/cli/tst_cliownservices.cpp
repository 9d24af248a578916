// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/fourfixture.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400;
const QString clientId = QStringLiteral("simulator-client");
const QByteArray clientSecret = "simulator-installed-app";

} // namespace

/// A developer's key of one's own at YouTube, another hosted service, a proxy: the program, a simulated platform that knows one client
/// alone, a real keyring.
class TestCliOwnServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutAnyKeyNobodyIsConnected();
    void anotherKeyIsRefusedByThePlatform();
    void oneOfOnesOwnConnects();
    void accountsKeepTheirKey();
    void leavingRevokesWithTheirKey();
    void itsSecretIsInTheKeyringAlone();
    void whatIsTypedWronglyIsNamed_data();
    void whatIsTypedWronglyIsNamed();
    void anotherServiceIsSetAndTakenBack();
    void aProxyCountsForWhoComesNext();
    void aBrokenFileIsNamed();

private:
    [[nodiscard]] QString written(const QString &name, const QByteArray &content) const;
    [[nodiscard]] CliResult run(const QStringList &arguments) const { return m_four->cli().run(arguments); }
    [[nodiscard]] CliResult setKey(const QByteArray &secret) const
    {
        return run({u"services"_s, u"key"_s, u"youtube"_s, u"--client-id"_s, clientId, u"--secret-file"_s, written(u"secret"_s, secret), u"--json"_s});
    }
    [[nodiscard]] QString keptFile() const;

    std::unique_ptr<FourFixture> m_four;
};

QString TestCliOwnServices::written(const QString &name, const QByteArray &content) const
{
    QFile file(m_four->cli().folder() + u'/' + name);
    return file.open(QFile::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

QString TestCliOwnServices::keptFile() const
{
    QDirIterator files(m_four->cli().folder(), {u"own-services.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

void TestCliOwnServices::initTestCase()
{
    REQUIRE_KEYRING();
    m_four = std::make_unique<FourFixture>();
    QVERIFY(m_four->simulator().isListening());
    QFile file(m_four->simulator().servicesFile());
    QVERIFY(file.open(QFile::ReadOnly));
    auto services = QJsonDocument::fromJson(file.readAll()).object();
    auto platforms = services[u"platforms"_s].toObject();
    auto youtube = platforms[u"youtube"_s].toObject();
    QCOMPARE(youtube[u"client_id"_s].toString(), clientId);
    youtube.remove(u"client_id"_s);
    youtube.remove(u"client_secret"_s);
    platforms[u"youtube"_s] = youtube;
    services[u"platforms"_s] = platforms;
    m_four->cli().setServicesFile(written(u"services.json"_s, QJsonDocument(services).toJson()));
}

void TestCliOwnServices::withoutAnyKeyNobodyIsConnected()
{
    const auto refused = m_four->cli().connectYouTube();
    QVERIFY2(refused.code == 1 && refused.err.contains("client_id"), refused.said());
}

void TestCliOwnServices::anotherKeyIsRefusedByThePlatform()
{
    QCOMPARE(setKey("another secret").code, 0);
    const auto refused = m_four->cli().connectYouTube();
    QVERIFY2(refused.code != 0, refused.said());
    QVERIFY(!refused.said().contains("another secret"));
}

void TestCliOwnServices::oneOfOnesOwnConnects()
{
    const auto set = setKey(clientSecret + '\n');
    QVERIFY2(set.code == 0, set.said());
    QCOMPARE(set.json()[u"keys"_s][u"youtube"_s][u"client_id"_s].toString(), clientId);
    const auto connected = m_four->cli().connectYouTube();
    QVERIFY2(connected.code == 0, connected.said());
    const auto synced = run({u"sync"_s, u"--json"_s});
    QVERIFY2(synced.code == 0, synced.said());
}

// No other client can renew what was given to this one.
void TestCliOwnServices::accountsKeepTheirKey()
{
    const auto removed = run({u"services"_s, u"key"_s, u"youtube"_s, u"--remove"_s, u"--json"_s});
    QVERIFY2(removed.code == 0 && removed.json()[u"keys"_s].toObject().isEmpty(), removed.said());
    QVERIFY(m_four->cli().connectYouTube().code != 0);
    const int before = m_four->calls(u"/token"_s);
    m_four->advance(2 * day);
    const auto synced = run({u"sync"_s, u"--json"_s});
    QVERIFY2(synced.code == 0, synced.said());
    QCOMPARE(m_four->calls(u"/token"_s), before + 1);
}

void TestCliOwnServices::leavingRevokesWithTheirKey()
{
    const auto left = run({u"disconnect"_s, m_four->idOf(u"youtube"_s)});
    QVERIFY2(left.code == 0, left.said());
    QCOMPARE(m_four->calls(u"/revoke"_s), 1);
}

void TestCliOwnServices::itsSecretIsInTheKeyringAlone()
{
    QCOMPARE(setKey(clientSecret).code, 0);
    QFile::remove(m_four->cli().folder() + u"/secret"_s);
    QDirIterator files(m_four->cli().folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(!file.readAll().contains(clientSecret), qPrintable(file.fileName()));
        ++read;
    }
    QVERIFY(read > 2);
}

void TestCliOwnServices::whatIsTypedWronglyIsNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("a platform with the service's secret") << QStringList{u"key"_s, u"tiktok"_s, u"--client-id"_s, u"a"_s} << QByteArray("\"tiktok\"");
    QTest::newRow("no ID") << QStringList{u"key"_s, u"x"_s} << QByteArray("--client-id");
    QTest::newRow("an ID of two words") << QStringList{u"key"_s, u"x"_s, u"--client-id"_s, u"a b"_s} << QByteArray("client ID");
    QTest::newRow("a service without TLS") << QStringList{u"endpoint"_s, u"http://metrics.example"_s} << QByteArray("https://");
    QTest::newRow("neither address nor standard") << QStringList{u"endpoint"_s} << QByteArray("--standard");
    QTest::newRow("a proxy without a port") << QStringList{u"proxy"_s, u"http://proxy.example"_s} << QByteArray("http://proxy.example");
    QTest::newRow("a password among the arguments") << QStringList{u"proxy"_s, u"http://a:b@proxy.example:1"_s} << QByteArray("keychain");
    QTest::newRow("a user without a password") << QStringList{u"proxy"_s, u"http://a@proxy.example:1"_s} << QByteArray("--password-file");
}

void TestCliOwnServices::whatIsTypedWronglyIsNamed()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, names);
    const auto before = run({u"services"_s, u"show"_s, u"--json"_s}).out;
    const auto refused = run(QStringList{u"services"_s} + arguments);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(names), refused.said());
    QCOMPARE(run({u"services"_s, u"show"_s, u"--json"_s}).out, before);
}

void TestCliOwnServices::anotherServiceIsSetAndTakenBack()
{
    const auto standard = run({u"services"_s, u"show"_s, u"--json"_s}).json()[u"endpoint"_s].toString();
    const auto set = run({u"services"_s, u"endpoint"_s, u"https://metrics.example/"_s, u"--json"_s});
    QVERIFY2(set.code == 0, set.said());
    QCOMPARE(set.json()[u"own_endpoint"_s].toString(), u"https://metrics.example"_s);
    const auto back = run({u"services"_s, u"endpoint"_s, u"--standard"_s, u"--json"_s});
    QVERIFY2(back.code == 0 && back.json()[u"own_endpoint"_s].isNull(), back.said());
    QCOMPARE(back.json()[u"endpoint"_s].toString(), standard);
}

// Simulated platforms are on this computer and reached without it; what is not is asked of the proxy, which is not there.
void TestCliOwnServices::aProxyCountsForWhoComesNext()
{
    const auto set = run({u"services"_s, u"proxy"_s, u"http://maria@127.0.0.1:9"_s, u"--password-file"_s, written(u"word"_s, "kettle"), u"--json"_s});
    QVERIFY2(set.code == 0, set.said());
    QCOMPARE(set.json()[u"proxy"_s].toString(), u"http://maria@127.0.0.1:9"_s);
    QCOMPARE(setKey(clientSecret).code, 0);
    const auto connected = m_four->cli().connectYouTube();
    QVERIFY2(connected.code == 0, connected.said());
    QFile kept(keptFile());
    QVERIFY(kept.open(QFile::ReadOnly) && !kept.readAll().contains("kettle"));
    QCOMPARE(run({u"services"_s, u"proxy"_s, u"system"_s}).code, 0);
}

void TestCliOwnServices::aBrokenFileIsNamed()
{
    const QString name = keptFile();
    QVERIFY(!name.isEmpty());
    QFile file(name);
    QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate) && file.write("{\"endpoint\":\"ftp://x\"}") > 0);
    file.close();
    const auto told = run({u"services"_s, u"show"_s});
    QVERIFY2(told.code != 0 && told.err.contains("own-services.json") && told.err.contains("endpoint"), told.said());
}

QTEST_GUILESS_MAIN(TestCliOwnServices)
#include "tst_cliownservices.moc"
