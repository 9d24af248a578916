// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/rollups.h"

#include "models/store/contentblocks.h"
#include "models/store/dayblocks.h"

#include <array>

namespace creatormetrics {

namespace {

struct Rollup {
    Outcome (*rebuild)(Connection &);
    Result<QStringList> (*problems)(Connection &);
};

constexpr std::array rollups{Rollup{rebuildDayBlocks, dayBlockProblems},
                             Rollup{rebuildContentBlocks, contentBlockProblems}};

} // namespace

Outcome rebuildRollups(Connection &connection)
{
    for (const Rollup &rollup : rollups) {
        if (auto rebuilt = rollup.rebuild(connection); !rebuilt)
            return rebuilt;
    }
    return Done{};
}

Result<QStringList> rollupProblems(Connection &connection)
{
    QStringList all;
    for (const Rollup &rollup : rollups) {
        const auto found = rollup.problems(connection);
        if (!found)
            return found.error();
        all.append(*found);
    }
    return all;
}

} // namespace creatormetrics
