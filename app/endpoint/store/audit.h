// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/store/sqlconnection.h"

#include <cstdint>
#include <optional>
#include <string>

namespace creatormetrics {

/// Something worth being able to prove later.
struct AuditEntry {
    Milliseconds at = 0;
    std::string actor; // a user's id, "system", or "stranger"
    std::string action; // "login", "refresh_reused", "plan_changed"
    std::string target; // an id; never an e-mail address
    std::string addressTruncated; // IpAddress::truncated(), or empty
    std::string requestId;
    std::string result = "ok";
};

/// Lengthens the chain: each row's hash covers the row and the hash before it. Inside the transaction of what it tells.
void appendAudit(SqlConnection &connection, const AuditEntry &entry);

/// The first row whose hash does not fit, or nothing when the chain is whole up to its head. Rows that were let go after 400 days
/// are taken on trust.
[[nodiscard]] std::optional<std::int64_t> brokenAuditRow(SqlConnection &connection);

/// Lets go what is older than 400 days.
void forgetOldAudit(SqlConnection &connection, Milliseconds now);

} // namespace creatormetrics
