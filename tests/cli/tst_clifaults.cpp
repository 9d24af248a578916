// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/syncfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <memory>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// What a sync does when a platform misbehaves: which exit code, which words, and that nothing known is lost.
class TestCliFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void misbehaviourEndsInItsState_data();
    void misbehaviourEndsInItsState();
    void spentQuotaIsNotAskedAgainThatDay();
    void revokedSignInAsksToReconnect();
    void unreachablePlatformIsOffline();
    void withheldScopeIsSaid();

private:
    std::unique_ptr<SyncFixture> m_fixture;
    QByteArray m_database; ///< of the workspace after one good sync, before the platform revised its figures
    QJsonObject m_figures;

    [[nodiscard]] bool restoreDatabase() const;
};

namespace {

/// Quick enough for the answers that never come.
void shortenPatience(const QString &servicesFile)
{
    QFile file(servicesFile);
    QVERIFY(file.open(QFile::ReadOnly));
    QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    QJsonObject platforms = root.value("platforms"_L1).toObject();
    QJsonObject youtube = platforms.value("youtube"_L1).toObject();
    youtube.insert("limits"_L1,
                   QJsonObject{{u"timeout_ms"_s, 250}, {u"retry_base_ms"_s, 5}, {u"retry_after_cap_ms"_s, 2500}});
    platforms.insert("youtube"_L1, youtube);
    root.insert("platforms"_L1, platforms);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QJsonDocument(root).toJson());
}

QJsonObject fault(const QString &path, const QString &kind, int times, const QJsonObject &more = {})
{
    QJsonObject object = more;
    object.insert("path"_L1, path);
    object.insert("kind"_L1, kind);
    object.insert("times"_L1, times);
    return object;
}

QString errorOf(const CliResult &result)
{
    const QJsonObject account = result.json().value("accounts"_L1).toArray().first().toObject();
    return account.value("error"_L1).toObject().value("kind"_L1).toString();
}

QString stateOf(const CliRunner &cli)
{
    const QJsonArray accounts = cli.run({u"accounts"_s, u"--json"_s}).json().value("accounts"_L1).toArray();
    return accounts.first().toObject().value("state"_L1).toString();
}

} // namespace

void TestCliFaults::initTestCase()
{
    REQUIRE_KEYRING();
    m_fixture = std::make_unique<SyncFixture>(QStringList{u"--videos"_s, u"230"_s, u"--years"_s, u"1"_s});
    QVERIFY(m_fixture->simulator().isListening());
    shortenPatience(m_fixture->simulator().servicesFile());
    QCOMPARE(m_fixture->cli().connectYouTube().code, 0);
    const CliResult synced = m_fixture->cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(synced.code == 0, synced.said());
    m_figures = figuresOf(m_fixture->cli());
    const QString copy = m_fixture->cli().folder() + u"/after-one-sync.db"_s;
    QCOMPARE(m_fixture->cli().run({u"workspace"_s, u"backup"_s, copy}).code, 0);
    QFile file(copy);
    QVERIFY(file.open(QFile::ReadOnly));
    m_database = file.readAll();
    m_fixture->simulator().revise(); // so that a good answer would change something
}

bool TestCliFaults::restoreDatabase() const
{
    QFile file(m_fixture->cli().databaseFile());
    QFile::remove(file.fileName() + u"-wal"_s);
    QFile::remove(file.fileName() + u"-shm"_s);
    return file.open(QFile::WriteOnly | QFile::Truncate) && file.write(m_database) == m_database.size();
}

