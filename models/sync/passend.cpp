// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/passend.h"

#include "models/domain/retention.h"
#include "models/store/accountrepository.h"
#include "models/store/provenance.h"
#include "models/sync/differences.h"
#include "models/sync/streamturns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Writes the end step by step; stops at the first failure.
class PassCloser
{
public:
    PassCloser(Connection &connection, const Connector &connector, const PassEnd &end)
        : m_connection(connection), m_connector(connector), m_end(end)
    {
    }

    Result<qint64> write()
    {
        for (const auto step : {&PassCloser::dropTasks, &PassCloser::noteStreams, &PassCloser::notePass, &PassCloser::noteSignIn,
                                &PassCloser::addDifferences, &PassCloser::dropOldBodies, &PassCloser::finish}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        const auto waiting = queueLength(m_connection, m_end.account.id);
        return waiting ? Result<qint64>(waiting->backfill) : waiting.error();
    }

private:
    Outcome dropTasks()
    {
        for (const qint64 task : m_end.dropped) {
            if (auto removed = removeTask(m_connection, task); !removed)
                return removed;
        }
        return m_end.dropped.empty() ? Outcome(Done{}) : forgetWalks();
    }

    /// A walk that lost an answer cannot say which posts have gone.
    Outcome forgetWalks()
    {
        for (const Stream &list : m_connector.streams()) {
            const bool lost = std::ranges::any_of(m_end.report.streams, [&list](const StreamReport &stream) {
                return stream.error && (stream.stream == list.key || stream.stream == list.leadsTo);
            });
            if (list.kind != StreamKind::ContentList || !lost)
                continue;
            if (auto forgotten = setStreamMark(m_connection, m_end.account.id, list.key, StreamMark::Walk, std::nullopt); !forgotten)
                return forgotten;
        }
        return Done{};
    }

    Outcome noteStreams()
    {
        auto states = streamStates(m_connection, m_end.account.id);
        if (!states)
            return states.error();
        m_states = *std::move(states);
        for (const StreamReport &stream : m_end.report.streams) {
            if (!stream.error)
                continue;
            if (auto noted = addToRunStream(m_connection, m_end.run,
                                            {.stream = stream.stream,
                                             .errorKind = errorKey(stream.error->kind),
                                             .detail = stream.error->detail});
                !noted)
                return noted;
            if (auto noted = noteTurn(stream.stream, *stream.error); !noted)
                return noted;
        }
        return Done{};
    }

    /// When the scheduler may come back to a stream that did not go through. A closed budget says so itself.
    Outcome noteTurn(const QString &key, const Error &error)
    {
        const Stream *stream = findStream(m_connector, key);
        if (isRefusal(error.kind))
            return setStreamMark(m_connection, m_end.account.id, key, StreamMark::Turn, m_end.now);
        const bool limited = error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::QuotaSpent;
        if (limited && stream && !stream->budget.isEmpty())
            return Done{};
        return noteTrouble(m_connection, m_end.account.id, key, m_states, error, m_end.now);
    }

    Outcome notePass()
    {
        if (!m_end.passError)
            return clearTrouble(m_connection, m_end.account.id, wholePass, m_states);
        if (m_end.paused || m_end.passError->kind == ErrorKind::SignedOut)
            return Done{};
        Error error = *m_end.passError;
        if (error.kind == ErrorKind::Cancelled)
            error.retryAfter = std::chrono::hours(1); // the user's wish, not a trouble that grows
        return noteTrouble(m_connection, m_end.account.id, wholePass, m_states, error, m_end.now);
    }

    /// What the pass has learnt about the sign-in: refused, or accepted again after it once was refused.
    Outcome noteSignIn()
    {
        const AccountReport &report = m_end.report;
        if (report.error && report.error->kind == ErrorKind::SignedOut)
            return setAccountState(m_connection, report.account, AccountState::NeedsReconnect);
        const auto account = accountById(m_connection, report.account);
        const bool accepted = std::ranges::any_of(report.streams, &StreamReport::completed);
        if (!account || !accepted || account->state != AccountState::NeedsReconnect)
            return Done{};
        return setAccountState(m_connection, report.account, AccountState::Connected);
    }

    Outcome addDifferences()
    {
        if (!m_end.postsLooked || !needsDifferences(m_connector))
            return Done{};
        return writeDifferences(m_connection, m_end.account, m_end.run, m_end.now);
    }

    Outcome dropOldBodies()
    {
        const auto keepRaw = std::chrono::seconds(retentionPolicy(m_end.account.platform).rawAnswers);
        const auto dropped = dropBodiesBefore(m_connection, m_end.now.addSecs(-keepRaw.count()));
        return dropped ? Outcome(Done{}) : Outcome(dropped.error());
    }

    Outcome finish()
    {
        const auto &error = m_end.report.error;
        return finishRun(m_connection, m_end.run, resultOf(m_end.report), error ? errorKey(error->kind) : QString(),
                         error ? error->detail : QString(), m_end.now);
    }

    Connection &m_connection;
    const Connector &m_connector;
    const PassEnd &m_end;
    StreamStates m_states;
};

} // namespace

bool endsPass(ErrorKind kind)
{
    return kind == ErrorKind::SignedOut || kind == ErrorKind::Offline || kind == ErrorKind::Storage || kind == ErrorKind::Cancelled;
}

bool keepsQueue(ErrorKind kind)
{
    return endsPass(kind) || kind == ErrorKind::Timeout || kind == ErrorKind::RateLimited || kind == ErrorKind::QuotaSpent;
}

bool isRefusal(ErrorKind kind)
{
    return kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound || kind == ErrorKind::Unsupported;
}

bool isTolerated(const Stream &stream, ErrorKind kind)
{
    return stream.optional && isRefusal(kind);
}

RunResult resultOf(const AccountReport &report)
{
    const bool some = std::ranges::any_of(report.streams, &StreamReport::completed);
    const bool failed = std::ranges::any_of(report.streams, [](const StreamReport &stream) { return stream.error && !stream.tolerated; });
    if (!report.error || (report.error->kind == ErrorKind::Unsupported && !failed))
        return RunResult::Completed;
    if (report.error->kind == ErrorKind::Cancelled)
        return RunResult::Cancelled;
    return some ? RunResult::Partial : RunResult::Failed;
}

Result<qint64> closePass(Connection &connection, const Connector &connector, const PassEnd &end)
{
    return PassCloser(connection, connector, end).write();
}

QJsonObject passSummary(const AccountReport &report)
{
    qint64 records = 0;
    qint64 changed = 0;
    for (const StreamReport &stream : report.streams) {
        records += stream.rows;
        changed += stream.changed;
    }
    QJsonObject fields{{u"platform"_s, platformKey(report.platform)},
                       {u"account"_s, report.account.value()},
                       {u"result"_s, runResultKey(resultOf(report))},
                       {u"duration_ms"_s, static_cast<qint64>(report.duration.count())},
                       {u"records"_s, records},
                       {u"changed"_s, changed},
                       {u"history_left"_s, report.backfillLeft}};
    if (report.error) {
        fields.insert("error"_L1, errorKey(report.error->kind));
        fields.insert("detail"_L1, report.error->detail);
    }
    return fields;
}

} // namespace creatormetrics
