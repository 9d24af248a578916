// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace creatormetrics {

/// A request to another service.
struct OutgoingRequest {
    std::string method = "GET";
    std::string url; // absolute; its origin has to be one that the client was made for
    std::vector<std::pair<std::string, Secret>> headers; // may hold tokens
    Secret body; // sent with `contentType` when not empty, or for POST
    std::string contentType = "application/x-www-form-urlencoded";
    std::size_t mostAnswer = 64 * 1024; // bytes; Stripe's answers take 1 MiB
    bool leavesNoTrace = false; // neither its connection nor its buffers are kept for another: it holds somebody's token
};

struct OutgoingAnswer {
    int status = 0;
    Secret body; // may hold tokens: wiped when it goes
    std::string requestId; // Request-Id of the answer, for the log
};

/// Why there is no answer.
enum class OutgoingFault {
    NotAllowed, // an origin that the client was not made for
    Unreachable, // no connection, TLS not to be trusted, or cut
    TimedOut,
    TooLarge,
    Paused, // five failures in a row: not asked for 30 seconds
};
[[nodiscard]] std::string_view faultName(OutgoingFault fault); // "timed_out"

using OutgoingResult = std::variant<OutgoingAnswer, OutgoingFault>;

/// Asks other services and waits for the answer; for threads of the upstream lane and of the background. Safe from every thread.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    /// Answers of any status are answers. Never follows redirects, never sends cookies.
    [[nodiscard]] virtual OutgoingResult send(const OutgoingRequest &request) = 0;
};

/// name=value&…, percent-encoded.
[[nodiscard]] std::string formOf(const std::vector<std::pair<std::string, std::string>> &fields);

} // namespace creatormetrics
