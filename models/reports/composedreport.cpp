// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/composedreport.h"

#include "models/reports/campaignsection.h"
#include "models/reports/reportcells.h"
#include "models/reports/reportfurniture.h"
#include "models/reports/reportsections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Kinds whose sections no figures fill: what their author wrote is all there is.
ReportBlocks nextSteps()
{
    return {HeadingBlock{.text = reportSectionLabel(ReportSection::NextSteps), .level = 2}};
}

std::vector<ChartSpec> chartsOf(const ReportBlocks &blocks)
{
    std::vector<ChartSpec> charts;
    for (const ReportBlock &block : blocks) {
        if (const auto *chart = std::get_if<ChartBlock>(&block))
            charts.push_back(chart->chart);
    }
    return charts;
}

ReportBlocks sectionBlocks(ReportSection section, const ReportContext &context, const ReportBlocks &before)
{
    switch (section) {
    case ReportSection::Cover:
        return {reportCover(context)};
    case ReportSection::Summary:
        return summarySection(context);
    case ReportSection::KeyFigures:
        return keyFiguresSection(context);
    case ReportSection::Campaign:
        return context.figures.campaign ? campaignSection(*context.figures.campaign, context.settings, context.words)
                                        : ReportBlocks{};
    case ReportSection::Growth:
        return growthSection(context);
    case ReportSection::Engagement:
        return engagementSection(context);
    case ReportSection::Audience:
        return audienceSection(context);
    case ReportSection::Content:
        return contentSection(context);
    case ReportSection::Platforms:
        return platformPages(context);
    case ReportSection::Comparison:
        return comparisonSection(context);
    case ReportSection::Mentions:
        return mentionsSection(context);
    case ReportSection::NextSteps:
        return nextSteps();
    case ReportSection::Posts:
        return postsSection(context);
    case ReportSection::Notes:
        return notesSection(context, chartsOf(before));
    }
    Q_UNREACHABLE();
}

QString commentOf(const ReportSettings &settings, ReportSection section)
{
    const auto found = settings.comments.find(section);
    return found == settings.comments.end() || found->second.trimmed().isEmpty() ? QString() : found->second;
}

/// What the author wrote stands right under the heading; the summary has put its own in place of what was drafted.
void insertComment(ReportBlocks &blocks, ReportSection section, const QString &comment)
{
    if (comment.isEmpty() || section == ReportSection::Summary)
        return;
    const auto heading = std::ranges::find_if(
        blocks, [](const ReportBlock &block) { return std::holds_alternative<HeadingBlock>(block); });
    if (heading == blocks.end()) {
        const int level = section == ReportSection::Cover ? 1 : 2;
        appendTo(blocks, {HeadingBlock{.text = reportSectionLabel(section), .level = level}, MarkdownBlock{comment}});
        return;
    }
    blocks.insert(std::next(heading), MarkdownBlock{comment});
}

ReportBlocks composedSection(ReportSection section, const ReportContext &context, const ReportBlocks &before)
{
    const QString comment = commentOf(context.settings, section);
    if (section == ReportSection::NextSteps && comment.isEmpty())
        return {};
    ReportBlocks blocks = sectionBlocks(section, context, before);
    insertComment(blocks, section, comment);
    return blocks;
}

/// Every row leaves room for a picture when one has it, so a table shows its pictures only when at least half of
/// those that may have one do.
void leaveOutLonelyPictures(TableBlock &table, const std::map<QString, const QByteArray *> &known)
{
    const auto isPictured = [&known](const std::vector<TableCell> &row) {
        return std::ranges::any_of(row, [&known](const TableCell &cell) { return known.contains(cell.picture); });
    };
    if (2 * static_cast<std::size_t>(std::ranges::count_if(table.rows, isPictured)) >= std::min(table.rows.size(), mostPictured))
        return;
    for (std::vector<TableCell> &row : table.rows) {
        for (TableCell &cell : row)
            cell.picture.clear();
    }
}

/// Only those that a table shows.
std::map<QString, QByteArray> shownPictures(const ReportFigures &figures, ReportBlocks &blocks)
{
    std::map<QString, QByteArray> shown;
    std::map<QString, const QByteArray *> known;
    for (const auto &[id, bytes] : figures.pictures)
        known.emplace(pictureKey(id), &bytes);
    for (ReportBlock &block : blocks) {
        auto *table = std::get_if<TableBlock>(&block);
        if (table == nullptr)
            continue;
        leaveOutLonelyPictures(*table, known);
        for (const std::vector<TableCell> &row : table->rows) {
            for (const TableCell &cell : row) {
                if (const auto found = known.find(cell.picture); found != known.end())
                    shown.emplace(found->first, *found->second);
            }
        }
    }
    return shown;
}

} // namespace

ComposedReport composeReport(const ReportFigures &figures, const ReportSettings &settings, const QString &workspaceName)
{
    const ReportContext context{.figures = figures,
                                .settings = settings,
                                .workspaceName = workspaceName,
                                .words = ReportWords(settings.locale),
                                .zone = QTimeZone(settings.zone)};
    ReportDocument document = startedReport(context);
    for (const ReportSection section : reportSections(settings))
        appendTo(document.blocks, composedSection(section, context, document.blocks));
    document.pictures = shownPictures(figures, document.blocks);
    return {.document = std::move(document), .dataSha256 = figures.dataSha256};
}

ReportRecord archiveRecord(const ReportSettings &settings, const QString &title, int pages, const QString &dataSha256)
{
    const AnalyticsQuery asked = reportQuery(settings);
    return {.kind = reportKindKey(settings.kind),
            .title = title,
            .range = asked.range,
            .comparison = comparisonKey(asked.comparison),
            .settings = toStoredJson(settings),
            .fileName = reportBaseName(settings.kind, asked.range) + u".pdf"_s,
            .pages = pages,
            .dataSha256 = dataSha256};
}

ReportRecord failedRecord(const ReportSettings &settings, const Error &error)
{
    ReportRecord record = archiveRecord(settings, reportKindLabel(settings.kind), 0, {});
    record.status = ReportStatus::Failed;
    record.errorKind = errorKey(error.kind);
    record.errorDetail = error.detail;
    record.fileName.clear();
    return record;
}

} // namespace creatormetrics
