// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

/// A name that no other run of this test has.
QString keyOfThisRun(const char *test)
{
    return u"creatormetrics-test-%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(QLatin1StringView(test));
}

/// The program with a profile of its own.
class Program
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics"),
                       QStringList{u"--profile"_s, path(u"profile"_s)} + arguments);
        return process;
    }

    [[nodiscard]] QString page() const
    {
        return QSettings(path(u"profile/window.ini"_s), QSettings::IniFormat).value("window/page").toString();
    }

    [[nodiscard]] bool isShown() const
    {
        QFile log(path(u"profile/log/creatormetrics.log"_s));
        return log.open(QIODevice::ReadOnly) && log.readAll().contains("window_shown");
    }

private:
    QTemporaryDir m_folder;
};

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(10'000))
        process.kill();
}

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstTakesEverythingThatLaterOnesWishFor()
    {
        SingleInstance first(keyOfThisRun("hands"));
        QVERIFY(!first.handOver({}));
        QSignalSpy wished(&first, &SingleInstance::wished);
        const StartWish wish{.workspaceFolder = u"/tmp/Ada's Films ü"_s, .page = u"growth"_s, .file = u"/tmp/a\nb.csv"_s};
        {
            SingleInstance second(keyOfThisRun("hands"));
            QVERIFY(second.handOver(wish));
        }
        QTRY_COMPARE(wished.count(), 1);
        QVERIFY(wished.constFirst().constFirst().value<StartWish>() == wish);
        SingleInstance third(keyOfThisRun("hands"));
        QVERIFY(third.handOver({}));
        QTRY_COMPARE(wished.count(), 2);
        QVERIFY(wished.constLast().constFirst().value<StartWish>() == StartWish());
    }

    void othersAreLeftAlone()
    {
        SingleInstance one(keyOfThisRun("one"));
        SingleInstance other(keyOfThisRun("other"));
        QVERIFY(!one.handOver({}));
        QVERIFY(!other.handOver({}));
    }

    void theNextIsTheFirstOnceTheFirstHasGone()
    {
        {
            SingleInstance first(keyOfThisRun("gone"));
            QVERIFY(!first.handOver({}));
        }
        SingleInstance second(keyOfThisRun("gone"));
        QVERIFY(!second.handOver({}));
    }

    void whatACrashLeftBehindIsInNobodysWay()
    {
        const QString key = keyOfThisRun("crash");
        QFile lock(QDir::temp().filePath(key + ".lock"_L1));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("4194304\ncreatormetrics\n"); // above any process id of Linux
        lock.close();
        QFile socket(QDir::temp().filePath(key));
        QVERIFY(socket.open(QIODevice::WriteOnly));
        socket.close();
        SingleInstance next(key);
        QVERIFY(!next.handOver({}));
        QSignalSpy wished(&next, &SingleInstance::wished);
        SingleInstance later(key);
        QVERIFY(later.handOver({}));
        QTRY_COMPARE(wished.count(), 1);
    }

    void aSecondStartOpensItsPageInTheFirst()
    {
        const Program program;
        const auto first = program.start({u"--page"_s, u"audience"_s});
        QTRY_VERIFY_WITH_TIMEOUT(program.isShown(), 15'000);
        const auto second = program.start({u"--page"_s, u"settings"_s, u"--workspace"_s, program.path(u"other"_s)});
        QVERIFY(second->waitForFinished(15'000));
        QCOMPARE(second->exitCode(), 0);
        QCOMPARE(second->readAllStandardError(), QByteArray());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(program.path(u"other/workspace.db"_s)), 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(program.page(), u"settings"_s, 15'000);
        QCOMPARE(first->state(), QProcess::Running);
        end(*first);
    }

    void aFileThatIsNotThereIsAUsageError()
    {
        const Program program;
        const auto ended = program.start({program.path(u"gone.csv"_s)});
        QVERIFY(ended->waitForFinished(15'000));
        QCOMPARE(ended->exitCode(), 2);
        QVERIFY(ended->readAllStandardError().contains("gone.csv"));
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
