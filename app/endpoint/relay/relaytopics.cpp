// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/relay/relay.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/base/random.h"
#include "app/endpoint/broker/oauthflows.h"
#include "app/endpoint/relay/atomfeed.h"
#include "app/endpoint/relay/relaytopics.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::int64_t mostTopics = 100; // of a user
constexpr Milliseconds never = INT64_MAX;

bool isAccountId(const std::string &text)
{
    return !text.empty() && text.size() <= 24
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The topic's row is the lock between those who begin to watch it and the end of one that nobody watches. One that was about to
// end goes on.
std::optional<std::string> lockedTopic(SqlConnection &connection, const std::string &platform, const std::string &topic,
                                       Milliseconds now)
{
    const auto row =
        connection.first("UPDATE relay_topics SET renew_at = CASE WHEN pending_mode = 'unsubscribe' THEN $3 "
                         "ELSE renew_at END WHERE platform = $1 AND topic = $2 RETURNING id",
                         {platform, topic, now});
    return row ? std::optional(row->text(0)) : std::nullopt;
}

std::string topicId(SqlConnection &connection, const Relay &relay, const std::string &platform,
                    const std::string &topic, Milliseconds now)
{
    if (auto known = lockedTopic(connection, platform, topic, now))
        return *std::move(known);
    const auto token = randomToken("");
    const auto &keyring = relay.parts.keyring;
    connection.run(
        "INSERT INTO relay_topics(id, platform, topic, callback_token_hash, callback_token_wrapped, secret_wrapped, "
        "renew_at) VALUES($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (platform, topic) DO NOTHING",
        {uuidV7(now), platform, topic, storedHash(token), keyring.sealed(hubTokenContext, token),
         keyring.sealed(hubSecretContext, Secret(hex(randomBytes(32)))), platform == "youtube" ? now : never});
    return lockedTopic(connection, platform, topic, now).value();
}

bool mayWatchAnother(SqlConnection &connection, const std::string &userId)
{
    connection.run("UPDATE users SET version = version WHERE id = $1", {userId}); // the lock of those who count
    const auto count = connection.first("SELECT count(*) FROM relay_subscriptions WHERE user_id = $1", {userId});
    return count->integer(0) < mostTopics;
}

bool isWatching(SqlConnection &connection, const std::string &userId, const std::string &platform,
                const std::string &topic)
{
    return connection
        .first("SELECT 1 FROM relay_subscriptions s JOIN relay_topics t ON t.id = s.topic_id "
               "WHERE s.user_id = $1 AND t.platform = $2 AND t.topic = $3",
               {userId, platform, topic})
        .has_value();
}

WatchOutcome watchIn(SqlConnection &connection, const Relay &relay, const std::string &userId,
                     const std::string &platform, const std::string &topic, Milliseconds now)
{
    if (platform == "instagram" && !isProvenAccount(connection, userId, platform, topic))
        return WatchOutcome::NotProven;
    if (isWatching(connection, userId, platform, topic))
        return WatchOutcome::Watched;
    if (!mayWatchAnother(connection, userId))
        return WatchOutcome::TooMany;
    const auto id = topicId(connection, relay, platform, topic, now);
    connection.run("INSERT INTO relay_subscriptions(user_id, topic_id, created_at) VALUES($1, $2, $3) "
                   "ON CONFLICT (user_id, topic_id) DO NOTHING",
                   {userId, id, now});
    return WatchOutcome::Watched;
}

// A channel's is ended at the hub, at its next turn, which is now; Instagram has nobody to say goodbye to.
void leave(SqlConnection &connection, const std::string &id, const std::string &platform, Milliseconds now)
{
    if (platform == "instagram")
        return endUnwatched(connection, id);
    connection.run("UPDATE relay_topics SET renew_at = $2, tries = 0 WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM "
                   "relay_subscriptions s WHERE s.topic_id = relay_topics.id)",
                   {id, now});
}

} // namespace

void endUnwatched(SqlConnection &connection, const std::string &id)
{
    connection.run("UPDATE relay_topics SET tries = tries WHERE id = $1", {id}); // the lock
    connection.run("DELETE FROM relay_topics WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM relay_subscriptions s WHERE "
                   "s.topic_id = relay_topics.id)",
                   {id});
}

WatchOutcome watchTopic(Relay &relay, const std::string &userId, const std::string &platform, const std::string &topic,
                        Milliseconds now)
{
    const bool isKnown =
        (platform == "youtube" && isChannelId(topic)) || (platform == "instagram" && isAccountId(topic));
    if (!isKnown)
        return WatchOutcome::Unknown;
    const auto outcome = relay.parts.database.write(
        [&](SqlConnection &connection) { return watchIn(connection, relay, userId, platform, topic, now); });
    relay.parts.wakeWorker();
    return outcome;
}

void unwatchTopic(Relay &relay, const std::string &userId, const std::string &platform, const std::string &topic,
                  Milliseconds now)
{
    relay.parts.database.write([&](SqlConnection &connection) {
        const auto left =
            connection.first("DELETE FROM relay_subscriptions WHERE user_id = $1 AND topic_id IN (SELECT "
                             "id FROM relay_topics WHERE platform = $2 AND topic = $3) RETURNING topic_id",
                             {userId, platform, topic});
        if (left)
            leave(connection, left->text(0), platform, now);
    });
    relay.parts.wakeWorker();
}

void leaveUnwatchedTopics(SqlConnection &connection, Milliseconds now)
{
    for (const auto &row : connection.run("SELECT id, platform FROM relay_topics WHERE renew_at > $1 AND "
                                          "COALESCE(pending_mode, 'subscribe') = 'subscribe' AND NOT EXISTS "
                                          "(SELECT 1 FROM relay_subscriptions s WHERE s.topic_id = relay_topics.id)",
                                          {now}))
        leave(connection, row.text(0), row.text(1), now);
}

} // namespace creatormetrics
