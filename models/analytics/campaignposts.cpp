// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/campaignposts.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr int mostOfBaseline = 5'000; ///< posts at one age

std::optional<qint64> known(qint64 value)
{
    return value == unknownFigure ? std::nullopt : std::optional(value);
}

/// Adds the chosen posts of the quarter at hand.
Outcome addQuarter(ContentScan &scan, const Account &account, bool withFollowers, std::vector<CampaignPost> &posts)
{
    const auto ids = scan.ids();
    const auto days = scan.days();
    const auto types = scan.types();
    if (!ids || !days || !types)
        return !ids ? ids.error() : (!days ? days.error() : types.error());
    const std::size_t first = posts.size();
    for (const quint32 row : scan.chosen())
        posts.push_back({.id = ContentId((*ids)[row]),
                         .account = account.id,
                         .platform = account.platform,
                         .type = static_cast<ContentType>((*types)[row]),
                         .day = (*days)[row]});
    for (const Metric metric : contentMetrics()) {
        const auto values = scan.figure(metric);
        if (!values)
            return values.error();
        std::size_t at = first;
        for (const quint32 row : scan.chosen())
            posts[at++].figures.set(metric, known((*values)[row]));
    }
    if (!withFollowers)
        return Done{};
    const auto followers = scan.bases(Denominator::Followers);
    if (!followers)
        return followers.error();
    std::size_t at = first;
    for (const quint32 row : scan.chosen())
        posts[at++].followersThen = known((*followers)[row]);
    return Done{};
}

} // namespace

Result<std::vector<CampaignPost>> campaignPosts(Connection &connection, const Account &account,
                                                const ContentChoice &choice, bool withFollowers)
{
    ContentNeeds needs{.types = true, .figures = {contentMetrics().begin(), contentMetrics().end()}};
    if (withFollowers)
        needs.bases.push_back(Denominator::Followers);
    auto scan = ContentScan::open(connection, account.id, choice, needs);
    if (!scan)
        return scan.error();
    std::vector<CampaignPost> posts;
    for (;;) {
        const auto step = scan->next();
        if (!step)
            return step.error();
        if (!*step)
            return posts;
        if (auto added = addQuarter(*scan, account, withFollowers, posts); !added)
            return added.error();
    }
}

bool CampaignComparison::isOrdinary(const AgePoint &point) const
{
    const QDate day = fromDayNumber(point.publishedDay);
    if (!m_baseline.contains(day))
        return false;
    return m_labelled.empty() ? !m_campaign.contains(day) : !std::ranges::binary_search(m_labelled, point.id.value());
}

Result<std::optional<double>> CampaignComparison::usualViews(const Key &key)
{
    const auto found = std::ranges::find(m_usual, key, &std::pair<Key, std::optional<double>>::first);
    if (found != m_usual.end())
        return found->second;
    const auto points = agePoints(m_connection, key.account, key.type, key.age,
                                  toDayNumber(m_baseline.last()) + 1, mostOfBaseline);
    if (!points)
        return points.error();
    std::vector<double> views;
    for (const AgePoint &point : *points) {
        if (isOrdinary(point))
            views.push_back(static_cast<double>(point.views));
    }
    const bool enough = std::ssize(views) >= fewestCompared;
    m_usual.emplace_back(key, enough ? std::optional(typicalBand(views).middle) : std::nullopt);
    return m_usual.back().second;
}

Result<CampaignEarned> CampaignComparison::of(const CampaignPost &post)
{
    const auto own = agePointsOf(m_connection, post.account, post.id, post.day);
    if (!own)
        return own.error();
    if (own->empty())
        return CampaignEarned();
    const AgePoint &latest = own->back();
    const auto usual = usualViews({.account = post.account, .type = post.type, .age = latest.age});
    if (!usual)
        return usual.error();
    if (!*usual)
        return CampaignEarned();
    const auto views = static_cast<double>(latest.views);
    return CampaignEarned{.posts = 1, .above = views > **usual ? 1 : 0, .views = views, .expected = **usual};
}

} // namespace creatormetrics
