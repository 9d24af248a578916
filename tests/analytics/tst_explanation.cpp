// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/cards.h"
#include "models/analytics/explanation.h"
#include "models/analytics/explanationrows.h"
#include "models/analytics/figureset.h"
#include "tests/analytics/randomfigures.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Figures taken apart, against counts day by day over plain maps, and the stored rows they rest on.
class TestExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAddUpToTheFigure_data();
    void partsAddUpToTheFigure();
    void rowsAddUpToTheFigure();
    void followersNameTheDayOfTheirTotal();
    void rowsTellWhatTheyWereBefore();
    void anAnswerThatIsNoLongerKeptLeavesItsReference();
    void postsTellTheirLooks();
    void dayIsExplainedAsOneObject();
};

namespace {

const QDate day(2026, 11, 18);

struct LongParts {
    std::array<Figure, metricCount> parts;
    DayByDay::Rate rate;
    qint64 knownDays = 0;
};

bool countsFor(const SpanAccount &known, Metric metric, Denominator by, QDate at)
{
    if (metric != Metric::EngagementRate)
        return known.value(metric, at).has_value();
    return known.value(Metric::Engagements, at)
           && (by == Denominator::Followers || known.value(denominatorMetric(by), at));
}

/// The parts of one account's figure once more: values of the days that count.
LongParts longParts(const SpanAccount &known, Metric metric, Denominator by, const DateRange &range)
{
    LongParts answer;
    const bool ratio = metric == Metric::EngagementRate;
    if (ratio)
        answer.rate = DayByDay::rate(known, by, range);
    for (QDate at = range.first(); at <= range.last(); at = at.addDays(1)) {
        if (!countsFor(known, metric, by, at))
            continue;
        ++answer.knownDays;
        for (const Metric part : figureComponents(metric, by)) {
            Figure &sum = answer.parts[static_cast<std::size_t>(part)];
            if (const auto value = known.value(part, at))
                sum = sum.value_or(0) + static_cast<double>(*value);
        }
    }
    if (ratio && by == Denominator::Followers)
        answer.parts[static_cast<std::size_t>(Metric::Followers)] = answer.rate.base;
    return answer;
}

bool gives(const SpanAccount &known, Metric metric, Denominator by)
{
    if (metric != Metric::EngagementRate)
        return known.gives(metric);
    return known.gives(Metric::Engagements) && known.gives(denominatorMetric(by));
}

Figure partOf(const std::vector<FigurePart> &parts, Metric metric)
{
    const auto found = std::ranges::find(parts, metric, &FigurePart::metric);
    return found == parts.end() ? Figure() : found->value;
}

/// What the parts come to by the figure's formula.
Figure fromParts(const FigureParts &told)
{
    const auto part = [&told](Metric metric) { return partOf(told.parts, metric).value_or(0); };
    const double all = part(Metric::Likes) + part(Metric::Comments) + part(Metric::Shares) + part(Metric::Saves);
    switch (told.metric) {
    case Metric::Engagements: return all;
    case Metric::EngagementRate: return all / part(denominatorMetric(told.denominator));
    case Metric::NetFollowers: return part(Metric::FollowersGained) - part(Metric::FollowersLost);
    default: return told.card.value;
    }
}

FetchId fetchAt(Connection &connection, AccountId account, const char *moment, const QByteArray &body)
{
    return must(insertFetch(connection, {.account = account,
                                         .kind = FetchKind::Api,
                                         .stream = u"daily"_s,
                                         .source = u"GET https://api.example/reports?day=18"_s,
                                         .fetchedAt = scratchMoment(moment),
                                         .status = 200,
                                         .body = body}));
}

void tell(Connection &connection, AccountId account, const std::vector<DailyMetrics> &days, FetchId fetch)
{
    must(upsertDays(connection, account, days, fetch, scratchMoment("2026-11-20T09:00:00Z")));
}

DailyMetrics viewsOn(QDate at, qint64 views)
{
    DailyMetrics told{.day = at, .values = {}};
    told.values.set(Metric::Views, views);
    return told;
}

AccountParts onlyAccount(Connection &connection, Metric metric, const DateRange &range)
{
    const auto told = must(figureParts(connection, metric, {.range = range}, scratchMoment("2026-11-21T08:00:00Z")));
    return told.accounts.front();
}

} // namespace

void TestExplanation::partsAddUpToTheFigure_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("workspace %u", seed) << seed;
}

