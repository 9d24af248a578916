// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/plancards.h"

#include "models/presentation/datetext.h"
#include "models/presentation/plantext.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct CardWords {
    Q_DECLARE_TR_FUNCTIONS(PlanCard)
};

constexpr std::array plans{Plan::Starter, Plan::Growth, Plan::Pro};
constexpr std::array features{Feature::OwnBrand, Feature::ScheduledReports, Feature::CampaignReports, Feature::WhiteLabel,
                              Feature::ReportTemplates};

QString leadOf(Plan plan)
{
    switch (plan) {
    case Plan::Starter:
        return CardWords::tr("Free. For one creator.");
    case Plan::Growth:
        return CardWords::tr("For creators with several channels.");
    case Plan::Pro:
        return CardWords::tr("For agencies and teams.");
    }
    Q_UNREACHABLE();
}

QString featureText(Feature feature)
{
    switch (feature) {
    case Feature::OwnBrand:
        return CardWords::tr("Your own brand on reports");
    case Feature::ScheduledReports:
        return CardWords::tr("Reports on a schedule");
    case Feature::CampaignReports:
        return CardWords::tr("Campaign reports");
    case Feature::WhiteLabel:
        return CardWords::tr("Reports without our mark");
    case Feature::ReportTemplates:
        return CardWords::tr("Report templates");
    case Feature::LocalApi:
        return CardWords::tr("Local API");
    }
    Q_UNREACHABLE();
}

PlanGrant localApiGrant(LocalApiAccess access)
{
    switch (access) {
    case LocalApiAccess::None:
        return {CardWords::tr("Local API"), false};
    case LocalApiAccess::Read:
        return {CardWords::tr("Local API, reading")};
    case LocalApiAccess::ReadWrite:
        return {CardWords::tr("Local API, reading and writing")};
    }
    Q_UNREACHABLE();
}

std::vector<PlanGrant> grantsOf(Plan plan, const QLocale &locale)
{
    const PlanTerms &terms = termsOf(plan);
    std::vector<PlanGrant> grants{{CardWords::tr("%Ln live account(s)", nullptr, terms.liveAccounts)}};
    for (const Feature feature : features)
        grants.push_back({featureText(feature), allows(plan, feature)});
    grants.push_back(localApiGrant(terms.localApi));
    grants.push_back({CardWords::tr("%1 requests in 15 minutes").arg(locale.toString(terms.requestsPerQuarter))});
    return grants;
}

PlanOffer offerOf(Plan plan, const PlanStand &stand)
{
    if (plan == Plan::Starter || stand.force.basis == PlanBasis::Named)
        return PlanOffer::None;
    if (stand.state == CloudState::SignedOut || stand.state == CloudState::Ended)
        return PlanOffer::SignIn;
    if (!stand.subscription || stand.subscription->bought == plan)
        return PlanOffer::None;
    if (stand.subscription->bought)
        return PlanOffer::Change;
    return stand.subscription->isTrialAvailable ? PlanOffer::Trial : PlanOffer::Buy;
}

QString buttonOf(PlanOffer offer, const QString &name)
{
    switch (offer) {
    case PlanOffer::None:
        return {};
    case PlanOffer::SignIn:
        return CardWords::tr("Sign in to choose it");
    case PlanOffer::Trial:
        return CardWords::tr("Try it for 14 days");
    case PlanOffer::Buy:
        return CardWords::tr("Choose %1").arg(name);
    case PlanOffer::Change:
        return CardWords::tr("Change to %1").arg(name);
    }
    Q_UNREACHABLE();
}

QString dayOf(const QDateTime &moment, const QDateTime &now, const QLocale &locale)
{
    return dayText(moment.toTimeZone(now.timeZone()).date(), locale, now.date());
}

QString dunningText(const Subscription &subscription, const QDateTime &now, const QLocale &locale)
{
    const QString name = planName(subscription.bought.value_or(subscription.plan));
    const QDateTime &grace = subscription.dunning->graceUntil;
    return grace.isValid() && grace > now
               ? CardWords::tr("The plan %1 goes on counting until %2.").arg(name, dayOf(grace, now, locale))
               : CardWords::tr("The plan %1 counts no more until it is paid. Everything stays readable.").arg(name);
}

