// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/livechoice.h"

namespace creatormetrics {

Result<std::vector<AccountId>> liveChoice(Connection &connection)
{
    auto statement = connection.prepare(u"SELECT id FROM accounts WHERE live_rank IS NOT NULL ORDER BY live_rank, id");
    if (!statement)
        return statement.error();
    std::vector<AccountId> choice;
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            return choice;
        choice.push_back(AccountId((*statement)->integer(0)));
    }
}

Outcome setLiveChoice(Connection &connection, const std::vector<AccountId> &choice)
{
    if (auto cleared = connection.run(u"UPDATE accounts SET live_rank = NULL WHERE live_rank IS NOT NULL"); !cleared)
        return cleared;
    qint64 rank = 0;
    for (const AccountId id : choice) {
        if (auto ranked = connection.run(u"UPDATE accounts SET live_rank = ? WHERE id = ?", ++rank, id.value()); !ranked)
            return ranked;
    }
    return Done{};
}

} // namespace creatormetrics
