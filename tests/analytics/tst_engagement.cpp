// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/cards.h"
#include "models/analytics/codec.h"
#include "models/analytics/engagement.h"
#include "tests/analytics/randomfigures.h"

#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestEngagement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEqualTheLongWay();
    void ratesByEveryDenominator();
    void unknownRateSaysWhy();
    void differenceOfRatesIsInPoints();
    void publishedCountsPostsAndNotDays();
    void otherLengthIsComparedByTheDay();
    void notesNameWhatIsMissing();
    void jsonHoldsTheParts();
    void nothingKnownIsNothingTold();
};

namespace {

/// What a range says of some accounts, the long way.
struct Expected {
    Figure value;
    bool complete = true;
    bool gap = false; ///< an account that gives it tells nothing of the range
};

/// One way of counting, over plain maps.
class LongCount
{
public:
    LongCount(std::vector<SpanAccount> accounts, const AnalyticsQuery &query)
        : m_accounts(std::move(accounts))
        , m_query(query)
    {}

    [[nodiscard]] auto of(std::optional<Platform> platform) const
    {
        return std::ranges::filter_view(m_accounts, [platform](const SpanAccount &known) {
            return !platform || known.account.platform == *platform;
        });
    }

    [[nodiscard]] Expected figure(std::optional<Platform> platform, Metric metric, const DateRange &range,
                                  qint64 shift = 0) const
    {
        Expected sum;
        for (const SpanAccount &known : of(platform)) {
            if (!gives(known, metric))
                continue;
            const Expected own = figureOf(known, metric, range, shift);
            sum.complete = sum.complete && own.complete;
            sum.gap = sum.gap || own.gap;
            if (own.value)
                sum.value = sum.value.value_or(0) + *own.value;
        }
        return sum;
    }

    [[nodiscard]] bool hasNewcomer(std::optional<Platform> platform, Metric metric) const
    {
        return std::ranges::any_of(of(platform), [&](const SpanAccount &known) {
            const Expected before = figureOf(known, metric, *m_query.comparedRange(), 0);
            if (!gives(known, metric) || !figureOf(known, metric, m_query.range, 0).value)
                return false;
            return published() ? before.gap : !before.value;
        });
    }

    [[nodiscard]] DayByDay::Rate rate(std::optional<Platform> platform, Denominator by, const DateRange &range,
                                      qint64 shift = 0) const
    {
        DayByDay::Rate sum;
        for (const SpanAccount &known : of(platform))
            sum.add(published() ? postRate(known, by, range) : DayByDay::rate(known, by, range, shift));
        return sum;
    }

    [[nodiscard]] qint64 posts(std::optional<Platform> platform, const DateRange &range) const
    {
        qint64 count = 0;
        for (const SpanAccount &known : of(platform))
            count += std::ssize(postsOf(known, range));
        return count;
    }

    [[nodiscard]] Figure daily(std::optional<Platform> platform, Metric metric, const DateRange &range) const
    {
        Figure sum;
        for (const SpanAccount &known : of(platform)) {
            const Figure posts = figureOf(known, metric, range, 0).value;
            const Figure own = published() ? (posts ? Figure(*posts / static_cast<double>(range.days())) : Figure())
                                           : DayByDay::daily(known, metric, range);
            if (own && gives(known, metric))
                sum = sum.value_or(0) + *own;
        }
        return sum;
    }

private:
    [[nodiscard]] bool published() const { return m_query.counting == Counting::Published; }

    /// Posts: told by any of the two periods; days: by any day of the span.
    [[nodiscard]] bool gives(const SpanAccount &known, Metric metric) const
    {
        if (!published())
            return known.gives(metric);
        const auto compared = m_query.comparedRange();
        return figureOf(known, metric, m_query.range, 0).value
               || (compared && figureOf(known, metric, *compared, 0).value);
    }

