// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/growthtext.h"

#include "models/presentation/datetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct GrowthWords {
    Q_DECLARE_TR_FUNCTIONS(GrowthText)
};

using Course = std::vector<std::optional<double>>;
using Count = std::optional<qint64>;

Count sumOf(const Growth &growth, Count PlatformGrowth::*part)
{
    Count sum;
    for (const PlatformGrowth &platform : growth.platforms) {
        if (!(platform.*part))
            return std::nullopt;
        sum = sum.value_or(0) + *(platform.*part);
    }
    return sum;
}

Course courseOf(const Growth &growth, Count GrowthPoint::*part)
{
    Course course;
    course.reserve(growth.series.size());
    for (const GrowthPoint &point : growth.series)
        course.push_back(point.*part ? std::optional(static_cast<double>(*(point.*part))) : std::nullopt);
    return course;
}

CardText plainCard(const QString &label, const QString &value, const QString &note, const QString &meaning)
{
    CardText text{.label = label,
                  .value = value,
                  .exact = value,
                  .change = {},
                  .previous = note,
                  .previousExact = {},
                  .meaning = meaning,
                  .sentence = label + ": "_L1 + value};
    if (!note.isEmpty())
        text.sentence += ", "_L1 + note;
    return text;
}

CardText netCard(const Growth &growth, const FigureFormat &format)
{
    CardText text = plainCard(metricLabel(Metric::NetFollowers),
                              growth.net ? format.signedCount(*growth.net) : FigureFormat::unknown(), {},
                              metricMeaning(Metric::NetFollowers));
    text.derived = true;
    if (!growth.net)
        text.previous = GrowthWords::tr("not known for every platform");
    else if (growth.previousNet)
        text.previous = GrowthWords::tr("vs %1").arg(format.signedCount(*growth.previousNet));
    else if (growth.query.comparison != Comparison::None)
        text.previous = GrowthWords::tr("no earlier data");
    text.sentence += ", "_L1 + text.previous;
    if (growth.net && growth.previousNet && *growth.net != *growth.previousNet) {
        const bool better = *growth.net > *growth.previousNet;
        text.arrow = better ? Arrow::Up : Arrow::Down;
        text.tone = better ? Tone::Up : Tone::Down;
    }
    return text;
}

CardText partCard(Metric metric, Count sum, const FigureFormat &format)
{
    const QString note = sum ? QString() : GrowthWords::tr("not given by every platform");
    CardText text = plainCard(metricLabel(metric),
                              format.abbreviated(sum ? std::optional(static_cast<double>(*sum)) : std::nullopt), note,
                              metricMeaning(metric));
    text.exact = format.exact(sum);
    return text;
}

CardText rateCard(const Growth &growth, const FigureFormat &format)
{
    const Count start = sumOf(growth, &PlatformGrowth::followersAtStart);
    const bool known = growth.net && start && *start > 0;
    const auto rate =
        known ? std::optional(static_cast<double>(*growth.net) / static_cast<double>(*start)) : std::nullopt;
    const QString note =
        known ? GrowthWords::tr("of %1 at the start").arg(format.abbreviated(static_cast<double>(*start)))
              : GrowthWords::tr("followers at the start unknown");
    CardText text = plainCard(
        GrowthWords::tr("Growth rate"), rate ? format.signedPercent(*rate) : FigureFormat::unknown(), note,
        GrowthWords::tr(
            "Net followers divided by the followers on the day before the period. Computed by CreatorMetrics."));
    text.derived = true;
    return text;
}

/// How much of the way to the next milestone is left, for the order of the rows.
double wayLeft(const AccountMilestones &milestones)
{
    return milestones.next ? static_cast<double>(milestones.next->missing) / static_cast<double>(milestones.next->followers) : 2;
}

ValueCell reachedCell(const AccountMilestones &milestones, QDate reference, const FigureFormat &format)
{
    if (milestones.reached.empty())
        return {.text = FigureFormat::unknown(), .toolTip = GrowthWords::tr("none in this period")};
    const Milestone &last = milestones.reached.back();
    const QString day = dayText(last.day, format.locale(), reference);
    return {.text = GrowthWords::tr("%1 on %2", "followers, day")
                        .arg(format.exact(last.followers), last.approximate ? u"≈ "_s + day : day),
            .sortValue = last.day,
            .toolTip = last.approximate ? GrowthWords::tr("The day is not exactly known.") : QString()};
}

} // namespace

std::vector<GrowthCard> growthCards(const Growth &growth, const FigureFormat &format)
{
    // A course of the known platforms alone under an unknown sum would say more than is known.
    const Count gained = sumOf(growth, &PlatformGrowth::gained);
    const Count lost = sumOf(growth, &PlatformGrowth::lost);
    return {
        {u"net"_s, netCard(growth, format), growth.net ? courseOf(growth, &GrowthPoint::net) : Course()},
        {u"gained"_s, partCard(Metric::FollowersGained, gained, format),
         gained ? courseOf(growth, &GrowthPoint::gained) : Course()},
        {u"lost"_s, partCard(Metric::FollowersLost, lost, format),
         lost ? courseOf(growth, &GrowthPoint::lost) : Course()},
        {u"rate"_s, rateCard(growth, format), courseOf(growth, &GrowthPoint::followers)},
    };
}

void markMilestones(ChartSpec &chart, const Growth &growth, const FigureFormat &format)
{
    constexpr std::size_t mostMarks = 5;
    std::vector<ChartMark> marks;
    for (const AccountMilestones &milestones : growth.milestones) {
        for (const Milestone &reached : milestones.reached)
            marks.push_back({.day = reached.day, .text = format.abbreviated(static_cast<double>(reached.followers))});
    }
    if (marks.size() > mostMarks)
        return;
    std::ranges::stable_sort(marks, {}, &ChartMark::day);
    chart.marks = std::move(marks);
}

std::vector<ValueColumn> milestoneColumns()
{
    return {{.title = GrowthWords::tr("Account")},
            {.title = GrowthWords::tr("Next"), .numeric = true},
            {.title = GrowthWords::tr("To go"), .numeric = true},
            {.title = GrowthWords::tr("Reached"), .toolTip = GrowthWords::tr("The last one in this period")}};
}

std::vector<ValueRow> milestoneRows(const Growth &growth, const std::vector<Account> &accounts, const FigureFormat &format)
{
    std::vector<AccountMilestones> nearest = growth.milestones;
    std::ranges::stable_sort(nearest, {}, wayLeft);
    std::vector<ValueRow> rows;
    for (const AccountMilestones &milestones : nearest) {
        const auto account = std::ranges::find(accounts, milestones.account, &Account::id);
        const auto &next = milestones.next;
        rows.push_back({.id = milestones.account.value(),
                        .cells = {{.text = account == accounts.end() ? QString() : account->profile.title,
                                   .sortValue = static_cast<int>(rows.size()),
                                   .mark = milestones.platform},
                                  {.text = next ? format.exact(next->followers) : FigureFormat::unknown(),
                                   .sortValue = next ? QVariant(next->followers) : QVariant()},
                                  {.text = next ? format.exact(next->missing) : FigureFormat::unknown(),
                                   .sortValue = next ? QVariant(next->missing) : QVariant()},
                                  reachedCell(milestones, growth.query.range.last(), format)}});
    }
    return rows;
}

} // namespace creatormetrics
