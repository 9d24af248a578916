// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/syncplan.h"

#include "app/cli/accountchoice.h"
#include "app/cli/budgettext.h"
#include "app/cli/jsonforms.h"
#include "app/cli/livetext.h"
#include "app/cli/texttable.h"
#include "app/services/lanes.h"
#include "models/account/entitlements.h"
#include "models/account/liveaccounts.h"
#include "models/store/accountrepository.h"
#include "models/sync/budget.h"
#include "models/sync/runpreparation.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct PlannedCost {
    PlanCost cost;
    qint64 spent = 0;
    std::optional<qint64> limit;
    std::optional<QDateTime> blockedUntil; ///< the platform has closed it
};

struct AccountPlan {
    Account account;
    std::vector<FetchTask> tasks;
    std::vector<PlannedCost> costs;
};

/// Where the calls of an account go, and what the user allows.
struct Terms {
    const Connector &connector;
    BudgetCaps caps;
    SyncOccasion occasion = SyncOccasion::ByHand;
};

Result<AccountPlan> planFor(Connection &connection, const Terms &terms, const Account &account, const QDateTime &now)
{
    const Connector &connector = terms.connector;
    const auto context = planContext(connection, connector, account, now, terms.occasion);
    if (!context)
        return context.error();
    AccountPlan plan{.account = account, .tasks = planSync(connector, *context), .costs = {}};
    for (const PlanCost &cost : planCost(connector, *context, plan.tasks)) {
        const auto state =
            budgetState(connection, account.platform, cost.budget, budgetPeriod(account.platform, cost.budget, now));
        if (!state)
            return state.error();
        plan.costs.push_back({.cost = cost,
                              .spent = state->spent,
                              .limit = budgetLimit(account.platform, cost.budget, terms.caps),
                              .blockedUntil = openAgain(*state, now)});
    }
    return plan;
}

bool isWanted(const Account &account, const std::vector<AccountId> &wanted)
{
    if (!wanted.empty())
        return std::ranges::find(wanted, account.id) != wanted.end();
    return isSyncable(account);
}

/// The wanted ones, parted by what the user's plan syncs.
struct WantedAccounts {
    std::vector<Account> live;
    std::vector<Account> paused;
};

Result<WantedAccounts> wantedAccounts(Connection &connection, const std::vector<AccountId> &wanted, int limit)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    const auto part = liveAccounts(connection, limit);
    if (!part)
        return part.error();
    WantedAccounts found;
    for (const Account &account : *all) {
        const bool pauses = std::ranges::find(part->paused, account.id) != part->paused.end();
        if (isWanted(account, wanted))
            (pauses ? found.paused : found.live).push_back(account);
    }
    return found;
}

Result<std::vector<AccountPlan>> plansFor(Connection &connection, const Services &services, const std::vector<Account> &accounts,
                                          SyncOccasion occasion)
{
    std::vector<AccountPlan> plans;
    for (const Account &account : accounts) {
        const Connector *connector = services.connector(account.platform);
        if (connector == nullptr)
            continue;
        const ServiceLimits limits = services.directory().platforms.value(account.platform).limits;
        auto plan =
            planFor(connection, {*connector, budgetCapsFor(account.platform, limits), occasion}, account, services.clock().now());
        if (!plan)
            return plan.error();
        plans.push_back(*std::move(plan));
    }
    return plans;
}

QJsonObject costJson(const PlannedCost &planned)
{
    QJsonObject cost{{u"budget"_s, planned.cost.budget},
                     {u"calls"_s, planned.cost.calls},
                     {u"units"_s, planned.cost.units},
                     {u"estimated"_s, planned.cost.estimated},
                     {u"spent"_s, planned.spent},
                     {u"limit"_s, numberJson(planned.limit)},
                     {u"blocked_until"_s, momentJson(planned.blockedUntil)}};
    if (planned.cost.budget == moneyBudget)
        cost.insert(u"dollars"_s, unitsText(planned.cost.budget, planned.cost.units));
    return cost;
}

QJsonObject planJson(const AccountPlan &plan)
{
    QJsonArray tasks;
    for (const FetchTask &task : plan.tasks)
        tasks.append(QJsonObject{{u"stream"_s, task.stream},
                                 {u"first_day"_s, task.window ? dayJson(task.window->first()) : QJsonValue()},
                                 {u"last_day"_s, task.window ? dayJson(task.window->last()) : QJsonValue()}});
    QJsonArray costs;
    for (const PlannedCost &planned : plan.costs)
        costs.append(costJson(planned));
    return {{u"id"_s, plan.account.id.value()},
            {u"title"_s, plan.account.profile.title},
            {u"platform"_s, platformKey(plan.account.platform)},
            {u"tasks"_s, tasks},
            {u"cost"_s, costs}};
}

QString costText(const PlannedCost &planned)
{
    const QString &budget = planned.cost.budget;
    const QString calls = Words::tr("calls: %1").arg(QLocale().toString(planned.cost.calls));
    if (budget.isEmpty())
        return calls;
    const QString units =
        (planned.cost.estimated ? Words::tr("about %1") : u"%1"_s).arg(unitsText(budget, planned.cost.units));
    const QString cost = budget == moneyBudget ? Words::tr("%1, cost: %2").arg(calls, units)
                                               : Words::tr("%1, units of \"%2\": %3").arg(calls, budget, units);
    return cost + u' ' + spentText(budget, planned.spent, planned.limit);
}

QString planText(const AccountPlan &plan)
{
    TextTable table({{.title = u"  "_s + Words::tr("What")}, {.title = Words::tr("Days"), .elastic = true}});
    for (const FetchTask &task : plan.tasks) {
        const QString days =
            task.window ? Words::tr("%1 to %2").arg(dayText(task.window->first()), dayText(task.window->last()))
                        : QString();
        table.addRow({u"  "_s + task.stream, days});
    }
    QStringList lines{Words::tr("%1 (%2)").arg(plan.account.profile.title, platformName(plan.account.platform)),
                      table.text()};
    for (const PlannedCost &planned : plan.costs)
        lines << u"  "_s + costText(planned);
    return lines.join(u'\n');
}

void show(const std::vector<AccountPlan> &plans, const std::vector<Account> &paused, Plan userPlan, Console &console)
{
    QJsonArray objects;
    QStringList parts;
    for (const AccountPlan &plan : plans) {
        objects.append(planJson(plan));
        parts << planText(plan);
    }
    if (!paused.empty())
        parts << pausedText(paused, userPlan);
    if (console.json())
        console.printJson({{u"accounts"_s, objects}, {u"paused"_s, pausedJson(paused)}});
    else
        console.print(parts.isEmpty() ? Words::tr("No account is connected.") : parts.join(u"\n\n"_s));
}

} // namespace

ExitCode showSyncPlan(Connection &connection, Services &services, const std::vector<AccountId> &accounts,
                      SyncOccasion occasion, Console &console)
{
    const Plan userPlan = services.entitlements().inForce().plan;
    const auto wanted = wantedAccounts(connection, accounts, termsOf(userPlan).liveAccounts);
    if (!wanted)
        return console.fail(wanted.error());
    const auto plans = plansFor(connection, services, wanted->live, occasion);
    if (!plans)
        return console.fail(plans.error());
    show(*plans, wanted->paused, userPlan, console);
    return ExitCode::Done;
}

} // namespace creatormetrics
