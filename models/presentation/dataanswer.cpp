// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/dataanswer.h"

#include "models/store/accountrepository.h"
#include "models/sync/synchealth.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Row of the ledger for closings that do not end with a period.
constexpr auto betweenPeriods = "-"_L1;
/// A platform that is down; kept in the ledger although nothing is spent.
constexpr auto circuit = "circuit"_L1;

QStringList usualBudgets(Platform platform)
{
    switch (platform) {
    case Platform::YouTube:
        return {u"data"_s, u"analytics"_s};
    case Platform::X:
        return {u"money"_s};
    case Platform::Instagram:
    case Platform::TikTok:
        return {u"calls"_s};
    }
    Q_UNREACHABLE();
}

bool canSync(const Account &account)
{
    const bool signsIn = account.state == AccountState::Connected || account.state == AccountState::NeedsReconnect;
    return signsIn && !account.archivedAt.isValid();
}

std::optional<QDateTime> newestSuccess(const StreamStates &states)
{
    std::optional<QDateTime> newest;
    for (const StreamState &state : states) {
        if (state.succeededAt && (!newest || *newest < *state.succeededAt))
            newest = state.succeededAt;
    }
    return newest;
}

GapReason reasonOf(const AccountHealth &health)
{
    if (health.account.state == AccountState::ImportedOnly)
        return GapReason::NotInFiles;
    if (health.queue.backfill > 0)
        return GapReason::StillFetched;
    const bool totalsOnly = health.account.platform == Platform::X || health.account.platform == Platform::TikTok;
    return totalsOnly ? GapReason::NotWatched : GapReason::NotTold;
}

Result<std::optional<LatestRun>> latestRunOf(Connection &connection, AccountId account)
{
    const auto runs = recentRuns(connection, account, 1);
    if (!runs)
        return runs.error();
    if (runs->empty())
        return std::optional<LatestRun>();
    auto streams = runStreams(connection, runs->front().id);
    if (!streams)
        return streams.error();
    return std::optional(LatestRun{.run = runs->front(), .streams = *std::move(streams)});
}

Result<AccountHealth> healthOf(Connection &connection, const Account &account)
{
    AccountHealth health{.account = account, .syncedAt = {}, .queue = {}, .latestRun = {}, .gap = {}};
    const auto states = streamStates(connection, account.id);
    const auto queue = queueLength(connection, account.id);
    auto run = latestRunOf(connection, account.id);
    if (!states || !queue || !run)
        return !states ? states.error() : !queue ? queue.error() : run.error();
    health.syncedAt = newestSuccess(*states);
    health.queue = *queue;
    health.latestRun = *std::move(run);
    return health;
}

Outcome addGaps(Connection &connection, std::vector<AccountHealth> &accounts, const QDateTime &now)
{
    auto found = accountGaps(connection, now);
    if (!found)
        return found.error();
    for (AccountGaps &gaps : *found) {
        const auto owner = std::ranges::find(accounts, gaps.account.id,
                                             [](const AccountHealth &health) { return health.account.id; });
        if (owner != accounts.end())
            owner->gap = Gap{.metric = gaps.metric, .stretches = std::move(gaps.stretches), .reason = reasonOf(*owner)};
    }
    return Done{};
}

void addUse(std::vector<BudgetUse> &uses, Platform platform, const QString &budget, const BudgetState &state)
{
    const auto same = [&](const BudgetUse &use) { return use.platform == platform && use.budget == budget; };
    const auto found = std::ranges::find_if(uses, same);
    BudgetUse &use = found == uses.end() ? uses.emplace_back() : *found;
    use.platform = platform;
    use.budget = budget;
    use.spent += state.spent;
    if (state.blockedUntil && (!use.blockedUntil || *use.blockedUntil < *state.blockedUntil))
        use.blockedUntil = state.blockedUntil;
}

/// What the ledger says about the period that goes on, with the usual budgets even when nothing is spent yet.
Result<std::vector<BudgetUse>> usesOf(Connection &connection, Platform platform, const BudgetCaps &caps,
                                      const QDateTime &now)
{
    const auto lines = budgetsOf(connection, platform);
    if (!lines)
        return lines.error();
    std::vector<BudgetUse> uses;
    for (const QString &budget : usualBudgets(platform))
        addUse(uses, platform, budget, {});
    for (const BudgetLine &line : *lines) {
        if (line.budget == circuit)
            addUse(uses, platform, line.budget, {.spent = 0, .blockedUntil = line.state.blockedUntil});
        else if (line.period == betweenPeriods || line.period == budgetPeriod(platform, line.budget, now))
            addUse(uses, platform, line.budget, line.state);
    }
    for (BudgetUse &use : uses) {
        use.limit = use.budget == circuit ? std::nullopt : budgetLimit(platform, use.budget, caps);
        use.resetsAt = budgetResetsAt(platform, use.budget, now);
        if (use.blockedUntil && *use.blockedUntil <= now)
            use.blockedUntil.reset();
    }
    std::erase_if(uses, [](const BudgetUse &use) { return use.budget == circuit && !use.blockedUntil; });
    return uses;
}

} // namespace

Result<DataAnswer> readDataAnswer(Connection &connection, const PlatformCaps &caps, const QDateTime &now)
{
    auto all = accounts(connection);
    if (!all)
        return all.error();
    std::ranges::stable_sort(*all, {}, [](const Account &account) {
        return std::pair(account.archivedAt.isValid(), account.platform);
    });
    DataAnswer answer;
    QList<Platform> metered;
    for (const Account &account : *all) {
        auto health = healthOf(connection, account);
        if (!health)
            return health.error();
        if (canSync(account) && !metered.contains(account.platform))
            metered << account.platform;
        answer.accounts.push_back(*std::move(health));
    }
    if (const auto added = addGaps(connection, answer.accounts, now); !added)
        return added.error();
    for (const Platform platform : metered) {
        const auto uses = usesOf(connection, platform, caps.value(platform), now);
        if (!uses)
            return uses.error();
        answer.budgets.insert(answer.budgets.end(), uses->begin(), uses->end());
    }
    return answer;
}

Result<std::optional<qint64>> knownPosts(Connection &connection, const Account &account, const QDateTime &now)
{
    const auto days = daysInRange(connection, account.id, DateRange::endingAt(reportingDay(account, now), 2));
    if (!days)
        return days.error();
    return days->empty() ? std::optional<qint64>() : days->back().values[Metric::Posts];
}

bool isStale(const AccountHealth &health, const QDateTime &now)
{
    if (health.account.state != AccountState::Connected || health.account.archivedAt.isValid())
        return false;
    const qint64 tolerated = 2 * std::chrono::seconds(syncCadence(health.account.platform)).count();
    return !health.syncedAt || health.syncedAt->secsTo(now) > tolerated;
}

} // namespace creatormetrics
