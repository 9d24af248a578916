// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include "tests/cli/simulatorprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int patienceMilliseconds = 60'000;

} // namespace

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(out.trimmed().split('\n').last()).object();
}

CliRunner::CliRunner() : m_now(u"2026-11-20T20:00:00Z"_s)
{
    for (const auto &name : {u"home"_s, u"config"_s, u"data"_s, u"cache"_s, u"state"_s})
        QDir(m_folder.path()).mkpath(name);
}

void CliRunner::namePlan(const QString &key) const
{
    const QDir config(m_folder.filePath(u"config/creatormetrics"_s));
    config.mkpath(u"."_s);
    QFile file(config.filePath(u"services.json"_s));
    if (!file.open(QFile::WriteOnly) || file.write("{\"plan\": \"" + key.toLatin1() + "\"}") < 0)
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

QStringList CliRunner::standing() const
{
    QStringList arguments{u"--workspace"_s, workspace()};
    if (!m_servicesFile.isEmpty())
        arguments << u"--services"_s << m_servicesFile;
    if (!m_now.isEmpty())
        arguments << u"--now"_s << m_now;
    return arguments;
}

CliResult CliRunner::run(const QStringList &arguments) const
{
    return runBare(standing() + arguments);
}

CliResult CliRunner::runBare(const QStringList &arguments) const
{
    const auto process = startBare(arguments);
    return finish(*process);
}

std::unique_ptr<QProcess> CliRunner::start(const QStringList &arguments) const
{
    return startBare(standing() + arguments);
}

std::unique_ptr<QProcess> CliRunner::startBare(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.filePath(u"home"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, m_folder.filePath(u"cache"_s));
    environment.insert(u"XDG_STATE_HOME"_s, m_folder.filePath(u"state"_s));
    environment.remove(u"CREATORMETRICS_SERVICES"_s);
    for (auto variable = m_variables.begin(); variable != m_variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder.path());
    const QStringList command = m_starter + QStringList{QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-cli")} + arguments;
    process->start(command.first(), command.mid(1));
    process->waitForStarted();
    return process;
}

CliResult CliRunner::finish(QProcess &process)
{
    if (!process.waitForFinished(patienceMilliseconds)) {
        process.kill();
        process.waitForFinished();
    }
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {.code = ended ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

CliResult CliRunner::connectPlatform(const QString &key) const
{
    const auto process = start({u"connect"_s, key, u"--print-url"_s});
    while (!process->canReadLine() && process->waitForReadyRead(patienceMilliseconds)) {}
    const QByteArray address = process->readLine();
    if (address.isEmpty())
        return finish(*process); // it was refused before there was an address
    const PlainAnswer page = plainGet(QUrl::fromEncoded(address.trimmed()));
    CliResult result = finish(*process);
    if (page.status != 200)
        result.err += "the browser was answered " + QByteArray::number(page.status);
    result.out.prepend(address);
    return result;
}

bool hasTestKeyring()
{
    return qEnvironmentVariableIntValue("CREATORMETRICS_TEST_KEYRING") == 1;
}

} // namespace creatormetrics
