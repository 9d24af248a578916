// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/cards.h"
#include "models/analytics/overview.h"
#include "models/store/importrepository.h"
#include "models/store/syncrepository.h"
#include "tests/analytics/randomcreator.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEqualTheLongWay_data();
    void answersEqualTheLongWay();
    void newcomerIsNoGrowth();
    void delta_data();
    void delta();
    void ordinaryChange_data();
    void ordinaryChange();
    void unknownIsNotZero();
    void unfinishedRangeIsComparedWithTheSameDays();
    void figureThatNobodyGivesSaysSo();
    void emptyWorkspaceHasNoData();
    void lastCompleteDayIsTheLatestOfTheChosen();
    void staleAfterTwiceTheCadence_data();
    void staleAfterTwiceTheCadence();
    void importsInTheRangeAreTold();
};

namespace {

const QDate today(2026, 11, 19);
const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");

using Figure = std::optional<double>;

bool same(const Figure &a, const Figure &b)
{
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= 1e-9 * std::max(1.0, std::abs(*b)));
}

QByteArray told(const Figure &figure)
{
    return figure ? QByteArray::number(*figure, 'g', 15) : QByteArray("unknown");
}

/// The rules of counting said once more, over plain maps: slow, and without a line of the code under test.
class LongWay
{
public:
    LongWay(std::vector<KnownAccount> accounts, const AnalyticsQuery &query) : m_accounts(std::move(accounts)), m_query(query)
    {
        const bool mixed = std::ranges::any_of(m_accounts, [this](const KnownAccount &known) {
            return defaultDenominator(known.account.platform) != defaultDenominator(m_accounts.front().account.platform);
        });
        const Denominator common = m_accounts.empty() || mixed ? Denominator::Views
                                                               : defaultDenominator(m_accounts.front().account.platform);
        m_base = denominatorMetric(query.denominator.value_or(common));
    }

    /// Over the accounts of a platform, or all; only days whose counterpart `shift` days later is known too.
    [[nodiscard]] Figure over(Metric metric, const DateRange &range, std::optional<Platform> platform = {}, qint64 shift = 0) const
    {
        Figure sum;
        double engagements = 0;
        double base = 0;
        for (const KnownAccount &known : m_accounts) {
            if (platform && known.account.platform != *platform)
                continue;
            if (metric == Metric::EngagementRate) {
                addRate(known, range, shift, engagements, base);
                continue;
            }
            if (const Figure own = overAccount(known, metric, range, shift))
                sum = sum.value_or(0) + *own;
        }
        if (metric == Metric::EngagementRate)
            return base > 0 ? Figure(engagements / base) : std::nullopt;
        return sum;
    }

    /// An account that tells the range and nothing of the one before; it would look like growth.
    [[nodiscard]] bool hasNewcomer(Metric metric, const DateRange &range, const DateRange &before) const
    {
        return metric != Metric::EngagementRate && std::ranges::any_of(m_accounts, [&](const KnownAccount &known) {
            return overAccount(known, metric, range, 0) && !overAccount(known, metric, before, 0);
        });
    }

    [[nodiscard]] bool complete(Metric metric, const DateRange &range) const
    {
        return std::ranges::all_of(m_accounts, [&](const KnownAccount &known) { return completeAccount(known, metric, range); });
    }

    /// As a bucket of the total shows it.
    [[nodiscard]] std::optional<qint64> bucket(Metric metric, const DateRange &range) const
    {
        Figure sum;
        for (const KnownAccount &known : m_accounts) {
            if (!known.gives(metric))
                continue;
            const Figure own = overAccount(known, metric, range, 0);
            if (!own && (metric == Metric::Followers || range.last() >= *known.begins(metric)))
                return std::nullopt;
            if (own)
                sum = sum.value_or(0) + *own;
        }
        return sum ? std::optional<qint64>(std::llround(*sum)) : std::nullopt;
    }

    [[nodiscard]] qint64 posts(const DateRange &range, std::optional<Platform> platform = {}) const
    {
        qint64 count = 0;
        for (const KnownAccount &known : m_accounts) {
            if (platform && known.account.platform != *platform)
                continue;
            count += std::ranges::count_if(known.items, [&](const ContentItem &item) {
                return !known.missing.contains(item.platformContentId) && range.contains(day(known, item));
            });
        }
        return count;
    }

