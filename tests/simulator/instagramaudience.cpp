// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramaudience.h"

#include "tests/simulator/seededrandom.h"

#include <QStringList>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr auto audienceTopic = static_cast<SeededRandom::Topic>(150);
constexpr qint64 fewestFollowers = 100;
constexpr std::size_t mostRows = 45;

QStringList labelsOf(const QString &breakdown)
{
    if (breakdown == "age"_L1)
        return {u"25-34"_s, u"35-44"_s, u"18-24"_s, u"45-54"_s, u"55-64"_s, u"13-17"_s, u"65+"_s};
    if (breakdown == "gender"_L1)
        return {u"F"_s, u"M"_s, u"U"_s};
    if (breakdown == "city"_L1)
        return {u"Toronto, Ontario"_s, u"Vancouver, British Columbia"_s,
                u"Oslo, Oslo"_s,       u"São Paulo, São Paulo"_s,
                u"Berlin, Berlin"_s,   u"London, England"_s,
                u"Tokyo, Tokyo"_s,     u"Washington, D.C."_s,
                u"Zürich, Zürich"_s};
    return u"CA US GB NO BR DE JP FR ES IT NL SE DK FI PL PT IE BE CH AT CZ HU GR RO BG HR RS SI SK LT LV EE IS MX AR "
           "CL CO PE AU NZ IN ID PH TH VN KR TW ZA EG"_s.split(' '_L1);
}

} // namespace

std::vector<std::pair<QString, qint64>> instagramAudience(const InstagramCreator &creator, const QString &breakdown,
                                                          QDate today)
{
    std::vector<std::pair<QString, qint64>> groups;
    const auto followers = creator.days().followers(today);
    if (followers < fewestFollowers)
        return groups;
    SeededRandom random(creator.seed(), audienceTopic, breakdown.size());
    auto left = followers * 95 / 100; // the rest is in no group
    const auto labels = labelsOf(breakdown);
    const bool isLong = labels.size() > static_cast<qsizetype>(mostRows);
    for (const auto &label : labels) {
        const auto share = left * (isLong ? 6 + random.below(6) : 30 + random.below(20)) / 100;
        if (share > 0)
            groups.emplace_back(label, share);
        left -= share;
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const auto &one, const auto &other) { return one.second > other.second; });
    groups.resize(std::min(groups.size(), mostRows));
    return groups;
}

} // namespace creatormetrics
