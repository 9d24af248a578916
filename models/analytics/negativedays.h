// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/accountmentions.h"
#include "models/analytics/mentionspikes.h"

#include <span>

namespace creatormetrics {

/// The negative mentions of accounts by day, and which days stand out of those before them.
class NegativeDays
{
public:
    /// From 28 days before the range on.
    [[nodiscard]] static Result<NegativeDays> load(Connection &connection, const std::vector<Account> &accounts, const DateRange &range,
                                                   const QDateTime &now);

    /// The days of the range that are spikes, the latest first, without what they have in common; at most `most`.
    [[nodiscard]] std::vector<NegativeSpike> spikes(std::size_t most) const;

private:
    struct AccountDays {
        qint64 firstMention = 0; ///< day numbers, as below
        qint64 running = 0; ///< first day that is not over
        std::vector<qint64> negative = {};
        std::vector<quint64> judges = {}; ///< a bit for each scorer that judged a mention of the day, and one for those not judged
    };

    explicit NegativeDays(const DateRange &range);
    void take(const AccountMentions &account);
    [[nodiscard]] quint64 judgeBit(const QString &scorer);
    /// Those that tell of the day and of enough days before it.
    [[nodiscard]] std::vector<const AccountDays *> tellingOf(qint64 day) const;
    [[nodiscard]] std::vector<qint64> daysBefore(std::span<const AccountDays *const> accounts, qint64 day) const;
    [[nodiscard]] std::optional<NegativeSpike> look(qint64 day) const;

    DaySpan m_range;
    qint64 m_first; ///< of the loaded days
    QStringList m_scorers; ///< by bit
    std::vector<AccountDays> m_accounts;
};

} // namespace creatormetrics