    [[nodiscard]] QStringList topIds() const
    {
        std::vector<std::pair<qint64, QString>> all;
        for (const KnownAccount &known : m_accounts) {
            for (const ContentItem &item : known.items) {
                if (!known.missing.contains(item.platformContentId) && m_query.range.contains(day(known, item)))
                    all.push_back({item.figures[Metric::Views].value_or(-1), item.platformContentId});
            }
        }
        std::ranges::stable_sort(all, [](const auto &a, const auto &b) { return a.first > b.first; });
        QStringList ids;
        for (const auto &[views, id] : all) {
            if (views >= 0 && ids.size() < m_query.limit)
                ids.append(id);
        }
        return ids;
    }

    [[nodiscard]] Figure versusTypical(const QString &id) const
    {
        for (const KnownAccount &known : m_accounts) {
            const auto item = std::ranges::find(known.items, id, &ContentItem::platformContentId);
            if (item == known.items.end())
                continue;
            const qint64 age = std::max<qint64>(1, day(known, *item).daysTo(today));
            std::vector<double> others;
            for (const ContentItem &other : known.items) {
                const qint64 otherAge = day(known, other).daysTo(today);
                if (other.platformContentId != id && !known.missing.contains(other.platformContentId)
                    && other.figures[Metric::Views] && 2 * otherAge >= age && otherAge <= 2 * age)
                    others.push_back(static_cast<double>(*other.figures[Metric::Views]));
            }
            if (others.size() < 5)
                return std::nullopt;
            std::ranges::sort(others);
            const double middle = (others[(others.size() - 1) / 2] + others[others.size() / 2]) / 2;
            return static_cast<double>(*item->figures[Metric::Views]) / middle - 1;
        }
        return std::nullopt;
    }

private:
    static QDate day(const KnownAccount &known, const ContentItem &item)
    {
        return item.publishedAt.toTimeZone(QTimeZone(known.account.zone)).date();
    }

    static bool counts(const KnownAccount &known, Metric metric, QDate day, qint64 shift)
    {
        return known.value(metric, day) && (shift == 0 || known.value(metric, day.addDays(shift)));
    }

    static Figure overAccount(const KnownAccount &known, Metric metric, const DateRange &range, qint64 shift)
    {
        if (!known.gives(metric))
            return std::nullopt;
        if (metric == Metric::Followers)
            return followersTheLongWay(known, range.last());
        double sum = 0;
        int days = 0;
        for (QDate day = range.first(); day <= range.last(); day = day.addDays(1)) {
            if (counts(known, metric, day, shift)) {
                sum += static_cast<double>(*known.value(metric, day));
                ++days;
            }
        }
        if (days == 0)
            return std::nullopt;
        return metric == Metric::Reach || metric == Metric::AverageViewSeconds ? sum / days : sum;
    }

    void addRate(const KnownAccount &known, const DateRange &range, qint64 shift, double &engagements, double &base) const
    {
        if (!known.gives(Metric::Engagements) || !known.gives(m_base))
            return;
        if (m_base == Metric::Followers) {
            const Figure parts = overAccount(known, Metric::Engagements, range, shift);
            const Figure followers = followersTheLongWay(known, range.last());
            if (parts && followers) {
                engagements += *parts;
                base += *followers;
            }
            return;
        }
        for (QDate day = range.first(); day <= range.last(); day = day.addDays(1)) {
            if (counts(known, Metric::Engagements, day, shift) && counts(known, m_base, day, shift)) {
                engagements += static_cast<double>(*known.value(Metric::Engagements, day));
                base += static_cast<double>(*known.value(m_base, day));
            }
        }
    }

    [[nodiscard]] bool completeAccount(const KnownAccount &known, Metric metric, const DateRange &range) const
    {
        if (metric == Metric::EngagementRate) {
            if (!known.gives(Metric::Engagements) || !known.gives(m_base))
                return true;
            return completeAccount(known, Metric::Engagements, range) && completeAccount(known, m_base, range);
        }
        if (!known.gives(metric))
            return true;
        if (metric == Metric::Followers)
            return followersTheLongWay(known, range.last()).has_value();
        for (QDate day = std::max(range.first(), *known.begins(metric)); day <= range.last(); day = day.addDays(1)) {
            if (!known.value(metric, day))
                return false;
        }
        return true;
    }

