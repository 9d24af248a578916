// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtubeconnector.h"
#include "connectors/youtube/youtubestreams.h"
#include "models/sync/planner.h"
#include "tests/store/scratchworkspace.h"
#include "tests/sync/fakes.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plan_data();
    void plan();
    void doneStreamsAreLeftOut();
    void dailyWindow_data();
    void dailyWindow();
    void audienceWindowEndsBeforeTheUnfinishedDays();
    void thriftyDayOfAYouTubeChannelCostsFourUnits();
    void walkIsEstimatedByTheKnownPosts();
    void moneyOfAWalk();
    void listThatTellsFiguresItselfHasNoFollowUps();
    void scheduledPlanAsksWhatIsDue();
    void mentionsAreCheckedInBatches();
};

namespace {

const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");

PlanContext contextOf(const QString &uploads = u"UU1"_s)
{
    PlanContext context;
    context.account.zone = "America/Los_Angeles";
    context.account.profile.uploadsRef = uploads;
    context.account.profile.createdAt = scratchMoment("2020-05-04T03:00:00Z"); // 3 May in California
    context.now = now;
    return context;
}

PlanContext walked(qint64 hoursAgo)
{
    PlanContext context = contextOf();
    context.states[u"list"_s].walkedAt = now.addSecs(-3600 * hoursAgo);
    return context;
}

/// What others write comes on top of the thrifty day.
QStringList mentionStreams(const Connector &connector)
{
    QStringList keys;
    for (const Stream &stream : connector.streams()) {
        if (stream.kind == StreamKind::Mentions)
            keys.append(stream.key);
    }
    return keys;
}

QString text(const FetchTask &task)
{
    QString line = task.stream;
    if (!task.reference.isEmpty())
        line += u" of "_s + task.reference;
    if (task.depth == FetchDepth::Everything)
        line += u" all"_s;
    if (!task.ids.isEmpty())
        line += u' ' + task.ids.join(u',');
    return line;
}

QString text(const std::vector<FetchTask> &tasks)
{
    QStringList lines;
    for (const FetchTask &task : tasks)
        lines.append(text(task));
    return lines.join(u"; "_s);
}

} // namespace

void TestPlanner::plan_data()
{
    QTest::addColumn<PlanContext>("context");
    QTest::addColumn<QString>("expected");
    const QString rest = u"daily; countries; cities"_s;
    QTest::newRow("first pass walks the list") << contextOf() << u"profile; list of UU1 all; "_s + rest;
    QTest::newRow("without a list there is nothing to walk") << contextOf({}) << u"profile; "_s + rest;
    QTest::newRow("soon after a walk only the first page") << walked(1) << u"profile; list of UU1; "_s + rest;
    QTest::newRow("just before the week is over") << walked(167) << u"profile; list of UU1; "_s + rest;
    QTest::newRow("a week later it is walked again") << walked(168) << u"profile; list of UU1 all; "_s + rest;
    PlanContext walking = contextOf();
    walking.walking = {u"list"_s};
    QTest::newRow("a walk that waits is not begun again") << walking << u"profile; list of UU1; "_s + rest;
    PlanContext young = contextOf();
    young.account.profile.createdAt = now.addDays(-1);
    QTest::newRow("younger than the platform's lag") << young << u"profile; list of UU1 all; countries; cities"_s;
}

void TestPlanner::plan()
{
    QFETCH(PlanContext, context);
    QFETCH(QString, expected);
    FakePlatform script;
    const FakeConnector connector(script);
    QCOMPARE(text(planSync(connector, context)), expected);
    QVERIFY(planSync(connector, context) == planSync(connector, context));
}

void TestPlanner::doneStreamsAreLeftOut()
{
    FakePlatform script;
    const FakeConnector connector(script);
    QCOMPARE(text(planSync(connector, contextOf(), {u"profile"_s, u"daily"_s, u"nothing"_s})),
             u"list of UU1 all; countries; cities"_s);
}

void TestPlanner::dailyWindow_data()
{
    QTest::addColumn<QDate>("completeUntil");
    QTest::addColumn<QDateTime>("createdAt");
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<QString>("expected");
    const QDateTime created = scratchMoment("2020-05-04T03:00:00Z");
    QTest::newRow("from the account's first day") << QDate() << created << now << u"2020-05-03 2026-11-17"_s;
    QTest::newRow("from YouTube's first day") << QDate() << QDateTime() << now << u"2005-02-22 2026-11-17"_s;
    QTest::newRow("the look-back again") << QDate(2026, 11, 16) << created << now << u"2026-11-14 2026-11-17"_s;
    QTest::newRow("still the day before in California")
        << QDate(2026, 11, 16) << created << scratchMoment("2026-11-20T07:59:59Z") << u"2026-11-14 2026-11-17"_s;
    QTest::newRow("midnight in California")
        << QDate(2026, 11, 16) << created << scratchMoment("2026-11-20T08:00:00Z") << u"2026-11-14 2026-11-18"_s;
}

void TestPlanner::dailyWindow()
{
    QFETCH(QDate, completeUntil);
    QFETCH(QDateTime, createdAt);
    QFETCH(QDateTime, moment);
    QFETCH(QString, expected);
    PlanContext context = contextOf();
    context.now = moment;
    context.account.profile.createdAt = createdAt;
    if (completeUntil.isValid())
        context.states[u"daily"_s].completeUntil = completeUntil;
    FakePlatform script;
    const FakeConnector connector(script);
    const auto tasks = planSync(connector, context, {u"profile"_s, u"list"_s, u"countries"_s, u"cities"_s});
    QCOMPARE(tasks.size(), std::size_t(1));
    QCOMPARE(tasks[0].window->first().toString(Qt::ISODate) + u' ' + tasks[0].window->last().toString(Qt::ISODate), expected);
    QCOMPARE(tasks[0].metrics, (std::vector{Metric::Views, Metric::Likes}));
}

