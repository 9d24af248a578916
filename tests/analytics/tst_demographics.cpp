// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"
#include "models/analytics/demographics.h"
#include "models/store/syncrepository.h"
#include "tests/analytics/randomfigures.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestDemographics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEqualTheLongWay();
    void latestWindowWithinTheRangeIsShown();
    void changeIsAgainstAWindowWithoutCommonDays();
    void tailIsOneFigure();
    void ageAndGenderAreAddedUpWhereTheyComeCrossed();
    void coverageIsOfAllViewsOrFollowers();
    void blendAddsCountsAndWeighsPercents();
    void missingSaysWhy_data();
    void missingSaysWhy();
    void jsonTellsSharesAndReasons();
};

namespace {

using enum AudienceDimension;

const QDate last(2026, 11, 18);

#define COMPARE_FIGURES(actual, expected, where) \
    QVERIFY2(sameFigure(actual, expected), \
             (QByteArray(where) + ": " + toldFigure(actual) + " instead of " + toldFigure(expected)).constData())

AudienceSlice slice(AudienceDimension dimension, const DateRange &window, const QString &key,
                    const QString &second = {})
{
    return {.dimension = dimension, .window = window, .key = key, .secondKey = second};
}

AudienceSlice viewsOf(const QString &country, qint64 views, const DateRange &window)
{
    AudienceSlice made = slice(Country, window, country);
    made.views = views;
    return made;
}

AudienceSlice followersIn(const QString &country, qint64 followers, const DateRange &window)
{
    AudienceSlice made = slice(Country, window, country);
    made.followers = followers;
    return made;
}

AudienceSlice viewersOf(const QString &age, const QString &gender, double percent, const DateRange &window)
{
    AudienceSlice made = slice(AgeGender, window, age, gender);
    made.percent = percent;
    return made;
}

struct Hand {
    Hand() : connection(scratch.connection()) {}

    void tell(const Account &account, const std::vector<AudienceSlice> &slices)
    {
        must(replaceSlices(*connection, account.id, slices, addFetch(*connection, account.id)));
    }
    void days(const Account &account, const DateRange &range, Metric metric, qint64 value)
    {
        std::vector<DailyMetrics> days;
        for (QDate day = range.first(); day <= range.last(); day = day.addDays(1)) {
            days.push_back({.day = day, .values = {}});
            days.back().values.set(metric, value);
        }
        must(upsertDays(*connection, account.id, days, addFetch(*connection, account.id), now));
    }
    Demographics ask(const AnalyticsQuery &query = {.range = DateRange::endingAt(last, 28)})
    {
        return must(demographics(*connection, query, now));
    }

    QDateTime now = scratchMoment("2026-11-19T20:00:00Z");
    ScratchWorkspace scratch;
    std::unique_ptr<Connection> connection;
};

const AudienceBreakdown &breakdown(const Demographics &answer, AudienceDimension dimension, std::size_t account = 0)
{
    const auto &all = answer.accounts[account].dimensions;
    const auto found = std::ranges::find(all, dimension, &AudienceBreakdown::dimension);
    if (found == all.end())
        qFatal("no such dimension");
    return *found;
}

std::optional<double> share(const AudienceShares &shares, const QString &key)
{
    const auto found = std::ranges::find(shares.slices, key, &AudienceShare::key);
    return found == shares.slices.end() ? std::nullopt : found->share;
}

/// Windows of one account and dimension, as the store was given them.
using Told = std::vector<std::pair<DateRange, std::map<QString, qint64>>>;

/// What is shown of them until a day, the long way.
struct Expected {
    const std::pair<DateRange, std::map<QString, qint64>> *now = nullptr;
    const std::pair<DateRange, std::map<QString, qint64>> *before = nullptr;

    Expected(const Told &told, QDate until)
    {
        for (const auto &entry : told) {
            if (entry.first.last() <= until && (now == nullptr || isLater(entry.first, now->first)))
                now = &entry;
        }
        for (const auto &entry : told) {
            if (now != nullptr && entry.first.last() < now->first.first()
                && (before == nullptr || isLater(entry.first, before->first)))
                before = &entry;
        }
    }

