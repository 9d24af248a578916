// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/web/apiservice.h"

#include "app/endpoint/base/random.h"
#include "app/endpoint/web/apiproblem.h"

#include <algorithm>
#include <chrono>

namespace creatormetrics {

namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

bool isRequestId(const std::string &text)
{
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

// A path that is not decoded may match more than one pattern; the most generous counts until the router decides.
bool mayTake(const ApiRoute &route, std::string_view method, std::string_view path)
{
    const auto fixed = std::string_view(route.pattern).substr(0, route.pattern.find('{'));
    return route.method == method && path.substr(0, fixed.size()) == fixed;
}

std::string requestIdOf(const Request &request, Milliseconds now)
{
    const auto given = request.headers.value("X-Request-Id");
    return given && isRequestId(*given) ? *given : uuidV7(now);
}

std::string withoutPort(const std::string &peer)
{
    std::string address = peer.substr(0, peer.rfind(':'));
    if (address.size() > 2 && address.front() == '[')
        address = address.substr(1, address.size() - 2);
    return address;
}

// All fields of that name as one list: a client may send its own, and a proxy add another behind it.
std::string forwardedFor(const Request &request)
{
    std::string list;
    for (const auto &field : request.headers.fields()) {
        if (equalsIgnoringCase(field.name, "X-Forwarded-For"))
            list.append(list.empty() ? "" : ",").append(field.value);
    }
    return list;
}

bool hasMediaType(const std::string &field, std::string_view type)
{
    return equalsIgnoringCase(std::string_view(field).substr(0, field.find_first_of("; \t")), type);
}

// Good enough for what is asked of it: a client that takes nothing we send says so plainly.
bool takes(const Request &request, bool isHtml)
{
    const auto accept = request.headers.value("Accept");
    if (!accept || accept->find("*/*") != std::string::npos || accept->find("application/*") != std::string::npos)
        return true;
    return accept->find("application/json") != std::string::npos || accept->find("application/problem+json") != std::string::npos
           || (isHtml && accept->find("text/html") != std::string::npos);
}

} // namespace

/// Where the answer of one request passes on its way out: gets what every answer carries, and is counted and logged.
class ApiService::Answer final : public ReplySink
{
public:
    Answer(const ApiService &service, std::string route, std::shared_ptr<ApiCall> call, Responder responder)
        : m_service(service), m_route(std::move(route)), m_call(std::move(call)), m_responder(std::move(responder))
    {
        ++m_service.m_inFlight;
    }
    ~Answer() override
    {
        if (!m_isAnswered)
            accept(apiProblem(ProblemCode::InternalError), std::chrono::milliseconds(0));
        --m_service.m_inFlight;
    }

    void accept(Reply reply, std::chrono::milliseconds delay) override
    {
        if (m_isAnswered.exchange(true))
            return;
        for (const auto &field : m_call->answerFields.fields())
            reply.headers.set(field.name, field.value);
        m_service.addCommonFields(reply, m_call->requestId);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - m_begun;
        m_service.finish(reply, *m_call, m_route, took.count());
        m_responder.sendAfter(delay, std::move(reply));
    }

private:
    const ApiService &m_service;
    const std::string m_route;
    const std::shared_ptr<ApiCall> m_call;
    const Responder m_responder;
    const SteadyTime m_begun = std::chrono::steady_clock::now();
    std::atomic<bool> m_isAnswered{false};
};

ApiService::ApiService(Parts parts, ApiServiceOptions options)
    : m_parts(std::move(parts))
    , m_options(std::move(options))
    , m_router([this](int status) { return refusal(status); })
{}

void ApiService::add(ApiRoute route)
{
    m_routes.push_back(std::make_unique<const ApiRoute>(std::move(route)));
    const ApiRoute &kept = *m_routes.back();
    m_router.add(kept.method, kept.pattern, [this, &kept](Request request, const Responder &responder) {
        begin(kept, std::move(request), responder);
    });
}

void ApiService::handle(Request request, Responder responder) const
{
    m_router.handle(std::move(request), std::move(responder));
}

Reply ApiService::refusal(int status) const
{
    Reply reply = apiProblemFor(status);
    addCommonFields(reply, uuidV7(m_parts.clock.now()));
    return reply;
}

std::uint64_t ApiService::mostBody(std::string_view method, std::string_view path) const
{
    std::uint64_t most = 64 * 1024;
    for (const auto &route : m_routes) {
        if (mayTake(*route, method, path))
            most = std::max(most, route->mostBody);
    }
    return most;
}

std::chrono::milliseconds ApiService::patience(std::string_view method, std::string_view path) const
{
    std::chrono::milliseconds longest = ApiRoute().answersWithin;
    for (const auto &route : m_routes) {
        if (mayTake(*route, method, path))
            longest = std::max(longest, route->answersWithin);
    }
    return longest;
}

std::vector<std::pair<std::string, std::string>> ApiService::routes() const
{
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto &route : m_routes)
        all.emplace_back(route->method, route->pattern);
    return all;
}

void ApiService::begin(const ApiRoute &route, Request request, const Responder &responder) const
{
    auto call = std::make_shared<ApiCall>();
    call->now = m_parts.clock.now();
    call->requestId = requestIdOf(request, call->now);
    const auto peer = IpAddress::parsed(withoutPort(request.peer));
    if (peer)
        call->address = clientAddress(*peer, forwardedFor(request), m_options.proxies);
    call->request = std::move(request);
    const Responder answer(std::make_shared<Answer>(*this, route.pattern, call, responder));
    if (!peer)
        return answer.send(apiProblem(ProblemCode::InternalError));
    if (!takes(call->request, route.isHtml))
        return answer.send(apiProblem(ProblemCode::NotAcceptable));
    const auto type = call->request.headers.value("Content-Type").value_or(std::string());
    const bool hasBody = !call->request.body.empty();
    if (route.body == ApiBody::JsonObject && hasBody && !hasMediaType(type, "application/json"))
        return answer.send(apiProblem(ProblemCode::UnsupportedMediaType));
    dispatch(route, std::move(call), answer);
}

