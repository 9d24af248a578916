// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportsettings.h"

namespace creatormetrics {

/// Settings under a name, to begin a report with. Their days and accounts are not used.
struct ReportTemplate {
    QString name;
    ReportSettings settings;

    friend bool operator==(const ReportTemplate &, const ReportTemplate &) = default;
};

inline constexpr qsizetype longestTemplateName = 120;
inline constexpr qsizetype largestTemplateFile = 256'000; ///< bytes

/// The settings of the template for the days and accounts of `query`.
[[nodiscard]] ReportSettings settingsFrom(const ReportTemplate &given, const AnalyticsQuery &query);

/// BadInput when the name is empty, too long or no line of text.
Outcome checkTemplateName(const QString &name);

/// A file for others: JSON with the format's name and version. It has no accounts, days, campaign or brand of the sender.
[[nodiscard]] QByteArray templateFile(const ReportTemplate &given);
/// BadInput says what is wrong with a file that is none of ours, too large, or of a newer version.
[[nodiscard]] Result<ReportTemplate> templateFromFile(const QByteArray &bytes);

} // namespace creatormetrics
