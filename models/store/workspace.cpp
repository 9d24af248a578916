// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace.h"

#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace creatormetrics {

Workspace Workspace::standard()
{
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return Workspace(data.filePath(u"My workspace"_s));
}

bool Workspace::exists() const
{
    return QFile::exists(databaseFile());
}

Outcome Workspace::create() const
{
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    for (const QString &folder : {this->folder(), reportsFolder(), backupsFolder(), thumbnailsFolder()}) {
        if (!QDir(folder).exists() && (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownerOnly)))
            return Error{.kind = ErrorKind::Storage, .detail = u"cannot make the folder %1"_s.arg(folder)};
    }
    // Made before SQLite opens it, so that database, WAL and shared memory files inherit the narrow mode.
    QFile database(databaseFile());
    if (!database.exists() && (!database.open(QFile::WriteOnly) || !database.setPermissions(QFile::ReadOwner | QFile::WriteOwner)))
        return Error{.kind = ErrorKind::Storage, .detail = u"cannot make %1: %2"_s.arg(databaseFile(), database.errorString())};
    return Done{};
}

} // namespace creatormetrics
