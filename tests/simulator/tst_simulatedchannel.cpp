// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/audience.h"
#include "tests/simulator/simulatedchannel.h"
#include "tests/simulator/truth.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 21);

qint64 viewsBetween(const SimulatedChannel &channel, QDate first, QDate last)
{
    return totalOf(channel, first, last).views;
}

qint64 countOf(const SimulatedChannel &channel, VideoState state)
{
    return std::count_if(channel.uploads.begin(), channel.uploads.end(),
                         [&](const SimulatedVideo &video) { return video.state == state; });
}

} // namespace

class TestSimulatedChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedIsTheSameChannel();
    void otherSeedIsAnother();
    void movingTodayKeepsThePast();
    void servesOnlyCompleteDays();
    void growsAndFollowsTheWeek();
    void hasHitsSilentDaysAndNegativeOnes();
    void revisionsChangeTheLastSevenDays();
    void uploadsAreWholeAndInOrder();
    void roundsSubscribersDown();
    void sharesSumUp();
    void smallAudienceStaysHidden();
    void truthHoldsEverything();
};

void TestSimulatedChannel::sameSeedIsTheSameChannel()
{
    const auto plan = planChannel(7, 2, 300, today);
    QVERIFY(truthOf(generateChannel(plan)) == truthOf(generateChannel(plan)));
}

void TestSimulatedChannel::otherSeedIsAnother()
{
    const auto one = generateChannel(planChannel(1, 1, 50, today));
    const auto two = generateChannel(planChannel(2, 1, 50, today));
    QVERIFY(one.id != two.id);
    QVERIFY(one.days != two.days);
    QVERIFY(one.uploads.front().id != two.uploads.front().id);
}

