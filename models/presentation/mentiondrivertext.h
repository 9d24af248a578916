// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentionspikes.h"
#include "models/domain/figureformat.h"
#include "models/presentation/valuetablemodel.h"

namespace creatormetrics {

/// What stands behind the sentiment of the bar's days, asked apart from the page's figures so that these need not wait.
struct MentionsBehind {
    MentionDrivers drivers;
    std::vector<NegativeSpike> spikes; ///< the latest first

    friend bool operator==(const MentionsBehind &, const MentionsBehind &) = default;
};

[[nodiscard]] std::vector<ValueColumn> driverWordColumns();
/// Words that pull down first, then those that lift.
[[nodiscard]] std::vector<ValueRow> driverWordRows(const MentionDrivers &drivers, const FigureFormat &format);
/// How a post is called; says so when it is not known here.
[[nodiscard]] QString driverPostTitle(const PostDriver &post);
[[nodiscard]] std::vector<ValueColumn> driverPostColumns();
[[nodiscard]] std::vector<ValueRow> driverPostRows(const MentionDrivers &drivers, const FigureFormat &format);
[[nodiscard]] std::vector<ValueColumn> driverAuthorColumns();
[[nodiscard]] std::vector<ValueRow> driverAuthorRows(const MentionDrivers &drivers, const FigureFormat &format);
/// "of the 5,000 newest texts"; empty where all were looked at.
[[nodiscard]] QString driversNote(const MentionDrivers &drivers, const FigureFormat &format);

struct SpikeText {
    QString title; ///< "18 negative mentions on 14 Nov, usually 2"
    QString reason; ///< "with “ads” and “sponsor”; most under “My new favourite gear”"; may be empty
};
[[nodiscard]] SpikeText spikeText(const NegativeSpike &spike, const FigureFormat &format, QDate today);

} // namespace creatormetrics
