// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/changes.h"
#include "models/analytics/changesjson.h"
#include "models/analytics/postcontributions.h"
#include "models/store/audiencerepository.h"
#include "tests/analytics/randomposts.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEqualTheLongWay_data();
    void answersEqualTheLongWay();
    void postsWereNamed();
    void postBringsWhatItsLooksSay();
    void countriesAreToldWhereTheDaysFit();
    void longTimesTakeLifetimeFigures();
    void figureThatIsNoFlowIsRefused();

private:
    qsizetype m_named = 0;
    qsizetype m_older = 0;
};

namespace {

const QDate today(2026, 11, 19);
const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");

/// The rules of changes.h and postcontributions.h once more, over plain maps.
class LongWay
{
public:
    LongWay(const PlainPosts &all, const AnalyticsQuery &query)
        : m_all(all)
        , m_query(query)
        , m_compared(query.comparedRange())
    {}

    [[nodiscard]] std::optional<qint64> value(AccountId account, Metric metric) const
    {
        return sum(account, metric, m_query.range, 0);
    }

    [[nodiscard]] std::optional<qint64> previous(AccountId account, Metric metric) const
    {
        if (!m_compared)
            return std::nullopt;
        const bool paired = m_compared->days() == m_query.range.days();
        return sum(account, metric, *m_compared, paired ? m_compared->first().daysTo(m_query.range.first()) : 0);
    }

    [[nodiscard]] bool readsLooks(AccountId account) const
    {
        QDate first = m_query.range.first();
        if (m_compared)
            first = std::min(first, m_compared->first());
        return first.daysTo(dayOfNow(account)) <= 800;
    }

    /// What every post adds, by id; only those that add anything.
    [[nodiscard]] std::map<qint64, qint64> contributions(AccountId account, Metric metric) const
    {
        std::map<qint64, qint64> amounts;
        std::vector<PlainPost> posts = m_all.posts;
        posts.insert(posts.end(), m_all.undated.begin(), m_all.undated.end());
        for (const PlainPost &post : posts) {
            if (post.account != account)
                continue;
            const qint64 amount =
                brought(post, metric, m_query.range) - (m_compared ? brought(post, metric, *m_compared) : 0);
            if (amount != 0)
                amounts[post.id] = amount;
        }
        return amounts;
    }

private:
    [[nodiscard]] QDate dayOfNow(AccountId account) const
    {
        return now.toTimeZone(QTimeZone(m_all.account(account).zone)).date();
    }

    [[nodiscard]] std::optional<qint64> day(AccountId account, Metric metric, QDate day) const
    {
        const auto own = m_all.days.find(account.value());
        if (own == m_all.days.end() || !own->second.contains(day))
            return std::nullopt;
        const MetricValues &values = own->second.at(day);
        if (metric != Metric::NetFollowers)
            return values[metric];
        const auto gained = values[Metric::FollowersGained];
        const auto lost = values[Metric::FollowersLost];
        return gained && lost ? std::optional(*gained - *lost) : std::nullopt;
    }

    [[nodiscard]] std::optional<qint64> sum(AccountId account, Metric metric, const DateRange &range,
                                            qint64 shift) const
    {
        std::optional<qint64> all;
        for (QDate at = range.first(); at <= range.last(); at = at.addDays(1)) {
            const auto told = day(account, metric, at);
            if (told && (shift == 0 || day(account, metric, at.addDays(shift))))
                all = all.value_or(0) + *told;
        }
        return all;
    }

    /// What looks of the days after `after` up to `last` found to have come since the look before.
    [[nodiscard]] qint64 gained(const PlainPost &post, Metric metric, QDate after, QDate last) const
    {
        if (!readsLooks(post.account))
            return 0;
        qint64 gain = 0;
        std::optional<qint64> before;
        bool isFirst = true;
        for (const auto &[day, figures] : post.looks) {
            if (!isFirst && before && figures[metric] && day > after && day <= last)
                gain += *figures[metric] - *before;
            before = figures[metric];
            isFirst = false;
        }
        return gain;
    }

    [[nodiscard]] qint64 brought(const PlainPost &post, Metric metric, const DateRange &range) const
    {
        if (post.missing || !post.day.isValid() || !range.contains(post.day))
            return gained(post, metric, range.first().addDays(-1), range.last());
        if (!post.figures[metric])
            return 0;
        return *post.figures[metric] - gained(post, metric, range.last(), dayOfNow(post.account));
    }

