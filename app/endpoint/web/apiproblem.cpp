// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/web/apiproblem.h"

namespace creatormetrics {

namespace {

Json problemBody(ProblemCode code, std::string_view detail, const std::vector<FieldFault> &faults)
{
    const auto &terms = termsOf(code);
    Json body = {{"type", "urn:creatormetrics:problem:" + std::string(terms.key)},
                 {"title", terms.title},
                 {"status", terms.status},
                 {"code", terms.key}};
    if (!detail.empty())
        body["detail"] = detail;
    for (const auto &fault : faults)
        body["errors"].push_back({{"pointer", fault.pointer}, {"code", fault.code}});
    return body;
}

Reply problemOf(ProblemCode code, const Json &body)
{
    Reply reply = Reply::empty(termsOf(code).status);
    reply.headers.add("Content-Type", "application/problem+json");
    reply.headers.add("Cache-Control", "no-store");
    reply.body = jsonText(body);
    return reply;
}

ProblemCode codeFor(int status)
{
    switch (status) {
    case 404:
        return ProblemCode::NotFound;
    case 405:
        return ProblemCode::MethodNotAllowed;
    case 413:
        return ProblemCode::PayloadTooLarge;
    case 414:
        return ProblemCode::UriTooLong;
    case 431:
        return ProblemCode::HeadersTooLarge;
    case 500:
        return ProblemCode::InternalError;
    case 501:
        return ProblemCode::NotImplemented;
    case 503:
        return ProblemCode::Busy;
    case 505:
        return ProblemCode::VersionNotSupported;
    default:
        return ProblemCode::InvalidRequest;
    }
}

} // namespace

Reply apiProblem(ProblemCode code, std::string_view detail, const std::vector<FieldFault> &faults)
{
    return problemOf(code, problemBody(code, detail, faults));
}

Reply apiProblemAs(int status, ProblemCode code, std::string_view detail)
{
    Json body = problemBody(code, detail, {});
    body["status"] = status;
    Reply reply = problemOf(code, body);
    reply.status = status;
    return reply;
}

Reply apiProblemLater(ProblemCode code, std::string_view detail, Milliseconds retryAfter)
{
    const auto seconds = retryAfter <= oneSecond ? 1 : (retryAfter + oneSecond - 1) / oneSecond;
    Json body = problemBody(code, detail, {});
    body["retry_after"] = seconds;
    Reply reply = problemOf(code, body);
    reply.headers.add("Retry-After", std::to_string(seconds));
    return reply;
}

Reply apiProblemFor(int status)
{
    return apiProblemAs(status, codeFor(status)); // 408 and 426 have no code of their own
}

Reply apiJson(int status, const Json &body)
{
    return Reply::json(status, jsonText(body));
}

Reply withoutStoring(Reply reply)
{
    reply.headers.set("Cache-Control", "no-store");
    return reply;
}

} // namespace creatormetrics
