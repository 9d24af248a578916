// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/simulatedchannel.h"

#include <QJsonObject>

#include <vector>

namespace creatormetrics {

/// A comment on one of the channel's videos.
struct ChannelComment {
    QString id;
    QString videoId;
    QString author; // a handle
    QString authorId; // empty when the author's account is gone; the channel's own for its own comments
    QString text; // plain
    QDateTime publishedAt; // UTC
    qint64 likes = 0;
    qint64 replies = 0;
    QDate goneOn; // when its author or YouTube took it away, as a ninth of them are; invalid: never
};

/// Those that stand today, from a place in the list on, newest first, at most `most`. A few a day since the channel's first day, up to
/// the day before today.
[[nodiscard]] std::vector<ChannelComment> channelComments(const SimulatedChannel &channel, qint64 from, qint64 most);

/// Those that stood once and are gone today, newest first.
[[nodiscard]] std::vector<ChannelComment> goneComments(const SimulatedChannel &channel);

/// How the Data API shows it by its id.
[[nodiscard]] QJsonObject commentResource(const SimulatedChannel &channel, const ChannelComment &comment, bool isPlainText,
                                          const QString &base);
/// How it shows a thread that begins with it.
[[nodiscard]] QJsonObject commentThread(const SimulatedChannel &channel, const ChannelComment &comment,
                                        bool isPlainText, const QString &base);

} // namespace creatormetrics
