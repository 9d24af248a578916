// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/outgoing/outbox.h"

namespace creatormetrics {

namespace {

constexpr const char *mailKind = "email";

} // namespace

void enqueueMail(SqlConnection &connection, const Keyring &keyring, const Mail &mail, Milliseconds now,
                 const std::optional<std::string> &dedupe)
{
    enqueueWork(connection, keyring, mailKind, {{"to", mail.to}, {"subject", mail.subject}, {"text", mail.text}}, now, dedupe);
}

bool sendDueMails(Database &database, const Keyring &keyring, MailSender &sender, Milliseconds now)
{
    return doDueWork(database, keyring, mailKind, now, [&](const Json &payload, const std::string &id) {
        const Mail mail{payload.at("to").get<std::string>(), payload.at("subject").get<std::string>(),
                        payload.at("text").get<std::string>()};
        return sender.send(mail, id, now);
    });
}

} // namespace creatormetrics
