// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xanswer.h"

#include "tests/simulator/xproblem.h"

#include <QDateTime>

#include <utility>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayLength = 86'400'000;
constexpr qint64 privateFor = 30 * dayLength;
constexpr qsizetype shortText = 280;
constexpr qint64 originalDistance = 1LL << 42; // ids of posts that others wrote a little earlier
constexpr auto otherUser = "880000000000000001"_L1;

QStringList listIn(const NamedValues &given, std::string_view name)
{
    return QString::fromStdString(valueOf(given, name).value_or("")).split(','_L1, Qt::SkipEmptyParts);
}

QSet<QString> setIn(const NamedValues &given, std::string_view name)
{
    const auto list = listIn(given, name);
    return {list.begin(), list.end()};
}

QString mediaKey(const XPost &post)
{
    const auto kind = post.kind == XPostKind::Photo ? 3 : post.kind == XPostKind::Video ? 13 : 16;
    return QString::number(kind) + '_'_L1 + QString::number(post.id - 2);
}

QString mediaType(XPostKind kind)
{
    if (kind == XPostKind::Photo)
        return u"photo"_s;
    return kind == XPostKind::Video ? u"video"_s : u"animated_gif"_s;
}

QString referenceType(XPostKind kind)
{
    switch (kind) {
    case XPostKind::Repost:
        return u"retweeted"_s;
    case XPostKind::Reply:
        return u"replied_to"_s;
    case XPostKind::Quote:
        return u"quoted"_s;
    default:
        return {};
    }
}

QJsonObject linkEntities(const QString &text)
{
    const auto start = text.indexOf("https://t.co/"_L1);
    if (start < 0)
        return {};
    const auto address = text.mid(start);
    return {{"urls"_L1, QJsonArray{QJsonObject{{"start"_L1, start},
                                               {"end"_L1, text.size()},
                                               {"url"_L1, address},
                                               {"expanded_url"_L1, "https://maplekiln.example/"_L1},
                                               {"display_url"_L1, "maplekiln.example"_L1}}}}};
}

} // namespace

