// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportmentions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ReportMentions", source);
}

TableColumn column(const QString &title, bool numeric = true, double share = 1)
{
    return {.title = title, .numeric = numeric, .share = share};
}

std::vector<TableCell> row(const QString &title, const MentionCounts &counts, const FigureFormat &format, bool strong)
{
    return {{.text = title, .strong = strong},
            {.text = format.exact(counts.mentions), .strong = true},
            {.text = format.exact(counts.positive)},
            {.text = format.exact(counts.neutral)},
            {.text = format.exact(counts.negative)},
            {.text = format.percent(counts.brandHealth(), 1)}};
}

/// With more than one platform the parts stand above their sum.
TableBlock countsTable(const MentionSummary &mentions, const FigureFormat &format)
{
    TableBlock table;
    table.columns = {column(text(QT_TRANSLATE_NOOP("ReportMentions", "Platform")), false, 1.2),
                     column(text(QT_TRANSLATE_NOOP("ReportMentions", "Mentions"))),
                     column(text(QT_TRANSLATE_NOOP("ReportMentions", "Positive"))),
                     column(text(QT_TRANSLATE_NOOP("ReportMentions", "Neutral"))),
                     column(text(QT_TRANSLATE_NOOP("ReportMentions", "Negative"))),
                     column(text(QT_TRANSLATE_NOOP("ReportMentions", "Brand health ƒ")), true, 1.2)};
    for (const PlatformMentions &part : mentions.platforms) {
        if (part.known)
            table.rows.push_back(row(platformName(part.platform), part.counts, format, false));
    }
    if (table.rows.size() > 1)
        table.rows.push_back(row(text(QT_TRANSLATE_NOOP("ReportMentions", "Together")), mentions.total, format, true));
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

QStringList notes(const MentionSummary &mentions, const FigureFormat &format)
{
    QStringList items{comparisonSentence(mentions, format)};
    items << text(QT_TRANSLATE_NOOP("ReportMentions", "Brand health is positive among positive and negative mentions."));
    if (mentions.total.undecided() + mentions.total.unscored > 0)
        items << text(QT_TRANSLATE_NOOP("ReportMentions", "In none of the three: %1, because their words are not "
                                                          "known or they have not been looked at yet."))
                     .arg(format.exact(mentions.total.undecided() + mentions.total.unscored));
    items.removeAll(QString());
    return items;
}

} // namespace

ReportBlocks mentionsSection(const MentionSummary &mentions, const ReportWords &words)
{
    if (mentions.total.mentions == 0)
        return {};
    return {HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportMentions", "Mentions")),
                         .note = text(QT_TRANSLATE_NOOP("ReportMentions", "how they speak is judged on this computer")),
                         .level = 2},
            countsTable(mentions, words.format()), BulletsBlock{notes(mentions, words.format())}};
}

} // namespace creatormetrics
