// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"
#include "models/store/syncrepository.h"
#include "tests/store/mentionoracle.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestMentionTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsAndHealth();
    void nothingToldIsUnknownAndNotZero();
    void accountsThatHaveComeSinceAreInNoChange();
    void daysThatAreNotOverAreInNoChange();
    void anyQuestion_data();
    void anyQuestion();

private:
    void write(const Account &account, const std::vector<std::pair<const char *, SentimentLabel>> &mentions,
               const QString &scorer = u"vader 1"_s);
    [[nodiscard]] MentionTimeline ask(const AnalyticsQuery &query) const
    {
        return must(mentionTimeline(*m_connection, query, m_now));
    }

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    QDateTime m_now = scratchMoment("2026-03-01T12:00:00Z");
};

namespace {

double scoreOf(SentimentLabel label)
{
    return label == SentimentLabel::Positive ? 0.5 : label == SentimentLabel::Negative ? -0.3 : 0;
}

/// The slow way: through every mention of every account, again for every question.
class SlowTimeline
{
public:
    SlowTimeline(const std::vector<MentionAccount> &accounts, const AnalyticsQuery &query, const QDateTime &now)
        : m_query(query)
        , m_now(now)
    {
        for (const MentionAccount &account : accounts) {
            const bool named = std::ranges::find(query.accounts, account.account.id) != query.accounts.end();
            const bool chosen = query.accounts.empty() ? !account.account.archivedAt.isValid() : named;
            const bool onPlatform =
                query.platforms.empty()
                || std::ranges::find(query.platforms, account.account.platform) != query.platforms.end();
            if (chosen && onPlatform)
                m_accounts.push_back(&account);
        }
    }

    [[nodiscard]] MentionCounts counts(const DateRange &range, std::optional<Platform> platform = {},
                                       const QString &scorer = {}) const
    {
        MentionCounts counts;
        for (const MentionAccount *account : m_accounts) {
            if (!platform || account->account.platform == *platform)
                counts += countsOf(*account, range, scorer);
        }
        return counts;
    }

    [[nodiscard]] std::set<Platform> knownPlatforms() const
    {
        std::set<Platform> known;
        for (const MentionAccount *account : m_accounts) {
            if (!account->mentions.empty())
                known.insert(account->account.platform);
        }
        return known;
    }

    [[nodiscard]] MentionComparison comparison(const QHash<AccountId, QDateTime> &synced) const
    {
        MentionComparison answer;
        const DateRange compared = *m_query.comparedRange();
        for (const MentionAccount *account : m_accounts) {
            const auto first = firstDay(*account);
            const QDate running = runningDay(*account, synced);
            if (!first || *first > compared.first() || running <= m_query.range.first())
                continue;
            ++answer.accounts;
            for (QDate day = m_query.range.first(); day <= m_query.range.last(); day = day.addDays(1)) {
                if (day >= running)
                    continue;
                answer.now += countsOf(*account, DateRange::day(day), {});
                answer.before +=
                    countsOf(*account, DateRange::day(day.addDays(m_query.range.first().daysTo(compared.first()))), {});
            }
        }
        return answer;
    }

    [[nodiscard]] bool complete(const DateRange &bucket, const QHash<AccountId, QDateTime> &synced) const
    {
        return std::ranges::all_of(m_accounts, [&](const MentionAccount *account) {
            return account->mentions.empty() || bucket.last() < runningDay(*account, synced);
        });
    }

    [[nodiscard]] std::optional<QDate> knownSince() const
    {
        std::optional<QDate> since;
        for (const MentionAccount *account : m_accounts) {
            if (const auto first = firstDay(*account))
                since = std::min(since.value_or(*first), *first);
        }
        return since;
    }

private:
    static std::optional<QDate> firstDay(const MentionAccount &account)
    {
        std::optional<QDate> first;
        for (const auto &[id, known] : account.mentions)
            first = std::min(first.value_or(QDate(9999, 1, 1)), MentionOracle::dayOf(account, known.mention));
        return first;
    }

    [[nodiscard]] QDate runningDay(const MentionAccount &account, const QHash<AccountId, QDateTime> &synced) const
    {
        return std::min(synced.value(account.account.id, m_now), m_now)
            .toTimeZone(QTimeZone(account.account.zone))
            .date();
    }

