// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/budgettext.h"

#include "models/sync/budget.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

/// To the thousandth where cents would hide that something was spent.
QString unitsText(const QString &budget, qint64 units)
{
    if (budget != moneyBudget)
        return QLocale().toString(units);
    const int decimals = units % 10 == 0 ? 2 : 3;
    return u'$' + QLocale().toString(static_cast<double>(units) / 1000, 'f', decimals);
}

QString spentText(const QString &budget, qint64 spent, std::optional<qint64> limit)
{
    const QString amount = limit ? Words::tr("%1 of %2").arg(unitsText(budget, spent), unitsText(budget, *limit))
                                 : unitsText(budget, spent);
    if (budget == moneyBudget)
        return Words::tr("(spent this month: %1)").arg(amount);
    if (budget == "calls"_L1)
        return Words::tr("(spent lately: %1)").arg(amount);
    return Words::tr("(spent today: %1)").arg(amount);
}

std::optional<QDateTime> openAgain(const BudgetState &state, const QDateTime &now)
{
    return state.blockedUntil && *state.blockedUntil > now ? state.blockedUntil : std::nullopt;
}

} // namespace creatormetrics
