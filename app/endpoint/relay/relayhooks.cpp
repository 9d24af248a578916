// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/relay/relay.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/relay/atomfeed.h"
#include "app/endpoint/relay/hubsignature.h"
#include "app/endpoint/relay/metabatch.h"

#include <map>
#include <set>

namespace creatormetrics {

namespace {

/// An event before it has a user.
struct News {
    RelayEvent event;
    std::string dedupe;
};

News newsOf(const std::string &channel, const FeedEntry &entry)
{
    RelayEvent event;
    event.platform = "youtube";
    event.topic = channel;
    event.kind = entry.isDeleted ? "video_deleted" : "video";
    event.ref = entry.videoId;
    return {event, hex(sha256("youtube\n" + entry.videoId + "\n" + entry.updated + "\n" + event.kind))};
}

News newsOf(const MetaChange &change)
{
    RelayEvent event;
    event.platform = "instagram";
    event.topic = change.accountId;
    event.kind = change.kind;
    event.ref = change.ref;
    return {event, hex(sha256("instagram\n" + change.accountId + "\n" + change.kind + "\n" + change.ref))};
}

// Instagram's news go to those alone who have signed in as the account; a channel's feed is public.
std::vector<std::string> usersFor(SqlConnection &connection, const RelayEvent &event)
{
    std::vector<std::string> users;
    for (const auto &row :
         connection.run("SELECT s.user_id FROM relay_subscriptions s JOIN relay_topics t ON t.id = s.topic_id "
                        "WHERE t.platform = $1 AND t.topic = $2 AND (t.platform = 'youtube' OR EXISTS (SELECT 1 FROM "
                        "platform_accounts p WHERE p.user_id = s.user_id AND p.platform = t.platform AND "
                        "p.account_id = t.topic)) ORDER BY s.user_id",
                        {event.platform, event.topic}))
        users.push_back(row.text(0));
    return users;
}

// By user, so that batches that meet take their users' cursors in the same order and never wait for each other.
std::multimap<std::string, const News *> byUser(SqlConnection &connection, const std::vector<News> &news)
{
    std::multimap<std::string, const News *> all;
    for (const auto &one : news) {
        for (auto &user : usersFor(connection, one.event))
            all.emplace(std::move(user), &one);
    }
    return all;
}

std::size_t distribute(Relay &relay, const std::vector<News> &news, Milliseconds now)
{
    std::set<std::string> reached;
    std::size_t added = 0;
    relay.parts.database.write([&](SqlConnection &connection) {
        for (const auto &[user, one] : byUser(connection, news)) {
            if (!addRelayEvent(connection, user, one->event, one->dedupe, now))
                continue;
            reached.insert(user);
            ++added;
        }
    });
    for (const auto &user : reached)
        relay.parts.subscribers.changed(user);
    return added;
}

} // namespace

std::size_t takeYouTubeNotice(Relay &relay, const NoticeSource &source, std::string_view body,
                              std::string_view signature, Milliseconds now)
{
    const auto entries = isSignedWith(source.secret, signature, body) ? feedEntries(body) : std::nullopt;
    if (!entries)
        return 0;
    std::vector<News> news;
    for (const auto &entry : *entries) {
        if (entry.isDeleted || entry.channelId == source.channel) // the hub speaks for this channel alone
            news.push_back(newsOf(source.channel, entry));
    }
    relay.parts.metrics.count("cm_relay_events_total", {{"platform", "youtube"}}, double(news.size()));
    return distribute(relay, news, now);
}

std::size_t takeMetaBatch(Relay &relay, std::string_view body, Milliseconds now)
{
    const auto changes = metaChanges(body);
    if (!changes)
        return 0;
    std::vector<News> news;
    for (const auto &change : *changes)
        news.push_back(newsOf(change));
    relay.parts.metrics.count("cm_relay_events_total", {{"platform", "instagram"}}, double(news.size()));
    return distribute(relay, news, now);
}

RelayConfig relayConfigFrom(ConfigReader reader)
{
    RelayConfig config;
    config.hubUrl = reader.httpsUrl("hub", config.hubUrl);
    config.feedUrl = reader.httpsUrl("feed", config.feedUrl);
    if (auto meta = reader.section("meta")) {
        config.metaVerifyToken = meta->secretFile("verify_token_file");
        config.metaAppSecret = meta->secretFile("app_secret_file");
        meta->finish();
    }
    reader.finish();
    return config;
}

std::vector<BackgroundJob> relayJobs(Relay &relay)
{
    return {{"hub leases", 15 * oneSecond, [&relay](Milliseconds now) { renewLeases(relay, now); }, false, true},
            {"relay events", oneHour,
             [&relay](Milliseconds now) {
                 relay.parts.database.write([&](SqlConnection &connection) {
                     forgetOldRelayEvents(connection, now);
                     leaveUnwatchedTopics(connection, now);
                 });
             },
             true}};
}

} // namespace creatormetrics
