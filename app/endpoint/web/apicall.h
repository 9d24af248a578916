// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/base/ipaddress.h"
#include "app/endpoint/base/strictjson.h"
#include "app/httpserver/responder.h"
#include "models/entitlement/planterms.h"

#include <chrono>
#include <functional>
#include <string>

namespace creatormetrics {

/// Who asks, as the access token said.
struct Caller {
    std::string userId;
    std::string familyId;
    std::string deviceId;
    Plan plan = Plan::Starter;
};

/// One request on its way to a handler.
struct ApiCall {
    Request request;
    Json body; // of a JSON route
    Caller caller; // of a signed route
    IpAddress address; // the client's, behind trusted proxies too
    std::string requestId;
    Milliseconds now = 0;
    HeaderList answerFields; // the answer gets them whenever it comes: what is left of the budget
};

/// What kind of work a handler does, which decides the threads that do it.
enum class ApiWork {
    Here, // nothing that waits: on the thread that serves the socket
    Read, // reads the database
    Write, // writes the database
    Hash, // hashes passwords
    Upstream, // asks other services
};

enum class ApiAccess { Open, Signed }; // Signed: an access token is needed
enum class ApiBody { None, JsonObject, Raw };

/// What the request is counted against.
enum class ApiBudget {
    None, // nothing: health, or a route with limits of its own
    Address, // 60 in 15 minutes for the client's address
    Plan, // the user's plan
};

struct ApiRoute {
    std::string method;
    std::string pattern;
    ApiWork work = ApiWork::Read;
    ApiAccess access = ApiAccess::Signed;
    ApiBody body = ApiBody::None;
    ApiBudget budget = ApiBudget::Plan;
    std::function<Reply(ApiCall &)> handle = {};
    /// Instead of `handle`, for answers that come later: on the same threads, but answers through the responder.
    std::function<void(ApiCall &, const Responder &)> handleLater = {};
    bool isIdempotent = false; // takes Idempotency-Key
    std::uint64_t mostBody = 64 * 1024; // bytes
    std::chrono::milliseconds answersWithin{15'000}; // then the server answers 503
    bool isHtml = false; // answers people's browsers, so Accept may say so
};

} // namespace creatormetrics
