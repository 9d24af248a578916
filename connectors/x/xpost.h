// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/jsonreader.h"
#include "models/domain/contentitem.h"

#include <QHash>
#include <QStringList>

namespace creatormetrics {

/// How one post object reads, in the classic names (`retweet_count`) and in those of version 2.167 (`repost_count`).

/// An id of X: 1 to 19 digits, always text; a JSON number would lose its last digits. Empty when absent.
[[nodiscard]] QString xId(const JsonReader &id);
/// Whether the first id was given out after the second.
[[nodiscard]] bool xIsNewer(const QString &id, const QString &than);
/// The member under its classic name, else under the new one.
[[nodiscard]] JsonReader xMember(const JsonReader &object, QLatin1StringView classic, QLatin1StringView renamed);

/// The whole text, of long posts too, as people read it: X escapes &, < and >.
[[nodiscard]] QString xText(const JsonReader &post);
/// A post of somebody else that was passed on: its counts are the original's.
[[nodiscard]] bool xIsRepost(const JsonReader &post);
/// The post that it answers; empty when it answers none.
[[nodiscard]] QString xAnswered(const JsonReader &post);
/// Ids that the post had before it was edited; each edit gives it a new one.
[[nodiscard]] QStringList xEarlierIds(const JsonReader &post);
/// Of two counts from 0 up; stays at the largest number instead of going beyond it.
[[nodiscard]] qint64 xSum(qint64 one, qint64 other);
/// Reposts and quotes; unknown when either is.
[[nodiscard]] std::optional<qint64> xShares(const JsonReader &publicMetrics);
/// What everybody sees. Impressions count as views. 0 impressions of a post from before December 2022, when X began to count
/// them, are unknown.
[[nodiscard]] MetricValues xFigures(const JsonReader &post);
/// What only the author is told: link clicks and profile visits. Unknown where X tells them not.
[[nodiscard]] MetricValues xOwnFigures(const JsonReader &post);
/// The address of a post; without a name one that X forwards.
[[nodiscard]] QString xPostUrl(const QString &userName, const QString &id);

/// A picture or clip that stands beside the posts of a page.
struct XMedium {
    ContentType type = ContentType::Post;
    QString pictureUrl;
    std::optional<qint64> durationSeconds;
};
using XMedia = QHash<QString, XMedium>;

/// The media of `includes` by key.
[[nodiscard]] XMedia xMedia(const JsonReader &includes);
/// A post as an item: Video where it has a clip or an animated picture, Image where it has a photo, else Post.
[[nodiscard]] ContentItem xItem(const JsonReader &post, const XMedia &media);

} // namespace creatormetrics
