// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/brokerplatform.h"

namespace creatormetrics {

namespace {

BrokerPlatform instagram()
{
    BrokerPlatform platform;
    platform.key = "instagram";
    platform.kind = BrokerKind::Instagram;
    platform.scopes = {"instagram_business_basic", "instagram_business_manage_insights", "instagram_business_manage_comments"};
    platform.authorizeUrl = "https://www.instagram.com/oauth/authorize";
    platform.tokenUrl = "https://api.instagram.com/oauth/access_token";
    platform.longTokenUrl = "https://graph.instagram.com/access_token";
    platform.refreshUrl = "https://graph.instagram.com/refresh_access_token";
    platform.accountUrl = "https://graph.instagram.com/v25.0/me";
    return platform;
}

BrokerPlatform tikTok()
{
    BrokerPlatform platform;
    platform.key = "tiktok";
    platform.kind = BrokerKind::TikTok;
    platform.scopes = {"user.info.basic", "user.info.profile", "user.info.stats", "video.list"};
    platform.authorizeUrl = "https://www.tiktok.com/v2/auth/authorize/";
    platform.tokenUrl = "https://open.tiktokapis.com/v2/oauth/token/";
    platform.revokeUrl = "https://open.tiktokapis.com/v2/oauth/revoke/";
    return platform;
}

BrokerPlatform youTube()
{
    BrokerPlatform platform;
    platform.key = "youtube";
    platform.scopes = {"https://www.googleapis.com/auth/youtube.readonly", "https://www.googleapis.com/auth/yt-analytics.readonly"};
    platform.authorizeUrl = "https://accounts.google.com/o/oauth2/v2/auth";
    platform.tokenUrl = "https://oauth2.googleapis.com/token";
    platform.revokeUrl = "https://oauth2.googleapis.com/revoke";
    return platform;
}

} // namespace

std::vector<BrokerPlatform> brokerPlatformsFrom(ConfigReader reader)
{
    std::vector<BrokerPlatform> platforms;
    for (auto platform : {instagram(), tikTok(), youTube()}) {
        auto section = reader.section(platform.key);
        if (!section)
            continue;
        platform.clientId = section->text("client_id");
        platform.clientSecret = section->secretFile("client_secret_file");
        if (const auto scopes = section->texts("scopes"); !scopes.empty())
            platform.scopes = scopes;
        platform.authorizeUrl = section->httpsUrl("authorize", platform.authorizeUrl);
        platform.tokenUrl = section->httpsUrl("token", platform.tokenUrl);
        platform.longTokenUrl = section->httpsUrl("long_token", platform.longTokenUrl);
        platform.refreshUrl = section->httpsUrl("refresh", platform.refreshUrl);
        platform.revokeUrl = section->httpsUrl("revoke", platform.revokeUrl);
        platform.accountUrl = section->httpsUrl("account", platform.accountUrl);
        section->finish();
        platforms.push_back(std::move(platform));
    }
    reader.finish();
    return platforms;
}

} // namespace creatormetrics
