// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/limit/ratelimiter.h"
#include "app/endpoint/operations/metrics.h"
#include "app/endpoint/web/apicall.h"

#include <optional>

namespace creatormetrics {

/// Counts requests against the client's address or the user's plan, and tells it in header fields.
class Budgets
{
public:
    Budgets(RateLimiter &limiter, Metrics &metrics);

    [[nodiscard]] bool isQuick() const { return m_limiter.isQuick(); }

    LimitDecision askForAddress(const IpAddress &address); // 60 in 15 minutes
    LimitDecision askForPlan(const Caller &caller);

    /// 429 for what was refused; nothing for what was allowed.
    [[nodiscard]] static std::optional<Reply> refusal(const LimitDecision &decision, std::string_view who);
    /// RateLimit-Policy, RateLimit and X-RateLimit-Limit, -Remaining, -Reset.
    static void describe(const LimitDecision &decision, std::string_view policy, HeaderList &headers);

private:
    LimitDecision ask(const std::string &key, std::int64_t limit, std::string_view plan);

    RateLimiter &m_limiter;
    Metrics &m_metrics;
};

} // namespace creatormetrics