void TestExplanation::partsAddUpToTheFigure()
{
    QFETCH(quint32, seed);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomFigures creator(*connection, seed);
    for (int question = 0; question < 8; ++question) {
        const AnalyticsQuery query = creator.query();
        const auto accounts = cutToSpan(creator.chosen(query), cardSpan(query, creator.now().date().addDays(1)));
        for (const MetricInfo &info : metricCatalogue()) {
            if (info.metric == Metric::Posts)
                continue; // counted one by one
            const FigureParts told = must(figureParts(*connection, info.metric, query, creator.now()));
            QCOMPARE(told.accounts.size(), accounts.size());
            Figure sum;
            DayByDay::Rate rate;
            std::array<Figure, metricCount> parts;
            for (const SpanAccount &known : accounts) {
                const LongParts byHand = longParts(known, info.metric, told.denominator, query.range);
                const auto &account = *std::ranges::find(told.accounts, known.account.id,
                                                         [](const AccountParts &own) { return own.account.id; });
                QCOMPARE(account.gives, gives(known, info.metric, told.denominator));
                if (!account.gives)
                    continue;
                rate.add(byHand.rate);
                if (info.aggregation != Aggregation::Ratio) {
                    if (const auto value = DayByDay::over(known, info.metric, query.range))
                        sum = sum.value_or(0) + *value;
                }
                if (info.aggregation != Aggregation::Last)
                    QCOMPARE(account.knownDays, byHand.knownDays);
                if (info.aggregation == Aggregation::Ratio && !byHand.rate.known)
                    continue;
                for (const Metric part : figureComponents(info.metric, told.denominator)) {
                    if (const auto value = byHand.parts[static_cast<std::size_t>(part)]) {
                        Figure &all = parts[static_cast<std::size_t>(part)];
                        all = all.value_or(0) + *value;
                    }
                }
            }
            const Figure expected = info.aggregation == Aggregation::Ratio ? rate.value() : sum;
            QVERIFY2(sameFigure(told.card.value, expected),
                     info.key.data() + QByteArray(": ") + toldFigure(told.card.value) + " is not " + toldFigure(expected));
            if (!info.derived || !expected)
                continue;
            QVERIFY2(sameFigure(fromParts(told), expected), info.key.data());
            for (const Metric part : figureComponents(info.metric, told.denominator))
                QVERIFY2(sameFigure(partOf(told.parts, part), parts[static_cast<std::size_t>(part)]), metricInfo(part).key.data());
        }
    }
}

void TestExplanation::rowsAddUpToTheFigure()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomFigures creator(*connection, 7);
    int compared = 0;
    for (int question = 0; question < 30; ++question) {
        const AnalyticsQuery query = creator.query();
        for (const Metric metric : {Metric::Views, Metric::Likes, Metric::WatchMinutes}) {
            const FigureParts told = must(figureParts(*connection, metric, query, creator.now()));
            for (const AccountParts &account : told.accounts) {
                const SourceRows rows = must(sourceRows(*connection, account, metric, told.denominator, query.range));
                Figure sum;
                for (const SourceRow &row : rows.rows) {
                    QVERIFY(query.range.contains(row.day));
                    QCOMPARE(row.value.has_value(), rows.fetch(row.fetch) != nullptr);
                    if (row.value)
                        sum = sum.value_or(0) + static_cast<double>(*row.value);
                }
                QVERIFY(sameFigure(sum, account.figure.value));
                QVERIFY(std::ranges::is_sorted(rows.rows, std::ranges::greater(), &SourceRow::day));
                compared += sum.has_value() ? 1 : 0;
            }
        }
    }
    QVERIFY(compared > 20);
}

void TestExplanation::followersNameTheDayOfTheirTotal()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    const FetchId fetch = addFetch(*connection, account.id);
    DailyMetrics moved{.day = day, .values = {}};
    moved.values.set(Metric::FollowersGained, 12);
    moved.values.set(Metric::FollowersLost, 2);
    DailyMetrics told{.day = day.addDays(-1), .values = {}};
    told.values.set(Metric::Followers, 500);
    tell(*connection, account.id, {told, moved}, fetch);
    const DateRange range = DateRange::day(day);
    const AccountParts parts = onlyAccount(*connection, Metric::Followers, range);
    QCOMPARE(parts.figure.value, 510.0);
    QVERIFY(parts.figure.approximate);
    QCOMPARE(parts.totalDay, day.addDays(-1));
    const SourceRows rows = must(sourceRows(*connection, parts, Metric::Followers, Denominator::Views, range));
    QCOMPARE(rows.rows.size(), std::size_t(3));
    QCOMPARE(rows.rows.back().value, 500);
}

