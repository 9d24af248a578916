// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/endpointprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int patience = 20'000; // milliseconds

const QString program = QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-endpoint");

void makeKey(const QStringList &options, const QString &file)
{
    QProcess::execute(program, QStringList{u"keygen"_s} + options + QStringList{u"--output"_s, file});
}

QString decodedMail(const QByteArray &bytes)
{
    const auto end = bytes.indexOf("\r\n\r\n");
    return QString::fromUtf8(bytes.left(end)) + u"\n\n"_s + QString::fromUtf8(QByteArray::fromBase64(bytes.mid(end + 4).replace("\r\n", "")));
}

// What mails and redirects name has to be known before anything listens.
int freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace

bool writePrivate(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(content) == content.size();
}

RedisServer::RedisServer() : m_password(QByteArray::number(QRandomGenerator::system()->generate64(), 36))
{
    m_wanted = quint16(freePort());
    start();
}

RedisServer::~RedisServer()
{
    stop();
}

bool RedisServer::start()
{
    const QString executable = QStandardPaths::findExecutable(u"redis-server"_s);
    if (executable.isEmpty())
        return false;
    const QString configuration = m_folder.filePath(u"redis.conf"_s); // the password stays out of the argument list
    if (!writePrivate(configuration, "port " + QByteArray::number(m_wanted) + "\nbind 127.0.0.1\nsave \"\"\nrdbcompression no\nrepl-diskless-sync-delay 0\nappendonly no\nrequirepass " + m_password + "\nmaxmemory 64mb\nmaxmemory-policy noeviction\ndir " + m_folder.path().toUtf8() + "\n"))
        return false;
    m_process = std::make_unique<QProcess>();
    m_process->setStandardOutputFile(m_folder.filePath(u"log"_s));
    m_process->start(executable, {configuration});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patience && m_process->state() != QProcess::NotRunning) {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress(QHostAddress::LocalHost), m_wanted);
        if (probe.waitForConnected(200)) {
            m_port = m_wanted;
            return true;
        }
        m_process->waitForFinished(20);
    }
    return false;
}

