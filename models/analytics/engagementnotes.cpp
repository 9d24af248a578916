// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/engagementnotes.h"

#include "models/domain/definitionbreaks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct EngagementWords {
    Q_DECLARE_TR_FUNCTIONS(Engagement)
};

using Notes = std::vector<AnswerNote>;

const EngagementRate &shownRate(const EngagementGroup &group, Denominator by)
{
    return group.rates[static_cast<std::size_t>(by)];
}

/// Parts that a platform's engagements hold, and those it does not tell.
struct Parts {
    std::vector<Metric> told;
    std::vector<Metric> missing;
};

Parts partsOf(const EngagementGroup &group)
{
    Parts parts;
    for (const EngagementFigure &figure : group.figures) {
        if (figure.metric != Metric::Engagements)
            (figure.value ? parts.told : parts.missing).push_back(figure.metric);
    }
    return parts;
}

void addCounting(Notes &notes, const Engagement &answer)
{
    if (answer.query.counting == Counting::Published) {
        notes.push_back({.key = u"lifetime_figures"_s,
                         .text = EngagementWords::tr(
                             "What the posts published in these days have got until now, whenever it happened.")});
        if (answer.query.comparedRange())
            notes.push_back({.key = u"unequal_age"_s,
                             .text = EngagementWords::tr(
                                 "Posts of the two periods have not had the same time: the older have had longer.")});
    }
    if (answer.query.range.days() > 1 || answer.query.counting == Counting::Published)
        notes.push_back(
            {.key = u"ratio_of_sums"_s,
             .text = answer.query.counting == Counting::Published
                         ? EngagementWords::tr(
                             "A rate over several posts is the ratio of the sums, not the mean of the posts' rates.")
                         : EngagementWords::tr(
                             "A rate over several days is the ratio of the sums, not the mean of the days' rates.")});
}

void addDenominator(Notes &notes, const Engagement &answer)
{
    const EngagementRate &rate = shownRate(answer.total, answer.denominator);
    if (rate.by == Denominator::Reach && rate.value)
        notes.push_back(
            {.key = u"daily_reach"_s,
             .metrics = {Metric::Reach},
             .text = EngagementWords::tr("Reach is added up for the rate: who is reached on two days counts twice.")});
    if (rate.by == Denominator::Followers && rate.value)
        notes.push_back(
            {.key = u"followers_at_end"_s,
             .metrics = {Metric::Followers},
             .text = EngagementWords::tr("The rate by followers divides by the followers at the end of the period.")});
    std::vector<Platform> without;
    for (const EngagementGroup &group : answer.platforms) {
        if (std::ranges::find(rate.of, *group.platform) == rate.of.end())
            without.push_back(*group.platform);
    }
    if (!rate.of.empty() && !without.empty())
        notes.push_back({.key = u"rate_of_some"_s,
                         .platforms = without,
                         .metrics = {denominatorMetric(rate.by)},
                         .text = EngagementWords::tr("The total rate is of %1 only; not known for the others: %2.")
                                     .arg(platformNames(rate.of), platformNames(without))});
}

void addParts(Notes &notes, const Engagement &answer)
{
    bool unlike = false;
    for (const EngagementGroup &group : answer.platforms) {
        const Parts parts = partsOf(group);
        unlike = unlike || partsOf(answer.platforms.front()).told != parts.told;
        if (parts.told.empty() || parts.missing.empty())
            continue;
        notes.push_back(
            {.key = u"missing_parts"_s,
             .platforms = {*group.platform},
             .metrics = parts.missing,
             .text = EngagementWords::tr("Engagements of %1 hold: %2. Not told: %3.")
                         .arg(platformName(*group.platform), metricLabels(parts.told), metricLabels(parts.missing))});
    }
    if (unlike)
        notes.push_back(
            {.key = u"unlike_parts"_s,
             .text = EngagementWords::tr(
                 "Engagements are made of different parts on different platforms, so their rates compare loosely.")});
    if (answer.platforms.size() > 1)
        notes.push_back({.key = u"blend"_s,
                         .text = EngagementWords::tr(
                             "The total adds what each platform counts in its own way; its parts stand beside it.")});
}

void addPeriod(Notes &notes, const Engagement &answer)
{
    const auto compared = answer.query.comparedRange();
    if (compared && compared->days() != answer.query.range.days())
        notes.push_back({.key = u"lengths_differ"_s,
                         .text = EngagementWords::tr(
                             "The periods differ in length: changes compare the averages of a day, not the sums.")});
    const bool incomplete = std::ranges::any_of(answer.total.figures, &EngagementFigure::incomplete);
    if (incomplete)
        notes.push_back({.key = u"incomplete"_s,
                         .text = answer.query.counting == Counting::Published
                                     ? EngagementWords::tr("Of some posts a part is not known; it is in no sum.")
                                     : EngagementWords::tr("Some days are not known; sums are of the known ones.")});
}

void addBreaks(Notes &notes, const Engagement &answer)
{
    const Metric base = denominatorMetric(answer.denominator);
    const auto compared = answer.query.comparedRange().value_or(answer.query.range);
    const QDate first = std::min(answer.query.range.first(), compared.first());
    const QDate last = std::max(answer.query.range.last(), compared.last());
    for (const EngagementGroup &group : answer.platforms) {
        for (const DefinitionBreak &entry :
             definitionBreaks(*group.platform, base, DateRange::endingAt(last, first.daysTo(last) + 1)))
            notes.push_back(
                {.key = u"definition_break"_s, .platforms = {*group.platform}, .metrics = {base}, .text = entry.text});
    }
}

} // namespace

std::vector<AnswerNote> engagementNotes(const Engagement &answer)
{
    Notes notes;
    if (answer.platforms.empty())
        return notes;
    addCounting(notes, answer);
    addDenominator(notes, answer);
    addParts(notes, answer);
    addPeriod(notes, answer);
    addBreaks(notes, answer);
    return notes;
}

} // namespace creatormetrics
