// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cloudaccess.h"
#include "app/cli/commands.h"
#include "app/cli/texttable.h"
#include "models/presentation/accounttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString basisKey(PlanBasis basis)
{
    switch (basis) {
    case PlanBasis::NoAccount:
        return u"no_account"_s;
    case PlanBasis::Entitled:
        return u"entitled"_s;
    case PlanBasis::Ended:
        return u"ended"_s;
    case PlanBasis::ClockWrong:
        return u"clock_wrong"_s;
    case PlanBasis::Refused:
        return u"refused"_s;
    case PlanBasis::Named:
        return u"named"_s;
    }
    Q_UNREACHABLE();
}

QString basisText(const PlanInForce &plan)
{
    switch (plan.basis) {
    case PlanBasis::NoAccount:
        return Words::tr("nobody is signed in");
    case PlanBasis::Entitled:
        return Words::tr("holds without a connection until %1").arg(plan.validUntil.toUTC().toString(Qt::ISODate));
    case PlanBasis::Ended:
        return Words::tr("the statement of the plan has ended; connect once to renew it");
    case PlanBasis::ClockWrong:
        return Words::tr("this computer's clock looks wrong; set it, or connect once");
    case PlanBasis::Refused:
        return Words::tr("the statement of the plan is not for this installation or not the latest; connect once");
    case PlanBasis::Named:
        return Words::tr("named by the services file");
    }
    Q_UNREACHABLE();
}

