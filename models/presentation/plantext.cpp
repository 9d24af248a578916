// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/plantext.h"

#include <QCoreApplication>

namespace creatormetrics {

namespace {

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

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

QString lackText(Plan plan, Feature feature)
{
    return allows(plan, feature) ? QString() : PlanWords::tr("With the plan %1").arg(planName(planFor(feature)));
}

} // namespace creatormetrics
