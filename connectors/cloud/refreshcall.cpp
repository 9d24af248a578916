// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/refreshcall.h"

#include "models/core/whenfinished.h"

using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr auto patienceForAnAnswer = 9s; ///< so that two repeats fit into the service's grace of 30 s
constexpr int mostRepeats = 2;

bool mayHaveArrived(const Error &error)
{
    return error.kind == ErrorKind::Timeout || error.kind == ErrorKind::BadResponse;
}

} // namespace

RefreshCall::RefreshCall(const CloudRequests &requests, Transport &transport, QObject *parent)
    : QObject(parent)
    , m_requests(requests)
    , m_transport(transport)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceForAnAnswer);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        m_stop.request_stop();
    });
}

RefreshCall::~RefreshCall()
{
    m_stop.request_stop();
}

void RefreshCall::send(const QByteArray &refreshToken, const QByteArray &installId)
{
    cancel();
    m_request = m_requests.refresh(refreshToken, installId);
    m_repeats = 0;
    attempt();
}

void RefreshCall::cancel()
{
    ++m_round;
    m_patience.stop();
    m_stop.request_stop();
}

void RefreshCall::attempt()
{
    m_stop = std::stop_source();
    m_timedOut = false;
    m_patience.start();
    whenFinished(m_transport.send(m_request, {}, m_stop.get_token()), this,
                 [this, round = m_round](const Result<HttpResponse> &response) {
                     if (round == m_round)
                         take(response);
                 });
}

void RefreshCall::take(const Result<HttpResponse> &response)
{
    m_patience.stop();
    if (response) {
        Q_EMIT answered(response);
        return;
    }
    const Error error = m_timedOut ? Error{.kind = ErrorKind::Timeout} : response.error();
    if (mayHaveArrived(error) && m_repeats < mostRepeats) {
        ++m_repeats;
        return attempt();
    }
    Q_EMIT answered(error);
}

} // namespace creatormetrics