void TestCliFaults::misbehaviourEndsInItsState_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("stream"); // that must not be completed; empty: all are
    QTest::addColumn<bool>("keepsOld"); // the day figures stay as they were
    const QString data = u"/youtube/v3/"_s;
    const QString reports = u"/v2/reports"_s;
    const QString none;
    QTest::newRow("refused token is renewed once")
        << fault(data, u"status"_s, 1, {{u"status"_s, 401}}) << 0 << none << none << false;
    QTest::newRow("every token refused") << fault(data, u"status"_s, -1, {{u"status"_s, 401}}) << 4 << u"signed_out"_s
                                         << u"channel"_s << true;
    QTest::newRow("quota spent") << fault(data, u"status"_s, -1,
                                          {{u"status"_s, 403}, {u"reason"_s, u"quotaExceeded"_s}})
                                 << 5 << u"quota_spent"_s << u"channel"_s << false;
    QTest::newRow("short pause demanded")
        << fault(data, u"status"_s, 1, {{u"status"_s, 429}, {u"retry_after"_s, 1}}) << 0 << none << none << false;
    QTest::newRow("long pause demanded") << fault(reports, u"status"_s, -1,
                                                  {{u"status"_s, 429}, {u"retry_after"_s, 3600}})
                                         << 5 << u"rate_limited"_s << u"daily"_s << true;
    QTest::newRow("server error passes") << fault(reports, u"status"_s, 2, {{u"status"_s, 500}}) << 0 << none << none
                                         << false;
    QTest::newRow("server error stays") << fault(reports, u"status"_s, -1, {{u"status"_s, 503}}) << 1 << u"timeout"_s
                                        << u"daily"_s << true;
    QTest::newRow("answer never comes") << fault(reports, u"stall"_s, -1) << 1 << u"timeout"_s << u"daily"_s << true;
    QTest::newRow("connection cut once") << fault(data, u"cut"_s, 1) << 0 << none << none << false;
    QTest::newRow("connection always cut")
        << fault(reports, u"cut"_s, -1) << 1 << u"bad_response"_s << u"daily"_s << true;
    QTest::newRow("half an answer") << fault(reports, u"truncated"_s, -1) << 1 << u"bad_response"_s << u"daily"_s
                                    << true;
    QTest::newRow("half a document") << fault(reports, u"truncated_json"_s, -1) << 1 << u"bad_response"_s << u"daily"_s
                                     << true;
    QTest::newRow("a web page") << fault(reports, u"html"_s, -1) << 1 << u"bad_response"_s << u"daily"_s << true;
    QTest::newRow("wrong types in reports")
        << fault(reports, u"wrong_types"_s, -1) << 1 << u"bad_response"_s << u"daily"_s << true;
    QTest::newRow("wrong types in videos")
        << fault(data + u"videos"_s, u"wrong_types"_s, -1) << 1 << u"bad_response"_s << u"videos"_s << false;
    QTest::newRow("a figure no longer served") << fault(reports, u"removed_metric"_s, -1, {{u"metric"_s, u"shares"_s}})
                                               << 0 << u"unsupported"_s << none << false;
}

void TestCliFaults::misbehaviourEndsInItsState()
{
    QFETCH(QJsonObject, fault);
    QFETCH(int, code);
    QFETCH(QString, error);
    QFETCH(QString, stream);
    QFETCH(bool, keepsOld);
    QVERIFY(restoreDatabase());
    m_fixture->simulator().setFaults({fault});
    const CliResult result = m_fixture->cli().run({u"sync"_s, u"--json"_s});
    m_fixture->simulator().setFaults({});
    QVERIFY2(result.code == code, result.said());
    QCOMPARE(errorOf(result), error);
    QCOMPARE(stateOf(m_fixture->cli()), code == 4 ? u"needs_reconnect"_s : u"connected"_s);
    if (!stream.isEmpty())
        QVERIFY2(!streamOf(result.json(), stream).value("completed"_L1).toBool(), result.said());
    const CliResult checked = m_fixture->cli().run({u"workspace"_s, u"check"_s});
    QVERIFY2(checked.code == 0, checked.said());
    if (keepsOld)
        QVERIFY(figuresOf(m_fixture->cli()).value("series"_L1) == m_figures.value("series"_L1));
    // Once the platform behaves again, the next day's sync brings everything.
    m_fixture->cli().setNow(u"2026-11-21T20:00:00Z"_s);
    const CliResult next = m_fixture->cli().run({u"sync"_s, u"--json"_s});
    m_fixture->cli().setNow(u"2026-11-20T20:00:00Z"_s);
    QVERIFY2(next.code == 0, next.said());
    const QStringList differences = differencesFromTruth(m_fixture->cli(), m_fixture->simulator().truth());
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    QCOMPARE(stateOf(m_fixture->cli()), u"connected"_s);
}

