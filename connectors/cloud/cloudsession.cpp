// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/cloudsession.h"

#include "connectors/cloud/cloudproblem.h"
#include "connectors/cloud/logging.h"
#include "models/core/whenfinished.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr int mostRepeats = 3;
constexpr auto pauseAfterALoss = 500ms;

/// The same request again does no harm: the service answers it with the first answer.
bool isRepeatable(const HttpRequest &request)
{
    return std::ranges::any_of(request.headers, [](const HttpHeader &header) { return header.first == "Idempotency-Key"; });
}

} // namespace

TransportLimits cloudTransportLimits()
{
    // A long poll is silent for 25 s.
    return {.timeout = 35s, .largestAnswer = 8 * 1024 * 1024, .followsRedirects = false, .longest = 45s};
}

/// One request on its way, perhaps more than once.
struct CloudSession::Call {
    HttpRequest request;
    Pledge<HttpResponse> pledge;
    bool isRenewed = false;
    int repeats = 0;
};

CloudSession::CloudSession(const QUrl &endpoint, Transport &transport, SecretStore &store, const Clock &clock,
                           const QString &lockFolder, QObject *parent)
    : QObject(parent)
    , m_requests(endpoint)
    , m_endpoint(endpoint)
    , m_transport(transport)
    , m_clock(clock)
    , m_tokens(endpoint, transport, store, clock, lockFolder)
{
    connect(&m_tokens, &SessionTokens::stateChanged, this, &CloudSession::stateChanged);
    connect(&m_tokens, &SessionTokens::notStored, this, &CloudSession::notStored);
    connect(&m_tokens, &SessionTokens::renewed, this, [this](const CloudTokens &fresh) {
        Q_EMIT renewed(fresh);
        Q_EMIT entitlementReceived(fresh.entitlement);
    });
}

CloudSession::~CloudSession()
{
    m_stop.request_stop();
}

QString CloudSession::serviceName() const
{
    return m_endpoint.port() > 0 ? u"%1:%2"_s.arg(m_endpoint.host()).arg(m_endpoint.port()) : m_endpoint.host();
}

QFuture<Result<HttpResponse>> CloudSession::send(const HttpRequest &request)
{
    const auto call = std::make_shared<Call>();
    call->request = request;
    auto future = call->pledge.future();
    start(call);
    return future;
}

QFuture<Outcome> CloudSession::leave(const HttpRequest &farewell)
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(m_tokens.accessToken(), this, [this, farewell, pledge](const Result<QByteArray> &token) {
        leaveWith(token, farewell, pledge);
    });
    return pledge->future();
}

/// Whatever the service says, the session is forgotten here: the user asked for it. One that has ended needs no farewell.
void CloudSession::leaveWith(const Result<QByteArray> &token, const HttpRequest &farewell,
                             const std::shared_ptr<Pledge<Done>> &pledge)
{
    const QFuture<Outcome> removed = m_tokens.end();
    const auto conclude = [this, pledge, removed](const Outcome &told) {
        whenFinished(removed, this, [pledge, told](const Outcome &gone) {
            pledge->answer(!told || gone ? told : Outcome(keychainTrouble(gone.error())));
        });
    };
    if (!token)
        return conclude(token.error().kind == ErrorKind::SignedOut ? Outcome(Done{}) : Outcome(token.error()));
    whenFinished(m_transport.send(farewell, *token, m_stop.get_token()), this,
                 [conclude](const Result<HttpResponse> &response) {
                     conclude(response ? doneIn(*response) : Outcome(unreachable(response.error())));
                 });
}

void CloudSession::start(const CallPtr &call)
{
    if (!call->request.bearer)
        return forward(call, {});
    if (const auto left = m_holds.value(call->request.url.path()).left(m_clock.now())) {
        return call->pledge.answer(Error{
            .kind = ErrorKind::RateLimited, .detail = problemWords(ProblemCode::RateLimited), .retryAfter = left});
    }
    whenFinished(m_tokens.accessToken(), this, [this, call](const Result<QByteArray> &token) {
        if (!token)
            return call->pledge.answer(token.error());
        forward(call, *token);
    });
}

void CloudSession::forward(const CallPtr &call, const QByteArray &token)
{
    whenFinished(m_transport.send(call->request, token, m_stop.get_token()), this,
                 [this, call, token](const Result<HttpResponse> &response) {
                     if (!response)
                         return lost(call, response.error());
                     take(call, token, *response);
                 });
}

void CloudSession::lost(const CallPtr &call, const Error &error)
{
    qCDebug(lcCloud).noquote() << "No answer:" << error.detail;
    const bool mayHaveArrived = error.kind == ErrorKind::Timeout || error.kind == ErrorKind::BadResponse;
    if (mayHaveArrived && isRepeatable(call->request) && call->repeats < mostRepeats)
        return repeatLater(call, pauseAfterALoss);
    call->pledge.answer(unreachable(error));
}

void CloudSession::repeatLater(const CallPtr &call, std::chrono::milliseconds pause)
{
    ++call->repeats;
    QTimer::singleShot(pause, this, [this, call] { start(call); });
}

void CloudSession::take(const CallPtr &call, const QByteArray &token, const HttpResponse &response)
{
    if (response.status < 400)
        return finish(call, response);
    const CloudProblem problem = cloudProblem(response);
    const bool isTokenRefused = problem.code == ProblemCode::Unauthenticated || problem.code == ProblemCode::TokenExpired;
    if (call->request.bearer && isTokenRefused && !std::exchange(call->isRenewed, true)) {
        m_tokens.invalidate(token);
        return start(call);
    }
    const auto pause = problem.error.retryAfter.value_or(1s);
    if (problem.code == ProblemCode::RequestInProgress && isRepeatable(call->request) && call->repeats < mostRepeats)
        return repeatLater(call, std::min<std::chrono::seconds>(pause, 5s));
    if (response.status == 429 && call->request.bearer)
        m_holds.insert(call->request.url.path(), {.since = m_clock.now(), .length = pause});
    finish(call, response);
}

/// The statement of a sign-in is told when the session stands.
void CloudSession::finish(const CallPtr &call, const HttpResponse &response)
{
    const QByteArray text = response.body.contains("\"refresh_token\"") ? QByteArray() : carriedEntitlement(response);
    call->pledge.answer(response);
    if (!text.isEmpty())
        Q_EMIT entitlementReceived(text);
}

} // namespace creatormetrics