    [[nodiscard]] static std::vector<const MetricValues *> postsOf(const SpanAccount &known, const DateRange &range)
    {
        std::vector<const MetricValues *> posts;
        for (const auto &[day, figures] : known.visible) {
            if (range.contains(day))
                posts.push_back(&figures);
        }
        return posts;
    }

    [[nodiscard]] static std::optional<qint64> told(const MetricValues &figures, Metric metric)
    {
        if (metric != Metric::Engagements)
            return figures[metric];
        if (!figures[Metric::Likes] || !figures[Metric::Comments])
            return std::nullopt;
        return *figures[Metric::Likes] + *figures[Metric::Comments] + figures[Metric::Shares].value_or(0)
               + figures[Metric::Saves].value_or(0);
    }

    [[nodiscard]] Expected figureOf(const SpanAccount &known, Metric metric, const DateRange &range, qint64 shift) const
    {
        Expected own;
        if (!published()) {
            own.value = DayByDay::over(known, metric, range, shift);
            own.complete = DayByDay::complete(known, metric, range);
            own.gap = !own.value && !own.complete;
            return own;
        }
        const auto posts = postsOf(known, range);
        for (const MetricValues *post : posts) {
            const auto value = told(*post, metric);
            own.complete = own.complete && value;
            if (value)
                own.value = own.value.value_or(0) + static_cast<double>(*value);
        }
        own.gap = !posts.empty() && !own.value;
        return own;
    }

    [[nodiscard]] static DayByDay::Rate postRate(const SpanAccount &known, Denominator by, const DateRange &range)
    {
        DayByDay::Rate rate;
        for (const MetricValues *post : postsOf(known, range)) {
            const auto engagements = told(*post, Metric::Engagements);
            const auto base = by == Denominator::Followers ? std::optional<qint64>(0) : (*post)[denominatorMetric(by)];
            if (engagements && base)
                rate.add({static_cast<double>(*engagements), static_cast<double>(*base), true});
        }
        if (by == Denominator::Followers) {
            const Figure followers = DayByDay::over(known, Metric::Followers, range);
            rate.known = rate.known && followers;
            rate = rate.known ? DayByDay::Rate{rate.engagements, *followers, true} : DayByDay::Rate{};
        }
        return rate;
    }

