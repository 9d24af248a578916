// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/cards.h"
#include "models/analytics/overview.h"
#include "tests/analytics/randomfigures.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Thousands of random questions to random workspaces: every figure of the overview against a count day by day over plain maps.
class TestOverviewCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureEqualsTheLongWay_data();
    void everyFigureEqualsTheLongWay();
};

namespace {

constexpr int questions = 170;

using Accounts = std::vector<SpanAccount>;
using Wanted = std::optional<Platform>;

/// One question answered once more.
class LongWay
{
public:
    LongWay(const std::vector<KnownAccount> &accounts, const AnalyticsQuery &query, QDate today)
        : m_query(query), m_compared(query.comparedRange()), m_accounts(cutToSpan(accounts, span(query, today)))
    {
        Denominator common = Denominator::Views;
        if (!accounts.empty())
            common = defaultDenominator(accounts.front().account.platform);
        for (const KnownAccount &known : accounts)
            common = defaultDenominator(known.account.platform) == common ? common : Denominator::Views;
        m_by = query.denominator.value_or(common);
    }

    [[nodiscard]] bool sameLength() const { return !m_compared || m_compared->days() == m_query.range.days(); }

    [[nodiscard]] Figure over(Metric metric, const DateRange &range, Wanted platform = {}, qint64 shift = 0) const
    {
        Figure sum;
        DayByDay::Rate rate;
        for (const SpanAccount &known : m_accounts) {
            if (platform && known.account.platform != *platform)
                continue;
            rate.add(metric == Metric::EngagementRate ? DayByDay::rate(known, m_by, range, shift) : DayByDay::Rate());
            const Figure own = metric == Metric::EngagementRate ? Figure() : DayByDay::over(known, metric, range, shift);
            if (own)
                sum = sum.value_or(0) + *own;
        }
        return metric == Metric::EngagementRate ? rate.value() : sum;
    }

    [[nodiscard]] bool gives(Metric metric) const
    {
        return std::ranges::any_of(m_accounts, [metric](const SpanAccount &known) { return known.gives(metric); });
    }

    [[nodiscard]] bool givesCard(Metric metric) const
    {
        return metric == Metric::EngagementRate ? gives(Metric::Engagements) && gives(denominatorMetric(m_by)) : gives(metric);
    }

    [[nodiscard]] bool complete(Metric metric, const DateRange &range, Wanted platform = {}) const
    {
        return std::ranges::all_of(m_accounts, [&](const SpanAccount &known) {
            if (platform && known.account.platform != *platform)
                return true;
            if (metric != Metric::EngagementRate)
                return DayByDay::complete(known, metric, range);
            const Metric base = denominatorMetric(m_by);
            if (!known.gives(Metric::Engagements) || !known.gives(base))
                return true;
            if (m_by == Denominator::Followers && !DayByDay::rate(known, m_by, range).known)
                return false;
            return DayByDay::complete(known, Metric::Engagements, range)
                && (m_by == Denominator::Followers || DayByDay::complete(known, base, range));
        });
    }

    [[nodiscard]] Figure previous(Metric metric) const
    {
        if (!m_compared)
            return std::nullopt;
        const bool newcomer = metric != Metric::EngagementRate && std::ranges::any_of(m_accounts, [&](const SpanAccount &known) {
            return DayByDay::over(known, metric, m_query.range) && !DayByDay::over(known, metric, *m_compared);
        });
        const qint64 shift = sameLength() ? m_compared->first().daysTo(m_query.range.first()) : 0;
        return newcomer ? std::nullopt : over(metric, *m_compared, {}, shift);
    }

    [[nodiscard]] std::optional<qint64> bucket(Metric metric, const DateRange &range, Wanted platform = {}) const
    {
        for (const SpanAccount &known : m_accounts) {
            if (platform && known.account.platform != *platform)
                continue;
            if (known.gives(metric) && !DayByDay::over(known, metric, range) && !DayByDay::complete(known, metric, range))
                return std::nullopt;
        }
        const Figure sum = over(metric, range, platform);
        return sum ? std::optional<qint64>(std::llround(*sum)) : std::nullopt;
    }

