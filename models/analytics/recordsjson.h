// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/reportarchive.h"

#include <QJsonObject>

namespace creatormetrics {

/// What the workspace keeps, in the one form that `--json` and the local API print.

[[nodiscard]] QJsonObject accountJson(const Account &account);
/// `workspace`: where the report's file is looked for.
[[nodiscard]] QJsonObject reportJson(const ReportRecord &record, const Workspace &workspace);

} // namespace creatormetrics
