// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/contentdetail.h"
#include "models/analytics/contentjson.h"
#include "models/store/contentages.h"
#include "tests/analytics/randomposts.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEqualTheLongWay_data();
    void answersEqualTheLongWay();
    void questionsWereAnswered();
    void detailEqualsTheLongWay_data();
    void detailEqualsTheLongWay();
    void wordsInVeryManyPosts();
    void unknownIsLastInEitherOrder();
    void figureThatPostsDoNotHaveIsRefused();
    void noPostIsNotFound();
    void percentileByDefinition();
    void jsonSaysWhatIsUnknown();

private:
    qsizetype m_listed = 0;
    qsizetype m_percentiles = 0;
};

namespace {

const QDate today(2026, 11, 19);
const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");
constexpr std::array rankedMetrics{
    Metric::Views, Metric::Likes,       Metric::Comments,     Metric::Shares,      Metric::Saves,
    Metric::Reach, Metric::Impressions, Metric::WatchMinutes, Metric::Engagements, Metric::EngagementRate};

bool near(std::optional<double> a, std::optional<double> b)
{
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= 1e-9 * std::max(1.0, std::abs(*b)));
}

double middleOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

/// Posts and figures once more, by sorting and adding everything up.
class LongWay
{
public:
    LongWay(const PlainPosts &all, const AnalyticsQuery &query)
        : m_all(all)
        , m_query(query)
        , m_chosen(all.chosen(query))
    {
        std::erase_if(m_chosen, [&](const PlainPost &post) { return !hasWords(post); });
    }

    [[nodiscard]] const std::vector<PlainPost> &chosen() const { return m_chosen; }

    [[nodiscard]] std::optional<double> base(const PlainPost &post, Denominator by) const
    {
        const auto told = by == Denominator::Followers ? m_all.followersNear(post.account, post.day)
                                                       : post.figures[denominatorMetric(by)];
        return told ? std::optional(static_cast<double>(*told)) : std::nullopt;
    }

    [[nodiscard]] std::optional<double> rate(const PlainPost &post, Denominator by) const
    {
        const auto divisor = base(post, by);
        if (!post.engagements() || !divisor || *divisor <= 0)
            return std::nullopt;
        return static_cast<double>(*post.engagements()) / *divisor;
    }

    [[nodiscard]] std::optional<double> value(const PlainPost &post) const
    {
        const Metric metric = m_query.metric.value_or(Metric::Views);
        if (metric == Metric::EngagementRate)
            return rate(post, m_query.denominator.value_or(defaultDenominator(post.platform)));
        const auto told = metric == Metric::Engagements ? post.engagements() : post.figures[metric];
        return told ? std::optional(static_cast<double>(*told)) : std::nullopt;
    }

    [[nodiscard]] std::vector<qint64> page() const
    {
        std::vector<PlainPost> sorted = m_chosen;
        std::ranges::sort(sorted, [this](const PlainPost &a, const PlainPost &b) { return precedes(a, b); });
        std::vector<qint64> ids;
        for (std::size_t i = static_cast<std::size_t>(m_query.offset); i < sorted.size(); ++i) {
            if (ids.size() < static_cast<std::size_t>(m_query.limit))
                ids.push_back(sorted[i].id);
        }
        return ids;
    }

