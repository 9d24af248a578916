// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instagram/instagramcase.h"

#include <QTest>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestInstagramInsights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresOfAPostAreRead();
    void figuresOfAStoryAreRead();
    void absentFigureIsUnknown();
    void badFigureNamesItsPath_data();
    void badFigureNamesItsPath();
    void goneIsMissing();
    void withheldIsUnknown_data();
    void withheldIsUnknown();
    void namedMetricIsLeftOut();
    void numberedMetricIsLeftOut();
    void unnamedMetricIsAskedSingly();
    void lastRefusedMetricEndsIt();
    void oneRemovedMetricCostsFewCalls_data();
    void oneRemovedMetricCostsFewCalls();
    void reachBelongsToTheDayBefore_data();
    void reachBelongsToTheDayBefore();
    void reachIsKeptInsideTheWindow();
    void reachIsNotFollowedByItsLinks();
    void dayGivenTwiceIsRefused();
    void totalsOfADay();
    void onlyAskedTotalsAreTaken();
    void emptySetIsUnknownNotZero();
    void totalsOfSeveralDaysAreNoDay();
    void followsAndUnfollows();
    void missingFollowTypeIsUnknown();
    void refusedDaysAreClosed();
};

const std::vector<Metric> postMetrics{Metric::Views,  Metric::Reach, Metric::Likes,
                                      Metric::Shares, Metric::Saves, Metric::ProfileVisits};

QString figuresOf(const Result<Page> &page)
{
    if (!page.ok())
        return page.error().detail;
    QStringList items;
    for (const ItemFigures &item : page->itemFigures)
        items.append(item.platformContentId + u": "_s + shown(item.figures, postMetrics));
    return items.join(u"; "_s);
}

QString daysOf(const Result<Page> &page, const std::vector<Metric> &metrics)
{
    if (!page.ok())
        return page.error().detail;
    QStringList days;
    for (const DailyMetrics &day : page->days)
        days.append(day.day.toString(Qt::ISODate) + u' ' + shown(day.values, metrics));
    return days.join(u"; "_s);
}

void TestInstagramInsights::figuresOfAPostAreRead()
{
    const auto page = instagram().parse(taskFor("media_insights"_L1), answer(fixture(u"media-insights.json"_s)));
    QCOMPARE(figuresOf(page), u"18000000000000701: views=9007199254740995 reach=1500 likes=? shares=14 saves=0 "
                              "profile_visits=?"_s);
    QVERIFY(page->items.empty() && page->next.empty() && page->missingIds.isEmpty());
}

void TestInstagramInsights::figuresOfAStoryAreRead()
{
    const auto page = instagram().parse(taskFor("story_insights"_L1), answer(fixture(u"story-insights.json"_s)));
    QCOMPARE(figuresOf(page), u"18000000000000701: views=61 reach=40 likes=? shares=? saves=? profile_visits=3"_s);
}

void TestInstagramInsights::absentFigureIsUnknown()
{
    for (const char *body :
         {R"({"data":[]})", R"({"data":[{"name":"views"}]})", R"({"data":[{"name":"views","values":[{}]}]})",
          R"({"data":[{"name":"views","values":[{"value":null}]}]})"}) {
        const auto page = instagram().parse(taskFor("media_insights"_L1), answer(body));
        QVERIFY(page.ok());
        QVERIFY(page->itemFigures.empty());
    }
}

void TestInstagramInsights::badFigureNamesItsPath_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *stream, const QByteArray &entry, const QString &path) {
        QTest::newRow(name) << QString::fromLatin1(stream) << QByteArray(entry) << path;
    };
    row("figure as text", "media_insights", R"({"name":"views","values":[{"value":"12"}]})",
        u"data[0].values[0].value"_s);
    row("below zero", "media_insights", R"({"name":"reach","values":[{"value":-2}]})", u"data[0].values[0].value"_s);
    row("beyond 2^63", "story_insights", R"({"name":"reach","values":[{"value":1e30}]})", u"data[0].values[0].value"_s);
    row("no name", "media_insights", R"({"values":[]})", u"data[0].name"_s);
    row("values are an object", "media_insights", R"({"name":"reach","values":{}})", u"data[0].values"_s);
    row("total below zero", "daily_totals", R"({"name":"views","total_value":{"value":-5}})",
        u"data[0].total_value.value"_s);
    row("no end", "daily_reach", R"({"name":"reach","values":[{"value":1}]})", u"data[0].values[0].end_time"_s);
    row("end without a zone", "daily_reach",
        R"({"name":"reach","values":[{"value":1,"end_time":"2026-11-01T07:00:00"}]})", u"data[0].values[0].end_time"_s);
    row("follows as text", "daily_follows",
        R"({"name":"follows_and_unfollows","total_value":{"breakdowns":[{"results":[{"dimension_values":["FOLLOWER"],)"
        R"("value":"many"}]}]}})",
        u"data[0].total_value.breakdowns[0].results[0].value"_s);
}

