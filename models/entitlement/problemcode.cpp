// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entitlement/problemcode.h"

#include <array>

namespace creatormetrics {

namespace {

using enum ProblemCode;

constexpr std::array problems = {
    ProblemTerms{InvalidRequest, 400, "invalid_request", "The request is not understood"},
    ProblemTerms{TokenInvalid, 400, "token_invalid", "The token is not valid"},
    ProblemTerms{BadSignature, 400, "bad_signature", "The signature does not fit"},
    ProblemTerms{FlowInvalid, 400, "flow_invalid", "This sign-in is not open"},
    ProblemTerms{Unauthenticated, 401, "unauthenticated", "Sign in first"},
    ProblemTerms{InvalidCredentials, 401, "invalid_credentials", "E-mail address or password is wrong"},
    ProblemTerms{TokenExpired, 401, "token_expired", "The session has ended"},
    ProblemTerms{TokenReused, 401, "token_reused", "The session was ended because its token was used twice"},
    ProblemTerms{PlatformReauthRequired, 401, "platform_reauth_required", "The platform asks to sign in again"},
    ProblemTerms{EmailUnverified, 403, "email_unverified", "The e-mail address is not verified"},
    ProblemTerms{AccountNotProven, 403, "account_not_proven", "This account has not been connected here"},
    ProblemTerms{Forbidden, 403, "forbidden", "Not allowed"},
    ProblemTerms{NotFound, 404, "not_found", "Not found"},
    ProblemTerms{UnknownPlatform, 404, "unknown_platform", "This platform is not known here"},
    ProblemTerms{MethodNotAllowed, 405, "method_not_allowed", "Not with this method"},
    ProblemTerms{NotAcceptable, 406, "not_acceptable", "Answers are JSON"},
    ProblemTerms{SamePlan, 409, "same_plan", "This is the plan already"},
    ProblemTerms{NotSubscribed, 409, "not_subscribed", "There is no subscription"},
    ProblemTerms{TooManyFlows, 409, "too_many_flows", "Too many sign-ins are open"},
    ProblemTerms{TooManySubscriptions, 409, "too_many_subscriptions", "Too many topics are watched"},
    ProblemTerms{VersionConflict, 412, "version_conflict", "Somebody else has changed it"},
    ProblemTerms{RequestInProgress, 409, "request_in_progress", "The same request is still being done"},
    ProblemTerms{CursorTooOld, 410, "cursor_too_old", "Events since then are no longer kept"},
    ProblemTerms{PayloadTooLarge, 413, "payload_too_large", "The request is too large"},
    ProblemTerms{UriTooLong, 414, "uri_too_long", "The address is too long"},
    ProblemTerms{UnsupportedMediaType, 415, "unsupported_media_type", "Requests are JSON"},
    ProblemTerms{WeakPassword, 422, "weak_password", "The password is too easy to guess"},
    ProblemTerms{UnknownPlan, 422, "unknown_plan", "There is no such plan"},
    ProblemTerms{UnprocessableRequest, 422, "unprocessable_request", "The request cannot be done as it is"},
    ProblemTerms{KeyReused, 422, "idempotency_key_reused", "The Idempotency-Key was used for another request"},
    ProblemTerms{RateLimited, 429, "rate_limited", "Too many requests"},
    ProblemTerms{HeadersTooLarge, 431, "headers_too_large", "The header fields are too large"},
    ProblemTerms{InternalError, 500, "internal_error", "Something went wrong here"},
    ProblemTerms{NotImplemented, 501, "not_implemented", "This is not understood here"},
    ProblemTerms{BillingUnavailable, 502, "billing_unavailable", "The payment service does not answer"},
    ProblemTerms{PlatformError, 502, "platform_error", "The platform does not answer as agreed"},
    ProblemTerms{Busy, 503, "busy", "Too much to do at the moment"},
    ProblemTerms{VersionNotSupported, 505, "version_not_supported", "HTTP/1.1 is spoken here"},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < problems.size(); ++i) {
        if (problems[i].code != static_cast<ProblemCode>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder(), "termsOf looks a code up by its place");

} // namespace

const ProblemTerms &termsOf(ProblemCode code)
{
    return problems.at(static_cast<std::size_t>(code));
}

std::span<const ProblemTerms> allProblems()
{
    return problems;
}

} // namespace creatormetrics