    std::vector<KnownAccount> m_accounts;
    AnalyticsQuery m_query;
    Metric m_base = Metric::Views;
};

#define COMPARE_FIGURES(actual, expected, where)                                                                                  \
    QVERIFY2(same(actual, expected), (QByteArray(where) + ": " + told(actual) + " instead of " + told(expected)).constData())

void checkCard(const Card &card, const LongWay &longWay, const AnalyticsQuery &query)
{
    const QByteArray where(metricInfo(card.metric).key.data());
    COMPARE_FIGURES(card.value, longWay.over(card.metric, query.range), where + " value");
    for (const PlatformPart &part : card.parts)
        COMPARE_FIGURES(part.value, longWay.over(card.metric, query.range, part.platform), where + " part");
    if (!card.value && card.reason != UnknownReason::NoData)
        return; // nobody gives it, so there is nothing to compare
    const auto ranges = buckets(query.range, query.granularity);
    if (!card.sparkline.empty()) {
        QCOMPARE(card.sparkline.size(), ranges.size());
        for (std::size_t i = 0; i < ranges.size(); ++i)
            COMPARE_FIGURES(card.sparkline[i], longWay.over(card.metric, ranges[i]), where + " sparkline");
        QCOMPARE(card.incomplete, !longWay.complete(card.metric, query.range));
    }
    const bool unlike = card.metric != Metric::Posts && longWay.hasNewcomer(card.metric, query.range, query.range.previous());
    const Figure previous = query.comparison == Comparison::None || unlike
        ? std::nullopt
        : longWay.over(card.metric, query.range.previous(), {}, query.range.days());
    COMPARE_FIGURES(card.previous, previous, where + " previous");
}

} // namespace

void TestOverview::answersEqualTheLongWay_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {3u, 2026u})
        QTest::addRow("seed %u", seed) << seed;
}

void TestOverview::answersEqualTheLongWay()
{
    QFETCH(quint32, seed);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomCreator creator(*connection, seed, today);
    for (int round = 0; round < 80 && !QTest::currentTestFailed(); ++round) {
        const AnalyticsQuery query = creator.query();
        const LongWay longWay(creator.chosen(query), query);
        const Overview answer = must(overview(*connection, query, now));
        QCOMPARE(answer.cards.size(), std::size_t(6));
        for (const Card &card : answer.cards) {
            if (card.metric != Metric::Posts)
                checkCard(card, longWay, query);
        }
        const Card &posts = answer.cards.back();
        QCOMPARE(posts.metric, Metric::Posts);
        QCOMPARE(answer.publishedPosts, longWay.posts(query.range));
        COMPARE_FIGURES(posts.value, Figure(longWay.posts(query.range)), "posts");
        for (const PlatformPart &part : posts.parts)
            COMPARE_FIGURES(part.value, Figure(longWay.posts(query.range, part.platform)), "posts part");
        if (query.comparison == Comparison::Previous)
            COMPARE_FIGURES(posts.previous, Figure(longWay.posts(query.range.previous())), "posts previous");
        for (const Bucket &bucket : answer.total) {
            for (const Metric metric : measuredMetrics()) {
                if (metric != Metric::Following && metric != Metric::Posts)
                    QCOMPARE(bucket.values[metric], longWay.bucket(metric, bucket.range));
            }
        }
        QStringList ids;
        for (const RankedItem &item : answer.topContent) {
            if (!item.item.figures[Metric::Views])
                continue;
            ids.append(item.item.platformContentId);
            COMPARE_FIGURES(item.versusTypical, longWay.versusTypical(ids.back()), "versus typical of " + ids.back().toUtf8());
        }
        QCOMPARE(ids, longWay.topIds());
        QCOMPARE(answer.freshness.size(), creator.chosen(query).size());
    }
}

