// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sampleworkspace.h"
#include "tests/store/scratchworkspace.h"

#include <QDir>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

struct Ended {
    int code = -1;
    QString out;
    QString err;
};

/// The program with folders of its own.
class Program
{
public:
    Program()
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, folder] :
             {std::pair{u"HOME"_s, u"home"_s}, std::pair{u"XDG_CONFIG_HOME"_s, u"config"_s},
              std::pair{u"XDG_DATA_HOME"_s, u"data"_s}, std::pair{u"XDG_STATE_HOME"_s, u"state"_s},
              std::pair{u"XDG_CACHE_HOME"_s, u"cache"_s}, std::pair{u"XDG_RUNTIME_DIR"_s, u"run"_s}}) {
            m_environment.insert(name, m_folder.filePath(folder));
            QDir().mkpath(m_folder.filePath(folder));
            QFile::setPermissions(m_folder.filePath(folder), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        m_environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void unset(const QString &name) { m_environment.remove(name); }

    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->start(QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics"), arguments);
        return process;
    }

    [[nodiscard]] Ended run(const QStringList &arguments) const
    {
        const auto process = start(arguments);
        if (!process->waitForFinished(20'000)) {
            process->kill();
            process->waitForFinished();
            return {};
        }
        return {process->exitCode(), QString::fromUtf8(process->readAllStandardOutput()),
                QString::fromUtf8(process->readAllStandardError())};
    }

    /// The logged events by name.
    [[nodiscard]] QHash<QString, QJsonObject> events() const
    {
        QFile file(path(u"state/creatormetrics/log/creatormetrics.log"_s));
        QHash<QString, QJsonObject> found;
        if (!file.open(QIODevice::ReadOnly))
            return found;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            found.insert(object.value("event"_L1).toString(), object);
        }
        return found;
    }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(10'000))
        process.kill();
}

void fillWithSample(const ScratchWorkspace &scratch)
{
    const auto connection = scratch.connection();
    Transaction transaction(*connection);
    must(fillSampleWorkspace(*connection, {.years = 1, .items = 40, .mentions = 0, .lastDay = QDate(2026, 11, 18)},
                             scratchMoment("2026-11-21T08:20:00Z")));
    must(transaction.commit());
}

} // namespace

class TestDesktopProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersionNeedNoDisplay()
    {
        Program program;
        program.unset(u"QT_QPA_PLATFORM"_s);
        program.unset(u"DISPLAY"_s);
        program.unset(u"WAYLAND_DISPLAY"_s);
        const Ended help = program.run({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const auto option : {"--workspace"_L1, "--services"_L1, "--render"_L1, "--profile"_L1})
            QVERIFY2(help.out.contains(option), qPrintable(help.out));
        const Ended version = program.run({u"--version"_s});
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith("CreatorMetrics "_L1));
        const Ended window = program.run({});
        QCOMPARE(window.code, 1);
        QVERIFY2(window.err.contains("no display"_L1), qPrintable(window.err));
    }

    void wrongOptionsAreUsageErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown option") << QStringList{u"--colour"_s} << u"colour"_s;
        QTest::newRow("stray word") << QStringList{u"hello"_s} << u"hello"_s;
        QTest::newRow("size without height") << QStringList{u"--size"_s, u"1280"_s} << u"--size"_s;
        QTest::newRow("scale too large") << QStringList{u"--scale"_s, u"9"_s} << u"--scale"_s;
        QTest::newRow("no moment") << QStringList{u"--now"_s, u"today"_s} << u"--now"_s;
        QTest::newRow("no theme") << QStringList{u"--theme"_s, u"pink"_s} << u"light or dark"_s;
        QTest::newRow("no state") << QStringList{u"--render"_s, u"out"_s, u"--state"_s, u"moon"_s} << u"rate-limited"_s;
        QTest::newRow("states without pictures") << QStringList{u"--state"_s, u"offline"_s} << u"--render"_s;
    }

    void wrongOptionsAreUsageErrors()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Ended ended = Program().run(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains(says), qPrintable(ended.err));
    }

    void rendersEveryPageInBothThemesQuietly()
    {
        Program program;
        program.unset(u"QT_QPA_PLATFORM"_s);
        program.unset(u"DISPLAY"_s);
        const ScratchWorkspace scratch;
        fillWithSample(scratch);
        const Ended ended = program.run({u"--workspace"_s, scratch.workspace().folder(), u"--now"_s,
                                         u"2026-11-21T08:20:00Z"_s, u"--render"_s, program.path(u"out"_s)});
        QCOMPARE(ended.err, QString());
        QCOMPARE(ended.code, 0);
        for (const QString &page : {u"overview"_s, u"growth"_s}) {
            const QImage light(program.path(u"out/%1-light.png"_s.arg(page)));
            const QImage dark(program.path(u"out/%1-dark.png"_s.arg(page)));
            QCOMPARE(light.size(), QSize(1280, 800));
            QVERIFY(light.pixelColor(4, 400).lightness() > 200);
            QVERIFY(dark.pixelColor(4, 400).lightness() < 60);
        }
    }

    void renderingTakesPageSizeAndScale()
    {
        Program program;
        const ScratchWorkspace scratch;
        fillWithSample(scratch);
        const Ended ended = program.run({u"--workspace"_s, scratch.workspace().folder(), u"--render"_s,
                                         program.path(u"out"_s), u"--page"_s, u"growth"_s, u"--theme"_s, u"dark"_s,
                                         u"--size"_s, u"1100x700"_s, u"--scale"_s, u"1.25"_s, u"--locale"_s, u"de"_s});
        QCOMPARE(ended.code, 0);
        QCOMPARE(QDir(program.path(u"out"_s)).entryList(QDir::Files), QStringList{u"growth-dark.png"_s});
        QCOMPARE(QImage(program.path(u"out/growth-dark.png"_s)).size(), QSize(1375, 875));
    }

    void rendersEveryStateQuietlyAndEachLooksDifferent()
    {
        Program program;
        const ScratchWorkspace scratch;
        fillWithSample(scratch);
        const Ended ended = program.run({u"--workspace"_s, scratch.workspace().folder(), u"--now"_s,
                                         u"2026-11-21T08:20:00Z"_s, u"--render"_s, program.path(u"out"_s), u"--page"_s,
                                         u"overview"_s, u"--theme"_s, u"light"_s, u"--state"_s, u"all"_s});
        QCOMPARE(ended.err, QString());
        QCOMPARE(ended.code, 0);
        const QStringList files = QDir(program.path(u"out"_s)).entryList(QDir::Files);
        QCOMPARE(files.size(), 35);
        QVERIFY(files.contains(u"overview-light.png"_s));
        QVERIFY(files.contains(u"overview-rate-limited-light.png"_s));
        QList<QImage> former;
        for (const QString &file : files) {
            const QImage picture(program.path("out/"_L1 + file));
            // Dialogs and the editor of reports are as large as they are.
            if (file.startsWith("overview-"_L1))
                QCOMPARE(picture.size(), QSize(1280, 800));
            QVERIFY(!picture.isNull());
            QVERIFY2(!former.contains(picture), qPrintable(file));
            former << picture;
        }
    }

    void statesNeedNoWorkspace()
    {
        Program program;
        const Ended ended = program.run({u"--render"_s, program.path(u"out"_s), u"--page"_s, u"growth"_s, u"--theme"_s,
                                         u"dark"_s, u"--state"_s, u"first-run,offline"_s});
        QCOMPARE(ended.err, QString());
        QCOMPARE(ended.code, 0);
        QCOMPARE(QDir(program.path(u"out"_s)).entryList(QDir::Files),
                 (QStringList{u"growth-first-run-dark.png"_s, u"growth-offline-dark.png"_s}));
    }

    void anEmptyWorkspaceCannotBeRendered()
    {
        Program program;
        const Ended ended =
            program.run({u"--workspace"_s, program.path(u"empty"_s), u"--render"_s, program.path(u"out"_s)});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("no figures"_L1), qPrintable(ended.err));
        QCOMPARE(program.run({u"--render"_s, program.path(u"out"_s), u"--page"_s, u"moon"_s}).code, 1);
    }

    void tellsWhenItWasReadyAndNothingElse()
    {
        Program program;
        const ScratchWorkspace scratch;
        fillWithSample(scratch);
        const auto window = program.start({u"--workspace"_s, scratch.workspace().folder()});
        QTRY_VERIFY_WITH_TIMEOUT(program.events().contains(u"page_ready"_s), 15'000);
        const QJsonObject ready = program.events().value(u"page_ready"_s);
        QVERIFY(ready.value("age_ms"_L1).toDouble() > 0);
        QVERIFY(ready.contains("query_ms"_L1) && ready.contains("paint_ms"_L1));
        QTRY_VERIFY(program.events().contains(u"window_shown"_s));
        end(*window);
        QCOMPARE(window->readAllStandardOutput(), QByteArray());
        QCOMPARE(window->readAllStandardError(), QByteArray());
    }

    void aSecondStartHandsOverAndACrashIsGotOver()
    {
        Program program;
        const auto first = program.start({});
        QTRY_VERIFY_WITH_TIMEOUT(program.events().contains(u"window_shown"_s), 15'000);
        const Ended second = program.run({});
        QCOMPARE(second.code, 0);
        QCOMPARE(second.err, QString());
        QCOMPARE(first->state(), QProcess::Running);
        first->kill();
        QVERIFY(first->waitForFinished());
        QFile::remove(program.path(u"state/creatormetrics/log/creatormetrics.log"_s));
        const auto third = program.start({});
        QTRY_VERIFY_WITH_TIMEOUT(program.events().contains(u"window_shown"_s), 15'000);
        end(*third);
    }

    void aNewerWorkspaceIsRefusedInAWindowAndLeftUntouched()
    {
        Program program;
        const ScratchWorkspace scratch;
        must(scratch.connection()->runScript("PRAGMA user_version = 999"));
        const auto window = program.start({u"--workspace"_s, scratch.workspace().folder()});
        QTRY_VERIFY_WITH_TIMEOUT(program.events().contains(u"workspace_refused"_s), 15'000);
        QCOMPARE(program.events().value(u"workspace_refused"_s).value("kind"_L1).toString(), u"unsupported"_s);
        QCOMPARE(window->state(), QProcess::Running);
        end(*window);
        const auto connection = must(Connection::open(scratch.workspace().databaseFile(), Connection::Mode::ReadOnly));
        QCOMPARE(scalar(*connection, u"PRAGMA user_version"), u"999"_s);
    }

    void writesOnlyWhereItBelongs()
    {
        Program program;
        const auto window = program.start({u"--profile"_s, program.path(u"profile"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(program.path(u"profile/log/creatormetrics.log"_s)), 15'000);
        QTRY_VERIFY(QFile::exists(program.path(u"profile/My workspace/workspace.db"_s)));
        end(*window);
        for (const QString &folder : {u"home"_s, u"config"_s, u"data"_s, u"state"_s})
            QCOMPARE(QDir(program.path(folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDesktopProgram)
#include "tst_desktopprogram.moc"
