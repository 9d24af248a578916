// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentionauthors.h"

#include "models/analytics/dayspan.h"
#include "models/analytics/figureset.h"
#include "models/store/mentionrepository.h"
#include "models/store/mentionscan.h"
#include "models/store/readsnapshot.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr qint64 fewMentions = 1'500; ///< so many are read quicker than the index of the followed
constexpr qint64 candidatesOfAccount = 50;
constexpr std::size_t candidatesInAll = 100;

struct Candidate {
    FollowedMention mention;
    Platform platform = Platform::YouTube;
};

MentionWindow windowOf(const Account &account, const DateRange &range)
{
    const QTimeZone own(account.zone);
    const QTimeZone zone = own.isValid() ? own : QTimeZone::utc();
    return {.begin = range.first().startOfDay(zone).toMSecsSinceEpoch(),
            .end = range.last().addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
}

/// Of all accounts, the most followed first.
Result<std::vector<Candidate>> candidates(Connection &connection, const AnalyticsQuery &query, bool notableOnly)
{
    const auto chosen = chosenAccounts(connection, query.platforms, query.accounts);
    if (!chosen)
        return chosen.error();
    std::vector<Candidate> all;
    for (const Account &account : *chosen) {
        const auto found =
            mostFollowed(connection, account.id, windowOf(account, query.range), notableOnly, candidatesOfAccount);
        if (!found)
            return found.error();
        for (const FollowedMention &mention : *found)
            all.push_back({.mention = mention, .platform = account.platform});
    }
    std::ranges::stable_sort(all, std::greater(), [](const Candidate &candidate) { return candidate.mention.followers; });
    if (all.size() > candidatesInAll)
        all.resize(candidatesInAll);
    return all;
}

} // namespace

Result<MentionAuthors> mentionAuthors(Connection &connection, const MentionSummary &summary, std::size_t most)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    MentionAuthors answer{.notableOnly = summary.total.mentions > fewMentions};
    const auto found = candidates(connection, summary.query, answer.notableOnly);
    if (!found)
        return found.error();
    auto reader = MentionReader::open(connection);
    if (!reader)
        return reader.error();
    for (const Candidate &candidate : *found) {
        if (answer.authors.size() >= most)
            break;
        const auto row = reader->find(candidate.mention.id);
        if (!row)
            return row.error();
        const QString name = *row ? QString::fromUtf8(reader->author()) : QString();
        const bool known = std::ranges::any_of(answer.authors, [&](const MentionAuthor &author) {
            return author.platform == candidate.platform && author.name == name;
        });
        if (!name.isEmpty() && !known)
            answer.authors.push_back({.platform = candidate.platform, .name = name, .followers = candidate.mention.followers});
    }
    reader->close();
    return answer;
}

} // namespace creatormetrics
