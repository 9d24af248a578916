// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/localapi/servedapi.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

void writeFile(const QString &name, const QByteArray &content)
{
    QFile file(name);
    if (file.open(QFile::WriteOnly | QFile::Truncate)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(content);
    }
}

} // namespace

ServedApi::ServedApi() : m_token("cml_" + QByteArray(43, 'q'))
{
    writeFile(tokenFile(), m_token + '\n');
    setPlan(u"pro"_s);
}

ServedApi::~ServedApi()
{
    if (m_process)
        stop();
}

bool ServedApi::makeSample()
{
    return m_cli.run({u"workspace"_s, u"sample"_s, u"--items"_s, u"80"_s, u"--years"_s, u"1"_s, u"--mentions"_s, u"60"_s}).code == 0;
}

void ServedApi::setPlan(const QString &plan)
{
    const QString file = m_cli.folder() + u"/services.json"_s;
    writeFile(file, QJsonDocument(QJsonObject{{u"plan"_s, plan}}).toJson());
    m_cli.setServicesFile(file);
}

bool ServedApi::start(const QStringList &arguments)
{
    return startBare(QStringList{u"--token-file"_s, tokenFile()} + arguments);
}

bool ServedApi::startBare(const QStringList &arguments)
{
    m_process = m_cli.start(QStringList{u"serve"_s, u"--port"_s, u"0"_s, u"--json"_s} + arguments);
    while (!m_process->canReadLine() && m_process->waitForReadyRead(30'000)) {}
    m_told = QJsonDocument::fromJson(m_process->readLine()).object();
    m_port = static_cast<quint16>(m_told["port"_L1].toInt());
    return m_port != 0;
}

int ServedApi::stop()
{
    m_process->terminate();
    if (!m_process->waitForFinished(20'000)) {
        m_process->kill();
        m_process->waitForFinished();
        return -1;
    }
    return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

RawAnswer ServedApi::ask(const QByteArray &method, const QByteArray &target, const QByteArray &fields, const QByteArray &body) const
{
    RawClient client(m_port);
    const QByteArray length = body.isEmpty() ? QByteArray() : "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    client.send(method + ' ' + target + " HTTP/1.1\r\n" + hostField() + tokenField() + "Connection: close\r\n" + fields + length + "\r\n"
                + body);
    return client.receive(method != "HEAD");
}

RawAnswer ServedApi::askWith(const QByteArray &method, const QByteArray &target, const QByteArray &fields) const
{
    RawClient client(m_port);
    client.send(method + ' ' + target + " HTTP/1.1\r\nConnection: close\r\n" + fields + "\r\n");
    return client.receive(method != "HEAD");
}

QJsonObject jsonOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

} // namespace creatormetrics
