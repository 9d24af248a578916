// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/playedplatforms.h"

#include "tests/simulator/creatorscale.h"
#include "tests/simulator/youtubeplatform.h"

namespace creatormetrics {

using namespace Qt::StringLiterals;

PlayedPlatforms playedPlatforms(const SimulatorOptions &options, const SpecSet &specs, QDate)
{
    PlayedPlatforms played;
    if (options.platforms.contains(u"youtube"_s))
        played.push_back(std::make_unique<YouTubePlatform>(options, specs));
    return played;
}

QStringList platformNames()
{
    return {u"youtube"_s, u"instagram"_s, u"twitter"_s, u"tiktok"_s};
}

} // namespace creatormetrics
