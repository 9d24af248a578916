// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/tiktokfields.h"

#include "tests/simulator/tiktokerror.h"

#include <QHash>
#include <QJsonDocument>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

using Scopes = QHash<QString, QString>; // scope by field

Scopes scopesOf(const QString &scope, const QStringList &fields)
{
    Scopes scopes;
    for (const auto &field : fields)
        scopes.insert(field, scope);
    return scopes;
}

const Scopes &userScopes()
{
    static const Scopes all = [] {
        auto scopes = scopesOf(u"user.info.basic"_s, {u"open_id"_s, u"union_id"_s, u"avatar_url"_s, u"avatar_url_100"_s,
                                                      u"avatar_large_url"_s, u"display_name"_s});
        scopes.insert(scopesOf(u"user.info.profile"_s,
                               {u"bio_description"_s, u"profile_deep_link"_s, u"is_verified"_s, u"username"_s}));
        scopes.insert(scopesOf(u"user.info.stats"_s,
                               {u"follower_count"_s, u"following_count"_s, u"likes_count"_s, u"video_count"_s}));
        return scopes;
    }();
    return all;
}

const Scopes &videoScopes()
{
    static const Scopes all = scopesOf(
        u"video.list"_s, {u"id"_s, u"create_time"_s, u"cover_image_url"_s, u"share_url"_s, u"video_description"_s,
                          u"duration"_s, u"height"_s, u"width"_s, u"title"_s, u"embed_html"_s, u"embed_link"_s,
                          u"like_count"_s, u"comment_count"_s, u"share_count"_s, u"view_count"_s});
    return all;
}

Reply invalid(const TikTokCall &call, const QString &message)
{
    return tikTokError(u"invalid_params"_s, call.now, message);
}

std::variant<QStringList, Reply> fieldsOf(const TikTokCall &call, const Scopes &known)
{
    const auto given = call.request.queryValues().value_or(NamedValues());
    if (given.size() != 1 || given.front().first != "fields")
        return invalid(call, u"the query takes the parameter fields once and no other"_s);
    const auto fields = QString::fromStdString(given.front().second).split(','_L1);
    for (const auto &field : fields) {
        if (!known.contains(field))
            return invalid(call, u"unknown field: "_s + field);
    }
    for (const auto &field : fields) {
        if (!call.granted.contains(known.value(field)))
            return tikTokError(u"scope_not_authorized"_s, call.now);
    }
    return fields;
}

} // namespace

std::variant<QStringList, Reply> tikTokUserFields(const TikTokCall &call)
{
    return fieldsOf(call, userScopes());
}

std::variant<QStringList, Reply> tikTokVideoFields(const TikTokCall &call)
{
    return fieldsOf(call, videoScopes());
}

std::variant<QJsonObject, Reply> tikTokBody(const TikTokCall &call, const QStringList &known)
{
    if (call.request.body.empty())
        return QJsonObject();
    const auto type = QString::fromStdString(call.request.headers.value("Content-Type").value_or(""));
    if (type.section(';'_L1, 0, 0).trimmed() != "application/json"_L1)
        return invalid(call, u"the body must be application/json"_s);
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(call.request.body));
    if (!document.isObject())
        return invalid(call, u"the body is no JSON object"_s);
    const auto members = document.object().keys();
    for (const auto &member : members) {
        if (!known.contains(member))
            return invalid(call, u"unknown member of the body: "_s + member);
    }
    return document.object();
}

QJsonObject only(const QStringList &fields, const QJsonObject &object)
{
    QJsonObject kept;
    for (const auto &field : fields)
        kept.insert(field, object.value(field));
    return kept;
}

} // namespace creatormetrics
