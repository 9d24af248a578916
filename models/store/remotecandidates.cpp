// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/remotecandidates.h"

#include "models/store/rows.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QStringView stretchSql =
    u"SELECT id, mentioned_at, gone_at IS NULL AND own_label IS NULL AND substr(scorer, 1, 8) = 'lexicon ' AND content <> '' "
    "AND (?5 OR sentiment_label = 'unknown' OR sentiment_confidence < ?6), author_username, content, language "
    "FROM brand_mentions WHERE account_id = ?1 AND mentioned_at >= ?2 AND (mentioned_at, id) < (?3, ?4) "
    "ORDER BY mentioned_at DESC, id DESC LIMIT ?7";

MentionPlace readPlace(const Statement &row)
{
    return {.at = row.integer(1), .id = StoredMentionId(row.integer(0))};
}

RemoteCandidate readCandidate(const Statement &row)
{
    RemoteCandidate candidate{.id = StoredMentionId(row.integer(0)), .mention = {}, .language = row.text(5)};
    candidate.mention.authorName = row.text(3);
    candidate.mention.text = row.text(4);
    candidate.mention.mentionedAt = row.moment(1);
    return candidate;
}

} // namespace

Result<RemoteStretch> remoteCandidates(Connection &connection, AccountId account, RemoteScoring::Scope scope,
                                       const MentionWindow &window, const MentionPlace &before, qint64 rows)
{
    auto statement = connection.prepare(stretchSql);
    if (!statement)
        return statement.error();
    const bool fromEnd = before.at >= window.end;
    (*statement)->bindAll(account.value(), window.begin, fromEnd ? window.end : before.at, fromEnd ? qint64(0) : before.id.value(),
                          scope == RemoteScoring::Scope::All, unsureConfidence, rows);
    RemoteStretch stretch;
    for (qint64 read = 0;; ++read) {
        const auto step = (*statement)->step();
        if (!step)
            return step.error();
        if (!*step) {
            if (read < rows)
                stretch.next.reset();
            return stretch;
        }
        stretch.next = readPlace(**statement);
        if ((*statement)->integer(2) != 0)
            stretch.candidates.push_back(readCandidate(**statement));
    }
}

Result<std::optional<RemoteScore>> remoteScoreOf(Connection &connection, StoredMentionId mention)
{
    auto statement = connection.prepare(
        u"SELECT r.label, r.score, r.reason FROM brand_mentions m JOIN remote_scores r ON r.text_hash = m.sent_hash "
        "AND r.scorer = m.scorer WHERE m.id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(mention.value());
    return firstRow<RemoteScore>(**statement, [](const Statement &row) {
        return RemoteScore{.label = sentimentLabelFromKey(row.text(0)).value_or(SentimentLabel::Neutral),
                           .score = row.real(1),
                           .reason = row.text(2)};
    });
}

} // namespace creatormetrics
