// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/store/contentrepository.h"
#include "models/store/dailyrepository.h"
#include "models/store/rows.h"
#include "tests/store/scratchworkspace.h"

#include <QRandomGenerator>

#include <map>
#include <set>

namespace creatormetrics {

/// A post as the base tables have it, for answers computed the long way.
struct PlainPost {
    qint64 id = 0;
    AccountId account{0};
    Platform platform = Platform::YouTube;
    ContentType type = ContentType::Video;
    QString text;
    QDate day; ///< of publication, in the account's zone
    int hourOfWeek = 0;
    MetricValues figures;
    bool missing = false;
    std::map<QDate, MetricValues> looks;

    [[nodiscard]] std::optional<qint64> engagements() const
    {
        if (!figures[Metric::Likes] || !figures[Metric::Comments])
            return std::nullopt;
        return *figures[Metric::Likes] + *figures[Metric::Comments] + figures[Metric::Shares].value_or(0)
               + figures[Metric::Saves].value_or(0);
    }
};

/// Everything that questions about posts are about, read row by row without the packed columns.
struct PlainPosts {
    std::vector<Account> accounts;
    std::vector<PlainPost> posts; ///< with a day of publication
    std::vector<PlainPost> undated; ///< without
    std::map<qint64, std::map<QDate, MetricValues>> days; ///< by account

    [[nodiscard]] const Account &account(AccountId id) const { return *std::ranges::find(accounts, id, &Account::id); }

    /// Archived ones only when they are named.
    [[nodiscard]] bool isChosen(const AnalyticsQuery &query, const PlainPost &post) const
    {
        const Account &own = account(post.account);
        const bool named = std::ranges::find(query.accounts, own.id) != query.accounts.end();
        if (query.accounts.empty() ? own.archivedAt.isValid() : !named)
            return false;
        return query.platforms.empty() || std::ranges::find(query.platforms, own.platform) != query.platforms.end();
    }

    /// Visible, of the chosen accounts and types, published in the range.
    [[nodiscard]] std::vector<PlainPost> chosen(const AnalyticsQuery &query) const
    {
        std::vector<PlainPost> some;
        for (const PlainPost &post : posts) {
            const bool ofType = query.types.empty() || std::ranges::find(query.types, post.type) != query.types.end();
            if (isChosen(query, post) && ofType && !post.missing && query.range.contains(post.day))
                some.push_back(post);
        }
        return some;
    }

    /// The total of the day, else of the nearest day that has one, the earlier of two.
    [[nodiscard]] std::optional<qint64> followersNear(AccountId id, QDate day) const
    {
        const auto own = days.find(id.value());
        if (own == days.end())
            return std::nullopt;
        std::optional<qint64> nearest;
        qint64 distance = 0;
        for (const auto &[other, values] : own->second) { // ascending, so that the earlier of two stays
            const qint64 away = std::abs(other.daysTo(day));
            if (values[Metric::Followers] && (!nearest || away < distance)) {
                nearest = values[Metric::Followers];
                distance = away;
            }
        }
        return nearest;
    }
};

inline PlainPosts plainPosts(Connection &connection)
{
    PlainPosts all{.accounts = must(accounts(connection)), .posts = {}, .undated = {}, .days = {}};
    for (const Account &account : all.accounts) {
        for (const StoredContent &stored : must(contentOf(connection, account.id))) {
            const bool isDated = stored.item.publishedAt.isValid();
            const QDateTime local = isDated ? stored.item.publishedAt.toTimeZone(QTimeZone(account.zone)) : QDateTime();
            PlainPost post{.id = stored.id.value(),
                           .account = account.id,
                           .platform = account.platform,
                           .type = stored.item.type,
                           .text = stored.item.title + QLatin1Char(' ') + stored.item.description,
                           .day = local.date(),
                           .hourOfWeek = isDated ? (local.date().dayOfWeek() - 1) * 24 + local.time().hour() : 0,
                           .figures = stored.item.figures,
                           .missing = stored.missingSince.has_value()};
            for (const Snapshot &look : must(snapshotsOf(connection, stored.id)))
                post.looks[look.day] = look.figures;
            (isDated ? all.posts : all.undated).push_back(post);
        }
        const QDate first(2000, 1, 1);
        for (const DailyMetrics &day :
             must(daysInRange(connection, account.id, must(DateRange::make(first, QDate(2100, 1, 1))))))
            all.days[account.id.value()][day.day] = day.values;
    }
    std::ranges::sort(all.posts, {}, &PlainPost::id);
    return all;
}

/// Invented accounts in zones with and without summer time, with posts that have gaps, equal figures, looks at several
/// ages; some posts are gone, some accounts archived, some empty.
class RandomPosts
{
public:
    RandomPosts(Connection &connection, quint32 seed, QDate today, int mostPosts = 90)
        : m_random(seed)
        , m_today(today)
        , m_mostPosts(mostPosts)
    {
        const int count = 2 + m_random.bounded(4);
        for (int i = 0; i < count; ++i)
            addAccount(connection, i);
    }

    /// A query somewhere around the posts, now and then before or after all of them.
    AnalyticsQuery query()
    {
        const QDate last = m_today.addDays(60 - m_random.bounded(900));
        const qint64 days = m_random.bounded(3) == 0 ? 1 + m_random.bounded(5) : 1 + m_random.bounded(900);
        AnalyticsQuery query{.range = DateRange::endingAt(last, days)};
        if (m_random.bounded(3) == 0)
            query.platforms.push_back(allPlatforms[m_random.bounded(4u)]);
        if (m_random.bounded(4) == 0)
            query.accounts.push_back(m_accounts[m_random.bounded(quint32(m_accounts.size()))]);
        if (m_random.bounded(3) == 0) {
            query.types.push_back(someType());
            query.types.push_back(someType());
        }
        if (m_random.bounded(2) == 0)
            query.denominator = allDenominators[m_random.bounded(4u)];
        query.sort = m_random.bounded(3) == 0 ? SortOrder::Ascending : SortOrder::Descending;
        query.limit = 1 + m_random.bounded(20);
        query.offset = m_random.bounded(3) == 0 ? m_random.bounded(40) : 0;
        return query;
    }