/// Two channels, one of them known since this period only: the sum has grown by nobody's work.
void TestOverview::newcomerIsNoGrowth()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account old = addAccount(*connection, Platform::YouTube, u"UC1"_s);
    const Account fresh = addAccount(*connection, Platform::TikTok, u"t1"_s);
    const QDate last(2026, 11, 14);
    const auto write = [&](const Account &account, QDate day, qint64 followers) {
        DailyMetrics figures{.day = day};
        figures.values.set(Metric::Followers, followers);
        const FetchId fetch = must(insertFetch(*connection, {.account = account.id, .stream = u"s"_s, .source = u"s"_s,
                                                             .fetchedAt = scratchMoment("2026-11-15T00:00:00Z")}));
        must(upsertDays(*connection, account.id, {figures}, fetch, scratchMoment("2026-11-15T00:00:00Z")));
    };
    write(old, last.addDays(-14), 100);
    write(old, last, 110);
    write(fresh, last, 5000);
    AnalyticsQuery query{.range = DateRange::endingAt(last, 14)};
    query.comparison = Comparison::Previous;
    const auto followersOf = [&] {
        const Overview answer = must(overview(*connection, query, scratchMoment("2026-11-15T12:00:00Z")));
        return *std::ranges::find(answer.cards, Metric::Followers, &Card::metric);
    };
    QCOMPARE(followersOf().value, std::optional(5110.0));
    QCOMPARE(followersOf().previous, std::nullopt);
    QVERIFY(followersOf().delta.kind == Delta::Kind::NoEarlierData);
    query.platforms = {Platform::YouTube};
    QCOMPARE(followersOf().previous, std::optional(100.0));
}

void TestOverview::delta_data()
{
    QTest::addColumn<Metric>("metric");
    QTest::addColumn<double>("value"); // -1: unknown
    QTest::addColumn<double>("previous");
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("amount");
    const auto row = [](const char *name, Metric metric, double value, double previous, Delta::Kind kind, double amount) {
        QTest::newRow(name) << metric << value << previous << static_cast<int>(kind) << amount;
    };
    row("counts in percent", Metric::Views, 120, 100, Delta::Kind::Change, 0.2);
    row("down", Metric::Views, 0, 100, Delta::Kind::Change, -1);
    row("from nothing", Metric::Views, 5, 0, Delta::Kind::New, 0);
    row("nothing as before", Metric::Views, 0, 0, Delta::Kind::Change, 0);
    row("unknown before", Metric::Views, 5, -1, Delta::Kind::NoEarlierData, 0);
    row("unknown now", Metric::Views, -1, 5, Delta::Kind::NoEarlierData, 0);
    row("rates in points", Metric::EngagementRate, 0.05, 0.08, Delta::Kind::Change, -0.03);
    row("rate from nothing", Metric::EngagementRate, 0.05, 0, Delta::Kind::Change, 0.05);
}

void TestOverview::delta()
{
    QFETCH(Metric, metric);
    QFETCH(double, value);
    QFETCH(double, previous);
    QFETCH(int, kind);
    QFETCH(double, amount);
    const auto known = [](double given) { return given < 0 ? std::nullopt : Figure(given); };
    const Delta delta = deltaOf(metric, known(value), known(previous));
    QCOMPARE(static_cast<int>(delta.kind), kind);
    QVERIFY(std::abs(delta.amount - amount) < 1e-12);
}

void TestOverview::ordinaryChange_data()
{
    QTest::addColumn<double>("change");
    QTest::addColumn<QList<double>>("earlier");
    QTest::addColumn<bool>("expected");
    // Median 0.02, deviations 0.01 0.01 0.03 0 0.02: spread 1.4826 * 0.01; twice that is 0.029652.
    const QList<double> earlier{0.01, 0.03, 0.05, 0.02, 0.0};
    QTest::newRow("in the middle") << 0.02 << earlier << true;
    QTest::newRow("just inside above") << 0.0496 << earlier << true;
    QTest::newRow("just outside above") << 0.0497 << earlier << false;
    QTest::newRow("just inside below") << -0.0096 << earlier << true;
    QTest::newRow("just outside below") << -0.0097 << earlier << false;
    QTest::newRow("three say nothing") << 0.02 << QList<double>{0.01, 0.03, 0.02} << false;
    QTest::newRow("four are enough") << 0.02 << QList<double>{0.01, 0.03, 0.02, 0.02} << true;
}

