// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/contentsearch.h"

#include "models/store/contentlookup.h"
#include "models/store/contentwords.h"

namespace creatormetrics {

namespace {

using Hits = std::optional<std::vector<ContentId>>;

constexpr qint64 mostHits = 10'000;
constexpr qint64 mostTested = 2'500; ///< found by some of the words and looked through for the others
/// Words in at least one of so many posts are not asked of the index.
constexpr qint64 commonShare = 32;
/// The same for the last word alone, which stands for all words that begin with it.
constexpr qint64 commonBeginning = 8;

bool isCommon(const WordShare &share, std::size_t matcher, qint64 oneOf)
{
    return share.stored > mostHits && share.found[matcher] > 0 && share.found[matcher] * oneOf >= share.looked;
}

Result<Hits> allHits(Connection &connection, const QString &typed)
{
    auto hits = contentByWords(connection, typed, mostHits);
    if (!hits)
        return hits.error();
    return hits->complete ? Hits(std::move(hits->ids)) : Hits();
}

/// By all words but the last, then through the texts.
Result<Hits> hitsOfOthers(Connection &connection, const QString &others, const WordMatcher &words)
{
    const auto hits = contentByWords(connection, others, mostTested);
    if (!hits)
        return hits.error();
    if (!hits->complete)
        return Hits();
    std::vector<ContentId> found;
    for (const ContentId id : hits->ids) {
        const auto has = contentHasWords(connection, words, id);
        if (!has)
            return has.error();
        if (*has)
            found.push_back(id);
    }
    return Hits(std::move(found));
}

} // namespace

Result<Hits> postsWithRareWords(Connection &connection, const QString &typed)
{
    const QString words = typed.simplified();
    const std::array matchers{WordMatcher(words), WordMatcher(words.section(u' ', -1))};
    const auto share = contentWordShare(connection, matchers);
    if (!share)
        return share.error();
    if (isCommon(*share, 0, commonShare))
        return Hits();
    const QString others = words.section(u' ', 0, -2);
    if (isCommon(*share, 1, commonBeginning) && !others.isEmpty())
        return hitsOfOthers(connection, others, matchers[0]);
    return allHits(connection, typed);
}

Result<std::vector<ContentId>> postsWithWords(Connection &connection, const QString &typed)
{
    auto hits = contentByWords(connection, typed, std::numeric_limits<qint64>::max());
    if (!hits)
        return hits.error();
    return std::move(hits->ids);
}

} // namespace creatormetrics