void TestInstagramInsights::badFigureNamesItsPath()
{
    QFETCH(QString, stream);
    QFETCH(QByteArray, entry);
    QFETCH(QString, path);
    const auto page =
        instagram().parse(taskFor(QLatin1StringView(stream.toLatin1())), answer(R"({"data":[)" + entry + "]}"));
    QCOMPARE(outcome(page), errorKey(ErrorKind::BadResponse));
    QVERIFY2(page.error().detail.startsWith(path + ": expected"_L1), qPrintable(page.error().detail));
}

void TestInstagramInsights::goneIsMissing()
{
    for (const auto stream : {"media_insights"_L1, "story_insights"_L1}) {
        const auto page = instagram().parse(taskFor(stream), answer(fixture(u"error-gone.json"_s), 400));
        QVERIFY(page.ok());
        QCOMPARE(page->missingIds, QStringList{u"18000000000000701"_s});
        QVERIFY(page->next.empty() && page->itemFigures.empty());
    }
}

void TestInstagramInsights::withheldIsUnknown_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("too few viewers") << u"error-viewers.json"_s;
    QTest::newRow("older than the professional account") << u"error-before-professional.json"_s;
}

void TestInstagramInsights::withheldIsUnknown()
{
    QFETCH(QString, name);
    for (const auto stream : {"media_insights"_L1, "story_insights"_L1, "daily_follows"_L1, "daily_totals"_L1}) {
        const auto page = instagram().parse(taskFor(stream), answer(fixture(name), 400));
        QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
        QVERIFY(page->missingIds.isEmpty() && page->itemFigures.empty() && page->days.empty());
        QVERIFY(page->refused.empty() && page->next.empty());
    }
}

void TestInstagramInsights::namedMetricIsLeftOut()
{
    const auto page =
        instagram().parse(taskFor("media_insights"_L1), answer(fixture(u"error-metric-named.json"_s), 400));
    QVERIFY(page.ok());
    FetchTask rest = taskFor("media_insights"_L1);
    rest.metrics = {Metric::Views, Metric::Reach, Metric::Shares};
    QCOMPARE(page->next, std::vector{rest});
    QVERIFY(page->refused.empty()); // other kinds of posts have it
}

void TestInstagramInsights::numberedMetricIsLeftOut()
{
    const HttpResponse refusal = answer(fixture(u"error-metric-numbered.json"_s), 400);
    const auto post = instagram().parse(taskFor("media_insights"_L1), refusal);
    QVERIFY(post->refused.empty());
    QCOMPARE(post->next.at(0).metrics,
             (std::vector{Metric::Views, Metric::Reach, Metric::Saves})); // shares is number 2
    const auto day = instagram().parse(taskFor("daily_totals"_L1), refusal);
    QCOMPARE(day->refused, std::vector{Metric::Comments});
    QCOMPARE(day->next.at(0).metrics.size(), std::size_t(5));
    QVERIFY(!day->completeUntil);
}

void TestInstagramInsights::unnamedMetricIsAskedSingly()
{
    const auto page =
        instagram().parse(taskFor("daily_totals"_L1), answer(fixture(u"error-metric-unnamed.json"_s), 400));
    QVERIFY(page.ok());
    QCOMPARE(page->next.size(), std::size_t(6));
    for (const FetchTask &single : page->next) {
        QCOMPARE(single.metrics.size(), std::size_t(1));
        QCOMPARE(single.window, taskFor("daily_totals"_L1).window);
    }
}

