// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/relay/relay.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/base/random.h"
#include "app/endpoint/broker/oauthflows.h"
#include "app/endpoint/outgoing/workqueue.h"
#include "app/endpoint/relay/atomfeed.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::int64_t mostTopics = 100; // of a user
constexpr Milliseconds never = INT64_MAX;
constexpr Milliseconds confirmationLife = oneHour;
constexpr std::int64_t wantedLease = 10 * 24 * 3600; // seconds; the hub gives what it likes
constexpr const char *tokenContext = "hub callback";
constexpr const char *secretContext = "hub secret";

bool isAccountId(const std::string &text)
{
    return !text.empty() && text.size() <= 24
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string topicId(SqlConnection &connection, const Relay &relay, const std::string &platform,
                    const std::string &topic, Milliseconds now)
{
    const auto known =
        connection.first("SELECT id FROM relay_topics WHERE platform = $1 AND topic = $2", {platform, topic});
    if (known)
        return known->text(0);
    const auto token = randomToken("");
    const auto &keyring = relay.parts.keyring;
    connection.run(
        "INSERT INTO relay_topics(id, platform, topic, callback_token_hash, callback_token_wrapped, secret_wrapped, "
        "renew_at) VALUES($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (platform, topic) DO NOTHING",
        {uuidV7(now), platform, topic, storedHash(token), keyring.sealed(tokenContext, token),
         keyring.sealed(secretContext, Secret(hex(randomBytes(32)))), platform == "youtube" ? now : never});
    return connection.first("SELECT id FROM relay_topics WHERE platform = $1 AND topic = $2", {platform, topic})
        ->text(0);
}

WatchOutcome watchIn(SqlConnection &connection, const Relay &relay, const std::string &userId,
                     const std::string &platform, const std::string &topic, Milliseconds now)
{
    if (platform == "instagram" && !isProvenAccount(connection, userId, platform, topic))
        return WatchOutcome::NotProven;
    const auto count = connection.first("SELECT count(*) FROM relay_subscriptions WHERE user_id = $1", {userId});
    if (count->integer(0) >= mostTopics)
        return WatchOutcome::TooMany;
    const auto id = topicId(connection, relay, platform, topic, now);
    connection.run("INSERT INTO relay_subscriptions(user_id, topic_id, created_at) VALUES($1, $2, $3) "
                   "ON CONFLICT (user_id, topic_id) DO NOTHING",
                   {userId, id, now});
    // A topic that was about to end goes on.
    connection.run("UPDATE relay_topics SET renew_at = $2 WHERE id = $1 AND pending_mode = 'unsubscribe'", {id, now});
    return WatchOutcome::Watched;
}

struct DueTopic {
    std::string id;
    std::string topic;
    Secret token;
    Secret secret;
    bool isWanted = true;
    std::int64_t tries = 0;
};

std::vector<DueTopic> claimDue(SqlConnection &connection, const Relay &relay, Milliseconds now)
{
    std::vector<DueTopic> claimed;
    for (const auto &row : connection.run("SELECT id FROM relay_topics WHERE renew_at <= $1 AND claimed_until <= $1 "
                                          "ORDER BY renew_at LIMIT 50",
                                          {now})) {
        const auto mine = connection.first(
            "UPDATE relay_topics SET claimed_until = $2, tries = tries + 1, pending_mode = CASE WHEN EXISTS (SELECT 1 FROM "
            "relay_subscriptions s WHERE s.topic_id = relay_topics.id) THEN 'subscribe' ELSE 'unsubscribe' END, pending_until = $3 "
            "WHERE id = $1 AND claimed_until <= $4 RETURNING topic, callback_token_wrapped, secret_wrapped, pending_mode, tries",
            {row.text(0), now + oneMinute, now + confirmationLife, now});
        const auto token = mine ? relay.parts.keyring.opened(tokenContext, mine->text(1)) : std::nullopt;
        const auto secret = mine ? relay.parts.keyring.opened(secretContext, mine->text(2)) : std::nullopt;
        if (token && secret)
            claimed.push_back(
                {row.text(0), mine->text(0), *token, *secret, mine->text(3) == "subscribe", mine->integer(4)});
    }
    return claimed;
}

bool askHub(const Relay &relay, const DueTopic &topic)
{
    OutgoingRequest request;
    request.method = "POST";
    request.url = relay.config.hubUrl;
    request.body = Secret(
        formOf({{"hub.mode", topic.isWanted ? "subscribe" : "unsubscribe"},
                {"hub.topic", relay.config.feedUrl + topic.topic},
                {"hub.callback", relay.parts.publicUrl + "/api/v1/hooks/youtube/" + std::string(topic.token.reveal())},
                {"hub.verify", "async"},
                {"hub.secret", std::string(topic.secret.reveal())},
                {"hub.lease_seconds", std::to_string(wantedLease)}}));
    const auto result = relay.parts.http.send(request);
    const auto *answer = std::get_if<OutgoingAnswer>(&result);
    return answer != nullptr && answer->status >= 200 && answer->status < 300;
}

// Four fifths of it, five percent more or less, so that not all are renewed at once.
Milliseconds renewalOf(std::int64_t leaseSeconds)
{
    const auto chance = static_cast<unsigned char>(randomBytes(1).front()); // 0..255
    return leaseSeconds * oneSecond * 75 / 100 + leaseSeconds * oneSecond * chance / 2'550;
}

} // namespace

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
        connection.run(
            "DELETE FROM relay_subscriptions WHERE user_id = $1 AND topic_id IN (SELECT id FROM relay_topics WHERE "
            "platform = $2 AND topic = $3)",
            {userId, platform, topic});
        connection.run(
            "UPDATE relay_topics SET renew_at = $3, tries = 0 WHERE platform = $1 AND topic = $2 AND platform = 'youtube' AND "
            "NOT EXISTS (SELECT 1 FROM relay_subscriptions s WHERE s.topic_id = relay_topics.id)",
            {platform, topic, now});
    });
    relay.parts.wakeWorker();
}

