// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/seededrandom.h"
#include "tests/simulator/simulatedchannel.h"

#include <array>
#include <cmath>

namespace creatormetrics {

namespace {

using Topic = SeededRandom::Topic;

// Every 211th day lies still and every 97th takes more back than it gives; the seed decides where the count begins.
bool isSilent(const ChannelPlan &plan, QDate day)
{
    return (day.toJulianDay() + static_cast<qint64>(plan.seed % 211)) % 211 == 0;
}

bool isClearedUp(const ChannelPlan &plan, QDate day)
{
    return (day.toJulianDay() + static_cast<qint64>(plan.seed % 97)) % 97 == 40;
}

double trend(QDate day)
{
    const double years = static_cast<double>(QDate(2015, 1, 1).daysTo(day)) / 365.25;
    return 900.0 * std::pow(1.28, years);
}

double weekly(QDate day)
{
    constexpr std::array weights = {0.92, 0.90, 0.94, 0.98, 1.05, 1.18, 1.10};
    return weights.at(static_cast<std::size_t>(day.dayOfWeek() - 1));
}

// A hit lifts its own day most and fades over three weeks.
double lift(const ChannelPlan &plan, QDate day)
{
    double sum = 0;
    for (int age = 0; age < 21; ++age) {
        SeededRandom random(plan.seed, Topic::Hit, day.toJulianDay() - age);
        if (random.below(60) == 0)
            sum += random.between(1.5, 7.0) * std::pow(0.72, age);
    }
    return sum;
}

qint64 portion(SeededRandom &random, qint64 whole, double low, double high)
{
    return std::llround(static_cast<double>(whole) * random.between(low, high));
}

DayFigures ordinaryDay(const ChannelPlan &plan, QDate day)
{
    SeededRandom random(plan.seed, Topic::Day, day.toJulianDay());
    const double hits = lift(plan, day);
    DayFigures figures;
    figures.views = std::llround(trend(day) * weekly(day) * random.between(0.85, 1.15) * (1.0 + hits));
    figures.engagedViews = portion(random, figures.views, 0.72, 0.84);
    figures.likes = portion(random, figures.views, 0.035, 0.055);
    figures.dislikes = portion(random, figures.likes, 0.01, 0.03);
    figures.comments = portion(random, figures.views, 0.003, 0.006);
    figures.shares = portion(random, figures.views, 0.006, 0.011);
    figures.subscribersGained = portion(random, figures.views, 0.006, 0.010);
    figures.subscribersLost = portion(random, figures.subscribersGained, 0.10, 0.25);
    figures.estimatedMinutesWatched = portion(random, figures.views, 3.5, 4.8);
    return figures;
}

void clearUp(DayFigures &figures, SeededRandom random)
{
    figures.likes = -1 - random.below(9);
    figures.comments = -1 - random.below(3);
    figures.subscribersLost = figures.subscribersGained * 2 + 5;
}

// A correction always changes views, likes and comments, so that a test can tell it from none.
void revise(DayFigures &figures, SeededRandom random)
{
    const qint64 more = 1 + figures.views / 50 + random.below(figures.views / 20 + 1);
    figures.views += more;
    figures.engagedViews += more * 3 / 4;
    figures.likes += 1 + more / 25;
    figures.comments += 1;
    figures.shares += more / 100;
    figures.subscribersGained += more / 120;
    figures.estimatedMinutesWatched += more * 4;
}

} // namespace

DayFigures generateDay(const ChannelPlan &plan, QDate day)
{
    DayFigures figures = isSilent(plan, day) ? DayFigures{} : ordinaryDay(plan, day);
    if (isClearedUp(plan, day))
        clearUp(figures, SeededRandom(plan.seed, Topic::Day, -day.toJulianDay()));
    qint64 number = 0;
    for (const auto lastComplete : plan.revisions) {
        ++number;
        if (day > lastComplete.addDays(-7) && day <= lastComplete)
            revise(figures, SeededRandom(plan.seed, Topic::Revision, day.toJulianDay() * 1'000 + number));
    }
    return figures;
}

} // namespace creatormetrics
