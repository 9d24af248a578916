// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/mentions/sentimentscorer.h"
#include "models/presentation/mentionanswer.h"
#include "models/presentation/mentiondrivertext.h"
#include "models/presentation/mentionreasons.h"
#include "models/reports/datasource.h"
#include "models/store/store.h"

namespace creatormetrics {

/// Reads what a list of mentions and the pane beside it ask for: further mentions of the answer at hand, and how a text comes to its
/// score; and writes what the user says of them instead. What belongs to an earlier question or to a mention that is no longer chosen is dropped. GUI thread.
class MentionFeedReader : public QObject
{
    Q_OBJECT
public:
    MentionFeedReader(Store &store, const Clock &clock, QObject *parent = nullptr);

    /// What stands behind the sentiment of all mentions of the query's days, told with `behindRead`.
    void readBehind(const AnalyticsQuery &query);
    /// Mentions are read to this question from now on.
    void setQuestion(const AnalyticsQuery &query, const MentionFilter &filter);
    /// The next mentions after a place, `count` of them or all that are left, however far down they are: what is found on the way is
    /// told with `moreRead` as it comes.
    void readMore(const MentionPlace &after, int count);
    /// The `count` mentions after a place, or the newest, all at once with `pageRead`.
    void readPage(int first, int count, const std::optional<MentionPlace> &after);
    /// Makes the source of every mention of the question, for files; to be called on another thread.
    [[nodiscard]] std::function<DataSource()> allRows(const DataTable &head, const QList<int> &columns) const;
    /// Scores its text again on a thread of the pool, telling which words counted.
    void explain(const StoredMention &mention);
    /// Writes what the user says of them; nothing takes it back. The store tells of the change.
    void correct(const std::vector<StoredMentionId> &mentions, std::optional<SentimentLabel> label);
    /// Takes the latest correction back.
    void undoCorrection();

Q_SIGNALS:
    /// `next`: where it goes on; `reading`: more of what was asked for is still being looked for.
    void moreRead(const std::vector<creatormetrics::FeedMention> &mentions,
                  const std::optional<creatormetrics::MentionPlace> &next, bool reading);
    void behindRead(const creatormetrics::MentionsBehind &behind);
    void pageRead(int first, const std::vector<creatormetrics::FeedMention> &mentions);
    void explained(creatormetrics::StoredMentionId mention, const creatormetrics::MentionReasons &reasons);
    /// `mentions` say something else now; `label` as it was asked for.
    void corrected(qint64 mentions, const std::optional<creatormetrics::SentimentLabel> &label);
    void correctionUndone();
    void failed(const creatormetrics::Error &error);

private:
    struct Explanation {
        SentimentScorer scorer;
        MentionReasons reasons;
    };
    struct Known {
        UserDictionary words;
        std::optional<RemoteScore> remote;
        QString postTitle;
    };
    using Corrections = std::vector<MentionCorrection>;

    template <typename Function>
    void ask(const std::optional<MentionPlace> &after, int count, Function take);
    void explainWith(StoredMentionId mention, const QString &text, const Known &known);
    [[nodiscard]] QFuture<Result<Corrections>> writeCorrections(Corrections corrections);
    void readRest(int first, int count, const std::optional<MentionPlace> &after, std::vector<FeedMention> found);

    Store &m_store;
    const Clock &m_clock;
    Corrections m_before; ///< what the latest correction replaced
    std::optional<AnalyticsQuery> m_query;
    MentionFilter m_filter;
    quint64 m_generation = 0; ///< of the question
    quint64 m_explained = 0;
    quint64 m_behind = 0;
    std::optional<SentimentScorer> m_scorer; ///< once somebody asked
};

} // namespace creatormetrics
