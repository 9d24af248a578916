// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/relay/relay.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/base/random.h"
#include "app/endpoint/outgoing/workqueue.h"
#include "app/endpoint/outgoing/workturn.h"
#include "app/endpoint/relay/relaytopics.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::int64_t mostGoodbyes = 8;
constexpr Milliseconds confirmationLife = oneHour;
constexpr std::int64_t wantedLease = 10 * 24 * 3600; // seconds; the hub gives what it likes

struct DueTopic {
    std::string id;
    std::string topic;
    Secret token;
    Secret secret;
    bool isWanted = true;
    std::int64_t tries = 0;
};

std::optional<DueTopic> claimDue(SqlConnection &connection, const Relay &relay, Milliseconds now)
{
    for (const auto &row : connection.run("SELECT id FROM relay_topics WHERE renew_at <= $1 AND claimed_until <= $1 "
                                          "ORDER BY renew_at LIMIT 20",
                                          {now})) {
        const auto mine = connection.first(
            "UPDATE relay_topics SET claimed_until = $2, tries = tries + 1, pending_mode = CASE WHEN EXISTS (SELECT 1 FROM "
            "relay_subscriptions s WHERE s.topic_id = relay_topics.id) THEN 'subscribe' ELSE 'unsubscribe' END, pending_until = $3 "
            "WHERE id = $1 AND claimed_until <= $4 RETURNING topic, callback_token_wrapped, secret_wrapped, pending_mode, tries",
            {row.text(0), now + oneMinute, now + confirmationLife, now});
        const auto token = mine ? relay.parts.keyring.opened(hubTokenContext, mine->text(1)) : std::nullopt;
        const auto secret = mine ? relay.parts.keyring.opened(hubSecretContext, mine->text(2)) : std::nullopt;
        if (token && secret)
            return DueTopic{row.text(0), mine->text(0), *token, *secret, mine->text(3) == "subscribe", mine->integer(4)};
    }
    return std::nullopt;
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

// Asked again later whether the hub has answered badly or never comes back to confirm. A goodbye that is not heard is given up:
// the lease ends by itself, and the callback is gone.
void noteAsked(SqlConnection &connection, const DueTopic &topic, bool isAsked, Milliseconds now)
{
    if (!topic.isWanted && topic.tries >= mostGoodbyes)
        return endUnwatched(connection, topic.id);
    const auto next = now + (isAsked ? confirmationLife : backoffAfter(topic.tries));
    connection.run("UPDATE relay_topics SET renew_at = $2, claimed_until = 0 WHERE id = $1 AND renew_at <= $3",
                   {topic.id, next, now});
}

// Four fifths of it, five percent more or less, so that not all are renewed at once.
Milliseconds renewalOf(std::int64_t leaseSeconds)
{
    const auto chance = static_cast<unsigned char>(randomBytes(1).front()); // 0..255
    return leaseSeconds * oneSecond * 75 / 100 + leaseSeconds * oneSecond * chance / 2'550;
}

} // namespace

void renewLeases(Relay &relay, Milliseconds now)
{
    auto &database = relay.parts.database;
    for (WorkTurn turn; turn.mayBegin();) {
        const auto topic =
            database.write([&](SqlConnection &connection) { return claimDue(connection, relay, now); });
        if (!topic)
            break;
        const bool isAsked = askHub(relay, *topic);
        database.write([&](SqlConnection &connection) { noteAsked(connection, *topic, isAsked, now); });
        if (!isAsked)
            relay.parts.log.add({.level = "warning", .message = "hub does not answer", .count = topic->tries});
    }
    const auto expiring = database.read([&](SqlConnection &connection) {
        return connection.first("SELECT count(*) FROM relay_topics WHERE lease_until <= $1", {now + oneDay})
            ->integer(0);
    });
    relay.parts.metrics.set("cm_relay_lease_expiring", double(expiring));
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
            endUnwatched(connection, pending->text(0));
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
    auto secret = row ? relay.parts.keyring.opened(hubSecretContext, row->text(1)) : std::nullopt;
    return secret ? std::optional(NoticeSource{row->text(0), *std::move(secret)}) : std::nullopt;
}

} // namespace creatormetrics
