// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/accountrequests.h"

#include "app/endpoint/accounts/mails.h"
#include "app/endpoint/accounts/onetimetokens.h"
#include "app/endpoint/accounts/users.h"
#include "app/endpoint/outgoing/workqueue.h"
#include "app/endpoint/store/audit.h"

namespace creatormetrics {

namespace {

constexpr const char *registerKind = "register";
constexpr const char *forgottenKind = "forgotten";

std::optional<std::string> maybeText(const Json &payload, const char *name)
{
    const auto &value = payload.at(name);
    return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
}

Json jsonOf(const std::optional<std::string> &text)
{
    return text ? Json(*text) : Json();
}

Mail mailForTaken(SqlConnection &connection, const User &user, const std::string &publicUrl, Milliseconds now)
{
    if (user.verifiedAt)
        return alreadyRegisteredMail(addresseeOf(user));
    return unfinishedRegistrationMail(addresseeOf(user), publicUrl, newOneTimeToken(connection, OneTimeKind::Reset, user.id, now));
}

void registerUser(SqlConnection &connection, const Keyring &keyring, const NewUser &wanted, const std::string &publicUrl,
                  const std::string &workId, Milliseconds now)
{
    if (const auto id = createUser(connection, wanted, now)) {
        const auto token = newOneTimeToken(connection, OneTimeKind::Verify, *id, now);
        enqueueMail(connection, keyring, verificationMail({wanted.email, wanted.locale}, publicUrl, token), now, workId + " mail");
        appendAudit(connection, {.at = now, .actor = *id, .action = "registered", .target = *id});
        return;
    }
    const auto user = userByEmail(connection, wanted.email);
    if (user && user->isActive)
        enqueueMail(connection, keyring, mailForTaken(connection, *user, publicUrl, now), now, workId + " mail");
}

void sendReset(SqlConnection &connection, const Keyring &keyring, const std::string &email, const std::string &publicUrl,
               const std::string &workId, Milliseconds now)
{
    const auto user = userByEmail(connection, email);
    if (!user || !user->isActive)
        return;
    const auto token = newOneTimeToken(connection, OneTimeKind::Reset, user->id, now);
    enqueueMail(connection, keyring, resetMail(addresseeOf(*user), publicUrl, token), now, workId + " mail");
    appendAudit(connection, {.at = now, .actor = "stranger", .action = "reset_requested", .target = user->id});
}

} // namespace

void enqueueRegistration(SqlConnection &connection, const Keyring &keyring, const RegistrationRequest &request, Milliseconds now)
{
    enqueueWork(connection, keyring, registerKind,
                {{"email", request.email}, {"phc", request.phc}, {"name", jsonOf(request.name)}, {"locale", jsonOf(request.locale)}},
                now);
}

void enqueueForgottenPassword(SqlConnection &connection, const Keyring &keyring, const std::string &email, Milliseconds now)
{
    enqueueWork(connection, keyring, forgottenKind, {{"email", email}}, now);
}

bool handleAccountRequests(Database &database, const Keyring &keyring, const std::string &publicUrl, Milliseconds now)
{
    const bool moreToRegister = doDueWork(database, keyring, registerKind, now, [&](const Json &payload, const std::string &id) {
        const NewUser wanted{payload.at("email").get<std::string>(), payload.at("phc").get<std::string>(),
                             maybeText(payload, "name"), maybeText(payload, "locale")};
        database.write(
            [&](SqlConnection &connection) { registerUser(connection, keyring, wanted, publicUrl, id, now); });
        return true;
    });
    const bool moreForgotten = doDueWork(database, keyring, forgottenKind, now, [&](const Json &payload, const std::string &id) {
        const auto email = payload.at("email").get<std::string>();
        database.write([&](SqlConnection &connection) { sendReset(connection, keyring, email, publicUrl, id, now); });
        return true;
    });
    return moreToRegister || moreForgotten;
}

} // namespace creatormetrics
