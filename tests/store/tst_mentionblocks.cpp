// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionblocks.h"
#include "models/store/mentionwords.h"
#include "models/store/rollups.h"
#include "models/store/textsearch.h"
#include "models/store/wordmatcher.h"
#include "tests/store/mentionoracle.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestMentionBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsByDayOfTheZone();
    void anotherTextLosesItsScore();
    void scoresOfAnotherTextAreLeftAlone();
    void mentionsToScoreAreThoseOfNoneOrAnother();
    void stretchesHoldWhatWaits();
    void anythingHappens_data();
    void anythingHappens();
    void damageIsFoundAndMended_data();
    void damageIsFoundAndMended();
    void olderWorkspaceIsCounted();

private:
    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
};

namespace {

Mention mention(const QString &id, const char *at, const QString &text = u"the blue glaze"_s)
{
    return {.mentionId = id,
            .authorName = u"@someone"_s,
            .authorFollowers = {},
            .text = text,
            .url = {},
            .engagementCount = {},
            .mentionedAt = scratchMoment(at)};
}

/// What the packed days of one scorer should hold, counted one by one.
using Counts = std::map<std::pair<QString, QDate>, std::array<qint64, mentionColumnCount>>;

Counts expectedCounts(const MentionAccount &account, const DateRange &span)
{
    Counts counts;
    for (const auto &[id, known] : account.mentions) {
        const QDate day = MentionOracle::dayOf(account, known.mention);
        if (!span.contains(day))
            continue;
        if (known.ownLabel) {
            auto &count = counts[{u"own"_s, day}];
            ++count[0];
            ++count[1 + static_cast<std::size_t>(*known.ownLabel)];
            continue;
        }
        auto &count = counts[{known.sentiment ? known.sentiment->scorer : QString(), day}];
        ++count[0];
        if (!known.sentiment || known.sentiment->label == SentimentLabel::Unknown)
            continue;
        ++count[1 + static_cast<std::size_t>(known.sentiment->label)];
        count[4] += static_cast<qint64>(std::round(known.sentiment->score * 10'000));
    }
    return counts;
}

Counts storedCounts(Connection &connection, const MentionAccount &account, const DateRange &span)
{
    Counts counts;
    for (const MentionDays &days : must(mentionDays(connection, account.account.id, span))) {
        for (qint64 day = 0; day < span.days(); ++day) {
            std::array<qint64, mentionColumnCount> count{};
            for (std::size_t i = 0; i < count.size(); ++i)
                count[i] = days.columns[i].empty() ? 0 : days.columns[i].at(static_cast<std::size_t>(day));
            if (count != std::array<qint64, mentionColumnCount>{})
                counts.emplace(std::pair(days.scorer, span.first().addDays(day)), count);
        }
    }
    return counts;
}

std::set<qint64> expectedMatches(MentionOracle &oracle, const QString &typed)
{
    std::set<qint64> ids;
    const WordMatcher matcher(typed);
    for (const MentionAccount &account : oracle.accounts()) {
        for (const auto &[id, known] : account.mentions) {
            if (matcher.matches(known.mention.authorName.toUtf8(), known.mention.text.toUtf8()))
                ids.insert(oracle.storedId(account, id).value());
        }
    }
    return ids;
}

std::set<qint64> foundMatches(Connection &connection, MentionOracle &oracle, const QString &typed)
{
    std::set<qint64> ids;
    const auto expression = searchExpression(typed);
    if (!expression)
        return ids;
    for (const StoredMentionId id : must(mentionsWithWords(connection, *expression, 100'000)))
        ids.insert(id.value());
    const QStringList exact = exactParts(typed); // the index knows no order of characters
    if (exact.isEmpty())
        return ids;
    for (const MentionAccount &account : oracle.accounts()) {
        for (const auto &[id, known] : account.mentions) {
            if (!containsAll(known.mention.authorName + u'\n' + known.mention.text, exact))
                ids.erase(oracle.storedId(account, id).value());
        }
    }
    return ids;
}

} // namespace

void TestMentionBlocks::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
}

void TestMentionBlocks::countsByDayOfTheZone()
{
    const Account account = addAccount(*m_connection, Platform::YouTube); // days of Los Angeles
    const FetchId fetch = addFetch(*m_connection, account.id);
    must(upsertMentions(*m_connection, account.id,
                        {mention(u"a"_s, "2024-03-01T07:59:59Z"), mention(u"b"_s, "2024-03-01T08:00:00Z"),
                         mention(u"c"_s, "2025-01-01T07:59:59Z"), mention(u"d"_s, "2025-01-01T08:00:00Z")},
                        fetch));
    QCOMPARE(scalar(*m_connection, u"SELECT group_concat(year) FROM (SELECT year FROM mention_blocks ORDER BY year)"), u"2024,2025"_s);
    const auto days = must(mentionDays(*m_connection, account.id, *DateRange::make(QDate(2024, 2, 28), QDate(2025, 1, 2))));
    QCOMPARE(days.size(), std::size_t(1));
    QCOMPARE(days[0].scorer, QString());
    const auto &mentions = days[0].columns[0];
    QCOMPARE(mentions.size(), std::size_t(310));
    QCOMPARE(mentions[1], 1); // 29 February
    QCOMPARE(mentions[2], 1);
    QCOMPARE(mentions[307], 1); // 31 December
    QCOMPARE(mentions[308], 1);
    QCOMPARE(std::accumulate(mentions.begin(), mentions.end(), qint64(0)), 4);
    QCOMPARE(must(firstMentionDay(*m_connection, account.id)), std::optional(QDate(2024, 2, 29)));
    QVERIFY(must(mentionDays(*m_connection, account.id, DateRange::day(QDate(2022, 5, 1)))).empty());
}

void TestMentionBlocks::anotherTextLosesItsScore()
{
    const Account account = addAccount(*m_connection, Platform::X);
    const FetchId fetch = addFetch(*m_connection, account.id);
    must(upsertMentions(*m_connection, account.id, {mention(u"a"_s, "2026-05-01T12:00:00Z")}, fetch));
    const MentionSentiment good{.scorer = u"vader 1"_s, .score = 0.4404, .label = SentimentLabel::Positive, .confidence = 0.9, .language = u"en"_s};
    QCOMPARE(must(scoreMentions(*m_connection, account.id, std::array{ScoredMention{StoredMentionId(1), u"the blue glaze"_s, good}})), 1);
    QCOMPARE(must(scoreMentions(*m_connection, account.id, std::array{ScoredMention{StoredMentionId(1), u"the blue glaze"_s, good}})), 0);
    const DateRange day = DateRange::day(QDate(2026, 5, 1));
    auto days = must(mentionDays(*m_connection, account.id, day));
    QCOMPARE(days.size(), std::size_t(1));
    QCOMPARE(days[0].scorer, u"vader 1"_s);
    QCOMPARE(days[0].columns[static_cast<std::size_t>(MentionColumn::Positive)], std::vector<qint64>{1});
    QCOMPARE(days[0].columns[static_cast<std::size_t>(MentionColumn::Scores)], std::vector<qint64>{4404});
    QVERIFY(days[0].columns[static_cast<std::size_t>(MentionColumn::Negative)].empty());
    Mention liked = mention(u"a"_s, "2026-05-01T12:00:00Z");
    liked.engagementCount = 7;
    must(upsertMentions(*m_connection, account.id, {liked}, fetch));
    QCOMPARE(scalar(*m_connection, u"SELECT scorer FROM brand_mentions"), u"vader 1"_s);
    must(upsertMentions(*m_connection, account.id, {mention(u"a"_s, "2026-05-01T12:00:00Z", u"the green glaze"_s)}, fetch));
    days = must(mentionDays(*m_connection, account.id, day));
    QCOMPARE(days.size(), std::size_t(1));
    QCOMPARE(days[0].scorer, QString());
    QCOMPARE(scalar(*m_connection, u"SELECT scorer || ifnull(sentiment_score, '-') || ifnull(sentiment_label, '-') || language "
                                   "FROM brand_mentions"),
             u"--"_s);
    QVERIFY(must(mentionBlockProblems(*m_connection)).isEmpty());
}

void TestMentionBlocks::scoresOfAnotherTextAreLeftAlone()
{
    const Account account = addAccount(*m_connection, Platform::X);
    const Account other = addAccount(*m_connection, Platform::X, u"2"_s);
    must(upsertMentions(*m_connection, account.id, {mention(u"a"_s, "2026-05-01T12:00:00Z")}, addFetch(*m_connection, account.id)));
    const MentionSentiment bad{.scorer = u"vader 1"_s, .score = -0.4, .label = SentimentLabel::Negative};
    QCOMPARE(must(scoreMentions(*m_connection, account.id, std::array{ScoredMention{StoredMentionId(1), u"another text"_s, bad}})), 0);
    QCOMPARE(must(scoreMentions(*m_connection, account.id, std::array{ScoredMention{StoredMentionId(9), u"the blue glaze"_s, bad}})), 0);
    QCOMPARE(must(scoreMentions(*m_connection, other.id, std::array{ScoredMention{StoredMentionId(1), u"the blue glaze"_s, bad}})), 0);
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM brand_mentions WHERE scorer <> ''"), u"0"_s);
    QVERIFY(must(mentionBlockProblems(*m_connection)).isEmpty());
}

void TestMentionBlocks::mentionsToScoreAreThoseOfNoneOrAnother()
{
    const Account account = addAccount(*m_connection, Platform::X);
    must(upsertMentions(*m_connection, account.id,
                        {mention(u"a"_s, "2026-05-01T12:00:00Z", u"one"_s), mention(u"b"_s, "2026-05-01T12:00:00Z", u"two"_s),
                         mention(u"c"_s, "2026-05-01T12:00:00Z", u"three"_s)},
                        addFetch(*m_connection, account.id)));
    const MentionSentiment plain{.scorer = u"vader 1"_s, .score = 0, .label = SentimentLabel::Neutral};
    must(scoreMentions(*m_connection, account.id, std::array{ScoredMention{StoredMentionId(2), u"two"_s, plain}}));
    const auto texts = [&](const QString &scorer, qsizetype skipped, qint64 most) {
        QStringList found;
        const auto waiting = must(waitingMentions(*m_connection, scorer));
        if (waiting.size() != 1)
            return u"%1 stretches"_s.arg(waiting.size());
        std::optional<MentionText> after;
        if (skipped > 0)
            after = must(mentionsToScore(*m_connection, waiting.front(), scorer, {}, skipped)).back();
        for (const MentionText &text : must(mentionsToScore(*m_connection, waiting.front(), scorer, after, most)))
            found.append(text.text);
        return found.join(u' ');
    };
    QCOMPARE(texts(u"vader 1"_s, 0, 10), u"three one"_s); // newest first
    QCOMPARE(texts(u"vader 1"_s, 1, 10), u"one"_s);
    QCOMPARE(texts(u"vader 2"_s, 0, 2), u"three two"_s);
    QCOMPARE(must(waitingMentions(*m_connection, u"vader 1"_s)).front().count, 2);
    QCOMPARE(must(waitingMentions(*m_connection, std::nullopt)).front().count, 3);
}

/// Whatever the zones, years and batches: each mention that waits is read once, and nothing else.
void TestMentionBlocks::stretchesHoldWhatWaits()
{
    MentionOracle oracle(*m_connection, 20'241'231);
    for (MentionAccount &account : oracle.accounts()) {
        oracle.writePage(account, 90);
        oracle.score(account, 40);
        oracle.correct(account, 15);
        oracle.lose(account, 10);
        oracle.score(account, 20);
    }
    for (const std::optional<QString> &scorer : {std::optional(u"vader 1"_s), std::optional(u"other 2"_s), std::optional<QString>()}) {
        QStringList expected;
        for (const MentionAccount &account : oracle.accounts()) {
            for (const auto &[id, known] : account.mentions) {
                const bool remote = known.sentiment && known.sentiment->scorer.startsWith("remote "_L1);
                if (!known.gone && (!scorer || !known.sentiment || (known.sentiment->scorer != *scorer && !remote)))
                    expected.append(QString::number(oracle.storedId(account, id).value()));
            }
        }
        QStringList found;
        for (const WaitingMentions &stretch : must(waitingMentions(*m_connection, scorer))) {
            qint64 read = 0;
            std::optional<MentionText> after;
            for (;;) {
                const auto page = must(mentionsToScore(*m_connection, stretch, scorer, after, 7));
                if (page.empty())
                    break;
                for (const MentionText &text : page)
                    found.append(QString::number(text.id.value()));
                read += static_cast<qint64>(page.size());
                after = page.back();
            }
            QCOMPARE(read, stretch.count);
        }
        expected.sort();
        found.sort();
        QVERIFY(!expected.isEmpty());
        QCOMPARE(found, expected);
    }
}

void TestMentionBlocks::anythingHappens_data()
{
    QTest::addColumn<quint32>("seed");
    for (int round = 0; round < 12; ++round) {
        const quint32 seed = QRandomGenerator::global()->generate();
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestMentionBlocks::anythingHappens()
{
    QFETCH(quint32, seed);
    MentionOracle oracle(*m_connection, seed);
    QRandomGenerator &random = oracle.random();
    for (int step = 0; step < 25; ++step) {
        MentionAccount &account = oracle.anyAccount();
        switch (random.bounded(9)) {
        case 0:
        case 1: oracle.score(account, 1 + random.bounded(40)); break;
        case 3:
        case 4: oracle.correct(account, 1 + random.bounded(20)); break;
        case 5: oracle.lose(account, 1 + random.bounded(10)); break;
        case 2:
            if (step % 5 == 4) {
                must(eraseAccount(*m_connection, account.account.id));
                oracle.accounts().erase(oracle.accounts().begin() + (&account - oracle.accounts().data()));
                break;
            }
            [[fallthrough]];
        default: oracle.writePage(account, 1 + random.bounded(60)); break;
        }
        if (oracle.accounts().empty())
            return;
        QCOMPARE(must(mentionBlockProblems(*m_connection)), QStringList());
        QCOMPARE(must(mentionWordProblems(*m_connection)), QStringList());
        const MentionAccount &looked = oracle.anyAccount();
        const DateRange span = DateRange::endingAt(QDate(2023, 12, 1).addDays(random.bounded(900)), 1 + random.bounded(800));
        QVERIFY(storedCounts(*m_connection, looked, span) == expectedCounts(looked, span));
    }
    for (const QString &typed : {u"kiln"_s, u"glaze"_s, u"ete"_s, u"ÉTÉ ünal"_s, u"陶芸"_s, u"芸"_s, u"при"_s, u"ไทย"_s, u"and 202"_s,
                                 u"author3 kil"_s, u"don't"_s, u"\"AND\" *"_s, oracle.anyText()})
        QVERIFY2(foundMatches(*m_connection, oracle, typed) == expectedMatches(oracle, typed), qPrintable(typed));
}

void TestMentionBlocks::damageIsFoundAndMended_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a year is missing") << u"DELETE FROM mention_blocks WHERE year = 2024"_s;
    QTest::newRow("a year too many")
        << u"INSERT INTO mention_blocks(account_id, scorer, year, mentions) SELECT account_id, scorer, 1999, mentions FROM mention_blocks LIMIT 1"_s;
    QTest::newRow("of a scorer nobody knows") << u"UPDATE mention_blocks SET scorer = 'nobody' WHERE year = 2024 AND scorer = ''"_s;
    QTest::newRow("no column at all") << u"UPDATE mention_blocks SET mentions = x'0011' WHERE year = 2024"_s;
    QTest::newRow("another count") << u"UPDATE mention_blocks SET mentions = (SELECT positive FROM mention_blocks WHERE positive IS NOT NULL LIMIT 1) "
                                      "WHERE scorer = '' AND year = 2024"_s;
    QTest::newRow("a label without a count") << u"UPDATE mention_blocks SET positive = NULL WHERE positive IS NOT NULL"_s;
    QTest::newRow("a mention behind its back") << u"DELETE FROM brand_mentions WHERE id = 3"_s;
    QTest::newRow("a score behind its back") << u"UPDATE brand_mentions SET sentiment_score = 0.77 WHERE sentiment_label = 'positive'"_s;
    QTest::newRow("a correction behind its back") << u"UPDATE brand_mentions SET own_label = 'neutral' WHERE id = 4"_s;
    QTest::newRow("gone behind its back") << u"UPDATE brand_mentions SET gone_at = 5 WHERE id = (SELECT min(id) FROM brand_mentions WHERE content LIKE '%kiln%')"_s;
    QTest::newRow("no words") << u"INSERT INTO mention_words(mention_words) VALUES('delete-all')"_s;
    QTest::newRow("words of another text") << u"UPDATE brand_mentions SET content = content || ' unheard' WHERE id = 5"_s;
}

void TestMentionBlocks::damageIsFoundAndMended()
{
    QFETCH(QString, sql);
    MentionOracle oracle(*m_connection, 20'261'122);
    for (MentionAccount &account : oracle.accounts()) {
        oracle.writePage(account, 80);
        oracle.score(account, 60);
    }
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
    must(m_connection->run(sql));
    QVERIFY(m_connection->changedRows() > 0 || sql.contains("delete-all"_L1));
    QVERIFY(!must(rollupProblems(*m_connection)).isEmpty());
    must(rebuildRollups(*m_connection));
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
}

/// Mentions of a workspace from before there was anything beside the rows.
void TestMentionBlocks::olderWorkspaceIsCounted()
{
    MentionOracle oracle(*m_connection, 7);
    for (MentionAccount &account : oracle.accounts())
        oracle.writePage(account, 50);
    must(m_connection->run(u"DELETE FROM mention_blocks"));
    must(m_connection->run(u"INSERT INTO mention_words(mention_words) VALUES('delete-all')"));
    must(rebuildRollups(*m_connection));
    const DateRange span = *DateRange::make(QDate(2023, 1, 1), QDate(2026, 12, 31));
    for (const MentionAccount &account : oracle.accounts())
        QVERIFY(storedCounts(*m_connection, account, span) == expectedCounts(account, span));
    QCOMPARE(foundMatches(*m_connection, oracle, u"kiln"_s), expectedMatches(oracle, u"kiln"_s));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestMentionBlocks)
#include "tst_mentionblocks.moc"
