// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/mentionblocks.h"
#include "models/store/mentionscores.h"

#include <span>

namespace creatormetrics {

/// Where a mention stands among all: the newest first, of one moment the one told last.
struct MentionPlace {
    qint64 at = 0; ///< milliseconds since 1970 in UTC
    StoredMentionId id{0};

    friend auto operator<=>(const MentionPlace &, const MentionPlace &) = default;
};

/// Moments from `begin` up to but without `end`, in milliseconds.
struct MentionWindow {
    qint64 begin = 0;
    qint64 end = 0;
};

struct StoredMention {
    StoredMentionId id{0};
    AccountId account{0};
    Mention mention;
    std::optional<MentionSentiment> sentiment; ///< what the scorer says; nothing: not scored
    std::optional<SentimentLabel> ownLabel = {}; ///< what the user says instead; never Unknown
    std::optional<QDateTime> goneAt = {}; ///< UTC; the original has gone, and with it author, text, address and figures

    /// What counts: the user's judgement, else the scorer's; nothing when neither has judged.
    [[nodiscard]] std::optional<SentimentLabel> label() const
    {
        return ownLabel ? ownLabel : sentiment ? std::optional(sentiment->label) : std::nullopt;
    }
};

/// Places of the account's mentions in the window, newest first, of those after `before` in that order; at most `most`.
/// Reads an index only.
[[nodiscard]] Result<std::vector<MentionPlace>> mentionPlaces(Connection &connection, AccountId account,
                                                              const MentionWindow &window, const MentionPlace &before,
                                                              qint64 most);

/// From so many followers on authors are in an index of their own.
inline constexpr qint64 notableFollowers = 10'000;
/// Places of the account's mentions in the window by authors with at least `followers` (notableFollowers or more), in
/// no order; at most `most`.
[[nodiscard]] Result<std::vector<MentionPlace>>
notableMentions(Connection &connection, AccountId account, const MentionWindow &window, qint64 followers, qint64 most);

struct FollowedMention {
    qint64 followers = 0; ///< of the author when the mention was fetched last
    StoredMentionId id{0};
};
/// The account's mentions in the window whose authors have the most followers, the most first; at most `most`. Of all authors, which
/// reads every mention of the window, or of those with notableFollowers or more, which reads an index.
[[nodiscard]] Result<std::vector<FollowedMention>> mostFollowed(Connection &connection, AccountId account, const MentionWindow &window,
                                                                bool notableOnly, qint64 most);

/// The standing row of a mention that `MentionReader` found.
class MentionReader
{
public:
    [[nodiscard]] static Result<MentionReader> open(Connection &connection);

    /// False when there is none of that id. What follows is told of the last one found, before the next is sought.
    [[nodiscard]] Result<bool> find(StoredMentionId id);
    [[nodiscard]] AccountId account() const { return AccountId(m_row->integer(1)); }
    [[nodiscard]] MentionPlace place() const
    {
        return {.at = m_row->integer(8), .id = StoredMentionId(m_row->integer(0))};
    }
    [[nodiscard]] std::optional<qint64> authorFollowers() const { return m_row->optionalInteger(4); }
    /// What counts: the user's judgement, else the scorer's. `Unknown` also when it was not scored.
    [[nodiscard]] SentimentLabel label() const;
    /// The same with who judged and the score; "own" for the user, an empty name when nobody has judged.
    [[nodiscard]] MentionVerdict verdict() const;
    [[nodiscard]] bool isScored() const { return !m_row->textView(9).isEmpty(); }
    [[nodiscard]] bool isCorrected() const { return !m_row->isNull(14); }
    /// ISO 639-1; empty when unsure.
    [[nodiscard]] QByteArrayView language() const { return m_row->textView(13); }
    /// The platform's id of the post that it stands under; empty when there is none or it is not told.
    [[nodiscard]] QByteArrayView postId() const { return m_row->textView(16); }
    /// UTF-8.
    [[nodiscard]] QByteArrayView author() const { return m_row->textView(3); }
    [[nodiscard]] QByteArrayView text() const { return m_row->textView(5); }
    [[nodiscard]] StoredMention mention() const;
    /// Lets go of the row; to be called at the end.
    void close() { m_row->reset(); }

private:
    explicit MentionReader(Statement *row) : m_row(row) {}

    Statement *m_row; ///< the connection's; one reader at a time
};

} // namespace creatormetrics