void TestInstagramInsights::lastRefusedMetricEndsIt()
{
    FetchTask task = taskFor("daily_totals"_L1);
    task.metrics = {Metric::Saves};
    const auto page = instagram().parse(task, answer(fixture(u"error-metric-unnamed.json"_s), 400));
    QVERIFY(page.ok());
    QCOMPARE(page->refused, std::vector{Metric::Saves});
    QVERIFY(page->next.empty());
}

void TestInstagramInsights::oneRemovedMetricCostsFewCalls_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("calls");
    QTest::newRow("named") << u"error-metric-named.json"_s << 2;
    QTest::newRow("unnamed") << u"error-metric-unnamed.json"_s << 5;
}

void TestInstagramInsights::oneRemovedMetricCostsFewCalls()
{
    QFETCH(QString, name);
    QFETCH(int, calls);
    std::deque<FetchTask> queue{taskFor("media_insights"_L1)};
    MetricValues served;
    int made = 0;
    while (!queue.empty() && ++made < 50) {
        const FetchTask task = queue.front();
        queue.pop_front();
        const bool offends =
            task.metrics.empty() || std::ranges::find(task.metrics, Metric::Saves) != task.metrics.end();
        const auto page = offends ? instagram().parse(task, answer(fixture(name), 400))
                                  : instagram().parse(task, answer(fixture(u"media-insights.json"_s)));
        QVERIFY(page.ok());
        queue.insert(queue.end(), page->next.begin(), page->next.end());
        for (const ItemFigures &item : page->itemFigures) {
            for (const Metric metric : postMetrics)
                served.set(metric, served[metric] ? served[metric] : item.figures[metric]);
        }
    }
    QCOMPARE(made, calls);
    QCOMPARE(shown(served, postMetrics),
             u"views=9007199254740995 reach=1500 likes=? shares=14 saves=? profile_visits=?"_s);
}

void TestInstagramInsights::reachBelongsToTheDayBefore_data()
{
    QTest::addColumn<QByteArray>("endTime");
    QTest::addColumn<QDate>("day");
    QTest::newRow("summer") << QByteArray("2026-07-02T07:00:00+0000") << QDate(2026, 7, 1);
    QTest::newRow("winter") << QByteArray("2026-11-18T08:00:00+0000") << QDate(2026, 11, 17);
    QTest::newRow("clocks go back") << QByteArray("2026-11-02T08:00:00+0000") << QDate(2026, 11, 1);
    QTest::newRow("clocks go forward") << QByteArray("2026-03-09T07:00:00+0000") << QDate(2026, 3, 8);
    QTest::newRow("winter, cut an hour early") << QByteArray("2026-11-18T07:00:00+0000") << QDate(2026, 11, 17);
    QTest::newRow("summer, cut an hour late") << QByteArray("2026-07-02T08:00:00+0000") << QDate(2026, 7, 1);
    QTest::newRow("with a colon") << QByteArray("2026-07-02T07:00:00+00:00") << QDate(2026, 7, 1);
    QTest::newRow("new year") << QByteArray("2027-01-01T08:00:00+0000") << QDate(2026, 12, 31);
}

void TestInstagramInsights::reachBelongsToTheDayBefore()
{
    QFETCH(QByteArray, endTime);
    QFETCH(QDate, day);
    FetchTask task = taskFor("daily_reach"_L1);
    task.window = *DateRange::make(QDate(2026, 1, 1), QDate(2026, 12, 31));
    const QByteArray body = R"({"data":[{"name":"reach","values":[{"value":5,"end_time":")" + endTime + R"("}]}]})";
    QCOMPARE(daysOf(instagram().parse(task, answer(body)), {Metric::Reach}), day.toString(Qt::ISODate) + " reach=5"_L1);
}

void TestInstagramInsights::reachIsKeptInsideTheWindow()
{
    const auto page = instagram().parse(taskFor("daily_reach"_L1), answer(fixture(u"reach.json"_s)));
    QCOMPARE(daysOf(page, {Metric::Reach}), u"2026-10-31 reach=410; 2026-11-01 reach=0; 2026-11-02 reach=655"_s);
    QCOMPARE(*page->completeUntil, QDate(2026, 11, 2));
}

void TestInstagramInsights::reachIsNotFollowedByItsLinks()
{
    QVERIFY(instagram().parse(taskFor("daily_reach"_L1), answer(fixture(u"reach.json"_s)))->next.empty());
}

