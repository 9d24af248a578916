// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/reportarchive.h"

#include <QJsonObject>

namespace creatormetrics {

/// As `reports --json` of the command line has it, the newest first.
[[nodiscard]] Result<QJsonObject> reportsAnswer(Connection &connection, const Workspace &workspace);
/// NotFound when there is none.
[[nodiscard]] Result<QJsonObject> reportAnswer(Connection &connection, const Workspace &workspace, qint64 id);

struct ReportDownload {
    QByteArray bytes;
    QString fileName;
};
/// NotFound when there is no such report or its file is gone.
[[nodiscard]] Result<ReportDownload> reportDownload(Connection &connection, const Workspace &workspace, qint64 id);

} // namespace creatormetrics
