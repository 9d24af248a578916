// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/posttables.h"
#include "models/reports/reportsections.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::size_t mostInShort = 6;

QString text(const char *source)
{
    return QCoreApplication::translate("ContentSection", source);
}

std::optional<double> figureOf(const ContentSums::Part &part)
{
    return part.known > 0 ? std::optional(static_cast<double>(part.sum)) : std::nullopt;
}

std::vector<TableCell> typeRow(const TypeFigures &type, const QString &name, const ReportCells &cells)
{
    return {ReportCells::label(name),
            cells.count(type.posts),
            strongCell(cells.figure(Metric::Views, figureOf(type.views))),
            cells.figure(Metric::Views, type.medianViews),
            cells.figure(Metric::Engagements, figureOf(type.engagements)),
            cells.share(type.engagementRate(), 2)};
}

TableBlock typesTable(const ContentAnswer &answer, const ReportCells &cells, const QString &title)
{
    TableBlock table{.title = title,
                     .columns = {ReportCells::text(text(QT_TRANSLATE_NOOP("ContentSection", "Type")), 1.4),
                                 ReportCells::number(text(QT_TRANSLATE_NOOP("ContentSection", "Posts"))),
                                 ReportCells::number(text(QT_TRANSLATE_NOOP("ContentSection", "Views"))),
                                 ReportCells::number(text(QT_TRANSLATE_NOOP("ContentSection", "Median views ƒ")), DataKind::Number),
                                 ReportCells::number(text(QT_TRANSLATE_NOOP("ContentSection", "Engagements ƒ"))),
                                 ReportCells::number(text(QT_TRANSLATE_NOOP("ContentSection", "Rate ƒ")), DataKind::Share)}};
    for (const TypeFigures &type : answer.types)
        table.rows.push_back(typeRow(type, contentTypeLabel(type.type), cells));
    if (answer.types.size() > 1)
        table.rows.push_back(typeRow(answer.total, text(QT_TRANSLATE_NOOP("ContentSection", "Together")), cells));
    return table;
}

HeadingBlock heading(const QString &title, const QString &note, int level)
{
    return {.text = title, .note = note, .level = level};
}

QString lifetimeNote()
{
    return text(QT_TRANSLATE_NOOP("ContentSection", "published in this period, lifetime figures"));
}

ReportBlocks nothingKnown()
{
    return {ParagraphBlock{.text = text(QT_TRANSLATE_NOOP("ContentSection", "No post of this period is known."))}};
}

ReportBlocks shortContent(const ReportContext &context)
{
    const QString title = text(QT_TRANSLATE_NOOP("ContentSection", "Top content"));
    ReportBlocks blocks{heading(title, lifetimeNote(), 2)};
    std::vector<RankedItem> top = context.figures.overview.topContent;
    if (top.empty()) {
        appendTo(blocks, nothingKnown());
        return blocks;
    }
    top.resize(std::min(top.size(), mostInShort));
    blocks.push_back(rankedTable(top, context, title));
    return blocks;
}

/// Posts without the figure that ranks them say nothing about it.
std::vector<ContentEntry> withValue(const std::vector<ContentEntry> &entries)
{
    std::vector<ContentEntry> kept;
    std::ranges::copy_if(entries, std::back_inserter(kept), [](const ContentEntry &entry) { return entry.value.has_value(); });
    return kept;
}

} // namespace

ReportBlocks contentSection(const ReportContext &context)
{
    if (context.figures.overview.platforms.empty())
        return {};
    if (context.isShort())
        return shortContent(context);
    if (!context.figures.best)
        return {};
    const ContentAnswer &best = *context.figures.best;
    ReportBlocks blocks{heading(text(QT_TRANSLATE_NOOP("ContentSection", "Content")), lifetimeNote(), 1)};
    if (best.entries.empty()) {
        appendTo(blocks, nothingKnown());
        return blocks;
    }
    const QString top = text(QT_TRANSLATE_NOOP("ContentSection", "Most viewed"));
    blocks.push_back(heading(top, {}, 3));
    blocks.push_back(postTable(best.entries, context, top, best.entries.size()));
    if (context.figures.weakest) {
        if (const auto weakest = withValue(context.figures.weakest->entries); !weakest.empty()) {
            const QString title = text(QT_TRANSLATE_NOOP("ContentSection", "Lowest engagement rate"));
            blocks.push_back(heading(title, text(QT_TRANSLATE_NOOP("ContentSection", "by each platform's own denominator")), 3));
            blocks.push_back(postTable(weakest, context, title, weakest.size()));
        }
    }
    if (best.counted && !best.types.empty()) {
        const QString title = text(QT_TRANSLATE_NOOP("ContentSection", "By type"));
        blocks.push_back(heading(title,
                                 text(QT_TRANSLATE_NOOP("ContentSection", "rate by %1, the ratio of the sums"))
                                     .arg(denominatorWord(best.denominator)),
                                 3));
        blocks.push_back(typesTable(best, ReportCells(context.format()), title));
    }
    return blocks;
}

ReportBlocks postsSection(const ReportContext &context)
{
    if (context.figures.overview.platforms.empty())
        return {};
    const QString title = text(QT_TRANSLATE_NOOP("ContentSection", "All posts"));
    ReportBlocks blocks{heading(title, lifetimeNote(), 1)};
    if (context.figures.posts.empty())
        appendTo(blocks, nothingKnown());
    else
        blocks.push_back(postTable(context.figures.posts, context, title, mostPictured));
    return blocks;
}

} // namespace creatormetrics