void renewLeases(Relay &relay, Milliseconds now)
{
    const auto due =
        relay.parts.database.write([&](SqlConnection &connection) { return claimDue(connection, relay, now); });
    for (const auto &topic : due) {
        const bool isAsked = askHub(relay, topic);
        // Asked again later whether the hub has answered badly or never comes back to confirm.
        const auto next = now + (isAsked ? confirmationLife : backoffAfter(topic.tries));
        relay.parts.database.write([&](SqlConnection &connection) {
            connection.run("UPDATE relay_topics SET renew_at = $2, claimed_until = 0 WHERE id = $1 AND renew_at <= $3",
                           {topic.id, next, now});
        });
        if (!isAsked)
            relay.parts.log.add({.level = "warning", .message = "hub does not answer", .count = topic.tries});
    }
    relay.parts.database.read([&](SqlConnection &connection) {
        const auto expiring =
            connection.first("SELECT count(*) FROM relay_topics WHERE lease_until <= $1", {now + oneDay});
        relay.parts.metrics.set("cm_relay_lease_expiring", double(expiring->integer(0)));
    });
}

bool confirmLease(Relay &relay, const Secret &callbackToken, const std::string &mode, const std::string &topicUrl,
                  std::optional<std::int64_t> leaseSeconds, Milliseconds now)
{
    const auto &feed = relay.config.feedUrl;
    if (topicUrl.compare(0, feed.size(), feed) != 0)
        return false;
    const auto channel = topicUrl.substr(feed.size());
    const auto lease = std::clamp<std::int64_t>(leaseSeconds.value_or(24 * 3600), 600, 60 * 24 * 3600);
    return relay.parts.database.write([&](SqlConnection &connection) {
        const auto pending =
            connection.first("SELECT id FROM relay_topics WHERE callback_token_hash = $1 AND platform = 'youtube' AND "
                             "topic = $2 AND pending_mode = $3 AND pending_until > $4",
                             {storedHash(callbackToken), channel, mode, now});
        if (pending && mode == "subscribe")
            connection.run("UPDATE relay_topics SET lease_until = $2, renew_at = $3, tries = 0 WHERE id = $1",
                           {pending->text(0), now + lease * oneSecond, now + renewalOf(lease)});
        else if (pending)
            connection.run(
                "DELETE FROM relay_topics WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM relay_subscriptions s WHERE "
                "s.topic_id = relay_topics.id)",
                {pending->text(0)});
        return pending.has_value();
    });
}

std::optional<NoticeSource> noticeSource(Relay &relay, const Secret &callbackToken)
{
    const auto row = relay.parts.database.read([&](SqlConnection &connection) {
        return connection.first(
            "SELECT topic, secret_wrapped FROM relay_topics WHERE callback_token_hash = $1 AND platform = 'youtube'",
            {storedHash(callbackToken)});
    });
    auto secret = row ? relay.parts.keyring.opened(secretContext, row->text(1)) : std::nullopt;
    return secret ? std::optional(NoticeSource{row->text(0), *std::move(secret)}) : std::nullopt;
}

} // namespace creatormetrics
