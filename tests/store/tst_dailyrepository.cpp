// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dailyrepository.h"
#include "tests/store/scratchworkspace.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestDailyRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void unknownIsNotZero();
    void unknownNeverErasesKnown();
    void changedFigureLeavesARevision();
    void equalFigureIsLeftToItsFirstSource();
    void apiTakesOverFromAFile();
    void fileFillsOnlyGaps();
    void runningDayIsReplacedWithoutARevision();
    void withdrawnFileLeavesWhatOthersSaid();
    void withdrawnRevisionBringsTheFormerFigureBack();
    void withdrawalsCanFollowEachOther();
    void rangeIsReadInOrder();
    void accountsDoNotMix();
    void randomHistoryEqualsTheModel_data();
    void randomHistoryEqualsTheModel();

private:
    WriteCount upsert(QDate day, const MetricValues &values, FetchId fetch, Precedence precedence = Precedence::Authoritative);
    FigureHistory history(QDate day, Metric metric);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    AccountId m_account{0};
    QDateTime m_now = scratchMoment("2026-11-19T08:00:00Z");
    QDate m_day{2026, 11, 10};
};

namespace {

MetricValues figures(std::initializer_list<std::pair<Metric, std::optional<qint64>>> all)
{
    MetricValues values;
    for (const auto &[metric, value] : all)
        values.set(metric, value);
    return values;
}

/// The rules of the store said again, without any SQL: what is known about one figure is a pile of claims.
class FigureModel
{
public:
    struct Claim {
        qint64 value = 0;
        FetchId fetch{0};
        bool isImport = false;
    };
    struct Step {
        qint64 oldValue = 0;
        qint64 oldFetch = 0;
        std::optional<qint64> newValue;
        std::optional<qint64> newFetch;

        friend bool operator==(const Step &, const Step &) = default;
    };

    void tell(qint64 value, FetchId fetch, bool isImport, Precedence precedence)
    {
        const bool equal = !m_claims.empty() && m_claims.back().value == value;
        if (equal) {
            if (precedence != Precedence::FillGaps && m_claims.back().isImport)
                m_claims.back() = {value, fetch, isImport};
            return;
        }
        if (!m_claims.empty() && precedence == Precedence::FillGaps)
            return;
        if (!m_claims.empty() && precedence == Precedence::Authoritative)
            m_steps.push_back({m_claims.back().value, m_claims.back().fetch.value(), value, fetch.value()});
        if (precedence == Precedence::Snapshot)
            m_claims.clear();
        m_claims.push_back({value, fetch, isImport});
    }

    bool withdraw(FetchId fetch)
    {
        if (m_claims.empty() || m_claims.back().fetch != fetch)
            return false;
        const Claim gone = m_claims.back();
        m_claims.pop_back();
        Step step{gone.value, fetch.value(), std::nullopt, std::nullopt};
        if (!m_claims.empty()) {
            step.newValue = m_claims.back().value;
            step.newFetch = m_claims.back().fetch.value();
        }
        m_steps.push_back(step);
        return true;
    }

    [[nodiscard]] std::optional<qint64> value() const { return m_claims.empty() ? std::nullopt : std::optional(m_claims.back().value); }
    [[nodiscard]] std::optional<FetchId> source() const
    {
        return m_claims.empty() ? std::nullopt : std::optional(m_claims.back().fetch);
    }
    [[nodiscard]] const std::vector<Step> &steps() const { return m_steps; }

private:
    std::vector<Claim> m_claims;
    std::vector<Step> m_steps;
};

std::vector<FigureModel::Step> stepsOf(const FigureHistory &history)
{
    std::vector<FigureModel::Step> steps;
    for (const Revision &revision : history.revisions) {
        steps.push_back({revision.oldValue, revision.oldFetch ? revision.oldFetch->value() : 0, revision.newValue,
                         revision.newFetch ? std::optional(revision.newFetch->value()) : std::nullopt});
    }
    return steps;
}

} // namespace

void TestDailyRepository::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection).id;
}

