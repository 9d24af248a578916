// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QDir>
#include <QString>

namespace creatormetrics {

/// The folder that holds everything of one workspace. A value: names paths, and makes the folder when asked.
class Workspace
{
public:
    explicit Workspace(const QString &folder) : m_folder(folder) {}

    /// The workspace used when none is named: in the user's data directory.
    [[nodiscard]] static Workspace standard();

    [[nodiscard]] QString folder() const { return m_folder.absolutePath(); }
    /// Last part of the folder, as people read it.
    [[nodiscard]] QString name() const { return m_folder.dirName(); }
    [[nodiscard]] QString databaseFile() const { return m_folder.filePath(QStringLiteral("workspace.db")); }
    [[nodiscard]] QString backupsFolder() const { return m_folder.filePath(QStringLiteral("backups")); }
    [[nodiscard]] QString reportsFolder() const { return m_folder.filePath(QStringLiteral("reports")); }
    [[nodiscard]] QString thumbnailsFolder() const { return m_folder.filePath(QStringLiteral("thumbnails")); }
    [[nodiscard]] bool exists() const;

    /// Makes the folder and its subfolders, readable by the owner alone. Storage error names the folder.
    Outcome create() const;

private:
    QDir m_folder;
};

} // namespace creatormetrics
