// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reporttemplate.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// By name.
[[nodiscard]] Result<std::vector<ReportTemplate>> storedTemplates(Connection &connection);
/// NotFound when there is none of the name.
[[nodiscard]] Result<ReportTemplate> templateByName(Connection &connection, const QString &name);
/// One of the same name is replaced. BadInput when the name is none.
Outcome saveTemplate(Connection &connection, const ReportTemplate &given, const QDateTime &now);
/// NotFound when there is none, BadInput when the new name is none or taken.
Outcome renameTemplate(Connection &connection, const QString &name, const QString &newName);
/// NotFound when there is none.
Outcome removeTemplate(Connection &connection, const QString &name);

} // namespace creatormetrics
