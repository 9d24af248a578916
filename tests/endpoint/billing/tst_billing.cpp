// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/users.h"
#include "app/endpoint/billing/billing.h"
#include "app/endpoint/billing/fakestripe.h"
#include "app/endpoint/billing/stripesignature.h"
#include "app/endpoint/store/audit.h"
#include "tests/endpoint/setclock.h"
#include "tests/endpoint/testdatabase.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

Keyring testKeyring()
{
    return Keyring({{1, Secret(std::string(32, 'k'))}}, 1);
}

} // namespace

/// Billing against the development Stripe, on both databases.
class TestBilling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRowForEach(); }

    void init()
    {
        QFETCH_GLOBAL(const bool, isPostgres);
        m_database = m_databases.fresh(isPostgres);
        if (!m_database)
            QSKIP(qPrintable(m_databases.reason()));
        m_clock.at = 1'780'000'000'000;
        m_lines.clear();
        m_events.clear();
        m_changes.clear();
        m_stripe = std::make_unique<FakeStripe>(std::filesystem::path(), "http://localhost/dev/stripe", m_clock);
        m_stripe->deliverTo([this](const std::string &payload, const std::string &) { m_events.push_back(payload); });
        m_billing = std::make_unique<Billing>(
            BillingParts{*m_database, m_keyring, *m_stripe, m_metrics, m_log, m_clock, "https://api.example", [] {},
                         [this](const std::string &user) { m_changes.push_back(user); }},
            BillingConfig{FakeStripe::url, Secret(std::string("sk")), {FakeStripe::webhookSecret()}, false, FakeStripe::prices()});
        m_user = *m_database->write(
            [&](SqlConnection &connection) { return createUser(connection, {"a@example.com", "phc", {}, {}}, m_clock.at); });
        m_customer = std::get<std::string>(m_billing->stripe.createCustomer("a@example.com", m_user));
        m_database->write([&](SqlConnection &connection) {
            Subscription row;
            row.userId = m_user;
            row.stripeCustomer = m_customer;
            storeSubscription(connection, row, m_clock.at);
        });
    }

    void whatIsBoughtCountsAfterTheEvent()
    {
        buy("price_growth_month");
        QCOMPARE(plan(), Plan::Starter); // the redirect changes nothing (EP-28)
        takeAll();
        work();
        QCOMPARE(plan(), Plan::Growth);
        QCOMPARE(row().status, std::string("active"));
        QCOMPARE(m_changes, std::vector<std::string>{m_user});
    }

    // EP-26: an event counts once, however often and at how many replicas it arrives.
    void anEventIsTakenOnce()
    {
        buy("price_growth_month");
        const auto payload = m_events.front();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(receive(payload).status, 200);
        QCOMPARE(count("SELECT count(*) FROM stripe_events"), 1);
        work();
        QCOMPARE(count("SELECT count(*) FROM stripe_events WHERE state = 'done'"), 1);
        QCOMPARE(receive(payload).status, 200);
        QCOMPARE(count("SELECT count(*) FROM stripe_events WHERE state = 'new'"), 0);
    }

    // EP-25
    void unsignedAndForeignEventsAreRefused()
    {
        buy("price_growth_month");
        const auto payload = m_events.front();
        QCOMPARE(receiveStripeEvent(*m_billing, payload, "t=1,v1=00", m_clock.at).status, 400);
        QCOMPARE(receiveStripeEvent(*m_billing, payload, "", m_clock.at).status, 400);
        auto live = *parsedJson(payload);
        live["livemode"] = true;
        QCOMPARE(receive(jsonText(live)).status, 400); // signed, but of the other mode
        for (const char *text : {"", "[]", "{}", R"({"id":1,"type":"x","created":1,"livemode":false})", R"({"id":"a","type":"x","created":-1,"livemode":false})"})
            QCOMPARE(receive(text).status, 400);
        QCOMPARE(count("SELECT count(*) FROM stripe_events"), 0);
    }

    // EP-27: bought, changed, ended, bought again: in whatever order the events come, the end is the same.
    void theOrderOfEventsDoesNotMatter()
    {
        buy("price_growth_month");
        m_clock.at += oneMinute;
        const auto first = countingId();
        (void)m_billing->stripe.updateSubscription(first, {{"items[0][price]", "price_pro_month"}}, "k1");
        m_clock.at += oneMinute;
        (void)m_billing->stripe.cancelSubscription(first);
        m_clock.at += oneMinute;
        buy("price_growth_year");
        const auto second = countingId();
        QVERIFY(m_events.size() >= 7);
        std::vector<std::size_t> order(m_events.size());
        std::iota(order.begin(), order.end(), 0);
        for (int round = 0; round < 60; ++round) {
            m_database->write([](SqlConnection &connection) { connection.run("DELETE FROM stripe_events"); });
            for (const auto i : order) {
                m_clock.at += oneSecond;
                QCOMPARE(receive(m_events[i]).status, 200);
                work();
                QCOMPARE(row().stripeSubscription, std::optional(second));
                QCOMPARE(plan(), Plan::Growth);
            }
            std::next_permutation(order.begin(), order.end());
            std::rotate(order.begin(), order.begin() + 1, order.end());
        }
        (void)m_billing->stripe.cancelSubscription(second);
        m_clock.at += oneSecond;
        for (const auto &event : m_events) // the late `updated` of a subscription that has ended resurrects nothing
            QCOMPARE(receive(renamed(event)).status, 200);
        work();
        QCOMPARE(plan(), Plan::Starter);
        QCOMPARE(row().status, std::string("canceled"));
    }

    // EP-26: whoever claims an event and dies loses nothing.
    void aClaimThatIsNeverSettledComesBack()
    {
        buy("price_growth_month");
        takeAll();
        m_database->write([&](SqlConnection &connection) {
            connection.run("UPDATE stripe_events SET claimed_until = $1, tries = 1", {m_clock.at + oneMinute});
        });
        work();
        QCOMPARE(plan(), Plan::Starter); // another has it
        m_clock.at += oneMinute;
        work();
        QCOMPARE(plan(), Plan::Growth);
    }

    // EP-26
    void whatCannotBeDoneIsPutOffAndGivenUpAfterTenTries()
    {
        buy("price_growth_month");
        takeAll();
        m_stripe->misbehave({{"fail_next", 1'000'000}, {"fail_status", 500}});
        int rounds = 0;
        while (count("SELECT count(*) FROM stripe_events WHERE state = 'new'") > 0 && rounds < 100) {
            work();
            m_clock.at += 12 * oneHour;
            ++rounds;
        }
        QCOMPARE(rounds, 10);
        QCOMPARE(count("SELECT count(*) FROM stripe_events WHERE state = 'dead'"), static_cast<std::int64_t>(m_events.size()));
        QVERIFY(std::any_of(m_lines.begin(), m_lines.end(), [](const std::string &line) { return line.find("given up") != std::string::npos; }));
        work();
        QVERIFY(m_metrics.exposition().find("cm_stripe_inbox_dead " + std::to_string(m_events.size())) != std::string::npos);
        m_stripe->misbehave({{"fail_next", 0}});
        QCOMPARE(reconcileSubscriptions(*m_billing), std::size_t(1)); // and the night mends it
        QCOMPARE(plan(), Plan::Growth);
    }

    // EP-26
    void laterTriesWaitLonger()
    {
        buy("price_growth_month");
        takeAll();
        m_stripe->misbehave({{"fail_next", 1'000'000}, {"fail_status", 0}});
        Milliseconds before = 0;
        for (int i = 0; i < 6; ++i) {
            work();
            const auto wait = count("SELECT min(not_before) FROM stripe_events") - m_clock.at;
            QVERIFY2(wait > before, QByteArray::number(qint64(wait)));
            before = wait;
            m_clock.at += 12 * oneHour;
        }
    }

    // EP-30
    void reconciliationMendsEveryDifference_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("another plan") << u"UPDATE subscriptions SET plan = 'pro'"_s;
        QTest::newRow("ended here, living there") << u"UPDATE subscriptions SET status = 'canceled'"_s;
        QTest::newRow("another period") << u"UPDATE subscriptions SET period_end = 1"_s;
        QTest::newRow("no longer to be cancelled") << u"UPDATE subscriptions SET cancel_at_period_end = 1"_s;
        QTest::newRow("unknown here") << u"UPDATE subscriptions SET stripe_subscription = NULL, status = 'none'"_s;
    }
    void reconciliationMendsEveryDifference()
    {
        QFETCH(const QString, damage);
        buy("price_growth_month");
        takeAll();
        work();
        const auto good = row();
        m_database->write([&](SqlConnection &connection) { connection.run(damage.toStdString()); });
        m_clock.at += oneSecond;
        QCOMPARE(reconcileSubscriptions(*m_billing), std::size_t(1));
        const auto mended = row();
        QCOMPARE(mended.plan, good.plan);
        QCOMPARE(mended.status, good.status);
        QCOMPARE(mended.periodEnd, good.periodEnd);
        QCOMPARE(mended.cancelsAtPeriodEnd, good.cancelsAtPeriodEnd);
        QCOMPARE(mended.stripeSubscription, good.stripeSubscription);
        QCOMPARE(reconcileSubscriptions(*m_billing), std::size_t(0));
    }

    // EP-30: a page holds a hundred.
    void reconciliationReadsEveryPage()
    {
        for (int i = 0; i < 230; ++i) {
            const auto email = "user" + std::to_string(i) + "@example.com";
            const auto user = *m_database->write(
                [&](SqlConnection &connection) { return createUser(connection, {email, "phc", {}, {}}, m_clock.at); });
            const auto customer = std::get<std::string>(m_billing->stripe.createCustomer(email, user));
            m_database->write([&](SqlConnection &connection) {
                Subscription row;
                row.userId = user;
                row.stripeCustomer = customer;
                storeSubscription(connection, row, m_clock.at);
            });
            buyFor(customer, "price_growth_month");
        }
        m_clock.at += oneSecond;
        QCOMPARE(reconcileSubscriptions(*m_billing), std::size_t(230));
    }

    void aFailedPaymentKeepsThePlanForThreeDays()
    {
        buy("price_growth_month");
        takeAll();
        work();
        const auto end = *row().periodEnd;
        const auto portal = std::get<StripePage>(m_billing->stripe.createPortal(m_customer, "https://x", "p"));
        QVERIFY(m_stripe->actInPortal(portal.url.substr(portal.url.rfind('/') + 1), "fail"));
        m_clock.at = end;
        m_stripe->passTime();
        takeAll();
        work();
        QCOMPARE(row().status, std::string("past_due"));
        QCOMPARE(plan(), Plan::Growth);
        QCOMPARE(count("SELECT count(*) FROM outbox WHERE dedupe LIKE 'payment failed%'"), 1);
        m_clock.at = end + paymentGrace - 1;
        QCOMPARE(plan(), Plan::Growth);
        m_clock.at = end + paymentGrace;
        QCOMPARE(plan(), Plan::Starter);
    }

    // EP-29: the same key is the same purchase to Stripe, and another one under it is an error.
    void outgoingKeysMakeRepeatsHarmless()
    {
        const StripeClient::Fields fields = {{"customer", m_customer}, {"line_items[0][price]", "price_pro_month"}, {"success_url", "https://x"}};
        const auto first = std::get<StripePage>(m_billing->stripe.createCheckout(fields, "key"));
        const auto again = std::get<StripePage>(m_billing->stripe.createCheckout(fields, "key"));
        QCOMPARE(again.url, first.url);
        const StripeClient::Fields others = {{"customer", m_customer}, {"line_items[0][price]", "price_growth_month"}, {"success_url", "https://x"}};
        QCOMPARE(std::get<StripeFault>(m_billing->stripe.createCheckout(others, "key")), StripeFault::Refused);
        QCOMPARE(std::get<std::string>(m_billing->stripe.createCustomer("a@example.com", m_user)), m_customer);
    }

    void anEventOfAStrangerChangesNothing()
    {
        const auto stranger = std::get<std::string>(m_billing->stripe.createCustomer("b@example.com", "nobody"));
        buyFor(stranger, "price_pro_month");
        takeAll();
        work();
        QCOMPARE(count("SELECT count(*) FROM stripe_events WHERE state = 'done'"), static_cast<std::int64_t>(m_events.size()));
        QCOMPARE(count("SELECT count(*) FROM subscriptions"), 1);
        QCOMPARE(plan(), Plan::Starter);
    }

    void everyChangeOfPlanIsInTheAudit()
    {
        buy("price_growth_month");
        takeAll();
        work();
        QCOMPARE(count("SELECT count(*) FROM audit WHERE action = 'subscription_changed' AND target = '" + m_user + "'"), 1);
        QCOMPARE(m_database->read([](SqlConnection &connection) { return brokenAuditRow(connection); }), std::nullopt);
    }

