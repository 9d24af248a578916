// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/mention.h"
#include "models/domain/zonedays.h"
#include "models/store/mentionblocks.h"
#include "models/store/mentionwords.h"
#include "models/store/provenance.h"

namespace creatormetrics {

/// Writes an account's mentions one after the other, and what is counted and found by them at the end. Its statements
/// are the connection's: one writer at a time.
class MentionWriter
{
public:
    /// NotFound when there is no such account.
    [[nodiscard]] static Result<MentionWriter> open(Connection &connection, AccountId account, FetchId fetch);

    /// Inserts it or writes what differs, so that a mention's source stays the fetch that last told something new of
    /// it.
    Outcome write(const Mention &mention);
    /// Once, after the last one.
    Outcome finish();
    /// Mentions that are new or differ now.
    [[nodiscard]] qint64 changed() const { return m_changed; }

private:
    /// A mention as it is stored.
    struct Row {
        QByteArray author;
        std::optional<qint64> followers;
        QByteArray text;
        QByteArray url;
        std::optional<qint64> engagements;
        qint64 mentionedAt = 0;
        QByteArray postId;

        friend bool operator==(const Row &, const Row &) = default;
    };
    struct StoredRow {
        StoredMentionId id{0};
        Row row;
        MentionVerdict judged; ///< by the scorer
        std::optional<SentimentLabel> ownLabel;
        bool gone = false;
    };

    MentionWriter(Connection &connection, AccountId account, FetchId fetch, const QByteArray &zone);
    Outcome prepare();
    [[nodiscard]] Result<bool> insert(const QByteArray &mentionId, const Row &row, const QDateTime &mentionedAt);
    [[nodiscard]] Result<StoredRow> stored(const QByteArray &mentionId);
    Outcome update(const StoredRow &former, const Row &row);
    void noteWords(const StoredRow &former, const Row &row);
    Outcome dropScore(StoredMentionId id);

    Connection *m_connection;
    AccountId m_account;
    FetchId m_fetch;
    ZoneDays m_days;
    Statement *m_insert = nullptr;
    Statement *m_select = nullptr;
    Statement *m_update = nullptr;
    MentionTally m_tally;
    std::vector<WordChange> m_words;
    qint64 m_changed = 0;
};

} // namespace creatormetrics
