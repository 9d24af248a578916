// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace creatormetrics {

/// Where the window keeps what is not in a workspace: in the system's folders, or all in one profile folder.
class ProgramFolders
{
public:
    explicit ProgramFolders(const QString &profileFolder) : m_profile(profileFolder) {}

    [[nodiscard]] QString settingsFile() const;
    [[nodiscard]] QString logFolder() const;
    /// The workspace opened when none is named.
    [[nodiscard]] QString usualWorkspace() const;
    [[nodiscard]] QString sampleWorkspace() const;
    /// Different for users and profiles that must not share a running window.
    [[nodiscard]] QString instanceKey() const;

private:
    QString m_profile;
};

} // namespace creatormetrics
