// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/keyring.h"
#include "app/endpoint/operations/backgroundwork.h"
#include "app/endpoint/operations/configreader.h"
#include "app/endpoint/operations/eventlog.h"
#include "app/endpoint/operations/metrics.h"
#include "app/endpoint/outgoing/httpclient.h"
#include "app/endpoint/relay/relaysubscribers.h"
#include "app/endpoint/store/database.h"
#include "app/endpoint/web/apiservice.h"

#include <optional>
#include <string>
#include <vector>

namespace creatormetrics {

/// What the relay has to be told.
struct RelayConfig {
    std::string hubUrl = "https://pubsubhubbub.appspot.com/subscribe"; // YouTube's
    std::string feedUrl = "https://www.youtube.com/xml/feeds/videos.xml?channel_id="; // and the channel's id
    Secret metaVerifyToken; // empty: no hooks of Instagram's are taken
    Secret metaAppSecret;
};
/// {"hub"?, "feed"?, "meta"?: {"verify_token_file", "app_secret_file"}}
[[nodiscard]] RelayConfig relayConfigFrom(ConfigReader reader);

/// What the relay is built from.
struct RelayParts {
    Database &database;
    const Keyring &keyring;
    HttpClient &http;
    Metrics &metrics;
    EndpointLog &log;
    RelaySubscribers &subscribers;
    std::string publicUrl;
    std::function<void()> wakeWorker;
};

/// Webhooks of platforms on their way to the desktops of those whom they concern: one subscription at YouTube's hub for each
/// channel whatever the number of its users, and Instagram's batches taken apart by account.
struct Relay {
    const RelayParts parts;
    const RelayConfig config;
};

// ---- topics (relaytopics.cpp)

enum class WatchOutcome { Watched, NotProven, TooMany, Unknown };
/// The user wants news of a channel (anybody's: its feed is public) or of an account that the user has signed in as.
[[nodiscard]] WatchOutcome watchTopic(Relay &relay, const std::string &userId, const std::string &platform,
                                      const std::string &topic, Milliseconds now);
void unwatchTopic(Relay &relay, const std::string &userId, const std::string &platform, const std::string &topic,
                  Milliseconds now);

/// For topics whose users have gone without a word, with their accounts.
void leaveUnwatchedTopics(SqlConnection &connection, Milliseconds now);

// ---- the hub (relayhub.cpp)

/// Asks the hub for what is due: to begin, to renew at four fifths of the lease, or to end where nobody is left; an end that the
/// hub does not confirm is asked for eight times.
void renewLeases(Relay &relay, Milliseconds now);

/// Whether the hub's question is one that we have asked it to ask; then its lease counts.
[[nodiscard]] bool confirmLease(Relay &relay, const Secret &callbackToken, const std::string &mode,
                                const std::string &topicUrl, std::optional<std::int64_t> leaseSeconds,
                                Milliseconds now);

// ---- news (relayhooks.cpp)

/// The channel whose notices come to this callback, and the secret they are signed with.
struct NoticeSource {
    std::string channel;
    Secret secret;
};
[[nodiscard]] std::optional<NoticeSource> noticeSource(Relay &relay, const Secret &callbackToken);

/// How many events the notice became; none for one that is not signed or not understood.
std::size_t takeYouTubeNotice(Relay &relay, const NoticeSource &source, std::string_view body,
                              std::string_view signature, Milliseconds now);
std::size_t takeMetaBatch(Relay &relay, std::string_view body, Milliseconds now); // signature checked before

void addRelayRoutes(ApiService &service, Relay &relay);
[[nodiscard]] std::vector<BackgroundJob> relayJobs(Relay &relay);

} // namespace creatormetrics
