// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"

#include "models/analytics/mentionvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QJsonValue sentimentJson(const std::optional<MentionSentiment> &sentiment)
{
    if (!sentiment)
        return QJsonValue::Null;
    QJsonObject object = scorerJson(sentiment->scorer);
    object.insert("score"_L1, sentiment->score);
    object.insert("label"_L1, sentimentLabelKey(sentiment->label));
    object.insert("confidence"_L1, sentiment->confidence);
    object.insert("language"_L1, sentiment->language);
    return object;
}

QJsonValue labelJson(std::optional<SentimentLabel> label)
{
    return label ? QJsonValue(sentimentLabelKey(*label)) : QJsonValue();
}

} // namespace

QJsonObject toJson(const FeedMention &found)
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
            {u"post_id"_s, mention.postId.isEmpty() ? QJsonValue() : QJsonValue(mention.postId)},
            {u"gone"_s, found.stored.goneAt.has_value()},
            {u"gone_at"_s, toValue(found.stored.goneAt)},
            {u"label"_s, labelJson(found.stored.label())},
            {u"own_label"_s, labelJson(found.stored.ownLabel)},
            {u"sentiment"_s, sentimentJson(found.stored.sentiment)}};
}

QJsonObject toJson(const MentionFeed &feed)
{
    QJsonArray mentions;
    for (const FeedMention &mention : feed.mentions)
        mentions.append(toJson(mention));
    QJsonObject query = queryJson(feed.query);
    query.insert("label"_L1, labelJson(feed.filter.label));
    query.insert("minimum_followers"_L1, toValue(feed.filter.minimumFollowers));
    query.insert("language"_L1, feed.filter.language ? QJsonValue(*feed.filter.language) : QJsonValue());
    query.insert("post_id"_L1, feed.filter.postId ? QJsonValue(*feed.filter.postId) : QJsonValue());
    query.insert("corrected"_L1, feed.filter.corrected);
    return {{u"query"_s, query},
            {u"mentions"_s, mentions},
            {u"next"_s, feed.next ? QJsonValue(placeText(*feed.next)) : QJsonValue::Null}};
}

} // namespace creatormetrics
