// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Four platforms with ten accounts each, first sync side by side through the command line program against the simulator. Compared
// with the least time in which the slowest platform's calls fit into its limit of calls a minute.
#include "tests/cli/clirunner.h"
#include "tests/cli/simulatorprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

constexpr int accountsEach = 10;
constexpr int callsPerMinute = 600; // what a services file has that says nothing
constexpr int patience = 20 * 60'000;

const QStringList platforms{u"youtube"_s, u"instagram"_s, u"twitter"_s, u"tiktok"_s};

/// Peak resident memory so far in MiB where the system tells it, else 0.
qint64 peakMemory(qint64 pid)
{
    QFile file(u"/proc/%1/status"_s.arg(pid));
    if (!file.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong() / 1024;
    }
    return 0;
}

QString platformOf(const QString &path)
{
    for (const QString &platform : platforms) {
        if (path.startsWith(u'/' + platform + u'/'))
            return platform;
    }
    return u"youtube"_s;
}

QHash<QString, qint64> callsByPlatform(const QJsonObject &state)
{
    QHash<QString, qint64> calls;
    const QJsonObject byPath = state.value("calls"_L1).toObject();
    for (auto path = byPath.begin(); path != byPath.end(); ++path)
        calls[platformOf(path.key())] += path.value().toInteger();
    return calls;
}

/// The first minute's calls may go out at once.
double limitBoundSeconds(qint64 calls)
{
    return calls > 0 ? 60.0 * static_cast<double>((calls - 1) / callsPerMinute) : 0;
}

/// Has every platform keep to the limit: the simulator's own services file lets tests go faster.
bool keepToLimit(const QString &servicesFile)
{
    QFile file(servicesFile);
    if (!file.open(QFile::ReadWrite))
        return false;
    QJsonObject services = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject all = services.value("platforms"_L1).toObject();
    for (const QString &platform : platforms) {
        QJsonObject service = all.value(platform).toObject();
        QJsonObject limits = service.value("limits"_L1).toObject();
        limits.insert("calls_per_minute"_L1, callsPerMinute);
        service.insert("limits"_L1, limits);
        all.insert(platform, service);
    }
    services.insert("platforms"_L1, all);
    const QByteArray json = QJsonDocument(services).toJson();
    return file.seek(0) && file.resize(0) && file.write(json) == json.size();
}

bool connectAll(const CliRunner &cli)
{
    for (int account = 0; account < accountsEach; ++account) {
        for (const QString &platform : platforms) {
            if (cli.connectPlatform(platform).code != 0)
                return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const SimulatorProcess simulator(folder.path(),
                                     {u"--accounts"_s, QString::number(accountsEach), u"--videos"_s, u"60"_s, u"--no-limits"_s});
    CliRunner cli;
    cli.setServicesFile(simulator.servicesFile());
    cli.setNow({});
    if (!simulator.isListening() || !keepToLimit(simulator.servicesFile()) || !connectAll(cli)) {
        out << "the accounts could not be connected; packaging/session gives the keyring that this needs\n";
        return 1;
    }
    simulator.reset();
    QElapsedTimer timer;
    timer.start();
    const auto sync = cli.start({u"--json"_s, u"sync"_s});
    qint64 peak = 0;
    while (sync->state() != QProcess::NotRunning && timer.elapsed() < patience) {
        peak = std::max(peak, peakMemory(sync->processId()));
        sync->waitForFinished(100);
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    double bound = 0;
    const auto calls = callsByPlatform(simulator.state());
    for (const QString &platform : platforms) {
        out << platform << ": " << calls.value(platform) << " calls, bound to " << limitBoundSeconds(calls.value(platform)) << " s\n";
        bound = std::max(bound, limitBoundSeconds(calls.value(platform)));
    }
    out << "40 accounts side by side: " << seconds << " s, exit code " << sync->exitCode() << ", peak memory " << peak
        << " MiB (aim: under 200)\nratio to the slowest platform's own bound: "
        << QString::number(seconds / std::max(bound, 1.0), 'f', 2) << " (aim: at most 1.5)\n";
    return 0;
}
