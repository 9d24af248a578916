// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

namespace creatormetrics {

/// The user's own account at a mail server, without its password, which rests in the keychain under `mailSecretKey`.
struct MailAccount {
    enum class Security {
        Tls, ///< encrypted from the first byte, as on port 465
        StartTls, ///< encrypted before anything is said, as on port 587; a server that offers none is refused
    };

    QString host = {};
    int port = 465;
    Security security = Security::Tls;
    QString user = {}; ///< empty: the server asks for no sign-in
    QString fromName = {};
    QString fromAddress = {};

    friend bool operator==(const MailAccount &, const MailAccount &) = default;
};

/// The port that servers usually have for it.
[[nodiscard]] int usualPort(MailAccount::Security security);

/// Stable key: "tls", "starttls". An unknown key is Tls.
[[nodiscard]] QString mailSecurityKey(MailAccount::Security security);
[[nodiscard]] MailAccount::Security mailSecurityFromKey(const QString &key);

/// BadInput names the member that is missing or cannot be.
[[nodiscard]] Outcome checkMailAccount(const MailAccount &account);

/// "smtp:<user>@<host>".
[[nodiscard]] QString mailSecretKey(const MailAccount &account);

} // namespace creatormetrics