    std::vector<SpanAccount> m_accounts;
    AnalyticsQuery m_query;
};

/// The days that the question looks at: the range, what it is compared with, six periods before, and up to tomorrow.
DateRange lookedAt(const AnalyticsQuery &query, QDate today)
{
    QDate first = query.range.first();
    QDate last = std::max(query.range.last(), today.addDays(1));
    if (const auto compared = query.comparedRange()) {
        first = std::min(first, compared->first());
        last = std::max(last, compared->last());
    }
    const bool spread =
        query.comparison == Comparison::Previous && query.counting == Counting::Activity && query.range.days() <= 100;
    if (spread)
        first = std::min(first, query.range.first().addDays(-6 * query.range.days()));
    return DateRange::endingAt(last, first.daysTo(last) + 1);
}

qint64 shiftOf(const AnalyticsQuery &query)
{
    const auto compared = query.comparedRange();
    return compared && compared->days() == query.range.days() ? compared->first().daysTo(query.range.first()) : 0;
}

#define COMPARE_FIGURES(actual, expected, where) \
    QVERIFY2(sameFigure(actual, expected), \
             (QByteArray(where) + ": " + toldFigure(actual) + " instead of " + toldFigure(expected)).constData())

Figure real(std::optional<qint64> value)
{
    return value ? Figure(static_cast<double>(*value)) : std::nullopt;
}

void checkFigure(const EngagementFigure &figure, std::optional<Platform> platform, const LongCount &count,
                 const AnalyticsQuery &query)
{
    const QByteArray where(metricInfo(figure.metric).key.data());
    const Expected now = count.figure(platform, figure.metric, query.range);
    COMPARE_FIGURES(real(figure.value), now.value, where);
    QCOMPARE(figure.incomplete, !now.complete);
    QCOMPARE(figure.reason == UnknownReason::Known, now.value.has_value());
    const auto compared = query.comparedRange();
    if (!compared || count.hasNewcomer(platform, figure.metric)) {
        QVERIFY(!figure.previous && figure.delta == Delta());
        return;
    }
    const Figure before =
        count.figure(platform, figure.metric, *compared, query.counting == Counting::Activity ? shiftOf(query) : 0)
            .value;
    COMPARE_FIGURES(real(figure.previous), before, where + " previous");
    if (compared->days() == query.range.days()) {
        QVERIFY(!figure.daily && !figure.previousDaily);
        QCOMPARE(figure.delta.kind, deltaOf(figure.metric, now.value, before).kind);
        QVERIFY(std::abs(figure.delta.amount - deltaOf(figure.metric, now.value, before).amount) < 1e-9);
        return;
    }
    const Figure daily = count.daily(platform, figure.metric, query.range);
    const Figure previousDaily = count.daily(platform, figure.metric, *compared);
    COMPARE_FIGURES(figure.daily, daily, where + " daily");
    COMPARE_FIGURES(figure.previousDaily, previousDaily, where + " previous daily");
    QVERIFY(std::abs(figure.delta.amount - deltaOf(figure.metric, daily, previousDaily).amount) < 1e-9);
}

void checkRate(const EngagementRate &rate, std::optional<Platform> platform, const LongCount &count,
               const AnalyticsQuery &query)
{
    const QByteArray where = "rate by " + QByteArray(metricInfo(denominatorMetric(rate.by)).key.data());
    const DayByDay::Rate now = count.rate(platform, rate.by, query.range);
    COMPARE_FIGURES(rate.value, now.value(), where);
    QCOMPARE(rate.gap == RateGap::None, now.value().has_value());
    QCOMPARE(rate.gap == RateGap::NoBase, now.known && now.base <= 0);
    std::vector<Platform> of;
    for (const Platform own : allPlatforms) {
        if ((!platform || own == *platform) && count.rate(own, rate.by, query.range).known)
            of.push_back(own);
    }
    QCOMPARE(rate.of, of);
    if (const auto compared = query.comparedRange()) {
        const Figure before = count.rate(platform, rate.by, *compared, shiftOf(query)).value();
        COMPARE_FIGURES(rate.previous, before, where + " previous");
        if (now.value() && before)
            QVERIFY(std::abs(rate.delta.amount - (*now.value() - *before)) < 1e-9);
    }
}

void checkBuckets(const std::vector<EngagementBucket> &all, const DateRange &range, std::optional<Platform> platform,
                  const LongCount &count, const AnalyticsQuery &query)
{
    const auto ranges = buckets(range, query.granularity);
    QCOMPARE(all.size(), ranges.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].range, ranges[i]);
        for (std::size_t part = 0; part < engagementFigures.size(); ++part) {
            const Expected expected = count.figure(platform, engagementFigures[part], ranges[i]);
            COMPARE_FIGURES(real(all[i].figures[part]), expected.gap ? Figure() : expected.value, "bucket");
        }
        for (const Denominator by : allDenominators)
            COMPARE_FIGURES(all[i].rates[static_cast<std::size_t>(by)], count.rate(platform, by, ranges[i]).value(),
                            "bucket rate");
        if (query.counting == Counting::Published)
            QCOMPARE(all[i].posts, std::optional(count.posts(platform, ranges[i])));
    }
}

void checkGroup(const EngagementGroup &group, std::optional<Platform> platform, const LongCount &count,
                const AnalyticsQuery &query)
{
    QCOMPARE(group.platform, platform);
    QCOMPARE(group.figures.size(), engagementFigures.size());
    for (const EngagementFigure &figure : group.figures)
        checkFigure(figure, platform, count, query);
    QCOMPARE(group.rates.size(), allDenominators.size());
    for (const EngagementRate &rate : group.rates)
        checkRate(rate, platform, count, query);
    checkBuckets(group.buckets, query.range, platform, count, query);
    if (const auto compared = query.comparedRange())
        checkBuckets(group.comparedBuckets, *compared, platform, count, query);
    if (query.counting == Counting::Published)
        QCOMPARE(group.posts, std::optional(count.posts(platform, query.range)));
}