    [[nodiscard]] int below(int bound) { return m_random.bounded(bound); }
    [[nodiscard]] const QDate &today() const { return m_today; }

private:
    ContentType someType() { return static_cast<ContentType>(m_random.bounded(8)); }

    void addAccount(Connection &connection, int number)
    {
        constexpr std::array zones{"America/Los_Angeles", "Asia/Kathmandu", "Europe/Berlin", "Australia/Lord_Howe",
                                   "UTC"};
        const Account made =
            creatormetrics::addAccount(connection, allPlatforms[m_random.bounded(4u)], QString::number(number));
        must(connection.run(u"UPDATE accounts SET zone = ? WHERE id = ?",
                            QString::fromLatin1(zones[m_random.bounded(quint32(zones.size()))]), made.id.value()));
        if (m_random.bounded(6) == 0)
            must(setArchived(connection, made.id, m_today.startOfDay(Qt::UTC)));
        const Account account = must(accountById(connection, made.id));
        m_accounts.push_back(account.id);
        Transaction transaction(connection);
        const FetchId fetch = addFetch(connection, account.id);
        addDays(connection, account, fetch);
        addLooks(connection, account, fetch);
        must(transaction.commit());
    }

    void addDays(Connection &connection, const Account &account, FetchId fetch)
    {
        std::vector<DailyMetrics> days;
        for (QDate day = m_today.addDays(-700 + m_random.bounded(300)); day <= m_today; day = day.addDays(1)) {
            DailyMetrics daily{.day = day, .values = {}};
            for (const Metric metric : {Metric::Followers, Metric::Views, Metric::Likes, Metric::Comments,
                                        Metric::Impressions, Metric::FollowersGained, Metric::FollowersLost}) {
                if (m_random.bounded(100) < 80)
                    daily.values.set(metric, m_random.bounded(1000));
            }
            days.push_back(daily);
        }
        must(upsertDays(connection, account.id, days, fetch, m_today.startOfDay(Qt::UTC)));
    }

    std::vector<ContentItem> someItems(const Account &account)
    {
        std::vector<ContentItem> items;
        const int count = m_random.bounded(6) == 0 ? 0 : m_random.bounded(m_mostPosts);
        m_recent = m_random.bounded(2) == 0;
        const int types = m_recent ? 1 : 1 + m_random.bounded(3);
        for (int i = 0; i < count; ++i) {
            ContentItem item{.platformContentId = account.profile.platformAccountId + u'-' + QString::number(i)};
            item.type = static_cast<ContentType>((m_random.bounded(types) * 3) % 8);
            item.title = QStringLiteral("word%1 word%2").arg(m_random.bounded(4)).arg(m_random.bounded(30));
            const QDate day = m_random.bounded(15) == 0 ? QDate(2024, 2, 29)
                                                        : m_today.addDays(-m_random.bounded(m_recent ? 50 : 700));
            const int hour = m_random.bounded(2) == 0 ? m_random.bounded(24) : 11 + m_random.bounded(2);
            if (m_random.bounded(20) > 0)
                item.publishedAt = QDateTime(day, QTime(hour, m_random.bounded(60)), Qt::UTC);
            items.push_back(item);
        }
        return items;
    }

    /// Figures of the next look: what is known grows, is sometimes not told.
    void grow(ContentItem &item)
    {
        for (const Metric metric : {Metric::Views, Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves,
                                    Metric::Reach, Metric::Impressions}) {
            const qint64 step = m_random.bounded(4) == 0 ? 0 : m_random.bounded(metric == Metric::Views ? 400 : 12);
            if (m_random.bounded(100) < 80)
                item.figures.set(metric, item.figures[metric].value_or(0) + step);
        }
        if (m_random.bounded(60) == 0)
            item.figures.set(Metric::Views, 1'000'000'000'000 + m_random.bounded(1000));
    }

    void addLooks(Connection &connection, const Account &account, FetchId fetch)
    {
        std::vector<ContentItem> items = someItems(account);
        const int looks = 1 + m_random.bounded(14);
        for (int look = looks - 1; look >= 0; --look) {
            const QDateTime at(m_today.addDays(-look * (1 + m_random.bounded(m_recent ? 3 : 12))), QTime(20, 0),
                               Qt::UTC);
            if (look != looks - 1 && at <= m_lastLook)
                continue;
            m_lastLook = at;
            std::vector<ContentItem> seen;
            for (ContentItem &item : items) {
                if (m_random.bounded(12) > 0)
                    grow(item);
                if (!item.publishedAt.isValid() || item.publishedAt <= at)
                    seen.push_back(item);
            }
            must(upsertItems(connection, account, seen, fetch, at));
        }
        QStringList gone;
        for (const ContentItem &item : items) {
            if (m_random.bounded(12) == 0)
                gone.append(item.platformContentId);
        }
        must(markMissing(connection, account.id, gone, m_lastLook));
    }

    QRandomGenerator m_random;
    QDate m_today;
    int m_mostPosts;
    bool m_recent =
        false; ///< the account's posts are close together and looked at often, so that they compare at many ages
    QDateTime m_lastLook;
    std::vector<AccountId> m_accounts;
};

} // namespace creatormetrics
