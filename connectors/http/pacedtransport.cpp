// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/pacedtransport.h"

#include "models/core/whenfinished.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

/// How late a waiting call may notice that it is no longer wanted.
constexpr auto longestNap = 250ms;

} // namespace

PacedTransport::PacedTransport(std::unique_ptr<Transport> inner, RateLimit limit, QObject *parent)
    : QObject(parent), m_inner(std::move(inner)), m_limiter(limit), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PacedTransport::letThrough);
}

QFuture<Result<HttpResponse>> PacedTransport::send(const HttpRequest &request, const QByteArray &token, std::stop_token stop)
{
    auto pledge = std::make_shared<Pledge<HttpResponse>>();
    auto future = pledge->future();
    m_waiting.push_back({request, token, std::move(stop), std::move(pledge)});
    letThrough();
    return future;
}

void PacedTransport::letThrough()
{
    std::erase_if(m_waiting, [](const WaitingCall &call) { return call.stop.stop_requested(); });
    while (!m_waiting.empty()) {
        const auto now = RateLimiter::Time::clock::now();
        const auto pause = m_limiter.pause(now);
        if (pause > 0ms) {
            m_timer.start(std::min<std::chrono::milliseconds>(pause, longestNap));
            return;
        }
        m_limiter.spend(now);
        const WaitingCall call = std::move(m_waiting.front());
        m_waiting.pop_front();
        forward(call);
    }
}

void PacedTransport::forward(const WaitingCall &call)
{
    whenFinished(m_inner->send(call.request, call.token, call.stop), this,
                 [pledge = call.pledge](const Result<HttpResponse> &answer) { pledge->answer(answer); });
}

} // namespace creatormetrics
