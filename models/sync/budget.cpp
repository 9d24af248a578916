// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/budget.h"

#include "models/sync/retrypolicy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 youTubeDataUnits = 10'000;
constexpr qint64 youTubeSearches = 100;

/// Closings for a time do not end with a period, so they stand in a row of their own, which sorts after every real period.
const QString betweenPeriods = u"-"_s;
constexpr qint64 longestClosingSeconds = 24 * 3600;

enum class PeriodLength { Hour, Day, Month };

PeriodLength periodLength(Platform platform, const QString &budget)
{
    if (budget == moneyBudget)
        return PeriodLength::Month;
    return platform == Platform::Instagram ? PeriodLength::Hour : PeriodLength::Day;
}

Error closed(ErrorKind kind, const QString &budget, const QDateTime &now, const QDateTime &until)
{
    return Error{.kind = kind,
                 .detail = u"the budget \"%1\" is closed until %2"_s.arg(budget, until.toString(Qt::ISODate)),
                 .retryAfter = std::chrono::seconds(std::max<qint64>(1, now.secsTo(until)))};
}

/// Why a budget cannot pay now; nothing while it can.
Result<std::optional<Error>> refusalOf(Connection &connection, Platform platform, const QString &budget, qint64 units,
                                       const QDateTime &now, const BudgetCaps &caps)
{
    const auto state = budgetState(connection, platform, budget, budgetPeriod(platform, budget, now));
    if (!state)
        return state.error();
    const QDateTime resets = budgetResetsAt(platform, budget, now);
    const auto limit = budgetLimit(platform, budget, caps);
    const bool shut = state->blockedUntil && *state->blockedUntil > now;
    if (shut || (limit && state->spent + units > *limit))
        return std::optional(closed(ErrorKind::QuotaSpent, budget, now, resets));
    const auto between = budgetState(connection, platform, budget, betweenPeriods);
    if (!between)
        return between.error();
    const auto until = between->blockedUntil;
    if (until && *until > now && *until <= now.addSecs(longestClosingSeconds))
        return std::optional(closed(ErrorKind::RateLimited, budget, now, *until));
    return std::optional<Error>();
}

} // namespace

std::optional<qint64> budgetLimit(Platform platform, const QString &budget, const BudgetCaps &caps)
{
    if (const auto cap = caps.constFind(budget); cap != caps.cend())
        return *cap;
    if (platform == Platform::YouTube && budget == "data"_L1)
        return youTubeDataUnits;
    if (platform == Platform::YouTube && budget == "search"_L1)
        return youTubeSearches;
    return std::nullopt;
}

QString budgetPeriod(Platform platform, const QString &budget, const QDateTime &now)
{
    switch (periodLength(platform, budget)) {
    case PeriodLength::Hour: return now.toUTC().toString(u"yyyy-MM-ddTHH");
    case PeriodLength::Day: return now.toTimeZone(reportingZone(platform)).date().toString(Qt::ISODate);
    case PeriodLength::Month: return now.toUTC().toString(u"yyyy-MM");
    }
    Q_UNREACHABLE();
}

QDateTime budgetResetsAt(Platform platform, const QString &budget, const QDateTime &now)
{
    const QTimeZone zone = reportingZone(platform);
    const QDateTime utc = now.toUTC();
    switch (periodLength(platform, budget)) {
    case PeriodLength::Hour: return QDateTime(utc.date(), QTime(utc.time().hour(), 0), Qt::UTC).addSecs(3600);
    case PeriodLength::Day: return now.toTimeZone(zone).date().addDays(1).startOfDay(zone).toUTC();
    case PeriodLength::Month: return QDate(utc.date().year(), utc.date().month(), 1).addMonths(1).startOfDay(Qt::UTC);
    }
    Q_UNREACHABLE();
}

qint64 taskCost(const Stream &stream, const FetchTask &task)
{
    if (stream.costPerItem == 0 || task.ids.isEmpty())
        return stream.cost;
    return std::min<qint64>(stream.cost, task.ids.size() * stream.costPerItem);
}

Result<std::optional<QDateTime>> budgetOpensAt(Connection &connection, Platform platform, const Stream &stream, const QDateTime &now,
                                               const BudgetCaps &caps)
{
    if (stream.budget.isEmpty())
        return std::optional<QDateTime>();
    const auto refusal = refusalOf(connection, platform, stream.budget, taskCost(stream, {}), now, caps);
    if (!refusal)
        return refusal.error();
    return *refusal ? std::optional(now.addSecs((*refusal)->retryAfter->count())) : std::nullopt;
}

Outcome chargeBudget(Connection &connection, Platform platform, const Stream &stream, const QDateTime &now, const BudgetCaps &caps,
                     const FetchTask &task)
{
    if (stream.budget.isEmpty())
        return Done{};
    const qint64 units = taskCost(stream, task);
    const auto refusal = refusalOf(connection, platform, stream.budget, units, now, caps);
    if (!refusal)
        return refusal.error();
    if (*refusal)
        return **refusal;
    return spend(connection, platform, stream.budget, budgetPeriod(platform, stream.budget, now), units);
}

Outcome correctBudget(Connection &connection, Platform platform, const Stream &stream, const FetchTask &task, qint64 trueCost,
                      const QDateTime &chargedAt)
{
    const qint64 difference = trueCost - taskCost(stream, task);
    if (stream.budget.isEmpty() || difference == 0)
        return Done{};
    return spend(connection, platform, stream.budget, budgetPeriod(platform, stream.budget, chargedAt), difference);
}

Outcome closeBudget(Connection &connection, Platform platform, const Stream &stream, const Error &refusal, const QDateTime &now)
{
    if (stream.budget.isEmpty())
        return Done{};
    if (refusal.kind == ErrorKind::QuotaSpent)
        return blockBudget(connection, platform, stream.budget, budgetPeriod(platform, stream.budget, now),
                           budgetResetsAt(platform, stream.budget, now));
    const qint64 seconds = std::clamp<qint64>(rateLimitPause(refusal).count(), 0, longestClosingSeconds);
    const QDateTime until = now.addSecs(seconds);
    const auto known = budgetState(connection, platform, stream.budget, betweenPeriods);
    if (!known)
        return known.error();
    // Two answers can ask for different pauses; the longer one holds.
    const bool longer = known->blockedUntil && *known->blockedUntil > until
        && *known->blockedUntil <= now.addSecs(longestClosingSeconds);
    return longer ? Outcome(Done{}) : blockBudget(connection, platform, stream.budget, betweenPeriods, until);
}

Outcome reopenBudget(Connection &connection, Platform platform, const QString &budget, const QDateTime &now)
{
    if (auto opened = blockBudget(connection, platform, budget, budgetPeriod(platform, budget, now), now); !opened)
        return opened;
    return blockBudget(connection, platform, budget, betweenPeriods, now);
}

} // namespace creatormetrics
