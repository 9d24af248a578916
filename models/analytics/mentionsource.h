// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/dayspan.h"
#include "models/domain/account.h"
#include "models/store/mentionplaces.h"

namespace creatormetrics {

/// The mentions of one account as a stream of places, newest first, that leaves out days on which no mention has the
/// wanted label, or reads an index of few mentions.
class MentionSource
{
public:
    /// Without a label, or with an index other than that of time, all days of `range` count.
    [[nodiscard]] static Result<MentionSource> open(Connection &connection, const Account &account,
                                                    const DateRange &range, std::optional<SentimentLabel> label,
                                                    const MentionPlace &after, const MentionIndex &index = {});

    [[nodiscard]] const Account &account() const { return m_account; }
    /// The whole range as moments.
    [[nodiscard]] const MentionWindow &window() const { return m_window; }
    /// The place at hand; nothing at the end.
    [[nodiscard]] std::optional<MentionPlace> head() const
    {
        return m_position < m_places.size() ? std::optional(m_places[m_position]) : std::nullopt;
    }
    /// Goes on to the next place.
    Outcome advance(Connection &connection);

private:
    MentionSource(const Account &account, const MentionPlace &after) : m_account(account), m_after(after) {}
    [[nodiscard]] std::optional<DateRange> daysLeft(const DateRange &range) const;
    /// The days of one year with a mention of the label.
    Outcome chooseDays(Connection &connection, const DateRange &year);
    Outcome chooseNextYear(Connection &connection);
    Outcome fill(Connection &connection);
    Outcome readPlaces(Connection &connection, const MentionWindow &window);
    [[nodiscard]] MentionWindow windowOf(const DaySpan &days) const;

    Account m_account;
    MentionPlace m_after; ///< the last place that was read
    QTimeZone m_zone;
    MentionWindow m_window;
    MentionIndex m_index;
    std::optional<SentimentLabel> m_label;
    std::optional<DateRange> m_range; ///< whose days are still to be chosen
    std::vector<DaySpan> m_days; ///< chosen, still to be read, the newest last
    std::vector<MentionPlace> m_places;
    std::size_t m_position = 0;
};

} // namespace creatormetrics
