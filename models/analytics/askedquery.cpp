// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/askedquery.h"

#include "models/analytics/overview.h"
#include "models/store/accountrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// A parameter with nothing behind it is a slip (an empty variable in a script), not a default.
Outcome refuseEmpty(const QHash<QString, QString> &parameters)
{
    for (auto entry = parameters.begin(); entry != parameters.end(); ++entry) {
        if (entry->trimmed().isEmpty())
            return Error{.kind = ErrorKind::BadInput, .detail = u"%1: nothing was given"_s.arg(entry.key())};
    }
    return Done{};
}

Outcome refuseUnknownAccounts(Connection &connection, const AnalyticsQuery &query)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    for (const AccountId id : query.accounts) {
        if (std::ranges::find(*all, id, &Account::id) == all->end())
            return Error{.kind = ErrorKind::BadInput, .detail = u"accounts: there is no account %1"_s.arg(id.value())};
    }
    return Done{};
}

} // namespace

Result<AnalyticsQuery> askedQuery(Connection &connection, const QHash<QString, QString> &parameters, const QDateTime &now)
{
    if (auto filled = refuseEmpty(parameters); !filled)
        return filled.error();
    // Twice: which day is the last complete one depends on the accounts that are asked about.
    const auto asked = parseAnalyticsQuery(parameters, now.date());
    if (!asked)
        return asked;
    if (auto known = refuseUnknownAccounts(connection, *asked); !known)
        return known.error();
    const auto lastDay = lastDayOf(connection, *asked, now);
    if (!lastDay)
        return lastDay.error();
    return parseAnalyticsQuery(parameters, *lastDay);
}

Result<QDate> lastDayOf(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const auto known = lastCompleteDay(connection, query.platforms, query.accounts);
    if (!known)
        return known.error();
    return known->value_or(now.date().addDays(-1));
}

} // namespace creatormetrics
