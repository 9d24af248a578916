// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/postgrescluster.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTcpServer>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const QString owner = u"cm"_s;

// initdb stands outside of PATH on Debian.
QString folderOfBinaries()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        if (QFileInfo::exists(versions.filePath(name + u"/bin/initdb"_s)))
            return versions.filePath(name + u"/bin"_s);
    }
    const QString found = QStandardPaths::findExecutable(u"initdb"_s);
    return found.isEmpty() ? QString() : QFileInfo(found).path();
}

int freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace

PostgresCluster::PostgresCluster()
    : m_folder(QDir::tempPath() + u"/cm-pg-XXXXXX"_s)
    , m_binaries(folderOfBinaries())
    , m_password(QString::number(QRandomGenerator::system()->generate64(), 36))
{
    if (m_binaries.isEmpty()) {
        m_reason = u"PostgreSQL is not installed (package postgresql)"_s;
        return;
    }
    const QString secret = m_folder.filePath(u"password"_s);
    QFile file(secret);
    if (!file.open(QFile::WriteOnly) || file.write(m_password.toUtf8()) < 0)
        m_reason = u"the temporary folder cannot be written"_s;
    file.close();
    if (geteuid() == 0) // PostgreSQL refuses root
        QProcess::execute(u"chown"_s, {u"-R"_s, u"nobody"_s, m_folder.path()});
    const bool isMade = run(m_binaries + u"/initdb"_s, {u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, owner, u"-A"_s, u"scram-sha-256"_s,
                                                        u"--pwfile"_s, secret, u"-E"_s, u"UTF8"_s, u"--locale=C"_s, u"--no-sync"_s},
                            &m_reason);
    if (!isMade)
        return;
    m_reason.clear();
    m_port = freePort();
    start();
}

PostgresCluster::~PostgresCluster()
{
    stop();
}

bool PostgresCluster::start()
{
    const QString options = u"-p %1 -c listen_addresses=127.0.0.1 -c unix_socket_directories=%2 -c fsync=off -c max_connections=60"_s
                                .arg(m_port)
                                .arg(m_folder.path());
    m_isRunning = run(m_binaries + u"/pg_ctl"_s, {u"-D"_s, m_folder.filePath(u"data"_s), u"-w"_s, u"-l"_s,
                                                  m_folder.filePath(u"log"_s), u"-o"_s, options, u"start"_s},
                      &m_reason);
    return m_isRunning;
}

void PostgresCluster::stop()
{
    if (std::exchange(m_isRunning, false))
        (void)run(m_binaries + u"/pg_ctl"_s,
                  {u"-D"_s, m_folder.filePath(u"data"_s), u"-m"_s, u"immediate"_s, u"-w"_s, u"stop"_s});
}

PostgresAddress PostgresCluster::makeDatabase(const QString &name)
{
    PostgresAddress address{"127.0.0.1", m_port, "postgres", owner.toStdString(), Secret(m_password.toStdString()), "disable"};
    PostgresConnection(address).runScript("CREATE DATABASE " + name.toStdString());
    address.database = name.toStdString();
    return address;
}

bool PostgresCluster::run(const QString &program, const QStringList &arguments, QString *output) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    // pg_ctl leaves the server behind with the same output, so it goes to a file that nobody waits for.
    const QString log = m_folder.filePath(u"output"_s);
    if (geteuid() == 0)
        process.setProgram(u"setpriv"_s);
    else
        process.setProgram(program);
    process.setArguments(geteuid() == 0 ? QStringList{u"--reuid=nobody"_s, u"--regid=nogroup"_s, u"--clear-groups"_s, program} + arguments
                                        : arguments);
    process.setStandardOutputFile(log);
    process.start();
    const bool isDone = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    QFile file(log);
    if (output != nullptr && file.open(QFile::ReadOnly))
        *output = QString::fromUtf8(file.readAll());
    return isDone;
}

} // namespace creatormetrics
