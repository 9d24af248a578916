// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"
#include "tests/analytics/randomcreator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overviewIsWhatTheValueSays();
    void growthIsWhatTheValueSays();
    void milestonesAreWhatTheValueSays();
    void unknownIsNullAndZeroIsZero();
    void bucketCarriesTheCatalogue();
    void deltaSaysItsKind();
    void queryIsRepeated();
};

namespace {

const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");

/// Through bytes, as every reader gets it.
QJsonObject reread(const QJsonObject &object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson()).object();
}

template <typename Number>
std::optional<double> known(const std::optional<Number> &value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

/// Unknown must be there as null, not be left out.
std::optional<double> number(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (!value.isNull() && !value.isDouble())
        qFatal("%s is neither a number nor null", qPrintable(key));
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

void compareBuckets(const QJsonArray &array, const std::vector<Bucket> &buckets)
{
    QCOMPARE(array.size(), static_cast<qsizetype>(buckets.size()));
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject object = array[i].toObject();
        const Bucket &bucket = buckets[static_cast<std::size_t>(i)];
        QCOMPARE(object.value("start_date"_L1).toString(), bucket.range.first().toString(Qt::ISODate));
        QCOMPARE(object.value("end_date"_L1).toString(), bucket.range.last().toString(Qt::ISODate));
        QCOMPARE(object.value("complete"_L1).toBool(), bucket.isComplete());
        for (const Metric metric : measuredMetrics())
            QCOMPARE(number(object, metricInfo(metric).key), known(bucket.values[metric]));
        QCOMPARE(number(object, u"engagements"_s), known(engagements(bucket.values)));
    }
}

} // namespace

void TestCodec::overviewIsWhatTheValueSays()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomCreator creator(*connection, 8, now.date());
    for (int round = 0; round < 15 && !QTest::currentTestFailed(); ++round) {
        const Overview value = must(overview(*connection, creator.query(), now));
        const QJsonObject json = reread(toJson(value));
        const QJsonArray cards = json.value("cards"_L1).toArray();
        QCOMPARE(cards.size(), static_cast<qsizetype>(value.cards.size()));
        for (qsizetype i = 0; i < cards.size(); ++i) {
            const QJsonObject object = cards[i].toObject();
            const Card &card = value.cards[static_cast<std::size_t>(i)];
            QCOMPARE(object.value("metric"_L1).toString(), metricInfo(card.metric).key);
            QCOMPARE(number(object, u"value"_s), card.value);
            QCOMPARE(number(object, u"previous"_s), card.previous);
            QCOMPARE(object.value("incomplete"_L1).toBool(), card.incomplete);
            QCOMPARE(object.value("approximate"_L1).toBool(), card.approximate);
            QCOMPARE(object.contains("unknown_because"_L1), card.reason != UnknownReason::Known);
            for (const PlatformPart &part : card.parts)
                QCOMPARE(number(object.value("platforms"_L1).toObject(), platformKey(part.platform)), part.value);
        }
        compareBuckets(json.value("series"_L1).toArray(), value.total);
        for (const PlatformSeries &series : value.platforms)
            compareBuckets(json.value("platforms"_L1).toObject().value(platformKey(series.platform)).toArray(), series.buckets);
        const QJsonArray top = json.value("top_content"_L1).toArray();
        QCOMPARE(top.size(), static_cast<qsizetype>(value.topContent.size()));
        for (qsizetype i = 0; i < top.size(); ++i) {
            const RankedItem &item = value.topContent[static_cast<std::size_t>(i)];
            QCOMPARE(top[i].toObject().value("platform_content_id"_L1).toString(), item.item.platformContentId);
            QCOMPARE(number(top[i].toObject(), u"views"_s), known(item.item.figures[Metric::Views]));
            QCOMPARE(number(top[i].toObject(), u"versus_typical"_s), item.versusTypical);
            QCOMPARE(number(top[i].toObject(), u"engagement_rate"_s), item.engagementRate);
        }
        const QJsonArray freshness = json.value("freshness"_L1).toArray();
        QCOMPARE(freshness.size(), static_cast<qsizetype>(value.freshness.size()));
        for (qsizetype i = 0; i < freshness.size(); ++i) {
            const Freshness &fresh = value.freshness[static_cast<std::size_t>(i)];
            QCOMPARE(freshness[i].toObject().value("zone"_L1).toString(), QString::fromLatin1(fresh.account.zone));
            QCOMPARE(freshness[i].toObject().value("stale"_L1).toBool(), fresh.stale);
            QVERIFY(freshness[i].toObject().value("last_synced_at"_L1).isNull());
        }
    }
}

