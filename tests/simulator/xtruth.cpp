// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xanswer.h"
#include "tests/simulator/xplatform.h"
#include "tests/simulator/xtimeline.h"

#include <QJsonArray>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayLength = 86'400'000;

QString kindName(XPostKind kind)
{
    switch (kind) {
    case XPostKind::Photo:
        return u"photo"_s;
    case XPostKind::Video:
        return u"video"_s;
    case XPostKind::Gif:
        return u"animated_gif"_s;
    case XPostKind::Reply:
        return u"replied_to"_s;
    case XPostKind::Quote:
        return u"quoted"_s;
    case XPostKind::Repost:
        return u"retweeted"_s;
    case XPostKind::Text:
    case XPostKind::Long:
        return u"text"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject postTruth(const XCreator &creator, const XPost &post, qint64 now)
{
    const auto figures = creator.figures(post, now / dayLength);
    return {{"id"_L1, QString::number(post.id)},     {"kind"_L1, kindName(post.kind)},
            {"text"_L1, creator.text(post)},         {"published_at"_L1, xTimeText(post.publishedAt)},
            {"impressions"_L1, figures.impressions}, {"likes"_L1, figures.likes},
            {"replies"_L1, figures.replies},         {"reposts"_L1, figures.reposts},
            {"quotes"_L1, figures.quotes},           {"bookmarks"_L1, figures.bookmarks},
            {"link_clicks"_L1, figures.linkClicks},  {"profile_clicks"_L1, figures.profileClicks}};
}

QJsonObject mentionTruth(const XCreator &creator, const XMention &mention, qint64 now)
{
    const auto figures = creator.figures(mention, now / dayLength);
    const auto author = creator.author(mention.author);
    return {{"id"_L1, QString::number(mention.id)},
            {"text"_L1, creator.text(mention)},
            {"author"_L1, author.username},
            {"author_followers"_L1, author.followers},
            {"engagement"_L1, figures.likes + figures.replies + figures.reposts + figures.quotes},
            {"mentioned_at"_L1, xTimeText(mention.publishedAt)},
            {"post_id"_L1, mention.answers == 0 ? QString() : QString::number(mention.answers)}};
}

} // namespace

QJsonObject xTruth(const XCreator &creator, qint64 now)
{
    const auto user = creator.profile(now);
    QJsonArray posts;
    const auto &all = creator.posts(now);
    for (auto post = all.rbegin(); post != all.rend() && posts.size() < static_cast<qsizetype>(reachablePosts);
         ++post) {
        if (post->isVisible(now))
            posts.append(postTruth(creator, *post, now));
    }
    QJsonArray mentions;
    for (const auto &mention : creator.mentions(now, reachableMentions))
        mentions.append(mentionTruth(creator, mention, now));
    QJsonArray gone;
    for (const auto id : creator.goneMentions(now, reachableMentions))
        gone.append(QString::number(id));
    return {{"id"_L1, user.id},
            {"name"_L1, user.name},
            {"username"_L1, user.username},
            {"followers"_L1, user.followers},
            {"following"_L1, user.following},
            {"post_count"_L1, user.posts},
            {"posts"_L1, posts},
            {"mentions"_L1, mentions},
            {"gone_mentions"_L1, gone}};
}

} // namespace creatormetrics
