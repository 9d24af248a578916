// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/milestones.h"

#include "models/analytics/accountfigures.h"

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

/// Follows an account's total from day to day.
class MilestoneWalk
{
public:
    explicit MilestoneWalk(std::optional<qint64> highest)
    {
        if (highest)
            begin(*highest);
    }

    void passUnknown() { m_dayBeforeKnown = false; }

    void pass(qint64 day, qint64 total, bool isApproximate, std::vector<Milestone> &reached)
    {
        m_latest = total;
        if (m_next == notBegun)
            begin(m_latest);
        const bool approximate = isApproximate || !m_dayBeforeKnown;
        for (; m_next <= m_latest; begin(m_next))
            reached.push_back({.followers = m_next, .day = fromDayNumber(day), .approximate = approximate});
        m_anyKnown = true;
        m_dayBeforeKnown = true;
    }

    [[nodiscard]] std::optional<NextMilestone> next() const
    {
        if (!m_anyKnown || m_next == beyondNumbers)
            return std::nullopt;
        return NextMilestone{.followers = m_next, .missing = m_next - m_latest};
    }

private:
    static constexpr qint64 notBegun = 0;
    static constexpr qint64 beyondNumbers = std::numeric_limits<qint64>::max();

    void begin(qint64 highest) { m_next = milestoneAbove(highest).value_or(beyondNumbers); }

    qint64 m_next = notBegun; ///< the lowest that is above every total so far
    qint64 m_latest = 0;      ///< when any is known
    bool m_anyKnown = false;
    bool m_dayBeforeKnown = false;
};

} // namespace

std::optional<qint64> milestoneAbove(qint64 followers)
{
    for (qint64 power = 1;; power *= 10) {
        for (const qint64 factor : {1, 2, 5}) {
            if (followers < factor * power)
                return factor * power;
        }
        if (power > std::numeric_limits<qint64>::max() / 50)
            return std::nullopt;
    }
}

Result<std::optional<qint64>> highestTotalBefore(Connection &connection, AccountId account, QDate day)
{
    static const QDate longAgo(1, 1, 1);
    const QDate last = day.addDays(-1);
    const auto days = dayColumns(connection, account, DateRange::endingAt(last, longAgo.daysTo(last) + 1),
                                 std::array{Metric::Followers});
    if (!days)
        return days.error();
    const auto totals = days->column(Metric::Followers);
    const auto highest = std::ranges::max_element(totals);
    return highest == totals.end() || *highest == unknownFigure ? std::optional<qint64>() : std::optional(*highest);
}

AccountMilestones milestonesIn(const AccountFigures &figures, const DateRange &range, std::optional<qint64> highestBefore)
{
    AccountMilestones milestones{.account = figures.account().id, .platform = figures.account().platform};
    MilestoneWalk walk(highestBefore);
    const DaySpan days = daySpan(range);
    const MetricDays told = figures.days(Metric::Followers);
    const MetricDays net = figures.days(Metric::NetFollowers);
    const bool rounded = roundsFollowers(milestones.platform);
    std::vector<Milestone> before;
    for (qint64 day = days.first - 1; day <= days.last; ++day) {
        auto &reached = day < days.first ? before : milestones.reached;
        if (const auto total = told.value(day)) {
            walk.pass(day, *total, rounded, reached);
            continue;
        }
        const RangeFigure moved = net.value(day) ? figures.followersAt(day) : RangeFigure();
        if (moved.value)
            walk.pass(day, std::llround(*moved.value), moved.approximate, reached);
        else
            walk.passUnknown();
    }
    milestones.next = walk.next();
    return milestones;
}

} // namespace creatormetrics
