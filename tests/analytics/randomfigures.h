// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/audienceslice.h"
#include "models/store/audiencerepository.h"
#include "tests/analytics/randomcreator.h"

#include <cmath>

namespace creatormetrics {

using Figure = std::optional<double>;

inline bool sameFigure(const Figure &a, const Figure &b)
{
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= 1e-9 * std::max(1.0, std::abs(*b)));
}

inline QByteArray toldFigure(const Figure &figure)
{
    return figure ? QByteArray::number(*figure, 'g', 15) : QByteArray("unknown");
}

/// A handful of accounts of any platforms with any of their figures: gaps, stretches of nothing, revised days, posts
/// without figures, vanished posts, archived accounts. The days hold a leap day and changes of the clock. Everything is
/// kept in maps as well.
class RandomFigures
{
public:
    RandomFigures(Connection &connection, quint32 seed) : m_random(seed)
    {
        const std::array days{QDate(2024, 3, 20), QDate(2026, 11, 19), QDate(2026, 4, 2), QDate(2025, 1, 3)};
        m_today = days[m_random.bounded(quint32(days.size()))];
        const int count = 1 + m_random.bounded(7);
        for (int i = 0; i < count; ++i)
            add(connection, allPlatforms[m_random.bounded(4u)]);
    }

    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] QDateTime now() const { return m_today.startOfDay(Qt::UTC).addSecs(20 * 3600); }
    [[nodiscard]] QRandomGenerator &random() { return m_random; }

    [[nodiscard]] std::vector<KnownAccount> chosen(const AnalyticsQuery &query) const
    {
        std::vector<KnownAccount> some;
        for (const KnownAccount &known : m_accounts) {
            const bool named = std::ranges::find(query.accounts, known.account.id) != query.accounts.end();
            const bool wanted = query.accounts.empty() ? !known.account.archivedAt.isValid() : named;
            const bool onPlatform =
                query.platforms.empty()
                || std::ranges::find(query.platforms, known.account.platform) != query.platforms.end();
            if (wanted && onPlatform)
                some.push_back(known);
        }
        // The order in which the store lists them.
        std::ranges::stable_sort(some, {}, [](const KnownAccount &known) { return known.account.platform; });
        return some;
    }

    AnalyticsQuery query()
    {
        AnalyticsQuery query{.range = range()};
        for (const Platform platform : allPlatforms) {
            if (m_random.bounded(3) == 0)
                query.platforms.push_back(platform);
        }
        for (const KnownAccount &known : m_accounts) {
            if (m_random.bounded(6) == 0)
                query.accounts.push_back(known.account.id);
        }
        query.granularity = static_cast<Granularity>(m_random.bounded(3));
        query.comparison = static_cast<Comparison>(m_random.bounded(4));
        if (query.comparison == Comparison::Custom)
            query.otherRange = range();
        if (m_random.bounded(2) == 0)
            query.denominator = allDenominators[m_random.bounded(4u)];
        query.limit = 1 + m_random.bounded(6);
        query.counting = m_random.bounded(2) == 0 ? Counting::Activity : Counting::Published;
        return query;
    }