const EngagementFigure &part(const EngagementGroup &group, Metric metric)
{
    return *std::ranges::find(group.figures, metric, &EngagementFigure::metric);
}

const EngagementRate &by(const EngagementGroup &group, Denominator denominator)
{
    return group.rates[static_cast<std::size_t>(denominator)];
}

/// A workspace with single days written by hand.
struct Hand {
    Hand() : connection(scratch.connection()) {}

    void day(const Account &account, QDate day, std::initializer_list<std::pair<Metric, qint64>> figures)
    {
        DailyMetrics metrics{.day = day};
        for (const auto &[metric, value] : figures)
            metrics.values.set(metric, value);
        must(upsertDays(*connection, account.id, {metrics}, addFetch(*connection, account.id), now));
    }
    Engagement ask(const AnalyticsQuery &query) { return must(engagement(*connection, query, now)); }

    QDateTime now = scratchMoment("2026-11-19T20:00:00Z");
    ScratchWorkspace scratch;
    std::unique_ptr<Connection> connection;
};

const QDate last(2026, 11, 18);

} // namespace

void TestEngagement::answersEqualTheLongWay()
{
    int cases = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const ScratchWorkspace scratch;
        const auto connection = scratch.connection();
        RandomFigures figures(*connection, seed);
        for (int round = 0; round < 50; ++round, ++cases) {
            const AnalyticsQuery query = figures.query();
            const LongCount count(cutToSpan(figures.chosen(query), lookedAt(query, figures.today())), query);
            const Engagement answer = must(engagement(*connection, query, figures.now()));
            checkGroup(answer.total, std::nullopt, count, query);
            for (const EngagementGroup &group : answer.platforms)
                checkGroup(group, *group.platform, count, query);
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(u"seed %1, round %2"_s.arg(seed).arg(round)));
        }
    }
    QCOMPARE(cases, 2000);
}

void TestEngagement::ratesByEveryDenominator()
{
    Hand hand;
    const Account account = addAccount(*hand.connection, Platform::Instagram);
    hand.day(account, last.addDays(-1),
             {{Metric::Likes, 8}, {Metric::Comments, 2}, {Metric::Views, 100}, {Metric::Reach, 40}});
    hand.day(account, last,
             {{Metric::Likes, 20},
              {Metric::Comments, 0},
              {Metric::Saves, 10},
              {Metric::Views, 300},
              {Metric::Followers, 500}});
    const Engagement answer = hand.ask({.range = DateRange::endingAt(last, 2), .comparison = Comparison::None});
    QCOMPARE(answer.denominator, Denominator::Reach); // Instagram's own
    QCOMPARE(by(answer.total, Denominator::Views).value, Figure(40.0 / 400));
    QCOMPARE(by(answer.total, Denominator::Reach).value, Figure(10.0 / 40)); // of the day that tells both
    QCOMPARE(by(answer.total, Denominator::Followers).value, Figure(40.0 / 500));
    QCOMPARE(part(answer.total, Metric::Engagements).value, std::optional<qint64>(40));
    QCOMPARE(part(answer.total, Metric::Saves).value, std::optional<qint64>(10));
    QVERIFY(by(answer.total, Denominator::Reach).incomplete);
    QVERIFY(!by(answer.total, Denominator::Views).incomplete);
}

