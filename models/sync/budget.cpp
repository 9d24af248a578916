// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/budget.h"

#include "models/sync/retrypolicy.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 youTubeDataUnits = 10'000;

Error closed(ErrorKind kind, const QString &budget, const QDateTime &now, const QDateTime &until)
{
    return Error{.kind = kind,
                 .detail = u"the budget \"%1\" is closed until %2"_s.arg(budget, until.toString(Qt::ISODate)),
                 .retryAfter = std::chrono::seconds(std::max<qint64>(1, now.secsTo(until)))};
}

} // namespace

std::optional<qint64> budgetLimit(Platform platform, const QString &budget)
{
    if (platform == Platform::YouTube && budget == "data"_L1)
        return youTubeDataUnits;
    return std::nullopt;
}

QString budgetPeriod(Platform platform, const QDateTime &now)
{
    return now.toTimeZone(reportingZone(platform)).date().toString(Qt::ISODate);
}

QDateTime budgetResetsAt(Platform platform, const QDateTime &now)
{
    const QTimeZone zone = reportingZone(platform);
    return now.toTimeZone(zone).date().addDays(1).startOfDay(zone).toUTC();
}

Outcome chargeBudget(Connection &connection, Platform platform, const Stream &stream, const QDateTime &now)
{
    if (stream.budget.isEmpty())
        return Done{};
    const QString period = budgetPeriod(platform, now);
    const auto state = budgetState(connection, platform, stream.budget, period);
    if (!state)
        return state.error();
    if (state->blockedUntil && *state->blockedUntil > now) {
        const bool forThePeriod = *state->blockedUntil == budgetResetsAt(platform, now);
        return closed(forThePeriod ? ErrorKind::QuotaSpent : ErrorKind::RateLimited, stream.budget, now, *state->blockedUntil);
    }
    const auto limit = budgetLimit(platform, stream.budget);
    if (limit && state->spent + stream.cost > *limit)
        return closed(ErrorKind::QuotaSpent, stream.budget, now, budgetResetsAt(platform, now));
    return spend(connection, platform, stream.budget, period, stream.cost);
}

Outcome closeBudget(Connection &connection, Platform platform, const Stream &stream, const Error &refusal, const QDateTime &now)
{
    if (stream.budget.isEmpty())
        return Done{};
    const QDateTime until = refusal.kind == ErrorKind::QuotaSpent ? budgetResetsAt(platform, now)
                                                                  : now.addSecs(rateLimitPause(refusal).count());
    return blockBudget(connection, platform, stream.budget, budgetPeriod(platform, now), until);
}

} // namespace creatormetrics