    [[nodiscard]] qint64 posts(const DateRange &range, Wanted platform = {}) const
    {
        qint64 count = 0;
        for (const SpanAccount &known : m_accounts) {
            if (!platform || known.account.platform == *platform)
                count += std::ranges::count_if(known.visible, [&range](const auto &post) { return range.contains(post.first); });
        }
        return count;
    }

    /// By the changes between the six periods before, as far as they are wholly known.
    [[nodiscard]] bool ordinary(Metric metric, double change) const
    {
        if (m_query.comparison != Comparison::Previous || m_query.range.days() > 100)
            return false;
        std::vector<double> changes;
        Figure later;
        for (int period = 1; period <= 6; ++period) {
            const DateRange earlier = m_query.range.shifted(-period * m_query.range.days());
            const Figure own = complete(metric, earlier) ? over(metric, earlier) : std::nullopt;
            if (!own)
                break;
            if (later && *own != 0)
                changes.push_back(metric == Metric::EngagementRate ? *later - *own : (*later - *own) / std::abs(*own));
            later = own;
        }
        return isOrdinary(change, changes);
    }

private:
    /// What a question may know: it decides which account gives what.
    static DateRange span(const AnalyticsQuery &query, QDate today)
    {
        QDate first = query.range.first().addDays(-1);
        QDate last = std::max(query.range.last(), today.addDays(1));
        if (const auto compared = query.comparedRange()) {
            first = std::min(first, compared->first().addDays(-1));
            last = std::max(last, compared->last());
        }
        if (query.range.days() <= 100)
            first = std::min(first, query.range.first().addDays(-7 * query.range.days()));
        return *DateRange::make(first, last);
    }