    /// What differs from the totals of a type, in words.
    [[nodiscard]] QString difference(const TypeFigures &told, std::optional<ContentType> type, Denominator by) const
    {
        std::vector<double> views;
        double engaged = 0;
        double divided = 0;
        double divisor = 0;
        qint64 posts = 0;
        qint64 engagedPosts = 0;
        for (const PlainPost &post : m_chosen) {
            if (type && post.type != *type)
                continue;
            ++posts;
            if (post.figures[Metric::Views])
                views.push_back(static_cast<double>(*post.figures[Metric::Views]));
            const auto own = post.engagements();
            if (own) {
                engaged += static_cast<double>(*own);
                ++engagedPosts;
            }
            if (own && base(post, by)) {
                divided += static_cast<double>(*own);
                divisor += *base(post, by);
            }
        }
        double sum = 0;
        for (const double value : views)
            sum += value;
        if (told.posts != posts || told.views.known != static_cast<qint64>(views.size())
            || !near(double(told.views.sum), sum))
            return u"%1 posts with %2 views, %3 with %4 expected"_s.arg(told.posts)
                .arg(told.views.sum)
                .arg(posts)
                .arg(sum);
        if (told.engagements.known != engagedPosts || !near(double(told.engagements.sum), engaged))
            return u"%1 engagements, %2 expected"_s.arg(told.engagements.sum).arg(engaged);
        if (!near(told.engagementRate(), divisor > 0 ? std::optional(divided / divisor) : std::nullopt))
            return u"rate %1, %2 / %3 expected"_s.arg(told.engagementRate().value_or(-1)).arg(divided).arg(divisor);
        if (type && !near(told.medianViews, views.empty() ? std::nullopt : std::optional(middleOf(views))))
            return u"median %1"_s.arg(told.medianViews.value_or(-1));
        return {};
    }

private:
    [[nodiscard]] bool hasWords(const PlainPost &post) const
    {
        const QStringList had = post.text.split(u' ');
        const QStringList asked = m_query.search.split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : asked) {
            const bool last = &word == &asked.back();
            if (!std::ranges::any_of(had,
                                     [&](const QString &own) { return last ? own.startsWith(word) : own == word; }))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool precedes(const PlainPost &a, const PlainPost &b) const
    {
        const auto left = value(a);
        const auto right = value(b);
        if (left.has_value() != right.has_value())
            return left.has_value();
        if (left && *left != *right)
            return (*left > *right) == (m_query.sort == SortOrder::Descending);
        return a.day != b.day ? a.day > b.day : a.id < b.id;
    }

    const PlainPosts &m_all;
    AnalyticsQuery m_query;
    std::vector<PlainPost> m_chosen;
};

/// Views at a compared age: of the looks within a tenth of it the nearest, of two equally near the later.
std::optional<qint64> viewsAtAge(const PlainPost &post, int age)
{
    std::optional<qint64> views;
    qint64 distance = 0;
    for (const auto &[day, figures] : post.looks) { // ascending, so that the later of two replaces
        const qint64 away = std::abs(post.day.daysTo(day) - age);
        if (away > age / 10 || !figures[Metric::Views] || (views && away > distance))
            continue;
        views = figures[Metric::Views];
        distance = away;
    }
    return views;
}

/// Views of the account's posts of the type published before the day, at an age; also of those that have gone since.
/// Under a hundred.
std::vector<qint64> othersAtAge(const PlainPosts &all, const PlainPost &own, int age)
{
    std::vector<qint64> views;
    for (const PlainPost &post : all.posts) {
        const auto then = viewsAtAge(post, age);
        if (post.account == own.account && post.type == own.type && post.day < own.day && then)
            views.push_back(*then);
    }
    return views;
}

QString difference(const ContentEntry &entry, const PlainPosts &all)
{
    const PlainPost &own = *std::ranges::find(all.posts, entry.id.value(), &PlainPost::id);
    int age = 0;
    for (const int candidate : comparedAges) {
        if (viewsAtAge(own, candidate))
            age = candidate;
    }
    if (age == 0)
        return entry.equalAge ? u"an age where there is none"_s : QString();
    if (!entry.equalAge)
        return u"no age, %1 expected"_s.arg(age);
    const std::vector<qint64> others = othersAtAge(all, own, age);
    const qint64 views = *viewsAtAge(own, age);
    std::optional<double> percentile;
    if (others.size() >= 8) {
        double smaller = 0;
        for (const qint64 other : others)
            smaller += other < views ? 1 : other == views ? 0.5 : 0;
        percentile = 100 * smaller / static_cast<double>(others.size());
    }
    const bool same = entry.equalAge->age == age && entry.equalAge->views == views
                      && entry.equalAge->posts == static_cast<qint64>(others.size())
                      && near(entry.equalAge->percentile, percentile);
    return same ? QString()
                : u"age %1, %2 views, %3 posts, percentile %4; expected %5, %6, %7, %8"_s.arg(entry.equalAge->age)
                      .arg(entry.equalAge->views)
                      .arg(entry.equalAge->posts)
                      .arg(entry.equalAge->percentile.value_or(-1))
                      .arg(age)
                      .arg(views)
                      .arg(others.size())
                      .arg(percentile.value_or(-1));
}

QString listed(const std::vector<qint64> &ids)
{
    QStringList words;
    for (const qint64 id : ids)
        words.append(QString::number(id));
    return words.join(u' ');
}

void addSeeds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

} // namespace

void TestContent::answersEqualTheLongWay_data()
{
    addSeeds();
}

