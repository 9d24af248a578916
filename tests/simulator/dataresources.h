// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/simulatedchannel.h"

#include <QJsonObject>
#include <QStringList>

namespace creatormetrics {

/// How the Data API shows a channel, an entry of the uploads playlist and a video, with the parts asked for. Thumbnails
/// point to the simulator itself (`base`, "http://127.0.0.1:PORT"), so that nothing leaves the machine.
[[nodiscard]] QJsonObject channelResource(const SimulatedChannel &channel, const QStringList &parts,
                                          const QString &base);
[[nodiscard]] QJsonObject playlistItemResource(const SimulatedChannel &channel, std::size_t position,
                                               const QStringList &parts, const QString &base);
[[nodiscard]] QJsonObject videoResource(const SimulatedChannel &channel, const SimulatedVideo &video,
                                        const QStringList &parts, const QString &base);

[[nodiscard]] QString durationText(qint64 seconds); // ISO 8601: "PT1H2M3S"

} // namespace creatormetrics