    AnalyticsQuery m_query;
    std::optional<DateRange> m_compared;
    Accounts m_accounts;
    Denominator m_by;
};

#define COMPARE_FIGURES(actual, expected, where)                                                                                  \
    QVERIFY2(sameFigure(actual, expected),                                                                                        \
             (QByteArray(where) + ": " + toldFigure(actual) + " instead of " + toldFigure(expected)).constData())

void checkDelta(const Card &card, const LongWay &longWay)
{
    const bool sum = card.metric == Metric::Posts || metricInfo(card.metric).aggregation == Aggregation::Sum;
    const bool compares = card.value && card.previous && (longWay.sameLength() || !sum);
    const bool isNew = compares && card.metric != Metric::EngagementRate && *card.previous == 0 && *card.value != 0;
    const auto expected = !compares ? Delta::Kind::NoEarlierData : isNew ? Delta::Kind::New : Delta::Kind::Change;
    QCOMPARE(card.delta.kind, expected);
    if (expected == Delta::Kind::Change && card.metric != Metric::Posts)
        QCOMPARE(card.delta.ordinary, longWay.ordinary(card.metric, card.delta.amount));
}

void checkCard(const Card &card, const LongWay &longWay, const AnalyticsQuery &query)
{
    const QByteArray where(metricInfo(card.metric).key.data());
    COMPARE_FIGURES(card.value, longWay.over(card.metric, query.range), where + " value");
    for (const PlatformPart &part : card.parts)
        COMPARE_FIGURES(part.value, longWay.over(card.metric, query.range, part.platform), where + " part");
    QCOMPARE(card.reason == UnknownReason::Known, card.value.has_value());
    const auto ranges = buckets(query.range, query.granularity);
    const bool given = longWay.givesCard(card.metric);
    QCOMPARE(card.sparkline.size(), given ? ranges.size() : 0);
    QCOMPARE(card.incomplete, given && !longWay.complete(card.metric, query.range));
    for (std::size_t i = 0; i < card.sparkline.size(); ++i)
        COMPARE_FIGURES(card.sparkline[i], longWay.over(card.metric, ranges[i]), where + " sparkline");
    COMPARE_FIGURES(card.previous, longWay.previous(card.metric), where + " previous");
    checkDelta(card, longWay);
}

void checkPosts(const Overview &answer, const LongWay &longWay)
{
    const Card &posts = answer.cards.back();
    const auto compared = answer.query.comparedRange();
    QCOMPARE(answer.publishedPosts, longWay.posts(answer.query.range));
    for (const PlatformPart &part : posts.parts)
        COMPARE_FIGURES(part.value, Figure(longWay.posts(answer.query.range, part.platform)), "posts part");
    if (posts.parts.empty())
        return;
    COMPARE_FIGURES(posts.value, Figure(longWay.posts(answer.query.range)), "posts");
    COMPARE_FIGURES(posts.previous, compared ? Figure(longWay.posts(*compared)) : Figure(), "posts before");
    const auto ranges = buckets(answer.query.range, answer.query.granularity);
    QCOMPARE(posts.sparkline.size(), ranges.size());
    for (std::size_t i = 0; i < ranges.size(); ++i)
        COMPARE_FIGURES(posts.sparkline[i], Figure(longWay.posts(ranges[i])), "posts sparkline");
    checkDelta(posts, longWay);
}

void checkBuckets(const std::vector<Bucket> &all, const std::vector<DateRange> &ranges, const LongWay &longWay, Wanted platform = {})
{
    QCOMPARE(all.size(), ranges.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].range, ranges[i]);
        std::vector<Metric> partial;
        for (const Metric metric : measuredMetrics()) {
            QCOMPARE(all[i].values[metric], longWay.bucket(metric, ranges[i], platform));
            if (metricInfo(metric).aggregation == Aggregation::Sum && !longWay.complete(metric, ranges[i], platform))
                partial.push_back(metric);
        }
        QCOMPARE(all[i].partial, partial);
    }
}

void checkOverview(const Overview &answer, const LongWay &longWay)
{
    const AnalyticsQuery &query = answer.query;
    QCOMPARE(answer.cards.size(), std::size_t(6));
    for (std::size_t i = 0; i < 5; ++i)
        checkCard(answer.cards[i], longWay, query);
    checkPosts(answer, longWay);
    const auto ranges = buckets(query.range, query.granularity);
    checkBuckets(answer.total, ranges, longWay);
    for (const PlatformSeries &series : answer.platforms)
        checkBuckets(series.buckets, ranges, longWay, series.platform);
    const auto compared = query.comparedRange();
    QCOMPARE(answer.comparedPlatforms.size(), compared ? answer.platforms.size() : 0);
    for (const PlatformSeries &series : answer.comparedPlatforms)
        checkBuckets(series.buckets, buckets(*compared, query.granularity), longWay, series.platform);
}

} // namespace

void TestOverviewCases::everyFigureEqualsTheLongWay_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestOverviewCases::everyFigureEqualsTheLongWay()
{
    QFETCH(quint32, seed);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomFigures figures(*connection, seed);
    for (int round = 0; round < questions; ++round) {
        const AnalyticsQuery query = figures.query();
        const LongWay longWay(figures.chosen(query), query, figures.now().date());
        const Overview answer = must(overview(*connection, query, figures.now()));
        checkOverview(answer, longWay);
        QCOMPARE(answer.freshness.size(), figures.chosen(query).size());
        if (QTest::currentTestFailed()) {
            qInfo("seed %u, question %d: %s to %s, comparison %s", seed, round, qPrintable(query.range.first().toString(Qt::ISODate)),
                  qPrintable(query.range.last().toString(Qt::ISODate)), qPrintable(comparisonKey(query.comparison)));
            return;
        }
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestOverviewCases)
#include "tst_overviewcases.moc"
