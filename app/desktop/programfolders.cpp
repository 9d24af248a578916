// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/programfolders.h"

#include "models/store/workspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString configFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/creatormetrics"_L1;
}

/// QStandardPaths knows the state folder from Qt 6.7 on.
QString stateFolder()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(named) ? named : QDir::home().filePath(u".local/state"_s);
    return base + "/creatormetrics"_L1;
#else
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
#endif
}

QString inside(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(name);
}

} // namespace

QString ProgramFolders::settingsFile() const
{
    return inside(m_profile.isEmpty() ? configFolder() : m_profile, u"window.ini"_s);
}

QString ProgramFolders::logFolder() const
{
    return inside(m_profile.isEmpty() ? stateFolder() : m_profile, u"log"_s);
}

QString ProgramFolders::usualWorkspace() const
{
    return m_profile.isEmpty() ? Workspace::standard().folder() : inside(m_profile, u"My workspace"_s);
}

QString ProgramFolders::sampleWorkspace() const
{
    const QDir beside = QFileInfo(usualWorkspace()).absoluteDir();
    return beside.filePath(u"Sample workspace"_s);
}

QString ProgramFolders::instanceKey() const
{
    const QByteArray place = settingsFile().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(20);
    return "creatormetrics-"_L1 + QString::fromLatin1(hash);
}

} // namespace creatormetrics
