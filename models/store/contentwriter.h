// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/zonedays.h"
#include "models/store/contentages.h"
#include "models/store/contentblocks.h"
#include "models/store/contentrepository.h"
#include "models/store/wordindex.h"

#include <vector>

namespace creatormetrics {

/// Writes what one answer tells of an account's posts: row after row, and at the end, once for all of them, what is kept beside the rows.
class ContentWriter
{
public:
    [[nodiscard]] static Result<ContentWriter> open(Connection &connection, const Account &account, FetchId fetch,
                                                    const QDateTime &now);
    Outcome write(const ContentItem &given);
    Outcome write(const ItemFigures &given);
    /// Writes blocks, words, ages and gains; without it they are not what the rows are.
    [[nodiscard]] Result<WriteCount> finish();

private:
    /// The statements of a row, prepared once for all.
    struct Statements {
        Statement *find = nullptr;
        Statement *insert = nullptr;
        Statement *replace = nullptr; ///< all that a description tells
        Statement *refresh = nullptr; ///< figures only
        Statement *verify = nullptr;
        Statement *snapshot = nullptr;
    };
    struct Texts;
    struct Stored;
    /// What is known of a post, from the answer and from what is stored.
    struct Known {
        qint64 id = 0;
        ContentType type = ContentType::Video;
        std::optional<qint64> publishedAt = {};
        std::optional<qint64> publishedDay = {};
        std::optional<qint64> durationSeconds = {};
        MetricValues figures = {};
    };

    ContentWriter(Connection &connection, const Account &account, FetchId fetch, const QDateTime &now);
    Outcome prepare();

    Result<std::optional<Stored>> find(QByteArrayView platformContentId, const ContentItem *given, const Texts *texts);
    Outcome insert(const ContentItem &given, const Texts &texts, Known &known);
    Outcome update(const ContentItem &given, const Texts &texts, const Stored &stored, Known &known);
    Outcome bindAndRun(Statement &statement, int position, const ContentItem &given, const Texts &texts, const Known &known);
    Outcome refresh(const Known &known, const QDateTime &verifiedAt);
    Outcome look(const Known &known, const MetricValues &figures, bool isNew);

    void noteBlock(const Known &known, std::optional<qint64> earlierDay);
    void complete(Known &known, const Stored &stored) const;

    Connection *m_connection;
    AccountId m_account;
    FetchId m_fetch;
    QDateTime m_now;
    ZoneDays m_zone;
    qint64 m_today;
    Statements m_statements;
    WriteCount m_counts;
    std::vector<BlockChange> m_blocks;
    std::vector<WordChange> m_words;
    std::vector<AgeLook> m_ageLooks;
    std::vector<AgeChange> m_ageChanges;
    std::vector<ContentId> m_looked; ///< again, so that there may be a gain
};

} // namespace creatormetrics
