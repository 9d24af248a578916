// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/base/keyring.h"
#include "app/endpoint/store/database.h"

#include <optional>
#include <string>

namespace creatormetrics {

/// Registrations and requests for a new password. They are taken down unread, so that the answer is the same and takes as long
/// whether there is such an account or not, and looked at afterwards.
struct RegistrationRequest {
    std::string email;
    std::string phc;
    std::optional<std::string> name;
    std::optional<std::string> locale;
};
void enqueueRegistration(SqlConnection &connection, const Keyring &keyring, const RegistrationRequest &request, Milliseconds now);
void enqueueForgottenPassword(SqlConnection &connection, const Keyring &keyring, const std::string &email, Milliseconds now);

/// A new address gets a user and a mail to confirm it. One that is taken gets a mail that says so; if it was never confirmed, one
/// with which its owner can set the password, so that whoever registers somebody else's address first gains nothing by it.
/// True when there was something: more may be waiting, and mails.
bool handleAccountRequests(Database &database, const Keyring &keyring, const std::string &publicUrl, Milliseconds now);

} // namespace creatormetrics