void TestExplanation::rowsTellWhatTheyWereBefore()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    const FetchId first = fetchAt(*connection, account.id, "2026-11-19T08:00:00Z", "{\"views\":100}");
    const FetchId second = fetchAt(*connection, account.id, "2026-11-20T08:00:00Z", "{\"views\":140}");
    tell(*connection, account.id, {viewsOn(day, 100)}, first);
    tell(*connection, account.id, {viewsOn(day, 140)}, second);
    const DateRange range = DateRange::day(day);
    const auto rows = must(
        sourceRows(*connection, onlyAccount(*connection, Metric::Views, range), Metric::Views, Denominator::Views, range));
    QCOMPARE(rows.rows.size(), std::size_t(1));
    const SourceRow &row = rows.rows.front();
    QCOMPARE(row.value, 140);
    QCOMPARE(row.fetch, second);
    QCOMPARE(row.revisions.size(), std::size_t(1));
    QCOMPARE(row.revisions.front().oldValue, 100);
    QCOMPARE(row.revisions.front().newValue, 140);
    QCOMPARE(rows.fetch(row.revisions.front().oldFetch)->fetchedAt, scratchMoment("2026-11-19T08:00:00Z"));
    // A figure that was taken back is still told with what it was.
    must(withdrawFetch(*connection, second, scratchMoment("2026-11-21T08:00:00Z")));
    const auto after = must(
        sourceRows(*connection, onlyAccount(*connection, Metric::Views, range), Metric::Views, Denominator::Views, range));
    QCOMPARE(after.rows.front().value, 100);
    QCOMPARE(after.rows.front().revisions.size(), std::size_t(2));
}

void TestExplanation::anAnswerThatIsNoLongerKeptLeavesItsReference()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    const FetchId fetch = fetchAt(*connection, account.id, "2026-11-19T08:00:00Z", "{\"views\":100}");
    tell(*connection, account.id, {viewsOn(day, 100)}, fetch);
    const std::array ids{fetch};
    const FetchReference before = must(fetchReferences(*connection, ids)).front();
    QVERIFY(before.bodyKept);
    QCOMPARE(must(dropBodiesBefore(*connection, scratchMoment("2026-12-24T00:00:00Z"))), 1);
    const FetchReference after = must(fetchReferences(*connection, ids)).front();
    QVERIFY(!after.bodyKept);
    QCOMPARE(after.bodySha256, before.bodySha256);
    QCOMPARE(after.source, u"GET https://api.example/reports?day=18"_s);
    QVERIFY(must(fetchById(*connection, fetch)).record.body.isEmpty());
}

void TestExplanation::postsTellTheirLooks()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    ContentItem item{.platformContentId = u"v1"_s, .title = u"Dovetails"_s};
    item.publishedAt = scratchMoment("2026-11-17T20:00:00Z");
    FetchId last(0);
    for (const int look : {1, 2}) {
        item.figures.set(Metric::Views, 1000 * look);
        item.figures.set(Metric::Likes, 40 * look);
        item.figures.set(Metric::Comments, 10 * look);
        last = fetchAt(*connection, account.id, look == 1 ? "2026-11-18T20:00:00Z" : "2026-11-19T20:00:00Z", "{}");
        must(upsertItems(*connection, account, {item}, last,
                         scratchMoment(look == 1 ? "2026-11-18T20:00:00Z" : "2026-11-19T20:00:00Z")));
    }
    const AnalyticsQuery query{.range = DateRange::day(day)};
    const PostFigure told = must(postFigure(*connection, account.id, u"v1"_s, Metric::EngagementRate, query));
    QCOMPARE(told.value, 100.0 / 2000.0);
    QCOMPARE(partOf(told.parts, Metric::Likes), 80.0);
    QCOMPARE(partOf(told.parts, Metric::Comments), 20.0);
    QCOMPARE(partOf(told.parts, Metric::Views), 2000.0);
    QCOMPARE(told.looks.rows.front().fetch, last);
    QCOMPARE(told.looks.rows.size(), std::size_t(6));
    QVERIFY(!told.looks.rows.back().fetch);
    QCOMPARE(postFigure(*connection, account.id, u"none"_s, Metric::Views, query).error().kind, ErrorKind::NotFound);
    // The count of posts lists them.
    const DateRange published = DateRange::day(QDate(2026, 11, 17));
    const AccountParts posts = onlyAccount(*connection, Metric::Posts, published);
    QCOMPARE(posts.figure.value, 1.0);
    QCOMPARE(must(sourceRows(*connection, posts, Metric::Posts, Denominator::Views, published)).rows.front().post, u"Dovetails"_s);
}

void TestExplanation::dayIsExplainedAsOneObject()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    tell(*connection, account.id, {viewsOn(day, 100)}, addFetch(*connection, account.id));
    const QJsonObject object = explanationJson(must(explainFigure(*connection, account, day, Metric::Views)));
    QCOMPARE(object.value("value"_L1), QJsonValue(100));
    QCOMPARE(object.value("source"_L1).toObject().value("fetched_at"_L1), QJsonValue(u"2026-11-19T08:00:00Z"_s));
    QCOMPARE(object.keys(), (QStringList{u"day"_s, u"derived"_s, u"metric"_s, u"revisions"_s, u"source"_s, u"value"_s}));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestExplanation)
#include "tst_explanation.moc"
