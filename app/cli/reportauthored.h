// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/reports/reportsettings.h"

namespace creatormetrics {

/// Options for what an author picks and writes: sections, comments, goals and a campaign.
[[nodiscard]] std::vector<OptionSpec> authoredOptions();

/// Puts into `settings` what the options say, and leaves alone what they do not. Reads the files of comments; "-" is the standard
/// input. BadInput names the option, what was given and what it takes.
Outcome readAuthoredOptions(const Invocation &invocation, ReportSettings &settings);

/// The whole content of a file that somebody names, or of the standard input when it is "-". BadInput when it cannot be read or has
/// more than `mostBytes`.
[[nodiscard]] Result<QByteArray> readNamedFile(const QString &option, const QString &fileName, qint64 mostBytes);

} // namespace creatormetrics
