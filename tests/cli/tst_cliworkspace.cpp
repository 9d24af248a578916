// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"
#include "tests/cli/clirunner.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Making, filling, saving, bringing back and refusing workspaces.
class TestCliWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createdOnceAndPrivate();
    void sampleIsToldByInfo();
    void sampleWantsAnEmptyWorkspace();
    void backupAndRestoreComeFullCircle();
    void backupReplacesNoFile();
    void compactingKeepsEverythingInASmallerFile();
    void restoreRefusesWhatIsNoBackup();
    void newerSchemaIsRefusedAndLeftAlone();
    void damageIsFound();
    void fullDiskLeavesTheWorkspaceWhole();
    void readOnlyFolderIsSaid();
    void unwritableOutputIsSaid();
    void doctorKnowsASoundWorkspace();
};

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every file below the folder with its bytes, but for the two that SQLite makes beside a database to read it.
QMap<QString, QByteArray> everythingIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString name = entries.next();
        if (!name.endsWith("-wal"_L1) && !name.endsWith("-shm"_L1))
            files.insert(name, contentOf(name));
    }
    return files;
}

CliResult makeSample(const CliRunner &cli)
{
    return cli.run(
        {u"workspace"_s, u"sample"_s, u"--items"_s, u"60"_s, u"--years"_s, u"1"_s, u"--mentions"_s, u"20"_s});
}

QByteArray overviewOf(const CliRunner &cli)
{
    return cli.run({u"query"_s, u"overview"_s, u"--json"_s}).out;
}

} // namespace

void TestCliWorkspace::createdOnceAndPrivate()
{
    CliRunner cli;
    const CliResult first = cli.run({u"workspace"_s, u"create"_s, u"--json"_s});
    QCOMPARE(first.code, 0);
    QVERIFY(first.json().value("created"_L1).toBool());
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(cli.workspace()) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(cli.databaseFile()) & others, QFile::Permissions());
    const CliResult again = cli.run({u"workspace"_s, u"create"_s, u"--json"_s});
    QCOMPARE(again.code, 0);
    QVERIFY(!again.json().value("created"_L1).toBool(true));
}

void TestCliWorkspace::sampleIsToldByInfo()
{
    CliRunner cli;
    QCOMPARE(makeSample(cli).code, 0);
    const QJsonObject info = cli.run({u"workspace"_s, u"info"_s, u"--json"_s}).json();
    QCOMPARE(info.value("accounts"_L1).toInt(), 4);
    QCOMPARE(info.value("items"_L1).toInt(), 60);
    QCOMPARE(info.value("mentions"_L1).toInt(), 20);
    QCOMPARE(info.value("last_day"_L1).toString(), u"2026-11-20"_s);
    const QByteArray text = cli.run({u"query"_s, u"overview"_s}).out;
    QVERIFY2(text.contains("Maple Kiln") || text.contains("YouTube"), text.constData());
    QVERIFY(!overviewOf(cli).isEmpty());
}

void TestCliWorkspace::sampleWantsAnEmptyWorkspace()
{
    CliRunner cli;
    QCOMPARE(makeSample(cli).code, 0);
    const QByteArray before = overviewOf(cli);
    const CliResult again = makeSample(cli);
    QVERIFY2(again.code == 1, again.said());
    QCOMPARE(overviewOf(cli), before);
}

void TestCliWorkspace::backupAndRestoreComeFullCircle()
{
    CliRunner cli;
    QCOMPARE(makeSample(cli).code, 0);
    const QByteArray before = overviewOf(cli);
    const QString file = cli.folder() + u"/saved.db"_s;
    QCOMPARE(cli.run({u"workspace"_s, u"backup"_s, file}).code, 0);
    QCOMPARE(cli.run({u"disconnect"_s, u"1"_s, u"--erase"_s}).code, 0);
    QVERIFY(overviewOf(cli) != before);
    const CliResult restored = cli.run({u"workspace"_s, u"restore"_s, file});
    QVERIFY2(restored.code == 0, restored.said());
    QCOMPARE(overviewOf(cli), before);
    QCOMPARE(cli.run({u"workspace"_s, u"check"_s}).code, 0);
    QVERIFY(!QDir(cli.workspace() + u"/backups"_s).entryList({u"*.db"_s}).isEmpty()); // what restore replaced
}

void TestCliWorkspace::compactingKeepsEverythingInASmallerFile()
{
    CliRunner cli;
    QCOMPARE(makeSample(cli).code, 0);
    QCOMPARE(cli.run({u"disconnect"_s, u"1"_s, u"--erase"_s}).code, 0);
    const QByteArray left = overviewOf(cli);
    const CliResult result = cli.run({u"--json"_s, u"workspace"_s, u"compact"_s});
    QVERIFY2(result.code == 0, result.said());
    QVERIFY2(result.json()["bytes"_L1].toInteger() < result.json()["bytes_before"_L1].toInteger(), result.said());
    QCOMPARE(overviewOf(cli), left);
    QCOMPARE(cli.run({u"workspace"_s, u"check"_s}).code, 0);
}

void TestCliWorkspace::backupReplacesNoFile()
{
    CliRunner cli;
    QCOMPARE(makeSample(cli).code, 0);
    const QString name = cli.folder() + u"/precious"_s;
    QFile file(name);
    QVERIFY(file.open(QFile::WriteOnly) && file.write("mine") == 4);
    file.close();
    const CliResult result = cli.run({u"workspace"_s, u"backup"_s, name});
    QVERIFY2(result.code == 1, result.said());
    QCOMPARE(contentOf(name), QByteArray("mine"));
}