void TestCodec::growthIsWhatTheValueSays()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomCreator creator(*connection, 9, now.date());
    for (int round = 0; round < 15 && !QTest::currentTestFailed(); ++round) {
        const Growth value = must(growth(*connection, creator.query(), now));
        const QJsonObject json = reread(toJson(value));
        QCOMPARE(number(json, u"net_followers"_s), known(value.net));
        QCOMPARE(number(json, u"previous_net_followers"_s), known(value.previousNet));
        for (const PlatformGrowth &own : value.platforms) {
            const QJsonObject object = json.value("platforms"_L1).toObject().value(platformKey(own.platform)).toObject();
            QCOMPARE(number(object, u"followers_at_start"_s), known(own.followersAtStart));
            QCOMPARE(number(object, u"followers_at_end"_s), known(own.followersAtEnd));
            QCOMPARE(number(object, u"net_followers"_s), known(own.net));
            QCOMPARE(number(object, u"followers_gained"_s), known(own.gained));
            QCOMPARE(number(object, u"followers_lost"_s), known(own.lost));
            QCOMPARE(number(object, u"growth_rate"_s), own.rate);
            QCOMPARE(number(object, u"weekly_growth_rate"_s), own.weeklyRate);
            QCOMPARE(object.value("rounded"_L1).toBool(), own.platform == Platform::YouTube);
        }
        const QJsonArray series = json.value("series"_L1).toArray();
        QCOMPARE(series.size(), static_cast<qsizetype>(value.series.size()));
        for (qsizetype i = 0; i < series.size(); ++i)
            QCOMPARE(number(series[i].toObject(), u"followers"_s), known(value.series[static_cast<std::size_t>(i)].followers));
    }
}

