// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xparameters.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QJsonObject list(QLatin1StringView name, const QString &values)
{
    const auto entries = QJsonArray::fromStringList(values.split(' '_L1));
    return {{"name"_L1, name},
            {"in"_L1, "query"_L1},
            {"schema"_L1, QJsonObject{{"type"_L1, "array"_L1},
                                      {"minItems"_L1, 1},
                                      {"items"_L1, QJsonObject{{"type"_L1, "string"_L1}, {"enum"_L1, entries}}}}}};
}

QJsonObject text(QLatin1StringView name, const QJsonObject &schema)
{
    return {{"name"_L1, name}, {"in"_L1, "query"_L1}, {"schema"_L1, schema}};
}

QJsonObject path(const QJsonArray &parameters)
{
    return {{"get"_L1, QJsonObject{{"parameters"_L1, parameters}}}};
}

QJsonArray joined(QJsonArray left, const QJsonArray &right)
{
    for (const auto &entry : right)
        left.append(entry);
    return left;
}

QJsonArray fieldLists(bool isRenamed)
{
    return {isRenamed ? list("post.fields"_L1, u"attachments conversation_id created_at entities id lang "
                                               "non_public_metrics note_post organic_metrics public_metrics text"_s)
                      : list("tweet.fields"_L1, u"attachments author_id conversation_id created_at "
                                                "edit_history_tweet_ids entities id in_reply_to_user_id lang "
                                                "non_public_metrics note_tweet organic_metrics public_metrics "
                                                "referenced_tweets text"_s),
            list("user.fields"_L1, u"created_at description id name profile_image_url protected public_metrics url "
                                   "username verified verified_type"_s)};
}

QJsonArray postLists(bool isRenamed)
{
    return joined(fieldLists(isRenamed),
                  {list("expansions"_L1, u"attachments.media_keys author_id"_s),
                   list("media.fields"_L1, u"alt_text duration_ms height media_key preview_image_url public_metrics "
                                           "type url width"_s)});
}

QJsonArray timelineParameters(bool isRenamed)
{
    const QJsonObject id{{"type"_L1, "string"_L1}, {"pattern"_L1, "^[0-9]{1,19}$"_L1}};
    const QJsonObject time{{"type"_L1, "string"_L1}, {"format"_L1, "date-time"_L1}};
    const QJsonObject size{{"type"_L1, "integer"_L1}, {"minimum"_L1, 5}, {"maximum"_L1, 100}};
    return joined(postLists(isRenamed), {text("since_id"_L1, id), text("until_id"_L1, id), text("max_results"_L1, size),
                                         text("pagination_token"_L1, {{"type"_L1, "string"_L1}}),
                                         text("start_time"_L1, time), text("end_time"_L1, time)});
}

QJsonObject idsParameter()
{
    const QJsonObject entry{{"type"_L1, "string"_L1}, {"pattern"_L1, "^[0-9]{1,19}$"_L1}};
    auto ids = text("ids"_L1, {{"type"_L1, "array"_L1}, {"minItems"_L1, 1}, {"maxItems"_L1, 100}, {"items"_L1, entry}});
    ids.insert("required"_L1, true);
    return ids;
}

} // namespace

QByteArray xBuiltInSpec(bool isRenamed)
{
    const QJsonObject paths{
        {"/2/users/me"_L1, path(fieldLists(isRenamed))},
        {"/2/users/{id}/tweets"_L1,
         path(joined(timelineParameters(isRenamed), {list("exclude"_L1, u"replies retweets"_s)}))},
        {"/2/users/{id}/mentions"_L1, path(timelineParameters(isRenamed))},
        {"/2/tweets"_L1, path(joined(postLists(isRenamed), {idsParameter()}))},
    };
    return QJsonDocument(QJsonObject{{"paths"_L1, paths}}).toJson();
}

} // namespace creatormetrics
