// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentiondaycounts.h"
#include "models/domain/account.h"

namespace creatormetrics {

/// The day numbers of one account with what is known of its mentions.
class AccountMentions
{
public:
    /// `now` says which days are over; `wanted` as in mentionDays. Storage errors pass through.
    [[nodiscard]] static Result<AccountMentions> load(Connection &connection, const Account &account, const DateRange &span,
                                                      const QDateTime &now,
                                                      std::span<const MentionColumn> wanted = allMentionColumns);

    [[nodiscard]] Platform platform() const { return m_platform; }
    [[nodiscard]] std::optional<QDate> firstMention() const { return m_firstMention; }
    /// First day that is not over: what has not been asked for since is not over either.
    [[nodiscard]] qint64 running() const { return m_running; }
    /// By scorer; columns begin with `firstDay`.
    [[nodiscard]] const std::vector<MentionDays> &scorers() const { return m_scorers; }
    [[nodiscard]] qint64 firstDay() const { return m_firstDay; }

    /// Of the days of `span` that were loaded, as one of the scorers judged them.
    [[nodiscard]] MentionCounts counts(const MentionDays &days, const DaySpan &span) const;
    [[nodiscard]] MentionCounts counts(const DaySpan &span) const;

private:
    AccountMentions(Platform platform, qint64 firstDay, qint64 days) : m_platform(platform), m_firstDay(firstDay), m_days(days) {}

    Platform m_platform;
    qint64 m_firstDay;
    qint64 m_days;
    std::optional<QDate> m_firstMention;
    qint64 m_running = 0;
    std::vector<MentionDays> m_scorers;
};

} // namespace creatormetrics
