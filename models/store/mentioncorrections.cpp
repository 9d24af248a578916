// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentioncorrections.h"

#include "models/domain/zonedays.h"
#include "models/store/accountrepository.h"
#include "models/store/mentionblocks.h"
#include "models/store/rows.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct CorrectedRow {
    AccountId account{0};
    qint64 mentionedAt = 0;
    std::optional<SentimentLabel> ownLabel;
    MentionVerdict judged; ///< by the scorer
};

CorrectedRow readCorrected(const Statement &row)
{
    return {.account = AccountId(row.integer(0)),
            .mentionedAt = row.integer(1),
            .ownLabel = sentimentLabelFromKey(row.text(2)),
            .judged = {.scorer = row.text(3),
                       .label = sentimentLabelFromKey(row.text(4)).value_or(SentimentLabel::Unknown),
                       .score = tenThousandths(row.real(5))}};
}

Result<std::optional<CorrectedRow>> correctedRow(Connection &connection, StoredMentionId id)
{
    auto statement = connection.prepare(
        u"SELECT account_id, mentioned_at, own_label, scorer, sentiment_label, sentiment_score FROM brand_mentions WHERE id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(id.value());
    return firstRow<CorrectedRow>(**statement, readCorrected);
}

/// What changes in the days of several accounts.
class CorrectedDays
{
public:
    Outcome move(Connection &connection, const CorrectedRow &row, const std::optional<SentimentLabel> &label)
    {
        auto place = m_accounts.find(row.account);
        if (place == m_accounts.end()) {
            const auto owner = accountById(connection, row.account);
            if (!owner)
                return owner.error();
            place = m_accounts.emplace(row.account, AccountDays{.days = ZoneDays(owner->zone), .tally = {}}).first;
        }
        const qint64 day = place->second.days.dayNumber(row.mentionedAt);
        place->second.tally.add(day, countedVerdict(row.ownLabel, row.judged), -1);
        place->second.tally.add(day, countedVerdict(label, row.judged));
        return Done{};
    }

    Outcome write(Connection &connection) const
    {
        for (const auto &[account, days] : m_accounts) {
            if (auto written = days.tally.write(connection, account); !written)
                return written;
        }
        return Done{};
    }

private:
    struct AccountDays {
        ZoneDays days;
        MentionTally tally;
    };
    std::map<AccountId, AccountDays> m_accounts;
};

Outcome writeOwnLabel(Connection &connection, const MentionCorrection &correction, const QDateTime &now)
{
    const auto key = correction.label ? std::optional(sentimentLabelKey(*correction.label)) : std::nullopt;
    const auto moment = correction.label ? std::optional(now) : std::nullopt;
    return connection.run(u"UPDATE brand_mentions SET own_label = ?, own_label_at = ? WHERE id = ?", key, moment, correction.id.value());
}

/// Gives what stood before, nothing when the mention is not there or says the same already.
Result<std::optional<MentionCorrection>> correctOne(Connection &connection, const MentionCorrection &correction,
                                                    CorrectedDays &days, const QDateTime &now)
{
    const auto row = correctedRow(connection, correction.id);
    if (!row)
        return row.error();
    if (!*row || (*row)->ownLabel == correction.label)
        return std::optional<MentionCorrection>();
    if (auto written = writeOwnLabel(connection, correction, now); !written)
        return written.error();
    if (auto moved = days.move(connection, **row, correction.label); !moved)
        return moved.error();
    return std::optional(MentionCorrection{.id = correction.id, .label = (*row)->ownLabel});
}

bool says(const MentionCorrection &correction)
{
    return correction.label != SentimentLabel::Unknown;
}

} // namespace

Result<std::vector<MentionCorrection>> correctMentions(Connection &connection, std::span<const MentionCorrection> corrections,
                                                       const QDateTime &now)
{
    if (!std::ranges::all_of(corrections, says))
        return Error{.kind = ErrorKind::BadInput, .detail = u"a mention can be positive, neutral or negative"_s};
    std::vector<MentionCorrection> former;
    CorrectedDays days;
    for (const MentionCorrection &correction : corrections) {
        const auto before = correctOne(connection, correction, days, now);
        if (!before)
            return before.error();
        if (*before)
            former.push_back(**before);
    }
    if (auto written = days.write(connection); !written)
        return written.error();
    // Of a mention that was named twice the first one told stood there at the beginning, and is written last.
    std::ranges::reverse(former);
    return former;
}

Result<std::vector<ScorerAgreement>> scorerAgreements(Connection &connection)
{
    auto statement = connection.prepare(
        u"SELECT scorer, count(*), sum(own_label = sentiment_label) FROM brand_mentions INDEXED BY mentions_by_own_label "
        "WHERE own_label IS NOT NULL AND scorer <> '' GROUP BY scorer ORDER BY scorer");
    if (!statement)
        return statement.error();
    return collectRows<ScorerAgreement>(**statement, [](const Statement &row) {
        return ScorerAgreement{.scorer = row.text(0), .judged = row.integer(1), .agreed = row.integer(2)};
    });
}

} // namespace creatormetrics
