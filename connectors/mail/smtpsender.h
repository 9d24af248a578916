// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mail/mailmessage.h"
#include "models/reports/mailaccount.h"

#include <chrono>
#include <stop_token>

namespace creatormetrics {

/// How a server is met. The defaults are what programs use.
struct SmtpOptions {
    QString authorityFile = {}; ///< certificates (PEM) to trust instead of the system's
    bool allowUnencrypted = false; ///< for 127.0.0.1 alone, where no certificate is
    std::chrono::milliseconds connectTimeout = std::chrono::seconds(20); ///< until the sign-in was answered
    std::chrono::seconds silence = std::chrono::seconds(60); ///< without a byte or an answer
};

/// Sends mail by the user's own account (SMTP, RFC 5321). Encrypted always, the server's certificate checked always. Holds no
/// connection; each call blocks and is for a thread of a pool, any number of them at once. A stop is noticed within a second.
/// Errors: SignedOut (user or password), BadInput (names the refused recipient; too large), RateLimited (4xx, with the time
/// to wait), Forbidden (refused for what it is), Offline, Timeout, BadResponse (certificate, cut midway), Unsupported (server
/// without encryption or sign-in), Cancelled. No error holds the password, nor what a server said to it.
class SmtpSender
{
public:
    explicit SmtpSender(const SmtpOptions &options = {}) : m_options(options) {}

    /// Its recipients get the message, or none of them do.
    [[nodiscard]] Outcome send(const MailAccount &account, const QByteArray &password, const MailMessage &message,
                               const std::stop_token &stop) const;
    /// Connects and signs in without sending anything.
    [[nodiscard]] Outcome signIn(const MailAccount &account, const QByteArray &password,
                                 const std::stop_token &stop) const;

private:
    SmtpOptions m_options;
};

} // namespace creatormetrics
