// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/sampleworkspace.h"
#include "models/domain/account.h"
#include "models/domain/contentitem.h"
#include "models/domain/dailymetrics.h"
#include "models/domain/mention.h"

#include <variant>
#include <vector>

namespace creatormetrics {

enum class IngestKind { Days, Items, Mentions };

using IngestRows = std::variant<std::vector<DailyMetrics>, std::vector<ContentItem>, std::vector<Mention>>;

/// The rows of one answer.
struct IngestPage {
    std::size_t account = 0; ///< index into IngestAccounts
    IngestRows rows;
};

struct IngestAccount {
    Platform platform = Platform::YouTube;
    AccountProfile profile;
    std::vector<DailyMetrics> days;
    std::vector<ContentItem> items;
    std::vector<Mention> mentions;
};

using IngestAccounts = std::vector<IngestAccount>;

/// Everything in memory before any clock runs.
[[nodiscard]] IngestAccounts makeIngestAccounts(const SampleOptions &options);
[[nodiscard]] std::vector<IngestPage> ingestPages(const IngestAccounts &accounts, IngestKind kind,
                                                  std::size_t pageSize);
/// The same rows with every known figure one larger.
[[nodiscard]] std::vector<IngestPage> revisedPages(std::vector<IngestPage> pages);
[[nodiscard]] std::size_t rowCount(const std::vector<IngestPage> &pages);

} // namespace creatormetrics
