// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/endpointbacking.h"

#include "app/endpoint/store/postgresdatabase.h"
#include "app/endpoint/store/sqlitedatabase.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray askedOf(const RedisServer &redis, const QStringList &command)
{
    return outputOf(u"redis-cli"_s, QStringList{u"-p"_s, QString::number(redis.port())} + command, u"REDISCLI_AUTH"_s,
                    QString::fromLatin1(redis.password()));
}

} // namespace

EndpointBacking::EndpointBacking()
    : m_isReplicated(qEnvironmentVariable("CREATORMETRICS_ENDPOINT_BACKING") == u"postgres")
{}

QString EndpointBacking::obstacle()
{
    if (!m_isReplicated)
        return {};
    if (!m_databases.cluster().isRunning())
        return m_databases.reason();
    if (m_redis.empty())
        m_redis.push_back(std::make_unique<RedisServer>());
    return m_redis.back()->isRunning() ? QString() : u"Redis is not installed (package redis-server)"_s;
}

std::unique_ptr<EndpointProgram> EndpointBacking::newProgram()
{
    if (!m_isReplicated)
        return std::make_unique<EndpointProgram>();
    m_redis.push_back(std::make_unique<RedisServer>());
    m_address = m_databases.cluster().makeDatabase(u"backing%1"_s.arg(++m_made));
    auto program = std::make_unique<EndpointProgram>(m_address, *m_redis.back());
    program->setOption(u"redis"_s, {{u"replicas"_s, 1}});
    return program;
}

QByteArray EndpointBacking::stored(const EndpointProgram &program) const
{
    if (m_isReplicated) {
        const auto rows = dumpOf(m_address);
        const auto keys = dumpOf(*m_redis.back());
        return rows.isEmpty() || keys.isEmpty() ? QByteArray() : rows + keys;
    }
    QByteArray all;
    const QDir folder(program.folder());
    const auto names = folder.entryList({u"endpoint.db*"_s}, QDir::Files);
    for (const auto &name : names)
        all += contentOf(folder.filePath(name));
    return all;
}

QByteArray EndpointBacking::redis(const QStringList &command) const
{
    return m_redis.empty() ? QByteArray() : askedOf(*m_redis.back(), command);
}

std::unique_ptr<Database> EndpointBacking::database(const EndpointProgram &program) const
{
    if (m_isReplicated)
        return std::make_unique<PostgresDatabase>(m_address, 2);
    return std::make_unique<SqliteDatabase>(program.folder().toStdString() + "/endpoint.db");
}

QByteArray outputOf(const QString &command, const QStringList &arguments, const QString &variable, const QString &value)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!variable.isEmpty())
        environment.insert(variable, value);
    process.setProcessEnvironment(environment);
    process.start(command, arguments);
    const bool isDone = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit;
    return isDone && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

QByteArray dumpOf(const PostgresAddress &address)
{
    const QStringList where{u"-h"_s,
                            u"127.0.0.1"_s,
                            u"-p"_s,
                            QString::number(address.port),
                            u"-U"_s,
                            QString::fromStdString(address.user),
                            QString::fromStdString(address.database)};
    return outputOf(u"pg_dump"_s, where, u"PGPASSWORD"_s,
                    QString::fromStdString(std::string(address.password.reveal())));
}

QByteArray dumpOf(const RedisServer &redis)
{
    const QTemporaryDir folder;
    const QString rows = folder.filePath(u"redis.rdb"_s);
    (void)askedOf(redis, {u"--rdb"_s, rows});
    return contentOf(rows);
}

} // namespace creatormetrics