WriteCount TestDailyRepository::upsert(QDate day, const MetricValues &values, FetchId fetch, Precedence precedence)
{
    return must(upsertDays(*m_connection, m_account, {{day, values}}, fetch, m_now, precedence));
}

FigureHistory TestDailyRepository::history(QDate day, Metric metric)
{
    return must(figureHistory(*m_connection, m_account, day, metric));
}

void TestDailyRepository::unknownIsNotZero()
{
    upsert(m_day, figures({{Metric::Views, 0}, {Metric::Likes, std::nullopt}}), addFetch(*m_connection, m_account));
    const auto days = must(daysInRange(*m_connection, m_account, DateRange::day(m_day)));
    QCOMPARE(days.size(), std::size_t(1));
    QCOMPARE(days[0].values[Metric::Views], std::optional<qint64>(0));
    QCOMPARE(days[0].values[Metric::Likes], std::nullopt);
    QCOMPARE(scalar(*m_connection, u"SELECT views || '/' || ifnull(likes, 'unknown') FROM v_daily"), u"0/unknown"_s);
    QCOMPARE(history(m_day, Metric::Likes).source, std::nullopt);
}

void TestDailyRepository::unknownNeverErasesKnown()
{
    const FetchId first = addFetch(*m_connection, m_account);
    upsert(m_day, figures({{Metric::Views, 5}, {Metric::Likes, 2}}), first);
    const WriteCount counts = upsert(m_day, figures({{Metric::Views, 6}}), addFetch(*m_connection, m_account));
    QCOMPARE(counts.figures, 1);
    QCOMPARE(history(m_day, Metric::Likes).value, std::optional<qint64>(2));
    QCOMPARE(history(m_day, Metric::Likes).source, std::optional(first));
    QVERIFY(history(m_day, Metric::Likes).revisions.empty());
}

void TestDailyRepository::changedFigureLeavesARevision()
{
    const FetchId first = addFetch(*m_connection, m_account);
    const FetchId second = addFetch(*m_connection, m_account);
    upsert(m_day, figures({{Metric::Views, 5}}), first);
    const WriteCount counts = upsert(m_day, figures({{Metric::Views, 7}}), second);
    QCOMPARE(counts.changed, 1);
    const FigureHistory now = history(m_day, Metric::Views);
    QCOMPARE(now.value, std::optional<qint64>(7));
    QCOMPARE(now.source, std::optional(second));
    QCOMPARE(now.revisions.size(), std::size_t(1));
    QCOMPARE(now.revisions[0].oldValue, 5);
    QCOMPARE(now.revisions[0].oldFetch, std::optional(first));
    QCOMPARE(now.revisions[0].newValue, std::optional<qint64>(7));
    QCOMPARE(now.revisions[0].revisedAt, m_now);
}

void TestDailyRepository::equalFigureIsLeftToItsFirstSource()
{
    const FetchId first = addFetch(*m_connection, m_account);
    upsert(m_day, figures({{Metric::Views, 5}}), first);
    const WriteCount counts = upsert(m_day, figures({{Metric::Views, 5}}), addFetch(*m_connection, m_account));
    QCOMPARE(counts.rows, 1);
    QCOMPARE(counts.changed, 0);
    QCOMPARE(counts.figures, 0);
    QCOMPARE(history(m_day, Metric::Views).source, std::optional(first));
}

void TestDailyRepository::apiTakesOverFromAFile()
{
    const FetchId file = addFetch(*m_connection, m_account, FetchKind::Import);
    const FetchId api = addFetch(*m_connection, m_account);
    upsert(m_day, figures({{Metric::Views, 5}, {Metric::Shares, 1}}), file, Precedence::FillGaps);
    upsert(m_day, figures({{Metric::Views, 5}}), api);
    QCOMPARE(history(m_day, Metric::Views).source, std::optional(api));
    QCOMPARE(history(m_day, Metric::Shares).source, std::optional(file));
    QCOMPARE(must(withdrawFetch(*m_connection, file, m_now)), 1);
    QCOMPARE(history(m_day, Metric::Views).value, std::optional<qint64>(5));
    QCOMPARE(history(m_day, Metric::Shares).value, std::nullopt);
}

