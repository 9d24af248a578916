// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/growthtext.h"

#include <QCoreApplication>

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

} // namespace creatormetrics
