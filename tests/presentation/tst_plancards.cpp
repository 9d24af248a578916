// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/plancards.h"
#include "models/presentation/plantext.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::utc());

const QLocale &british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

Subscription paidFor(Plan plan)
{
    return {.plan = plan, .bought = plan, .status = u"active"_s, .periodEnd = noon.addDays(10)};
}

PlanStand standing(Plan plan)
{
    return {.state = CloudState::SignedIn,
            .force = {.plan = plan, .basis = PlanBasis::Entitled, .stated = plan, .validUntil = noon.addDays(30)},
            .subscription = Subscription{.plan = plan, .status = u"none"_s}};
}

std::vector<PlanOffer> offers(const PlanStand &stand)
{
    std::vector<PlanOffer> made;
    for (const PlanCard &card : planCards(stand, british()))
        made.push_back(card.offer);
    return made;
}

PlanInForce lapsed(PlanBasis basis)
{
    return {.plan = Plan::Starter, .basis = basis, .stated = Plan::Growth, .validUntil = noon.addDays(-2)};
}

} // namespace

/// The plans side by side and what is said of the one that counts, by values.
class TestPlanCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPlansGrantIsReadOffTheOneTable()
    {
        const auto cards = planCards(standing(Plan::Starter), british());
        QCOMPARE(cards.size(), 3U);
        for (const PlanCard &card : cards) {
            const PlanTerms &terms = termsOf(card.plan);
            QCOMPARE(card.grants.size(), cards.front().grants.size()); // lines can be compared
            QVERIFY(card.grants.front().text.startsWith(QString::number(terms.liveAccounts)));
            QVERIFY(card.grants.back().text.startsWith(british().toString(terms.requestsPerQuarter)));
            const auto included = std::ranges::count(card.grants, true, &PlanGrant::included);
            auto expected = 2 + (terms.localApi == LocalApiAccess::None ? 0 : 1);
            for (const Feature feature : {Feature::OwnBrand, Feature::ScheduledReports, Feature::CampaignReports, Feature::WhiteLabel,
                                          Feature::ReportTemplates})
                expected += allows(card.plan, feature) ? 1 : 0;
            QCOMPARE(included, expected);
        }
    }

    void onlyTheOneThatCountsIsMarked()
    {
        for (const Plan plan : {Plan::Starter, Plan::Growth, Plan::Pro}) {
            for (const PlanCard &card : planCards(standing(plan), british()))
                QCOMPARE(card.isCurrent, card.plan == plan);
        }
    }

    void whatIsOffered_data()
    {
        QTest::addColumn<PlanStand>("stand");
        QTest::addColumn<std::vector<PlanOffer>>("expected");
        using Offers = std::vector<PlanOffer>;
        constexpr auto none = PlanOffer::None;
        PlanStand out = standing(Plan::Starter);
        out.state = CloudState::SignedOut;
        QTest::newRow("signed out") << out << Offers{none, PlanOffer::SignIn, PlanOffer::SignIn};
        PlanStand unknown = standing(Plan::Starter);
        unknown.subscription.reset();
        QTest::newRow("not heard") << unknown << Offers{none, none, none};
        PlanStand fresh = standing(Plan::Starter);
        fresh.subscription->isTrialAvailable = true;
        QTest::newRow("trial") << fresh << Offers{none, PlanOffer::Trial, PlanOffer::Trial};
        QTest::newRow("no trial left") << standing(Plan::Starter) << Offers{none, PlanOffer::Buy, PlanOffer::Buy};
        PlanStand growth = standing(Plan::Growth);
        growth.subscription = paidFor(Plan::Growth);
        QTest::newRow("growth") << growth << Offers{none, none, PlanOffer::Change};
        PlanStand pro = standing(Plan::Pro);
        pro.subscription = paidFor(Plan::Pro);
        QTest::newRow("pro") << pro << Offers{none, PlanOffer::Change, none};
        PlanStand named = fresh;
        named.force.basis = PlanBasis::Named;
        QTest::newRow("named by the file") << named << Offers{none, none, none};
    }
    void whatIsOffered()
    {
        QFETCH(const PlanStand, stand);
        QFETCH(const std::vector<PlanOffer>, expected);
        QCOMPARE(offers(stand), expected);
        for (const PlanCard &card : planCards(stand, british()))
            QCOMPARE(card.button.isEmpty(), card.offer == PlanOffer::None);
    }

    void whyAPlanCounts_data()
    {
        QTest::addColumn<PlanInForce>("plan");
        QTest::addColumn<QString>("says");
        QTest::newRow("no account") << PlanInForce{} << u"without an account"_s;
        QTest::newRow("entitled") << standing(Plan::Growth).force << u"Good until 21 Dec"_s;
        QTest::newRow("starter") << standing(Plan::Starter).force << u"without an end"_s;
        QTest::newRow("ended") << lapsed(PlanBasis::Ended) << u"Growth was good until 19 Nov"_s;
        QTest::newRow("clock") << lapsed(PlanBasis::ClockWrong) << u"more than a day behind"_s;
        PlanInForce other = lapsed(PlanBasis::Refused);
        other.fault = EntitlementFault::OtherDevice;
        QTest::newRow("other computer") << other << u"another computer"_s;
        other.fault = EntitlementFault::Superseded;
        QTest::newRow("put back") << other << u"older than"_s;
        other.fault = EntitlementFault::BadSignature;
        QTest::newRow("forged") << other << u"cannot be believed"_s;
        QTest::newRow("named") << PlanInForce{.plan = Plan::Pro, .basis = PlanBasis::Named} << u"services file"_s;
    }
    void whyAPlanCounts()
    {
        QFETCH(const PlanInForce, plan);
        QFETCH(const QString, says);
        const QString text = planBasisText(plan, noon, british());
        QVERIFY2(text.contains(says), qPrintable(text));
    }

    void howItStandsWithPaying_data()
    {
        QTest::addColumn<Subscription>("subscription");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("cancels");
        Subscription paid = paidFor(Plan::Growth);
        QTest::newRow("paid") << paid << u"Paid until 1 Dec"_s << true;
        Subscription trial = paid;
        trial.status = u"trialing"_s;
        QTest::newRow("trial") << trial << u"trial until 1 Dec"_s << true;
        Subscription cancelled = paid;
        cancelled.cancelsAtPeriodEnd = true;
        QTest::newRow("cancelled") << cancelled << u"Growth counts until 1 Dec, then Starter"_s << false;
        Subscription failed = paid;
        failed.dunning = Dunning{.state = u"past_due"_s, .graceUntil = noon.addDays(3)};
        QTest::newRow("not paid") << failed << u"goes on counting until 24 Nov"_s << true;
        failed.dunning->graceUntil = noon.addSecs(-1);
        QTest::newRow("not paid for long") << failed << u"counts no more"_s << true;
        QTest::newRow("nothing") << Subscription{.status = u"none"_s} << QString() << false;
    }
    void howItStandsWithPaying()
    {
        QFETCH(const Subscription, subscription);
        QFETCH(const QString, says);
        QFETCH(const bool, cancels);
        const QString text = subscriptionText(subscription, noon, british());
        QVERIFY2(says.isEmpty() ? text.isEmpty() : text.contains(says), qPrintable(text));
        QCOMPARE(canCancel(subscription), cancels);
    }

    void everyPageSaysWhatMustBeKnown()
    {
        PlanStand stand = standing(Plan::Growth);
        stand.subscription = paidFor(Plan::Growth);
        QVERIFY(!planNotice(stand, noon, british()));
        stand.subscription->dunning = Dunning{.state = u"past_due"_s, .graceUntil = noon.addDays(3)};
        QCOMPARE(planNotice(stand, noon, british())->kind, PlanNotice::Kind::PaymentFailed);
        stand.subscription->dunning.reset();
        for (const PlanBasis basis : {PlanBasis::Ended, PlanBasis::ClockWrong, PlanBasis::Refused}) {
            stand.force = lapsed(basis);
            const auto notice = planNotice(stand, noon, british());
            QCOMPARE(notice->kind, PlanNotice::Kind::Unconfirmed);
            QVERIFY(notice->text.contains(u"4 live account"_s) && notice->text.contains(u"stays readable"_s));
        }
        stand.state = CloudState::Ended;
        QCOMPARE(planNotice(stand, noon, british())->kind, PlanNotice::Kind::SessionEnded);
        stand.state = CloudState::SignedOut; // has left: nothing to say
        QVERIFY(!planNotice(stand, noon, british()));
        QVERIFY(!planNotice({}, noon, british()));
    }

    void aStarterThatCannotBeConfirmedIsNoLoss()
    {
        PlanStand stand = standing(Plan::Starter);
        stand.force.basis = PlanBasis::Ended;
        QVERIFY(!planNotice(stand, noon, british()));
    }
};

QTEST_GUILESS_MAIN(TestPlanCards)
#include "tst_plancards.moc"