void TestOverview::ordinaryChange()
{
    QFETCH(double, change);
    QFETCH(QList<double>, earlier);
    QFETCH(bool, expected);
    QCOMPARE(isOrdinary(change, {earlier.begin(), earlier.end()}), expected);
}

namespace {

void storeViews(Connection &connection, const Account &account, QDate first, const std::vector<std::optional<qint64>> &views)
{
    std::vector<DailyMetrics> days;
    for (std::size_t i = 0; i < views.size(); ++i) {
        days.push_back({.day = first.addDays(static_cast<qint64>(i))});
        days.back().values.set(Metric::Views, views[i]);
    }
    must(upsertDays(connection, account.id, days, addFetch(connection, account.id), now));
}

const Card &cardOf(const Overview &overview, Metric metric)
{
    return *std::ranges::find(overview.cards, metric, &Card::metric);
}

} // namespace

void TestOverview::unknownIsNotZero()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    storeViews(*connection, account, QDate(2026, 11, 1), {5, 0, std::nullopt, 3});
    const auto over = [&](int first, int last) {
        const AnalyticsQuery query{.range = *DateRange::make(QDate(2026, 11, first), QDate(2026, 11, last))};
        return cardOf(must(overview(*connection, query, now)), Metric::Views);
    };
    QCOMPARE(over(2, 2).value, Figure(0));
    QVERIFY(!over(2, 2).incomplete);
    QCOMPARE(over(3, 3).value, std::nullopt);
    QCOMPARE(over(3, 3).reason, UnknownReason::NoData);
    QCOMPARE(over(1, 4).value, Figure(8));
    QVERIFY(over(1, 4).incomplete);
    QCOMPARE(over(1, 2).delta.kind, Delta::Kind::NoEarlierData);
}

void TestOverview::unfinishedRangeIsComparedWithTheSameDays()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    // Two weeks of 10 a day; of the second week only three days are in yet.
    storeViews(*connection, account, QDate(2026, 11, 2), {10, 10, 10, 10, 10, 10, 10, 10, 10, 10});
    const AnalyticsQuery query{.range = *DateRange::make(QDate(2026, 11, 9), QDate(2026, 11, 15))};
    const Card views = cardOf(must(overview(*connection, query, now)), Metric::Views);
    QCOMPARE(views.value, Figure(30));
    QCOMPARE(views.previous, Figure(30));
    QCOMPARE(views.delta.amount, 0.0);
    QVERIFY(views.incomplete);
}

void TestOverview::figureThatNobodyGivesSaysSo()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    storeViews(*connection, addAccount(*connection), QDate(2026, 11, 1), {5});
    const AnalyticsQuery query{.range = DateRange::day(QDate(2026, 11, 1))};
    const Card reach = cardOf(must(overview(*connection, query, now)), Metric::Reach);
    QCOMPARE(reach.value, std::nullopt);
    QCOMPARE(reach.reason, UnknownReason::NotServed);
    QCOMPARE(reach.parts.size(), std::size_t(1));
    QCOMPARE(reach.parts[0].value, std::nullopt);
}

void TestOverview::emptyWorkspaceHasNoData()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Overview answer = must(overview(*connection, {.range = DateRange::endingAt(today, 28)}, now));
    for (const Card &card : answer.cards) {
        QCOMPARE(card.value, std::nullopt);
        QCOMPARE(card.reason, UnknownReason::NoData);
        QCOMPARE(card.delta.kind, Delta::Kind::NoEarlierData);
    }
    QVERIFY(answer.topContent.empty());
    QVERIFY(answer.platforms.empty());
    QCOMPARE(must(lastCompleteDay(*connection, {}, {})), std::nullopt);
}

