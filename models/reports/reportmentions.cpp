// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartlabels.h"
#include "models/domain/scorername.h"
#include "models/reports/mentionslines.h"
#include "models/reports/reportcells.h"
#include "models/reports/reportsections.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double chartHeight = 30; // millimetres

QString text(const char *source)
{
    return QCoreApplication::translate("ReportMentions", source);
}

std::vector<TableCell> row(const QString &title, const MentionCounts &counts, const ReportCells &cells)
{
    return {ReportCells::label(title),
            strongCell(cells.count(counts.mentions)),
            cells.count(counts.positive),
            cells.count(counts.neutral),
            cells.count(counts.negative),
            cells.share(counts.brandHealth())};
}

std::vector<TableCell> shareRow(const MentionCounts &counts, const ReportCells &cells)
{
    return {ReportCells::label(text(QT_TRANSLATE_NOOP("ReportMentions", "Share of the judged ƒ")), Tone::Secondary),
            TableCell{},
            cells.share(counts.share(counts.positive)),
            cells.share(counts.share(counts.neutral)),
            cells.share(counts.share(counts.negative)),
            TableCell{}};
}

/// With more than one platform the parts stand above their sum.
TableBlock countsTable(const ReportContext &context, const QString &title)
{
    const MentionSummary &mentions = context.figures.mentions;
    const ReportCells cells(context.format());
    TableBlock table{
        .title = title,
        .columns = {ReportCells::text(text(QT_TRANSLATE_NOOP("ReportMentions", "Platform")), 1.5),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("ReportMentions", "Mentions"))),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("ReportMentions", "Positive")), DataKind::Number),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("ReportMentions", "Neutral")), DataKind::Number),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("ReportMentions", "Negative")), DataKind::Number),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("ReportMentions", "Brand health ƒ")), DataKind::Share, 1.2)}};
    for (const PlatformMentions &part : mentions.platforms) {
        if (part.known)
            table.rows.push_back(row(platformName(part.platform), part.counts, cells));
    }
    if (table.rows.size() > 1) {
        table.rows.push_back(row(text(QT_TRANSLATE_NOOP("ReportMentions", "Together")), mentions.total, cells));
        table.rows.back().front().strong = true;
    }
    if (!context.isShort() && mentions.total.decided() > 0)
        table.rows.push_back(shareRow(mentions.total, cells));
    return table;
}

TableBlock authorsTable(const MentionAuthors &authors, const ReportCells &cells, const QString &title)
{
    TableBlock table{.title = title,
                     .columns = {ReportCells::text(text(QT_TRANSLATE_NOOP("ReportMentions", "Author")), 2),
                                 ReportCells::text(text(QT_TRANSLATE_NOOP("ReportMentions", "Platform"))),
                                 ReportCells::number(text(QT_TRANSLATE_NOOP("ReportMentions", "Followers")))}};
    for (const MentionAuthor &author : authors.authors)
        table.rows.push_back({ReportCells::label(author.name), ReportCells::label(platformName(author.platform)),
                              cells.count(author.followers)});
    return table;
}

QString comparisonSentence(const MentionSummary &mentions, const FigureFormat &format)
{
    if (!mentions.comparison || mentions.comparison->accounts == 0)
        return {};
    const MentionComparison &compared = *mentions.comparison;
    return text(QT_TRANSLATE_NOOP("ReportMentions", "Mentions in days that can be compared: %1, before that %2."))
        .arg(format.exact(compared.now.mentions), format.exact(compared.before.mentions));
}

QString healthSentence(const MentionSummary &mentions, const FigureFormat &format)
{
    if (!mentions.comparison || mentions.comparison->brandHealth.kind != Delta::Kind::Change)
        return {};
    return text(QT_TRANSLATE_NOOP("ReportMentions", "Brand health moved by %1 in these days."))
        .arg(format.signedPoints(mentions.comparison->brandHealth.amount));
}

QString scorersSentence(const MentionSummary &mentions, const ReportContext &context)
{
    if (mentions.scorers.size() < 2)
        return {};
    QStringList names;
    for (const ScorerMentions &scorer : mentions.scorers)
        names << QCoreApplication::translate("ReportMentions", "%1 (%2)", "scorer, mentions")
                     .arg(scorerNameText(scorer.scorer), context.format().exact(scorer.counts.mentions));
    return text(QT_TRANSLATE_NOOP("ReportMentions", "More than one scorer judged them: %1."))
        .arg(context.locale().createSeparatedList(names));
}

QStringList notes(const ReportContext &context)
{
    const MentionSummary &mentions = context.figures.mentions;
    const FigureFormat &format = context.format();
    QStringList items{comparisonSentence(mentions, format),
                      context.isShort() ? QString() : healthSentence(mentions, format), text(QT_TRANSLATE_NOOP("ReportMentions", "Brand health is positive among positive and negative mentions."))};
    if (mentions.total.undecided() + mentions.total.unscored > 0)
        items << text(QT_TRANSLATE_NOOP("ReportMentions", "In none of the three: %1, because their words are not "
                                                          "known or they have not been looked at yet."))
                     .arg(format.exact(mentions.total.undecided() + mentions.total.unscored));
    items << scorersSentence(mentions, context);
    items.removeAll(QString());
    return items;
}

} // namespace

ReportBlocks mentionsSection(const ReportContext &context)
{
    const ReportFigures &figures = context.figures;
    if (figures.mentions.total.mentions == 0)
        return {};
    const QString title = text(QT_TRANSLATE_NOOP("ReportMentions", "Mentions"));
    ReportBlocks blocks{
        HeadingBlock{.text = title,
                     .note = text(QT_TRANSLATE_NOOP("ReportMentions", "how they speak is judged on this computer")),
                     .level = 2},
        countsTable(context, title)};
    if (figures.mentionTimeline) {
        if (ChartSpec chart = mentionsLines(*figures.mentionTimeline, context.locale()); chart.hasValues())
            blocks.push_back(ChartBlock{.chart = std::move(chart), .heightMillimetres = chartHeight});
    }
    if (figures.mentionAuthors && !figures.mentionAuthors->authors.empty()) {
        const QString authors = text(QT_TRANSLATE_NOOP("ReportMentions", "Most followed authors"));
        blocks.push_back(HeadingBlock{.text = authors, .level = 3});
        blocks.push_back(authorsTable(*figures.mentionAuthors, ReportCells(context.format()), authors));
    }
    blocks.push_back(BulletsBlock{notes(context)});
    return blocks;
}

} // namespace creatormetrics
