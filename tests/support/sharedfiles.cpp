// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sharedfiles.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace creatormetrics {

std::optional<QString> sharedPath(const QString &relative)
{
    const QString named = qEnvironmentVariable("CREATORMETRICS_SHARED");
    const QString root = named.isEmpty() ? QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/../shared"_L1 : named;
    const QString path = QDir(root).absoluteFilePath(relative);
    if (!QFileInfo::exists(path))
        return std::nullopt;
    return QDir::cleanPath(path);
}

} // namespace creatormetrics