void TestCodec::milestonesAreWhatTheValueSays()
{
    Growth value{.query = {.range = DateRange::day(QDate(2026, 11, 1))}};
    value.milestones = {{.account = AccountId(7),
                         .platform = Platform::TikTok,
                         .reached = {{.followers = 5000, .day = QDate(2026, 11, 1), .approximate = true}},
                         .next = NextMilestone{.followers = 10'000, .missing = 4321}},
                        {.account = AccountId(8), .platform = Platform::X}};
    const QJsonArray milestones = reread(toJson(value)).value("milestones"_L1).toArray();
    QCOMPARE(milestones.size(), 2);
    const QJsonObject first{{u"account"_s, 7},
                            {u"platform"_s, u"tiktok"_s},
                            {u"reached"_s, QJsonArray{QJsonObject{{u"followers"_s, 5000}, {u"day"_s, u"2026-11-01"_s},
                                                                  {u"approximate"_s, true}}}},
                            {u"next"_s, QJsonObject{{u"followers"_s, 10'000}, {u"missing"_s, 4321}}}};
    QCOMPARE(milestones[0].toObject(), first);
    QVERIFY(milestones[1].toObject().value("reached"_L1).toArray().isEmpty());
    QVERIFY(milestones[1].toObject().value("next"_L1).isNull());
}

void TestCodec::unknownIsNullAndZeroIsZero()
{
    Overview value{.query = {.range = DateRange::day(QDate(2026, 11, 1))}};
    value.cards = {{.metric = Metric::Views, .value = 0}, {.metric = Metric::Reach, .reason = UnknownReason::NotServed},
                   {.metric = Metric::Reach, .value = 2.5}, {.metric = Metric::Followers, .reason = UnknownReason::NoData}};
    value.freshness.push_back({});
    const QJsonObject json = toJson(value);
    const QJsonArray cards = json.value("cards"_L1).toArray();
    QCOMPARE(cards[0].toObject().value("value"_L1), QJsonValue(0));
    QVERIFY(!cards[0].toObject().contains("unknown_because"_L1));
    QVERIFY(cards[1].toObject().value("value"_L1).isNull());
    QCOMPARE(cards[1].toObject().value("unknown_because"_L1).toString(), u"not_served"_s);
    QCOMPARE(cards[2].toObject().value("value"_L1).toDouble(), 2.5);
    QCOMPARE(cards[3].toObject().value("unknown_because"_L1).toString(), u"no_data"_s);
    const QJsonObject fresh = json.value("freshness"_L1).toArray()[0].toObject();
    QVERIFY(fresh.contains("complete_until"_L1) && fresh.value("complete_until"_L1).isNull());
}

void TestCodec::bucketCarriesTheCatalogue()
{
    Overview value{.query = {.range = DateRange::day(QDate(2026, 11, 1))}};
    value.total = {{.range = value.query.range}};
    QStringList keys = toJson(value).value("series"_L1).toArray()[0].toObject().keys();
    QStringList expected{u"start_date"_s,      u"end_date"_s,      u"complete"_s,   u"followers"_s,       u"following"_s,
                         u"posts"_s,           u"views"_s,         u"engaged_views"_s, u"likes"_s,        u"comments"_s,
                         u"shares"_s,          u"saves"_s,         u"reach"_s,      u"impressions"_s,     u"followers_gained"_s,
                         u"followers_lost"_s,  u"watch_minutes"_s, u"average_view_seconds"_s, u"link_clicks"_s,
                         u"profile_visits"_s,  u"engagements"_s,   u"net_followers"_s, u"engagement_rate"_s};
    keys.sort();
    expected.sort();
    QCOMPARE(keys, expected);
    QCOMPARE(toJson(value).value("derived"_L1).toArray(), (QJsonArray{u"net_followers"_s, u"engagements"_s, u"engagement_rate"_s}));
}

void TestCodec::deltaSaysItsKind()
{
    Overview value{.query = {.range = DateRange::day(QDate(2026, 11, 1))}};
    value.cards = {{.delta = {.kind = Delta::Kind::Change, .amount = -0.25, .ordinary = true}},
                   {.delta = {.kind = Delta::Kind::New}},
                   {.delta = {}}};
    const QJsonArray cards = toJson(value).value("cards"_L1).toArray();
    const auto delta = [&cards](qsizetype i) { return cards[i].toObject().value("delta"_L1).toObject(); };
    QCOMPARE(delta(0), (QJsonObject{{u"kind"_s, u"change"_s}, {u"amount"_s, -0.25}, {u"ordinary"_s, true}}));
    QCOMPARE(delta(1), (QJsonObject{{u"kind"_s, u"new"_s}}));
    QCOMPARE(delta(2), (QJsonObject{{u"kind"_s, u"no_earlier_data"_s}}));
}

void TestCodec::queryIsRepeated()
{
    const AnalyticsQuery query{.range = *DateRange::make(QDate(2026, 11, 10), QDate(2026, 11, 16)),
                               .platforms = {Platform::X},
                               .granularity = Granularity::Week,
                               .denominator = Denominator::Reach};
    QCOMPARE(toJson(Overview{.query = query}).value("query"_L1).toObject(),
             (QJsonObject{{u"start_date"_s, u"2026-11-10"_s},
                          {u"end_date"_s, u"2026-11-16"_s},
                          {u"compared_start_date"_s, u"2026-11-03"_s},
                          {u"compared_end_date"_s, u"2026-11-09"_s},
                          {u"granularity"_s, u"week"_s},
                          {u"compare"_s, u"previous"_s},
                          {u"platforms"_s, QJsonArray{u"twitter"_s}},
                          {u"by"_s, u"reach"_s}}));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestCodec)
#include "tst_codec.moc"
