// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/account.h"

#include <QFuture>

namespace creatormetrics {

/// Hands out access tokens. May be called from any thread; the future may finish on another one, so give `then` a context.
class TokenSource
{
public:
    TokenSource() = default;
    TokenSource(const TokenSource &) = delete;
    TokenSource &operator=(const TokenSource &) = delete;
    virtual ~TokenSource() = default;

    /// A token that is valid for at least a minute, refreshed before if need be (once for all callers).
    /// Errors: SignedOut (no token, or the refresh was refused for good), Offline, Timeout, Storage (keychain).
    [[nodiscard]] virtual QFuture<Result<QByteArray>> accessToken(AccountId account, Platform platform) = 0;
    /// The platform refused `token` although it looked valid: the next `accessToken` refreshes.
    virtual void invalidate(AccountId account, const QByteArray &token) = 0;
};

} // namespace creatormetrics
