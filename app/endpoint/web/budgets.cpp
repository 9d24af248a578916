// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/web/budgets.h"

#include "app/endpoint/web/apiproblem.h"

namespace creatormetrics {

namespace {

constexpr std::int64_t strangersRequests = 60;
constexpr Milliseconds window = 15 * oneMinute;

std::string wholeSeconds(Milliseconds time)
{
    return std::to_string((time + oneSecond - 1) / oneSecond);
}

} // namespace

Budgets::Budgets(RateLimiter &limiter, Metrics &metrics) : m_limiter(limiter), m_metrics(metrics) {}

LimitDecision Budgets::askForAddress(const IpAddress &address)
{
    return ask("ip:" + address.network(), strangersRequests, "none");
}

LimitDecision Budgets::askForPlan(const Caller &caller)
{
    const auto &terms = termsOf(caller.plan);
    return ask("user:" + caller.userId, terms.requestsPerQuarter, terms.key);
}

LimitDecision Budgets::ask(const std::string &key, std::int64_t limit, std::string_view plan)
{
    const auto decision = m_limiter.ask(key, {limit, window});
    m_metrics.count("cm_ratelimit_decisions_total",
                    {{"plan", plan}, {"decision", decision.isAllowed ? "allowed" : "refused"}});
    return decision;
}

std::optional<Reply> Budgets::refusal(const LimitDecision &decision, std::string_view who)
{
    if (decision.isAllowed)
        return std::nullopt;
    const std::string detail = std::string(who) + " allows " + std::to_string(decision.limit)
                               + " requests in 15 minutes.";
    return apiProblemLater(ProblemCode::RateLimited, detail, decision.retryAfter);
}

void Budgets::describe(const LimitDecision &decision, std::string_view policy, HeaderList &headers)
{
    const std::string limit = std::to_string(decision.limit);
    const std::string remaining = std::to_string(decision.remaining);
    const std::string reset = wholeSeconds(decision.isAllowed ? decision.resetAfter : decision.retryAfter);
    const std::string name = '"' + std::string(policy) + '"';
    headers.set("RateLimit-Policy", name + ";q=" + limit + ";w=" + wholeSeconds(window));
    headers.set("RateLimit", name + ";r=" + remaining + ";t=" + reset);
    headers.set("X-RateLimit-Limit", limit);
    headers.set("X-RateLimit-Remaining", remaining);
    headers.set("X-RateLimit-Reset", reset);
}

} // namespace creatormetrics
