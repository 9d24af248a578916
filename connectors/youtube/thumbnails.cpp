// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/thumbnails.h"

#include <array>

namespace creatormetrics {

namespace {

struct Size {
    QLatin1StringView name;
    qint64 usualWidth; ///< of a video's picture, for answers that do not state it
};

constexpr std::array sizes{Size{QLatin1StringView("default"), 120}, Size{QLatin1StringView("medium"), 320},
                           Size{QLatin1StringView("high"), 480}, Size{QLatin1StringView("standard"), 640},
                           Size{QLatin1StringView("maxres"), 1280}};
constexpr qint64 widestWanted = 480;

/// Wide enough and not too wide beats too wide; among equals of a side, nearer to the bound beats farther.
bool isBetter(qint64 width, qint64 than)
{
    const bool fits = width <= widestWanted;
    if (fits != (than <= widestWanted))
        return fits;
    return fits ? width > than : width < than;
}

} // namespace

QString thumbnailUrl(const JsonReader &thumbnails)
{
    QString best;
    qint64 bestWidth = 0;
    for (const auto &[name, usualWidth] : sizes) {
        const JsonReader picture = thumbnails.member(name);
        const QString url = picture.member(QLatin1StringView("url")).text(2'000);
        const qint64 width = picture.member(QLatin1StringView("width")).count().value_or(usualWidth);
        const bool onTheWeb =
            url.startsWith(QLatin1StringView("https://")) || url.startsWith(QLatin1StringView("http://"));
        if (onTheWeb && (best.isEmpty() || isBetter(width, bestWidth))) {
            best = url;
            bestWidth = width;
        }
    }
    return best;
}

} // namespace creatormetrics
