// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contentitem.h"

#include <QCoreApplication>

namespace creatormetrics {

namespace {

struct TypeText {
    ContentType type;
    QLatin1StringView key;
    const char *label;
};

constexpr std::array<TypeText, 8> types{{
    {ContentType::Video, QLatin1StringView("video"), QT_TRANSLATE_NOOP("ContentType", "Video")},
    {ContentType::Short, QLatin1StringView("short"), QT_TRANSLATE_NOOP("ContentType", "Short")},
    {ContentType::Live, QLatin1StringView("live"), QT_TRANSLATE_NOOP("ContentType", "Live stream")},
    {ContentType::Image, QLatin1StringView("image"), QT_TRANSLATE_NOOP("ContentType", "Image")},
    {ContentType::Carousel, QLatin1StringView("carousel"), QT_TRANSLATE_NOOP("ContentType", "Carousel")},
    {ContentType::Reel, QLatin1StringView("reel"), QT_TRANSLATE_NOOP("ContentType", "Reel")},
    {ContentType::Story, QLatin1StringView("story"), QT_TRANSLATE_NOOP("ContentType", "Story")},
    {ContentType::Post, QLatin1StringView("post"), QT_TRANSLATE_NOOP("ContentType", "Post")},
}};

} // namespace

QString contentTypeKey(ContentType type)
{
    return types[static_cast<std::size_t>(type)].key;
}

std::optional<ContentType> contentTypeFromKey(QStringView key)
{
    for (const TypeText &text : types) {
        if (key == text.key)
            return text.type;
    }
    return std::nullopt;
}

QString contentTypeLabel(ContentType type)
{
    return QCoreApplication::translate("ContentType", types[static_cast<std::size_t>(type)].label);
}

QString displayTitle(const ContentItem &item)
{
    constexpr qsizetype longest = 120;
    const QString title = item.title.simplified();
    return title.isEmpty() ? item.description.trimmed().section(u'\n', 0, 0).simplified().left(longest) : title;
}

} // namespace creatormetrics
