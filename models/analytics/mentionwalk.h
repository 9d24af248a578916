// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentionsource.h"

#include <functional>

namespace creatormetrics {

/// The mentions of several accounts in a range, newest first.
class MentionWalk
{
public:
    /// With a label, days on which no mention has it are left out; other mentions of the other days are not.
    [[nodiscard]] static Result<MentionWalk> open(Connection &connection, const std::vector<Account> &accounts, const DateRange &range,
                                                  std::optional<SentimentLabel> label = {});

    /// Tells the next mentions one by one, at most `most`; gives how many it told. What it tells stands until the next one.
    using Tell = std::function<void(const Account &account, const MentionReader &mention)>;
    [[nodiscard]] Result<qint64> tell(Connection &connection, qint64 most, const Tell &told);

private:
    [[nodiscard]] MentionSource *newest();

    std::vector<MentionSource> m_sources;
};

} // namespace creatormetrics