void RedisServer::stop()
{
    m_port = 0;
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

EndpointProgram::EndpointProgram() : m_isWithoutConfiguration(true) {}

EndpointProgram::EndpointProgram(const PostgresAddress &database, const RedisServer &redis, const QString &keys)
    : m_isWithoutConfiguration(false)
{
    const QString from = keys.isEmpty() ? m_folder.path() : keys;
    if (keys.isEmpty()) {
        makeKey({u"--master"_s}, m_folder.filePath(u"master.key"_s));
        makeKey({u"--signing"_s, u"test"_s}, m_folder.filePath(u"signing.key"_s));
    }
    writePrivate(m_folder.filePath(u"pg"_s), QByteArray(database.password.reveal().data(), qsizetype(database.password.reveal().size())));
    writePrivate(m_folder.filePath(u"redis"_s), redis.password());
    m_configuration = {
        {u"development"_s, true},
        {u"listen"_s, QJsonObject{{u"address"_s, u"127.0.0.1"_s}, {u"connections_per_address"_s, 0}}},
        {u"metrics"_s, QJsonObject{{u"port"_s, 0}}},
        {u"database"_s, QJsonObject{{u"postgres"_s, QJsonObject{{u"host"_s, u"127.0.0.1"_s}, {u"port"_s, database.port}, {u"name"_s, QString::fromStdString(database.database)}, {u"user"_s, QString::fromStdString(database.user)}, {u"password_file"_s, u"pg"_s}}}}},
        {u"redis"_s, QJsonObject{{u"host"_s, u"127.0.0.1"_s}, {u"port"_s, redis.port()}, {u"password_file"_s, u"redis"_s}, {u"replicas"_s, 2}}},
        {u"keys"_s, QJsonObject{{u"master"_s, QJsonArray{from + u"/master.key"_s}}, {u"signing"_s, QJsonArray{from + u"/signing.key"_s}}}},
        {u"mail"_s, QJsonObject{{u"folder"_s, from + u"/mails"_s}, {u"from"_s, u"test@localhost"_s}}},
        {u"passwords"_s, QJsonObject{{u"memory_kib"_s, 19456}}},
        {u"drain_ms"_s, 0},
    };
}

EndpointProgram::~EndpointProgram()
{
    if (m_process && m_process->state() != QProcess::NotRunning)
        kill();
}

void EndpointProgram::setOption(const QString &section, const QJsonObject &value)
{
    QJsonObject changed = m_configuration.value(section).toObject();
    for (auto it = value.begin(); it != value.end(); ++it)
        changed.insert(it.key(), it.value());
    m_configuration.insert(section, changed);
}

QStringList EndpointProgram::arguments() const
{
    if (m_isWithoutConfiguration)
        return {u"serve"_s, u"--dev"_s, u"--port"_s, QString::number(m_port), u"--data"_s, m_folder.path()}; // again where it was
    return {u"serve"_s, u"--config"_s, m_folder.filePath(u"endpoint.json"_s)};
}

bool EndpointProgram::writeConfiguration()
{
    if (m_isWithoutConfiguration)
        return m_configuration.isEmpty()
               || writePrivate(m_folder.filePath(u"development.json"_s), QJsonDocument(m_configuration).toJson());
    const int port = freePort();
    setOption(u"listen"_s, {{u"port"_s, port}});
    m_configuration.insert(u"public_url"_s, u"http://127.0.0.1:%1"_s.arg(port));
    return writePrivate(m_folder.filePath(u"endpoint.json"_s), QJsonDocument(m_configuration).toJson());
}

bool EndpointProgram::start()
{
    if (!writeConfiguration())
        return false;
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(m_folder.filePath(u"stderr"_s), QIODevice::Append);
    m_process->start(program, arguments());
    QByteArray said;
    static const QRegularExpression listening(u"listening on \\S+:(\\d+)\\s"_s);
    static const QRegularExpression metrics(u"metrics on \\S+:(\\d+)/"_s);
    while (m_process->waitForReadyRead(patience)) {
        said += m_process->readAllStandardOutput();
        const auto ports = listening.match(QString::fromUtf8(said));
        const auto second = metrics.match(QString::fromUtf8(said));
        if (!ports.hasMatch() || !second.hasMatch())
            continue;
        m_port = ports.captured(1).toUShort();
        m_metricsPort = second.captured(1).toUShort();
        return true;
    }
    return false;
}

void EndpointProgram::kill()
{
    m_process->kill();
    m_process->waitForFinished();
}

int EndpointProgram::stop()
{
    m_process->terminate();
    return m_process->waitForFinished(30'000) && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

bool EndpointProgram::isRunning() const
{
    return m_process && m_process->state() == QProcess::Running;
}

QByteArray EndpointProgram::errors() const
{
    QFile file(m_folder.filePath(u"stderr"_s));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void EndpointProgram::advanceClock(qint64 seconds)
{
    client().post("/dev/clock", {{u"advance_seconds"_s, seconds}});
}

double EndpointProgram::metric(const QByteArray &sample) const
{
    const auto lines = ApiClient(m_metricsPort).get("/metrics").body.split('\n');
    for (const auto &line : lines) {
        if (line.startsWith(sample + ' '))
            return line.mid(sample.size() + 1).toDouble();
    }
    return 0;
}

QString EndpointProgram::mailFolder() const
{
    return m_isWithoutConfiguration ? m_folder.filePath(u"mails"_s) : m_configuration[u"mail"_s][u"folder"_s].toString();
}

QString EndpointProgram::mail(const QString &to, const QString &subject) const
{
    const QString folder = mailFolder();
    QElapsedTimer timer;
    timer.start();
    do {
        const auto files = QDir(folder).entryList({u"*.eml"_s}, QDir::Files, QDir::Name | QDir::Reversed);
        for (const auto &name : files) {
            QFile file(QDir(folder).filePath(name));
            const QString text = file.open(QFile::ReadOnly) ? decodedMail(file.readAll()) : QString();
            if (text.contains(u"To: <%1>"_s.arg(to)) && text.section(u"Subject: "_s, 1).section(u'\r', 0, 0).contains(subject))
                return text;
        }
        QThread::msleep(10); // the mail is a file that another program writes
    } while (timer.elapsed() < 10'000);
    return {};
}

int EndpointProgram::mailCount(const QString &to) const
{
    const QString folder = mailFolder();
    int count = 0;
    const auto files = QDir(folder).entryList({u"*.eml"_s}, QDir::Files);
    for (const auto &name : files) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QFile::ReadOnly) && file.readAll().contains("To: <" + to.toUtf8() + ">"))
            ++count;
    }
    return count;
}

QJsonObject loginBody(const QString &email, const QString &password, const QString &installId)
{
    const QJsonObject device{{u"install_id"_s, installId}, {u"name"_s, u"Desk"_s}, {u"platform"_s, u"linux"_s}, {u"app_version"_s, u"1.0"_s}};
    return {{u"email"_s, email}, {u"password"_s, password}, {u"device"_s, device}};
}

QJsonObject signedInUser(const EndpointProgram &program, const QString &email, const QString &installId, const QString &password)
{
    auto client = program.client();
    client.post("/api/v1/auth/register", {{u"email"_s, email}, {u"password"_s, password}});
    static const QRegularExpression link(u"#(cmo_\\S+)"_s);
    const auto token = link.match(program.mail(email, u"Confirm"_s)).captured(1);
    client.post("/api/v1/auth/verify-email", {{u"token"_s, token}});
    const QString install = installId.isEmpty() ? u"install-of-"_s + email : installId;
    return client.post("/api/v1/auth/login", loginBody(email, password, install)).json();
}

} // namespace creatormetrics
