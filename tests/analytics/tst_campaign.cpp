// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/campaign.h"
#include "models/analytics/campaignjson.h"
#include "models/analytics/growth.h"
#include "models/store/labelrepository.h"
#include "tests/analytics/randomposts.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// What a campaign brought, against sums over every row of random stores.
class TestCampaign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEqualTheLongWay_data();
    void answersEqualTheLongWay();
    void enoughWasCompared();
    void costsFollowFromTheSums();
    void costNothingIsNoUnknown();
    void wrongQuestionsAreRefused_data();
    void wrongQuestionsAreRefused();
    void labelsNobodyCarriesFindNothingAndSaySo();
    void jsonSaysWhatIsUnknown();

private:
    qint64 m_posts = 0;
    qint64 m_baseline = 0;
    qint64 m_earned = 0;
    qint64 m_looked = 0;
};

namespace {

const QDate today(2026, 11, 19);
const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");

bool near(std::optional<double> a, std::optional<double> b)
{
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= 1e-9 * std::max(1.0, std::abs(*b)));
}

std::optional<double> middleOf(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

std::optional<qint64> viewsAtAge(const PlainPost &post, int age)
{
    std::optional<qint64> views;
    qint64 distance = 0;
    for (const auto &[day, figures] : post.looks) { // ascending, so that the later of two equally near replaces
        const qint64 away = std::abs(post.day.daysTo(day) - age);
        if (away > age / 10 || !figures[Metric::Views] || (views && away > distance))
            continue;
        views = figures[Metric::Views];
        distance = away;
    }
    return views;
}

std::optional<double> toldBy(const PlainPost &post, Metric metric)
{
    const auto value = metric == Metric::Engagements ? post.engagements() : post.figures[metric];
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

/// The campaign once more, post by post.
class LongWay
{
public:
    LongWay(const PlainPosts &all, const AnalyticsQuery &query, const CampaignQuestion &question,
            const std::map<qint64, QStringList> &labels)
        : m_all(all), m_query(query), m_question(question), m_labels(labels)
    {
        AnalyticsQuery before = query;
        before.range = question.baseline.value_or(DateRange::endingAt(query.range.first().addDays(-1), query.range.days()));
        std::set<qint64> took;
        for (const PlainPost &post : all.chosen(query)) {
            if (question.labels.isEmpty() || carries(post)) {
                m_campaign.push_back(post);
                took.insert(post.account.value());
            }
        }
        for (const PlainPost &post : all.chosen(before)) {
            if (took.contains(post.account.value()) && isOrdinary(post))
                m_baseline.push_back(post);
        }
        m_before = before.range;
    }

    [[nodiscard]] QString difference(const CampaignGroup &group) const
    {
        const auto ofGroup = [&](std::vector<PlainPost> posts) {
            if (group.platform)
                std::erase_if(posts, [&](const PlainPost &post) { return post.platform != *group.platform; });
            return posts;
        };
        const QString campaign = sideDifference(group.campaign, ofGroup(m_campaign), m_query.range, group.denominator, true);
        if (!campaign.isEmpty())
            return u"campaign: "_s + campaign;
        const QString baseline = sideDifference(group.baseline, ofGroup(m_baseline), m_before, group.denominator, false);
        if (!baseline.isEmpty())
            return u"baseline: "_s + baseline;
        return earnedDifference(group.earned, ofGroup(m_campaign));
    }

    [[nodiscard]] const std::vector<PlainPost> &campaign() const { return m_campaign; }

private:
    [[nodiscard]] bool carries(const PlainPost &post) const
    {
        const auto own = m_labels.find(post.id);
        return own != m_labels.end()
               && std::ranges::any_of(own->second, [&](const QString &label) { return m_question.labels.contains(label); });
    }
    [[nodiscard]] bool isOrdinary(const PlainPost &post) const
    {
        return m_question.labels.isEmpty() ? !m_query.range.contains(post.day) : !carries(post);
    }

    [[nodiscard]] QString sideDifference(const CampaignSide &told, const std::vector<PlainPost> &posts, const DateRange &days,
                                         Denominator by, bool withLooks) const
    {
        if (told.posts != std::ssize(posts))
            return u"%1 posts, %2 expected"_s.arg(told.posts).arg(posts.size());
        for (const CampaignFigure &figure : told.figures) {
            std::vector<double> values;
            double sum = 0;
            double inRange = 0;
            qint64 looked = 0;
            for (const PlainPost &post : posts) {
                if (const auto value = toldBy(post, figure.metric)) {
                    values.push_back(*value);
                    sum += *value;
                }
                const PlainPost *last = lastLook(post, m_query.range.last());
                if (last != nullptr && toldBy(*last, figure.metric)) {
                    inRange += *toldBy(*last, figure.metric);
                    ++looked;
                }
            }
            const bool adds = figure.metric != Metric::Reach;
            const bool any = !values.empty();
            const QString name = metricInfo(figure.metric).key;
            if (figure.told != std::ssize(values) || !near(figure.median, middleOf(values)))
                return name + u": other posts or median"_s;
            if (!near(figure.sum, any && adds ? std::optional(sum) : std::nullopt)
                || !near(figure.perDay, any && adds ? std::optional(sum / double(days.days())) : std::nullopt))
                return name + u": sum %1, %2 expected"_s.arg(figure.sum.value_or(-1)).arg(sum);
            if (withLooks && adds && any && (figure.toldInRange != looked
                || !near(figure.inRange, looked > 0 ? std::optional(inRange) : std::nullopt)))
                return name + u": %1 by the end, %2 expected"_s.arg(figure.inRange.value_or(-1)).arg(inRange);
        }
        return rateDifference(told, posts, by);
    }

    [[nodiscard]] QString rateDifference(const CampaignSide &told, const std::vector<PlainPost> &posts, Denominator by) const
    {
        double engaged = 0;
        double base = 0;
        qint64 rated = 0;
        for (const PlainPost &post : posts) {
            const auto divisor = by == Denominator::Followers ? m_all.followersNear(post.account, post.day)
                                                              : post.figures[denominatorMetric(by)];
            if (!post.engagements() || !divisor)
                continue;
            engaged += double(*post.engagements());
            base += double(*divisor);
            ++rated;
        }
        const bool same = told.postsWithRate == rated
                          && near(told.engagementRate, base > 0 ? std::optional(engaged / base) : std::nullopt);
        return same ? QString() : u"rate %1, %2 / %3 expected"_s.arg(told.engagementRate.value_or(-1)).arg(engaged).arg(base);
    }

    [[nodiscard]] const PlainPost *lastLook(const PlainPost &post, QDate until) const
    {
        auto after = post.looks.upper_bound(until);
        if (after == post.looks.begin())
            return nullptr;
        m_look.figures = (--after)->second;
        return &m_look;
    }

    [[nodiscard]] QString earnedDifference(const CampaignEarned &told, const std::vector<PlainPost> &posts) const
    {
        CampaignEarned expected;
        for (const PlainPost &post : posts) {
            int age = 0;
            for (const int candidate : comparedAges) {
                if (viewsAtAge(post, candidate))
                    age = candidate;
            }
            if (age == 0)
                continue;
            std::vector<double> others;
            for (const PlainPost &other : m_all.posts) {
                const bool alike = other.account == post.account && other.type == post.type;
                if (alike && m_before.contains(other.day) && isOrdinary(other) && viewsAtAge(other, age))
                    others.push_back(double(*viewsAtAge(other, age)));
            }
            if (others.size() < 8)
                continue;
            const double views = double(*viewsAtAge(post, age));
            ++expected.posts;
            expected.above += views > *middleOf(others) ? 1 : 0;
            expected.views += views;
            expected.expected += *middleOf(others);
        }
        const bool same = told.posts == expected.posts && told.above == expected.above && near(told.views, expected.views)
                          && near(told.expected, expected.expected);
        return same ? QString()
                    : u"earned %1 of %2 posts, expected %3 of %4"_s.arg(told.views).arg(told.posts).arg(expected.views).arg(expected.posts);
    }

    const PlainPosts &m_all;
    AnalyticsQuery m_query;
    CampaignQuestion m_question;
    const std::map<qint64, QStringList> &m_labels;
    std::vector<PlainPost> m_campaign;
    std::vector<PlainPost> m_baseline;
    DateRange m_before = DateRange::day(today);
    mutable PlainPost m_look;
};

std::map<qint64, QStringList> labelSome(Connection &connection, RandomPosts &made, const PlainPosts &all)
{
    std::map<qint64, QStringList> labels;
    for (const PlainPost &post : all.posts) {
        for (const QString &label : {u"spring"_s, u"Été"_s, u"sale"_s}) {
            if (made.below(3) > 0)
                continue;
            must(setLabels(connection, std::array{ContentId(post.id)}, label, true));
            labels[post.id] << label;
        }
    }
    return labels;
}

/// One account with four labelled posts of the last week and twelve ordinary ones before.
struct SmallStore {
    SmallStore()
    {
        std::vector<ContentItem> items;
        for (int i = 0; i < 16; ++i) {
            ContentItem item{.platformContentId = QString::number(i)};
            item.publishedAt = QDateTime(today.addDays(i < 4 ? -3 : -20 - i), QTime(12, 0), Qt::UTC);
            if (i != 3) // nothing is told of the last one of the campaign
                item.figures.set(Metric::Views, i < 4 ? 1000 : 500);
            item.figures.set(Metric::Likes, 40);
            item.figures.set(Metric::Comments, 10);
            items.push_back(item);
        }
        must(upsertItems(*connection, account, items, addFetch(*connection, account.id), now));
        std::vector<ContentId> labelled;
        for (const StoredContent &stored : must(contentOf(*connection, account.id))) {
            if (stored.item.platformContentId.toInt() < 4)
                labelled.push_back(stored.id);
        }
        must(setLabels(*connection, labelled, u"Launch"_s, true));
    }

    [[nodiscard]] CampaignFigures ask(const CampaignQuestion &question) const
    {
        return must(campaign(*connection, {.range = DateRange::endingAt(today, 7)}, question, now));
    }

    ScratchWorkspace scratch;
    std::unique_ptr<Connection> connection = scratch.connection();
    Account account = addAccount(*connection, Platform::YouTube, u"a"_s);
};

bool hasNote(const CampaignFigures &figures, const QString &key)
{
    return std::ranges::find(figures.notes, key, &AnswerNote::key) != figures.notes.end();
}

} // namespace

void TestCampaign::answersEqualTheLongWay_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestCampaign::answersEqualTheLongWay()
{
    QFETCH(quint32, seed);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomPosts made(*connection, seed, today, 260);
    const PlainPosts all = plainPosts(*connection);
    const auto labels = labelSome(*connection, made, all);
    for (int i = 0; i < 60; ++i) {
        AnalyticsQuery query = made.query();
        query.range = DateRange::endingAt(today.addDays(-made.below(60)), 1 + made.below(made.below(2) == 0 ? 400 : 40));
        CampaignQuestion question;
        if (made.below(3) > 0)
            question.labels << (made.below(2) == 0 ? u"spring"_s : u"sale"_s);
        if (made.below(4) == 0)
            question.labels << u"Été"_s;
        if (made.below(2) == 0) // shorter, longer, overlapping or later: any days can be a baseline
            question.baseline = DateRange::endingAt(query.range.first().addDays(20 - made.below(80)), 1 + made.below(600));
        if (made.below(3) == 0) { // where many posts compare
            query.range = DateRange::endingAt(today.addDays(-made.below(8)), 4 + made.below(15));
            question.baseline = DateRange::endingAt(query.range.first().addDays(-1), 40 + made.below(300));
            query.accounts.clear();
            query.platforms.clear();
        }
        const CampaignFigures told = must(campaign(*connection, query, question, now));
        const LongWay expected(all, query, question, labels);
        const QByteArray where = u"question %1: "_s.arg(i).toUtf8();
        const QString total = expected.difference(told.total);
        QVERIFY2(total.isEmpty(), (where + total.toUtf8()).constData());
        qint64 parts = 0;
        for (const CampaignGroup &group : told.platforms) {
            const QString part = expected.difference(group);
            QVERIFY2(part.isEmpty(), (where + platformKey(*group.platform).toUtf8() + ' ' + part.toUtf8()).constData());
            parts += group.campaign.posts;
        }
        QCOMPARE(parts, told.total.campaign.posts);
        QCOMPARE(std::ssize(told.posts), std::min<qint64>(query.limit, told.total.campaign.posts));
        QVERIFY(std::ranges::is_sorted(told.posts, std::ranges::greater(), &ContentEntry::value));
        m_posts += told.total.campaign.posts;
        m_baseline += told.total.baseline.posts;
        m_earned += told.total.earned.posts;
        m_looked += findFigure(told.total.campaign, Metric::Views)->toldInRange;
    }
}

void TestCampaign::enoughWasCompared()
{
    QVERIFY2(m_posts > 2000 && m_baseline > 1000, "hardly any post was counted");
    QVERIFY2(m_earned > 200, qPrintable(u"only %1 posts were compared at equal age"_s.arg(m_earned)));
    QVERIFY2(m_looked > 500, "hardly any post was looked at within its campaign");
}

void TestCampaign::costsFollowFromTheSums()
{
    const SmallStore store;
    const CampaignFigures told = store.ask({.labels = {u"launch"_s}, .cost = 300, .currency = u"EUR"_s});
    QCOMPARE(told.total.campaign.posts, 4);
    QCOMPARE(told.costs.perPost, 75.0);
    QCOMPARE(told.costs.perView, 0.1); // of the 3,000 views that are known
    QCOMPARE(told.costs.perThousandViews, 100.0);
    QCOMPARE(told.costs.perEngagement, 1.5);
    QCOMPARE(told.costs.perNewFollower, std::nullopt); // nothing is known of followers
    QVERIFY(hasNote(told, u"untold_views"_s));
    QVERIFY(hasNote(told, u"no_cost_per_follower"_s));
    QVERIFY(!hasNote(told, u"all_followers"_s));
    QCOMPARE(store.ask({.labels = {u"launch"_s}}).costs, CampaignCosts());

    std::vector<DailyMetrics> days(7);
    for (int i = 0; i < 7; ++i) {
        days[static_cast<std::size_t>(i)].day = today.addDays(-i);
        days[static_cast<std::size_t>(i)].values.set(Metric::FollowersGained, i == 0 ? 100 : 10);
        days[static_cast<std::size_t>(i)].values.set(Metric::FollowersLost, i == 0 ? 10 : 0);
        days[static_cast<std::size_t>(i)].values.set(Metric::Followers, 5000);
    }
    must(upsertDays(*store.connection, store.account.id, days, addFetch(*store.connection, store.account.id), now));
    const CampaignFigures grown = store.ask({.labels = {u"launch"_s}, .cost = 300, .currency = u"EUR"_s});
    QCOMPARE(grown.newFollowers, 150);
    QCOMPARE(grown.costs.perNewFollower, 2.0);
    QVERIFY(hasNote(grown, u"all_followers"_s));
}

void TestCampaign::costNothingIsNoUnknown()
{
    const SmallStore store;
    const CampaignFigures told = store.ask({.labels = {u"Launch"_s}, .cost = 0, .currency = u"JPY"_s});
    QCOMPARE(told.costs.perView, 0.0);
    QCOMPARE(told.costs.perEngagement, 0.0);
    const CampaignFigures none = must(campaign(*store.connection, {.range = DateRange::endingAt(today.addDays(-400), 7)},
                                               {.cost = 10, .currency = u"EUR"_s}, now));
    QCOMPARE(none.total.campaign.posts, 0);
    QCOMPARE(none.costs.perPost, std::nullopt);
    QCOMPARE(none.costs.perView, std::nullopt);
}

void TestCampaign::wrongQuestionsAreRefused_data()
{
    QTest::addColumn<double>("cost");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("named");
    QTest::newRow("below nothing") << -1.0 << u"EUR"_s << QString() << u"cost"_s;
    QTest::newRow("no number") << std::nan("") << u"EUR"_s << QString() << u"cost"_s;
    QTest::newRow("no currency") << 1.0 << QString() << QString() << u"currency"_s;
    QTest::newRow("a sign") << 1.0 << u"€"_s << QString() << u"currency"_s;
    QTest::newRow("small letters") << 1.0 << u"eur"_s << QString() << u"currency"_s;
    QTest::newRow("a long label") << 1.0 << u"EUR"_s << QString(61, u'x') << u"label"_s;
}

void TestCampaign::wrongQuestionsAreRefused()
{
    QFETCH(double, cost);
    QFETCH(QString, currency);
    QFETCH(QString, label);
    QFETCH(QString, named);
    const SmallStore store;
    CampaignQuestion question{.cost = cost, .currency = currency};
    if (!label.isEmpty())
        question.labels << label;
    const auto refused = campaign(*store.connection, {.range = DateRange::endingAt(today, 7)}, question, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    QVERIFY2(refused.error().detail.startsWith(named), qPrintable(refused.error().detail));
}

void TestCampaign::labelsNobodyCarriesFindNothingAndSaySo()
{
    const SmallStore store;
    const CampaignFigures none = store.ask({.labels = {u"nobody's"_s}});
    QCOMPARE(none.total.campaign.posts, 0);
    QVERIFY(none.accounts.empty());
    QVERIFY(hasNote(none, u"unknown_labels"_s));
    QVERIFY(hasNote(none, u"no_posts"_s));
    QVERIFY(!findFigure(none.total.campaign, Metric::Views)->sum);
    QVERIFY(hasNote(store.ask({.labels = {u"nobody's"_s, u"launch"_s}}), u"unknown_labels"_s));
}

void TestCampaign::jsonSaysWhatIsUnknown()
{
    const SmallStore store;
    const QJsonObject told = toJson(store.ask({.labels = {u"launch"_s}, .cost = 300, .currency = u"EUR"_s}));
    const QJsonObject figures = told["total"_L1]["campaign"_L1]["figures"_L1].toObject();
    QCOMPARE(figures["views"_L1]["sum"_L1], QJsonValue(3000));
    QCOMPARE(figures["views"_L1]["posts"_L1], QJsonValue(3));
    QVERIFY(figures["reach"_L1]["sum"_L1].isNull());
    QVERIFY(figures["saves"_L1]["median_per_post"_L1].isNull());
    QCOMPARE(told["costs"_L1]["per_thousand_views"_L1], QJsonValue(100));
    QVERIFY(told["costs"_L1]["per_new_follower"_L1].isNull());
    QVERIFY(told["total"_L1]["equal_age"_L1]["ratio"_L1].isNull());
    QVERIFY(!told["total"_L1]["equal_age"_L1]["enough_posts"_L1].toBool(true));
    QVERIFY(toJson(store.ask({.labels = {u"launch"_s}}))["costs"_L1].isNull());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestCampaign)
#include "tst_campaign.moc"
