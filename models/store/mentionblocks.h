// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"
#include "models/domain/sentimentlabel.h"
#include "models/store/connection.h"

#include <array>
#include <map>
#include <span>
#include <vector>

namespace creatormetrics {

/// What is counted of an account's mentions by day. Scores are summed in ten-thousandths.
enum class MentionColumn : unsigned char { Mentions, Positive, Neutral, Negative, Scores };
inline constexpr std::size_t mentionColumnCount = 5;
/// One value per day, by MentionColumn; a column is empty where all its values are 0.
using MentionColumns = std::array<std::vector<qint64>, mentionColumnCount>;

/// What a scorer made of a mention. A label of `Unknown` counts as a mention and nowhere else.
struct MentionVerdict {
    QString scorer = {}; ///< empty: not scored
    SentimentLabel label = SentimentLabel::Unknown;
    qint64 score = 0; ///< ten-thousandths
};
[[nodiscard]] qint64 tenThousandths(double score);
/// What counts of a mention: the user's judgement, which has no score, if there is one, else the scorer's.
[[nodiscard]] MentionVerdict countedVerdict(const std::optional<SentimentLabel> &ownLabel, const MentionVerdict &judged);


/// The days of one account as one scorer judged them.
struct MentionDays {
    QString scorer; ///< empty: those not scored
    MentionColumns columns; ///< from the first day of the span asked for
};
inline constexpr std::array allMentionColumns{MentionColumn::Mentions, MentionColumn::Positive, MentionColumn::Neutral,
                                              MentionColumn::Negative, MentionColumn::Scores};
/// One for each scorer that judged a mention of the years of `span`, in the scorers' order, with the `wanted` columns.
[[nodiscard]] Result<std::vector<MentionDays>> mentionDays(Connection &connection, AccountId account,
                                                           const DateRange &span,
                                                           std::span<const MentionColumn> wanted = allMentionColumns);
/// The day of the account's first mention, or nothing when none was ever told.
[[nodiscard]] Result<std::optional<QDate>> firstMentionDay(Connection &connection, AccountId account);

/// Mentions that come, go or are judged anew, gathered by scorer and calendar year before they are written.
class MentionTally
{
public:
    using Years =
        std::map<std::pair<QString, int>, MentionColumns>; ///< by scorer and year, a value per day of the year

    MentionTally() = default;
    MentionTally(const MentionTally &) = delete; // remembers a place in its own map
    MentionTally(MentionTally &&) = default;
    MentionTally &operator=(const MentionTally &) = delete;
    MentionTally &operator=(MentionTally &&) = delete;
    ~MentionTally() = default;

    /// `day`: a day number in the account's zone. `count` mentions more, or less when negative.
    void add(qint64 day, const MentionVerdict &verdict, qint64 count = 1);
    [[nodiscard]] const Years &years() const { return m_years; }
    /// Adds everything to the stored years of the account, each read and written once.
    Outcome write(Connection &connection, AccountId account) const;

private:
    Years m_years;
    // Mentions come in runs of a scorer and a year.
    Years::value_type *m_latest = nullptr;
    qint64 m_january = 0; ///< of the latest year
    qint64 m_days = 0;
};

/// Makes all years anew from brand_mentions.
Outcome rebuildMentionBlocks(Connection &connection);
/// What differs between the packed years and brand_mentions, in words; empty when all is well.
[[nodiscard]] Result<QStringList> mentionBlockProblems(Connection &connection);

} // namespace creatormetrics
