// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/domain/contentitem.h"
#include "models/store/contentrepository.h"
#include "models/store/dailyrepository.h"
#include "tests/store/scratchworkspace.h"

#include <QRandomGenerator>

#include <map>
#include <set>

namespace creatormetrics {

/// An account with everything that the store was given for it, kept in plain maps for answers computed the long way.
struct KnownAccount {
    Account account;
    std::map<QDate, MetricValues> days;
    std::vector<ContentItem> items;
    std::set<QString> missing;

    [[nodiscard]] std::optional<qint64> value(Metric metric, QDate day) const
    {
        const auto found = days.find(day);
        if (found == days.end())
            return std::nullopt;
        const MetricValues &v = found->second;
        if (metric == Metric::Engagements) {
            if (!v[Metric::Likes] || !v[Metric::Comments])
                return std::nullopt;
            return *v[Metric::Likes] + *v[Metric::Comments] + v[Metric::Shares].value_or(0) + v[Metric::Saves].value_or(0);
        }
        if (metric == Metric::NetFollowers) {
            if (!v[Metric::FollowersGained] || !v[Metric::FollowersLost])
                return std::nullopt;
            return *v[Metric::FollowersGained] - *v[Metric::FollowersLost];
        }
        return v[metric];
    }
    /// First day on which the metric is known.
    [[nodiscard]] std::optional<QDate> begins(Metric metric) const
    {
        for (const auto &[day, values] : days) {
            if (value(metric, day))
                return day;
        }
        return std::nullopt;
    }
    [[nodiscard]] bool gives(Metric metric) const { return begins(metric).has_value(); }
};

/// Five invented accounts on four platforms; each gives its platform's figures with gaps, each from a day of its own on.
class RandomCreator
{
public:
    RandomCreator(Connection &connection, quint32 seed, QDate today) : m_random(seed), m_today(today)
    {
        using enum Metric;
        add(connection, Platform::YouTube, {Followers, Views, Likes, Comments, Shares, FollowersGained, FollowersLost, WatchMinutes});
        add(connection, Platform::YouTube, {Followers, Views, Likes, Comments, FollowersGained, FollowersLost});
        add(connection, Platform::TikTok, {Followers, Views, Likes, Comments, Shares});
        add(connection, Platform::X, {Followers, Impressions, Likes, Comments, Shares, Saves});
        add(connection, Platform::Instagram, {Followers, Reach, Views, Likes, Comments, Saves});
    }

    [[nodiscard]] const std::vector<KnownAccount> &accounts() const { return m_accounts; }
    [[nodiscard]] std::vector<KnownAccount> chosen(const AnalyticsQuery &query) const
    {
        std::vector<KnownAccount> some;
        for (const KnownAccount &known : m_accounts) {
            if (query.platforms.empty() || std::ranges::find(query.platforms, known.account.platform) != query.platforms.end())
                some.push_back(known);
        }
        return some;
    }

    /// A query over the last months.
    AnalyticsQuery query()
    {
        const QDate last = m_today.addDays(-m_random.bounded(40));
        AnalyticsQuery query{.range = DateRange::endingAt(last, 1 + m_random.bounded(45))};
        for (const Platform platform : allPlatforms) {
            if (m_random.bounded(2) == 0)
                query.platforms.push_back(platform);
        }
        query.granularity = static_cast<Granularity>(m_random.bounded(3));
        query.comparison = m_random.bounded(4) == 0 ? Comparison::None : Comparison::Previous;
        if (m_random.bounded(2) == 0)
            query.denominator = allDenominators[m_random.bounded(4u)];
        query.limit = 1 + m_random.bounded(12);
        return query;
    }

private:
    void add(Connection &connection, Platform platform, const std::vector<Metric> &metrics)
    {
        const Account account = addAccount(connection, platform, QString::number(m_accounts.size()));
        KnownAccount known{.account = account};
        const QDate first = m_today.addDays(-150 + m_random.bounded(60));
        for (QDate day = first; day <= m_today; day = day.addDays(1)) {
            for (const Metric metric : metrics) {
                if (m_random.bounded(100) < 88) // a gap now and then; 0 is common enough to matter
                    known.days[day].set(metric, m_random.bounded(metric == Metric::Followers ? 100'000 : 60));
            }
        }
        addItems(known);
        store(connection, known);
        m_accounts.push_back(known);
    }

    void addItems(KnownAccount &known)
    {
        for (int i = 0; i < 60; ++i) {
            ContentItem item{.platformContentId = known.account.profile.platformAccountId + u'-' + QString::number(i)};
            item.publishedAt = QDateTime(m_today.addDays(-m_random.bounded(130)), QTime(m_random.bounded(24), 30), Qt::UTC);
            if (m_random.bounded(10) > 0)
                item.figures.set(Metric::Views, static_cast<qint64>(m_random.bounded(1'000'000'000)));
            item.figures.set(Metric::Likes, m_random.bounded(500));
            item.figures.set(Metric::Comments, m_random.bounded(50));
            known.items.push_back(item);
            if (m_random.bounded(12) == 0)
                known.missing.insert(item.platformContentId);
        }
    }

    void store(Connection &connection, const KnownAccount &known) const
    {
        const FetchId fetch = addFetch(connection, known.account.id);
        const QDateTime now = m_today.startOfDay(Qt::UTC);
        std::vector<DailyMetrics> days;
        for (const auto &[day, values] : known.days)
            days.push_back({day, values});
        Transaction transaction(connection);
        must(upsertDays(connection, known.account.id, days, fetch, now));
        must(upsertItems(connection, known.account, known.items, fetch, now));
        must(markMissing(connection, known.account.id, QStringList(known.missing.begin(), known.missing.end()), now));
        must(transaction.commit());
    }

    QRandomGenerator m_random;
    QDate m_today;
    std::vector<KnownAccount> m_accounts;
};

/// Follower total at the end of a day, told by walking away from it day by day.
inline std::optional<double> followersTheLongWay(const KnownAccount &known, QDate day)
{
    QDate at;
    for (int distance = 0; distance < 5000 && !at.isValid(); ++distance) {
        for (const QDate candidate : {day.addDays(distance), day.addDays(-distance)}) {
            if (known.value(Metric::Followers, candidate)) {
                at = candidate;
                break;
            }
        }
    }
    if (!at.isValid())
        return std::nullopt;
    double total = static_cast<double>(*known.value(Metric::Followers, at));
    if (!known.gives(Metric::NetFollowers))
        return std::abs(at.daysTo(day)) <= 7 ? std::optional(total) : std::nullopt;
    bool unreported = false;
    for (QDate moved = std::min(at, day).addDays(1); moved <= std::max(at, day); moved = moved.addDays(1)) {
        const auto net = known.value(Metric::NetFollowers, moved);
        if (net && unreported)
            return std::nullopt;
        unreported = unreported || !net;
        total += static_cast<double>(net.value_or(0)) * (at < day ? 1 : -1);
    }
    return total;
}

} // namespace creatormetrics
