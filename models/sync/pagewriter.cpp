// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/pagewriter.h"

#include "models/store/accountrepository.h"
#include "models/store/audiencerepository.h"
#include "models/store/contentrepository.h"
#include "models/store/syncrepository.h"

#include <QJsonDocument>

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
                                &PageWriter::writeItems, &PageWriter::writeSlices}) {
            if (auto done = (this->*step)(*fetch); !done)
                return done.error();
        }
        for (const auto step : {&PageWriter::moveQueue, &PageWriter::writeState, &PageWriter::writeRun}) {
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
        const auto waiting = waitingTasks(m_connection, m_commit.account.id, m_commit.stream.key);
        if (!waiting)
            return waiting.error();
        m_counts.streamCompleted = *waiting == 0;
        return Done{};
    }

    Outcome writeState()
    {
        const auto states = streamStates(m_connection, m_commit.account.id);
        if (!states)
            return states.error();
        StreamState state = states->value(m_commit.stream.key);
        if (m_commit.page.completeUntil && (!state.completeUntil || *state.completeUntil < *m_commit.page.completeUntil))
            state.completeUntil = m_commit.page.completeUntil;
        if (m_counts.streamCompleted) {
            state.succeededAt = m_commit.now;
            if (m_commit.done.task.depth == FetchDepth::Everything)
                state.walkedAt = m_commit.now;
        }
        return saveStreamState(m_connection, m_commit.account.id, m_commit.stream.key, state);
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
};

} // namespace

Result<PageCounts> applyPage(Connection &connection, const PageCommit &commit)
{
    return PageWriter(connection, commit).write();
}

} // namespace creatormetrics
