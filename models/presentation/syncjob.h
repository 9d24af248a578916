// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncservice.h"

#include <QLocale>

namespace creatormetrics {

/// One account's part in the sync that goes on.
struct SyncJob {
    enum class Stage { Running, Queued, Done };

    Stage stage = Stage::Queued;
    SyncProgress progress; ///< account, title and platform at least

    /// 0..1; nothing while the amount is unknown.
    [[nodiscard]] std::optional<double> fraction() const;
};

/// How far it is, in numbers: "412 of 2,003", "step 3 of 12"; empty while the amount is unknown. Translated.
[[nodiscard]] QString jobAmountText(const SyncJob &job, const QLocale &locale);
/// What it does now: "Videos and their figures", "History: figures by day", "Waits for its turn". Translated.
[[nodiscard]] QString jobActivityText(const SyncJob &job);

} // namespace creatormetrics