private:
    /// Mostly within what is known, now and then before it, after it, or over all of it.
    DateRange range()
    {
        const QDate last = m_today.addDays(60 - m_random.bounded(m_random.bounded(8) == 0 ? 600 : 200));
        return DateRange::endingAt(last, 1 + m_random.bounded(m_random.bounded(4) == 0 ? 300 : 40));
    }

    void add(Connection &connection, Platform platform)
    {
        const Account account = addAccount(connection, platform, QString::number(m_accounts.size()));
        KnownAccount known{.account = account};
        addDays(known);
        addItems(known);
        store(connection, known);
        if (m_random.bounded(6) == 0) {
            known.account.archivedAt = now();
            must(setArchived(connection, account.id, now()));
        }
        m_accounts.push_back(known);
    }

    void addDays(KnownAccount &known)
    {
        const QDate first = m_today.addDays(-m_random.bounded(320));
        for (const Metric metric : measuredMetrics()) {
            if (m_random.bounded(3) == 0)
                continue; // never told
            const auto likely = 50 + m_random.bounded(51u);
            const QDate begin = first.addDays(m_random.bounded(40));
            for (QDate day = begin; day <= m_today; day = day.addDays(1)) {
                if (m_random.bounded(60) == 0)
                    day = day.addDays(m_random.bounded(30)); // nothing for a while
                else if (m_random.bounded(100u) < likely)
                    known.days[day].set(metric, m_random.bounded(metric == Metric::Followers ? 50'000 : 40));
            }
        }
    }

    std::optional<qint64> maybe(int most)
    {
        return m_random.bounded(8) == 0 ? std::nullopt : std::optional<qint64>(m_random.bounded(most));
    }

    void addItems(KnownAccount &known)
    {
        const bool tellsSaves = m_random.bounded(2) == 0;
        const int count = m_random.bounded(90);
        for (int i = 0; i < count; ++i) {
            ContentItem item{.platformContentId = known.account.profile.platformAccountId + u'-' + QString::number(i)};
            item.publishedAt = QDateTime(m_today.addDays(-m_random.bounded(330)),
                                         QTime(m_random.bounded(24), m_random.bounded(60)), Qt::UTC);
            for (const Metric metric :
                 {Metric::Views, Metric::Likes, Metric::Comments, Metric::Shares, Metric::Reach, Metric::Impressions})
                item.figures.set(metric, maybe(100));
            if (tellsSaves)
                item.figures.set(Metric::Saves, maybe(20));
            known.items.push_back(item);
            if (m_random.bounded(12) == 0)
                known.missing.insert(item.platformContentId);
        }
    }

    void store(Connection &connection, const KnownAccount &known)
    {
        const FetchId fetch = addFetch(connection, known.account.id);
        std::vector<DailyMetrics> days;
        std::vector<DailyMetrics> earlier; // as first told: later corrected
        for (const auto &[day, values] : known.days) {
            days.push_back({day, values});
            if (m_random.bounded(5) == 0) {
                earlier.push_back({day, values});
                for (const Metric metric : measuredMetrics()) {
                    if (values[metric])
                        earlier.back().values.set(metric, m_random.bounded(1000));
                }
            }
        }
        Transaction transaction(connection);
        must(upsertDays(connection, known.account.id, earlier, fetch, now()));
        must(upsertDays(connection, known.account.id, days, fetch, now()));
        must(upsertItems(connection, known.account, known.items, fetch, now()));
        must(markMissing(connection, known.account.id, QStringList(known.missing.begin(), known.missing.end()), now()));
        must(transaction.commit());
    }

    QRandomGenerator m_random;
    QDate m_today;
    std::vector<KnownAccount> m_accounts;
};

/// An account as far as a question over a span of days may know it.
class SpanAccount : public KnownAccount
{
public:
    SpanAccount(const KnownAccount &known, const DateRange &span) : KnownAccount(known)
    {
        std::erase_if(days, [&span](const auto &entry) { return !span.contains(entry.first); });
        for (const MetricInfo &info : metricCatalogue()) {
            if (info.metric != Metric::EngagementRate)
                m_begins[static_cast<std::size_t>(info.metric)] = KnownAccount::begins(info.metric);
        }
        const QTimeZone zone(account.zone);
        for (const ContentItem &item : items) {
            if (!missing.contains(item.platformContentId))
                visible.push_back({item.publishedAt.toTimeZone(zone).date(), item.figures});
        }
    }

    std::vector<std::pair<QDate, MetricValues>> visible; ///< posts that are still there, with their day

    [[nodiscard]] std::optional<QDate> begins(Metric metric) const
    {
        return m_begins[static_cast<std::size_t>(metric)];
    }
    [[nodiscard]] bool gives(Metric metric) const { return begins(metric).has_value(); }

private:
    std::array<std::optional<QDate>, metricCount> m_begins;
};

inline std::vector<SpanAccount> cutToSpan(const std::vector<KnownAccount> &accounts, const DateRange &span)
{
    std::vector<SpanAccount> cut;
    for (const KnownAccount &known : accounts)
        cut.emplace_back(known, span);
    return cut;
}

/// Rules of counting said once more, day by day over plain maps.
struct DayByDay {
    static bool counts(const SpanAccount &known, Metric metric, QDate day, qint64 shift)
    {
        return known.value(metric, day) && known.value(metric, day.addDays(shift));
    }

    /// Sum, mean or last of the known days.
    static Figure over(const SpanAccount &known, Metric metric, const DateRange &range, qint64 shift = 0)
    {
        if (metric == Metric::Followers)
            return known.gives(metric) ? followersTheLongWay(known, range.last()) : std::nullopt;
        Figure sum;
        int days = 0;
        for (QDate day = range.first(); day <= range.last(); day = day.addDays(1)) {
            if (!counts(known, metric, day, shift))
                continue;
            const auto own = static_cast<double>(*known.value(metric, day));
            sum = metricInfo(metric).aggregation == Aggregation::Last ? own : sum.value_or(0) + own;
            ++days;
        }
        return sum && metricInfo(metric).aggregation == Aggregation::Mean ? Figure(*sum / days) : sum;
    }

    static bool complete(const SpanAccount &known, Metric metric, const DateRange &range)
    {
        if (!known.gives(metric))
            return true;
        if (metric == Metric::Followers)
            return followersTheLongWay(known, range.last()).has_value();
        for (QDate day = std::max(range.first(), *known.begins(metric)); day <= range.last(); day = day.addDays(1)) {
            if (!known.value(metric, day))
                return false;
        }
        return true;
    }

    /// Average of the known days.
    static Figure daily(const SpanAccount &known, Metric metric, const DateRange &range)
    {
        double sum = 0;
        int days = 0;
        for (QDate day = range.first(); day <= range.last(); day = day.addDays(1)) {
            if (const auto value = known.value(metric, day)) {
                sum += static_cast<double>(*value);
                ++days;
            }
        }
        return days == 0 ? Figure() : Figure(sum / days);
    }

    /// Engagements and denominator of the days that tell both (followers: at the end of the range).
    struct Rate {
        double engagements = 0;
        double base = 0;
        bool known = false;

        [[nodiscard]] Figure value() const { return known && base > 0 ? Figure(engagements / base) : std::nullopt; }
        void add(const Rate &other)
        {
            engagements += other.engagements;
            base += other.base;
            known = known || other.known;
        }
    };

    static Rate rate(const SpanAccount &known, Denominator by, const DateRange &range, qint64 shift = 0)
    {
        Rate rate;
        const Metric base = denominatorMetric(by);
        if (!known.gives(Metric::Engagements) || !known.gives(base))
            return rate;
        if (by == Denominator::Followers) {
            const Figure engagements = over(known, Metric::Engagements, range, shift);
            const Figure followers = over(known, Metric::Followers, range);
            return engagements && followers ? Rate{*engagements, *followers, true} : rate;
        }
        for (QDate day = range.first(); day <= range.last(); day = day.addDays(1)) {
            if (counts(known, Metric::Engagements, day, shift) && counts(known, base, day, shift))
                rate.add({static_cast<double>(*known.value(Metric::Engagements, day)),
                          static_cast<double>(*known.value(base, day)), true});
        }
        return rate;
    }
};

} // namespace creatormetrics
