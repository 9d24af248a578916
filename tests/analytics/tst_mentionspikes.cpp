// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/countspread.h"
#include "models/analytics/mentionspikes.h"
#include "models/store/mentioncorrections.h"
#include "models/store/mentionrepository.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Days that stand out, and what drives the sentiment, on mentions that the test planted.
class TestMentionSpikes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void plantedSpikeIsFoundWithItsReasons();
    void anotherScorerIsNoSpike();
    void fewDaysSayNothing();
    void correctionsAreNoSpikeAnyMore();
    void chanceAloneIsSeldomASpike_data();
    void chanceAloneIsSeldomASpike();
    void wordsThatPartTheSidesAreDrivers();

private:
    struct Told {
        QString text;
        SentimentLabel label = SentimentLabel::Negative;
        QString author = {};
        QString post = {};
    };
    void tell(QDate day, const Told &told, const QString &scorer = u"lexicon 1"_s);
    /// Two negative mentions a day and a positive one, in turns of words.
    void usualDays(QDate first, int days);
    [[nodiscard]] std::vector<NegativeSpike> spikes() const
    {
        return must(negativeSpikes(*m_connection, {.range = m_range, .limit = 10}, scratchMoment("2026-03-31T12:00:00Z")));
    }

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::optional<Account> m_account;
    FetchId m_fetch{0};
    int m_told = 0;
    DateRange m_range = DateRange::endingAt(QDate(2026, 3, 28), 28);
};

void TestMentionSpikes::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection, Platform::X);
    m_fetch = addFetch(*m_connection, m_account->id);
    m_told = 0;
}

void TestMentionSpikes::tell(QDate day, const Told &told, const QString &scorer)
{
    const QDateTime moment(day, QTime(8, 0).addSecs(m_told % 3'600), Qt::UTC);
    must(upsertMentions(*m_connection, m_account->id,
                        {{.mentionId = QString::number(++m_told),
                          .authorName = told.author.isEmpty() ? u"@somebody%1"_s.arg(m_told) : told.author,
                          .text = told.text,
                          .mentionedAt = moment,
                          .postId = told.post}},
                        m_fetch));
    const StoredMentionId id(scalar(*m_connection, u"SELECT max(id) FROM brand_mentions").toLongLong());
    must(scoreMentions(*m_connection, m_account->id, std::array{ScoredMention{id, told.text, {.scorer = scorer, .label = told.label}}}));
}

void TestMentionSpikes::usualDays(QDate first, int days)
{
    static const QStringList complaints{u"boring clay"_s, u"sound terrible"_s, u"camera shaky"_s, u"ads everywhere"_s, u"glaze ugly"_s};
    for (int day = 0; day < days; ++day) {
        tell(first.addDays(day), {.text = complaints[day % 5]});
        tell(first.addDays(day), {.text = complaints[(day + 2) % 5]});
        tell(first.addDays(day), {.text = u"lovely bowl"_s, .label = SentimentLabel::Positive});
    }
}

void TestMentionSpikes::plantedSpikeIsFoundWithItsReasons()
{
    usualDays(QDate(2026, 2, 1), 56);
    const QDate outcry(2026, 3, 20);
    for (int mention = 0; mention < 18; ++mention)
        tell(outcry, {.text = u"sponsor again, number %1"_s.arg(mention), .author = mention < 7 ? u"@loud"_s : QString(), .post = u"gear"_s});
    const auto found = spikes();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].day, outcry);
    QCOMPARE(found[0].negative, qint64(20));
    QCOMPARE(found[0].usual, 2.0);
    QVERIFY(found[0].mostUsual < 20 && found[0].mostUsual >= 2);
    QVERIFY(!found[0].words.empty());
    QCOMPARE(found[0].words.front().word.toLower(), u"sponsor"_s);
    QVERIFY(found[0].post);
    QCOMPARE(found[0].post->postId, u"gear"_s);
    QCOMPARE(found[0].post->counts.negative, qint64(18));
    QVERIFY(found[0].author); // 7 of 20 are a third
    QCOMPARE(found[0].author->name, u"@loud"_s);
}