QJsonValue momentJson(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject planJson(const PlanInForce &plan)
{
    const auto &terms = termsOf(plan.plan);
    return {{u"plan"_s, planKey(plan.plan)},
            {u"basis"_s, basisKey(plan.basis)},
            {u"stated"_s, plan.stated ? QJsonValue(planKey(*plan.stated)) : QJsonValue()},
            {u"valid_until"_s, momentJson(plan.validUntil)},
            {u"live_accounts"_s, terms.liveAccounts},
            {u"local_api"_s, QString::fromUtf8(localApiKey(terms.localApi).data())}};
}

QJsonObject subscriptionJson(const Subscription &subscription)
{
    QJsonObject json{{u"plan"_s, planKey(subscription.plan)},
                     {u"bought"_s, subscription.bought ? QJsonValue(planKey(*subscription.bought)) : QJsonValue()},
                     {u"status"_s, subscription.status},
                     {u"period_end"_s, momentJson(subscription.periodEnd)},
                     {u"cancel_at_period_end"_s, subscription.cancelsAtPeriodEnd},
                     {u"trial_available"_s, subscription.isTrialAvailable},
                     {u"grace_until"_s, subscription.dunning ? momentJson(subscription.dunning->graceUntil) : QJsonValue()}};
    return json;
}

QString subscriptionText(const Subscription &subscription)
{
    if (subscription.status == "none"_L1)
        return subscription.isTrialAvailable ? Words::tr("none; 14 days of a plan can be tried without a card") : Words::tr("none");
    const auto until = subscription.periodEnd.toUTC().toString(u"yyyy-MM-dd"_s);
    if (subscription.dunning)
        return Words::tr("%1: a payment failed; \"plan portal\" opens the page for the card").arg(subscription.status);
    return subscription.cancelsAtPeriodEnd ? Words::tr("%1, ends on %2").arg(subscription.status, until)
                                           : Words::tr("%1, renews on %2").arg(subscription.status, until);
}

/// The subscription as the service knows it; what applies here follows it.
Result<Subscription> askedSubscription(CloudServices &services)
{
    if (const Outcome opened = answerOf<Done>([&] { return services.open(); }); !opened)
        return opened.error();
    auto subscription = answerOf<Subscription>([&] { return services.account().subscription(); });
    const bool isNews = subscription && services.entitlements().inForce().stated != subscription->plan;
    if (subscription && (isNews || services.entitlements().isDue()))
        static_cast<void>(answerOf<Done>([&] { return services.renewPlan(); })); // else the one at hand goes on to apply
    return subscription;
}

ExitCode show(const Invocation &invocation, Console &console)
{
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return console.fail(cloud.error());
    CloudServices &services = (*cloud)->services();
    const auto subscription = askedSubscription(services);
    const auto plan = services.entitlements().inForce();
    if (console.json()) {
        QJsonObject json = planJson(plan);
        json[u"subscription"_s] = subscription ? QJsonValue(subscriptionJson(*subscription)) : QJsonValue();
        console.printJson(json);
        return ExitCode::Done;
    }
    TextTable table({{.title = {}}, {.title = {}, .elastic = true}});
    table.addRow({Words::tr("plan"), Words::tr("%1 (%2)").arg(planKey(plan.plan), basisText(plan))});
    table.addRow({Words::tr("live accounts"), QString::number(termsOf(plan.plan).liveAccounts)});
    if (subscription)
        table.addRow({Words::tr("subscription"), subscriptionText(*subscription)});
    console.print(table.text(TextTable::Fit::Wrapped));
    if (!subscription && subscription.error().kind != ErrorKind::SignedOut)
        console.note(cloudErrorText(subscription.error(), services.account().serviceName()));
    return ExitCode::Done;
}

void printAddress(const QUrl &address, const Invocation &invocation, Console &console, const QString &member)
{
    const auto text = address.toString(QUrl::FullyEncoded);
    if (invocation.isSet(u"print-url"_s))
        console.print(text);
    else if (console.json())
        console.printJson({{member, text}});
    else
        console.print(Words::tr("Open this address in your browser:") + u"\n\n"_s + text + u'\n');
}

Result<BillingInterval> intervalOf(const Invocation &invocation)
{
    const auto given = invocation.value(u"interval"_s).value_or(u"month"_s);
    if (given == "month"_L1)
        return BillingInterval::Month;
    if (given == "year"_L1)
        return BillingInterval::Year;
    return badOption(u"--interval"_s, given, Words::tr("month or year"));
}

ExitCode upgrade(const Invocation &invocation, Console &console)
{
    const auto plan = planFromKey(invocation.arguments.first());
    if (!plan || *plan == Plan::Starter)
        return console.refuseOrFail(badOption(u"PLAN"_s, invocation.arguments.first(), Words::tr("growth or pro")), invocation.command);
    const auto interval = intervalOf(invocation);
    if (!interval)
        return console.refuseOrFail(interval.error(), invocation.command);
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return console.fail(cloud.error());
    const auto step = answerOf<UpgradeStep>([&] { return (*cloud)->services().account().upgrade(*plan, *interval); });
    if (!step)
        return failCloud(console, **cloud, step.error());
    if (!step->checkout.isEmpty()) {
        printAddress(step->checkout, invocation, console, u"checkout_url"_s);
        return ExitCode::Done;
    }
    if (console.json())
        console.printJson({{u"status"_s, u"active"_s}});
    else
        console.print(Words::tr("The plan is %1 now.").arg(planKey(*plan)));
    return ExitCode::Done;
}

ExitCode cancel(const Invocation &invocation, Console &console)
{
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return console.fail(cloud.error());
    const auto when = invocation.isSet(u"at-once"_s) ? CancelAt::Now : CancelAt::PeriodEnd;
    const auto subscription =
        answerOf<Subscription>([&] { return (*cloud)->services().account().cancelSubscription(when); });
    if (!subscription)
        return failCloud(console, **cloud, subscription.error());
    if (console.json())
        console.printJson({{u"subscription"_s, subscriptionJson(*subscription)}});
    else
        console.print(Words::tr("Subscription: %1. History, reading and exports stay.").arg(subscriptionText(*subscription)));
    return ExitCode::Done;
}

ExitCode portal(const Invocation &invocation, Console &console)
{
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return console.fail(cloud.error());
    const auto address = answerOf<QUrl>([&] { return (*cloud)->services().account().portal(); });
    if (!address)
        return failCloud(console, **cloud, address.error());
    printAddress(*address, invocation, console, u"portal_url"_s);
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> planCommands()
{
    const OptionSpec printUrl{u"print-url"_s, {}, Words::tr("print the address and nothing else")};
    return {{.name = u"plan show"_s,
             .syntax = {},
             .summary = Words::tr("Say which plan applies here and why, and what the subscription is."),
             .options = {},
             .run = show},
            {.name = u"plan upgrade"_s,
             .syntax = u"PLAN"_s,
             .summary = Words::tr("Change to another plan; a first one is paid on a page in the browser, or tried for 14 days."),
             .options = {{u"interval"_s, u"HOW"_s, Words::tr("month or year (month)")}, printUrl},
             .choices = u"growth, pro"_s,
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = upgrade},
            {.name = u"plan cancel"_s,
             .syntax = {},
             .summary = Words::tr("End the subscription with the period that is paid for."),
             .options = {{u"at-once"_s, {}, Words::tr("not with the period, but now")}},
             .run = cancel},
            {.name = u"plan portal"_s,
             .syntax = {},
             .summary = Words::tr("Say where cards and invoices are kept, as a page to open."),
             .options = {printUrl},
             .run = portal}};
}

} // namespace creatormetrics
