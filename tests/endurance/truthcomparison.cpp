// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endurance/truthcomparison.h"

#include "models/store/audiencerepository.h"
#include "models/store/contentrepository.h"
#include "models/store/dailyrepository.h"
#include "models/store/mentionrepository.h"

#include <QJsonArray>

#include <span>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using L = QLatin1StringView;

struct Name {
    Metric metric;
    QLatin1StringView member;
};

constexpr std::array youtubeDay{Name{Metric::Views, L("views")},
                                Name{Metric::EngagedViews, L("engagedViews")},
                                Name{Metric::Likes, L("likes")},
                                Name{Metric::Comments, L("comments")},
                                Name{Metric::Shares, L("shares")},
                                Name{Metric::FollowersGained, L("subscribersGained")},
                                Name{Metric::FollowersLost, L("subscribersLost")},
                                Name{Metric::WatchMinutes, L("estimatedMinutesWatched")},
                                Name{Metric::AverageViewSeconds, L("averageViewDuration")}};
constexpr std::array instagramDay{Name{Metric::Views, L("views")},
                                  Name{Metric::Reach, L("reach")},
                                  Name{Metric::Likes, L("likes")},
                                  Name{Metric::Comments, L("comments")},
                                  Name{Metric::Shares, L("shares")},
                                  Name{Metric::Saves, L("saves")},
                                  Name{Metric::LinkClicks, L("profile_links_taps")},
                                  Name{Metric::FollowersGained, L("follows")},
                                  Name{Metric::FollowersLost, L("unfollows")}};
constexpr std::array insights{Name{Metric::Views, L("views")}, Name{Metric::Reach, L("reach")},
                              Name{Metric::Shares, L("shares")}, Name{Metric::Saves, L("saved")}};
constexpr std::array youtubePost{Name{Metric::Views, L("views")}, Name{Metric::Likes, L("likes")},
                                 Name{Metric::Comments, L("comments")}};
constexpr std::array tiktokPost{Name{Metric::Views, L("views")}, Name{Metric::Likes, L("likes")},
                                Name{Metric::Comments, L("comments")}, Name{Metric::Shares, L("shares")}};
constexpr std::array xPost{Name{Metric::Views, L("impressions")}, Name{Metric::Impressions, L("impressions")},
                           Name{Metric::Likes, L("likes")}, Name{Metric::Comments, L("replies")},
                           Name{Metric::Saves, L("bookmarks")}};

std::span<const Name> dayNames(Platform platform)
{
    if (platform == Platform::YouTube)
        return youtubeDay;
    return platform == Platform::Instagram ? std::span<const Name>(instagramDay) : std::span<const Name>();
}

