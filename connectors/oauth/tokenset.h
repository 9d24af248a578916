// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace creatormetrics {

/// The developer's client that tokens were given to; no other can renew them.
struct TokenClient {
    QString id = {}; ///< empty: the one of the services file
    QString secret = {};

    friend bool operator==(const TokenClient &, const TokenClient &) = default;
};

/// What a token endpoint hands out. Secret: goes to the keychain and into Authorization headers, nowhere else.
struct TokenSet {
    QByteArray accessToken = {};
    QByteArray refreshToken = {}; ///< empty when the answer had none (a refresh that does not rotate)
    QDateTime obtainedAt = {}; ///< UTC, by our clock
    QDateTime expiresAt = {}; ///< UTC; the access token's end
    /// UTC; when the user has to sign in again unless the tokens are renewed before. Invalid where the platform names no end.
    QDateTime signInUntil = {};
    QStringList scopes = {}; ///< granted
    QStringList missingScopes = {}; ///< asked for and not granted
    TokenClient client = {};

    friend bool operator==(const TokenSet &, const TokenSet &) = default;
};

} // namespace creatormetrics
