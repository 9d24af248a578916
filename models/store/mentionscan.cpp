// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionscan.h"

#include "models/store/rows.h"

namespace creatormetrics {

namespace {

MentionPlace readPlace(const Statement &row)
{
    return {.at = row.integer(0), .id = StoredMentionId(row.integer(1))};
}

} // namespace

Result<std::vector<MentionPlace>> mentionPlaces(Connection &connection, AccountId account, const MentionWindow &window,
                                                const MentionPlace &before, qint64 most)
{
    // Of two bounds of the same side SQLite takes the first it sees: the wide one would make it walk through all newer
    // mentions.
    auto statement = connection.prepare(
        u"SELECT mentioned_at, id FROM brand_mentions WHERE account_id = ?1 AND mentioned_at >= ?2 AND mentioned_at <= "
        "?3 "
        "AND NOT (mentioned_at = ?4 AND id >= ?5) ORDER BY mentioned_at DESC, id DESC LIMIT ?6");
    if (!statement)
        return statement.error();
    (*statement)
        ->bindAll(account.value(), window.begin, std::min(window.end - 1, before.at), before.at, before.id.value(),
                  most);
    return collectRows<MentionPlace>(**statement, readPlace);
}

Result<std::vector<MentionPlace>> notableMentions(Connection &connection, AccountId account,
                                                  const MentionWindow &window, qint64 followers, qint64 most)
{
    auto statement = connection.prepare(
        u"SELECT mentioned_at, id FROM brand_mentions WHERE account_id = ? AND author_followers >= ? AND "
        "author_followers >= 10000 "
        "AND mentioned_at >= ? AND mentioned_at < ? LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), std::max(followers, notableFollowers), window.begin, window.end, most);
    return collectRows<MentionPlace>(**statement, readPlace);
}

Result<std::vector<FollowedMention>> mostFollowed(Connection &connection, AccountId account, const MentionWindow &window,
                                                  bool notableOnly, qint64 most)
{
    auto statement = notableOnly ? connection.prepare(
                         u"SELECT author_followers, id FROM brand_mentions WHERE account_id = ? AND author_followers >= 10000 "
                         "AND mentioned_at >= ? AND mentioned_at < ? ORDER BY author_followers DESC LIMIT ?")
                                 : connection.prepare(
                         // The plus keeps SQLite to the index of moments: few mentions of any author.
                         u"SELECT author_followers, id FROM brand_mentions WHERE account_id = ? AND +author_followers IS NOT NULL "
                         "AND mentioned_at >= ? AND mentioned_at < ? ORDER BY +author_followers DESC LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), window.begin, window.end, most);
    return collectRows<FollowedMention>(**statement, [](const Statement &row) {
        return FollowedMention{.followers = row.integer(0), .id = StoredMentionId(row.integer(1))};
    });
}

Result<MentionReader> MentionReader::open(Connection &connection)
{
    auto statement = connection.prepare(
        u"SELECT id, account_id, mention_id, author_username, author_followers, content, url, engagement_count, "
        "mentioned_at, scorer, "
        "sentiment_score, sentiment_label, sentiment_confidence, language, own_label, gone_at, post_id FROM brand_mentions WHERE id = ?");
    if (!statement)
        return statement.error();
    return MentionReader(*statement);
}

Result<bool> MentionReader::find(StoredMentionId id)
{
    m_row->reset();
    m_row->bindAll(id.value());
    return m_row->step();
}

SentimentLabel MentionReader::label() const
{
    return sentimentLabelFromKey(m_row->text(m_row->isNull(14) ? 11 : 14)).value_or(SentimentLabel::Unknown);
}

MentionVerdict MentionReader::verdict() const
{
    return countedVerdict(sentimentLabelFromKey(m_row->text(14)),
                          {.scorer = m_row->text(9),
                           .label = sentimentLabelFromKey(m_row->text(11)).value_or(SentimentLabel::Unknown),
                           .score = tenThousandths(m_row->real(10))});
}

StoredMention MentionReader::mention() const
{
    StoredMention stored{.id = StoredMentionId(m_row->integer(0)),
                         .account = account(),
                         .mention = {.mentionId = m_row->text(2),
                                     .authorName = m_row->text(3),
                                     .authorFollowers = m_row->optionalInteger(4),
                                     .text = m_row->text(5),
                                     .url = m_row->text(6),
                                     .engagementCount = m_row->optionalInteger(7),
                                     .mentionedAt = m_row->moment(8),
                                     .postId = m_row->text(16)},
                         .sentiment = {},
                         .ownLabel = sentimentLabelFromKey(m_row->text(14)),
                         .goneAt = m_row->isNull(15) ? std::nullopt : std::optional(m_row->moment(15))};
    if (const QString scorer = m_row->text(9); !scorer.isEmpty()) {
        stored.sentiment = MentionSentiment{.scorer = scorer,
                                            .score = m_row->real(10),
                                            .label = sentimentLabelFromKey(m_row->text(11)).value_or(SentimentLabel::Unknown),
                                            .confidence = m_row->real(12),
                                            .language = m_row->text(13)};
    }
    return stored;
}

} // namespace creatormetrics