void TestDailyRepository::fileFillsOnlyGaps()
{
    const FetchId api = addFetch(*m_connection, m_account);
    const FetchId file = addFetch(*m_connection, m_account, FetchKind::Import);
    upsert(m_day, figures({{Metric::Views, 5}}), api);
    const WriteCount counts = upsert(m_day, figures({{Metric::Views, 9}, {Metric::Likes, 3}}), file, Precedence::FillGaps);
    QCOMPARE(counts.figures, 1);
    QCOMPARE(counts.kept, 1);
    QCOMPARE(history(m_day, Metric::Views).value, std::optional<qint64>(5));
    QCOMPARE(history(m_day, Metric::Views).source, std::optional(api));
    QVERIFY(history(m_day, Metric::Views).revisions.empty());
    QCOMPARE(history(m_day, Metric::Likes).source, std::optional(file));
}

void TestDailyRepository::runningDayIsReplacedWithoutARevision()
{
    const FetchId second = addFetch(*m_connection, m_account);
    upsert(m_day, figures({{Metric::Followers, 100}}), addFetch(*m_connection, m_account), Precedence::Snapshot);
    upsert(m_day, figures({{Metric::Followers, 103}}), second, Precedence::Snapshot);
    const FigureHistory now = history(m_day, Metric::Followers);
    QCOMPARE(now.value, std::optional<qint64>(103));
    QCOMPARE(now.source, std::optional(second));
    QVERIFY(now.revisions.empty());
}

void TestDailyRepository::withdrawnFileLeavesWhatOthersSaid()
{
    const FetchId file = addFetch(*m_connection, m_account, FetchKind::Import);
    upsert(m_day, figures({{Metric::Views, 9}}), file, Precedence::FillGaps);
    upsert(m_day.addDays(1), figures({{Metric::Views, 4}}), file, Precedence::FillGaps);
    upsert(m_day, figures({{Metric::Views, 5}}), addFetch(*m_connection, m_account));
    QCOMPARE(must(withdrawFetch(*m_connection, file, m_now)), 1);
    QCOMPARE(history(m_day, Metric::Views).value, std::optional<qint64>(5));
    QCOMPARE(history(m_day.addDays(1), Metric::Views).value, std::nullopt);
    QCOMPARE(must(knownDays(*m_connection, m_account)), std::optional(DateRange::day(m_day))); // the emptied day is gone
    QCOMPARE(history(m_day.addDays(1), Metric::Views).revisions.size(), std::size_t(1)); // what was withdrawn stays on record
    QCOMPARE(must(withdrawFetch(*m_connection, file, m_now)), 0);
}

void TestDailyRepository::withdrawnRevisionBringsTheFormerFigureBack()
{
    const FetchId first = addFetch(*m_connection, m_account);
    const FetchId second = addFetch(*m_connection, m_account);
    upsert(m_day, figures({{Metric::Views, 5}}), first);
    upsert(m_day, figures({{Metric::Views, 7}}), second);
    QCOMPARE(must(withdrawFetch(*m_connection, second, m_now)), 1);
    QCOMPARE(history(m_day, Metric::Views).value, std::optional<qint64>(5));
    QCOMPARE(history(m_day, Metric::Views).source, std::optional(first));
}

void TestDailyRepository::withdrawalsCanFollowEachOther()
{
    std::vector<FetchId> fetches;
    for (const qint64 views : {5, 7, 9}) {
        fetches.push_back(addFetch(*m_connection, m_account));
        upsert(m_day, figures({{Metric::Views, views}}), fetches.back());
    }
    must(withdrawFetch(*m_connection, fetches[2], m_now));
    must(withdrawFetch(*m_connection, fetches[1], m_now));
    QCOMPARE(history(m_day, Metric::Views).value, std::optional<qint64>(5));
    must(withdrawFetch(*m_connection, fetches[0], m_now));
    QCOMPARE(history(m_day, Metric::Views).value, std::nullopt);
}

