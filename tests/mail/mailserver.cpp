// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mail/mailserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int patience = 20'000; // ms, for a machine that is busy

bool succeeds(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    return process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// The system's own Python before one that a version manager puts in front: packages install their modules for that one.
QString python()
{
    static const QString found = [] {
        for (const QString &program : {u"/usr/bin/python3"_s, QStandardPaths::findExecutable(u"python3"_s)}) {
            if (!program.isEmpty() && succeeds(program, {u"-c"_s, u"import aiosmtpd"_s}))
                return program;
        }
        return QString();
    }();
    return found;
}

bool writeText(const QString &fileName, const QByteArray &text)
{
    QFile file(fileName);
    return file.open(QFile::WriteOnly) && file.write(text) == text.size();
}

/// An authority (ca.pem) and what it signed for `names` (server.pem, server.key).
bool makeCertificates(const QString &folder, const QByteArray &names)
{
    const auto in = [&folder](const QString &name) { return QString(folder + u'/' + name); };
    const QStringList key{u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};
    return succeeds(u"openssl"_s, key + QStringList{u"-x509"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Test Authority"_s,
                                                    u"-keyout"_s, in(u"ca.key"_s), u"-out"_s, in(u"ca.pem"_s)}) &&
           succeeds(u"openssl"_s, key + QStringList{u"-subj"_s, u"/CN=Test Server"_s, u"-keyout"_s, in(u"server.key"_s),
                                                    u"-out"_s, in(u"server.csr"_s)}) &&
           writeText(in(u"names"_s), "subjectAltName=" + names + "\n") &&
           succeeds(u"openssl"_s, {u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, in(u"server.csr"_s), u"-CA"_s,
                                   in(u"ca.pem"_s), u"-CAkey"_s, in(u"ca.key"_s), u"-CAcreateserial"_s, u"-extfile"_s,
                                   in(u"names"_s), u"-out"_s, in(u"server.pem"_s)});
}

} // namespace

QString MailServer::obstacle()
{
    if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
        return u"needs openssl"_s;
    return python().isEmpty() ? u"needs python3-aiosmtpd"_s : QString();
}

MailServer::MailServer(const QString &mode, bool certificateOfAnother) : m_mode(mode)
{
    const QByteArray names = certificateOfAnother ? "DNS:mail.example.org" : "IP:127.0.0.1";
    if (!makeCertificates(m_folder.path(), names))
        return;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MAIL_TEST_PASSWORD"_s, QString::fromUtf8(password));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(python(), {QStringLiteral(CREATORMETRICS_SOURCE_DIR) + u"/tests/mail/smtpserver.py"_s,
                               m_folder.path(), m_folder.filePath(u"server.pem"_s), m_folder.filePath(u"server.key"_s),
                               mode});
    if (m_process.waitForReadyRead(patience))
        m_port = m_process.readLine().trimmed().toInt();
}

MailServer::~MailServer()
{
    m_process.closeWriteChannel(); // which it takes for the end
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
        m_process.kill();
}

MailAccount MailServer::account() const
{
    const bool startTls = m_mode.startsWith("starttls"_L1) || m_mode.startsWith("plain"_L1);
    return {.host = u"127.0.0.1"_s,
            .port = m_port,
            .security = startTls ? MailAccount::Security::StartTls : MailAccount::Security::Tls,
            .user = u"anna"_s,
            .fromName = u"Anna Ågren"_s,
            .fromAddress = u"anna@example.test"_s};
}

SmtpOptions MailServer::options() const
{
    using namespace std::chrono_literals;
    return {.authorityFile = m_folder.filePath(u"ca.pem"_s), .connectTimeout = 10s, .silence = 20s};
}

QJsonObject MailServer::mail() const
{
    QFile file(m_folder.filePath(u"mail.json"_s));
    return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

bool MailServer::stalls() const
{
    return QFile::exists(m_folder.filePath(u"stalls"_s));
}

} // namespace creatormetrics
