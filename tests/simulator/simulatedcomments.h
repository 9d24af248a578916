// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/simulatedchannel.h"

#include <QJsonObject>
#include <QStringList>

namespace creatormetrics {

/// A comment that somebody left below a video of the channel; now and then the channel itself.
struct SimulatedComment {
    QString id;
    QString videoId;
    QString author;
    QString authorChannelId;
    QString text;
    QDateTime publishedAt; // UTC
    qint64 likes = 0;
    qint64 replies = 0;
};

/// A few for each public video whose comments are on, newest first; none from `today` on. A pure value of the channel.
[[nodiscard]] std::vector<SimulatedComment> simulatedComments(const SimulatedChannel &channel);

/// How the Data API shows it, with the parts asked for.
[[nodiscard]] QJsonObject commentThreadResource(const SimulatedChannel &channel, const SimulatedComment &comment,
                                                const QStringList &parts);

} // namespace creatormetrics
