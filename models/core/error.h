// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace creatormetrics {

/// Closed list of what can go wrong, as far as the program acts on it.
enum class ErrorKind {
    Cancelled,   ///< the user or the shutdown stopped it
    Offline,     ///< no way to the host
    Timeout,     ///< the host was reached but did not answer in time
    RateLimited, ///< too fast; `retryAfter` says when to go on, if the host said so
    SignedOut,   ///< the token is gone or refused; the user has to sign in again
    Forbidden,   ///< signed in, but a scope or a right is missing
    QuotaSpent,  ///< the budget of the period is used up
    NotFound,
    BadResponse, ///< the answer is not what the contract promises
    BadInput,    ///< a file, option or figure given by the user is not acceptable
    Storage,     ///< database or file system
    Unsupported, ///< the platform or this version cannot do it
    Internal,
};

/// Why something failed. `detail` is for the log and for developers: never a token, never shown as the only text.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail = {};
    std::optional<std::chrono::seconds> retryAfter = std::nullopt;

    friend bool operator==(const Error &, const Error &) = default;
};

/// Stable key of a kind for logs, JSON and the database ("rate_limited").
[[nodiscard]] QString errorKey(ErrorKind kind);
[[nodiscard]] std::optional<ErrorKind> errorKindFromKey(QStringView key);

} // namespace creatormetrics
