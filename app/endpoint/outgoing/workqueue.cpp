// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/outgoing/workqueue.h"

#include "app/endpoint/base/random.h"
#include "app/endpoint/outgoing/workturn.h"

#include <algorithm>
#include <optional>

namespace creatormetrics {

namespace {

constexpr const char *sealContext = "outbox";
constexpr std::int64_t mostTries = 10;
constexpr std::int64_t mostLookedAt = 20; // other replicas may take some of them meanwhile

struct Piece {
    std::string id;
    std::string payload;
    std::int64_t tries = 0;
};

SqlRows due(SqlConnection &connection, const std::string &kind, Milliseconds now)
{
    return connection.run("SELECT id FROM outbox WHERE state = 'new' AND kind = $2 AND not_before <= $1 AND "
                          "claimed_until <= $1 ORDER BY not_before LIMIT $3",
                          {now, kind, mostLookedAt});
}

std::optional<Piece> claimDue(SqlConnection &connection, const std::string &kind, Milliseconds now)
{
    for (const auto &row : due(connection, kind, now)) {
        const auto mine = connection.first("UPDATE outbox SET claimed_until = $2, tries = tries + 1 WHERE id = $1 AND "
                                           "state = 'new' AND claimed_until <= $3 RETURNING payload, tries",
                                           {row.text(0), now + oneMinute, now});
        if (mine)
            return Piece{row.text(0), mine->text(0), mine->integer(1)};
    }
    return std::nullopt;
}

void settle(SqlConnection &connection, const Piece &piece, bool isDone, Milliseconds now, Persistence persistence)
{
    if (isDone) // what it knew is not needed any more
        connection.run("UPDATE outbox SET state = 'done', payload = '' WHERE id = $1", {piece.id});
    else if (piece.tries >= mostTries && persistence == Persistence::TenTries)
        connection.run("UPDATE outbox SET state = 'dead', payload = '', error = 'given up' WHERE id = $1", {piece.id});
    else
        connection.run("UPDATE outbox SET not_before = $2, claimed_until = 0 WHERE id = $1",
                       {piece.id, now + backoffAfter(piece.tries)});
}

bool isDone(const Keyring &keyring, const Piece &piece, const DoWork &work)
{
    try {
        const auto text = keyring.opened(sealContext, piece.payload);
        const auto payload = text ? parsedJson(text->reveal()) : std::nullopt;
        return payload && work(*payload, piece.id);
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace

void enqueueWork(SqlConnection &connection, const Keyring &keyring, const std::string &kind, const Json &payload,
                 Milliseconds now, const std::optional<std::string> &dedupe)
{
    connection.run("INSERT INTO outbox(id, kind, payload, dedupe, state, not_before, created_at) "
                   "VALUES($1, $5, $2, $3, 'new', $4, $4) ON CONFLICT (dedupe) DO NOTHING",
                   {uuidV7(now), keyring.sealed(sealContext, Secret(jsonText(payload))), sqlValue(dedupe), now, kind});
}

bool doDueWork(Database &database, const Keyring &keyring, const std::string &kind, Milliseconds now, const DoWork &work,
               Persistence persistence)
{
    bool hasDone = false;
    for (WorkTurn turn; turn.mayBegin(); hasDone = true) {
        // Most turns find nothing, and looking writes nothing.
        if (database.read([&](SqlConnection &connection) { return due(connection, kind, now); }).empty())
            break;
        const auto piece = database.write([&](SqlConnection &connection) { return claimDue(connection, kind, now); });
        if (!piece)
            break;
        const bool isGood = isDone(keyring, *piece, work);
        database.write([&](SqlConnection &connection) { settle(connection, *piece, isGood, now, persistence); });
    }
    return hasDone;
}

WorkQueueState workQueueState(SqlConnection &connection, Milliseconds now)
{
    const auto oldest = connection.first("SELECT min(created_at) FROM outbox WHERE state = 'new'")->maybeInteger(0);
    const auto dead = connection.first("SELECT count(*) FROM outbox WHERE state = 'dead'")->integer(0);
    return {(now - oldest.value_or(now)) / oneSecond, dead};
}

void forgetOldWork(SqlConnection &connection, Milliseconds now)
{
    connection.run("DELETE FROM outbox WHERE (state = 'done' AND created_at < $1) OR (state = 'dead' AND created_at < $2)",
                   {now - oneDay, now - 30 * oneDay});
}

Milliseconds backoffAfter(std::int64_t tries)
{
    const auto doubled = std::min<Milliseconds>(6 * oneHour, 10 * oneSecond << std::clamp<std::int64_t>(tries - 1, 0, 20));
    const auto chance = static_cast<unsigned char>(randomBytes(1).front()); // 0..255
    return doubled * 3 / 4 + doubled * chance / 510;
}

} // namespace creatormetrics