void TestContent::answersEqualTheLongWay()
{
    QFETCH(quint32, seed);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomPosts made(*connection, seed, today);
    const PlainPosts all = plainPosts(*connection);
    for (int i = 0; i < 200; ++i) {
        AnalyticsQuery query = made.query();
        query.metric = rankedMetrics[static_cast<std::size_t>(made.below(int(rankedMetrics.size())))];
        if (made.below(4) == 0)
            query.search = made.below(2) == 0 ? u"word%1"_s.arg(made.below(4))
                                              : u"word%1 word%2"_s.arg(made.below(4)).arg(made.below(30));
        const QByteArray where = u"seed %1, query %2 (%3 %4, \"%5\")"_s.arg(seed)
                                     .arg(i)
                                     .arg(metricInfo(*query.metric).key)
                                     .arg(sortKey(query.sort), query.search)
                                     .toUtf8();
        const ContentAnswer answer = must(content(*connection, query, now));
        const LongWay expected(all, query);
        std::vector<qint64> ids;
        for (const ContentEntry &entry : answer.entries) {
            ids.push_back(entry.id.value());
            const PlainPost &own = *std::ranges::find(all.posts, entry.id.value(), &PlainPost::id);
            QVERIFY2(near(entry.value, expected.value(own)), where.constData());
            QVERIFY2(near(entry.engagementRate,
                          expected.rate(own, query.denominator.value_or(defaultDenominator(own.platform)))),
                     where.constData());
            const QString wrong = difference(entry, all);
            QVERIFY2(wrong.isEmpty(),
                     (where + ", post " + QByteArray::number(entry.id.value()) + ": " + wrong.toUtf8()).constData());
            m_percentiles += entry.equalAge && entry.equalAge->percentile;
        }
        m_listed += qsizetype(ids.size());
        QVERIFY2(ids == expected.page(),
                 (where + ": " + listed(ids).toUtf8() + ", expected " + listed(expected.page()).toUtf8()).constData());
        QCOMPARE(answer.matches, qint64(expected.chosen().size()));
        QVERIFY(answer.counted);
        for (const TypeFigures &type : answer.types) {
            const QString wrong = expected.difference(type, type.type, answer.denominator);
            QVERIFY2(wrong.isEmpty(), (where + ": " + wrong.toUtf8()).constData());
        }
        const QString wrong = expected.difference(answer.total, std::nullopt, answer.denominator);
        QVERIFY2(wrong.isEmpty(), (where + ": " + wrong.toUtf8()).constData());
    }
}

void TestContent::questionsWereAnswered()
{
    QVERIFY2(m_listed > 2000, "hardly any post was listed; little was compared");
    QVERIFY2(m_percentiles > 100, "hardly any post had others to be compared with");
}

void TestContent::detailEqualsTheLongWay_data()
{
    addSeeds();
}

void TestContent::detailEqualsTheLongWay()
{
    QFETCH(quint32, seed);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const RandomPosts made(*connection, seed, today);
    const PlainPosts all = plainPosts(*connection);
    for (const PlainPost &post : all.posts) {
        const QByteArray where = "seed " + QByteArray::number(seed) + ", post " + QByteArray::number(post.id);
        const ContentDetail detail = must(contentDetail(*connection, ContentId(post.id), now));
        QCOMPARE(detail.missingSince.has_value(), post.missing);
        QCOMPARE(detail.curve.size(), post.looks.size());
        for (const AgeCurvePoint &point : detail.curve) {
            QCOMPARE(point.figures, post.looks.at(point.day));
            QCOMPARE(point.age, post.day.daysTo(point.day));
        }
        const LongWay figures(all, {.range = DateRange::day(post.day)});
        for (const RateBy &by : detail.rates)
            QVERIFY2(near(by.rate, figures.rate(post, by.denominator)), where.constData());
        std::size_t at = 0;
        for (const int age : comparedAges) {
            std::vector<double> others;
            for (const qint64 views : othersAtAge(all, post, age))
                others.push_back(static_cast<double>(views));
            if (others.empty())
                continue;
            QVERIFY2(at < detail.typical.size(), where.constData());
            const TypicalAtAge &told = detail.typical[at++];
            QCOMPARE(told.age, age);
            QCOMPARE(told.posts, qint64(others.size()));
            QCOMPARE(told.views.has_value(), others.size() >= 8);
            QVERIFY2(!told.views || near(told.views->middle, middleOf(others)), where.constData());
        }
        QCOMPARE(at, detail.typical.size());
    }
}

