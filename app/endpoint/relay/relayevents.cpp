// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/relay/relayevents.h"

namespace creatormetrics {

namespace {

constexpr Milliseconds keptFor = 7 * oneDay;
constexpr std::int64_t mostKept = 10'000;

} // namespace

bool addRelayEvent(SqlConnection &connection, const std::string &userId, const RelayEvent &event,
                   const std::string &dedupe, Milliseconds now)
{
    const auto known =
        connection.first("SELECT 1 FROM relay_events WHERE user_id = $1 AND dedupe = $2", {userId, dedupe});
    if (known)
        return false;
    // The cursor's row is the lock: numbers are given, and become visible, in one order.
    const auto sequence =
        connection.first("INSERT INTO relay_cursors(user_id, seq) VALUES($1, 1) ON CONFLICT (user_id) DO UPDATE SET "
                         "seq = relay_cursors.seq + 1 RETURNING seq",
                         {userId});
    return connection
        .first("INSERT INTO relay_events(user_id, seq, platform, topic, kind, ref, dedupe, received_at) "
               "VALUES($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (user_id, dedupe) DO NOTHING RETURNING seq",
               {userId, sequence->integer(0), event.platform, event.topic, event.kind, event.ref, dedupe, now})
        .has_value();
}

std::optional<RelayPage> relayEventsAfter(SqlConnection &connection, const std::string &userId,
                                          std::optional<std::int64_t> cursor)
{
    const auto end = connection.first("SELECT seq, pruned_to FROM relay_cursors WHERE user_id = $1", {userId});
    const auto last = end ? end->integer(0) : 0;
    if (!cursor)
        return RelayPage{{}, last};
    const bool isLost = *cursor < (end ? end->integer(1) : 0) || *cursor > last;
    if (isLost)
        return std::nullopt;
    RelayPage page{{}, *cursor};
    for (const auto &row : connection.run("SELECT seq, platform, topic, kind, ref, received_at FROM relay_events "
                                          "WHERE user_id = $1 AND seq > $2 ORDER BY seq LIMIT 100",
                                          {userId, *cursor}))
        page.events.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.integer(5)});
    if (!page.events.empty())
        page.cursor = page.events.back().sequence;
    return page;
}

Json jsonOf(const RelayPage &page)
{
    Json events = Json::array();
    for (const auto &event : page.events)
        events.push_back({{"seq", event.sequence},
                          {"platform", event.platform},
                          {"topic", event.topic},
                          {"kind", event.kind},
                          {"ref", event.ref},
                          {"at", event.receivedAt / oneSecond}});
    return {{"events", events}, {"cursor", page.cursor}};
}

void forgetOldRelayEvents(SqlConnection &connection, Milliseconds now)
{
    const auto oldest = now - keptFor;
    connection.run(
        "UPDATE relay_cursors SET pruned_to = greatest_of.seq FROM (SELECT e.user_id AS owner, max(e.seq) AS seq "
        "FROM relay_events e JOIN relay_cursors c ON c.user_id = e.user_id "
        "WHERE e.received_at < $1 OR e.seq <= c.seq - $2 GROUP BY e.user_id) AS greatest_of "
        "WHERE relay_cursors.user_id = greatest_of.owner",
        {oldest, mostKept});
    connection.run(
        "DELETE FROM relay_events WHERE seq <= (SELECT pruned_to FROM relay_cursors c WHERE c.user_id = relay_events.user_id)");
}

} // namespace creatormetrics
