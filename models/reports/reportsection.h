// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace creatormetrics {

enum class ReportKind { Monthly, Weekly, Campaign, Custom };

/// In the order of menus.
inline constexpr std::array allReportKinds{ReportKind::Monthly, ReportKind::Weekly, ReportKind::Campaign,
                                           ReportKind::Custom};

/// Stable key ("weekly") and the translated name ("Weekly report").
[[nodiscard]] QString reportKindKey(ReportKind kind);
[[nodiscard]] std::optional<ReportKind> reportKindFromKey(QStringView key);
[[nodiscard]] QString reportKindLabel(ReportKind kind);

/// What a report is put together from; each stands at most once in one.
enum class ReportSection {
    Cover,
    Summary, ///< what changed, drafted from the figures
    KeyFigures, ///< with the figures before, and goals where there are any
    Campaign, ///< its posts, sums, cost and baseline; nothing without a campaign
    Growth,
    Engagement, ///< reach and engagement
    Audience,
    Content, ///< the best and the weakest posts, by type
    Platforms, ///< one page for each on the same grid
    Comparison, ///< platforms side by side
    Mentions,
    NextSteps, ///< what its author writes: decisions and next steps
    Posts, ///< all posts of the period
    Notes, ///< definitions, lag, gaps, zones, times of fetching, charts in words
};

/// In the order of a monthly report.
inline constexpr std::array allReportSections{
    ReportSection::Cover,      ReportSection::Summary,   ReportSection::KeyFigures, ReportSection::Campaign,
    ReportSection::Growth,     ReportSection::Engagement, ReportSection::Audience,  ReportSection::Content,
    ReportSection::Platforms,  ReportSection::Comparison, ReportSection::Mentions,  ReportSection::NextSteps,
    ReportSection::Posts,      ReportSection::Notes};

[[nodiscard]] QString reportSectionKey(ReportSection section);
[[nodiscard]] std::optional<ReportSection> reportSectionFromKey(QStringView key);
[[nodiscard]] QString reportSectionLabel(ReportSection section);

/// What the kind consists of unless its author picks: weekly fits two pages, monthly 8 to 12.
[[nodiscard]] std::vector<ReportSection> usualSections(ReportKind kind);

} // namespace creatormetrics
