// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramdays.h"

#include "tests/simulator/seededrandom.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr auto dayTopic = static_cast<SeededRandom::Topic>(120);
constexpr auto accountTopic = static_cast<SeededRandom::Topic>(121);
constexpr auto revisionTopic = static_cast<SeededRandom::Topic>(122);
constexpr qint64 revisedDays = 7;
constexpr qint64 keptDays = 90;
constexpr qint64 silentStride = 23;

struct Metric {
    QLatin1StringView name;
    qint64 delayHours; // after the end of the day
    qint64 (*read)(const InstagramDayFigures &);
};
constexpr std::array metrics = {
    Metric{"views"_L1, 0, [](const InstagramDayFigures &day) { return day.views; }},
    Metric{"reach"_L1, 24, [](const InstagramDayFigures &day) { return day.reach; }},
    Metric{"accounts_engaged"_L1, 48, [](const InstagramDayFigures &day) { return day.engaged; }},
    Metric{"total_interactions"_L1, 24, [](const InstagramDayFigures &day) { return day.interactions(); }},
    Metric{"likes"_L1, 24, [](const InstagramDayFigures &day) { return day.likes; }},
    Metric{"comments"_L1, 48, [](const InstagramDayFigures &day) { return day.comments; }},
    Metric{"shares"_L1, 48, [](const InstagramDayFigures &day) { return day.shares; }},
    Metric{"saves"_L1, 48, [](const InstagramDayFigures &day) { return day.saves; }},
    Metric{"replies"_L1, 48, [](const InstagramDayFigures &day) { return day.replies; }},
    Metric{"reposts"_L1, 48, [](const InstagramDayFigures &day) { return day.reposts; }},
    Metric{"profile_links_taps"_L1, 48, [](const InstagramDayFigures &day) { return day.taps; }},
    Metric{"follows"_L1, 24, [](const InstagramDayFigures &day) { return day.follows; }},
    Metric{"unfollows"_L1, 24, [](const InstagramDayFigures &day) { return day.unfollows; }},
};

} // namespace

const std::vector<QString> &instagramDayMetrics()
{
    static const std::vector<QString> names = [] {
        std::vector<QString> all;
        for (const auto &metric : metrics)
            all.push_back(metric.name);
        return all;
    }();
    return names;
}

QDateTime pacificEnd(QDate day)
{
    static const QTimeZone pacific("America/Los_Angeles");
    return day.addDays(1).startOfDay(pacific).toUTC();
}

bool InstagramDays::isSilent(QDate day) const
{
    return (day.toJulianDay() + static_cast<qint64>(m_seed % silentStride)) % silentStride == 0;
}

double InstagramDays::correction(QDate day) const
{
    double factor = 1;
    for (const auto &revised : m_revisions) {
        if (day < revised && day >= revised.addDays(-revisedDays))
            factor *=
                SeededRandom(m_seed + static_cast<quint64>(revised.toJulianDay()), revisionTopic, day.toJulianDay())
                    .between(1.01, 1.06);
    }
    return factor;
}

InstagramDayFigures InstagramDays::figures(QDate day) const
{
    InstagramDayFigures figures;
    if (day < m_firstDay || isSilent(day))
        return figures;
    SeededRandom random(m_seed, dayTopic, day.toJulianDay());
    const bool isWeekend = day.dayOfWeek() >= 6;
    const auto size = (m_isSmall ? 0.004 : 1.0) * (isWeekend ? 1.3 : 1.0) * correction(day);
    const auto some = [&](qint64 low, qint64 spread) {
        return std::llround(static_cast<double>(low + random.below(spread)) * size);
    };
    figures.views = some(18'000, 15'000);
    figures.reach = figures.views * (35 + random.below(20)) / 100;
    figures.engaged = figures.reach * (2 + random.below(6)) / 100;
    figures.likes = some(500, 900);
    figures.comments = some(20, 60);
    figures.shares = some(10, 90);
    figures.saves = some(30, 120);
    figures.replies = some(0, 12);
    figures.reposts = some(0, 9);
    figures.taps = some(0, 25);
    figures.follows = m_isSmall ? 1 : 20 + random.below(60);
    figures.unfollows = m_isSmall ? 1 : 5 + random.below(20);
    return figures;
}

std::optional<qint64> InstagramDays::served(const QString &metric, QDate day, const QDateTime &now) const
{
    const auto known =
        std::find_if(metrics.begin(), metrics.end(), [&](const Metric &entry) { return entry.name == metric; });
    const auto end = pacificEnd(day);
    if (known == metrics.end() || now < end.addSecs(known->delayHours * 3'600) || now > end.addDays(keptDays))
        return std::nullopt;
    const auto value = known->read(figures(day));
    return value == 0 ? std::nullopt : std::optional(value);
}

qint64 InstagramDays::followers(QDate today) const
{
    if (m_isSmall)
        return 64;
    const auto wanted = static_cast<std::size_t>(std::max<qint64>(0, m_firstDay.daysTo(today)));
    while (m_gains.size() < wanted) {
        const auto day = figures(m_firstDay.addDays(static_cast<qint64>(m_gains.size())));
        m_gains.push_back((m_gains.empty() ? 0 : m_gains.back()) + day.follows - day.unfollows);
    }
    return SeededRandom(m_seed, accountTopic).below(20'000) + 9'000 + (wanted == 0 ? 0 : m_gains.at(wanted - 1));
}

} // namespace creatormetrics