void TestPlanner::audienceWindowEndsBeforeTheUnfinishedDays()
{
    FakePlatform script;
    const FakeConnector connector(script);
    const auto tasks = planSync(connector, contextOf(), {u"profile"_s, u"list"_s, u"daily"_s, u"cities"_s});
    QCOMPARE(tasks.size(), std::size_t(1));
    QCOMPARE(tasks[0].window->last(), QDate(2026, 11, 17));
    QCOMPARE(tasks[0].window->days(), 28);
}

void TestPlanner::thriftyDayOfAYouTubeChannelCostsFourUnits()
{
    const YouTubeConnector connector(PlatformService{});
    PlanContext context = contextOf();
    context.knownItems = 730;
    QStringList due; // posts behind the first page that still move
    for (int i = 0; i < 50; ++i)
        due.append(QString::number(i));
    context.duePosts.insert(youtubeVideos, due);
    const auto list = std::ranges::find(connector.streams(), StreamKind::ContentList, &Stream::kind);
    context.states[list->key].walkedAt = now.addDays(-1);
    const auto costs = planCost(connector, context, planSync(connector, context, mentionStreams(connector)));
    const auto data = std::ranges::find(costs, u"data"_s, &PlanCost::budget);
    QVERIFY(data != costs.end());
    QCOMPARE(data->units, 4);
    QCOMPARE(data->calls, 4);
    QCOMPARE(data->estimated, false);
}

void TestPlanner::walkIsEstimatedByTheKnownPosts()
{
    const YouTubeConnector connector(PlatformService{});
    PlanContext context = contextOf();
    context.knownItems = 101; // three pages of 50, and their videos
    const auto costs = planCost(connector, context, planSync(connector, context, mentionStreams(connector)));
    const auto data = std::ranges::find(costs, u"data"_s, &PlanCost::budget);
    QCOMPARE(data->units, 1 + 3 + 3);
    QCOMPARE(data->estimated, true);
}

namespace {

std::vector<Stream> paidStreams(bool leads)
{
    const QString money = u"money"_s;
    return {{.key = u"profile"_s, .kind = StreamKind::Profile, .budget = money, .cost = 10},
            {.key = u"list"_s, .kind = StreamKind::ContentList, .batch = 100, .fullEvery = std::chrono::hours(168),
             .leadsTo = leads ? u"items"_s : QString(), .budget = money, .cost = 500, .costPerItem = 5, .metrics = {Metric::Likes}},
            {.key = u"items"_s, .kind = StreamKind::ContentItems, .batch = 1, .refresh = {{}}, .budget = u"calls"_s, .cost = 1}};
}

} // namespace

void TestPlanner::moneyOfAWalk()
{
    FakePlatform script;
    const FakeConnector connector(script, Platform::X, paidStreams(false));
    PlanContext context = contextOf();
    context.knownItems = 2'001;
    const auto costs = planCost(connector, context, planSync(connector, context));
    QCOMPARE(costs.size(), std::size_t(1));
    QCOMPARE(costs[0].units, 10 + 2'001 * 5); // $10 for 2,000 posts, not $10.50 for 21 full pages
    QCOMPARE(costs[0].calls, 1 + 21);
    QVERIFY(costs[0].estimated);
}

void TestPlanner::listThatTellsFiguresItselfHasNoFollowUps()
{
    FakePlatform script;
    const FakeConnector connector(script, Platform::Instagram, paidStreams(true));
    PlanContext context = contextOf();
    context.knownItems = 50;
    auto costs = planCost(connector, context, planSync(connector, context));
    QCOMPARE(costs.back().budget, u"calls"_s);
    QCOMPARE(costs.back().calls, 50); // a walk meets posts that nobody asked yet
    context.states[u"list"_s].walkedAt = now.addDays(-1);
    costs = planCost(connector, context, planSync(connector, context));
    QCOMPARE(costs.size(), std::size_t(1)); // the tiers choose for themselves
}

void TestPlanner::scheduledPlanAsksWhatIsDue()
{
    FakePlatform script;
    const FakeConnector connector(script);
    PlanContext context = contextOf();
    context.occasion = SyncOccasion::Scheduled;
    for (const QString &stream : {u"profile"_s, u"list"_s, u"daily"_s, u"countries"_s})
        context.states[stream].succeededAt = now.addSecs(stream == u"daily" ? -6 * 3600 : -3600);
    QCOMPARE(text(planSync(connector, context)), u"daily; cities"_s);
    context.occasion = SyncOccasion::ByHand;
    QCOMPARE(planSync(connector, context).size(), std::size_t(5));
    context.occasion = SyncOccasion::History;
    QVERIFY(planSync(connector, context).empty());
}

void TestPlanner::mentionsAreCheckedInBatches()
{
    const Stream checks{.key = u"checks"_s, .kind = StreamKind::MentionChecks, .cadence = std::chrono::hours(24), .batch = 2};
    PlanContext context = contextOf();
    context.dueMentions.insert(u"checks"_s, {u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(text(planStream(checks, context)), u"checks a,b; checks c"_s);
    context.occasion = SyncOccasion::History;
    QCOMPARE(text(planStream(checks, context)), QString());
    QCOMPARE(text(planStream(checks, contextOf())), QString());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestPlanner)
#include "tst_planner.moc"
