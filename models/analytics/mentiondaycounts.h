// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/dayspan.h"
#include "models/analytics/mentiontimeline.h"
#include "models/store/mentionblocks.h"

namespace creatormetrics {

/// Mentions of the days of a range, added up from any number of packed days.
class MentionDayCounts
{
public:
    explicit MentionDayCounts(const DaySpan &range) : m_range(range) {}

    /// `firstDay`: of the packed columns, which cover the range.
    void add(const MentionDays &days, qint64 firstDay);
    /// `span` lies within the range.
    [[nodiscard]] MentionCounts counts(const DaySpan &span) const;

private:
    void addColumn(const MentionDays &days, MentionColumn column, qint64 firstDay, std::vector<qint64> &into) const;

    DaySpan m_range;
    MentionColumns m_columns;
    std::vector<qint64> m_unscored; ///< empty: none, as `m_own`
    std::vector<qint64> m_own;
};

/// Days `first` to before `end` of packed ones, by position, as one scorer (or the user, or nobody) judged them.
[[nodiscard]] MentionCounts countsOfDays(const MentionDays &days, qint64 first, qint64 end);
/// One mention.
[[nodiscard]] MentionCounts countsOfVerdict(const MentionVerdict &verdict);

} // namespace creatormetrics