std::optional<qint64> number(const QJsonObject &object, QLatin1StringView member)
{
    const QJsonValue value = object.value(member);
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

void fill(MetricValues &values, std::span<const Name> names, const QJsonObject &object)
{
    for (const auto &[metric, member] : names)
        values.set(metric, number(object, member));
}

QString shown(std::optional<qint64> value)
{
    return value ? QString::number(*value) : u"nothing"_s;
}

/// A post as the truth has it; which figures are compared, in `metrics`.
struct TruePost {
    QString text;
    QDateTime publishedAt;
    MetricValues figures;
    std::vector<Metric> metrics;
};

void add(TruePost &post, std::span<const Name> names, const QJsonObject &object)
{
    for (const auto &[metric, member] : names) {
        post.figures.set(metric, number(object, member));
        post.metrics.push_back(metric);
    }
}

void addInstagram(TruePost &post, const QJsonObject &object)
{
    constexpr std::array own{Name{Metric::Likes, L("likes")}, Name{Metric::Comments, L("comments")}};
    add(post, own, object);
    add(post, insights, object.value("insights"_L1).toObject());
    post.text = object.value("caption"_L1).toString();
}

void addX(TruePost &post, const QJsonObject &object)
{
    add(post, xPost, object);
    post.figures.set(Metric::Shares, object.value("reposts"_L1).toInteger() + object.value("quotes"_L1).toInteger());
    post.metrics.push_back(Metric::Shares);
    post.text = object.value("text"_L1).toString();
}

TruePost truePost(Platform platform, const QJsonObject &object)
{
    TruePost post;
    post.publishedAt = QDateTime::fromString(object.value("published_at"_L1).toString(), Qt::ISODate);
    switch (platform) {
    case Platform::YouTube:
        add(post, youtubePost, object);
        post.text = object.value("title"_L1).toString();
        break;
    case Platform::Instagram:
        addInstagram(post, object);
        break;
    case Platform::X:
        addX(post, object);
        break;
    case Platform::TikTok:
        add(post, tiktokPost, object);
        post.text = object.value("title"_L1).toString();
        break;
    }
    return post;
}

QHash<QString, TruePost> truePosts(Platform platform, const QJsonObject &creator, const QDateTime &since)
{
    const bool videos = platform == Platform::YouTube || platform == Platform::TikTok;
    QHash<QString, TruePost> posts;
    for (const QJsonValue &value : creator.value(videos ? "videos"_L1 : "posts"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        if (object.value("kind"_L1) == "retweeted"_L1)
            continue; // somebody else's
        const TruePost post = truePost(platform, object);
        if (!since.isValid() || post.publishedAt >= since)
            posts.insert(object.value("id"_L1).toString(), post);
    }
    return posts;
}

void compare(const QString &what, const MetricValues &ours, const MetricValues &truth, const std::vector<Metric> &metrics,
             QStringList &differences)
{
    for (const Metric metric : metrics) {
        if (ours[metric] != truth[metric])
            differences << u"%1 %2: %3 instead of %4"_s.arg(what, metricInfo(metric).key, shown(ours[metric]), shown(truth[metric]));
    }
}

void comparePost(const QString &id, const ContentItem &item, const TruePost &truth, bool titled, QStringList &differences)
{
    compare(u"post "_s + id, item.figures, truth.figures, truth.metrics, differences);
    const QString &text = titled ? item.title : item.description;
    if (text != truth.text)
        differences << u"post %1: \"%2\" instead of \"%3\""_s.arg(id, text, truth.text);
}

QStringList slicesOf(const std::vector<AudienceSlice> &slices)
{
    QStringList lines;
    for (const AudienceSlice &slice : slices)
        lines << u"%1 %2"_s.arg(slice.key, shown(slice.followers));
    lines.sort();
    return lines;
}

QStringList trueSlices(const QJsonObject &groups)
{
    static const QHash<QString, QString> genders{{u"F"_s, u"female"_s}, {u"M"_s, u"male"_s}, {u"U"_s, u"other"_s}};
    QStringList lines;
    for (auto group = groups.begin(); group != groups.end(); ++group)
        lines << u"%1 %2"_s.arg(genders.value(group.key(), group.key())).arg(group.value().toInteger());
    lines.sort();
    return lines;
}

} // namespace

QHash<QDate, MetricValues> trueDays(Platform platform, const QJsonObject &creator)
{
    QHash<QDate, MetricValues> days;
    for (const QJsonValue &value : creator.value("days"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        fill(days[QDate::fromString(object.value("day"_L1).toString(), Qt::ISODate)], dayNames(platform), object);
    }
    return days;
}

QStringList dayDifferences(Connection &connection, const Account &account, const QHash<QDate, MetricValues> &truth)
{
    if (truth.isEmpty())
        return {};
    const auto [first, last] = std::minmax_element(truth.keyBegin(), truth.keyEnd());
    const auto stored = daysInRange(connection, account.id, *DateRange::make(*first, *last));
    if (!stored)
        return {stored.error().detail};
    std::vector<Metric> metrics;
    for (const auto &[metric, member] : dayNames(account.platform))
        metrics.push_back(metric);
    QHash<QDate, MetricValues> ours;
    for (const DailyMetrics &day : *stored)
        ours.insert(day.day, day.values);
    QStringList differences;
    for (QDate day = *first; day <= *last; day = day.addDays(1))
        compare(day.toString(Qt::ISODate), ours.value(day), truth.value(day), metrics, differences);
    return differences;
}

QStringList postDifferences(Connection &connection, const Account &account, const QJsonObject &creator, const QDateTime &since)
{
    const auto stored = contentOf(connection, account.id);
    if (!stored)
        return {stored.error().detail};
    const bool titled = account.platform == Platform::YouTube || account.platform == Platform::TikTok;
    QHash<QString, TruePost> truth = truePosts(account.platform, creator, since);
    QStringList differences;
    for (const StoredContent &content : *stored) {
        const QString id = content.item.platformContentId;
        const bool counts = content.item.type != ContentType::Story && !content.missingSince
                            && (!since.isValid() || content.item.publishedAt >= since);
        if (!counts)
            continue;
        if (!truth.contains(id))
            differences << u"post %1 of %2 is not there in truth"_s.arg(id, content.item.publishedAt.toString(Qt::ISODate));
        else
            comparePost(id, content.item, truth.take(id), titled, differences);
    }
    for (auto post = truth.begin(); post != truth.end(); ++post)
        differences << u"post %1 of %2 is missing"_s.arg(post.key(), post->publishedAt.toString(Qt::ISODate));
    return differences;
}

QStringList totalDifferences(Connection &connection, const Account &account, const QJsonObject &creator, QDate day)
{
    const bool youtube = account.platform == Platform::YouTube;
    const QJsonObject truth = youtube ? creator.value("channel"_L1).toObject() : creator;
    const QLatin1StringView posts = youtube ? "videos"_L1 : account.platform == Platform::TikTok ? "posts"_L1 : "post_count"_L1;
    const auto stored = daysInRange(connection, account.id, DateRange::day(day));
    if (!stored || stored->empty())
        return {u"no totals of %1"_s.arg(day.toString(Qt::ISODate))};
    MetricValues expected;
    expected.set(Metric::Followers, number(truth, "followers"_L1));
    expected.set(Metric::Following, number(truth, "following"_L1));
    expected.set(Metric::Posts, number(truth, posts));
    QStringList differences;
    compare(u"totals of "_s + day.toString(Qt::ISODate), stored->front().values, expected,
            {Metric::Followers, Metric::Following, Metric::Posts}, differences);
    return differences;
}

QStringList mentionDifferences(Connection &connection, const Account &account, const QJsonObject &creator, const QDateTime &since)
{
    const auto stored = newestMentions(connection, account.id, 10'000);
    if (!stored)
        return {stored.error().detail};
    QHash<QString, QJsonObject> truth;
    for (const QJsonValue &value : creator.value("mentions"_L1).toArray()) {
        if (QDateTime::fromString(value.toObject().value("mentioned_at"_L1).toString(), Qt::ISODate) >= since)
            truth.insert(value.toObject().value("id"_L1).toString(), value.toObject());
    }
    QStringList differences;
    const QJsonArray gone = creator.value("gone_mentions"_L1).toArray();
    for (const Mention &mention : *stored) {
        if (mention.mentionedAt < since || gone.contains(mention.mentionId))
            continue;
        const QJsonObject true_ = truth.take(mention.mentionId);
        if (mention.text != true_.value("text"_L1).toString())
            differences << u"mention %1: \"%2\" instead of \"%3\""_s.arg(mention.mentionId, mention.text,
                                                                        true_.value("text"_L1).toString());
    }
    for (auto mention = truth.begin(); mention != truth.end(); ++mention)
        differences << u"mention %1 is missing"_s.arg(mention.key());
    return differences;
}

QStringList audienceDifferences(Connection &connection, const Account &account, const QJsonObject &creator)
{
    const QJsonObject truth = creator.value("audience"_L1).toObject();
    QStringList differences;
    for (const auto &[dimension, name] :
         {std::pair{AudienceDimension::Age, u"age"_s}, std::pair{AudienceDimension::Gender, u"gender"_s},
          std::pair{AudienceDimension::Country, u"country"_s}, std::pair{AudienceDimension::City, u"city"_s}}) {
        if (!truth.contains(name))
            continue;
        const auto stored = latestSlices(connection, account.id, dimension);
        const QStringList ours = stored ? slicesOf(*stored) : QStringList();
        const QStringList expected = trueSlices(truth.value(name).toObject());
        if (ours != expected)
            differences << u"audience by %1: %2 instead of %3"_s.arg(name, ours.join(u", "_s), expected.join(u", "_s));
    }
    return differences;
}

qint64 postsSince(Platform platform, const QJsonObject &creator, const QDateTime &since)
{
    return truePosts(platform, creator, since).size() + creator.value("stories"_L1).toArray().size();
}

} // namespace creatormetrics
