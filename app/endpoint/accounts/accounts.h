// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/accounts/loginthrottle.h"
#include "app/endpoint/accounts/passwordhasher.h"
#include "app/endpoint/accounts/passwordrules.h"
#include "app/endpoint/accounts/sessions.h"
#include "app/endpoint/operations/metrics.h"
#include "app/endpoint/plans/entitlementissuer.h"
#include "app/endpoint/store/database.h"
#include "app/endpoint/web/apiservice.h"

#include <functional>
#include <string>
#include <variant>

namespace creatormetrics {

/// What accounts are built from.
struct AccountParts {
    Database &database;
    const Keyring &keyring;
    RateLimiter &limiter;
    EntitlementIssuer &entitlements;
    Metrics &metrics;
    std::function<void()> wakeWorker; // something was put into a queue
    std::string publicUrl;
    HashCost hashCost;
    std::size_t leastPassword = 12;
};

/// Shared by the routes of accounts. Safe from every thread.
struct Accounts {
    explicit Accounts(AccountParts given);

    const AccountParts parts;
    const PasswordRules rules;
    const PasswordHasher hasher;
    const Sessions sessions;
    LoginThrottle throttle;

    [[nodiscard]] std::string installHash(const std::string &installationId) const;
    /// How ApiService finds out who asks.
    [[nodiscard]] std::variant<Caller, Reply> authenticate(const ApiCall &call);
    /// Checks and times a password; for users without one it takes as long.
    [[nodiscard]] bool isPassword(const std::optional<std::string> &phc, const Secret &password);
    [[nodiscard]] std::string hashed(const Secret &password);
};

void addSignInRoutes(ApiService &service, Accounts &accounts); // auth/…
void addUserRoutes(ApiService &service, Accounts &accounts); // user/…, entitlement…
void addAccountPages(ApiService &service); // what links in mails open

/// Lets go what has expired: sessions, tokens, throttles.
void forgetExpiredAccounts(SqlConnection &connection, Milliseconds now);

} // namespace creatormetrics
