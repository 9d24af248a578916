// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/followerdays.h"

#include "models/store/dayblocks.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::array followersOnly{Metric::Followers};

DateRange allDays()
{
    const QDate last(2199, 12, 31);
    return DateRange::endingAt(last, QDate(1970, 1, 1).daysTo(last) + 1);
}

/// Days with a total, ascending.
std::vector<qint64> toldDays(const DayColumns &columns)
{
    const auto totals = columns.column(Metric::Followers);
    std::vector<qint64> days;
    for (std::size_t i = 0; i < totals.size(); ++i) {
        if (totals[i] != unknownFigure)
            days.push_back(columns.firstDay() + static_cast<qint64>(i));
    }
    return days;
}

} // namespace

Result<FollowerDays> FollowerDays::load(Connection &connection, AccountId account, const DateRange &range)
{
    const auto columns = dayColumns(connection, account, allDays(), followersOnly);
    if (!columns)
        return columns.error();
    FollowerDays followers;
    const std::vector<qint64> told = toldDays(*columns);
    if (told.empty())
        return followers;
    followers.m_first = toDayNumber(range.first());
    std::size_t next = 0; // the first told day that is not before the day
    for (qint64 day = followers.m_first; day <= toDayNumber(range.last()); ++day) {
        while (next < told.size() && told[next] < day)
            ++next;
        const bool takesEarlier = next == told.size() || (next > 0 && day - told[next - 1] <= told[next] - day);
        const qint64 source = takesEarlier ? told[next - 1] : told[next];
        followers.m_nearest.push_back(columns->value(Metric::Followers, source).value_or(unknownFigure));
        followers.m_ofTheDay.push_back(source == day);
    }
    return followers;
}

qint64 FollowerDays::at(qint64 day) const
{
    return contains(day) ? m_nearest[static_cast<std::size_t>(day - m_first)] : unknownFigure;
}

bool FollowerDays::isOfTheDay(qint64 day) const
{
    return contains(day) && m_ofTheDay[static_cast<std::size_t>(day - m_first)];
}

Denominator denominatorOf(const AnalyticsQuery &query, Platform platform)
{
    return query.denominator.value_or(defaultDenominator(platform));
}

Denominator sharedDenominator(const AnalyticsQuery &query, const std::vector<Account> &accounts)
{
    if (query.denominator || accounts.empty())
        return query.denominator.value_or(Denominator::Views);
    const Denominator first = defaultDenominator(accounts.front().platform);
    const bool common = std::ranges::all_of(
        accounts, [first](const Account &account) { return defaultDenominator(account.platform) == first; });
    return common ? first : Denominator::Views;
}

} // namespace creatormetrics
