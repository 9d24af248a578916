// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentionfeedreader.h"

#include "models/core/whenfinished.h"
#include "models/mentions/mentionscoring.h"
#include "models/mentions/storeddictionary.h"
#include "models/presentation/mentionexport.h"
#include "models/store/mentionplaces.h"
#include "models/store/remotecandidates.h"

#include <QThreadPool>

namespace creatormetrics {

namespace {

constexpr int mostDrivers = 6; ///< of each kind

} // namespace

MentionFeedReader::MentionFeedReader(Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{}

void MentionFeedReader::setQuestion(const AnalyticsQuery &query, const MentionFilter &filter)
{
    m_query = query;
    m_filter = filter;
    ++m_generation;
}

template <typename Function>
void MentionFeedReader::ask(const std::optional<MentionPlace> &after, int count, Function take)
{
    if (!m_query)
        return;
    AnalyticsQuery query = *m_query;
    query.limit = count;
    MentionFilter filter = m_filter;
    filter.after = after;
    const auto asked =
        m_store.read([query, filter](Connection &connection) { return mentionFeed(connection, query, filter); });
    whenFinished(asked, this, [this, take = std::move(take), generation = m_generation](const Result<MentionFeed> &feed) mutable {
        if (generation != m_generation)
            return;
        if (feed)
            take(*feed);
        else
            Q_EMIT failed(feed.error());
    });
}

void MentionFeedReader::readMore(const MentionPlace &after, int count)
{
    ask(after, count, [this, count](const MentionFeed &feed) {
        const int left = count - static_cast<int>(feed.mentions.size());
        const bool reading = feed.next && left > 0;
        const quint64 generation = m_generation;
        Q_EMIT moreRead(feed.mentions, feed.next, reading);
        if (reading && generation == m_generation)
            readMore(*feed.next, left);
    });
}

void MentionFeedReader::readPage(int first, int count, const std::optional<MentionPlace> &after)
{
    readRest(first, count, after, {});
}

void MentionFeedReader::readRest(int first, int count, const std::optional<MentionPlace> &after, std::vector<FeedMention> found)
{
    const int left = count - static_cast<int>(found.size());
    ask(after, left, [this, first, count, found = std::move(found)](const MentionFeed &feed) mutable {
        found.insert(found.end(), feed.mentions.begin(), feed.mentions.end());
        if (feed.next && std::ssize(found) < count)
            readRest(first, count, feed.next, std::move(found));
        else
            Q_EMIT pageRead(first, found);
    });
}

void MentionFeedReader::readBehind(const AnalyticsQuery &query)
{
    AnalyticsQuery everything = query;
    everything.search.clear();
    everything.limit = mostDrivers;
    const auto asked = m_store.read([everything, now = m_clock.now()](Connection &connection) -> Result<MentionsBehind> {
        auto drivers = mentionDrivers(connection, everything);
        if (!drivers)
            return drivers.error();
        auto spikes = negativeSpikes(connection, everything, now);
        if (!spikes)
            return spikes.error();
        return MentionsBehind{.drivers = *std::move(drivers), .spikes = *std::move(spikes)};
    });
    whenFinished(asked, this, [this, generation = ++m_behind](const Result<MentionsBehind> &behind) {
        if (generation != m_behind)
            return;
        if (behind)
            Q_EMIT behindRead(*behind);
        else
            Q_EMIT failed(behind.error());
    });
}

std::function<DataSource()> MentionFeedReader::allRows(const DataTable &head, const QList<int> &columns) const
{
    return [file = m_store.workspace().databaseFile(), query = m_query, filter = m_filter, head, columns] {
        return query ? mentionSource(file, *query, filter, head, columns) : DataSource{.head = head};
    };
}

void MentionFeedReader::explain(const StoredMention &mention)
{
    const auto asked = m_store.read([id = mention.id, account = mention.account, post = mention.mention.postId](Connection &connection) -> Result<Known> {
        auto words = storedUserDictionary(connection);
        if (!words)
            return words.error();
        auto remote = remoteScoreOf(connection, id);
        if (!remote)
            return remote.error();
        auto title = post.isEmpty() ? Result(QString()) : mentionedPostTitle(connection, account, post);
        if (!title)
            return title.error();
        return Known{.words = *std::move(words), .remote = *std::move(remote), .postTitle = *std::move(title)};
    });
    whenFinished(asked, this, [this, id = mention.id, text = mention.mention.text, generation = ++m_explained](const Result<Known> &known) {
        if (generation != m_explained)
            return;
        if (known)
            explainWith(id, text, *known);
        else
            Q_EMIT failed(known.error());
    });
}

void MentionFeedReader::explainWith(StoredMentionId mention, const QString &text, const Known &known)
{
    const auto asked = QtFuture::makeReadyFuture(true).then(
        QThreadPool::globalInstance(), [scorer = m_scorer, text, known](bool) -> Result<Explanation> {
            const auto loaded = scorer ? Result(*scorer) : SentimentScorer::load();
            if (!loaded)
                return loaded.error();
            return Explanation{.scorer = *loaded,
                               .reasons = {.words = loaded->score(text, SentimentScorer::Explain::Yes, known.words),
                                           .scorer = presentScorer(known.words),
                                           .remote = known.remote,
                                           .postTitle = known.postTitle}};
        });
    whenFinished(asked, this, [this, mention, generation = m_explained](const Result<Explanation> &answer) {
        if (generation != m_explained)
            return;
        if (!answer)
            return Q_EMIT failed(answer.error());
        m_scorer = answer->scorer;
        Q_EMIT explained(mention, answer->reasons);
    });
}

QFuture<Result<MentionFeedReader::Corrections>> MentionFeedReader::writeCorrections(Corrections corrections)
{
    return m_store.write(StoreTopic::Figures, [corrections = std::move(corrections), now = m_clock.now()](Connection &connection) {
        return correctMentions(connection, corrections, now);
    });
}

void MentionFeedReader::correct(const std::vector<StoredMentionId> &mentions, std::optional<SentimentLabel> label)
{
    Corrections corrections;
    for (const StoredMentionId mention : mentions)
        corrections.push_back({.id = mention, .label = label});
    whenFinished(writeCorrections(std::move(corrections)), this, [this, label](const Result<Corrections> &before) {
        if (!before)
            return Q_EMIT failed(before.error());
        m_before = *before;
        Q_EMIT corrected(std::ssize(*before), label);
    });
}

void MentionFeedReader::undoCorrection()
{
    whenFinished(writeCorrections(m_before), this, [this](const Result<Corrections> &undone) {
        if (!undone)
            return Q_EMIT failed(undone.error());
        m_before.clear();
        Q_EMIT correctionUndone();
    });
}

} // namespace creatormetrics
