// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagramstreams.h"

#include "connectors/instagram/instagrammetrics.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using std::chrono::days;
using std::chrono::hours;

/// How long Instagram keeps the figures of the account and those of a post.
constexpr int accountHistoryDays = 90;
constexpr int mediaHistoryDays = 730;

Stream stream(QLatin1StringView key, StreamKind kind, hours cadence)
{
    Stream made;
    made.key = key;
    made.kind = kind;
    made.cadence = cadence;
    made.budget = u"calls"_s;
    made.cost = 1;
    return made;
}

Stream profileStream()
{
    Stream made = stream(instagramProfile, StreamKind::Profile, hours(6));
    made.metrics = {Metric::Followers, Metric::Following, Metric::Posts};
    return made;
}

/// Names at most the 10,000 newest posts and no stories, so what a walk lacks has not necessarily gone (`namesAll` is
/// false); a deleted post shows when its insights are asked.
Stream mediaStream()
{
    Stream made = stream(instagramMedia, StreamKind::ContentList, hours(6));
    made.batch = instagramMediaPage;
    made.fullEvery = days(7);
    made.freshDays = 30;
    made.leadsTo = instagramMediaInsights;
    made.metrics = {Metric::Likes, Metric::Comments};
    return made;
}

/// One answer names the few stories that live now, so there is no long list to walk again.
Stream storiesStream()
{
    Stream made = stream(instagramStories, StreamKind::ContentList, hours(4));
    made.batch = instagramMediaPage;
    made.fullEvery = days(3'650);
    made.optional = true;
    return made;
}

Stream storyInsightsStream()
{
    Stream made = stream(instagramStoryInsights, StreamKind::ContentItems, hours(4));
    made.batch = 1;
    made.optional = true;
    made.metrics = metricsIn(storyFigures());
    return made;
}

/// Figures settle within 48 hours, so each day is asked on the three mornings after it.
Stream dailyStream(QLatin1StringView key, int windowDays, std::vector<Metric> metrics)
{
    Stream made = stream(key, StreamKind::DailySeries, hours(24));
    made.rest = hours(20);
    made.lookBackDays = 2;
    made.windowDays = windowDays;
    made.historyDays = accountHistoryDays;
    made.metrics = std::move(metrics);
    return made;
}

Stream mediaInsightsStream()
{
    Stream made = stream(instagramMediaInsights, StreamKind::ContentItems, hours(24));
    made.rest = hours(20);
    made.historyDays = mediaHistoryDays;
    made.batch = 1;
    made.refresh = {{.youngerThanDays = 30, .every = hours(24)}, {.youngerThanDays = 0, .every = days(45)}};
    made.metrics = metricsIn(mediaFigures());
    return made;
}

/// `timeframe=this_month` means the last 30 days. Small accounts have no demographics.
Stream audienceStream(QLatin1StringView key)
{
    Stream made = stream(key, StreamKind::Audience, days(7));
    made.rest = days(6);
    made.windowDays = 30;
    made.optional = true;
    return made;
}

Stream commentsStream()
{
    Stream made = stream(instagramComments, StreamKind::ContentItems, hours(24));
    made.rest = hours(20);
    made.historyDays = 7; // or every post ever published would be asked once
    made.batch = 1;
    made.refresh = {{.youngerThanDays = 7, .every = hours(24)}};
    made.optional = true;
    return made;
}

Stream taggedStream()
{
    Stream made = stream(instagramTagged, StreamKind::Mentions, hours(24));
    made.rest = hours(20);
    made.batch = instagramMentionPage;
    made.optional = true;
    return made;
}

/// Never planned: its tasks come from what the webhook relay heard.
Stream mentionLookupStream()
{
    Stream made = stream(instagramMentionLookup, StreamKind::ContentItems, hours(24));
    made.batch = 1;
    made.optional = true;
    return made;
}

} // namespace

std::vector<Stream> instagramStreams()
{
    return {profileStream(),
            mediaStream(),
            storiesStream(),
            storyInsightsStream(),
            dailyStream(instagramDailyReach, 30, {Metric::Reach}),
            dailyStream(instagramDailyTotals, 1, metricsIn(totalFigures())),
            dailyStream(instagramDailyFollows, 1, {Metric::FollowersGained, Metric::FollowersLost}),
            mediaInsightsStream(),
            audienceStream(instagramAudienceAge),
            audienceStream(instagramAudienceGender),
            audienceStream(instagramAudienceCountry),
            audienceStream(instagramAudienceCity),
            commentsStream(),
            taggedStream(),
            mentionLookupStream()};
}

} // namespace creatormetrics