    static bool isLater(const DateRange &a, const DateRange &b)
    {
        return a.last() != b.last() ? a.last() > b.last() : a.first() > b.first();
    }
};

double sumOf(const std::map<QString, qint64> &amounts)
{
    double sum = 0;
    for (const auto &[key, amount] : amounts)
        sum += static_cast<double>(amount);
    return sum;
}

Figure shareIn(const std::map<QString, qint64> &amounts, const QString &key)
{
    const auto found = amounts.find(key);
    const double sum = sumOf(amounts);
    return found == amounts.end() || sum <= 0 ? std::nullopt : Figure(static_cast<double>(found->second) / sum);
}

void checkRanking(const AudienceShares &shares, const std::map<QString, qint64> &amounts, int limit)
{
    std::vector<std::pair<qint64, QString>> ranked; // negative, so that equal ones stay in the order of their keys
    for (const auto &[key, amount] : amounts)
        ranked.push_back({-amount, key});
    std::ranges::sort(ranked);
    QCOMPARE(shares.slices.size(), std::min(ranked.size(), static_cast<std::size_t>(limit)));
    QCOMPARE(shares.tailSlices, static_cast<qint64>(ranked.size() - shares.slices.size()));
    double tail = 0;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        if (i < shares.slices.size())
            QCOMPARE(shares.slices[i].key, ranked[i].second);
        else
            tail += shareIn(amounts, ranked[i].second).value_or(0);
    }
    QVERIFY(shares.tailSlices == 0 ? !shares.tailShare : std::abs(*shares.tailShare - tail) < 1e-9);
}

void checkBreakdown(const AudienceBreakdown &actual, const Told &told, const AnalyticsQuery &query)
{
    const Expected expected(told, query.range.last());
    if (expected.now == nullptr) {
        QVERIFY(!actual.window);
        QCOMPARE(actual.gap, told.empty() ? AudienceGap::NeverSynced : AudienceGap::LaterOnly);
        return;
    }
    QCOMPARE(actual.gap, AudienceGap::None);
    QCOMPARE(actual.window, std::optional(expected.now->first));
    QCOMPARE(actual.earlierWindow, expected.before == nullptr ? std::nullopt : std::optional(expected.before->first));
    QCOMPARE(actual.changeGap == AudienceChangeGap::None, expected.before != nullptr);
    QCOMPARE(actual.beforeRange, expected.now->first.last() < query.range.first());
    checkRanking(actual.shares, expected.now->second, query.limit);
    for (const AudienceShare &own : actual.shares.slices) {
        const double now = shareIn(expected.now->second, own.key).value_or(-1);
        const double before = expected.before == nullptr ? -1 : shareIn(expected.before->second, own.key).value_or(-1);
        COMPARE_FIGURES(own.share, now < 0 ? Figure() : Figure(now), own.key.toUtf8());
        COMPARE_FIGURES(own.change, now < 0 || before < 0 ? Figure() : Figure(now - before),
                        own.key.toUtf8() + " change");
    }
}

} // namespace

void TestDemographics::answersEqualTheLongWay()
{
    static const QStringList countries{u"DE"_s, u"IN"_s, u"US"_s, u"JP"_s, u"BR"_s, u"ZZ"_s};
    for (quint32 seed = 1; seed <= 60; ++seed) {
        QRandomGenerator random(seed);
        Hand hand;
        std::map<qint64, Told> all;
        const int count = 1 + random.bounded(4);
        for (int i = 0; i < count; ++i) {
            const bool instagram = random.bounded(2) == 0;
            const Account account =
                addAccount(*hand.connection, instagram ? Platform::Instagram : Platform::YouTube, QString::number(i));
            std::map<std::pair<QDate, QDate>, std::map<QString, qint64>> windows;
            for (int window = random.bounded(8); window > 0; --window) {
                const DateRange days =
                    DateRange::endingAt(last.addDays(20 - random.bounded(120)), 1 + random.bounded(40));
                auto &amounts = windows[{days.first(), days.last()}];
                for (const QString &country : countries) {
                    if (random.bounded(3) > 0)
                        amounts[country] = random.bounded(6) == 0 ? 0 : random.bounded(40);
                }
                if (amounts.empty())
                    amounts[u"FR"_s] = 1;
            }
            Told &told = all[account.id.value()];
            for (const auto &[days, amounts] : windows) {
                const DateRange window = *DateRange::make(days.first, days.second);
                told.push_back({window, amounts});
                std::vector<AudienceSlice> slices;
                for (const auto &[country, amount] : amounts)
                    slices.push_back(instagram ? followersIn(country, amount, window)
                                               : viewsOf(country, amount, window));
                hand.tell(account, slices);
            }
        }
        for (int round = 0; round < 40; ++round) {
            const AnalyticsQuery query{
                .range = DateRange::endingAt(last.addDays(10 - random.bounded(100)), 1 + random.bounded(30)),
                .limit = 1 + random.bounded(7)};
            const Demographics answer = hand.ask(query);
            QCOMPARE(answer.accounts.size(), all.size());
            for (std::size_t i = 0; i < answer.accounts.size(); ++i)
                checkBreakdown(breakdown(answer, Country, i), all[answer.accounts[i].account.value()], query);
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(u"seed %1, round %2"_s.arg(seed).arg(round)));
        }
    }
}

