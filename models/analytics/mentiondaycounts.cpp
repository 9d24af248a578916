// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentiondaycounts.h"

#include "models/domain/scorername.h"

namespace creatormetrics {

namespace {

qint64 sumOver(const std::vector<qint64> &column, qint64 first, qint64 end)
{
    qint64 sum = 0;
    if (!column.empty()) {
        for (qint64 day = first; day < end; ++day)
            sum += column[static_cast<std::size_t>(day)];
    }
    return sum;
}

const std::vector<qint64> &columnOf(const MentionColumns &columns, MentionColumn column)
{
    return columns[static_cast<std::size_t>(column)];
}

MentionCounts sums(const MentionColumns &columns, qint64 first, qint64 end)
{
    return {.mentions = sumOver(columnOf(columns, MentionColumn::Mentions), first, end),
            .positive = sumOver(columnOf(columns, MentionColumn::Positive), first, end),
            .neutral = sumOver(columnOf(columns, MentionColumn::Neutral), first, end),
            .negative = sumOver(columnOf(columns, MentionColumn::Negative), first, end),
            .scores = sumOver(columnOf(columns, MentionColumn::Scores), first, end)};
}

} // namespace

void MentionDayCounts::add(const MentionDays &days, qint64 firstDay)
{
    for (const MentionColumn column : allMentionColumns)
        addColumn(days, column, firstDay, m_columns[static_cast<std::size_t>(column)]);
    if (days.scorer.isEmpty())
        addColumn(days, MentionColumn::Mentions, firstDay, m_unscored);
    else if (days.scorer == ownScorer)
        addColumn(days, MentionColumn::Mentions, firstDay, m_own);
}

void MentionDayCounts::addColumn(const MentionDays &days, MentionColumn column, qint64 firstDay, std::vector<qint64> &into) const
{
    const std::vector<qint64> &values = columnOf(days.columns, column);
    if (values.empty())
        return;
    into.resize(static_cast<std::size_t>(m_range.last - m_range.first + 1), 0);
    const auto position = static_cast<std::size_t>(m_range.first - firstDay);
    for (std::size_t day = 0; day < into.size(); ++day)
        into[day] += values[position + day];
}

MentionCounts MentionDayCounts::counts(const DaySpan &span) const
{
    const qint64 first = span.first - m_range.first;
    const qint64 end = span.last + 1 - m_range.first;
    MentionCounts counts = sums(m_columns, first, end);
    counts.unscored = sumOver(m_unscored, first, end);
    counts.own = sumOver(m_own, first, end);
    return counts;
}

MentionCounts countsOfDays(const MentionDays &days, qint64 first, qint64 end)
{
    MentionCounts counts = sums(days.columns, first, end);
    if (days.scorer.isEmpty())
        counts.unscored = counts.mentions;
    else if (days.scorer == ownScorer)
        counts.own = counts.mentions;
    return counts;
}

MentionCounts countsOfVerdict(const MentionVerdict &verdict)
{
    MentionCounts counts{.mentions = 1,
                         .positive = verdict.label == SentimentLabel::Positive,
                         .neutral = verdict.label == SentimentLabel::Neutral,
                         .negative = verdict.label == SentimentLabel::Negative,
                         .unscored = verdict.scorer.isEmpty(),
                         .own = verdict.scorer == ownScorer};
    counts.scores = counts.decided() > 0 ? verdict.score : 0;
    return counts;
}

} // namespace creatormetrics
