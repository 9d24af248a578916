// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentionvalues.h"

#include "models/domain/scorername.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString kindKey(ScorerName::Kind kind)
{
    switch (kind) {
    case ScorerName::Kind::Lexicon:
        return u"lexicon"_s;
    case ScorerName::Kind::Remote:
        return u"remote"_s;
    case ScorerName::Kind::Own:
        return u"own"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QJsonObject countsJson(const MentionCounts &counts)
{
    return {{u"mentions"_s, counts.mentions},
            {u"positive"_s, counts.positive},
            {u"neutral"_s, counts.neutral},
            {u"negative"_s, counts.negative},
            {u"undecided"_s, counts.undecided()},
            {u"unscored"_s, counts.unscored},
            {u"own"_s, counts.own},
            {u"positive_share"_s, toValue(counts.share(counts.positive))},
            {u"neutral_share"_s, toValue(counts.share(counts.neutral))},
            {u"negative_share"_s, toValue(counts.share(counts.negative))},
            {u"mean_score"_s, toValue(counts.meanScore())},
            {u"brand_health"_s, toValue(counts.brandHealth())}};
}

QJsonObject scorerJson(const QString &scorer)
{
    const auto name = parseScorer(scorer);
    const auto known = name.value_or(ScorerName());
    return {{u"scorer"_s, scorer},
            {u"kind"_s, name ? QJsonValue(kindKey(name->kind)) : QJsonValue()},
            {u"version"_s, known.version > 0 ? QJsonValue(known.version) : QJsonValue()},
            {u"words"_s, orNull(known.words)},
            {u"model"_s, orNull(known.model)},
            {u"host"_s, orNull(known.host)}};
}

QJsonObject wordJson(const WordDriver &word)
{
    return {{u"word"_s, word.word},
            {u"positive"_s, word.positive},
            {u"negative"_s, word.negative},
            {u"mentions"_s, word.mentions},
            {u"weight"_s, word.weight}};
}

QJsonObject postJson(const PostDriver &post)
{
    return {{u"platform"_s, platformKey(post.platform)},
            {u"account"_s, post.account.value()},
            {u"post_id"_s, post.postId},
            {u"title"_s, post.title},
            {u"counts"_s, countsJson(post.counts)}};
}

QJsonObject authorJson(const AuthorDriver &author)
{
    return {{u"platform"_s, platformKey(author.platform)},
            {u"author"_s, author.name},
            {u"author_followers"_s, toValue(author.followers)},
            {u"counts"_s, countsJson(author.counts)}};
}

} // namespace creatormetrics
