// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/restoredrill.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

bool succeeds(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-endpoint"), arguments);
    return process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

// Stripe is elsewhere in earnest, too.
bool copyWhatIsElsewhere(const QString &from, const QString &to)
{
    for (const auto &name : {u"master.key"_s, u"signing.key"_s, u"stripe.json"_s}) {
        if (QFile::exists(QDir(from).filePath(name)) && !QFile::copy(QDir(from).filePath(name), QDir(to).filePath(name)))
            return false;
    }
    return true;
}

} // namespace

bool RestoreDrill::backUp()
{
    return copyWhatIsElsewhere(m_program.folder(), m_elsewhere.path()) && writeConfiguration()
           && succeeds({u"keygen"_s, u"--master"_s, u"--output"_s, m_elsewhere.filePath(u"backup.key"_s)})
           && succeeds({u"backup"_s, u"--config"_s, m_elsewhere.filePath(u"endpoint.json"_s), u"--output"_s,
                        m_elsewhere.filePath(u"b.cmbackup"_s)});
}

bool RestoreDrill::loseTheMachine()
{
    m_program.kill();
    QDir folder(m_program.folder());
    const auto files = folder.entryList(QDir::Files);
    return !files.isEmpty() && std::all_of(files.begin(), files.end(), [&](const auto &name) { return folder.remove(name); });
}

bool RestoreDrill::restore()
{
    return copyWhatIsElsewhere(m_elsewhere.path(), m_program.folder())
           && succeeds({u"restore"_s, u"--config"_s, m_elsewhere.filePath(u"endpoint.json"_s), u"--input"_s,
                        m_elsewhere.filePath(u"b.cmbackup"_s)});
}

bool RestoreDrill::isHealthy() const
{
    return succeeds({u"doctor"_s, u"--config"_s, m_elsewhere.filePath(u"endpoint.json"_s)});
}

bool RestoreDrill::writeConfiguration() const
{
    const QJsonObject keys{{u"master"_s, QJsonArray{u"master.key"_s}}, {u"signing"_s, QJsonArray{u"signing.key"_s}}};
    const QJsonObject configuration{
        {u"development"_s, true},
        {u"public_url"_s, u"http://127.0.0.1"_s},
        {u"listen"_s, QJsonObject{{u"address"_s, u"127.0.0.1"_s}}},
        {u"database"_s, QJsonObject{{u"sqlite"_s, QDir(m_program.folder()).filePath(u"endpoint.db"_s)}}},
        {u"keys"_s, keys},
        {u"mail"_s, QJsonObject{{u"folder"_s, u"mails"_s}, {u"from"_s, u"test@localhost"_s}}},
        {u"backup"_s, QJsonObject{{u"folder"_s, u"backups"_s}, {u"key_file"_s, u"backup.key"_s}}}};
    QFile file(m_elsewhere.filePath(u"endpoint.json"_s));
    const auto bytes = QJsonDocument(configuration).toJson();
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace creatormetrics
