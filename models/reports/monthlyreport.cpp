// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/monthlyreport.h"

#include "models/analytics/overviewcharts.h"
#include "models/reports/reportfurniture.h"
#include "models/reports/reportmentions.h"
#include "models/reports/reportnotes.h"
#include "models/reports/reportsections.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double trendHeight = 56; // millimetres

/// The layout serves any days; only whole months are called by the name.
QString kindOf(const DateRange &range)
{
    return isCalendarMonth(range) ? QCoreApplication::translate("MonthlyReport", "Monthly report")
                                  : QCoreApplication::translate("MonthlyReport", "Report");
}

} // namespace

ReportDocument monthlyReport(const Overview &overview, const Growth &growth, const ReportFrame &frame,
                             const std::optional<MentionSummary> &mentions)
{
    const ReportWords words(frame.locale);
    const QString kind = kindOf(overview.query.range);
    ReportDocument document = startedReport(kind, overview, frame, words);
    document.blocks.emplace_back(reportCover(kind, overview, frame, words));
    appendBlocks(document, summarySection(overview, growth, words));
    appendBlocks(document, keyFiguresSection(overview, words));
    if (ChartSpec trend = trendChart(overview, Metric::Views, frame.locale); trend.hasValues())
        document.blocks.emplace_back(ChartBlock{.chart = std::move(trend), .heightMillimetres = trendHeight});
    appendBlocks(document, platformsSection(overview, words));
    appendBlocks(document, growthSection(growth, words));
    appendBlocks(document, topContentSection(overview, words));
    if (mentions)
        appendBlocks(document, mentionsSection(*mentions, words));
    appendBlocks(document, notesSection(overview, frame));
    return document;
}

} // namespace creatormetrics
