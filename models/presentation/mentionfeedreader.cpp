// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentionfeedreader.h"

#include "models/core/whenfinished.h"
#include "models/presentation/mentionexport.h"

#include <QThreadPool>

namespace creatormetrics {

MentionFeedReader::MentionFeedReader(Store &store, QObject *parent) : QObject(parent), m_store(store) {}

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

std::function<DataSource()> MentionFeedReader::allRows(const DataTable &head, const QList<int> &columns) const
{
    return [file = m_store.workspace().databaseFile(), query = m_query, filter = m_filter, head, columns] {
        return query ? mentionSource(file, *query, filter, head, columns) : DataSource{.head = head};
    };
}

void MentionFeedReader::explain(StoredMentionId mention, const QString &text)
{
    const auto asked =
        QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(), [scorer = m_scorer, text](bool) -> Result<Explanation> {
            const auto loaded = scorer ? Result(*scorer) : SentimentScorer::load();
            if (!loaded)
                return loaded.error();
            return Explanation{.scorer = *loaded, .score = loaded->score(text, SentimentScorer::Explain::Yes)};
        });
    whenFinished(asked, this, [this, mention, generation = ++m_explained](const Result<Explanation> &answer) {
        if (generation != m_explained)
            return;
        if (!answer)
            return Q_EMIT failed(answer.error());
        m_scorer = answer->scorer;
        Q_EMIT explained(mention, answer->score);
    });
}

} // namespace creatormetrics
