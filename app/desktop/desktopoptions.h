// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QLocale>
#include <QSize>
#include <QStringList>

#include <optional>

namespace creatormetrics {

/// What the command line of the window says.
struct DesktopOptions {
    QString workspaceFolder; ///< absolute; empty: the standard one
    QString servicesFile;
    QString importFile; ///< absolute; an export file to import, named without an option
    QString profileFolder; ///< absolute; empty: the user's usual folders
    std::optional<QDateTime> now;
    std::optional<QLocale> locale;
    double scale = 0; ///< 0: as the system says
    bool help = false;
    bool version = false;

    QString renderFolder; ///< write pictures there instead of showing a window
    QString page; ///< to open; of the pictures, empty: every page
    QStringList states{QStringLiteral("ready")}; ///< of the pictures, by name; see RenderState
    QString theme; ///< of the pictures: "light", "dark"; empty: both
    QSize size{1280, 800};
    QString helpText;
};

/// BadInput says in one line what is wrong with which option. Needs no application object.
[[nodiscard]] Result<DesktopOptions> parseDesktopOptions(const QStringList &arguments);

} // namespace creatormetrics
