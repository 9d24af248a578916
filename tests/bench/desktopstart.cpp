// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desktopstart.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int waitMilliseconds = 20'000;
const QString bin = QStringLiteral(CREATORMETRICS_BIN_DIR);

QString logFileBelow(const QString &folder)
{
    QDirIterator files(folder, {u"creatormetrics.log"_s}, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

std::optional<double> pageReady(const QString &profile)
{
    const QString file = logFileBelow(profile);
    QFile log(file);
    if (file.isEmpty() || !log.open(QFile::ReadOnly))
        return std::nullopt;
    for (const QByteArray &line : log.readAll().split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event.value("event"_L1).toString() == "page_ready"_L1)
            return event.value("age_ms"_L1).toDouble();
    }
    return std::nullopt;
}

} // namespace

std::optional<double> startDesktop(const QString &workspace, const QStringList &options)
{
    const QTemporaryDir profile;
    QProcess program;
    program.start(bin + u"/creatormetrics"_s,
                  QStringList{u"--workspace"_s, workspace, u"--profile"_s, profile.path()} + options);
    QElapsedTimer waited;
    waited.start();
    std::optional<double> ready;
    while (!ready && waited.elapsed() < waitMilliseconds && program.state() != QProcess::NotRunning) {
        program.waitForFinished(20);
        ready = pageReady(profile.path());
    }
    program.terminate();
    if (!program.waitForFinished(waitMilliseconds))
        program.kill();
    program.waitForFinished();
    return ready;
}

bool runCommandLine(const QStringList &arguments, int milliseconds)
{
    QProcess program;
    program.start(bin + u"/creatormetrics-cli"_s, arguments);
    return program.waitForFinished(milliseconds) && program.exitCode() == 0;
}

} // namespace creatormetrics
