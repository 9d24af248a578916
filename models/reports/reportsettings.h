// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/reports/reportsection.h"

#include <QByteArray>
#include <QLocale>

#include <map>

namespace creatormetrics {

enum class ReportPaper { A4, Letter };

[[nodiscard]] QString reportPaperKey(ReportPaper paper);
[[nodiscard]] std::optional<ReportPaper> reportPaperFromKey(QStringView key);

/// What a campaign is, in its author's words. Its days are those of the report.
struct CampaignSettings {
    QString name = {};
    QStringList labels = {}; ///< its posts carry one of them; empty: every post of the period
    std::optional<DateRange> baseline = {}; ///< what it is measured against; nothing: the equal time before it
    std::optional<double> cost = {}; ///< entered by the user
    QString currency = {}; ///< ISO 4217

    friend bool operator==(const CampaignSettings &, const CampaignSettings &) = default;
};

/// Everything that a report is made from besides the figures: the same settings make it again.
struct ReportSettings {
    ReportKind kind = ReportKind::Monthly;
    AnalyticsQuery query; ///< days, accounts, comparison and denominator
    ReportPaper paper = ReportPaper::A4;
    QLocale locale = {}; ///< language of the texts, as far as there is one, and the form of numbers and days
    QByteArray zone = "UTC"; ///< IANA name: in which moments are written
    std::vector<ReportSection> sections = {}; ///< picked and ordered by its author; empty: the kind's usual ones
    std::map<ReportSection, QString> comments = {}; ///< Markdown by its author; that of Summary stands for the drafted lead
    std::map<Metric, double> goals = {}; ///< for the period, in the metric's unit
    std::optional<CampaignSettings> campaign = {};
    bool branded = true; ///< with the workspace's brand, where there is one

    friend bool operator==(const ReportSettings &, const ReportSettings &) = default;
};

/// No comment is longer; more is BadInput.
inline constexpr qsizetype longestComment = 200'000;

/// The sections in their order.
[[nodiscard]] std::vector<ReportSection> reportSections(const ReportSettings &settings);

/// What the kind asks: a week is always compared with the one before, a campaign with its baseline, and the buckets fit
/// the length.
[[nodiscard]] AnalyticsQuery reportQuery(const ReportSettings &settings);

/// The latest month or week that was over with `lastDay`; for Custom the 28 days that end with it.
[[nodiscard]] DateRange usualReportRange(ReportKind kind, QDate lastDay, Qt::DayOfWeek weekStart = Qt::Monday);

/// "weekly-2026-11-09", "monthly-2026-10", "custom-2026-10-24_2026-11-20": a file's name without its suffix.
[[nodiscard]] QString reportBaseName(ReportKind kind, const DateRange &range);

/// Compact JSON and back; BadInput names what is missing, wrong or too large. What an older version did not write takes its
/// default.
[[nodiscard]] QByteArray toStoredJson(const ReportSettings &settings);
[[nodiscard]] Result<ReportSettings> reportSettingsFromJson(const QByteArray &json);

} // namespace creatormetrics
