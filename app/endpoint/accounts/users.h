// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/store/sqlconnection.h"

#include <optional>
#include <string>

namespace creatormetrics {

struct User {
    std::string id;
    std::string email; // as typed
    std::optional<Milliseconds> verifiedAt;
    std::optional<std::string> name;
    std::optional<std::string> locale;
    std::optional<std::string> timezone;
    bool isActive = true; // not disabled by us
    Milliseconds createdAt = 0;
    std::int64_t version = 1; // of the profile
};

struct NewUser {
    std::string email;
    std::string phc;
    std::optional<std::string> name;
    std::optional<std::string> locale;
};

[[nodiscard]] std::optional<User> userById(SqlConnection &connection, const std::string &id);
[[nodiscard]] std::optional<User> userByEmail(SqlConnection &connection, const std::string &email); // whatever its case
[[nodiscard]] std::optional<std::string> passwordHashOf(SqlConnection &connection, const std::string &userId);

/// The new user's id; nothing when the address is taken.
[[nodiscard]] std::optional<std::string> createUser(SqlConnection &connection, const NewUser &user, Milliseconds now);
void setPassword(SqlConnection &connection, const std::string &userId, const std::string &phc, Milliseconds now);
void markVerified(SqlConnection &connection, const std::string &userId, Milliseconds now);

struct ProfileChange {
    std::optional<std::string> name;
    std::optional<std::string> locale;
    std::optional<std::string> timezone;
};
/// Changes what is given; false when the profile is not at `version` any more.
[[nodiscard]] bool changeProfile(SqlConnection &connection, const std::string &userId, std::int64_t version,
                                 const ProfileChange &change);

/// Removes the user and everything of theirs but the audit's rows, which know no more than the id.
void eraseUser(SqlConnection &connection, const std::string &userId);

} // namespace creatormetrics
