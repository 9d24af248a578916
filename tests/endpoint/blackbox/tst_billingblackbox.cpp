// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/random.h"
#include "app/endpoint/billing/fakestripe.h"
#include "app/endpoint/billing/stripesignature.h"
#include "tests/endpoint/blackbox/endpointbacking.h"

#include <QTest>
#include <QUrl>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// What a creator does with a plan, through the interface and the pages of the development Stripe.
class TestBillingBlackBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setUpCryptography();
        if (const auto obstacle = m_backing.obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        m_program = m_backing.newProgram();
        QVERIFY2(m_program->start(), m_program->errors());
    }

    void init()
    {
        m_email = u"buyer%1@example.com"_s.arg(++m_made);
        m_client = std::make_unique<ApiClient>(m_program->port());
        m_client->setToken(signedInUser(*m_program, m_email)[u"access_token"_s].toString());
    }

    // Trial without a card, then its end: from starter to growth and back, and only once.
    void aTrialBeginsAndEndsByItself()
    {
        QCOMPARE(subscription()[u"trial_available"_s].toBool(), true);
        checkOut(u"growth"_s, "action=try");
        QTRY_COMPARE_WITH_TIMEOUT(subscription()[u"plan"_s].toString(), u"growth"_s, 10'000);
        QCOMPARE(subscription()[u"status"_s].toString(), u"trialing"_s);
        QCOMPARE(m_client->get("/api/v1/user/profile").header("x-ratelimit-limit"), QByteArray("500"));
        m_program->advanceClock(14 * 86'400 + 1);
        signInAgain();
        QTRY_COMPARE_WITH_TIMEOUT(subscription()[u"status"_s].toString(), u"canceled"_s, 10'000);
        QCOMPARE(subscription()[u"plan"_s].toString(), u"starter"_s);
        QCOMPARE(subscription()[u"trial_available"_s].toBool(), false);
        QVERIFY(!m_program->mail(m_email, u"has ended"_s).isEmpty());
        const auto again = m_client->post("/api/v1/subscription/upgrade", {{u"plan"_s, u"growth"_s}, {u"interval"_s, u"year"_s}});
        QCOMPARE(again.json()[u"trial"_s].toBool(), false);
    }

    void aPlanIsBoughtChangedCancelledAndResumed()
    {
        checkOut(u"growth"_s, "action=pay");
        QTRY_COMPARE_WITH_TIMEOUT(subscription()[u"plan"_s].toString(), u"growth"_s, 10'000);
        QCOMPARE(upgrade(u"growth"_s).code(), u"same_plan"_s);
        QCOMPARE(upgrade(u"pro"_s).text("status"), u"active"_s);
        QCOMPARE(subscription()[u"plan"_s].toString(), u"pro"_s);
        const auto cancelled = m_client->post("/api/v1/user/subscription/cancel", {{u"at"_s, u"period_end"_s}});
        QCOMPARE(cancelled.json()[u"cancel_at_period_end"_s].toBool(), true);
        QCOMPARE(cancelled.text("plan"), u"pro"_s); // until the period ends
        QCOMPARE(upgrade(u"pro"_s).text("status"), u"active"_s); // goes on after all
        QCOMPARE(subscription()[u"cancel_at_period_end"_s].toBool(), false);
        QCOMPARE(m_client->post("/api/v1/subscription/cancel", {{u"at"_s, u"now"_s}}).text("plan"), u"starter"_s);
        QCOMPARE(m_client->post("/api/v1/subscription/cancel", {{u"at"_s, u"now"_s}}).code(), u"not_subscribed"_s);
    }

    // EP-28: neither a plan that is not sold nor anything beside it.
    void theClientNamesAPlanAndNothingElse()
    {
        QCOMPARE(upgrade(u"starter"_s).code(), u"unknown_plan"_s);
        QCOMPARE(upgrade(u"price_pro_month"_s).code(), u"unknown_plan"_s);
        for (const auto &member : {u"price"_s, u"amount"_s, u"customer"_s})
            QCOMPARE(m_client->post("/api/v1/subscription/upgrade", {{u"plan"_s, u"pro"_s}, {u"interval"_s, u"month"_s}, {member, u"x"_s}}).code(), u"invalid_request"_s);
        QCOMPARE(m_client->get("/account/paid").status, 200); // opened by hand, it buys nothing
        QCOMPARE(subscription()[u"plan"_s].toString(), u"starter"_s);
    }

    // EP-29
    void aRepeatedRequestGetsTheFirstAnswer()
    {
        const QJsonObject body{{u"plan"_s, u"growth"_s}, {u"interval"_s, u"month"_s}};
        const auto first = m_client->post("/api/v1/subscription/upgrade", body, {{"Idempotency-Key", "one"}});
        QCOMPARE(first.status, 200);
        QCOMPARE(m_client->post("/api/v1/subscription/upgrade", body, {{"Idempotency-Key", "one"}}).body, first.body);
        QVERIFY(m_client->post("/api/v1/subscription/upgrade", body, {{"Idempotency-Key", "two"}}).body != first.body);
        const QJsonObject other{{u"plan"_s, u"pro"_s}, {u"interval"_s, u"month"_s}};
        QCOMPARE(m_client->post("/api/v1/subscription/upgrade", other, {{"Idempotency-Key", "one"}}).code(), u"idempotency_key_reused"_s);
        for (const QByteArray &key : {QByteArray("a\tb"), QByteArray(256, 'k'), QByteArray("\xc3\xa4")})
            QCOMPARE(m_client->post("/api/v1/subscription/upgrade", body, {{"Idempotency-Key", key}}).status, 400);
        m_program->advanceClock(86'401);
        signInAgain();
        QVERIFY(m_client->post("/api/v1/subscription/upgrade", body, {{"Idempotency-Key", "one"}}).body != first.body);
    }

    void aStripeThatFailsIsToldAndNothingIsKept()
    {
        control(R"({"fail_next":2,"fail_status":500})");
        const auto failed = upgrade(u"growth"_s, "key");
        QCOMPARE(failed.status, 502);
        QCOMPARE(failed.code(), u"billing_unavailable"_s);
        QVERIFY(failed.header("retry-after").toInt() > 0);
        control(R"({"fail_next":0})");
        QCOMPARE(upgrade(u"growth"_s, "key").status, 200); // the same key may be tried again after a failure
    }

    // EP-26: an answer within a second, however long the work takes.
    void eventsAreAcknowledgedAtOnce()
    {
        control(R"({"fail_next":100000,"fail_status":500})");
        const QByteArray payload = R"({"id":"evt_box","object":"event","type":"invoice.paid","created":1780000000,"livemode":false,"data":{"object":{"id":"in_1","customer":"cus_x"}}})";
        const auto now = QDateTime::currentMSecsSinceEpoch() + m_program->client().post("/dev/clock", {{u"advance_seconds"_s, 0}}).json()[u"now"_s].toInteger() * 1000 - QDateTime::currentMSecsSinceEpoch();
        const auto signature = stripeSignature(payload.toStdString(), FakeStripe::webhookSecret(), now);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 50; ++i)
            QCOMPARE(m_client->send("POST", "/api/v1/webhooks/stripe", payload, {{"Stripe-Signature", QByteArray::fromStdString(signature)}}).status, 200);
        QVERIFY(timer.elapsed() < 50 * 1'000);
        control(R"({"fail_next":0})");
        QCOMPARE(m_client->send("POST", "/api/v1/webhooks/stripe", payload + ' ', {{"Stripe-Signature", QByteArray::fromStdString(signature)}}).code(), u"bad_signature"_s);
    }

private:
    QJsonObject subscription() { return m_client->get("/api/v1/user/subscription").json(); }
    ApiAnswer upgrade(const QString &plan, const QByteArray &key = {})
    {
        const ApiHeaders headers = key.isEmpty() ? ApiHeaders() : ApiHeaders{{"Idempotency-Key", key}};
        return m_client->post("/api/v1/subscription/upgrade", {{u"plan"_s, plan}, {u"interval"_s, u"month"_s}}, headers);
    }
    void checkOut(const QString &plan, const QByteArray &action)
    {
        const QUrl page(upgrade(plan).text("checkout_url"));
        ApiClient browser(m_program->port());
        QCOMPARE(browser.get(page.path().toLatin1()).status, 200);
        const auto done = browser.send("POST", page.path().toLatin1(), action, {{"Content-Type", "application/x-www-form-urlencoded"}});
        QCOMPARE(done.status, 303);
        QVERIFY(done.header("location").endsWith("/account/paid"));
    }
    void control(const QByteArray &wish)
    {
        QCOMPARE(m_client->send("POST", "/dev/stripe/control", wish, {{"Content-Type", "application/json"}}).status, 204);
    }
    void signInAgain() // time has passed and the session with it
    {
        const auto tokens = m_program->client().post("/api/v1/auth/login", loginBody(m_email, u"the kettle sings at dawn"_s, u"install-of-"_s + m_email));
        m_client->setToken(tokens.text("access_token"));
    }

    EndpointBacking m_backing;
    std::unique_ptr<EndpointProgram> m_program;
    std::unique_ptr<ApiClient> m_client;
    QString m_email;
    int m_made = 0;
};

QTEST_GUILESS_MAIN(TestBillingBlackBox)
#include "tst_billingblackbox.moc"
