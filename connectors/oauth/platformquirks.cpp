// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/platformquirks.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Without these two Google gives no refresh token to somebody who has agreed before.
PlatformQuirks google()
{
    PlatformQuirks quirks;
    quirks.authorizeFields = {{u"access_type"_s, u"offline"_s}, {u"prompt"_s, u"consent"_s}};
    return quirks;
}

PlatformQuirks x()
{
    PlatformQuirks quirks;
    quirks.deadRefreshCode = u"invalid_request"_s;
    quirks.secretInHeader = true;
    return quirks;
}

PlatformQuirks instagram()
{
    PlatformQuirks quirks;
    quirks.scopeSeparator = u',';
    quirks.provesKey = false;
    quirks.needsSecret = true;
    quirks.renewsAccessToken = true;
    return quirks;
}

PlatformQuirks tiktok()
{
    PlatformQuirks quirks;
    quirks.clientIdName = u"client_key"_s;
    quirks.scopeSeparator = u',';
    quirks.challengeEncoding = ChallengeEncoding::Hexadecimal;
    quirks.needsSecret = true;
    quirks.revokesAccessToken = true;
    return quirks;
}

} // namespace

const PlatformQuirks &platformQuirks(Platform platform)
{
    static const PlatformQuirks ofGoogle = google();
    static const PlatformQuirks ofX = x();
    static const PlatformQuirks ofTikTok = tiktok();
    static const PlatformQuirks ofInstagram = instagram();
    switch (platform) {
    case Platform::YouTube:
        return ofGoogle;
    case Platform::X:
        return ofX;
    case Platform::TikTok:
        return ofTikTok;
    case Platform::Instagram:
        return ofInstagram;
    }
    Q_UNREACHABLE();
}

} // namespace creatormetrics
