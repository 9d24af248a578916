// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/connectors.h"

#include "connectors/instagram/instagramconnector.h"
#include "connectors/tiktok/tiktokconnector.h"
#include "connectors/x/xconnector.h"
#include "connectors/youtube/youtubeconnector.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

PlatformService service()
{
    const QUrl base(u"https://"_s + fuzzHost() + fuzzPath());
    PlatformService service;
    for (const auto name : {"data"_L1, "analytics"_L1, "graph"_L1, "api"_L1, "open"_L1, "research"_L1})
        service.api.insert(name, base);
    return service;
}

} // namespace

QString fuzzHost()
{
    return u"api.example"_s;
}

QString fuzzPath()
{
    return u"/v1"_s;
}

const Connector &fuzzConnector(Platform platform)
{
    static const YouTubeConnector youtube(service());
    static const InstagramConnector instagram(service());
    static const XConnector x(service());
    static const TikTokConnector tiktok(service());
    switch (platform) {
    case Platform::YouTube:
        return youtube;
    case Platform::Instagram:
        return instagram;
    case Platform::X:
        return x;
    case Platform::TikTok:
        break;
    }
    return tiktok;
}

} // namespace creatormetrics
