// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/duetimes.h"

#include "models/store/accountrepository.h"
#include "models/store/syncrepository.h"
#include "models/sync/circuit.h"
#include "models/sync/planner.h"
#include "models/sync/streamturns.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace creatormetrics {

namespace {

/// Works out one account; stops at the first failure.
class DueReader
{
public:
    DueReader(Connection &connection, const LaneFacts &facts, const Account &account, const QDateTime &now)
        : m_connection(connection), m_facts(facts), m_account(account), m_now(now)
    {
    }

    Result<DueTime> read()
    {
        auto states = streamStates(m_connection, m_account.id);
        if (!states)
            return states.error();
        m_states = saneStates(*std::move(states), m_account, m_now);
        for (const auto step : {&DueReader::readHold, &DueReader::readStreams, &DueReader::readHistory}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        return m_due;
    }

private:
    /// What keeps the whole account back: a pass that ended as a whole, a platform that is left alone.
    Outcome readHold()
    {
        m_hold = streamMark(m_states, wholePass, StreamMark::Wait).value_or(m_now);
        const auto circuit = circuitOf(m_connection, m_account.platform, m_now);
        if (!circuit)
            return circuit.error();
        m_hold = std::max(m_hold, circuit->openUntil.value_or(m_now));
        return Done{};
    }

    Result<QDateTime> opensAt(const Stream &stream)
    {
        const auto opens = budgetOpensAt(m_connection, m_account.platform, stream, m_now, m_facts.caps);
        return opens ? Result<QDateTime>(opens->value_or(m_now)) : opens.error();
    }

    Outcome readStreams()
    {
        for (const Stream &stream : m_facts.streams) {
            if (stream.onRequest || (stream.kind == StreamKind::ContentItems && !isTiered(stream)))
                continue; // follows its list, or the user's wish
            const auto opens = opensAt(stream);
            if (!opens)
                return opens.error();
            QDateTime due = nextTurn(stream, m_states, m_account.id, m_now);
            if (*opens > m_now)
                due = std::max(due, *opens);
            if (!m_due.recent.isValid() || due < m_due.recent)
                m_due.recent = due;
        }
        if (m_hold > m_now)
            m_due.recent = std::max(m_due.recent, m_hold);
        return Done{};
    }

    Outcome readHistory()
    {
        const auto waiting = queuedTasks(m_connection, m_account.id);
        if (!waiting)
            return waiting.error();
        QSet<QString> streams;
        for (const QueuedTask &entry : *waiting) {
            const auto task = fetchTaskFromJson(QJsonDocument::fromJson(entry.task).object());
            if (task && task->backfill)
                streams.insert(entry.stream);
        }
        for (const Stream &stream : m_facts.streams) {
            if (!streams.contains(stream.key))
                continue;
            const auto opens = opensAt(stream);
            if (!opens)
                return opens.error();
            const QDateTime wait = streamMark(m_states, stream.key, StreamMark::Wait).value_or(m_now);
            const QDateTime due = std::max({*opens, wait, m_hold});
            m_due.history = std::min(m_due.history.value_or(due), due);
        }
        return Done{};
    }

    Connection &m_connection;
    const LaneFacts &m_facts;
    const Account &m_account;
    QDateTime m_now;
    StreamStates m_states;
    QDateTime m_hold;
    DueTime m_due{.account = m_account.id, .recent = {}, .history = {}};
};

} // namespace

Result<std::vector<DueTime>> dueTimes(Connection &connection, const FactsOf &facts, const QDateTime &now)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    std::vector<DueTime> times;
    for (const Account &account : *all) {
        const auto lane = facts.constFind(account.platform);
        if (lane == facts.cend() || account.state != AccountState::Connected || account.archivedAt.isValid())
            continue;
        const auto due = DueReader(connection, *lane, account, now).read();
        if (!due)
            return due.error();
        times.push_back(*due);
    }
    return times;
}

} // namespace creatormetrics
