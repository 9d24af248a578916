// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/reports/reportsettings.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// Options that say what a report is made of, by their names on the command line.
[[nodiscard]] std::vector<OptionSpec> reportOptions();

/// The settings that the options ask for, over those of a template or a settings file where one is named. Nothing is taken from the
/// computer: without --locale it is English for any country, without --zone UTC. BadInput names the option.
[[nodiscard]] Result<ReportSettings> reportSettingsFrom(Connection &connection, const Invocation &invocation);

/// What a settings file says. BadInput names the option, the file and what is wrong with it.
[[nodiscard]] Result<ReportSettings> settingsFromFile(const QString &option, const QString &fileName);

} // namespace creatormetrics