void TestDemographics::latestWindowWithinTheRangeIsShown()
{
    Hand hand;
    const Account account = addAccount(*hand.connection);
    const DateRange old = DateRange::endingAt(last.addDays(-100), 28);
    hand.tell(account, {viewsOf(u"DE"_s, 3, old), viewsOf(u"IN"_s, 1, old)});
    hand.tell(account, {viewsOf(u"JP"_s, 9, DateRange::endingAt(last, 28))});
    QCOMPARE(share(breakdown(hand.ask(), Country).shares, u"JP"_s), Figure(1));
    const Demographics earlier = hand.ask({.range = DateRange::endingAt(last.addDays(-60), 28)});
    const AudienceBreakdown &shown = breakdown(earlier, Country);
    QCOMPARE(shown.window, std::optional(old));
    QVERIFY(shown.beforeRange);
    QCOMPARE(share(shown.shares, u"DE"_s), Figure(0.75));
    QCOMPARE(shown.shares.slices[0].amount, std::optional<qint64>(3));
}

void TestDemographics::changeIsAgainstAWindowWithoutCommonDays()
{
    Hand hand;
    const Account account = addAccount(*hand.connection);
    const DateRange now = DateRange::endingAt(last, 28);
    hand.tell(account, {viewsOf(u"DE"_s, 3, now), viewsOf(u"IN"_s, 1, now)});
    QCOMPARE(breakdown(hand.ask(), Country).changeGap, AudienceChangeGap::NoEarlierWindow);
    const DateRange overlapping = now.shifted(-1);
    hand.tell(account, {viewsOf(u"DE"_s, 1, overlapping)});
    QCOMPARE(breakdown(hand.ask(), Country).changeGap, AudienceChangeGap::OverlappingOnly);
    const DateRange before = now.previous();
    hand.tell(account, {viewsOf(u"DE"_s, 5, before), viewsOf(u"US"_s, 5, before)});
    const Demographics answer = hand.ask();
    const AudienceBreakdown &shown = breakdown(answer, Country);
    QCOMPARE(shown.earlierWindow, std::optional(before));
    QCOMPARE(shown.shares.slices[0].change, Figure(0.25)); // from a half to three quarters
    QCOMPARE(shown.shares.slices[1].change, std::nullopt); // India was not told of
}

void TestDemographics::tailIsOneFigure()
{
    Hand hand;
    const Account account = addAccount(*hand.connection);
    const DateRange now = DateRange::endingAt(last, 28);
    hand.tell(account, {viewsOf(u"DE"_s, 50, now), viewsOf(u"IN"_s, 30, now), viewsOf(u"US"_s, 15, now),
                        viewsOf(u"JP"_s, 5, now)});
    const AudienceShares shares = breakdown(hand.ask({.range = now, .limit = 2}), Country).shares;
    QCOMPARE(shares.slices.size(), std::size_t(2));
    QCOMPARE(shares.slices[1].key, u"IN"_s);
    QCOMPARE(shares.tailSlices, 2);
    QVERIFY(std::abs(*shares.tailShare - 0.2) < 1e-12);
}