bool ApiService::runsHere(ApiWork work) const
{
    if (work == ApiWork::Here)
        return true;
    return work == ApiWork::Read && m_parts.database.readsAreQuick() && m_parts.budgets.isQuick();
}

Lane &ApiService::laneFor(ApiWork work) const
{
    if (work == ApiWork::Hash)
        return m_parts.lanes.hash;
    return work == ApiWork::Upstream ? m_parts.lanes.upstream : m_parts.lanes.store;
}

void ApiService::dispatch(const ApiRoute &route, std::shared_ptr<ApiCall> call, const Responder &responder) const
{
    if (runsHere(route.work))
        return run(route, *call, responder);
    const bool isTaken =
        laneFor(route.work).post([this, &route, call, responder] { run(route, *call, responder); });
    if (!isTaken)
        responder.send(apiProblemLater(ProblemCode::Busy, {}, 2 * oneSecond));
}

void ApiService::run(const ApiRoute &route, ApiCall &call, const Responder &responder) const
{
    LogLine line{.level = "error", .message = "request failed", .requestId = call.requestId, .route = route.pattern};
    try {
        if (auto refusal = admit(route, call))
            return responder.send(*std::move(refusal));
        if (route.handleLater)
            return route.handleLater(call, responder);
        return responder.send(route.isIdempotent ? m_parts.idempotency.once(call, route.pattern, route.handle)
                                                 : route.handle(call));
    } catch (const StoreError &error) {
        line.error = error.what();
        responder.send(error.kind() == StoreError::Kind::Unavailable
                           ? apiProblemLater(ProblemCode::Busy, {}, 2 * oneSecond)
                           : apiProblem(ProblemCode::InternalError));
    } catch (const std::exception &error) {
        line.error = error.what();
        responder.send(apiProblem(ProblemCode::InternalError));
    }
    m_parts.log.add(line);
}

// What has to hold before a handler sees the call, the cheapest first.
std::optional<Reply> ApiService::admit(const ApiRoute &route, ApiCall &call) const
{
    if (route.budget == ApiBudget::Address) {
        const auto decision = m_parts.budgets.askForAddress(call.address);
        Budgets::describe(decision, "none", call.answerFields);
        if (auto refused = Budgets::refusal(decision, "Your network"))
            return refused;
    }
    if (route.access == ApiAccess::Signed) {
        if (auto refused = authenticated(call))
            return refused;
        if (route.budget == ApiBudget::Plan) {
            const auto decision = m_parts.budgets.askForPlan(call.caller);
            const std::string plan(termsOf(call.caller.plan).key);
            Budgets::describe(decision, plan, call.answerFields);
            if (auto refused = Budgets::refusal(decision, "The " + plan + " plan"))
                return refused;
        }
    }
    if (route.body != ApiBody::JsonObject)
        return std::nullopt;
    auto body = call.request.body.empty() ? Json::object() : parsedJson(call.request.body);
    if (!body)
        return apiProblem(ProblemCode::InvalidRequest, "The body is not JSON as RFC 8259 has it, or names a member twice.");
    call.body = *std::move(body);
    return std::nullopt;
}

std::optional<Reply> ApiService::authenticated(ApiCall &call) const
{
    auto result = m_parts.authenticate(call);
    if (auto *caller = std::get_if<Caller>(&result)) {
        call.caller = std::move(*caller);
        return std::nullopt;
    }
    // Who guesses tokens is counted like any stranger.
    const auto decision = m_parts.budgets.askForAddress(call.address);
    Budgets::describe(decision, "none", call.answerFields);
    if (auto refused = Budgets::refusal(decision, "Your network"))
        return refused;
    Reply refusal = std::get<Reply>(std::move(result));
    refusal.headers.set("WWW-Authenticate", "Bearer");
    return refusal;
}

void ApiService::addCommonFields(Reply &reply, const std::string &requestId) const
{
    reply.headers.set("X-Request-Id", requestId);
    reply.headers.set("X-Content-Type-Options", "nosniff");
    reply.headers.set("Referrer-Policy", "no-referrer");
    if (!reply.headers.value("Content-Security-Policy"))
        reply.headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    if (m_options.saysStrictTransport)
        reply.headers.set("Strict-Transport-Security", "max-age=31536000");
    const bool isProblem = reply.status >= 400 && !reply.body.empty() && reply.body.back() == '}';
    if (isProblem) // the id that support asks for, where the desktop shows it
        reply.body.insert(reply.body.size() - 1, ",\"instance\":\"urn:creatormetrics:request:" + requestId + '"');
}

void ApiService::finish(const Reply &reply, const ApiCall &call, const std::string &route, double seconds) const
{
    const std::string code = std::to_string(reply.status);
    m_parts.metrics.count("cm_http_requests_total", {{"route", route}, {"method", call.request.method}, {"code", code}});
    m_parts.metrics.observe("cm_http_request_seconds", {{"route", route}}, seconds);
    m_parts.log.add({.message = "request",
                     .requestId = call.requestId,
                     .route = route,
                     .method = call.request.method,
                     .status = reply.status,
                     .milliseconds = seconds * 1000,
                     .bytes = reply.body.size(),
                     .user = call.caller.userId,
                     .address = call.address.bytes().empty() ? std::string() : call.address.truncated()});
}

} // namespace creatormetrics
