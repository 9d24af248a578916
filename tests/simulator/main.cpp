// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/server.h"
#include "tests/simulator/jsonfile.h"
#include "tests/simulator/simulator.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

int fail(const QString &text, int code)
{
    std::fprintf(stderr, "simulator: %s\n", qUtf8Printable(text));
    return code;
}

QString loadFaults(Simulator &simulator, const QString &path)
{
    if (path.isEmpty())
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? simulator.setFaults(file.readAll()) : file.errorString();
}

ServerOptions serverOptions(quint16 port)
{
    ServerOptions options;
    options.port = port;
    options.threads = 1; // the simulator's state is not made for more
    options.grace = std::chrono::milliseconds(500);
    options.limits.handlerTimeout = std::chrono::milliseconds(0); // a stalled answer is what some tests ask for
    return options;
}

bool writeFiles(const SimulatorOptions &options, const Simulator &simulator, quint16 port)
{
    return (options.truthFile.isEmpty() || writeJsonFile(options.truthFile, simulator.truth()))
           && (options.servicesFile.isEmpty() || writeJsonFile(options.servicesFile, simulator.services(port)));
}

int serve(const SimulatorOptions &options)
{
    Simulator simulator(options);
    std::fprintf(stderr, "simulator: checking requests against %s\n", qUtf8Printable(simulator.specsOrigin()));
    const auto complaint = loadFaults(simulator, options.faultsFile);
    if (!complaint.isEmpty())
        return fail(u"faults: "_s + complaint, 2);
    Server server(serverOptions(options.port), [&simulator](const Request &request, const Responder &respond) {
        simulator.handle(request, respond);
    });
    server.stopOnSignals();
    if (const auto error = server.start())
        return fail(QString::fromStdString(error.message()), 1);
    if (!writeFiles(options, simulator, server.port()))
        return fail(u"the truth or services file cannot be written"_s, 1);
    std::printf("{\"listening\":\"http://127.0.0.1:%d\",\"pid\":%lld}\n", server.port(),
                static_cast<long long>(QCoreApplication::applicationPid()));
    std::fflush(stdout);
    server.wait();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto options = parseOptions(QCoreApplication::arguments());
    if (const auto *complaint = std::get_if<QString>(&options))
        return fail(*complaint, 2);
    return serve(std::get<SimulatorOptions>(options));
}
