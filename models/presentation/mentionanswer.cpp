// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentionanswer.h"

#include "models/analytics/figureset.h"
#include "models/store/mentionlanguages.h"
#include "models/store/readsnapshot.h"

namespace creatormetrics {

namespace {

constexpr std::size_t shownAuthors = 5;

} // namespace

Result<MentionsAnswer> mentionsAnswer(Connection &connection, const AnalyticsQuery &query, const MentionFilter &filter,
                                      const QDateTime &now)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    AnalyticsQuery everything = query; // the words are for the list
    everything.search.clear();
    auto timeline = mentionTimeline(connection, everything, now);
    if (!timeline)
        return timeline.error();
    auto authors = mentionAuthors(connection, timeline->summary, shownAuthors);
    if (!authors)
        return authors.error();
    auto feed = mentionFeed(connection, query, filter);
    if (!feed)
        return feed.error();
    const auto accounts = chosenAccounts(connection, query.platforms, query.accounts);
    if (!accounts)
        return accounts.error();
    std::vector<AccountId> ids;
    for (const Account &account : *accounts)
        ids.push_back(account.id);
    auto languages = foreignMentionLanguages(connection, ids);
    if (!languages)
        return languages.error();
    auto agreements = scorerAgreements(connection);
    if (!agreements)
        return agreements.error();
    return MentionsAnswer{.timeline = *std::move(timeline),
                          .authors = *std::move(authors),
                          .feed = *std::move(feed),
                          .foreignLanguages = *std::move(languages),
                          .agreements = *std::move(agreements),
                          .askedAt = now.toUTC()};
}

std::optional<qint64> countedMatches(const MentionsAnswer &answer)
{
    if (!answer.feed.query.search.isEmpty() || answer.feed.filter.minimumFollowers || answer.feed.filter.language
        || answer.feed.filter.postId || answer.feed.filter.corrected)
        return std::nullopt;
    const MentionCounts &total = answer.timeline.summary.total;
    if (!answer.feed.filter.label)
        return total.mentions;
    switch (*answer.feed.filter.label) {
    case SentimentLabel::Positive:
        return total.positive;
    case SentimentLabel::Neutral:
        return total.neutral;
    case SentimentLabel::Negative:
        return total.negative;
    case SentimentLabel::Unknown:
        return total.undecided() + total.unscored;
    }
    Q_UNREACHABLE();
}

} // namespace creatormetrics
