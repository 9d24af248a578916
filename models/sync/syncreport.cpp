// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncsession.h"

#include <algorithm>

namespace creatormetrics {

namespace {

void addStream(AccountReport &sum, const StreamReport &later)
{
    const auto known = std::ranges::find(sum.streams, later.stream, &StreamReport::stream);
    if (known == sum.streams.end()) {
        sum.streams.push_back(later);
        return;
    }
    known->pages += later.pages;
    known->rows += later.rows;
    known->changed += later.changed;
    known->completed = later.completed;
    if (later.error) {
        known->error = later.error;
        known->tolerated = later.tolerated;
    }
    std::ranges::copy(later.refusedMetrics, std::back_inserter(known->refusedMetrics));
}

void addPass(AccountReport &sum, const AccountReport &later)
{
    for (const StreamReport &stream : later.streams)
        addStream(sum, stream);
    if (later.error && isGraver(*later.error, sum.error))
        sum.error = later.error;
    sum.backfillDone += later.backfillDone;
    sum.backfillLeft = later.backfillLeft;
    sum.duration += later.duration;
}

} // namespace

void SyncReport::add(const AccountReport &pass)
{
    const auto known = std::ranges::find(accounts, pass.account, &AccountReport::account);
    if (known == accounts.end())
        accounts.push_back(pass);
    else
        addPass(*known, pass);
}

std::optional<Error> SyncReport::gravest() const
{
    std::optional<Error> found;
    for (const AccountReport &account : accounts) {
        if (account.error && isGraver(*account.error, found))
            found = account.error;
    }
    return found;
}

} // namespace creatormetrics