void TestCliFaults::spentQuotaIsNotAskedAgainThatDay()
{
    QVERIFY(restoreDatabase());
    m_fixture->simulator().setFaults(
        {fault(u"/youtube/v3/"_s, u"status"_s, 1, {{u"status"_s, 403}, {u"reason"_s, u"quotaExceeded"_s}})});
    QCOMPARE(m_fixture->cli().run({u"sync"_s}).code, 5);
    const qint64 spent = m_fixture->simulator().dataUnits();
    const CliResult again = m_fixture->cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(again.code == 5, again.said());
    QCOMPARE(m_fixture->simulator().dataUnits(), spent);
}

void TestCliFaults::revokedSignInAsksToReconnect()
{
    SyncFixture fixture({u"--videos"_s, u"60"_s, u"--years"_s, u"1"_s});
    QCOMPARE(fixture.cli().connectYouTube().code, 0);
    QCOMPARE(fixture.cli().run({u"sync"_s}).code, 0);
    const QJsonObject before = figuresOf(fixture.cli());
    fixture.simulator().revokeAll();
    const CliResult result = fixture.cli().run({u"sync"_s});
    QVERIFY2(result.code == 4, result.said());
    QVERIFY2(result.out.contains("Connect the account again"), result.said());
    QCOMPARE(stateOf(fixture.cli()), u"needs_reconnect"_s);
    QCOMPARE(figuresOf(fixture.cli()), before);
    QCOMPARE(fixture.cli().run({u"sync"_s}).code, 4); // and says so every time, until somebody signs in
    QCOMPARE(fixture.cli().connectYouTube().code, 0);
    QCOMPARE(stateOf(fixture.cli()), u"connected"_s);
    QCOMPARE(fixture.cli().run({u"sync"_s}).code, 0);
    QCOMPARE(figuresOf(fixture.cli()), before);
}

void TestCliFaults::unreachablePlatformIsOffline()
{
    CliRunner cli;
    QTemporaryDir folder;
    QString services = folder.filePath(u"kept.json"_s);
    {
        SimulatorProcess simulator(folder.path(),
                                   {u"--videos"_s, u"60"_s, u"--years"_s, u"1"_s, u"--today"_s, pinnedToday});
        QVERIFY(QFile::copy(simulator.servicesFile(), services));
        cli.setServicesFile(services);
        QCOMPARE(cli.connectYouTube().code, 0);
        QCOMPARE(cli.run({u"sync"_s}).code, 0);
    }
    const QJsonObject before = figuresOf(cli);
    const CliResult result = cli.run({u"sync"_s, u"--json"_s});
    QVERIFY2(result.code == 3, result.said());
    QCOMPARE(errorOf(result), u"offline"_s);
    QCOMPARE(figuresOf(cli), before);
    QCOMPARE(stateOf(cli), u"connected"_s);
}

void TestCliFaults::withheldScopeIsSaid()
{
    SyncFixture fixture({u"--videos"_s, u"60"_s, u"--years"_s, u"1"_s, u"--withhold"_s, u"analytics"_s});
    const CliResult connected = fixture.cli().connectYouTube();
    QVERIFY2(connected.code == 0, connected.said());
    QVERIFY2(connected.err.contains("yt-analytics.readonly"), connected.said());
    const CliResult result = fixture.cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(result.code == 1, result.said());
    QCOMPARE(errorOf(result), u"forbidden"_s);
    QVERIFY(streamOf(result.json(), u"videos"_s).value("completed"_L1).toBool());
    QCOMPARE(stateOf(fixture.cli()), u"connected"_s);
}

QTEST_GUILESS_MAIN(TestCliFaults)
#include "tst_clifaults.moc"