void TestInstagramInsights::dayGivenTwiceIsRefused()
{
    const QByteArray value = R"({"value":5,"end_time":"2026-11-02T08:00:00+0000"})";
    const auto page = instagram().parse(
        taskFor("daily_reach"_L1), answer(R"({"data":[{"name":"reach","values":[)" + value + ',' + value + "]}]}"));
    QCOMPARE(outcome(page), errorKey(ErrorKind::BadResponse));
}

const std::vector<Metric> totalMetrics{Metric::Views,  Metric::Likes, Metric::Comments,
                                       Metric::Shares, Metric::Saves, Metric::LinkClicks};

void TestInstagramInsights::totalsOfADay()
{
    const auto page = instagram().parse(taskFor("daily_totals"_L1), answer(fixture(u"day-totals.json"_s)));
    QCOMPARE(daysOf(page, totalMetrics),
             u"2026-11-01 views=2350 likes=-2 comments=9 shares=0 saves=? link_clicks=17"_s);
    QCOMPARE(*page->completeUntil, QDate(2026, 11, 1));
}

void TestInstagramInsights::onlyAskedTotalsAreTaken()
{
    FetchTask task = taskFor("daily_totals"_L1);
    task.metrics = {Metric::Comments};
    const auto page = instagram().parse(task, answer(fixture(u"day-totals.json"_s)));
    QCOMPARE(daysOf(page, totalMetrics), u"2026-11-01 views=? likes=? comments=9 shares=? saves=? link_clicks=?"_s);
}

void TestInstagramInsights::emptySetIsUnknownNotZero()
{
    for (const auto stream : {"daily_reach"_L1, "daily_totals"_L1, "daily_follows"_L1}) {
        const FetchTask task = taskFor(stream);
        const auto page = instagram().parse(task, answer(R"({"data":[]})"));
        QVERIFY(page.ok());
        QVERIFY(page->days.empty());
        QCOMPARE(*page->completeUntil, task.window->last()); // or a quiet account would be asked for 90 days every day
    }
}

void TestInstagramInsights::totalsOfSeveralDaysAreNoDay()
{
    for (const auto stream : {"daily_totals"_L1, "daily_follows"_L1}) {
        FetchTask task = taskFor(stream);
        task.window = DateRange::endingAt(QDate(2026, 11, 2), 2);
        QCOMPARE(outcome(instagram().parse(task, answer(R"({"data":[]})"))), errorKey(ErrorKind::Internal));
        task.window.reset();
        QCOMPARE(outcome(instagram().parse(task, answer(R"({"data":[]})"))), errorKey(ErrorKind::Internal));
    }
}

void TestInstagramInsights::followsAndUnfollows()
{
    const auto page = instagram().parse(taskFor("daily_follows"_L1), answer(fixture(u"day-follows.json"_s)));
    QCOMPARE(daysOf(page, {Metric::FollowersGained, Metric::FollowersLost}),
             u"2026-11-01 followers_gained=31 followers_lost=4"_s);
}

void TestInstagramInsights::missingFollowTypeIsUnknown()
{
    const QByteArray body = R"({"data":[{"name":"follows_and_unfollows","total_value":{"breakdowns":[{"results":[)"
                            R"({"dimension_values":["FOLLOWER"],"value":0}]}]}}]})";
    QCOMPARE(daysOf(instagram().parse(taskFor("daily_follows"_L1), answer(body)),
                    {Metric::FollowersGained, Metric::FollowersLost}),
             u"2026-11-01 followers_gained=0 followers_lost=?"_s);
}

void TestInstagramInsights::refusedDaysAreClosed()
{
    const HttpResponse refusal = answer(fixture(u"error-metric-unnamed.json"_s), 400);
    const auto follows = instagram().parse(taskFor("daily_follows"_L1), refusal);
    QVERIFY(follows.ok());
    QCOMPARE(follows->refused, (std::vector{Metric::FollowersGained, Metric::FollowersLost}));
    QVERIFY(follows->next.empty());
    QCOMPARE(*follows->completeUntil, QDate(2026, 11, 1));
    const auto reach = instagram().parse(taskFor("daily_reach"_L1), refusal);
    QCOMPARE(reach->refused, std::vector{Metric::Reach});
    QCOMPARE(*reach->completeUntil, QDate(2026, 11, 2));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestInstagramInsights)
#include "tst_instagraminsights.moc"