std::optional<PlanNotice> paymentNotice(const PlanStand &stand, const QDateTime &now, const QLocale &locale)
{
    if (stand.state != CloudState::SignedIn || !stand.subscription || !stand.subscription->dunning)
        return std::nullopt;
    return PlanNotice{.kind = PlanNotice::Kind::PaymentFailed,
                      .title = CardWords::tr("The last payment for your plan failed"),
                      .text = dunningText(*stand.subscription, now, locale),
                      .button = CardWords::tr("Manage payment")};
}

QString unconfirmedTitle(PlanBasis basis, const QString &name)
{
    if (basis == PlanBasis::Ended)
        return CardWords::tr("The plan %1 has not been confirmed lately").arg(name);
    if (basis == PlanBasis::ClockWrong)
        return CardWords::tr("The clock of this computer is wrong");
    return CardWords::tr("The plan %1 cannot be confirmed").arg(name);
}

/// Without a session there is nobody to confirm anything; that is said instead.
std::optional<PlanNotice> unconfirmedNotice(const PlanStand &stand)
{
    const PlanInForce &plan = stand.force;
    const bool unconfirmed =
        plan.basis == PlanBasis::Ended || plan.basis == PlanBasis::ClockWrong || plan.basis == PlanBasis::Refused;
    if (!unconfirmed || stand.state != CloudState::SignedIn || plan.stated.value_or(Plan::Growth) <= plan.plan)
        return std::nullopt;
    const QString live = CardWords::tr("%Ln live account(s)", nullptr, termsOf(plan.plan).liveAccounts);
    return PlanNotice{.kind = PlanNotice::Kind::Unconfirmed,
                      .title = unconfirmedTitle(plan.basis, planName(plan.stated.value_or(Plan::Growth))),
                      .text = CardWords::tr("Until the service can be reached, the plan %1 counts: syncing beyond %2 pauses. Everything stays "
                                            "readable.")
                                  .arg(planName(plan.plan), live),
                      .button = CardWords::tr("Check now")};
}

std::optional<PlanNotice> sessionNotice(const PlanStand &stand)
{
    if (stand.state != CloudState::Ended)
        return std::nullopt;
    return PlanNotice{.kind = PlanNotice::Kind::SessionEnded,
                      .title = CardWords::tr("You are signed out of your account"),
                      .text = CardWords::tr("Figures go on being read. The plan stays for as long as it was confirmed."),
                      .button = CardWords::tr("Sign in again")};
}

} // namespace

std::vector<PlanCard> planCards(const PlanStand &stand, const QLocale &locale)
{
    std::vector<PlanCard> cards;
    for (const Plan plan : plans) {
        const PlanOffer offer = offerOf(plan, stand);
        cards.push_back({.plan = plan,
                         .name = planName(plan),
                         .lead = leadOf(plan),
                         .grants = grantsOf(plan, locale),
                         .isCurrent = plan == stand.force.plan,
                         .offer = offer,
                         .button = buttonOf(offer, planName(plan))});
    }
    return cards;
}

QString subscriptionText(const Subscription &subscription, const QDateTime &now, const QLocale &locale)
{
    if (!subscription.bought)
        return {};
    const QString name = planName(*subscription.bought);
    const QString end = subscription.periodEnd.isValid() ? dayOf(subscription.periodEnd, now, locale) : QString();
    if (subscription.dunning)
        return CardWords::tr("The last payment failed.") + u' ' + dunningText(subscription, now, locale);
    if (end.isEmpty())
        return {};
    if (subscription.cancelsAtPeriodEnd)
        return CardWords::tr("Cancelled: %1 counts until %2, then Starter.").arg(name, end);
    if (subscription.status == "trialing"_L1)
        return CardWords::tr("A trial until %1. Without a way to pay it ends by itself.").arg(end);
    return CardWords::tr("Paid until %1, then renewed.").arg(end);
}

bool canCancel(const Subscription &subscription)
{
    return subscription.bought && !subscription.cancelsAtPeriodEnd;
}

std::optional<PlanNotice> planNotice(const PlanStand &stand, const QDateTime &now, const QLocale &locale)
{
    if (auto notice = paymentNotice(stand, now, locale))
        return notice;
    if (auto notice = unconfirmedNotice(stand))
        return notice;
    return sessionNotice(stand);
}

} // namespace creatormetrics
