// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/playedplatforms.h"

#include "tests/simulator/creatorscale.h"
#include "tests/simulator/instagramplatform.h"
#include "tests/simulator/tiktokplatform.h"
#include "tests/simulator/xplatform.h"
#include "tests/simulator/youtubeplatform.h"

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

XOptions xOptions(const SimulatorOptions &options)
{
    XOptions x;
    x.specsDirectory = options.specsDirectory;
    if (options.dialect == "renamed"_L1)
        x.dialect = XDialect::Renamed;
    else if (options.dialect == "alternating"_L1)
        x.dialect = XDialect::Alternating;
    return x;
}

InstagramOptions instagramOptions(const SimulatorOptions &options)
{
    return {.specsDirectory = options.specsDirectory, .isSmall = options.plan.hasSmallAudience};
}

} // namespace

PlayedPlatforms playedPlatforms(const SimulatorOptions &options, const SpecSet &specs, QDate today)
{
    const CreatorScale scale{.seed = options.plan.seed,
                             .accounts = options.accounts,
                             .posts = options.videos,
                             .days = static_cast<int>(options.plan.firstDay.daysTo(options.plan.today)),
                             .today = today};
    PlayedPlatforms played;
    if (options.platforms.contains(u"youtube"_s))
        played.push_back(std::make_unique<YouTubePlatform>(options, specs));
    if (options.platforms.contains(u"instagram"_s))
        played.push_back(std::make_unique<InstagramPlatform>(scale, options.terms, instagramOptions(options)));
    if (options.platforms.contains(u"twitter"_s))
        played.push_back(std::make_unique<XPlatform>(scale, options.terms, xOptions(options)));
    if (options.platforms.contains(u"tiktok"_s))
        played.push_back(std::make_unique<TikTokPlatform>(scale, options.terms));
    return played;
}

QStringList platformNames()
{
    return {u"youtube"_s, u"instagram"_s, u"twitter"_s, u"tiktok"_s};
}

} // namespace creatormetrics
