// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localapi/apiparameters.h"
#include "models/reports/reportsettings.h"
#include "models/store/connection.h"

#include <QDateTime>

#include <string>

namespace creatormetrics {

/// The names that a report may be asked for with, each a text.
[[nodiscard]] QStringList reportWishNames();

/// The members of a JSON object. BadInput "name: …" for one that is not known, is no text or is empty; without a name when it is no object.
[[nodiscard]] Result<ApiParameters> readReportWishes(const std::string &body);

/// What is asked for, with the defaults of `report export` on the command line: the latest month that is over, English, UTC. BadInput
/// "name: …".
[[nodiscard]] Result<ReportSettings> reportSettingsFor(Connection &connection, const ApiParameters &wishes, const QDateTime &now);

} // namespace creatormetrics
