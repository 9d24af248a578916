// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace creatormetrics {

/// Everything that can be wrong with a request to the hosted endpoint. The key is the contract: it never changes its meaning.
enum class ProblemCode {
    InvalidRequest,
    TokenInvalid,
    BadSignature,
    FlowInvalid,
    Unauthenticated,
    InvalidCredentials,
    TokenExpired,
    TokenReused,
    PlatformReauthRequired,
    EmailUnverified,
    AccountNotProven,
    Forbidden,
    NotFound,
    UnknownPlatform,
    MethodNotAllowed,
    NotAcceptable,
    SamePlan,
    NotSubscribed,
    TooManyFlows,
    TooManySubscriptions,
    VersionConflict,
    RequestInProgress,
    CursorTooOld,
    PayloadTooLarge,
    UriTooLong,
    UnsupportedMediaType,
    WeakPassword,
    UnknownPlan,
    UnprocessableRequest,
    KeyReused,
    RateLimited,
    HeadersTooLarge,
    InternalError,
    NotImplemented,
    BillingUnavailable,
    PlatformError,
    Busy,
    VersionNotSupported,
};

struct ProblemTerms {
    ProblemCode code = ProblemCode::InternalError;
    int status = 500;
    std::string_view key; // "rate_limited"
    std::string_view title; // English, for people
};

[[nodiscard]] const ProblemTerms &termsOf(ProblemCode code);
[[nodiscard]] std::span<const ProblemTerms> allProblems();

} // namespace creatormetrics
