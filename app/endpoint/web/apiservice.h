// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/operations/eventlog.h"
#include "app/endpoint/operations/metrics.h"
#include "app/endpoint/web/apicall.h"
#include "app/endpoint/web/budgets.h"
#include "app/endpoint/web/idempotency.h"
#include "app/endpoint/web/lane.h"
#include "app/httpserver/router.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace creatormetrics {

/// The threads that handlers run on.
struct ApiLanes {
    Lane &store;
    Lane &hash;
    Lane &upstream;
};

struct ApiServiceOptions {
    std::vector<IpNetwork> proxies; // whose X-Forwarded-For is believed
    bool saysStrictTransport = false; // HSTS: reached over TLS
};

/// From a request to its answer: finds the route, chooses the threads, asks budget, token and body, calls the handler, and
/// adds what every answer carries. Safe from every thread once the routes are in.
class ApiService
{
public:
    /// Who an access token belongs to, or the answer that refuses it. May throw StoreError.
    using Authenticate = std::function<std::variant<Caller, Reply>(const ApiCall &)>;

    struct Parts {
        Database &database;
        ApiLanes lanes;
        Budgets &budgets;
        Idempotency &idempotency;
        Authenticate authenticate;
        Metrics &metrics;
        EndpointLog &log;
        const Clock &clock;
    };
    ApiService(Parts parts, ApiServiceOptions options);

    void add(ApiRoute route);
    void handle(Request request, Responder responder) const; // what the server calls
    /// The answer to what the server refuses by itself.
    [[nodiscard]] Reply refusal(int status) const;
    /// How large the body of a request may be.
    [[nodiscard]] std::uint64_t mostBody(std::string_view method, std::string_view path) const;
    /// How long the answer to a request may take.
    [[nodiscard]] std::chrono::milliseconds patience(std::string_view method, std::string_view path) const;

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> routes() const; // method and pattern
    [[nodiscard]] int inFlight() const { return m_inFlight; }

private:
    class Answer;
    void begin(const ApiRoute &route, Request request, const Responder &responder) const;
    void dispatch(const ApiRoute &route, std::shared_ptr<ApiCall> call, const Responder &responder) const;
    void run(const ApiRoute &route, ApiCall &call, const Responder &responder) const;
    std::optional<Reply> admit(const ApiRoute &route, ApiCall &call) const;
    std::optional<Reply> authenticated(ApiCall &call) const;
    void finish(const Reply &reply, const ApiCall &call, const std::string &route, double seconds) const;
    bool runsHere(ApiWork work) const;
    Lane &laneFor(ApiWork work) const;
    void addCommonFields(Reply &reply, const std::string &requestId) const;

    const Parts m_parts;
    const ApiServiceOptions m_options;
    Router m_router;
    std::vector<std::unique_ptr<const ApiRoute>> m_routes;
    mutable std::atomic<int> m_inFlight{0};
};

} // namespace creatormetrics
