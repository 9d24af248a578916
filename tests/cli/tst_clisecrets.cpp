// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountrepository.h"
#include "models/store/provenance.h"
#include "tests/cli/syncfixture.h"

#include <QDirIterator>
#include <QFile>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Every token of the simulator holds a marker, which may turn up in the keyring and nowhere else.
class TestCliSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensLieInTheKeyringAlone();
    void disconnectEmptiesTheKeyring();
};

namespace {

const QByteArray marker = "MARKER7f3c9e";

/// Files below the folder whose bytes hold the marker.
QStringList filesWithMarker(const QString &folder)
{
    QStringList found;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (file.open(QFile::ReadOnly) && file.readAll().contains(marker))
            found << file.fileName();
    }
    return found;
}

/// Stored answers are compressed, so they are looked at one by one.
QStringList answersWithMarker(const QString &databaseFile)
{
    QStringList found;
    auto connection = Connection::open(databaseFile, Connection::Mode::ReadOnly);
    if (!connection)
        return {u"the database cannot be opened"_s};
    qint64 seen = 0;
    for (qint64 id = 1;; ++id) {
        const auto fetch = fetchById(**connection, FetchId(id));
        if (!fetch)
            break;
        ++seen;
        if (fetch->record.body.contains(marker) || fetch->record.source.contains(QString::fromLatin1(marker)))
            found << fetch->record.source;
    }
    return seen > 5 ? found : QStringList{u"only %1 answers were stored"_s.arg(seen)};
}

/// What the keyring holds for the account, by its own tool.
QByteArray keyringEntry(const CliRunner &cli)
{
    const QString uuid = cli.run({u"workspace"_s, u"info"_s, u"--json"_s}).json().value("uuid"_L1).toString();
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"lookup"_s, u"user"_s, u"youtube:%1:1:refresh_token"_s.arg(uuid), u"server"_s,
                                  u"net.creatormetrics.CreatorMetrics"_s});
    return CliRunner::finish(tool).out;
}

[[maybe_unused]] QByteArray procFile(qint64 pid, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(pid).arg(name));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestCliSecrets::tokensLieInTheKeyringAlone()
{
    REQUIRE_KEYRING();
    SyncFixture fixture(
        {u"--videos"_s, u"300"_s, u"--years"_s, u"1"_s, u"--token-marker"_s, QString::fromLatin1(marker)});
    const CliResult connected = fixture.cli().connectYouTube();
    QVERIFY2(connected.code == 0, connected.said());
    QVERIFY(!connected.said().contains(marker));
    QVERIFY2(keyringEntry(fixture.cli()).contains(marker), "the keyring does not have the token");

    fixture.simulator().setFaults(
        {QJsonObject{{u"path"_s, u"/youtube/"_s}, {u"kind"_s, u"slow"_s}, {u"ms"_s, 60}, {u"times"_s, -1}}});
    const auto sync = fixture.cli().start({u"sync"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.simulator().dataUnits() > 3, 20'000); // it has its token and uses it
#ifdef Q_OS_LINUX
    QVERIFY(procFile(sync->processId(), u"cmdline"_s).contains("sync"));
    QVERIFY(!procFile(sync->processId(), u"cmdline"_s).contains(marker));
    QVERIFY(!procFile(sync->processId(), u"environ"_s).contains(marker));
    QCOMPARE(procFile(sync->processId(), u"task/%1/children"_s.arg(sync->processId())), QByteArray());
#endif
    const CliResult synced = CliRunner::finish(*sync);
    QVERIFY2(synced.code == 0, synced.said());
    QVERIFY(!synced.said().contains(marker));

    // A refused refresh is the answer most likely to be quoted somewhere.
    fixture.simulator().setFaults(
        {QJsonObject{{u"path"_s, u"/token"_s}, {u"kind"_s, u"status"_s}, {u"status"_s, 500}, {u"times"_s, -1}}});
    QVERIFY(!fixture.cli().run({u"sync"_s}).said().contains(marker));
    QCOMPARE(filesWithMarker(fixture.cli().folder()), QStringList());
    QCOMPARE(answersWithMarker(fixture.cli().databaseFile()), QStringList());
}

void TestCliSecrets::disconnectEmptiesTheKeyring()
{
    REQUIRE_KEYRING();
    SyncFixture fixture(
        {u"--videos"_s, u"60"_s, u"--years"_s, u"1"_s, u"--token-marker"_s, QString::fromLatin1(marker)});
    QCOMPARE(fixture.cli().connectYouTube().code, 0);
    QVERIFY(keyringEntry(fixture.cli()).contains(marker));
    QCOMPARE(fixture.cli().run({u"disconnect"_s, u"1"_s}).code, 0);
    QCOMPARE(keyringEntry(fixture.cli()), QByteArray());
}

QTEST_GUILESS_MAIN(TestCliSecrets)
#include "tst_clisecrets.moc"
