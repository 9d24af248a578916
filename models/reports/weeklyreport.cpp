// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/weeklyreport.h"

#include "models/analytics/overviewcharts.h"
#include "models/reports/reportfurniture.h"
#include "models/reports/reportmentions.h"
#include "models/reports/reportnotes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

// So that it stays at two pages, on the lower Letter too.
constexpr double growthHeight = 34; // millimetres
constexpr std::size_t mostPosts = 6;

QString text(const char *source)
{
    return QCoreApplication::translate("WeeklyReport", source);
}

/// The summary opens the first page, so its heading says which week it is.
ReportBlocks opening(const Overview &overview, const Growth &growth, const ReportWords &words)
{
    ReportBlocks blocks = summarySection(overview, growth, words);
    if (auto *heading = std::get_if<HeadingBlock>(&blocks.front())) {
        heading->text = text(QT_TRANSLATE_NOOP("WeeklyReport", "Week of %1")).arg(words.period(overview.query.range));
        heading->note = comparedWith(overview, words);
    }
    return blocks;
}

ReportBlocks growthOfTheWeek(const Growth &growth, const ReportWords &words)
{
    ChartSpec chart = growthChart(growth, words.format().locale());
    if (!chart.hasValues())
        return {};
    return {ChartBlock{.chart = std::move(chart), .heightMillimetres = growthHeight}};
}

Overview withFewerPosts(Overview overview)
{
    if (overview.topContent.size() > mostPosts)
        overview.topContent.resize(mostPosts);
    return overview;
}

} // namespace

ReportDocument weeklyReport(const Overview &overview, const Growth &growth, const ReportFrame &frame,
                            const std::optional<MentionSummary> &mentions)
{
    const ReportWords words(frame.locale);
    ReportDocument document =
        startedReport(text(QT_TRANSLATE_NOOP("WeeklyReport", "Weekly report")), overview, frame, words);
    appendBlocks(document, opening(overview, growth, words));
    appendBlocks(document, keyFiguresSection(overview, words));
    appendBlocks(document, platformsSection(overview, words));
    appendBlocks(document, growthOfTheWeek(growth, words));
    appendBlocks(document, topContentSection(withFewerPosts(overview), words));
    if (mentions)
        appendBlocks(document, mentionsSection(*mentions, words));
    appendBlocks(document, shortNotesSection(overview));
    return document;
}

} // namespace creatormetrics
