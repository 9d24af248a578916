// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/tokenlife.h"

#include "connectors/oauth/platformquirks.h"

namespace creatormetrics {

namespace {

constexpr qint64 spareSeconds = 60;
constexpr qint64 day = 86'400;

/// Instagram renews what is at least a day old, for 60 days more. Half of them is left for a computer that sleeps. A clock that
/// was set back proves nothing against a token that cannot be had again without the user.
TokenLife lifeOfLongToken(const TokenSet &tokens, const QDateTime &now)
{
    if (now.addSecs(spareSeconds) >= tokens.expiresAt)
        return TokenLife::Over;
    const bool oldEnough = tokens.obtainedAt.secsTo(now) >= day;
    const bool endsSoon = now.secsTo(tokens.expiresAt) < 30 * day;
    return oldEnough && endsSoon ? TokenLife::RenewSoon : TokenLife::Usable;
}

} // namespace

TokenLife tokenLife(const TokenSet &tokens, Platform platform, const QDateTime &now)
{
    if (tokens.accessToken.isEmpty())
        return TokenLife::Over;
    if (platformQuirks(platform).renewsAccessToken)
        return lifeOfLongToken(tokens, now);
    // A clock that was set back makes a token look younger than it is, so one that comes from the future is not trusted.
    const QDateTime soon = now.addSecs(spareSeconds);
    return tokens.obtainedAt <= soon && soon < tokens.expiresAt ? TokenLife::Usable : TokenLife::Over;
}

} // namespace creatormetrics
