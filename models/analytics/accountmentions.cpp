// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/accountmentions.h"

#include "models/store/syncrepository.h"

#include <algorithm>

namespace creatormetrics {

namespace {

Result<qint64> runningDay(Connection &connection, const Account &account, const QDateTime &now)
{
    const auto states = streamStates(connection, account.id);
    if (!states)
        return states.error();
    std::optional<QDateTime> asked;
    for (const StreamState &state : *states)
        asked = std::max(asked, state.succeededAt);
    return toDayNumber(reportingDay(account, std::min(asked.value_or(now), now)));
}

} // namespace

Result<AccountMentions> AccountMentions::load(Connection &connection, const Account &account, const DateRange &span,
                                              const QDateTime &now, std::span<const MentionColumn> wanted)
{
    AccountMentions loaded(account.platform, toDayNumber(span.first()), span.days());
    const auto first = firstMentionDay(connection, account.id);
    if (!first)
        return first.error();
    loaded.m_firstMention = *first;
    auto days = mentionDays(connection, account.id, span, wanted);
    if (!days)
        return days.error();
    loaded.m_scorers = *std::move(days);
    const auto running = runningDay(connection, account, now);
    if (!running)
        return running.error();
    loaded.m_running = *running;
    return loaded;
}

MentionCounts AccountMentions::counts(const MentionDays &days, const DaySpan &span) const
{
    const qint64 from = std::max(span.first, m_firstDay) - m_firstDay;
    const qint64 end = std::min(span.last + 1, m_firstDay + m_days) - m_firstDay;
    return countsOfDays(days, from, end);
}

MentionCounts AccountMentions::counts(const DaySpan &span) const
{
    MentionCounts all;
    for (const MentionDays &days : m_scorers)
        all += counts(days, span);
    return all;
}

} // namespace creatormetrics
