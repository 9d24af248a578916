// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentgains.h"
#include "tests/store/randomcontent.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestContentGains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gainsAreDifferencesOfLooks_data();
    void gainsAreDifferencesOfLooks();
    void firstLookGainsNothing();
    void lookInBetweenPartsTheGain();
    void severalLooksAddUp();
    void reachIsNeverAdded();
    void damageIsFoundAndMended_data();
    void damageIsFoundAndMended();
};

namespace {

std::vector<Metric> addedUp()
{
    return {Metric::Views,       Metric::Likes,       Metric::Comments,   Metric::Shares,       Metric::Saves,
            Metric::Impressions, Metric::WatchMinutes, Metric::LinkClicks, Metric::ProfileVisits};
}

/// The gains of the looks on these days, each from the look right before it.
std::vector<ContentGain> gainsTheLongWay(const RandomContent &content, const KnownChannel &channel, const DateRange &days,
                                         const std::vector<Metric> &metrics)
{
    const auto ids = content.ids(channel);
    std::map<qint64, ContentGain> gains;
    for (const auto &[id, post] : channel.posts) {
        const std::pair<const qint64, MetricValues> *before = nullptr;
        for (const auto &look : post.looks) {
            if (before != nullptr && days.contains(fromDayNumber(look.first))) {
                const auto [gain, first] = gains.try_emplace(ids.at(id), ContentGain{.id = ContentId(ids.at(id)), .since = before->first});
                gain->second.day = look.first;
                for (const Metric metric : metrics) {
                    if (look.second[metric] && before->second[metric])
                        gain->second.figures.set(metric, gain->second.figures[metric].value_or(0) + *look.second[metric] - *before->second[metric]);
                }
            }
            before = &look;
        }
    }
    std::vector<ContentGain> all;
    for (const auto &[id, gain] : gains)
        all.push_back(gain);
    return all;
}

/// One account whose days are in UTC, and its posts a, b, …
struct Scratch {
    ScratchWorkspace workspace;
    std::unique_ptr<Connection> connection = workspace.connection();
    Account account = addAccount(*connection, Platform::TikTok);

    void look(int day, const QString &id, std::optional<qint64> views, std::optional<qint64> reach = {})
    {
        ContentItem item{.platformContentId = id, .publishedAt = scratchMoment("2025-01-01T12:00:00Z")};
        item.figures.set(Metric::Views, views);
        item.figures.set(Metric::Reach, reach);
        item.figures.set(Metric::Likes, 1);
        must(upsertItems(*connection, account, {item}, addFetch(*connection, account.id),
                         QDateTime(QDate(2025, 1, day), QTime(1, 0), Qt::UTC)));
    }

    /// "id since-day:views" of the looks in January from `first` to `last`.
    QString gains(int first, int last)
    {
        QStringList all;
        for (const ContentGain &gain : must(contentGains(*connection, account.id,
                                                         must(DateRange::make(QDate(2025, 1, first), QDate(2025, 1, last))),
                                                         std::array{Metric::Views, Metric::Reach}))) {
            const auto views = gain.figures[Metric::Views];
            all.append(u"%1 %2-%3:%4"_s.arg(gain.id.value()).arg(fromDayNumber(gain.since).day())
                           .arg(fromDayNumber(gain.day).day())
                           .arg(views ? QString::number(*views) : u"unknown"_s));
            if (gain.figures[Metric::Reach] || gain.figures[Metric::Likes])
                all.append(u"not asked for"_s);
        }
        return all.join(u", "_s);
    }
};

} // namespace

void TestContentGains::gainsAreDifferencesOfLooks_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 201; seed <= 212; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestContentGains::gainsAreDifferencesOfLooks()
{
    QFETCH(quint32, seed);
    ScratchWorkspace workspace;
    const auto connection = workspace.connection();
    RandomContent content(*connection, seed);
    for (int step = 0; step < 150; ++step) {
        const QByteArray where = u"seed %1, step %2, after %3"_s.arg(seed).arg(step).arg(content.step()).toUtf8();
        const Transaction reading(*connection, Transaction::Kind::Read);
        const QStringList problems = must(contentGainProblems(*connection));
        QVERIFY2(problems.isEmpty(), where + ": " + problems.join(u"; ").toUtf8());
        const DateRange day = DateRange::day(content.days().first());
        for (const KnownChannel &channel : content.channels()) {
            std::vector<Metric> metrics = addedUp();
            metrics.resize(1 + content.random().bounded(static_cast<quint32>(metrics.size())));
            for (const DateRange &days : {day, content.days(), must(DateRange::make(QDate(2020, 1, 1), QDate(2030, 1, 1)))})
                QVERIFY2(must(contentGains(*connection, channel.account.id, days, metrics))
                             == gainsTheLongWay(content, channel, days, metrics),
                         where);
        }
    }
}

