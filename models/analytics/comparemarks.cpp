// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparemarks.h"

#include "models/domain/definitionbreaks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

const CompareRow *rowOf(const CompareAnswer &answer, Metric metric)
{
    const auto found = std::ranges::find(answer.rows, metric, &CompareRow::metric);
    return found == answer.rows.end() ? nullptr : &*found;
}

/// Platforms that tell the figure in either period.
std::vector<Platform> tellingPlatforms(const CompareAnswer &answer, const CompareRow &row)
{
    std::vector<Platform> telling;
    for (std::size_t i = 0; i < answer.columns.size(); ++i) {
        if (!answer.columns[i].account && (row.cells[i].value || row.cells[i].compared))
            telling.push_back(answer.columns[i].platform);
    }
    return telling;
}

bool tells(const CompareAnswer &answer, Metric metric, Platform platform)
{
    const CompareRow *row = rowOf(answer, metric);
    if (row == nullptr)
        return false;
    const auto telling = tellingPlatforms(answer, *row);
    return std::ranges::find(telling, platform) != telling.end();
}

/// Whether the platforms' engagements are made of the same parts.
bool sameParts(const CompareAnswer &answer, const std::vector<Platform> &platforms)
{
    return std::ranges::all_of(platforms, [&](Platform platform) {
        return std::ranges::all_of(std::array{Metric::Shares, Metric::Saves}, [&](Metric part) {
            return tells(answer, part, platform) == tells(answer, part, platforms.front());
        });
    });
}

bool sameDenominator(const AnalyticsQuery &query, const std::vector<Platform> &platforms)
{
    return query.denominator || std::ranges::all_of(platforms, [&](Platform platform) {
               return defaultDenominator(platform) == defaultDenominator(platforms.front());
           });
}

/// Figures that every platform counts by rules of its own.
QString ownRules(Metric metric)
{
    switch (metric) {
    case Metric::Views:
        return CompareWords::tr(
            "Each platform counts a view by a rule of its own: after how long, and whether replays count.");
    case Metric::Impressions:
        return CompareWords::tr("Each platform counts by a rule of its own what has been shown.");
    case Metric::Reach:
        return CompareWords::tr("Each platform estimates by itself how many different people it reached.");
    case Metric::WatchMinutes:
    case Metric::AverageViewSeconds:
        return CompareWords::tr("Watch time depends on what each platform takes for a view.");
    case Metric::LinkClicks:
    case Metric::ProfileVisits:
        return CompareWords::tr("Each platform counts other clicks and visits.");
    default:
        return {};
    }
}

void addMark(CompareRow &row, const QString &key, const std::vector<Platform> &platforms, const QString &text)
{
    row.marks.push_back({.key = key, .platforms = platforms, .metrics = {row.metric}, .text = text});
}

/// Why the platforms' figures do not compare; nothing to say about a single platform.
void markUnlike(CompareRow &row, const CompareAnswer &answer, const std::vector<Platform> &telling)
{
    if (telling.size() < 2)
        return;
    if (const QString rules = ownRules(row.metric); !rules.isEmpty())
        addMark(row, u"counted_differently"_s, telling, rules);
    const bool rate = row.metric == Metric::EngagementRate;
    if ((rate || row.metric == Metric::Engagements) && !sameParts(answer, telling))
        addMark(row, u"unlike_parts"_s, telling,
                CompareWords::tr("Not every platform tells shares and saves, so engagements hold different parts."));
    if (rate && !sameDenominator(answer.query, telling))
        addMark(row, u"unlike_denominators"_s, telling,
                CompareWords::tr("Each platform's rate is divided by its own figure: views, reach or impressions."));
    else if (rate && answer.query.denominator.value_or(defaultDenominator(telling.front())) == Denominator::Views)
        addMark(row, u"counted_differently"_s, telling, ownRules(Metric::Views));
    row.comparable = row.marks.empty();
}

void markRounded(CompareRow &row, const std::vector<Platform> &telling)
{
    if (row.metric != Metric::Followers)
        return;
    std::vector<Platform> rounding;
    std::ranges::copy_if(telling, std::back_inserter(rounding), roundsFollowers);
    if (!rounding.empty())
        addMark(row, u"rounded"_s, rounding,
                CompareWords::tr("%1 rounds totals to three digits.").arg(platformNames(rounding)));
}

void markAverages(CompareRow &row, const CompareAnswer &answer, const std::vector<Platform> &telling)
{
    if (row.metric == Metric::Reach && !telling.empty() && answer.query.range.days() > 1)
        addMark(row, u"daily_average"_s, telling,
                CompareWords::tr("Reach is the average of the days; days are never added up."));
}

/// Days from the earlier period's first to the later one's last: a break between the two tells them apart as well.
DateRange wholeSpan(const AnalyticsQuery &query)
{
    const DateRange compared = query.comparedRange().value_or(query.range);
    const QDate first = std::min(query.range.first(), compared.first());
    return DateRange::endingAt(std::max(query.range.last(), compared.last()),
                               first.daysTo(std::max(query.range.last(), compared.last())) + 1);
}

void markBreaks(CompareRow &row, const CompareAnswer &answer, const std::vector<Platform> &telling)
{
    for (const Platform platform : telling) {
        const Metric counted = row.metric == Metric::EngagementRate
                                   ? denominatorMetric(answer.query.denominator.value_or(defaultDenominator(platform)))
                                   : row.metric;
        for (const DefinitionBreak &entry : definitionBreaks(platform, counted, wholeSpan(answer.query)))
            addMark(row, u"definition_break"_s, {platform}, entry.text);
    }
}

} // namespace

void markRows(CompareAnswer &answer)
{
    for (CompareRow &row : answer.rows) {
        const std::vector<Platform> telling = tellingPlatforms(answer, row);
        markUnlike(row, answer, telling);
        markRounded(row, telling);
        markAverages(row, answer, telling);
        markBreaks(row, answer, telling);
    }
}

std::vector<AnswerNote> compareNotes(const CompareAnswer &answer)
{
    std::vector<AnswerNote> notes;
    const auto compared = answer.query.comparedRange();
    if (compared && compared->days() != answer.query.range.days())
        notes.push_back(
            {.key = u"lengths_differ"_s,
             .text = CompareWords::tr("The periods differ in length: changes of sums compare the averages of a day.")});
    const bool incomplete = std::ranges::any_of(
        answer.rows, [](const CompareRow &row) { return std::ranges::any_of(row.cells, &CompareCell::incomplete); });
    if (incomplete)
        notes.push_back(
            {.key = u"incomplete"_s, .text = CompareWords::tr("Some days are not known; sums are of the known ones.")});
    return notes;
}

} // namespace creatormetrics
