// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/plantext.h"

#include "models/presentation/datetext.h"

#include <QCoreApplication>

namespace creatormetrics {

namespace {

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

QString dayOf(const QDateTime &moment, const QDateTime &now, const QLocale &locale)
{
    return dayText(moment.toTimeZone(now.timeZone()).date(), locale, now.date());
}

QString refusedText(const PlanInForce &plan)
{
    const QString until = PlanWords::tr("%1 counts until the program has reached the service once.").arg(planName(plan.plan));
    if (plan.fault == EntitlementFault::OtherDevice)
        return PlanWords::tr("What says the plan belongs to another computer.") + u' ' + until;
    if (plan.fault == EntitlementFault::Superseded)
        return PlanWords::tr("What says the plan is older than what was seen here before.") + u' ' + until;
    return PlanWords::tr("What says the plan cannot be believed as it is stored here.") + u' ' + until;
}

QString endedText(const PlanInForce &plan, const QDateTime &now, const QLocale &locale)
{
    const QString name = planName(plan.stated.value_or(plan.plan));
    return PlanWords::tr("What this computer knew of the plan %1 was good until %2. %3 counts until the service confirms it again.")
        .arg(name, dayOf(plan.validUntil, now, locale), planName(plan.plan));
}

} // namespace

QString planName(Plan plan)
{
    switch (plan) {
    case Plan::Starter:
        return PlanWords::tr("Starter");
    case Plan::Growth:
        return PlanWords::tr("Growth");
    case Plan::Pro:
        return PlanWords::tr("Pro");
    }
    Q_UNREACHABLE();
}

QString planBasisText(const PlanInForce &plan, const QDateTime &now, const QLocale &locale)
{
    switch (plan.basis) {
    case PlanBasis::NoAccount:
        return PlanWords::tr("The free plan, without an account.");
    case PlanBasis::Entitled:
        return plan.plan == Plan::Starter
                   ? PlanWords::tr("The free plan, without an end.")
                   : PlanWords::tr("Good until %1 without a connection, and renewed whenever there is one.")
                         .arg(dayOf(plan.validUntil, now, locale));
    case PlanBasis::Ended:
        return endedText(plan, now, locale);
    case PlanBasis::ClockWrong:
        return PlanWords::tr("This computer's clock is more than a day behind. %1 counts until it is right and the program has reached the "
                             "service once.")
            .arg(planName(plan.plan));
    case PlanBasis::Refused:
        return refusedText(plan);
    case PlanBasis::Named:
        return PlanWords::tr("Named by the services file on this computer.");
    }
    Q_UNREACHABLE();
}

QString lackText(Plan plan, Feature feature)
{
    return allows(plan, feature) ? QString() : PlanWords::tr("With the plan %1").arg(planName(planFor(feature)));
}

} // namespace creatormetrics
