// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/audience.h"

#include "tests/simulator/seededrandom.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

struct Weighted {
    const char16_t *name;
    double weight;
};

constexpr std::array ages = {
    Weighted{u"age13-17", 5},  Weighted{u"age18-24", 19}, Weighted{u"age25-34", 34}, Weighted{u"age35-44", 21},
    Weighted{u"age45-54", 12}, Weighted{u"age55-64", 6},  Weighted{u"age65-", 3},
};
constexpr std::array genders = {Weighted{u"female", 47}, Weighted{u"male", 52}, Weighted{u"user_specified", 1}};
constexpr std::array countries = {
    Weighted{u"US", 31},  Weighted{u"CA", 12}, Weighted{u"GB", 9},   Weighted{u"IN", 8},   Weighted{u"DE", 6},
    Weighted{u"BR", 5},   Weighted{u"FR", 4},  Weighted{u"AU", 3.5}, Weighted{u"JP", 3},   Weighted{u"MX", 2.5},
    Weighted{u"NL", 2},   Weighted{u"ES", 2},  Weighted{u"IT", 1.8}, Weighted{u"PL", 1.5}, Weighted{u"SE", 1.2},
    Weighted{u"PH", 1.1}, Weighted{u"ID", 1},  Weighted{u"TR", 0.9}, Weighted{u"NZ", 0.7}, Weighted{u"CI", 0.2},
};
constexpr std::array cities = {
    Weighted{u"New York", 4.1},
    Weighted{u"Los Angeles", 3.2},
    Weighted{u"Toronto", 3.1},
    Weighted{u"London", 3.0},
    Weighted{u"Montréal", 2.2},
    Weighted{u"Chicago", 2.1},
    Weighted{u"Vancouver", 2.0},
    Weighted{u"São Paulo", 1.9},
    Weighted{u"Mumbai", 1.8},
    Weighted{u"Delhi", 1.7},
    Weighted{u"Berlin", 1.6},
    Weighted{u"Paris", 1.6},
    Weighted{u"Sydney", 1.5},
    Weighted{u"Ciudad de México", 1.4},
    Weighted{u"Washington, D.C.", 1.3},
    Weighted{u"Manchester", 1.2},
    Weighted{u"東京", 1.2},
    Weighted{u"Hamburg", 1.1},
    Weighted{u"Melbourne", 1.1},
    Weighted{u"Madrid", 1.0},
    Weighted{u"Amsterdam", 1.0},
    Weighted{u"Hồ Chí Minh City", 0.9},
    Weighted{u"St. John's", 0.9},
    Weighted{u"Kraków", 0.8},
    Weighted{u"Göteborg", 0.8},
    Weighted{u"İstanbul", 0.7},
    Weighted{u"Abidjan", 0.6},
    Weighted{u"Zürich", 0.6},
    Weighted{u"Auckland", 0.5},
    Weighted{u"Aix-en-Provence", 0.4},
};
constexpr double cityShare = 0.5;

// The window takes part in the seed: another window shows other shares.
SeededRandom randomFor(const SimulatedChannel &channel, QDate first, QDate last, qint64 table)
{
    return {channel.plan.seed, SeededRandom::Topic::Audience,
            (first.toJulianDay() * 4'000 + first.daysTo(last)) * 4 + table};
}

bool isHidden(const SimulatedChannel &channel, QDate first, QDate last)
{
    return channel.plan.hasSmallAudience || totalOf(channel, first, last).views <= 0;
}

std::vector<double> shares(SeededRandom &random, const std::vector<double> &weights)
{
    std::vector<double> jittered;
    double sum = 0;
    for (const double weight : weights) {
        jittered.push_back(weight * random.between(0.85, 1.15));
        sum += jittered.back();
    }
    for (auto &share : jittered)
        share /= sum;
    return jittered;
}

template <std::size_t N>
std::vector<double> weightsOf(const std::array<Weighted, N> &entries)
{
    std::vector<double> weights;
    for (const auto &entry : entries)
        weights.push_back(entry.weight);
    return weights;
}

template <std::size_t N>
std::vector<ViewerPlace> places(const std::array<Weighted, N> &entries, SeededRandom random, const DayFigures &total)
{
    const auto parts = shares(random, weightsOf(entries));
    std::vector<ViewerPlace> found;
    for (std::size_t i = 0; i < N; ++i)
        found.push_back({QString::fromUtf16(entries.at(i).name), total.scaled(std::floor(parts[i] * 10'000) / 10'000)});
    std::stable_sort(found.begin(), found.end(),
                     [](const ViewerPlace &a, const ViewerPlace &b) { return a.figures.views > b.figures.views; });
    return found;
}

// Rounds to tenths and gives the largest group what is missing to 100.
void roundToTenths(std::vector<ViewerGroup> &groups)
{
    qint64 sum = 0;
    for (auto &group : groups) {
        const auto tenths = std::llround(group.percentage * 10);
        group.percentage = static_cast<double>(tenths) / 10.0;
        sum += tenths;
    }
    const auto largest = std::max_element(groups.begin(), groups.end(), [](const ViewerGroup &a, const ViewerGroup &b) {
        return a.percentage < b.percentage;
    });
    largest->percentage = static_cast<double>(std::llround(largest->percentage * 10) + 1'000 - sum) / 10.0;
}

} // namespace

DayFigures totalOf(const SimulatedChannel &channel, QDate first, QDate last)
{
    DayFigures total;
    const auto end = std::min(last, channel.plan.lastCompleteDay());
    for (auto day = std::max(first, channel.plan.firstDay); day <= end; day = day.addDays(1))
        total += *channel.day(day);
    return total;
}

std::vector<ViewerGroup> viewerGroups(const SimulatedChannel &channel, QDate first, QDate last)
{
    if (isHidden(channel, first, last))
        return {};
    std::vector<ViewerGroup> groups;
    std::vector<double> weights;
    for (const auto &age : ages) {
        for (const auto &gender : genders) {
            groups.push_back({QString::fromUtf16(age.name), QString::fromUtf16(gender.name)});
            weights.push_back(age.weight * gender.weight);
        }
    }
    auto random = randomFor(channel, first, last, 0);
    const auto parts = shares(random, weights);
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups[i].percentage = parts[i] * 100;
    roundToTenths(groups);
    return groups;
}

std::vector<ViewerPlace> viewerCountries(const SimulatedChannel &channel, QDate first, QDate last)
{
    if (isHidden(channel, first, last))
        return {};
    const auto total = totalOf(channel, first, last);
    auto found = places(countries, randomFor(channel, first, last, 1), total);
    ViewerPlace unknown{u"ZZ"_s, total};
    for (const auto &place : found) {
        const auto &known = place.figures;
        unknown.figures += DayFigures{-known.views,
                                      -known.engagedViews,
                                      -known.likes,
                                      -known.dislikes,
                                      -known.comments,
                                      -known.shares,
                                      -known.subscribersGained,
                                      -known.subscribersLost,
                                      -known.estimatedMinutesWatched};
    }
    if (unknown.figures.views > 0)
        found.push_back(unknown);
    return found;
}

std::vector<ViewerPlace> viewerCities(const SimulatedChannel &channel, QDate first, QDate last)
{
    if (isHidden(channel, first, last))
        return {};
    return places(cities, randomFor(channel, first, last, 2), totalOf(channel, first, last).scaled(cityShare));
}

} // namespace creatormetrics