void TestDemographics::ageAndGenderAreAddedUpWhereTheyComeCrossed()
{
    Hand hand;
    const Account account = addAccount(*hand.connection);
    const DateRange now = DateRange::endingAt(last, 28);
    hand.tell(account, {viewersOf(u"18-24"_s, u"female"_s, 30, now), viewersOf(u"18-24"_s, u"male"_s, 10, now),
                        viewersOf(u"25-34"_s, u"male"_s, 60, now)});
    const Demographics answer = hand.ask();
    QVERIFY(!breakdown(answer, AgeGender).derived);
    QVERIFY(breakdown(answer, Age).derived);
    QVERIFY(std::abs(*share(breakdown(answer, Age).shares, u"18-24"_s) - 0.4) < 1e-12);
    QVERIFY(std::abs(*share(breakdown(answer, Gender).shares, u"male"_s) - 0.7) < 1e-12);
    QCOMPARE(breakdown(answer, AgeGender).shares.slices[0].secondKey, u"male"_s);
    QCOMPARE(breakdown(answer, AgeGender).coverage, std::nullopt);
}

void TestDemographics::coverageIsOfAllViewsOrFollowers()
{
    Hand hand;
    const DateRange now = DateRange::endingAt(last, 28);
    const Account instagram = addAccount(*hand.connection, Platform::Instagram, u"ig"_s);
    const Account youtube = addAccount(*hand.connection, Platform::YouTube, u"UC1"_s);
    hand.tell(instagram, {followersIn(u"DE"_s, 300, now), followersIn(u"IN"_s, 100, now)});
    hand.tell(youtube, {viewsOf(u"DE"_s, 70, now)});
    hand.days(instagram, DateRange::day(last), Metric::Followers, 500);
    hand.days(youtube, now, Metric::Views, 10);
    Demographics answer = hand.ask({.range = now, .platforms = {Platform::Instagram}});
    QCOMPARE(breakdown(answer, Country).coverage, Figure(0.8));
    QCOMPARE(breakdown(answer, Country).base, AudienceBase::Followers);
    answer = hand.ask({.range = now, .platforms = {Platform::YouTube}});
    QCOMPARE(breakdown(answer, Country).coverage, Figure(0.25));
    // A day without a figure: how much the slices tell is not known.
    must(hand.connection->run(u"DELETE FROM daily_blocks WHERE account_id = ?", youtube.id.value()));
    must(hand.connection->run(u"DELETE FROM daily_metrics WHERE account_id = ?", youtube.id.value()));
    hand.days(youtube, DateRange::endingAt(last, 27), Metric::Views, 10);
    QCOMPARE(breakdown(hand.ask({.range = now, .platforms = {Platform::YouTube}}), Country).coverage, std::nullopt);
}

void TestDemographics::blendAddsCountsAndWeighsPercents()
{
    Hand hand;
    const DateRange now = DateRange::endingAt(last, 28);
    const Account one = addAccount(*hand.connection, Platform::YouTube, u"UC1"_s);
    const Account two = addAccount(*hand.connection, Platform::YouTube, u"UC2"_s);
    const Account without = addAccount(*hand.connection, Platform::YouTube, u"UC3"_s);
    const Account instagram = addAccount(*hand.connection, Platform::Instagram, u"ig"_s);
    hand.tell(one, {viewsOf(u"DE"_s, 30, now), viewersOf(u"18-24"_s, u"female"_s, 100, now)});
    hand.tell(two, {viewsOf(u"DE"_s, 10, now), viewsOf(u"IN"_s, 60, now), viewersOf(u"18-24"_s, u"male"_s, 100, now)});
    hand.tell(instagram, {followersIn(u"US"_s, 5000, now)});
    hand.days(one, now, Metric::Views, 300);
    hand.days(two, now, Metric::Views, 100);
    const Demographics answer = hand.ask();
    const auto blend = [&answer](AudienceDimension dimension) {
        const auto found = std::ranges::find(answer.blends, dimension, &AudienceBlend::dimension);
        if (found == answer.blends.end())
            qFatal("no such blend");
        return *found;
    };
    QVERIFY(
        std::ranges::all_of(answer.blends, [](const AudienceBlend &own) { return own.platform == Platform::YouTube; }));
    QCOMPARE(share(blend(Country).shares, u"DE"_s), Figure(0.4));
    QCOMPARE(blend(Country).accounts, (std::vector{one.id, two.id}));
    QCOMPARE(blend(Country).leftOut, (std::vector{without.id}));
    QVERIFY(!blend(Country).windowsDiffer);
    QCOMPARE(share(blend(Gender).shares, u"female"_s), Figure(0.75)); // three of four views
    QVERIFY(std::ranges::find(answer.notes, u"blend"_s, &AnswerNote::key) != answer.notes.end());
}

