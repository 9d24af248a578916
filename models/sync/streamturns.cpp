// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/streamturns.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 longestTrouble = 6 * hour;
constexpr qint64 longestWait = 24 * hour;

void dropLaterThan(std::optional<QDateTime> &moment, const QDateTime &bound)
{
    if (moment && *moment > bound)
        moment.reset();
}

qint64 interval(const Stream &stream)
{
    return std::chrono::seconds(std::max(stream.cadence, stream.rest)).count();
}

std::optional<QDateTime> lastTurn(const Stream &stream, const StreamStates &states)
{
    const auto succeeded = states.value(stream.key).succeededAt;
    const auto turn = streamMark(states, stream.key, StreamMark::Turn);
    return !succeeded ? turn : !turn ? succeeded : std::max(succeeded, turn);
}

/// The pause after a failure that followed upon the one in `states`.
qint64 troublePause(const StreamStates &states, const QString &stream)
{
    const auto failed = streamMark(states, stream, StreamMark::Trouble);
    const auto wait = streamMark(states, stream, StreamMark::Wait);
    if (!failed || !wait)
        return hour;
    return std::clamp(2 * failed->secsTo(*wait), hour, longestTrouble);
}

} // namespace

StreamStates saneStates(StreamStates states, const Account &account, const QDateTime &now)
{
    const QDate yesterday = reportingDay(account, now).addDays(-1);
    for (StreamState &state : states) {
        dropLaterThan(state.succeededAt, now);
        dropLaterThan(state.walkedAt, now);
        for (const StreamMark mark : {StreamMark::Turn, StreamMark::Trouble, StreamMark::Walk, StreamMark::History})
            dropLaterThan(state.marks[static_cast<std::size_t>(mark)], now);
        dropLaterThan(state.marks[static_cast<std::size_t>(StreamMark::Wait)], now.addSecs(longestWait));
        if (state.completeUntil && *state.completeUntil > yesterday)
            state.completeUntil = yesterday.addDays(-1); // as on any other day before the first look
    }
    return states;
}

Outcome noteTrouble(Connection &connection, AccountId account, const QString &stream, const StreamStates &states, const Error &error,
                    const QDateTime &now)
{
    const qint64 said = error.retryAfter ? static_cast<qint64>(error.retryAfter->count()) : troublePause(states, stream);
    if (auto noted = setStreamMark(connection, account, stream, StreamMark::Trouble, now); !noted)
        return noted;
    return setStreamMark(connection, account, stream, StreamMark::Wait, now.addSecs(std::clamp<qint64>(said, 60, longestWait)));
}

Outcome clearTrouble(Connection &connection, AccountId account, const QString &stream, const StreamStates &states)
{
    for (const StreamMark mark : {StreamMark::Trouble, StreamMark::Wait}) {
        if (!streamMark(states, stream, mark))
            continue;
        if (auto cleared = setStreamMark(connection, account, stream, mark, std::nullopt); !cleared)
            return cleared;
    }
    return Done{};
}

double turnJitter(AccountId account)
{
    // Knuth's multiplicative hash: neighbouring ids land far apart.
    const auto mixed = static_cast<quint32>(static_cast<quint64>(account.value()) * 2654435761u);
    return 0.1 * static_cast<double>(mixed) / 4294967296.0;
}

QDateTime nextTurn(const Stream &stream, const StreamStates &states, AccountId account, const QDateTime &now)
{
    const auto last = lastTurn(stream, states);
    const auto late = static_cast<qint64>(static_cast<double>(interval(stream)) * (1.0 + turnJitter(account)));
    QDateTime due = last ? last->addSecs(late) : now;
    if (const auto wait = streamMark(states, stream.key, StreamMark::Wait))
        due = std::max(due, *wait);
    return due;
}

bool hasTurn(const Stream &stream, const StreamStates &states, SyncOccasion occasion, const QDateTime &now)
{
    const auto succeeded = states.value(stream.key).succeededAt;
    if (occasion == SyncOccasion::History || (stream.onRequest && occasion != SyncOccasion::Checks))
        return false;
    if (isByHand(occasion))
        return !succeeded || succeeded->addSecs(std::chrono::seconds(stream.rest).count()) <= now;
    const auto wait = streamMark(states, stream.key, StreamMark::Wait);
    if (wait && *wait > now)
        return false;
    const auto last = lastTurn(stream, states);
    const qint64 slack = interval(stream) / 20;
    return !last || last->addSecs(interval(stream) - slack) <= now;
}

} // namespace creatormetrics
