// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace creatormetrics {

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

    friend bool operator==(const TokenSet &, const TokenSet &) = default;
};

} // namespace creatormetrics
