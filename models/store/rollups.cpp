// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/rollups.h"

#include "models/store/contentages.h"
#include "models/store/contentblocks.h"
#include "models/store/contentgains.h"
#include "models/store/contentwords.h"
#include "models/store/dayblocks.h"
#include "models/store/mentionblocks.h"
#include "models/store/mentionwords.h"

#include <array>

namespace creatormetrics {

namespace {

struct Rollup {
    Outcome (*rebuild)(Connection &);
    Result<QStringList> (*problems)(Connection &);
};

constexpr std::array rollups{Rollup{rebuildDayBlocks, dayBlockProblems},
                             Rollup{rebuildContentBlocks, contentBlockProblems},
                             Rollup{rebuildContentAges, contentAgeProblems},
                             Rollup{rebuildContentGains, contentGainProblems},
                             Rollup{rebuildContentWords, contentWordProblems},
                             Rollup{rebuildMentionBlocks, mentionBlockProblems},
                             Rollup{rebuildMentionWords, mentionWordProblems}};

} // namespace

Outcome rebuildRollups(Connection &connection)
{
    for (const Rollup &rollup : rollups) {
        if (auto rebuilt = rollup.rebuild(connection); !rebuilt)
            return rebuilt;
    }
    return Done{};
}

Result<QStringList> rollupProblems(Connection &connection, const std::function<void(int done, int all)> &progress)
{
    QStringList all;
    int done = 0;
    for (const Rollup &rollup : rollups) {
        if (progress)
            progress(done++, static_cast<int>(rollups.size()));
        const auto found = rollup.problems(connection);
        if (!found)
            return found.error();
        all.append(*found);
    }
    return all;
}

} // namespace creatormetrics
