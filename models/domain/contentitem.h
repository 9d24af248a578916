// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/strongid.h"
#include "models/domain/metricvalues.h"

#include <QDateTime>
#include <QString>

namespace creatormetrics {

using ContentId = StrongId<struct ContentTag>;

enum class ContentType { Video, Short, Live, Image, Carousel, Reel, Story, Post };

[[nodiscard]] QString contentTypeKey(ContentType type);
[[nodiscard]] std::optional<ContentType> contentTypeFromKey(QStringView key);
[[nodiscard]] QString contentTypeLabel(ContentType type);

enum class Visibility { Public, Unlisted, Private };

/// A post, video or story as the platform describes it, with its lifetime figures as far as they are known.
struct ContentItem {
    QString platformContentId; ///< the platform's id, text
    ContentType type = ContentType::Video;
    Visibility visibility = Visibility::Public;
    QString title;
    QString description;
    QString url;
    QString thumbnailUrl;
    QDateTime publishedAt; ///< UTC; invalid when unknown
    std::optional<qint64> durationSeconds;
    MetricValues figures; ///< lifetime so far

    friend bool operator==(const ContentItem &, const ContentItem &) = default;
};

/// Lifetime figures of a post from an answer that tells nothing else about it.
struct ItemFigures {
    QString platformContentId;
    MetricValues figures;

    friend bool operator==(const ItemFigures &, const ItemFigures &) = default;
};

/// What people call the item: its title, else the first line of its text (posts without titles), else nothing.
[[nodiscard]] QString displayTitle(const ContentItem &item);

} // namespace creatormetrics
