// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/x/xpost.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype mostMedia = 1'000;
constexpr qsizetype mostReferences = 20;
constexpr qsizetype longestText = 25'000; // what X lets subscribers write

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

QDateTime countingBegan()
{
    return QDateTime(QDate(2022, 12, 1), QTime(0, 0), Qt::UTC);
}

std::optional<qint64> impressionsOf(const JsonReader &post)
{
    const auto impressions = post.member("public_metrics"_L1).member("impression_count"_L1).count();
    const QDateTime publishedAt = post.member("created_at"_L1).moment();
    const bool counted = publishedAt.isValid() && publishedAt >= countingBegan();
    return impressions == 0 && !counted ? std::nullopt : impressions;
}

ContentType typeOf(const JsonReader &medium)
{
    const QString type = medium.member("type"_L1).text(40);
    if (type == "video"_L1 || type == "animated_gif"_L1)
        return ContentType::Video;
    return type == "photo"_L1 ? ContentType::Image : ContentType::Post;
}

QString webAddress(const JsonReader &address)
{
    const QString url = address.text(2'000);
    return url.startsWith("https://"_L1) || url.startsWith("http://"_L1) ? url : QString();
}

XMedium mediumFrom(const JsonReader &medium)
{
    const QString preview = webAddress(medium.member("preview_image_url"_L1));
    const auto milliseconds = medium.member("duration_ms"_L1).count();
    return {.type = typeOf(medium),
            .pictureUrl = preview.isEmpty() ? webAddress(medium.member("url"_L1)) : preview,
            .durationSeconds = milliseconds ? std::optional(*milliseconds / 1'000) : std::nullopt};
}

/// A clip says more about a post than the photos beside it.
void addMedium(ContentItem &item, const XMedium &medium)
{
    if (item.type == ContentType::Post || medium.type == ContentType::Video)
        item.type = medium.type;
    if (item.thumbnailUrl.isEmpty())
        item.thumbnailUrl = medium.pictureUrl;
    if (!item.durationSeconds)
        item.durationSeconds = medium.durationSeconds;
}

/// The post that it passes on, answers or quotes.
std::optional<JsonReader> referenced(const JsonReader &post, QLatin1StringView how)
{
    const auto references = xMember(post, "referenced_tweets"_L1, "referenced_posts"_L1).elements(mostReferences);
    const auto found = std::ranges::find_if(
        references, [how](const JsonReader &reference) { return reference.member("type"_L1).text(40) == how; });
    return found == references.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QString xId(const JsonReader &id)
{
    const QString text = id.identifier();
    if (text.size() > 19 || !std::ranges::all_of(text, isDigit)) {
        id.reject(u"an id of 1 to 19 digits"_s);
        return {};
    }
    return text;
}

bool xIsNewer(const QString &id, const QString &than)
{
    return id.size() != than.size() ? id.size() > than.size() : id > than;
}

JsonReader xMember(const JsonReader &object, QLatin1StringView classic, QLatin1StringView renamed)
{
    const JsonReader member = object.member(classic);
    return member.isPresent() ? member : object.member(renamed);
}

QString xText(const JsonReader &post)
{
    const JsonReader note = xMember(post, "note_tweet"_L1, "note_post"_L1).member("text"_L1);
    QString text = (note.isPresent() ? note : post.required("text"_L1)).text(longestText);
    text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1);
    return text.replace("&amp;"_L1, "&"_L1);
}

bool xIsRepost(const JsonReader &post)
{
    return referenced(post, "retweeted"_L1).has_value();
}

QString xAnswered(const JsonReader &post)
{
    const auto answered = referenced(post, "replied_to"_L1);
    return answered ? xId(answered->required("id"_L1)) : QString();
}

QStringList xEarlierIds(const JsonReader &post)
{
    const QString current = xId(post.member("id"_L1));
    QStringList earlier;
    const JsonReader history = xMember(post, "edit_history_tweet_ids"_L1, "edit_history_post_ids"_L1);
    for (const JsonReader &version : history.elements(mostReferences)) {
        const QString id = xId(version);
        if (!id.isEmpty() && xIsNewer(current, id))
            earlier.append(id);
    }
    return earlier;
}

qint64 xSum(qint64 one, qint64 other)
{
    return one > std::numeric_limits<qint64>::max() - other ? std::numeric_limits<qint64>::max() : one + other;
}

std::optional<qint64> xShares(const JsonReader &publicMetrics)
{
    const auto reposts = xMember(publicMetrics, "retweet_count"_L1, "repost_count"_L1).count();
    const auto quotes = publicMetrics.member("quote_count"_L1).count();
    return reposts && quotes ? std::optional(xSum(*reposts, *quotes)) : std::nullopt;
}

MetricValues xFigures(const JsonReader &post)
{
    const JsonReader metrics = post.member("public_metrics"_L1);
    const auto impressions = impressionsOf(post);
    MetricValues figures;
    figures.set(Metric::Impressions, impressions);
    figures.set(Metric::Views, impressions);
    figures.set(Metric::Likes, metrics.member("like_count"_L1).count());
    figures.set(Metric::Comments, metrics.member("reply_count"_L1).count());
    figures.set(Metric::Shares, xShares(metrics));
    figures.set(Metric::Saves, metrics.member("bookmark_count"_L1).count());
    return figures;
}

MetricValues xOwnFigures(const JsonReader &post)
{
    const JsonReader own = post.member("non_public_metrics"_L1);
    const JsonReader organic = post.member("organic_metrics"_L1);
    const auto figure = [&own, &organic](QLatin1StringView name) {
        const auto count = own.member(name).count();
        return count ? count : organic.member(name).count();
    };
    MetricValues figures;
    figures.set(Metric::LinkClicks, figure("url_link_clicks"_L1));
    figures.set(Metric::ProfileVisits, figure("user_profile_clicks"_L1));
    return figures;
}

QString xPostUrl(const QString &userName, const QString &id)
{
    return userName.isEmpty() ? u"https://x.com/i/web/status/"_s + id : u"https://x.com/%1/status/%2"_s.arg(userName, id);
}

XMedia xMedia(const JsonReader &includes)
{
    XMedia media;
    for (const JsonReader &medium : includes.member("media"_L1).elements(mostMedia))
        media.insert(medium.member("media_key"_L1).identifier(), mediumFrom(medium));
    return media;
}

ContentItem xItem(const JsonReader &post, const XMedia &media)
{
    const QString id = xId(post.required("id"_L1));
    ContentItem item{.platformContentId = id,
                     .type = ContentType::Post,
                     .description = xText(post),
                     .url = xPostUrl(post.member("username"_L1).identifier(), id),
                     .publishedAt = post.member("created_at"_L1).moment(),
                     .figures = xFigures(post)};
    for (const JsonReader &key : post.member("attachments"_L1).member("media_keys"_L1).elements(mostReferences)) {
        if (const auto medium = media.constFind(key.identifier()); medium != media.constEnd())
            addMedium(item, *medium);
    }
    return item;
}

} // namespace creatormetrics