void TestContentGains::firstLookGainsNothing()
{
    Scratch scratch;
    scratch.look(3, u"a"_s, 100);
    scratch.look(3, u"a"_s, 110); // the same day once more
    QCOMPARE(scratch.gains(1, 31), QString());
    QCOMPARE(scalar(*scratch.connection, u"SELECT count(*) FROM content_gains"), u"0"_s);
}

void TestContentGains::lookInBetweenPartsTheGain()
{
    Scratch scratch;
    scratch.look(3, u"a"_s, 100);
    scratch.look(9, u"a"_s, 160);
    QCOMPARE(scratch.gains(1, 31), u"1 3-9:60"_s);
    scratch.look(5, u"a"_s, 120); // a clock that was set back
    QCOMPARE(scratch.gains(9, 9), u"1 5-9:40"_s);
    QCOMPARE(scratch.gains(1, 8), u"1 3-5:20"_s);
    scratch.look(5, u"a"_s, 130);
    QCOMPARE(scratch.gains(9, 9), u"1 5-9:30"_s);
    QCOMPARE(scratch.gains(5, 5), u"1 3-5:30"_s);
    scratch.look(1, u"a"_s, 90);
    QCOMPARE(scratch.gains(3, 3), u"1 1-3:10"_s);
}

void TestContentGains::severalLooksAddUp()
{
    Scratch scratch;
    for (const int day : {3, 5, 9}) {
        scratch.look(day, u"b"_s, 10 * day);
        scratch.look(day, u"a"_s, day == 5 ? std::nullopt : std::optional<qint64>(day));
    }
    QCOMPARE(scratch.gains(1, 31), u"1 3-9:60, 2 3-9:unknown"_s); // b came first; neither step of a tells both ends
    QCOMPARE(scratch.gains(6, 31), u"1 5-9:40, 2 5-9:unknown"_s);
    QCOMPARE(scratch.gains(10, 31), QString());
}

void TestContentGains::reachIsNeverAdded()
{
    Scratch scratch;
    scratch.look(3, u"a"_s, 1, 50);
    scratch.look(4, u"a"_s, 3, 70);
    QCOMPARE(scratch.gains(1, 31), u"1 3-4:2"_s);
}

void TestContentGains::damageIsFoundAndMended_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("a figure is lost") << u"UPDATE content_gains SET views = NULL"_s;
    QTest::newRow("a column is cut") << u"UPDATE content_gains SET since = substr(since, 1, 5)"_s;
    QTest::newRow("a day is gone") << u"DELETE FROM content_gains WHERE day = (SELECT max(day) FROM content_gains)"_s;
    QTest::newRow("a day too many") << u"INSERT INTO content_gains(account_id, day, item, since) SELECT account_id, 1, item, since FROM content_gains LIMIT 1"_s;
    QTest::newRow("a snapshot alone") << u"UPDATE content_snapshots SET views = 0 WHERE day = (SELECT min(day) FROM content_snapshots)"_s;
}

void TestContentGains::damageIsFoundAndMended()
{
    QFETCH(QString, damage);
    Scratch scratch;
    for (const int day : {3, 5, 9}) {
        scratch.look(day, u"a"_s, day);
        scratch.look(day, u"b"_s, day * day);
    }
    QCOMPARE(must(contentGainProblems(*scratch.connection)), QStringList());
    must(scratch.connection->run(damage));
    QVERIFY(!must(contentGainProblems(*scratch.connection)).isEmpty());
    must(rebuildContentGains(*scratch.connection));
    QCOMPARE(must(contentGainProblems(*scratch.connection)), QStringList());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestContentGains)
#include "tst_contentgains.moc"
