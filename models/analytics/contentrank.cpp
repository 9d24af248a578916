// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/contentrank.h"

namespace creatormetrics {

namespace {

Outcome addRanked(ContentScan &quarter, std::span<const qint64> scores, int account, TopList &top)
{
    const auto ids = quarter.ids();
    if (!ids)
        return ids.error();
    const auto days = quarter.days();
    if (!days)
        return days.error();
    for (const quint32 row : quarter.chosen()) {
        if (top.wants(scores[row]))
            top.add({.score = scores[row], .day = (*days)[row], .id = (*ids)[row], .account = account});
    }
    return Done{};
}

Outcome addAccount(ContentScan &scan, Platform platform, int position, ContentScores &scores, TopList &top,
                   TypeTotals *totals)
{
    for (;;) {
        const auto step = scan.next();
        if (!step)
            return step.error();
        if (!*step)
            return Done{};
        const auto score = scores.of(scan, platform);
        if (!score)
            return score.error();
        if (auto added = addRanked(scan, *score, position, top); !added)
            return added;
        if (!totals)
            continue;
        if (auto added = totals->add(scan); !added)
            return added;
    }
}

} // namespace

Result<std::vector<RankedId>> rankContent(Connection &connection, const std::vector<Account> &accounts,
                                          const ContentChoice &choice, ContentScores &scores, std::size_t count,
                                          TypeTotals *totals)
{
    TopList top(count);
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        ContentNeeds needs;
        scores.addNeeds(accounts[i].platform, needs);
        if (totals)
            totals->addNeeds(needs);
        auto scan = ContentScan::open(connection, accounts[i].id, choice, needs);
        if (!scan)
            return scan.error();
        if (auto added = addAccount(*scan, accounts[i].platform, static_cast<int>(i), scores, top, totals); !added)
            return added.error();
    }
    return top.take();
}

} // namespace creatormetrics
