// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/planallowance.h"

#include "app/cli/cloudaccess.h"
#include "models/core/whenfinished.h"

#include <QCoreApplication>

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString featureText(Feature feature)
{
    switch (feature) {
    case Feature::OwnBrand:
        return Words::tr("reports with one's own brand");
    case Feature::ScheduledReports:
        return Words::tr("scheduled reports");
    case Feature::CampaignReports:
        return Words::tr("campaign reports");
    case Feature::WhiteLabel:
        return Words::tr("reports without the mark of CreatorMetrics");
    case Feature::ReportTemplates:
        return Words::tr("report templates");
    case Feature::LocalApi:
        return Words::tr("the local API");
    }
    Q_UNREACHABLE();
}

} // namespace

Result<Plan> planOf(const Invocation &invocation)
{
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return cloud.error();
    return planWhenAsked((*cloud)->services().entitlements());
}

Result<Plan> knownPlanOf(const Invocation &invocation)
{
    ServicesOptions options = invocation.services;
    options.leaveKeychainAlone = true;
    const auto cloud = OwnCloudServices::create(options);
    if (!cloud)
        return cloud.error();
    return (*cloud)->services().entitlements().inForce().plan;
}

Plan planWhenAsked(EntitlementKeeper &entitlements)
{
    if (entitlements.inForce().basis == PlanBasis::Named)
        return entitlements.inForce().plan;
    QObject context; // and no ear for Ctrl-C, which may end the program here
    whenFinished(entitlements.open(), &context, [](const Outcome &) { QCoreApplication::quit(); });
    QCoreApplication::exec();
    return entitlements.inForce().plan; // of a keychain that does not open: what the file beside it says
}

Outcome requireFeature(Plan plan, Feature feature)
{
    if (allows(plan, feature))
        return Done{};
    return Error{.kind = ErrorKind::BadInput,
                 .detail = Words::tr("%1 are part of the plan %2 and those above it; this is %3")
                               .arg(featureText(feature), planKey(planFor(feature)), planKey(plan))};
}

Outcome requireFeature(const Invocation &invocation, Feature feature)
{
    const auto plan = planOf(invocation);
    return plan ? requireFeature(*plan, feature) : plan.error();
}

} // namespace creatormetrics