void TestCliWorkspace::restoreRefusesWhatIsNoBackup()
{
    CliRunner cli;
    QCOMPARE(makeSample(cli).code, 0);
    const QByteArray before = overviewOf(cli);
    const QString name = cli.folder() + u"/letter.txt"_s;
    QFile file(name);
    QVERIFY(file.open(QFile::WriteOnly) && file.write("Dear reader") > 0);
    file.close();
    QCOMPARE(cli.run({u"workspace"_s, u"restore"_s, name}).code, 1);
    QCOMPARE(cli.run({u"workspace"_s, u"restore"_s, cli.folder() + u"/nowhere"_s}).code, 1);
    QCOMPARE(overviewOf(cli), before);
}

void TestCliWorkspace::newerSchemaIsRefusedAndLeftAlone()
{
    CliRunner cli;
    QCOMPARE(makeSample(cli).code, 0);
    {
        auto connection = Connection::open(cli.databaseFile(), Connection::Mode::ReadWrite);
        QVERIFY(connection.ok());
        QVERIFY((*connection)->runScript("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE);").ok());
    }
    const auto before = everythingIn(cli.workspace());
    for (const auto &line :
         {u"query overview"_s, u"accounts"_s, u"sync"_s, u"workspace info"_s, u"workspace create"_s,
          u"workspace sample"_s, u"import x.csv"_s, u"connect youtube"_s, u"imports undo 1"_s, u"workspace check"_s}) {
        const CliResult result = cli.run(line.split(u' ') + QStringList{u"--json"_s});
        QVERIFY2(result.code == 6, line.toUtf8() + ' ' + result.said());
        QCOMPARE(result.json().value("error"_L1).toObject().value("kind"_L1).toString(), u"unsupported"_s);
        QVERIFY2(result.err.contains("99"), result.said());
        QVERIFY2(everythingIn(cli.workspace()) == before, qPrintable(line + u" changed the workspace"_s));
    }
}

void TestCliWorkspace::damageIsFound()
{
    CliRunner cli;
    QCOMPARE(makeSample(cli).code, 0);
    QFile file(cli.databaseFile());
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const CliResult checked = cli.run({u"workspace"_s, u"check"_s, u"--json"_s});
    QVERIFY2(checked.code == 6, checked.said());
    const CliResult doctor = cli.run({u"doctor"_s, u"--json"_s});
    QVERIFY2(doctor.code == 1, doctor.said());
}

void TestCliWorkspace::fullDiskLeavesTheWorkspaceWhole()
{
#ifdef Q_OS_UNIX
    CliRunner cli;
    QCOMPARE(cli.run({u"workspace"_s, u"create"_s}).code, 0);
    // A limit on the size of files makes a write fail as a full disk does, for root as well.
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"trap '' XFSZ; ulimit -f 400; exec \"$0\" \"$@\""_s,
                               QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-cli"), u"--workspace"_s,
                               cli.workspace(), u"--json"_s, u"workspace"_s, u"sample"_s, u"--items"_s, u"20000"_s});
    const CliResult result = CliRunner::finish(shell);
    QVERIFY2(result.code == 6, result.said());
    QCOMPARE(result.json().value("error"_L1).toObject().value("kind"_L1).toString(), u"storage"_s);
    QCOMPARE(cli.run({u"workspace"_s, u"check"_s}).code, 0);
    QCOMPARE(cli.run({u"workspace"_s, u"info"_s, u"--json"_s}).json().value("accounts"_L1).toInt(-1), 0);
#else
    QSKIP("needs a limit on the size of files");
#endif
}

void TestCliWorkspace::readOnlyFolderIsSaid()
{
#ifdef Q_OS_UNIX
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    CliRunner cli;
    const QString folder = cli.folder() + u"/locked"_s;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const CliResult result = cli.runBare({u"--workspace"_s, folder + u"/ws"_s, u"workspace"_s, u"create"_s});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY2(result.code == 6, result.said());
    QVERIFY2(result.err.contains(folder.toUtf8()), result.said());
#else
    QSKIP("needs permissions of a folder");
#endif
}

void TestCliWorkspace::unwritableOutputIsSaid()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("needs /dev/full");
    CliRunner cli;
    QCOMPARE(makeSample(cli).code, 0);
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-cli"),
                  {u"--workspace"_s, cli.workspace(), u"accounts"_s});
    const CliResult result = CliRunner::finish(process);
    QVERIFY2(result.code == 6, result.said());
    QVERIFY2(result.err.contains("could not be written"), result.said());
}

void TestCliWorkspace::doctorKnowsASoundWorkspace()
{
    CliRunner cli;
    QCOMPARE(makeSample(cli).code, 0);
    const CliResult result = cli.run({u"doctor"_s, u"--json"_s});
    QVERIFY2(result.code == 0, result.said());
    QHash<QString, QString> health;
    for (const QJsonValue &finding : result.json().value("findings"_L1).toArray())
        health.insert(finding.toObject().value("subject"_L1).toString(),
                      finding.toObject().value("health"_L1).toString());
    QCOMPARE(health.value(u"database"_s), u"good"_s);
    QCOMPARE(health.value(u"clock"_s), u"good"_s);
    QCOMPARE(health.value(u"keychain"_s), hasTestKeyring() ? u"good"_s : u"warning"_s);
    CliRunner early;
    early.setNow(u"1980-01-01T00:00:00Z"_s);
    const CliResult wrongClock = early.run({u"doctor"_s, u"--json"_s});
    QVERIFY2(wrongClock.code == 1, wrongClock.said());
}

QTEST_GUILESS_MAIN(TestCliWorkspace)
#include "tst_cliworkspace.moc"