    static MentionCounts countsOf(const MentionAccount &account, const DateRange &range, const QString &scorer)
    {
        MentionCounts counts;
        for (const auto &[id, known] : account.mentions) {
            if (!range.contains(MentionOracle::dayOf(account, known.mention)))
                continue;
            if (!scorer.isEmpty() && (!known.sentiment || known.sentiment->scorer != scorer))
                continue;
            ++counts.mentions;
            counts.unscored += !known.sentiment;
            if (!known.sentiment || known.sentiment->label == SentimentLabel::Unknown)
                continue;
            counts.positive += known.sentiment->label == SentimentLabel::Positive;
            counts.neutral += known.sentiment->label == SentimentLabel::Neutral;
            counts.negative += known.sentiment->label == SentimentLabel::Negative;
            counts.scores += static_cast<qint64>(std::round(known.sentiment->score * 10'000));
        }
        return counts;
    }

    AnalyticsQuery m_query;
    QDateTime m_now;
    std::vector<const MentionAccount *> m_accounts;
};

AnalyticsQuery anyQuery(QRandomGenerator &random, const std::vector<MentionAccount> &accounts)
{
    AnalyticsQuery query{.range = DateRange::endingAt(QDate(2023, 10, 1).addDays(random.bounded(1'000)),
                                                      1 + random.bounded(random.bounded(2) ? 40 : 500)),
                         .granularity = static_cast<Granularity>(random.bounded(3)),
                         .comparison = static_cast<Comparison>(random.bounded(3))};
    if (random.bounded(3) == 0)
        query.platforms.push_back(allPlatforms[random.bounded(4U)]);
    if (random.bounded(3) == 0)
        query.accounts.push_back(accounts[random.bounded(static_cast<quint32>(accounts.size()))].account.id);
    return query;
}

} // namespace

void TestMentionTimeline::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
}

void TestMentionTimeline::write(const Account &account,
                                const std::vector<std::pair<const char *, SentimentLabel>> &mentions,
                                const QString &scorer)
{
    for (const auto &[at, label] : mentions) {
        const QString text = u"text of %1"_s.arg(QLatin1StringView(at));
        const QString id =
            u"%1-%2"_s.arg(QLatin1StringView(at), scalar(*m_connection, u"SELECT count(*) FROM brand_mentions"));
        must(upsertMentions(*m_connection, account.id,
                            {{.mentionId = id, .text = text, .mentionedAt = scratchMoment(at)}},
                            addFetch(*m_connection, account.id)));
        const StoredMentionId stored(scalar(*m_connection, u"SELECT max(id) FROM brand_mentions").toLongLong());
        must(scoreMentions(
            *m_connection, account.id,
            std::array{ScoredMention{stored, text, {.scorer = scorer, .score = scoreOf(label), .label = label}}}));
    }
}

void TestMentionTimeline::countsAndHealth()
{
    using enum SentimentLabel;
    const Account account = addAccount(*m_connection, Platform::X);
    write(account, {{"2026-01-05T10:00:00Z", Positive},
                    {"2026-01-05T11:00:00Z", Positive},
                    {"2026-01-06T10:00:00Z", Negative},
                    {"2026-01-13T10:00:00Z", Neutral},
                    {"2026-01-13T11:00:00Z", Unknown}});
    write(account, {{"2026-01-14T10:00:00Z", Positive}}, u"other 2"_s);
    const MentionTimeline answer =
        ask({.range = *DateRange::make(QDate(2026, 1, 5), QDate(2026, 1, 18)), .granularity = Granularity::Week});
    QCOMPARE(
        answer.summary.total,
        (MentionCounts{.mentions = 6, .positive = 3, .neutral = 1, .negative = 1, .unscored = 0, .scores = 12'000}));
    QCOMPARE(answer.summary.total.undecided(), 1);
    QCOMPARE(answer.summary.total.brandHealth(), std::optional(0.75));
    QCOMPARE(answer.summary.total.meanScore(), std::optional(0.24));
    QCOMPARE(answer.summary.total.share(answer.summary.total.neutral), std::optional(0.2));
    QCOMPARE(answer.summary.scorers.size(), std::size_t(2)); // never mixed without saying so
    QCOMPARE(answer.summary.scorers[0].scorer, u"other 2"_s);
    QCOMPARE(answer.summary.scorers[0].counts.mentions, 1);
    QCOMPARE(answer.summary.scorers[1].scorer, u"vader 1"_s);
    QCOMPARE(answer.summary.scorers[1].counts.mentions, 5);
    QCOMPARE(answer.buckets.size(), std::size_t(2));
    QCOMPARE(answer.buckets[0].total.mentions, 3);
    QCOMPARE(answer.buckets[1].total.mentions, 3);
    QCOMPARE(answer.summary.comparison->accounts, 0); // nothing was told of the weeks before
    QCOMPARE(answer.summary.comparison->mentions.kind, Delta::Kind::NoEarlierData);
    const QJsonObject json = toJson(answer);
    QCOMPARE(json["series"_L1].toArray()[0].toObject()["brand_health"_L1].toDouble(), 2.0 / 3);
    QCOMPARE(json["scorers"_L1].toArray()[1].toObject()["scorer"_L1].toString(), u"vader 1"_s);
}

void TestMentionTimeline::nothingToldIsUnknownAndNotZero()
{
    const Account x = addAccount(*m_connection, Platform::X);
    addAccount(*m_connection, Platform::TikTok, u"2"_s);
    write(x, {{"2026-01-05T10:00:00Z", SentimentLabel::Positive}});
    const MentionTimeline answer = ask({.range = DateRange::day(QDate(2026, 2, 1))});
    QCOMPARE(answer.summary.platforms.size(), std::size_t(2));
    QVERIFY(answer.summary.platforms[0].known); // X: none on that day
    QVERIFY(!answer.summary.platforms[1].known);
    QCOMPARE(answer.summary.total.meanScore(), std::nullopt);
    QCOMPARE(answer.summary.total.brandHealth(), std::nullopt);
    const QJsonObject json = toJson(answer);
    QVERIFY(json["platforms"_L1]["tiktok"_L1].isNull());
    QCOMPARE(json["platforms"_L1]["twitter"_L1]["mentions"_L1].toInt(-1), 0);
    QVERIFY(json["total"_L1]["brand_health"_L1].isNull());
    QCOMPARE(json["known_since"_L1].toString(), u"2026-01-05"_s);
}

void TestMentionTimeline::accountsThatHaveComeSinceAreInNoChange()
{
    using enum SentimentLabel;
    const Account old = addAccount(*m_connection, Platform::X, u"1"_s);
    const Account recent = addAccount(*m_connection, Platform::X, u"2"_s);
    write(old, {{"2025-06-01T10:00:00Z", Positive},
                {"2026-01-02T10:00:00Z", Negative},
                {"2026-01-11T10:00:00Z", Positive},
                {"2026-01-12T10:00:00Z", Positive}});
    write(recent, {{"2026-01-11T10:00:00Z", Negative}, {"2026-01-12T10:00:00Z", Negative}});
    const MentionSummary answer =
        must(mentionSummary(*m_connection, {.range = *DateRange::make(QDate(2026, 1, 11), QDate(2026, 1, 20))}, m_now));
    QCOMPARE(answer.total.mentions, 4);
    QCOMPARE(answer.comparison->accounts, 1);
    QCOMPARE(answer.comparison->now.mentions, 2);
    QCOMPARE(answer.comparison->before.mentions, 1);
    QCOMPARE(answer.comparison->mentions, (Delta{.kind = Delta::Kind::Change, .amount = 1.0}));
    QCOMPARE(answer.comparison->brandHealth, (Delta{.kind = Delta::Kind::Change, .amount = 1.0}));
    QVERIFY(std::abs(answer.comparison->meanScore.amount - 0.8) < 1e-9);
}

void TestMentionTimeline::daysThatAreNotOverAreInNoChange()
{
    using enum SentimentLabel;
    const Account account = addAccount(*m_connection, Platform::X);
    write(account, {{"2026-01-01T10:00:00Z", Positive},
                    {"2026-02-10T10:00:00Z", Positive},
                    {"2026-02-13T10:00:00Z", Positive},
                    {"2026-02-24T10:00:00Z", Positive},
                    {"2026-02-27T10:00:00Z", Positive}});
    const AnalyticsQuery query{.range = *DateRange::make(QDate(2026, 2, 21), QDate(2026, 3, 6)),
                               .granularity = Granularity::Day};
    MentionTimeline answer =
        ask(query); // it is 1 March: ten days are over, less than eight of those since the last sync
    QCOMPARE(answer.summary.comparison->now.mentions, 2);
    QCOMPARE(answer.summary.comparison->before.mentions, 2); // 7 to 14 February
    QVERIFY(answer.buckets[7].complete);
    QVERIFY(!answer.buckets[8].complete);
    must(saveStreamState(*m_connection, account.id, u"mentions"_s,
                         {.succeededAt = scratchMoment("2026-02-26T23:00:00Z")}));
    answer = ask(query);
    QVERIFY(answer.buckets[4].complete);
    QVERIFY(!answer.buckets[5].complete);
    QCOMPARE(answer.summary.comparison->now.mentions, 1);
    QCOMPARE(answer.summary.comparison->before.mentions, 1);
    QCOMPARE(answer.summary.total.mentions, 2);
}

void TestMentionTimeline::anyQuestion_data()
{
    QTest::addColumn<quint32>("seed");
    for (int round = 0; round < 6; ++round) {
        const quint32 seed = QRandomGenerator::global()->generate();
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestMentionTimeline::anyQuestion()
{
    QFETCH(quint32, seed);
    MentionOracle oracle(*m_connection, seed);
    QRandomGenerator &random = oracle.random();
    std::vector<MentionAccount> &accounts = oracle.accounts();
    QHash<AccountId, QDateTime> synced;
    for (std::size_t i = 0; i + 1 < accounts.size(); ++i) { // nothing is told of the last one
        oracle.writePage(accounts[i], 150);
        oracle.score(accounts[i], random.bounded(120));
        if (random.bounded(2) == 0) {
            synced.insert(accounts[i].account.id, m_now.addDays(random.bounded(20) - 15));
            must(saveStreamState(*m_connection, accounts[i].account.id, u"mentions"_s,
                                 {.succeededAt = synced[accounts[i].account.id]}));
        }
    }
    accounts[1].account.archivedAt = m_now;
    must(setArchived(*m_connection, accounts[1].account.id, m_now));
    for (int round = 0; round < 60; ++round) {
        const AnalyticsQuery query = anyQuery(random, accounts);
        const SlowTimeline slow(accounts, query, m_now);
        const MentionTimeline answer = ask(query);
        QCOMPARE(answer.summary.total, slow.counts(query.range));
        QCOMPARE(answer.summary.knownSince, slow.knownSince());
        for (const PlatformMentions &part : answer.summary.platforms) {
            QCOMPARE(part.known, slow.knownPlatforms().contains(part.platform));
            QCOMPARE(part.counts, slow.counts(query.range, part.platform));
        }
        MentionCounts judged;
        for (const ScorerMentions &scorer : answer.summary.scorers) {
            QCOMPARE(scorer.counts, slow.counts(query.range, {}, scorer.scorer));
            judged += scorer.counts;
        }
        QCOMPARE(judged.mentions, answer.summary.total.mentions - answer.summary.total.unscored);
        for (const MentionBucket &bucket : answer.buckets) {
            QCOMPARE(bucket.total, slow.counts(bucket.range));
            QCOMPARE(bucket.complete, slow.complete(bucket.range, synced));
            for (std::size_t i = 0; i < bucket.platforms.size(); ++i)
                QCOMPARE(bucket.platforms[i], slow.counts(bucket.range, answer.summary.platforms[i].platform));
        }
        QCOMPARE(answer.summary.comparison.has_value(), query.comparison != Comparison::None);
        if (answer.summary.comparison) {
            const MentionComparison expected = slow.comparison(synced);
            QCOMPARE(answer.summary.comparison->accounts, expected.accounts);
            QCOMPARE(answer.summary.comparison->now, expected.now);
            QCOMPARE(answer.summary.comparison->before, expected.before);
        }
        QCOMPARE(must(mentionSummary(*m_connection, query, m_now)), answer.summary);
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestMentionTimeline)
#include "tst_mentiontimeline.moc"
