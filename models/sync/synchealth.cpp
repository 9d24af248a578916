// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/synchealth.h"

#include "models/store/accountrepository.h"
#include "models/store/dailyrepository.h"
#include "models/store/gaps.h"
#include "models/store/syncrepository.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr qint64 observedSeconds = 24 * 3600;
constexpr qint64 manyPasses = 20;
constexpr qint64 fewPasses = 3;
constexpr double bearableFailures = 0.05;
constexpr qint64 warningDays = 7;

/// The gaps of one account; empty when its figure was never known.
Result<std::vector<DateRange>> gapsOf(Connection &connection, const Account &account, Metric metric, const QDateTime &now)
{
    const auto known = knownDays(connection, account.id);
    if (!known)
        return known.error();
    if (!*known)
        return std::vector<DateRange>();
    const auto range = DateRange::make((*known)->first(), reportingDay(account, now));
    if (!range)
        return std::vector<DateRange>();
    auto stretches = missingDays(connection, account.id, metric, *range);
    if (!stretches)
        return stretches;
    std::erase_if(*stretches, [&range](const DateRange &stretch) {
        return stretch.first() == range->first() || stretch.last() == range->last();
    });
    return stretches;
}

} // namespace

double PlatformHealth::successRate() const
{
    const qint64 all = succeeded + failed;
    return all == 0 ? 1.0 : static_cast<double>(succeeded) / static_cast<double>(all);
}

bool PlatformHealth::needsNotice() const
{
    const qint64 all = succeeded + failed;
    if (all >= manyPasses && static_cast<double>(failed) > bearableFailures * static_cast<double>(all))
        return true;
    return all >= fewPasses && succeeded == 0;
}

Result<std::vector<PlatformHealth>> platformHealth(Connection &connection, const QDateTime &now)
{
    const auto counted = syncHealth(connection, now.addSecs(-observedSeconds));
    if (!counted)
        return counted.error();
    std::vector<PlatformHealth> health;
    for (const SyncHealth &count : *counted)
        health.push_back({.platform = count.platform, .succeeded = count.succeeded, .failed = count.failed});
    return health;
}

Result<std::vector<PlatformHealth>> healthNotices(Connection &connection, const QDateTime &now)
{
    auto health = platformHealth(connection, now);
    if (health)
        std::erase_if(*health, [](const PlatformHealth &platform) { return !platform.needsNotice(); });
    return health;
}

Result<std::vector<AccountGaps>> accountGaps(Connection &connection, const QDateTime &now)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    std::vector<AccountGaps> gaps;
    for (const Account &account : *all) {
        const Metric metric = denominatorMetric(defaultDenominator(account.platform));
        auto stretches = gapsOf(connection, account, metric, now);
        if (!stretches)
            return stretches.error();
        if (!stretches->empty())
            gaps.push_back({.account = account, .metric = metric, .stretches = *std::move(stretches)});
    }
    return gaps;
}

std::vector<Account> endingSignIns(const std::vector<Account> &accounts, const QDateTime &now)
{
    std::vector<Account> ending;
    std::ranges::copy_if(accounts, std::back_inserter(ending), [&now](const Account &account) {
        return account.state == AccountState::Connected && !account.archivedAt.isValid() && account.signInUntil.isValid()
            && account.signInUntil <= now.addDays(warningDays);
    });
    std::ranges::sort(ending, {}, &Account::signInUntil);
    return ending;
}

} // namespace creatormetrics