void TestOverview::lastCompleteDayIsTheLatestOfTheChosen()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account synced = addAccount(*connection, Platform::YouTube, u"a"_s);
    const Account imported = addAccount(*connection, Platform::TikTok, u"b"_s, AccountState::ImportedOnly);
    must(saveStreamState(*connection, synced.id, u"daily"_s, {.completeUntil = QDate(2026, 11, 16)}));
    must(saveStreamState(*connection, synced.id, u"other"_s, {.completeUntil = QDate(2026, 11, 14)}));
    storeViews(*connection, synced, QDate(2026, 11, 18), {5}); // beyond what the platform calls finished
    storeViews(*connection, imported, QDate(2026, 10, 1), {1, 2, std::nullopt});
    QCOMPARE(must(lastCompleteDay(*connection, {}, {})), std::optional(QDate(2026, 11, 16)));
    QCOMPARE(must(lastCompleteDay(*connection, {Platform::TikTok}, {})), std::optional(QDate(2026, 10, 2)));
    QCOMPARE(must(lastCompleteDay(*connection, {}, {imported.id})), std::optional(QDate(2026, 10, 2)));
    QCOMPARE(must(lastCompleteDay(*connection, {Platform::X}, {})), std::nullopt);
}

void TestOverview::staleAfterTwiceTheCadence_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<AccountState>("state");
    QTest::addColumn<int>("seconds"); // since the last sync, -1: never
    QTest::addColumn<bool>("stale");
    const auto row = [](const char *name, Platform platform, AccountState state, int seconds, bool stale) {
        QTest::newRow(name) << platform << state << seconds << stale;
    };
    row("YouTube, 12 h", Platform::YouTube, AccountState::Connected, 12 * 3600, false);
    row("YouTube, a second more", Platform::YouTube, AccountState::Connected, 12 * 3600 + 1, true);
    row("X, 8 h", Platform::X, AccountState::Connected, 8 * 3600, false);
    row("X, a second more", Platform::X, AccountState::Connected, 8 * 3600 + 1, true);
    row("TikTok, two days", Platform::TikTok, AccountState::Connected, 48 * 3600, false);
    row("TikTok, a second more", Platform::TikTok, AccountState::Connected, 48 * 3600 + 1, true);
    row("connected and never synced", Platform::YouTube, AccountState::Connected, -1, true);
    row("an import does not age", Platform::YouTube, AccountState::ImportedOnly, -1, false);
    row("nor does a disconnected account", Platform::YouTube, AccountState::Disconnected, 1'000'000, false);
}

void TestOverview::staleAfterTwiceTheCadence()
{
    QFETCH(Platform, platform);
    QFETCH(AccountState, state);
    QFETCH(int, seconds);
    QFETCH(bool, stale);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection, platform, u"a"_s, state);
    if (seconds >= 0) {
        must(saveStreamState(*connection, account.id, u"profile"_s, {.succeededAt = now.addSecs(-seconds)}));
        must(saveStreamState(*connection, account.id, u"older"_s, {.succeededAt = now.addSecs(-seconds - 50'000)}));
    }
    const Overview answer = must(overview(*connection, {.range = DateRange::endingAt(today, 28)}, now));
    QCOMPARE(answer.freshness.size(), std::size_t(1));
    QCOMPARE(answer.freshness[0].stale, stale);
    QCOMPARE(answer.freshness[0].lastSyncedAt, seconds < 0 ? std::nullopt : std::optional(now.addSecs(-seconds)));
}

void TestOverview::importsInTheRangeAreTold()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    const FetchId fetch = addFetch(*connection, account.id, FetchKind::Import);
    const ImportId id = must(insertImport(*connection, {.account = account.id,
                                                        .fetch = fetch,
                                                        .importedAt = now,
                                                        .range = *DateRange::make(QDate(2026, 1, 1), QDate(2026, 1, 31))}));
    const auto touched = [&](QDate first, QDate last) {
        return must(overview(*connection, {.range = *DateRange::make(first, last)}, now)).freshness.front().hasImports;
    };
    QVERIFY(touched(QDate(2026, 1, 31), QDate(2026, 2, 5)));
    QVERIFY(!touched(QDate(2026, 2, 1), QDate(2026, 2, 5)));
    must(undoImport(*connection, id, now));
    QVERIFY(!touched(QDate(2026, 1, 31), QDate(2026, 2, 5)));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestOverview)
#include "tst_overview.moc"
