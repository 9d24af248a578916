// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/random.h"
#include "app/endpoint/billing/stripesignature.h"
#include "app/httpserver/server.h"
#include "tests/endpoint/blackbox/endpointbacking.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <atomic>
#include <mutex>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QByteArray webhookSecret = "whsec_of_this_test";
constexpr int events = 40;

/// A Stripe that knows of no subscription, and answers nobody until it is let go.
class HangingStripe
{
public:
    HangingStripe()
        : m_server({}, [this](const Request &request, const Responder &responder) { answer(request, responder); })
    {}
    bool start() { return !m_server.start(); }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }
    void hold() { m_isHolding = true; }
    void letGo()
    {
        const std::scoped_lock lock(m_mutex);
        m_isHolding = false;
        for (const auto &responder : m_held)
            responder.send(nothing());
        m_held.clear();
    }
    [[nodiscard]] int asked() const { return m_asked; } // for one customer; the nightly comparison asks for all

private:
    static Reply nothing() { return Reply::json(200, R"({"object":"list","data":[],"has_more":false})"); }
    void answer(const Request &request, const Responder &responder)
    {
        const std::scoped_lock lock(m_mutex);
        m_asked += request.query.find("customer=") != std::string::npos ? 1 : 0;
        if (m_isHolding)
            m_held.push_back(responder);
        else
            responder.send(nothing());
    }

    std::mutex m_mutex;
    std::vector<Responder> m_held;
    std::atomic<bool> m_isHolding = true;
    std::atomic<int> m_asked = 0;
    Server m_server;
};

QByteArray eventOf(int number)
{
    const auto mark = QByteArray::number(number);
    return R"({"id":"evt_)" + mark
           + R"(","object":"event","type":"invoice.paid","created":1780000000,"livemode":false,)"
           + R"("data":{"object":{"id":"in_)" + mark + R"(","customer":"cus_)" + mark + R"("}}})";
}

} // namespace

/// Stripe's events while Stripe itself does not answer.
class TestStripeIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setUpCryptography();
        if (const auto obstacle = m_backing.obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        QVERIFY(m_stripe.start());
    }

    void init()
    {
        m_stripe.hold();
        m_program = m_backing.newProgram();
        QVERIFY(writePrivate(m_program->folder() + u"/key"_s, "sk_of_this_test"));
        QVERIFY(writePrivate(m_program->folder() + u"/webhooks"_s, webhookSecret));
        const QJsonObject months{{u"month"_s, u"price_month"_s}, {u"year"_s, u"price_year"_s}};
        const QJsonObject others{{u"month"_s, u"price_month_pro"_s}, {u"year"_s, u"price_year_pro"_s}};
        m_program->setOption(u"stripe"_s, {{u"url"_s, m_stripe.url()},
                                           {u"secret_key_file"_s, u"key"_s},
                                           {u"webhook_secret_files"_s, QJsonArray{u"webhooks"_s}},
                                           {u"prices"_s, QJsonObject{{u"growth"_s, months}, {u"pro"_s, others}}}});
        QVERIFY2(m_program->start(), m_program->errors());
        m_before = m_stripe.asked();
    }

    void cleanup() { m_stripe.letGo(); }

    // EP-26: taken down and acknowledged before anything is asked of Stripe, each done once.
    void acknowledgementsDoNotWaitForTheWork()
    {
        QCOMPARE(told(0), 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_stripe.asked() - m_before, 1, 10'000); // it hangs there from now on
        for (int i = 1; i < events; ++i)
            QCOMPARE(told(i), 200);
        for (int i = 0; i < events; ++i)
            QCOMPARE(told(i), 200); // again, as Stripe does when an answer was lost
        QCOMPARE(done(), 0.0);
        m_stripe.letGo();
        QTRY_COMPARE_WITH_TIMEOUT(done(), double(events), 30'000);
        QCOMPARE(m_program->stop(), 0);
        QCOMPARE(m_stripe.asked() - m_before, events);
    }

    // Whoever has no business with Stripe does not notice.
    void mailsDoNotWaitForStripe()
    {
        for (int i = 0; i < events; ++i)
            QCOMPARE(told(i), 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_stripe.asked() - m_before, 1, 10'000); // it hangs
        for (int i = 0; i < 3; ++i) {
            const auto email = u"maria%1@example.com"_s.arg(i);
            QVERIFY(!signedInUser(*m_program, email)[u"access_token"_s].toString().isEmpty());
        }
        QCOMPARE(m_stripe.asked() - m_before, 1); // still
    }

    // EP-24: within 20 seconds, whatever hangs; what was acknowledged is done by the next run.
    void theEndDoesNotWaitForEveryEvent()
    {
        for (int i = 0; i < events; ++i)
            QCOMPARE(told(i), 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_stripe.asked() - m_before, 1, 10'000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_program->stop(), 0);
        QVERIFY2(timer.elapsed() < 20'000, QByteArray::number(timer.elapsed()));
        m_stripe.letGo();
        QVERIFY2(m_program->start(), m_program->errors());
        m_program->advanceClock(120); // what the first run had begun is free after a minute
        QTRY_COMPARE_WITH_TIMEOUT(done(), double(events), 30'000);
    }

private:
    int told(int number) const
    {
        const auto payload = eventOf(number);
        const auto signature = stripeSignature(payload.toStdString(), Secret(webhookSecret.toStdString()),
                                               QDateTime::currentMSecsSinceEpoch());
        return m_program->client()
            .send("POST", "/api/v1/webhooks/stripe", payload,
                  {{"Stripe-Signature", QByteArray::fromStdString(signature)}})
            .status;
    }
    [[nodiscard]] double done() const
    {
        return m_program->metric("cm_stripe_events_total{type=\"invoice.paid\",result=\"done\"}")
               + m_program->metric("cm_stripe_events_total{result=\"done\",type=\"invoice.paid\"}");
    }

    HangingStripe m_stripe;
    EndpointBacking m_backing;
    std::unique_ptr<EndpointProgram> m_program;
    int m_before = 0;
};

QTEST_GUILESS_MAIN(TestStripeIntake)
#include "tst_stripeintake.moc"