void TestContent::wordsInVeryManyPosts()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    std::vector<ContentItem> items;
    for (int i = 0; i < 12'000; ++i) {
        ContentItem item{.platformContentId = QString::number(i)};
        item.title = i % 50 == 7 ? u"plain"_s : u"common number%1"_s.arg(i);
        item.publishedAt = QDateTime(today.addDays(-i % 300), QTime(12, 0), Qt::UTC);
        item.figures.set(Metric::Views, (i * 7919) % 12'000);
        items.push_back(item);
    }
    must(upsertItems(*connection, account, items, addFetch(*connection, account.id), now));
    AnalyticsQuery query{.range = DateRange::endingAt(today, 400), .limit = 20, .search = u"common"_s, .offset = 5};
    const ContentAnswer answer = must(content(*connection, query, now));
    QVERIFY(!answer.counted);
    QCOMPARE(answer.matches, 25);
    const LongWay expected(plainPosts(*connection), query);
    std::vector<qint64> ids;
    for (const ContentEntry &entry : answer.entries)
        ids.push_back(entry.id.value());
    QCOMPARE(ids, expected.page());
    query.types = {ContentType::Story}; // none of them: the walk ends, and so everything is known after all
    const ContentAnswer none = must(content(*connection, query, now));
    QVERIFY(none.counted && none.matches == 0 && none.entries.empty());
    query.types = {};
    query.search = u"plain"_s;
    QCOMPARE(must(content(*connection, query, now)).matches, 240);
}

void TestContent::unknownIsLastInEitherOrder()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    std::vector<ContentItem> items;
    for (const char *id : {"unknown", "zero", "many"}) {
        ContentItem item{.platformContentId = QString::fromLatin1(id)};
        item.publishedAt = now.addDays(-5);
        items.push_back(item);
    }
    items[1].figures.set(Metric::Views, 0);
    items[2].figures.set(Metric::Views, std::numeric_limits<qint64>::max());
    must(upsertItems(*connection, account, items, addFetch(*connection, account.id), now));
    AnalyticsQuery query{.range = DateRange::endingAt(today, 30)};
    const auto order = [&] {
        QStringList ids;
        for (const ContentEntry &entry : must(content(*connection, query, now)).entries)
            ids.append(entry.item.platformContentId);
        return ids;
    };
    QCOMPARE(order(), (QStringList{u"many"_s, u"zero"_s, u"unknown"_s}));
    query.sort = SortOrder::Ascending;
    QCOMPARE(order(), (QStringList{u"zero"_s, u"many"_s, u"unknown"_s}));
}

void TestContent::figureThatPostsDoNotHaveIsRefused()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const auto answer = content(*connection, {.range = DateRange::day(today), .metric = Metric::Followers}, now);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::BadInput);
    QVERIFY2(answer.error().detail.startsWith(u"metric: \"followers\""), qPrintable(answer.error().detail));
}

void TestContent::noPostIsNotFound()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const auto answer = contentDetail(*connection, ContentId(77), now);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::NotFound);
}

void TestContent::percentileByDefinition()
{
    QVERIFY2(!compareAtAge(7, 10, {1, 2, 3, 4, 5, 6, 7}).percentile, "seven posts are not enough");
    const EqualAge even = compareAtAge(7, 5, {1, 2, 3, 4, 5, 6, 7, 8});
    QCOMPARE(*even.percentile, 100 * 4.5 / 8);
    QCOMPARE(*even.typical, (TypicalBand{.low = 2.75, .middle = 4.5, .high = 6.25}));
    QVERIFY(!even.isOutlier());
    const EqualAge hit = compareAtAge(7, 100'000, {100, 110, 90, 105, 95, 120, 80, 100, 99});
    QVERIFY(hit.isOutlier() && *hit.deviation > 0);
    QVERIFY(compareAtAge(7, 0, {100, 110, 90, 105, 95, 120, 80, 100, 99}).isOutlier());
    QVERIFY2(!compareAtAge(7, 5, {3, 3, 3, 3, 3, 3, 3, 3}).deviation, "equal figures have no spread to measure by");
}

void TestContent::jsonSaysWhatIsUnknown()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    ContentItem item{.platformContentId = u"v"_s, .title = u"Title"_s};
    item.publishedAt = now.addDays(-7);
    item.figures.set(Metric::Likes, 0);
    must(upsertItems(*connection, account, {item}, addFetch(*connection, account.id), now));
    const QJsonObject object = toJson(must(content(*connection, {.range = DateRange::endingAt(today, 30)}, now)));
    QCOMPARE(object[u"matches"_s].toInt(), 1);
    QVERIFY(object[u"total"_s][u"views"_s].isNull());
    const QJsonObject listedItem = object[u"items"_s][0].toObject();
    QVERIFY(listedItem[u"figures"_s][u"views"_s].isNull());
    QCOMPARE(listedItem[u"figures"_s][u"likes"_s].toInt(-1), 0);
    QVERIFY(listedItem[u"engagement_rate"_s].isNull() && listedItem[u"equal_age"_s].isNull());
    QCOMPARE(listedItem[u"by"_s].toString(), u"views"_s);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestContent)
#include "tst_content.moc"