QString xTimeText(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

XAnswer::XAnswer(const NamedValues &given, const XSpelling &spelling, QString pictures, qint64 now)
    : m_spelling(spelling)
    , m_pictures(std::move(pictures))
    , m_now(now)
    , m_userFields(setIn(given, "user.fields"))
    , m_mediaFields(setIn(given, "media.fields"))
    , m_expansions(listIn(given, "expansions"))
    , m_postFields()
{
    const auto asked = setIn(given, "tweet.fields") + setIn(given, "post.fields");
    const auto wants = [&asked](QLatin1StringView field) { return asked.contains(field); };
    m_postFields = {wants("author_id"_L1) || m_expansions.contains("author_id"_L1),
                    wants("created_at"_L1),
                    wants("conversation_id"_L1),
                    wants("lang"_L1),
                    wants("attachments"_L1) || m_expansions.contains("attachments.media_keys"_L1),
                    wants("entities"_L1),
                    wants("referenced_tweets"_L1),
                    wants("in_reply_to_user_id"_L1),
                    wants("note_tweet"_L1) || wants("note_post"_L1),
                    wants("public_metrics"_L1),
                    wants("non_public_metrics"_L1),
                    wants("organic_metrics"_L1)};
}

QString XAnswer::unplayedExpansion() const
{
    for (const auto &expansion : m_expansions) {
        if (expansion != "attachments.media_keys"_L1 && expansion != "author_id"_L1)
            return expansion;
    }
    return {};
}

void XAnswer::setProfile(const XCreator &creator)
{
    const auto user = creator.profile(m_now);
    m_profile = userJson(user);
    if (m_userFields.contains("created_at"_L1))
        m_profile.insert("created_at"_L1, xTimeText(creator.createdAt()));
    if (m_userFields.contains("description"_L1))
        m_profile.insert("description"_L1, creator.description());
    if (m_userFields.contains("public_metrics"_L1)) {
        auto metrics = m_profile.value("public_metrics"_L1).toObject();
        metrics.insert("like_count"_L1, user.following * 50);
        metrics.insert("media_count"_L1, user.posts / 3);
        m_profile.insert("public_metrics"_L1, metrics);
    }
    m_readUsers.append(user.id);
}

QJsonObject XAnswer::userJson(const XUser &user) const
{
    QJsonObject object{{"id"_L1, user.id}, {"name"_L1, user.name}, {"username"_L1, user.username}};
    if (m_userFields.contains("profile_image_url"_L1))
        object.insert("profile_image_url"_L1, u"%1/x/%2_normal.png"_s.arg(m_pictures, user.id));
    if (m_userFields.contains("protected"_L1))
        object.insert("protected"_L1, false);
    if (m_userFields.contains("verified"_L1))
        object.insert("verified"_L1, user.isVerified);
    if (m_userFields.contains("verified_type"_L1))
        object.insert("verified_type"_L1, user.isVerified ? "blue"_L1 : "none"_L1);
    if (m_userFields.contains("public_metrics"_L1))
        object.insert("public_metrics"_L1, QJsonObject{{"followers_count"_L1, user.followers},
                                                       {"following_count"_L1, user.following},
                                                       {m_spelling.postCount, user.posts},
                                                       {"listed_count"_L1, user.listed}});
    return object;
}

bool XAnswer::mayShowPrivate(const XPost &post, bool isOwn) const
{
    return isOwn && post.kind != XPostKind::Repost && m_now - post.publishedAt <= privateFor;
}

void XAnswer::addFieldErrors(const QString &id)
{
    if (m_postFields.nonPublicMetrics)
        m_errors.append(xFieldEntry(u"non_public_metrics.impression_count"_s, id, m_spelling));
    if (m_postFields.organicMetrics)
        m_errors.append(xFieldEntry(u"organic_metrics.impression_count"_s, id, m_spelling));
}

void XAnswer::addPost(const XCreator &creator, const XPost &post, bool isOwn)
{
    const bool wantsPrivate = m_postFields.nonPublicMetrics || m_postFields.organicMetrics;
    if (wantsPrivate && !mayShowPrivate(post, isOwn))
        return addFieldErrors(QString::number(post.id));
    auto object = basicPost(post.id, creator.text(post), post.publishedAt);
    if (m_postFields.authorId)
        object.insert("author_id"_L1, creator.id());
    insertContext(object, post);
    insertMetrics(object, creator.figures(post, m_now / dayLength));
    m_posts.append(object);
    m_readPosts.push_back(post.id);
    if (post.hasMedia() && m_expansions.contains("attachments.media_keys"_L1))
        includeMedia(creator, post);
    if (m_expansions.contains("author_id"_L1))
        includeUser(creator.profile(m_now));
}

void XAnswer::addMention(const XCreator &creator, const XMention &mention)
{
    const auto author = creator.author(mention.author);
    auto object = basicPost(mention.id, creator.text(mention), mention.publishedAt);
    if (m_postFields.authorId)
        object.insert("author_id"_L1, author.id);
    if (m_postFields.conversation)
        object.insert("conversation_id"_L1, QString::number(mention.id));
    if (m_postFields.references && mention.answers != 0)
        object.insert(m_spelling.referenced,
                      QJsonArray{QJsonObject{{"type"_L1, "replied_to"_L1}, {"id"_L1, QString::number(mention.answers)}}});
    if (m_postFields.repliedTo && mention.answers != 0)
        object.insert("in_reply_to_user_id"_L1, creator.id());
    if (m_postFields.publicMetrics)
        object.insert("public_metrics"_L1, publicMetrics(creator.figures(mention, m_now / dayLength)));
    m_posts.append(object);
    m_readPosts.push_back(mention.id);
    if (m_expansions.contains("author_id"_L1))
        includeUser(author);
}

QJsonObject XAnswer::basicPost(qint64 id, const QString &text, qint64 publishedAt) const
{
    const auto idText = QString::number(id);
    QJsonObject object{{"id"_L1, idText}, {m_spelling.history, QJsonArray{idText}}};
    insertText(object, text);
    if (m_postFields.createdAt)
        object.insert("created_at"_L1, xTimeText(publishedAt));
    if (m_postFields.language)
        object.insert("lang"_L1, "en"_L1);
    return object;
}

void XAnswer::insertText(QJsonObject &object, const QString &text) const
{
    const bool isLong = text.size() > shortText;
    object.insert("text"_L1, isLong ? QString(text.left(shortText - 1) + u'…') : text);
    if (isLong && m_postFields.note)
        object.insert(m_spelling.note, QJsonObject{{"text"_L1, text}});
    const auto entities = m_postFields.entities ? linkEntities(text) : QJsonObject();
    if (!entities.isEmpty())
        object.insert("entities"_L1, entities);
}

void XAnswer::insertContext(QJsonObject &object, const XPost &post) const
{
    const auto original = QString::number(post.id - originalDistance);
    const auto reference = referenceType(post.kind);
    const bool isReply = post.kind == XPostKind::Reply;
    if (m_postFields.conversation)
        object.insert("conversation_id"_L1, isReply ? original : QString::number(post.id));
    if (m_postFields.references && !reference.isEmpty())
        object.insert(m_spelling.referenced, QJsonArray{QJsonObject{{"type"_L1, reference}, {"id"_L1, original}}});
    if (m_postFields.repliedTo && isReply)
        object.insert("in_reply_to_user_id"_L1, otherUser);
    if (m_postFields.attachments && post.hasMedia())
        object.insert("attachments"_L1, QJsonObject{{"media_keys"_L1, QJsonArray{mediaKey(post)}}});
}

QJsonObject XAnswer::publicMetrics(const XFigures &figures) const
{
    return {{m_spelling.repostCount, figures.reposts}, {"reply_count"_L1, figures.replies},
            {"like_count"_L1, figures.likes},          {"quote_count"_L1, figures.quotes},
            {"bookmark_count"_L1, figures.bookmarks},  {"impression_count"_L1, figures.impressions}};
}

void XAnswer::insertMetrics(QJsonObject &object, const XFigures &figures) const
{
    if (m_postFields.publicMetrics)
        object.insert("public_metrics"_L1, publicMetrics(figures));
    if (m_postFields.nonPublicMetrics) {
        const auto engagements = figures.likes + figures.replies + figures.reposts + figures.quotes + figures.bookmarks
                                 + figures.linkClicks + figures.profileClicks;
        object.insert("non_public_metrics"_L1, QJsonObject{{"impression_count"_L1, figures.impressions},
                                                           {"url_link_clicks"_L1, figures.linkClicks},
                                                           {"user_profile_clicks"_L1, figures.profileClicks},
                                                           {"engagements"_L1, engagements}});
    }
    if (m_postFields.organicMetrics)
        object.insert("organic_metrics"_L1, QJsonObject{{"impression_count"_L1, figures.impressions},
                                                        {"like_count"_L1, figures.likes},
                                                        {"reply_count"_L1, figures.replies},
                                                        {m_spelling.repostCount, figures.reposts},
                                                        {"url_link_clicks"_L1, figures.linkClicks},
                                                        {"user_profile_clicks"_L1, figures.profileClicks}});
}

void XAnswer::includeMedia(const XCreator &creator, const XPost &post)
{
    QJsonObject media{{"media_key"_L1, mediaKey(post)}, {"type"_L1, mediaType(post.kind)}};
    const auto picture = u"%1/x/%2.png"_s.arg(m_pictures, QString::number(post.id));
    const bool isPhoto = post.kind == XPostKind::Photo;
    if (isPhoto && m_mediaFields.contains("url"_L1))
        media.insert("url"_L1, picture);
    if (!isPhoto && m_mediaFields.contains("preview_image_url"_L1))
        media.insert("preview_image_url"_L1, picture);
    if (post.kind == XPostKind::Video && m_mediaFields.contains("duration_ms"_L1))
        media.insert("duration_ms"_L1, 5'000 + post.slot % 120 * 1'000);
    if (post.kind == XPostKind::Video && m_mediaFields.contains("public_metrics"_L1)) {
        const auto views = creator.figures(post, m_now / dayLength).videoViews;
        media.insert("public_metrics"_L1, QJsonObject{{"view_count"_L1, views}});
    }
    m_media.append(media);
}

void XAnswer::includeUser(const XUser &user)
{
    if (m_readUsers.contains(user.id))
        return;
    m_users.append(userJson(user));
    m_readUsers.append(user.id);
}

void XAnswer::setMeta(const QString &next)
{
    m_meta.insert("result_count"_L1, m_posts.size());
    if (!m_posts.isEmpty()) {
        m_meta.insert("newest_id"_L1, m_posts.first().toObject().value("id"_L1));
        m_meta.insert("oldest_id"_L1, m_posts.last().toObject().value("id"_L1));
    }
    if (!next.isEmpty())
        m_meta.insert("next_token"_L1, next);
}

QJsonObject XAnswer::body() const
{
    QJsonObject body;
    if (!m_profile.isEmpty())
        body.insert("data"_L1, m_profile);
    if (!m_posts.isEmpty())
        body.insert("data"_L1, m_posts);
    QJsonObject includes;
    if (!m_media.isEmpty())
        includes.insert("media"_L1, m_media);
    if (!m_users.isEmpty())
        includes.insert("users"_L1, m_users);
    if (!includes.isEmpty())
        body.insert("includes"_L1, includes);
    if (!m_errors.isEmpty())
        body.insert("errors"_L1, m_errors);
    if (!m_meta.isEmpty())
        body.insert("meta"_L1, m_meta);
    return body;
}

} // namespace creatormetrics
