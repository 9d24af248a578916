// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"

#include "models/analytics/codecvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QJsonValue sentimentJson(const std::optional<MentionSentiment> &sentiment)
{
    if (!sentiment)
        return QJsonValue::Null;
    return QJsonObject{{u"scorer"_s, sentiment->scorer},
                       {u"score"_s, sentiment->score},
                       {u"label"_s, sentimentLabelKey(sentiment->label)},
                       {u"confidence"_s, sentiment->confidence},
                       {u"language"_s, sentiment->language}};
}

QJsonObject mentionJson(const FeedMention &found)
{
    const Mention &mention = found.stored.mention;
    return {{u"id"_s, found.stored.id.value()},
            {u"account"_s, found.stored.account.value()},
            {u"platform"_s, platformKey(found.platform)},
            {u"mention_id"_s, mention.mentionId},
            {u"author"_s, mention.authorName},
            {u"author_followers"_s, toValue(mention.authorFollowers)},
            {u"text"_s, mention.text},
            {u"url"_s, mention.url},
            {u"engagements"_s, toValue(mention.engagementCount)},
            {u"mentioned_at"_s, toValue(std::optional(mention.mentionedAt))},
            {u"sentiment"_s, sentimentJson(found.stored.sentiment)}};
}

} // namespace

QJsonObject toJson(const MentionFeed &feed)
{
    QJsonArray mentions;
    for (const FeedMention &mention : feed.mentions)
        mentions.append(mentionJson(mention));
    QJsonObject query = queryJson(feed.query);
    query.insert("label"_L1, feed.filter.label ? QJsonValue(sentimentLabelKey(*feed.filter.label)) : QJsonValue::Null);
    query.insert("minimum_followers"_L1, toValue(feed.filter.minimumFollowers));
    return {{u"query"_s, query},
            {u"mentions"_s, mentions},
            {u"next"_s, feed.next ? QJsonValue(placeText(*feed.next)) : QJsonValue::Null}};
}

} // namespace creatormetrics