void TestMentionSpikes::anotherScorerIsNoSpike()
{
    usualDays(QDate(2026, 2, 1), 48);
    // The other one calls everything negative.
    for (QDate day(2026, 3, 21); day <= m_range.last(); day = day.addDays(1)) {
        for (int mention = 0; mention < 20; ++mention)
            tell(day, {.text = u"lovely bowl"_s}, u"remote 1 model@host"_s);
    }
    QVERIFY(spikes().empty());
}

void TestMentionSpikes::fewDaysSayNothing()
{
    usualDays(QDate(2026, 3, 10), 12);
    for (int mention = 0; mention < 18; ++mention)
        tell(QDate(2026, 3, 22), {.text = u"sponsor again"_s});
    QVERIFY(spikes().empty());
}

void TestMentionSpikes::correctionsAreNoSpikeAnyMore()
{
    usualDays(QDate(2026, 2, 1), 56);
    std::vector<MentionCorrection> corrections;
    for (int mention = 0; mention < 18; ++mention) {
        tell(QDate(2026, 3, 20), {.text = u"sick bowl"_s});
        corrections.push_back({.id = StoredMentionId(scalar(*m_connection, u"SELECT max(id) FROM brand_mentions").toLongLong()),
                               .label = SentimentLabel::Positive});
    }
    QCOMPARE(spikes().size(), std::size_t(1));
    must(correctMentions(*m_connection, corrections, scratchMoment("2026-03-29T00:00:00Z")));
    QVERIFY(spikes().empty());
}

void TestMentionSpikes::chanceAloneIsSeldomASpike_data()
{
    QTest::addColumn<double>("mean");
    for (const double mean : {0.5, 2.0, 8.0, 40.0, 300.0})
        QTest::addRow("%g a day", mean) << mean;
}

/// Ten years of days of nothing but chance: one in a thousand is promised, which is 3.7; three times as many would be a lie.
void TestMentionSpikes::chanceAloneIsSeldomASpike()
{
    QFETCH(const double, mean);
    std::mt19937 random(20'261'120);
    std::poisson_distribution<qint64> chance(mean);
    std::vector<qint64> days(3'650);
    for (qint64 &day : days)
        day = chance(random);
    int alarms = 0;
    for (std::size_t day = 28; day < days.size(); ++day) {
        const CountSpread before(std::vector<qint64>(days.begin() + static_cast<std::ptrdiff_t>(day) - 28, days.begin() + static_cast<std::ptrdiff_t>(day)));
        alarms += days[day] >= 5 && before.tail(days[day]) < 0.001 ? 1 : 0;
    }
    QVERIFY2(alarms <= 11, qPrintable(QString::number(alarms)));
}

void TestMentionSpikes::wordsThatPartTheSidesAreDrivers()
{
    for (int mention = 0; mention < 30; ++mention) {
        const QDate day = m_range.first().addDays(mention % 28);
        tell(day, {.text = u"the glaze %1 is on the shelf"_s.arg(mention), .label = SentimentLabel::Positive, .author = u"@fan"_s});
        tell(day, {.text = u"the sponsor %1 is on the shelf"_s.arg(mention), .author = u"@critic"_s, .post = u"gear"_s});
    }
    const MentionDrivers drivers = must(mentionDrivers(*m_connection, {.range = m_range, .limit = 5}));
    QCOMPARE(drivers.mentions, qint64(60));
    QCOMPARE(drivers.looked, qint64(60));
    QCOMPARE(drivers.lifting.size(), std::size_t(1));
    QCOMPARE(drivers.lifting[0].word, u"glaze"_s);
    QCOMPARE(drivers.lifting[0].positive, qint64(30));
    QCOMPARE(drivers.pulling.size(), std::size_t(1)); // the shelf is on both sides
    QCOMPARE(drivers.pulling[0].word, u"sponsor"_s);
    QCOMPARE(drivers.pulling[0].negative, qint64(30));
    QVERIFY(drivers.pulling[0].weight < -1.96);
    QCOMPARE(drivers.posts.size(), std::size_t(1));
    QCOMPARE(drivers.posts[0].counts.negative, qint64(30));
    QCOMPARE(drivers.authors.front().name, u"@critic"_s);
    QCOMPARE(drivers.authors.front().counts.mentions, qint64(30));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestMentionSpikes)
#include "tst_mentionspikes.moc"
