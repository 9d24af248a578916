// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"

#include <QByteArray>
#include <QLocale>

#include <array>

namespace creatormetrics {

enum class ReportKind { Monthly, Weekly, Custom };

/// In the order of menus.
inline constexpr std::array allReportKinds{ReportKind::Monthly, ReportKind::Weekly, ReportKind::Custom};

/// Stable key ("weekly") and the translated name ("Weekly report").
[[nodiscard]] QString reportKindKey(ReportKind kind);
[[nodiscard]] std::optional<ReportKind> reportKindFromKey(QStringView key);
[[nodiscard]] QString reportKindLabel(ReportKind kind);

enum class ReportPaper { A4, Letter };

[[nodiscard]] QString reportPaperKey(ReportPaper paper);
[[nodiscard]] std::optional<ReportPaper> reportPaperFromKey(QStringView key);

/// Everything that a report is made from besides the figures: the same settings make it again.
struct ReportSettings {
    ReportKind kind = ReportKind::Monthly;
    AnalyticsQuery query; ///< days, accounts, comparison and denominator
    ReportPaper paper = ReportPaper::A4;
    QLocale locale = {}; ///< language of the texts, as far as there is one, and the form of numbers and days

    friend bool operator==(const ReportSettings &, const ReportSettings &) = default;
};

/// What the kind asks: a week is always compared with the one before, and the buckets fit the length.
[[nodiscard]] AnalyticsQuery reportQuery(const ReportSettings &settings);

/// The latest month or week that was over with `lastDay`; for Custom the 28 days that end with it.
[[nodiscard]] DateRange usualReportRange(ReportKind kind, QDate lastDay, Qt::DayOfWeek weekStart = Qt::Monday);

/// "weekly-2026-11-09", "monthly-2026-10", "custom-2026-10-24_2026-11-20": a file's name without its suffix.
[[nodiscard]] QString reportBaseName(ReportKind kind, const DateRange &range);

/// Compact JSON and back; BadInput names what is missing or wrong.
[[nodiscard]] QByteArray toStoredJson(const ReportSettings &settings);
[[nodiscard]] Result<ReportSettings> reportSettingsFromJson(const QByteArray &json);

} // namespace creatormetrics