void TestEngagement::unknownRateSaysWhy()
{
    Hand hand;
    const Account youtube = addAccount(*hand.connection, Platform::YouTube);
    hand.day(youtube, last, {{Metric::Likes, 8}, {Metric::Comments, 2}, {Metric::Views, 0}});
    const Engagement answer = hand.ask({.range = DateRange::day(last)});
    QCOMPARE(by(answer.total, Denominator::Views).gap, RateGap::NoBase);
    QCOMPARE(by(answer.total, Denominator::Reach).gap, RateGap::NotServed);
    QCOMPARE(by(answer.total, Denominator::Followers).gap, RateGap::NoData);
    QCOMPARE(by(answer.total, Denominator::Views).value, std::nullopt);
    QCOMPARE(part(answer.total, Metric::Saves).reason, UnknownReason::NotServed);
    QCOMPARE(part(answer.total, Metric::Shares).reason, UnknownReason::NoData);
    QCOMPARE(part(answer.total, Metric::Likes).reason, UnknownReason::Known);
}

void TestEngagement::differenceOfRatesIsInPoints()
{
    Hand hand;
    const Account account = addAccount(*hand.connection, Platform::TikTok);
    hand.day(account, last.addDays(-1), {{Metric::Likes, 5}, {Metric::Comments, 0}, {Metric::Views, 100}});
    hand.day(account, last, {{Metric::Likes, 8}, {Metric::Comments, 0}, {Metric::Views, 100}});
    const Engagement answer = hand.ask({.range = DateRange::day(last)});
    const EngagementRate &rate = by(answer.total, Denominator::Views);
    QCOMPARE(rate.previous, Figure(0.05));
    QCOMPARE(rate.delta.kind, Delta::Kind::Change);
    QVERIFY(std::abs(rate.delta.amount - 0.03) < 1e-12);
    QVERIFY(std::abs(part(answer.total, Metric::Likes).delta.amount - 0.6) < 1e-12); // counts in percent
}