    const PlainPosts &m_all;
    AnalyticsQuery m_query;
    std::optional<DateRange> m_compared;
};

QString difference(const Change &change, const std::map<qint64, qint64> &expected, std::size_t named)
{
    std::vector<std::pair<qint64, qint64>> sorted; // the largest first, then the smaller id
    qint64 all = 0;
    for (const auto &[id, amount] : expected) {
        sorted.push_back({-std::abs(amount), id});
        all += amount;
    }
    std::ranges::sort(sorted);
    std::vector<std::pair<qint64, qint64>> posts;
    qint64 told = 0;
    for (const Contributor &contributor : change.contributors) {
        told += contributor.amount;
        if (!contributor.post)
            continue;
        posts.push_back({-std::abs(contributor.amount), contributor.post->value()});
        if (expected.contains(posts.back().second) && expected.at(posts.back().second) != contributor.amount)
            return u"post %1 adds %2, %3 expected"_s.arg(posts.back().second)
                .arg(contributor.amount)
                .arg(expected.at(posts.back().second));
    }
    std::ranges::sort(posts);
    sorted.resize(std::min(sorted.size(), named));
    if (posts != sorted)
        return u"%1 posts named, %2 expected, or others"_s.arg(posts.size()).arg(sorted.size());
    if (told != all)
        return u"posts add %1, %2 expected"_s.arg(told).arg(all);
    if (change.amount && *change.unexplained != *change.amount - all)
        return u"%1 unexplained, %2 expected"_s.arg(*change.unexplained).arg(*change.amount - all);
    return {};
}

AnalyticsQuery randomQuestion(RandomPosts &made)
{
    AnalyticsQuery query = made.query();
    query.types = {};
    query.comparison = static_cast<Comparison>(made.below(3));
    if (made.below(4) == 0) {
        query.comparison = Comparison::Custom;
        query.otherRange = DateRange::endingAt(query.range.last().addDays(made.below(200) - 150), 1 + made.below(120));
    }
    if (made.below(3) == 0)
        query.metric = changedMetrics()[static_cast<std::size_t>(made.below(int(changedMetrics().size())))];
    return query;
}

bool addsPosts(Metric metric)
{
    return std::ranges::find(contentMetrics(), metric) != contentMetrics().end();
}

} // namespace

void TestChanges::answersEqualTheLongWay_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestChanges::answersEqualTheLongWay()
{
    QFETCH(quint32, seed);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomPosts made(*connection, seed, today, 60);
    const PlainPosts all = plainPosts(*connection);
    for (int i = 0; i < 100; ++i) {
        const AnalyticsQuery query = randomQuestion(made);
        const Changes answer = must(changes(*connection, query, now));
        const LongWay expected(all, query);
        const std::size_t named = answer.accounts.size() > 4 ? 3 : std::size_t(query.limit);
        for (const ChangedAccount &changed : answer.accounts) {
            const AccountId id = changed.account.id;
            std::set<Metric> told;
            for (const Change &change : changed.changes) {
                const QByteArray where = u"seed %1, query %2, account %3, %4"_s.arg(seed)
                                             .arg(i)
                                             .arg(id.value())
                                             .arg(metricInfo(change.metric).key)
                                             .toUtf8();
                told.insert(change.metric);
                QVERIFY2(change.value == expected.value(id, change.metric), where.constData());
                QVERIFY2(change.previous == expected.previous(id, change.metric), where.constData());
                QCOMPARE(change.amount.has_value(), change.value && change.previous);
                if (!addsPosts(change.metric) || (!answer.looksRead && !query.metric && change.metric != Metric::Views))
                    continue;
                const QString wrong = difference(change, expected.contributions(id, change.metric), named);
                QVERIFY2(wrong.isEmpty(), (where + ": " + wrong.toUtf8()).constData());
                for (const Contributor &contributor : change.contributors) {
                    m_named += contributor.post.has_value();
                    m_older += contributor.post && contributor.kind == ContributorKind::OlderPost;
                }
            }
            for (const Metric metric : changedMetrics()) {
                const bool known = (!query.metric || *query.metric == metric)
                                   && (expected.value(id, metric) || expected.previous(id, metric));
                QCOMPARE(told.contains(metric), known);
            }
        }
    }
}

void TestChanges::postsWereNamed()
{
    QVERIFY2(m_named > 1000, "hardly any post was named; little was compared");
    QVERIFY2(m_older > 100, "hardly any older post was named; little was compared");
}

namespace {

/// One account with one post that is looked at on days of November.
struct OnePost {
    ScratchWorkspace scratch;
    std::unique_ptr<Connection> connection = scratch.connection();
    Account account = addAccount(*connection, Platform::X);
    FetchId fetch = addFetch(*connection, account.id);

