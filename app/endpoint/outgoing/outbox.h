// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/outgoing/workqueue.h"

#include <optional>
#include <string>

namespace creatormetrics {

/// A message to one of our users.
struct Mail {
    std::string to; // an address as isEmailAddress has it
    std::string subject;
    std::string text; // plain, lines that end in LF
};

/// Puts the mail into the queue (workqueue.h), inside the transaction of what it tells of.
void enqueueMail(SqlConnection &connection, const Keyring &keyring, const Mail &mail, Milliseconds now,
                 const std::optional<std::string> &dedupe = std::nullopt);

/// Takes mails to where they go.
class MailSender
{
public:
    virtual ~MailSender() = default;
    /// False when it has to be tried again. `id`: the same at every try.
    [[nodiscard]] virtual bool send(const Mail &mail, const std::string &id, Milliseconds now) = 0;
};

/// Sends what is due; true when there was something, so that more may be waiting. A mail may come twice when a replica is killed
/// between sending and noting it.
bool sendDueMails(Database &database, const Keyring &keyring, MailSender &sender, Milliseconds now);

} // namespace creatormetrics