void TestDailyRepository::rangeIsReadInOrder()
{
    const FetchId fetch = addFetch(*m_connection, m_account);
    for (const int offset : {4, -3, 0, 2, -1})
        upsert(m_day.addDays(offset), figures({{Metric::Views, offset + 10}}), fetch);
    const auto days = must(daysInRange(*m_connection, m_account, *DateRange::make(m_day.addDays(-1), m_day.addDays(3))));
    QStringList seen;
    for (const DailyMetrics &day : days)
        seen.append(u"%1:%2"_s.arg(m_day.daysTo(day.day)).arg(*day.values[Metric::Views]));
    QCOMPARE(seen.join(u' '), u"-1:9 0:10 2:12"_s);
    QCOMPARE(must(knownDays(*m_connection, m_account)), std::optional(*DateRange::make(m_day.addDays(-3), m_day.addDays(4))));
}

void TestDailyRepository::accountsDoNotMix()
{
    const AccountId other = addAccount(*m_connection, Platform::YouTube, u"UC2"_s).id;
    QCOMPARE(must(knownDays(*m_connection, other)), std::optional<DateRange>());
    upsert(m_day, figures({{Metric::Views, 5}}), addFetch(*m_connection, m_account));
    must(upsertDays(*m_connection, other, {{m_day, figures({{Metric::Views, 50}})}}, addFetch(*m_connection, other), m_now));
    QCOMPARE(history(m_day, Metric::Views).value, std::optional<qint64>(5));
    QVERIFY(history(m_day, Metric::Views).revisions.empty());
    must(eraseAccount(*m_connection, m_account));
    QCOMPARE(scalar(*m_connection, u"SELECT group_concat(views) FROM daily_metrics"), u"50"_s);
    QCOMPARE(scalar(*m_connection, u"SELECT (SELECT count(*) FROM fetches) || (SELECT count(*) FROM daily_sources)"), u"11"_s);
}

void TestDailyRepository::randomHistoryEqualsTheModel_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 20261119u, 77u})
        QTest::addRow("seed %u", seed) << seed;
}

void TestDailyRepository::randomHistoryEqualsTheModel()
{
    QFETCH(quint32, seed);
    constexpr int dayCount = 4;
    QRandomGenerator random(seed);
    std::map<std::pair<int, Metric>, FigureModel> model;
    std::vector<FetchId> fetches;
    const Transaction oneDiskWrite(*m_connection);
    const auto compareDay = [&](int day) {
        for (const Metric metric : measuredMetrics()) {
            const FigureModel &expected = model[{day, metric}];
            const FigureHistory actual = history(m_day.addDays(day), metric);
            QCOMPARE(actual.value, expected.value());
            QCOMPARE(actual.source, expected.source());
            QVERIFY(stepsOf(actual) == expected.steps());
        }
    };
    for (int step = 0; step < 300; ++step) {
        if (random.bounded(5) == 0 && !fetches.empty()) {
            const FetchId fetch = fetches[random.bounded(static_cast<quint32>(fetches.size()))];
            qint64 expected = 0;
            for (auto &[key, figure] : model)
                expected += figure.withdraw(fetch) ? 1 : 0;
            QCOMPARE(must(withdrawFetch(*m_connection, fetch, m_now)), expected);
            for (int day = 0; day < dayCount; ++day)
                compareDay(day);
            continue;
        }
        const auto precedence = std::array{Precedence::Authoritative, Precedence::Authoritative, Precedence::FillGaps,
                                           Precedence::Snapshot}[random.bounded(4u)];
        const bool isImport = precedence == Precedence::FillGaps;
        fetches.push_back(addFetch(*m_connection, m_account, isImport ? FetchKind::Import : FetchKind::Api));
        const int day = random.bounded(dayCount);
        MetricValues values;
        for (const Metric metric : measuredMetrics()) {
            if (random.bounded(3) == 0)
                continue;
            const qint64 value = random.bounded(4); // few different ones, so that repetitions are common
            values.set(metric, value);
            model[{day, metric}].tell(value, fetches.back(), isImport, precedence);
        }
        upsert(m_day.addDays(day), values, fetches.back(), precedence);
        compareDay(day);
        if (QTest::currentTestFailed())
            return;
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestDailyRepository)
#include "tst_dailyrepository.moc"
