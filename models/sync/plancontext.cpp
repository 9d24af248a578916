// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentrepository.h"
#include "models/store/gaps.h"
#include "models/store/gonementions.h"
#include "models/store/mentionrepository.h"
#include "models/store/syncrepository.h"
#include "models/sync/plandaily.h"
#include "models/sync/planposts.h"
#include "models/sync/runpreparation.h"
#include "models/sync/streamturns.h"

#include <QJsonDocument>

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr qint64 freshTotalsDays = 30;
constexpr qint64 leastChecks = 1'000; ///< of mentions, in a turn

/// Reads the parts of a context one after the other; stops at the first failure.
class ContextReader
{
public:
    ContextReader(Connection &connection, const Connector &connector, PlanContext &context)
        : m_connection(connection), m_connector(connector), m_context(context)
    {
    }

    Outcome read()
    {
        for (const auto step : {&ContextReader::readQueue, &ContextReader::readPosts, &ContextReader::readTotals,
                                &ContextReader::readMentions, &ContextReader::readMentionChecks, &ContextReader::readTiers,
                                &ContextReader::readGaps}) {
            if (auto done = (this->*step)(); !done)
                return done;
        }
        return Done{};
    }

private:
    [[nodiscard]] AccountId account() const { return m_context.account.id; }

    Outcome readQueue()
    {
        const auto queued = queuedTasks(m_connection, account());
        if (!queued)
            return queued.error();
        for (const QueuedTask &entry : *queued) {
            const auto task = fetchTaskFromJson(QJsonDocument::fromJson(entry.task).object());
            if (!task)
                continue;
            if (task->depth == FetchDepth::Everything)
                m_context.walking.insert(task->stream);
            if (task->backfill)
                m_context.waitingHistory.insert(task->stream);
            m_waitingIds[task->stream] += task->ids;
        }
        return Done{};
    }

    Outcome readPosts()
    {
        const auto known = contentCount(m_connection, account());
        if (!known)
            return known.error();
        m_context.knownItems = *known;
        const auto newest = newestContentId(m_connection, account());
        if (!newest)
            return newest.error();
        m_context.newestPost = newest->value_or(QString());
        return Done{};
    }

    /// Before the first walk the account's own total is the better estimate.
    Outcome readTotals()
    {
        const QDate today = reportingDay(m_context.account, m_context.now);
        const auto days = daysInRange(m_connection, account(), DateRange::endingAt(today, freshTotalsDays));
        if (!days)
            return days.error();
        for (const DailyMetrics &day : *days)
            m_context.knownItems = std::max(m_context.knownItems, day.values[Metric::Posts].value_or(0));
        return Done{};
    }

    Outcome readMentions()
    {
        const auto newest = newestMention(m_connection, account());
        if (!newest)
            return newest.error();
        if (*newest) {
            m_context.newestMention = (*newest)->mentionId;
            m_context.newestMentionAt = (*newest)->mentionedAt;
        }
        return Done{};
    }

    /// A fifth of all at most: what has piled up is worked off in some days, before it is overdue.
    Outcome readMentionChecks()
    {
        for (const Stream &stream : m_connector.streams()) {
            const bool asked = hasTurn(stream, m_context.states, m_context.occasion, m_context.now);
            if (stream.kind != StreamKind::MentionChecks || !asked)
                continue;
            const auto all = mentionCount(m_connection, account());
            if (!all)
                return all.error();
            const qint64 most = stream.onRequest ? *all : std::max<qint64>(leastChecks, *all / 5);
            const QStringList waiting = m_waitingIds.value(stream.key);
            const auto due = mentionsToCheck(m_connection, account(), m_context.now - stream.checkAfter, most + waiting.size());
            if (!due)
                return due.error();
            const QSet<QString> taken(waiting.begin(), waiting.end());
            QStringList &ids = m_context.dueMentions[stream.key];
            std::ranges::copy_if(*due, std::back_inserter(ids), [&taken](const QString &id) { return !taken.contains(id); });
        }
        return Done{};
    }

    Outcome readTiers()
    {
        for (const Stream &stream : m_connector.streams()) {
            if (!isTiered(stream))
                continue;
            const QStringList waiting = m_waitingIds.value(stream.key);
            auto due = duePosts(m_connection, stream, m_context, waiting);
            if (!due)
                return due.error();
            m_context.duePosts.insert(stream.key, *std::move(due));
            if (!listLeadingTo(m_connector, stream))
                continue;
            auto unasked = unaskedPosts(m_connection, stream, m_context, waiting);
            if (!unasked)
                return unasked.error();
            m_context.unaskedPosts.insert(stream.key, *std::move(unasked));
        }
        return Done{};
    }

    Outcome readGaps()
    {
        for (const Stream &stream : m_connector.streams()) {
            if (stream.kind != StreamKind::DailySeries || stream.metrics.empty())
                continue;
            const auto range = historyRange(stream, m_context);
            if (!range)
                continue;
            auto missing = missingDays(m_connection, account(), stream.metrics.front(), *range);
            if (!missing)
                return missing.error();
            m_context.missingDays.insert(stream.key, *std::move(missing));
        }
        return Done{};
    }

    Connection &m_connection;
    const Connector &m_connector;
    PlanContext &m_context;
    QHash<QString, QStringList> m_waitingIds;
};

} // namespace

Result<PlanContext> planContext(Connection &connection, const Connector &connector, const Account &account, const QDateTime &now,
                                SyncOccasion occasion)
{
    auto states = streamStates(connection, account.id);
    if (!states)
        return states.error();
    PlanContext context{.account = account, .states = saneStates(*std::move(states), account, now), .now = now, .occasion = occasion};
    if (auto read = ContextReader(connection, connector, context).read(); !read)
        return read.error();
    return context;
}

} // namespace creatormetrics
