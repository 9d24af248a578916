// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cloud/hostedservice.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QThread>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int patience = 20'000; // milliseconds

QString decodedMail(const QByteArray &bytes)
{
    const auto end = bytes.indexOf("\r\n\r\n");
    const QByteArray text = bytes.mid(end + 4).replace("\r\n", "");
    return QString::fromUtf8(bytes.left(end)) + u'\n' + QString::fromUtf8(QByteArray::fromBase64(text));
}

} // namespace

HostedService::~HostedService()
{
    if (m_process)
        kill();
}

bool HostedService::configure(const QJsonObject &sections) const
{
    QFile file(m_folder.filePath(u"development.json"_s));
    return file.open(QFile::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
           && file.write(QJsonDocument(sections).toJson()) > 0;
}

bool HostedService::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(m_folder.filePath(u"stderr"_s), QIODevice::Append);
    m_process->start(QStringLiteral(CREATORMETRICS_BIN_DIR) + "/creatormetrics-endpoint"_L1,
                     {u"serve"_s, u"--dev"_s, u"--port"_s, QString::number(m_port), u"--data"_s, m_folder.path()});
    static const QRegularExpression ports(u"listening on \\S+:(\\d+)\\s.*metrics on \\S+:(\\d+)/"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    QByteArray said;
    while (m_process->waitForReadyRead(patience)) {
        said += m_process->readAllStandardOutput();
        const auto found = ports.match(QString::fromUtf8(said));
        if (!found.hasMatch())
            continue;
        m_port = found.captured(1).toUShort();
        m_metricsPort = found.captured(2).toUShort();
        return true;
    }
    return false;
}

void HostedService::kill()
{
    m_process->kill();
    m_process->waitForFinished();
}

QUrl HostedService::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QByteArray HostedService::errors() const
{
    QFile file(m_folder.filePath(u"stderr"_s));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 HostedService::advanceClock(qint64 seconds) const
{
    const qint64 now = client().post("/dev/clock", {{u"advance_seconds"_s, seconds}}).json()[u"now"_s].toInteger();
    return now - QDateTime::currentSecsSinceEpoch();
}

double HostedService::metric(const QByteArray &sample) const
{
    const auto lines = ApiClient(m_metricsPort).get("/metrics").body.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(sample + ' '))
            return line.mid(sample.size() + 1).toDouble();
    }
    return 0;
}

QString HostedService::mailedToken(const QString &to, const QString &subject) const
{
    static const QRegularExpression word(u"#(cmo_\\S+)"_s);
    const QDir mails(m_folder.filePath(u"mails"_s));
    QElapsedTimer timer;
    timer.start();
    do {
        const auto files = mails.entryList({u"*.eml"_s}, QDir::Files, QDir::Name | QDir::Reversed);
        for (const QString &name : files) {
            QFile file(mails.filePath(name));
            const QString text = file.open(QFile::ReadOnly) ? decodedMail(file.readAll()) : QString();
            const QString about = text.section(u"Subject: "_s, 1).section(u'\r', 0, 0);
            if (text.contains(u"To: <%1>"_s.arg(to)) && about.contains(subject))
                return word.match(text).captured(1);
        }
        QThread::msleep(10); // the mail is a file that another program writes
    } while (timer.elapsed() < patience / 2);
    return {};
}

bool HostedService::checkOut(const QUrl &page, const QByteArray &action) const
{
    ApiClient browser(m_port);
    const QByteArray path = page.path().toLatin1();
    return browser.get(path).status == 200
           && browser.send("POST", path, action, {{"Content-Type", "application/x-www-form-urlencoded"}}).status == 303;
}

} // namespace creatormetrics
