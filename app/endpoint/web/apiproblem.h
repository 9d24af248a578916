// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/base/strictjson.h"
#include "app/httpserver/reply.h"
#include "models/entitlement/problemcode.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace creatormetrics {

/// One member of a request that is not as it should be.
struct FieldFault {
    std::string pointer; // RFC 6901: "/email"
    std::string code; // "missing", "type", "length", "format", "range", "unknown"
};

/// application/problem+json (RFC 9457) with our code; type and title follow from it. `detail` is for people and holds nothing
/// that a library said. The request's id is added where the answer leaves.
[[nodiscard]] Reply apiProblem(ProblemCode code, std::string_view detail = {}, const std::vector<FieldFault> &faults = {});

/// The same where a route answers the code with another status than usual.
[[nodiscard]] Reply apiProblemAs(int status, ProblemCode code, std::string_view detail = {});

/// With Retry-After, in whole seconds, at least one.
[[nodiscard]] Reply apiProblemLater(ProblemCode code, std::string_view detail, Milliseconds retryAfter);

/// The problem for what the server refuses by status alone.
[[nodiscard]] Reply apiProblemFor(int status);

[[nodiscard]] Reply apiJson(int status, const Json &body);
[[nodiscard]] Reply withoutStoring(Reply reply); // adds Cache-Control: no-store: the answer holds a token

} // namespace creatormetrics
