// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/httpserver/rawclient.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

QString program()
{
    return QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-simulator");
}

QJsonObject contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class TestSimulatorProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensWritesItsFilesAndStops();
    void startsWithFaultsFromAFile();
    void refusesBadArguments_data();
    void refusesBadArguments();
};

void TestSimulatorProgram::listensWritesItsFilesAndStops()
{
    const QTemporaryDir folder;
    const auto services = folder.filePath(u"services.json"_s);
    const auto truth = folder.filePath(u"truth.json"_s);
    QProcess process;
    process.start(program(), {u"--seed"_s, u"3"_s, u"--today"_s, u"2026-11-21"_s, u"--videos"_s, u"60"_s,
                              u"--services"_s, services, u"--truth"_s, truth});
    QTRY_VERIFY(process.canReadLine());
    const auto line = QJsonDocument::fromJson(process.readLine()).object();
    QCOMPARE(line.value("pid"_L1).toInteger(), process.processId());
    const QUrl base(line.value("listening"_L1).toString());
    QCOMPARE(base.host(), u"127.0.0.1"_s);

    const auto youtube = contentOf(services).value("platforms"_L1).toObject().value("youtube"_L1).toObject();
    QCOMPARE(youtube.value("token"_L1).toString(), base.toString() + "/token"_L1);
    const auto tiktok = contentOf(services).value("platforms"_L1).toObject().value("tiktok"_L1).toObject();
    QCOMPARE(tiktok.value("token"_L1).toString(), base.toString() + "/tiktok/v2/oauth/token/"_L1);
    QCOMPARE(youtube.value("client_secret"_L1).toString(), u"simulator-installed-app"_s);
    QCOMPARE(contentOf(truth).value("videos"_L1).toArray().size()
                 + contentOf(truth).value("deleted_videos"_L1).toArray().size(),
             60);

    const auto port = static_cast<quint16>(base.port());
    QCOMPARE(fetchRaw(port, "GET", "/control/state").status, 200);
    const auto before = contentOf(truth).value("days"_L1);
    QCOMPARE(fetchRaw(port, "POST", "/control/revise").status, 200);
    QVERIFY(contentOf(truth).value("days"_L1) != before); // the file follows
#ifndef Q_OS_WIN // has no polite signal for a console program
    process.terminate();
    QVERIFY(process.waitForFinished(5'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QVERIFY(process.readAllStandardError().startsWith("simulator: checking requests against "));
#else
    process.kill();
    QVERIFY(process.waitForFinished(5'000));
#endif
}

void TestSimulatorProgram::startsWithFaultsFromAFile()
{
    const QTemporaryDir folder;
    QFile faults(folder.filePath(u"faults.json"_s));
    QVERIFY(faults.open(QIODevice::WriteOnly));
    faults.write(R"([{"path":"/token","kind":"status","status":503}])");
    faults.close();
    QProcess process;
    process.start(program(), {u"--videos"_s, u"5"_s, u"--faults"_s, faults.fileName()});
    QTRY_VERIFY(process.canReadLine());
    const QUrl base(QJsonDocument::fromJson(process.readLine()).object().value("listening"_L1).toString());
    QCOMPARE(fetchRaw(static_cast<quint16>(base.port()), "POST", "/token").status, 503);
    process.kill();
    QVERIFY(process.waitForFinished(5'000));
}

void TestSimulatorProgram::refusesBadArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--colour"_s};
    QTest::newRow("no number") << QStringList{u"--seed"_s, u"x"_s};
    QTest::newRow("out of range") << QStringList{u"--years"_s, u"0"_s};
    QTest::newRow("no day") << QStringList{u"--today"_s, u"tomorrow"_s};
    QTest::newRow("no moment") << QStringList{u"--clock"_s, u"2026-11-21T20:00"_s};
    QTest::newRow("unknown platform") << QStringList{u"--platforms"_s, u"youtube,myspace"_s};
    QTest::newRow("unknown dialect") << QStringList{u"--dialect"_s, u"new"_s};
    QTest::newRow("unknown scope") << QStringList{u"--withhold"_s, u"everything"_s};
    QTest::newRow("missing faults file") << QStringList{u"--faults"_s, u"/nowhere/faults.json"_s};
}

void TestSimulatorProgram::refusesBadArguments()
{
    QFETCH(const QStringList, arguments);
    QProcess process;
    process.start(program(), arguments);
    QVERIFY(process.waitForFinished(5'000));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("simulator: "));
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
}

QTEST_GUILESS_MAIN(TestSimulatorProgram)
#include "tst_simulatorprogram.moc"