void TestSimulatedChannel::movingTodayKeepsThePast()
{
    auto plan = planChannel(7, 2, 1'500, today);
    const auto before = generateChannel(plan);
    plan.today = today.addDays(5);
    const auto after = generateChannel(plan);
    QCOMPARE(after.days.size(), before.days.size() + 5);
    QVERIFY(std::equal(before.days.begin(), before.days.end(), after.days.begin()));
    QCOMPARE(after.id, before.id);
    QVERIFY(after.uploads.size() > before.uploads.size());
    const auto shift = after.uploads.size() - before.uploads.size();
    for (std::size_t i = 0; i < before.uploads.size(); ++i) {
        QCOMPARE(after.uploads[i + shift].id, before.uploads[i].id);
        QCOMPARE(after.uploads[i + shift].publishedAt, before.uploads[i].publishedAt);
        QVERIFY(after.uploads[i + shift].views >= before.uploads[i].views);
    }
}

void TestSimulatedChannel::servesOnlyCompleteDays()
{
    const auto channel = generateChannel(planChannel(7, 1, 10, today));
    QCOMPARE(channel.plan.lastCompleteDay(), QDate(2026, 11, 18));
    QVERIFY(channel.day(QDate(2026, 11, 18)) != nullptr);
    QVERIFY(channel.day(QDate(2026, 11, 19)) == nullptr);
    QVERIFY(channel.day(channel.plan.firstDay) != nullptr);
    QVERIFY(channel.day(channel.plan.firstDay.addDays(-1)) == nullptr);
}

void TestSimulatedChannel::growsAndFollowsTheWeek()
{
    const auto channel = generateChannel(planChannel(7, 6, 10, today));
    const auto first = channel.plan.firstDay;
    QVERIFY(viewsBetween(channel, first.addYears(5), first.addYears(6))
            > 2 * viewsBetween(channel, first, first.addYears(1)));
    std::array<qint64, 7> week{};
    for (std::size_t i = 0; i < channel.days.size(); ++i)
        week.at(static_cast<std::size_t>(first.addDays(static_cast<qint64>(i)).dayOfWeek() - 1)) +=
            channel.days[i].views;
    QVERIFY2(week.at(5) > week.at(1), "Saturdays are meant to be busier than Tuesdays");
}

void TestSimulatedChannel::hasHitsSilentDaysAndNegativeOnes()
{
    const auto channel = generateChannel(planChannel(7, 3, 10, today));
    std::vector<qint64> views;
    for (const auto &day : channel.days)
        views.push_back(day.views);
    std::sort(views.begin(), views.end());
    QVERIFY(views.back() > 3 * views[views.size() / 2]);
    const auto silent = std::count(channel.days.begin(), channel.days.end(), DayFigures{});
    QVERIFY2(silent >= 3 && silent <= 8, qPrintable(QString::number(silent)));
    const auto negative = std::count_if(channel.days.begin(), channel.days.end(), [](const DayFigures &day) {
        return day.likes < 0 && day.comments < 0 && day.subscribersLost > day.subscribersGained;
    });
    QVERIFY(negative >= 5);
}

void TestSimulatedChannel::revisionsChangeTheLastSevenDays()
{
    auto plan = planChannel(7, 1, 10, today);
    const auto before = generateChannel(plan);
    plan.revisions.push_back(plan.lastCompleteDay());
    const auto once = generateChannel(plan);
    plan.revisions.push_back(plan.lastCompleteDay());
    const auto twice = generateChannel(plan);
    const auto size = before.days.size();
    for (std::size_t i = 0; i < size; ++i) {
        QCOMPARE(before.days[i] != once.days[i], i >= size - 7);
        QCOMPARE(once.days[i] != twice.days[i], i >= size - 7);
    }
    plan.today = today.addDays(30); // a correction stays when its days have become old
    QVERIFY(generateChannel(plan).days[size - 1] == twice.days[size - 1]);
}

void TestSimulatedChannel::uploadsAreWholeAndInOrder()
{
    const auto channel = generateChannel(planChannel(7, 3, 2'003, today));
    QCOMPARE(channel.uploads.size(), std::size_t(2'003));
    QSet<QString> ids;
    for (std::size_t i = 0; i < channel.uploads.size(); ++i) {
        ids.insert(channel.uploads[i].id);
        QVERIFY(i == 0 || channel.uploads[i].publishedAt < channel.uploads[i - 1].publishedAt);
        QVERIFY(channel.uploads[i].publishedAt < today.startOfDay(Qt::UTC));
    }
    QCOMPARE(ids.size(), 2'003);
    QVERIFY(countOf(channel, VideoState::Private) > 10);
    QVERIFY(countOf(channel, VideoState::Deleted) > 10);
    QVERIFY(countOf(channel, VideoState::Unlisted) > 10);
    const auto &deleted = *std::find_if(channel.uploads.begin(), channel.uploads.end(),
                                        [](const SimulatedVideo &video) { return video.state == VideoState::Deleted; });
    QVERIFY(channel.video(deleted.id) == nullptr);
    QVERIFY(
        std::any_of(channel.uploads.begin(), channel.uploads.end(), [](const auto &video) { return !video.likes; }));
    QVERIFY(
        std::any_of(channel.uploads.begin(), channel.uploads.end(), [](const auto &video) { return !video.comments; }));
}

void TestSimulatedChannel::roundsSubscribersDown()
{
    SimulatedChannel channel;
    const std::array<std::pair<qint64, qint64>, 5> pairs = {
        {{999, 999}, {1'000, 1'000}, {1'239, 1'230}, {124'999, 124'000}, {0, 0}}};
    for (const auto &[exact, served] : pairs) {
        channel.subscribers = exact;
        QCOMPARE(channel.servedSubscribers(), served);
    }
}

void TestSimulatedChannel::sharesSumUp()
{
    const auto channel = generateChannel(planChannel(7, 1, 10, today));
    const auto last = channel.plan.lastCompleteDay();
    double percentage = 0;
    for (const auto &group : viewerGroups(channel, last.addDays(-27), last))
        percentage += group.percentage;
    QVERIFY(qAbs(percentage - 100.0) < 0.001);
    qint64 views = 0;
    for (const auto &place : viewerCountries(channel, last.addDays(-27), last))
        views += place.figures.views;
    QCOMPARE(views, viewsBetween(channel, last.addDays(-27), last));
    const auto cities = viewerCities(channel, last.addDays(-27), last);
    QVERIFY(cities.size() > 25); // more than the platform hands out at once
    QVERIFY(viewerGroups(channel, QDate(2000, 1, 1), QDate(2000, 2, 1)).empty());
}

void TestSimulatedChannel::smallAudienceStaysHidden()
{
    auto plan = planChannel(7, 1, 10, today);
    plan.hasSmallAudience = true;
    const auto channel = generateChannel(plan);
    const auto last = plan.lastCompleteDay();
    QVERIFY(viewerGroups(channel, last.addDays(-27), last).empty());
    QVERIFY(viewerCountries(channel, last.addDays(-27), last).empty());
    QVERIFY(viewerCities(channel, last.addDays(-27), last).empty());
    QVERIFY(viewsBetween(channel, last.addDays(-27), last) > 0);
}

void TestSimulatedChannel::truthHoldsEverything()
{
    const auto channel = generateChannel(planChannel(7, 1, 200, today));
    const auto truth = truthOf(channel);
    QCOMPARE(truth.value("days"_L1).toArray().size(), static_cast<qsizetype>(channel.days.size()));
    QCOMPARE(truth.value("videos"_L1).toArray().size() + truth.value("deleted_videos"_L1).toArray().size(), 200);
    QCOMPARE(truth.value("last_complete_day"_L1).toString(), u"2026-11-18"_s);
    QCOMPARE(truth.value("days"_L1).toArray().last().toObject().value("day"_L1).toString(), u"2026-11-18"_s);
    const auto demographics = truth.value("demographics"_L1).toObject();
    QCOMPARE(demographics.value("age_gender"_L1).toArray().size(), 21);
    QCOMPARE(demographics.value("city"_L1).toArray().size(), 25);
}

QTEST_GUILESS_MAIN(TestSimulatedChannel)
#include "tst_simulatedchannel.moc"
