// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/webhookload.h"

#include "app/endpoint/billing/fakestripe.h"
#include "app/endpoint/billing/stripesignature.h"
#include "tests/endpoint/blackbox/apiclient.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <mutex>
#include <thread>
#include <vector>

namespace creatormetrics {

namespace {

constexpr int clients = 8;
constexpr int eventsOfEach = 25;

QByteArray eventNamed(const QByteArray &name)
{
    return R"({"id":"evt_)" + name
           + R"(","object":"event","type":"customer.subscription.updated","created":1780000000,)"
           + R"("livemode":false,"data":{"object":{"id":"sub_)" + name + R"(","customer":"cus_)" + name + R"("}}})";
}

int statusOf(ApiClient &client, const QByteArray &payload)
{
    const auto signature =
        stripeSignature(payload.toStdString(), FakeStripe::webhookSecret(), QDateTime::currentMSecsSinceEpoch());
    return client
        .send("POST", "/api/v1/webhooks/stripe", payload, {{"Stripe-Signature", QByteArray::fromStdString(signature)}})
        .status;
}

} // namespace

WebhookTimes webhookLoad(quint16 port, const QByteArray &mark)
{
    std::mutex mutex;
    std::vector<double> times;
    WebhookTimes result;
    std::vector<std::thread> threads;
    for (int c = 0; c < clients; ++c)
        threads.emplace_back([&, c] {
            ApiClient client(port);
            for (int i = 0; i < eventsOfEach; ++i) {
                const auto payload = eventNamed(mark + QByteArray::number(c * eventsOfEach + i));
                QElapsedTimer timer;
                timer.start();
                const int status = statusOf(client, payload);
                const std::scoped_lock lock(mutex);
                times.push_back(double(timer.nsecsElapsed()) / 1e6);
                result.refused += status == 200 ? 0 : 1;
            }
        });
    for (auto &thread : threads)
        thread.join();
    std::sort(times.begin(), times.end());
    result.p50 = times.at(times.size() / 2);
    result.p99 = times.at(times.size() * 99 / 100);
    result.most = times.back();
    return result;
}

} // namespace creatormetrics