void TestEngagement::publishedCountsPostsAndNotDays()
{
    Hand hand;
    const Account account = addAccount(*hand.connection, Platform::X);
    hand.day(account, last,
             {{Metric::Likes, 1000}, {Metric::Comments, 1000}, {Metric::Impressions, 10'000}, {Metric::Followers, 50}});
    ContentItem post{.platformContentId = u"1"_s};
    post.publishedAt = QDateTime(last, QTime(23, 59, 59), Qt::UTC);
    post.figures.set(Metric::Likes, 6);
    post.figures.set(Metric::Comments, 4);
    post.figures.set(Metric::Impressions, 200);
    ContentItem later = post;
    later.platformContentId = u"2"_s;
    later.publishedAt = post.publishedAt.addSecs(1);
    must(upsertItems(*hand.connection, account, {post, later}, addFetch(*hand.connection, account.id), hand.now));
    const Engagement answer = hand.ask({.range = DateRange::endingAt(last, 7), .counting = Counting::Published});
    QCOMPARE(answer.total.posts, std::optional<qint64>(1));
    QCOMPARE(part(answer.total, Metric::Engagements).value, std::optional<qint64>(10));
    QCOMPARE(by(answer.total, Denominator::Impressions).value, Figure(0.05));
    QCOMPARE(by(answer.total, Denominator::Followers).value, Figure(10.0 / 50));
    QCOMPARE(answer.total.buckets.back().posts, std::optional<qint64>(1));
    QCOMPARE(answer.total.buckets.front().figures[0], std::nullopt); // no posts, so nothing is told
    QVERIFY(std::ranges::find(answer.notes, u"unequal_age"_s, &AnswerNote::key) != answer.notes.end());
}

void TestEngagement::otherLengthIsComparedByTheDay()
{
    Hand hand;
    const Account account = addAccount(*hand.connection, Platform::TikTok);
    for (int i = 0; i < 12; ++i)
        hand.day(account, last.addDays(-i),
                 {{Metric::Likes, i < 4 ? 30 : 20}, {Metric::Comments, 0}, {Metric::Views, 100}});
    const Engagement answer = hand.ask({.range = DateRange::endingAt(last, 4),
                                        .comparison = Comparison::Custom,
                                        .otherRange = DateRange::endingAt(last.addDays(-4), 8)});
    const EngagementFigure &likes = part(answer.total, Metric::Likes);
    QCOMPARE(likes.value, std::optional<qint64>(120));
    QCOMPARE(likes.previous, std::optional<qint64>(160));
    QCOMPARE(likes.daily, Figure(30));
    QCOMPARE(likes.previousDaily, Figure(20));
    QCOMPARE(likes.delta.amount, 0.5);
    QVERIFY(std::abs(by(answer.total, Denominator::Views).delta.amount - 0.1) < 1e-12);
    QVERIFY(std::ranges::find(answer.notes, u"lengths_differ"_s, &AnswerNote::key) != answer.notes.end());
}

void TestEngagement::notesNameWhatIsMissing()
{
    Hand hand;
    const Account youtube = addAccount(*hand.connection, Platform::YouTube, u"UC1"_s);
    const Account instagram = addAccount(*hand.connection, Platform::Instagram, u"ig"_s);
    hand.day(youtube, last, {{Metric::Likes, 8}, {Metric::Comments, 2}, {Metric::Shares, 1}, {Metric::Views, 100}});
    hand.day(instagram, last, {{Metric::Likes, 8}, {Metric::Comments, 2}, {Metric::Saves, 1}, {Metric::Reach, 100}});
    const Engagement answer = hand.ask({.range = DateRange::day(last), .denominator = Denominator::Reach});
    const auto missing = std::ranges::find_if(answer.notes, [](const AnswerNote &note) {
        return note.key == "missing_parts"_L1 && note.platforms == std::vector{Platform::YouTube};
    });
    QVERIFY(missing != answer.notes.end());
    QCOMPARE(missing->metrics, (std::vector{Metric::Saves}));
    const auto some = std::ranges::find(answer.notes, u"rate_of_some"_s, &AnswerNote::key);
    QVERIFY(some != answer.notes.end());
    QCOMPARE(some->platforms, (std::vector{Platform::YouTube}));
    QVERIFY(std::ranges::find(answer.notes, u"unlike_parts"_s, &AnswerNote::key) != answer.notes.end());
    QVERIFY(std::ranges::find(answer.notes, u"blend"_s, &AnswerNote::key) != answer.notes.end());
}

void TestEngagement::jsonHoldsTheParts()
{
    Hand hand;
    const Account account = addAccount(*hand.connection, Platform::YouTube);
    hand.day(account, last, {{Metric::Likes, 8}, {Metric::Comments, 2}, {Metric::Views, 100}});
    const QJsonObject json = toJson(hand.ask({.range = DateRange::day(last)}));
    const QJsonObject total = json["total"_L1].toObject();
    QCOMPARE(total["figures"_L1]["engagements"_L1]["value"_L1].toInteger(), 10);
    QVERIFY(total["figures"_L1]["saves"_L1]["value"_L1].isNull());
    QCOMPARE(total["figures"_L1]["saves"_L1]["unknown_because"_L1].toString(), u"not_served"_s);
    QCOMPARE(total["rates"_L1]["views"_L1]["value"_L1].toDouble(), 0.1);
    QCOMPARE(total["by"_L1].toString(), u"views"_s);
    QCOMPARE(json["platforms"_L1]["youtube"_L1]["series"_L1][0]["engagement_rate"_L1].toDouble(), 0.1);
    QCOMPARE(json["counting"_L1].toString(), u"activity"_s);
}

void TestEngagement::nothingKnownIsNothingTold()
{
    Hand hand;
    const Engagement empty = hand.ask({.range = DateRange::endingAt(last, 28)});
    QVERIFY(empty.platforms.empty());
    QVERIFY(empty.notes.empty());
    QCOMPARE(part(empty.total, Metric::Engagements).value, std::nullopt);
    QCOMPARE(part(empty.total, Metric::Engagements).reason, UnknownReason::NoData);
    QCOMPARE(empty.total.buckets.size(), std::size_t(28));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestEngagement)
#include "tst_engagement.moc"