void TestDemographics::missingSaysWhy_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<AccountState>("state");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("followers");
    QTest::addColumn<AudienceGap>("gap");
    const auto row = [](const char *name, Platform platform, AccountState state, bool asked, const QString &error,
                        int followers, AudienceGap gap) {
        QTest::newRow(name) << platform << state << asked << error << followers << gap;
    };
    using enum AccountState;
    row("X does not tell it", Platform::X, Connected, true, {}, 1000, AudienceGap::NotTold);
    row("TikTok does not tell it", Platform::TikTok, Connected, true, {}, 1000, AudienceGap::NotTold);
    row("from files", Platform::YouTube, ImportedOnly, false, {}, 0, AudienceGap::NotConnected);
    row("not asked yet", Platform::YouTube, Connected, false, {}, 0, AudienceGap::NeverSynced);
    row("permission missing", Platform::Instagram, Connected, true, u"forbidden"_s, 1000, AudienceGap::ScopeNotGranted);
    row("few followers", Platform::Instagram, Connected, true, {}, 99, AudienceGap::TooFewFollowers);
    row("enough followers", Platform::Instagram, Connected, true, {}, 100, AudienceGap::NothingTold);
    row("small channel", Platform::YouTube, Connected, true, {}, 50, AudienceGap::NothingTold);
}

void TestDemographics::missingSaysWhy()
{
    QFETCH(Platform, platform);
    QFETCH(AccountState, state);
    QFETCH(bool, asked);
    QFETCH(QString, error);
    QFETCH(int, followers);
    QFETCH(AudienceGap, gap);
    Hand hand;
    const Account account = addAccount(*hand.connection, platform, u"a"_s, state);
    hand.days(account, DateRange::day(last), Metric::Followers, followers);
    if (asked) {
        const QString stream = platform == Platform::Instagram ? u"audience_country"_s : u"country"_s;
        const RunId run = must(startRun(*hand.connection, account.id, hand.now));
        must(addToRunStream(
            *hand.connection, run,
            {.stream = stream, .completed = error.isEmpty(), .refused = {}, .errorKind = error, .detail = {}}));
        StreamState done;
        done.succeededAt = hand.now;
        if (error.isEmpty())
            must(saveStreamState(*hand.connection, account.id, stream, done));
        else
            must(setStreamMark(*hand.connection, account.id, stream, StreamMark::Turn, hand.now));
    }
    const Demographics answer = hand.ask();
    QCOMPARE(breakdown(answer, Country).gap, gap);
    QVERIFY(!audienceGapText(gap, platform).isEmpty());
}

void TestDemographics::jsonTellsSharesAndReasons()
{
    Hand hand;
    const Account account = addAccount(*hand.connection);
    const DateRange now = DateRange::endingAt(last, 28);
    hand.tell(account, {viewsOf(u"DE"_s, 3, now), viewsOf(u"IN"_s, 1, now)});
    const QJsonObject json = toJson(hand.ask());
    const QJsonArray dimensions = json["accounts"_L1][0]["dimensions"_L1].toArray();
    const auto of = [&dimensions](const QString &key) {
        for (const auto &entry : dimensions) {
            if (entry["dimension"_L1] == key)
                return entry.toObject();
        }
        return QJsonObject();
    };
    QCOMPARE(of(u"country"_s)["slices"_L1][0]["share"_L1].toDouble(), 0.75);
    QCOMPARE(of(u"country"_s)["base"_L1].toString(), u"views"_s);
    QCOMPARE(of(u"country"_s)["no_change_because"_L1].toString(), u"no_earlier_window"_s);
    QCOMPARE(of(u"city"_s)["unknown_because"_L1].toString(), u"never_synced"_s);
    QVERIFY(json["blends"_L1].toArray().isEmpty());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestDemographics)
#include "tst_demographics.moc"