private:
    void buy(const std::string &price) { buyFor(m_customer, price); }
    void buyFor(const std::string &customer, const std::string &price)
    {
        const StripeClient::Fields fields = {{"customer", customer}, {"line_items[0][price]", price}, {"success_url", "https://x"}};
        const auto page = std::get<StripePage>(m_billing->stripe.createCheckout(fields, "buy" + std::to_string(++m_bought)));
        QVERIFY(m_stripe->completeCheckout(page.url.substr(page.url.rfind('/') + 1), true));
    }
    std::string countingId()
    {
        return subscriptionThatCounts(std::get<StripeClient::SubscriptionPage>(m_billing->stripe.subscriptions(m_customer)).subscriptions)->id;
    }
    Reply receive(const std::string &payload)
    {
        return receiveStripeEvent(*m_billing, payload, stripeSignature(payload, FakeStripe::webhookSecret(), m_clock.at), m_clock.at);
    }
    void takeAll()
    {
        for (const auto &event : m_events)
            QCOMPARE(receive(event).status, 200);
    }
    // The same event under another id, as if it had not been seen.
    static std::string renamed(const std::string &payload)
    {
        auto json = *parsedJson(payload);
        json["id"] = json["id"].get<std::string>() + "_again";
        return jsonText(json);
    }
    void work() { handleStripeEvents(*m_billing, m_clock.at); }
    Subscription row()
    {
        return m_database->read([&](SqlConnection &connection) { return subscriptionOf(connection, m_user); });
    }
    Plan plan() { return planInForce(row(), m_clock.at); }
    std::int64_t count(const std::string &sql)
    {
        return m_database->read([&](SqlConnection &connection) { return connection.first(sql)->integer(0); });
    }

    TestDatabases m_databases;
    const Keyring m_keyring = testKeyring();
    SetClock m_clock;
    Metrics m_metrics;
    std::vector<std::string> m_lines;
    EndpointLog m_log{[this](const std::string &line) { m_lines.push_back(line); }};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<FakeStripe> m_stripe;
    std::unique_ptr<Billing> m_billing;
    std::vector<std::string> m_events;
    std::vector<std::string> m_changes;
    std::string m_user;
    std::string m_customer;
    int m_bought = 0;
};

QTEST_GUILESS_MAIN(TestBilling)
#include "tst_billing.moc"
