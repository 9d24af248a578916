// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentiondrivers.h"

#include "models/analytics/codec.h"
#include "models/analytics/figureset.h"
#include "models/analytics/mentiongroups.h"
#include "models/analytics/mentionvalues.h"
#include "models/analytics/mentionwalk.h"
#include "models/analytics/wordtally.h"
#include "models/store/readsnapshot.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QStringList namesOf(const std::vector<Account> &accounts)
{
    QStringList names;
    for (const Account &account : accounts)
        names << account.profile.title << account.profile.handle;
    return names;
}

WordTally::Side sideOf(SentimentLabel label)
{
    if (label == SentimentLabel::Positive)
        return WordTally::Side::First;
    return label == SentimentLabel::Negative ? WordTally::Side::Second : WordTally::Side::Neither;
}

/// From the packed days.
Result<qint64> mentionsOf(Connection &connection, const std::vector<Account> &accounts, const DateRange &range)
{
    qint64 sum = 0;
    const std::array wanted{MentionColumn::Mentions};
    for (const Account &account : accounts) {
        const auto scorers = mentionDays(connection, account.id, range, wanted);
        if (!scorers)
            return scorers.error();
        for (const MentionDays &days : *scorers) {
            const auto &counts = days.columns[static_cast<std::size_t>(MentionColumn::Mentions)];
            sum = std::accumulate(counts.begin(), counts.end(), sum);
        }
    }
    return sum;
}

Outcome nameDrivingPosts(Connection &connection, std::vector<PostDriver> &posts)
{
    for (PostDriver &post : posts) {
        auto title = mentionedPostTitle(connection, post.account, post.postId);
        if (!title)
            return title.error();
        post.title = *std::move(title);
    }
    return Done{};
}

/// Looks at the newest texts.
Outcome look(Connection &connection, const std::vector<Account> &accounts, qint64 most, MentionDrivers &answer)
{
    auto walk = MentionWalk::open(connection, accounts, answer.query.range);
    if (!walk)
        return walk.error();
    WordTally words(namesOf(accounts));
    MentionGroups groups;
    const auto looked = walk->tell(connection, most, [&](const Account &account, const MentionReader &mention) {
        words.add(QString::fromUtf8(mention.text()), sideOf(mention.label()));
        groups.add(account, mention);
    });
    if (!looked)
        return looked.error();
    const auto limit = static_cast<std::size_t>(answer.query.limit);
    answer.looked = *looked;
    answer.lifting = words.strongest(WordTally::Side::First, limit);
    answer.pulling = words.strongest(WordTally::Side::Second, limit);
    answer.posts = groups.posts(limit);
    answer.authors = groups.authors(limit);
    return Done{};
}

} // namespace

Result<MentionDrivers> mentionDrivers(Connection &connection, const AnalyticsQuery &query, qint64 most)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto chosen = chosenAccounts(connection, query.platforms, query.accounts);
    if (!chosen)
        return chosen.error();
    const auto mentions = mentionsOf(connection, *chosen, query.range);
    if (!mentions)
        return mentions.error();
    MentionDrivers answer{.query = query, .mentions = *mentions};
    if (auto looked = look(connection, *chosen, most, answer); !looked)
        return looked.error();
    if (auto named = nameDrivingPosts(connection, answer.posts); !named)
        return named.error();
    return answer;
}

QJsonObject toJson(const MentionDrivers &drivers)
{
    const auto listed = [](const auto &values, auto form) {
        QJsonArray array;
        for (const auto &value : values)
            array.append(form(value));
        return array;
    };
    return {{u"query"_s, queryJson(drivers.query)},
            {u"mentions"_s, drivers.mentions},
            {u"looked_at"_s, drivers.looked},
            {u"lifting"_s, listed(drivers.lifting, wordJson)},
            {u"pulling"_s, listed(drivers.pulling, wordJson)},
            {u"posts"_s, listed(drivers.posts, postJson)},
            {u"authors"_s, listed(drivers.authors, authorJson)}};
}

} // namespace creatormetrics