    void look(int day, qint64 views, QDate published)
    {
        ContentItem item{.platformContentId = u"p"_s, .type = ContentType::Post, .title = u"The post"_s};
        item.publishedAt = QDateTime(published, QTime(12, 0), Qt::UTC);
        item.figures.set(Metric::Views, views);
        must(upsertItems(*connection, account, {item}, fetch, QDateTime(QDate(2026, 11, day), QTime(18, 0), Qt::UTC)));
    }

    void tellViews(QDate day, qint64 views)
    {
        DailyMetrics daily{.day = day, .values = {}};
        daily.values.set(Metric::Views, views);
        must(upsertDays(*connection, account.id, {daily}, fetch, now));
    }

    [[nodiscard]] Change ask(int first, int last)
    {
        const auto range = must(DateRange::make(QDate(2026, 11, first), QDate(2026, 11, last)));
        return must(changes(*connection, {.range = range, .metric = Metric::Views}, now)).accounts.at(0).changes.at(0);
    }
};

} // namespace

void TestChanges::postBringsWhatItsLooksSay()
{
    OnePost one;
    one.look(11, 100, QDate(2026, 11, 10));
    one.look(13, 140, QDate(2026, 11, 10));
    one.look(16, 150, QDate(2026, 11, 10));
    for (int day = 6; day <= 17; ++day)
        one.tellViews(QDate(2026, 11, day), 50);
    const Change published = one.ask(10, 13);
    QCOMPARE(published.amount, 0);
    QCOMPARE(published.contributors.size(), 1u);
    QCOMPARE(published.contributors[0].kind, ContributorKind::NewPost);
    QCOMPARE(published.contributors[0].amount, 140); // 150 less what came after the 13th
    QCOMPARE(published.contributors[0].title, u"The post"_s);
    QCOMPARE(published.unexplained, -140);
    const Change after = one.ask(14, 17);
    QCOMPARE(after.contributors[0].kind, ContributorKind::FormerPost);
    QCOMPARE(after.contributors[0].amount, 10 - 140);
    const QJsonObject object = toJson(must(
        changes(*one.connection, {.range = must(DateRange::make(QDate(2026, 11, 14), QDate(2026, 11, 17)))}, now)));
    const auto told = object[u"accounts"_s][0][u"changes"_s][0];
    QCOMPARE(told[u"change"_s].toInt(-1), 0);
    QCOMPARE(told[u"contributors"_s][0][u"kind"_s].toString(), u"former_post"_s);
    QCOMPARE(told[u"unexplained"_s].toInt(), 130);
}

void TestChanges::countriesAreToldWhereTheDaysFit()
{
    OnePost one;
    for (int day = 6; day <= 13; ++day)
        one.tellViews(QDate(2026, 11, day), 50);
    const auto tell = [&one](int first, int last, const QString &country, std::optional<qint64> views) {
        return AudienceSlice{.window = must(DateRange::make(QDate(2026, 11, first), QDate(2026, 11, last))),
                             .key = country,
                             .views = views};
    };
    const auto store = [&one](const std::vector<AudienceSlice> &slices) {
        must(replaceSlices(*one.connection, one.account.id, slices, one.fetch));
    };
    store({tell(10, 13, u"DE"_s, 120), tell(10, 13, u"FR"_s, 80), tell(10, 13, u"JP"_s, {})});
    QVERIFY2(one.ask(10, 13).countries.empty(), "nothing is told of the days before");
    store({tell(6, 9, u"DE"_s, 20), tell(6, 9, u"US"_s, 150)});
    QCOMPARE(one.ask(10, 13).countries, (std::vector<CountryPart>{{.country = u"US"_s, .previous = 150},
                                                                  {.country = u"DE"_s, .views = 120, .previous = 20},
                                                                  {.country = u"FR"_s, .views = 80}}));
    QVERIFY2(one.ask(11, 13).countries.empty(), "a window of other days says nothing of these");
}

void TestChanges::longTimesTakeLifetimeFigures()
{
    OnePost one;
    one.look(11, 100, QDate(2024, 1, 10));
    one.look(16, 150, QDate(2024, 1, 10));
    one.tellViews(QDate(2024, 1, 11), 60);
    const auto range = must(DateRange::make(QDate(2024, 1, 1), QDate(2024, 1, 31)));
    const Changes answer = must(changes(*one.connection, {.range = range}, now));
    QVERIFY(!answer.looksRead);
    QCOMPARE(answer.accounts.at(0).changes.at(0).contributors.at(0).amount, 150);
}

void TestChanges::figureThatIsNoFlowIsRefused()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const auto answer = changes(*connection, {.range = DateRange::day(today), .metric = Metric::Followers}, now);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::BadInput);
    QVERIFY2(answer.error().detail.startsWith(u"metric: \"followers\""), qPrintable(answer.error().detail));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestChanges)
#include "tst_changes.moc"
