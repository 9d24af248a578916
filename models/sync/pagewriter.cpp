// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/pagewriter.h"

#include "models/store/accountrepository.h"
#include "models/store/audiencerepository.h"
#include "models/store/contentchecks.h"
#include "models/store/contentrepository.h"
#include "models/store/gonementions.h"
#include "models/store/mentionrepository.h"
#include "models/store/syncrepository.h"
#include "models/sync/budget.h"
#include "models/sync/streamturns.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Stores one page step by step; stops at the first failure, which rolls the transaction back.
class PageWriter
{
public:
    PageWriter(Connection &connection, const PageCommit &commit) : m_connection(connection), m_commit(commit) {}

    Result<PageCounts> write()
    {
        const auto fetch = insertFetch(m_connection, m_commit.fetch);
        if (!fetch)
            return fetch.error();
        for (const auto step : {&PageWriter::writeProfile, &PageWriter::writeTotals, &PageWriter::writeDays,
                                &PageWriter::writeItems, &PageWriter::writeFigures, &PageWriter::writeMentions,
                                &PageWriter::writeSlices}) {
            if (auto done = (this->*step)(*fetch); !done)
                return done.error();
        }
        for (const auto step : {&PageWriter::noteAsked, &PageWriter::moveQueue, &PageWriter::writeState, &PageWriter::endWalk,
                                &PageWriter::writeRun, &PageWriter::writeCost}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        return m_counts;
    }

private:
    Outcome writeProfile(FetchId)
    {
        const auto &profile = m_commit.page.profile;
        if (!profile)
            return Done{};
        ++m_counts.rows;
        const auto stored = accountById(m_connection, m_commit.account.id);
        if (!stored)
            return stored.error();
        if (stored->profile == *profile)
            return Done{};
        ++m_counts.changed;
        return updateProfile(m_connection, m_commit.account.id, *profile);
    }

    Outcome writeTotals(FetchId fetch)
    {
        if (!m_commit.page.totalsNow)
            return Done{};
        const DailyMetrics today{reportingDay(m_commit.account, m_commit.now), *m_commit.page.totalsNow};
        return count(upsertDays(m_connection, m_commit.account.id, {today}, fetch, m_commit.now, Precedence::Snapshot));
    }

    Outcome writeDays(FetchId fetch)
    {
        return count(upsertDays(m_connection, m_commit.account.id, m_commit.page.days, fetch, m_commit.now));
    }

    Outcome writeItems(FetchId fetch)
    {
        m_counts.items = static_cast<qint64>(m_commit.page.items.size()) + m_commit.page.missingIds.size();
        if (auto written = count(upsertItems(m_connection, m_commit.account, m_commit.page.items, fetch, m_commit.now)); !written)
            return written;
        return markMissing(m_connection, m_commit.account.id, m_commit.page.missingIds, m_commit.now);
    }

    Outcome writeFigures(FetchId fetch)
    {
        m_counts.items += static_cast<qint64>(m_commit.page.itemFigures.size());
        return count(updateFigures(m_connection, m_commit.account, m_commit.page.itemFigures, fetch, m_commit.now));
    }

    Outcome writeMentions(FetchId fetch)
    {
        if (auto written = count(upsertMentions(m_connection, m_commit.account.id, m_commit.page.mentions, fetch)); !written)
            return written;
        QStringList seen = m_commit.page.standingMentions;
        for (const Mention &mention : m_commit.page.mentions)
            seen.append(mention.mentionId);
        if (auto checked = markMentionsChecked(m_connection, m_commit.account.id, seen, m_commit.now); !checked)
            return checked;
        return removeGone(seen);
    }

    Outcome removeGone(const QStringList &seen)
    {
        QStringList missing = m_commit.page.missingMentions;
        if (const auto &span = m_commit.page.mentionSpan) {
            const auto stored = mentionIdsBetween(m_connection, m_commit.account.id, span->postId, span->from, span->until);
            if (!stored)
                return stored.error();
            const QSet<QString> standing(seen.begin(), seen.end());
            std::ranges::copy_if(*stored, std::back_inserter(missing), [&standing](const QString &id) { return !standing.contains(id); });
        }
        const auto gone = markMentionsGone(m_connection, m_commit.account.id, missing, m_commit.now);
        if (!gone)
            return gone.error();
        m_counts.changed += *gone;
        return Done{};
    }

    Outcome writeSlices(FetchId fetch)
    {
        return count(replaceSlices(m_connection, m_commit.account.id, m_commit.page.slices, fetch));
    }

    Outcome moveQueue()
    {
        if (auto removed = removeTask(m_connection, m_commit.done.id); !removed)
            return removed;
        for (const FetchTask &task : m_commit.page.next) {
            const auto queued = enqueueTask(m_connection, m_commit.account.id, m_commit.run, task.stream,
                                            QJsonDocument(toJson(task)).toJson(QJsonDocument::Compact));
            if (!queued)
                return queued.error();
            m_counts.enqueued.push_back({.id = queued->id, .task = task});
        }
        return countWaiting();
    }

    /// What still waits of the stream, and whether its walk is among it.
    Outcome countWaiting()
    {
        m_counts.streamCompleted = true;
        if (m_commit.done.task.backfill && m_commit.done.task.depth == FetchDepth::Newest)
            return Done{}; // history runs when nothing recent is left, and thousands of its tasks may wait
        const auto waiting = queuedTasks(m_connection, m_commit.account.id);
        if (!waiting)
            return waiting.error();
        bool recent = false;
        for (const QueuedTask &entry : *waiting) {
            if (entry.stream != m_commit.stream.key)
                continue;
            const auto task = fetchTaskFromJson(QJsonDocument::fromJson(entry.task).object());
            recent = recent || (task && !task->backfill);
            m_walkWaits = m_walkWaits || (task && task->depth == FetchDepth::Everything);
        }
        m_counts.streamCompleted = !recent;
        return Done{};
    }

    [[nodiscard]] bool endsWalk() const { return m_commit.done.task.depth == FetchDepth::Everything && !m_walkWaits; }

    /// A last complete day that has not ended was written by a wrong clock and gives way to any other.
    [[nodiscard]] bool movesOn(const std::optional<QDate> &completeUntil) const
    {
        return !completeUntil || *completeUntil < *m_commit.page.completeUntil
            || *completeUntil >= reportingDay(m_commit.account, m_commit.now);
    }

    /// Only recent windows move the last complete day: they come oldest first, so it never jumps over one that failed.
    Outcome writeState()
    {
        const auto states = streamStates(m_connection, m_commit.account.id);
        if (!states)
            return states.error();
        StreamState state = states->value(m_commit.stream.key);
        const bool recent = !m_commit.done.task.backfill;
        if (recent && m_commit.page.completeUntil && movesOn(state.completeUntil))
            state.completeUntil = m_commit.page.completeUntil;
        if (recent && m_counts.streamCompleted)
            state.succeededAt = m_commit.now;
        if (endsWalk())
            state.walkedAt = m_commit.now;
        if (auto saved = saveStreamState(m_connection, m_commit.account.id, m_commit.stream.key, state); !saved)
            return saved;
        return clearTrouble(m_connection, m_commit.account.id, m_commit.stream.key, *states);
    }

    /// The mark of the walk goes once it is settled, or when one of its answers is lost. With a clock that was set back during the
    /// walk nobody can tell what was seen in it.
    Outcome endWalk()
    {
        const auto &list = m_commit.list;
        if (!list || !list->namesAll)
            return Done{};
        const auto states = streamStates(m_connection, m_commit.account.id);
        if (!states)
            return states.error();
        const auto started = streamMark(*states, list->key, StreamMark::Walk);
        const auto walked = states->value(list->key).walkedAt;
        if (!started || !walked || *walked < *started || *started > m_commit.now)
            return Done{};
        const auto unasked = waitingTasks(m_connection, m_commit.account.id, list->leadsTo);
        if (!unasked || *unasked > 0)
            return unasked ? Outcome(Done{}) : Outcome(unasked.error());
        if (auto marked = markUnseen(m_connection, m_commit.account.id, *started, m_commit.now); !marked)
            return marked;
        return setStreamMark(m_connection, m_commit.account.id, list->key, StreamMark::Walk, std::nullopt);
    }

    Outcome noteAsked()
    {
        if (m_commit.stream.kind != StreamKind::ContentItems)
            return Done{};
        return noteChecked(m_connection, m_commit.account.id, m_commit.stream.key, m_commit.done.task.ids, m_commit.now);
    }

    Outcome writeCost()
    {
        if (m_commit.page.cost && m_commit.chargedAt.isValid()) {
            const auto corrected = correctBudget(m_connection, m_commit.account.platform, m_commit.stream, m_commit.done.task,
                                                 *m_commit.page.cost, m_commit.chargedAt);
            if (!corrected)
                return corrected;
        }
        if (!m_commit.closing)
            return Done{};
        return closeBudget(m_connection, m_commit.account.platform, m_commit.stream, *m_commit.closing, m_commit.now);
    }

    Outcome writeRun()
    {
        QStringList refused;
        for (const Metric metric : m_commit.page.refused)
            refused.append(metricInfo(metric).key);
        return addToRunStream(m_connection, m_commit.run,
                              {.stream = m_commit.stream.key,
                               .completed = m_counts.streamCompleted,
                               .pages = 1,
                               .rows = m_counts.rows,
                               .changed = m_counts.changed,
                               .refused = refused.join(u',')});
    }

    Outcome count(const Result<WriteCount> &written)
    {
        if (!written)
            return written.error();
        m_counts.rows += written->rows;
        m_counts.changed += written->changed;
        return Done{};
    }

    Connection &m_connection;
    const PageCommit &m_commit;
    PageCounts m_counts;
    bool m_walkWaits = false;
};

} // namespace

Result<PageCounts> applyPage(Connection &connection, const PageCommit &commit)
{
    return PageWriter(connection, commit).write();
}

} // namespace creatormetrics
