// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/tiktok/tiktokrequests.h"

#include "connectors/tiktok/tiktokstreams.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using L = QLatin1StringView;

struct FieldSet {
    TikTokUserFields which;
    QLatin1StringView cursor;
    QLatin1StringView fields;
};

/// Largest first. The second set is what a user leaves who unticks the figures, which happens most.
constexpr std::array fieldSets{
    FieldSet{TikTokUserFields::All, L(""),
             L("open_id,avatar_url,display_name,username,follower_count,following_count,video_count")},
    FieldSet{TikTokUserFields::WithoutStats, L("without-stats"), L("open_id,avatar_url,display_name,username")},
    FieldSet{TikTokUserFields::WithoutHandle, L("without-handle"),
             L("open_id,avatar_url,display_name,follower_count,following_count,video_count")},
    FieldSet{TikTokUserFields::NameOnly, L("name-only"), L("open_id,avatar_url,display_name")},
};

constexpr L videoFields("id,create_time,cover_image_url,share_url,video_description,duration,title,like_count,"
                        "comment_count,share_count,view_count");
constexpr L researchFields("id,create_time,username,video_description,like_count,comment_count,share_count");
constexpr int researchPage = 100;

const FieldSet *fieldSetOf(const FetchTask &task)
{
    const auto found = std::ranges::find_if(fieldSets, [&task](const FieldSet &set) { return task.cursor == set.cursor; });
    return found == fieldSets.end() ? fieldSets.data() : &*found;
}

/// `fields` stands in the query on POST too; TikTok fails when it stands in the body.
HttpRequest ask(const QUrl &base, QLatin1StringView path, QLatin1StringView fields)
{
    QUrl url = base;
    url.setPath(base.path() + path);
    url.setQuery(u"fields="_s + fields, QUrl::StrictMode);
    HttpRequest request;
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    return request;
}

HttpRequest post(const QUrl &base, QLatin1StringView path, QLatin1StringView fields, const QJsonObject &body)
{
    HttpRequest request = ask(base, path, fields);
    request.method = "POST";
    request.headers.append(HttpHeader("Content-Type", "application/json"));
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

QJsonObject namesHandle(const QString &handle)
{
    const QJsonObject condition{
        {u"operation"_s, u"EQ"_s}, {u"field_name"_s, u"keyword"_s}, {u"field_values"_s, QJsonArray{handle}}};
    return {{u"and"_s, QJsonArray{condition}}};
}

QString compactDay(QDate day)
{
    return day.toString(u"yyyyMMdd"_s);
}

} // namespace

TikTokUserFields tikTokUserFields(const FetchTask &task)
{
    return fieldSetOf(task)->which;
}

std::optional<FetchTask> withFewerUserFields(const FetchTask &task)
{
    const FieldSet *next = fieldSetOf(task) + 1;
    if (next == fieldSets.data() + fieldSets.size())
        return std::nullopt;
    FetchTask fewer = task;
    fewer.cursor = next->cursor;
    return fewer;
}

QString tikTokHandle(const FetchTask &task)
{
    return task.reference.startsWith(u'@') ? task.reference.mid(1) : task.reference;
}

HttpRequest tikTokUserRequest(const QUrl &base, const FetchTask &task)
{
    return ask(base, "/user/info/"_L1, fieldSetOf(task)->fields);
}

HttpRequest tikTokVideosRequest(const QUrl &base, const FetchTask &task)
{
    QJsonObject body{{u"max_count"_s, tikTokBatch}};
    if (!task.cursor.isEmpty())
        body.insert("cursor"_L1, task.cursor.toLongLong());
    return post(base, "/video/list/"_L1, videoFields, body);
}

HttpRequest tikTokVideoQueryRequest(const QUrl &base, const FetchTask &task)
{
    const QJsonObject filters{{u"video_ids"_s, QJsonArray::fromStringList(task.ids)}};
    return post(base, "/video/query/"_L1, videoFields, {{u"filters"_s, filters}});
}

HttpRequest tikTokResearchRequest(const QUrl &base, const FetchTask &task)
{
    QJsonObject body{{u"query"_s, namesHandle(tikTokHandle(task))}, {u"max_count"_s, researchPage}};
    if (task.window) {
        const QDate last = task.window->last();
        const QDate first = std::max(task.window->first(), last.addDays(1 - tikTokResearchDays));
        body.insert("start_date"_L1, compactDay(first));
        body.insert("end_date"_L1, compactDay(last));
    }
    if (!task.cursor.isEmpty()) {
        body.insert("cursor"_L1, task.cursor.section(u':', 0, 0).toLongLong());
        body.insert("search_id"_L1, task.cursor.section(u':', 1));
    }
    return post(base, "/research/video/query/"_L1, researchFields, body);
}

} // namespace creatormetrics
