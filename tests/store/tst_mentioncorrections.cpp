// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionblocks.h"
#include "models/store/mentioncorrections.h"
#include "models/store/mentionrepository.h"
#include "models/store/mentionscan.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestMentionCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theUserCountsInsteadOfTheScorer();
    void takingBackGivesTheScorerItsWord();
    void whatSaysSoAlreadyIsLeftOut();
    void oneNamedTwiceIsTakenBackWhole();
    void unknownIsNoCorrection();
    void theScorerGoesOnJudging();
    void agreementIsToldByScorer();

private:
    std::vector<MentionCorrection> correct(std::vector<MentionCorrection> corrections);
    void score(qint64 id, SentimentLabel label, const QString &scorer = u"lexicon 1"_s);
    /// "SCORER mentions/positive/neutral/negative/scores" of the account's day.
    QString counted(AccountId account);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    AccountId m_account{0};
    AccountId m_other{0};
};

namespace {

using Label = SentimentLabel;

std::vector<Mention> mentions(int count)
{
    std::vector<Mention> made;
    for (int i = 0; i < count; ++i)
        made.push_back({.mentionId = QString::number(i), .authorName = u"@a"_s, .text = u"text"_s, .mentionedAt = scratchMoment("2026-11-18T12:00:00Z")});
    return made;
}

MentionCorrection correction(qint64 id, std::optional<Label> label)
{
    return {.id = StoredMentionId(id), .label = label};
}

} // namespace

/// Mentions 1 to 3 of one account, 4 and 5 of another.
void TestMentionCorrections::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection, Platform::X).id;
    m_other = addAccount(*m_connection, Platform::YouTube, u"2"_s).id;
    must(upsertMentions(*m_connection, m_account, mentions(3), addFetch(*m_connection, m_account)));
    must(upsertMentions(*m_connection, m_other, mentions(2), addFetch(*m_connection, m_other)));
}

std::vector<MentionCorrection> TestMentionCorrections::correct(std::vector<MentionCorrection> corrections)
{
    return must(correctMentions(*m_connection, corrections, scratchMoment("2026-11-20T10:00:00Z")));
}

void TestMentionCorrections::score(qint64 id, Label label, const QString &scorer)
{
    const double value = label == Label::Positive ? 0.5 : label == Label::Negative ? -0.5 : 0;
    const ScoredMention scored{.id = StoredMentionId(id), .text = u"text"_s, .sentiment = {.scorer = scorer, .score = value, .label = label}};
    must(scoreMentions(*m_connection, id <= 3 ? m_account : m_other, std::array{scored}));
}

QString TestMentionCorrections::counted(AccountId account)
{
    QStringList lines;
    for (const MentionDays &days : must(mentionDays(*m_connection, account, DateRange::day(QDate(2026, 11, 18))))) {
        QStringList values;
        for (const auto &column : days.columns)
            values.append(QString::number(column.empty() ? 0 : column.front()));
        lines.append(u"%1 %2"_s.arg(days.scorer, values.join(u'/')));
    }
    return lines.join(u", "_s);
}

void TestMentionCorrections::theUserCountsInsteadOfTheScorer()
{
    for (qint64 id = 1; id <= 3; ++id)
        score(id, Label::Positive);
    QCOMPARE(correct({correction(2, Label::Negative), correction(4, Label::Neutral), correction(99, Label::Neutral)}),
             (std::vector{correction(4, {}), correction(2, {})}));
    QCOMPARE(counted(m_account), u"lexicon 1 2/2/0/0/10000, own 1/0/0/1/0"_s);
    QCOMPARE(counted(m_other), u" 1/0/0/0/0, own 1/0/1/0/0"_s); // nobody judged the one beside it
    QCOMPARE(must(mentionBlockProblems(*m_connection)), QStringList());
    auto reader = must(MentionReader::open(*m_connection));
    QVERIFY(must(reader.find(StoredMentionId(2))));
    QCOMPARE(reader.label(), Label::Negative);
    const StoredMention stored = reader.mention();
    reader.close();
    QCOMPARE(stored.ownLabel, std::optional(Label::Negative));
    QCOMPARE(stored.sentiment->label, Label::Positive); // stays beside it
    QCOMPARE(stored.label(), std::optional(Label::Negative));
    QCOMPARE(scalar(*m_connection, u"SELECT label || own_label || sentiment_label FROM v_mentions WHERE own_label IS NOT NULL AND mention_id = '1'"),
             u"negativenegativepositive"_s);
}

void TestMentionCorrections::takingBackGivesTheScorerItsWord()
{
    score(1, Label::Positive);
    score(2, Label::Negative);
    const QString before = counted(m_account);
    correct({correction(1, Label::Negative)});
    const QString between = counted(m_account);
    const auto former = correct({correction(1, Label::Neutral), correction(2, Label::Neutral), correction(3, Label::Positive)});
    QCOMPARE(former.size(), std::size_t(3));
    correct(former);
    QCOMPARE(counted(m_account), between);
    correct({correction(1, {})});
    QCOMPARE(counted(m_account), before);
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM brand_mentions WHERE own_label IS NOT NULL OR own_label_at IS NOT NULL"), u"0"_s);
    QCOMPARE(must(mentionBlockProblems(*m_connection)), QStringList());
}

void TestMentionCorrections::whatSaysSoAlreadyIsLeftOut()
{
    correct({correction(1, Label::Neutral)});
    QVERIFY(correct({correction(1, Label::Neutral), correction(2, {})}).empty());
}

void TestMentionCorrections::oneNamedTwiceIsTakenBackWhole()
{
    const auto former = correct({correction(1, Label::Neutral), correction(1, Label::Negative)});
    QCOMPARE(counted(m_account), u" 2/0/0/0/0, own 1/0/0/1/0"_s);
    correct(former);
    QCOMPARE(counted(m_account), u" 3/0/0/0/0"_s);
    QCOMPARE(must(mentionBlockProblems(*m_connection)), QStringList());
}

void TestMentionCorrections::unknownIsNoCorrection()
{
    const std::array corrections{correction(1, Label::Neutral), correction(2, Label::Unknown)};
    const auto refused = correctMentions(*m_connection, corrections, scratchMoment("2026-11-20T10:00:00Z"));
    QVERIFY(!refused && refused.error().kind == ErrorKind::BadInput);
    QCOMPARE(counted(m_account), u" 3/0/0/0/0"_s);
}

void TestMentionCorrections::theScorerGoesOnJudging()
{
    correct({correction(1, Label::Negative)});
    score(1, Label::Positive);
    QCOMPARE(counted(m_account), u" 2/0/0/0/0, own 1/0/0/1/0"_s);
    QCOMPARE(scalar(*m_connection, u"SELECT scorer || sentiment_label || own_label FROM brand_mentions WHERE id = 1"), u"lexicon 1positivenegative"_s);
    Mention edited = mentions(1).front();
    edited.text = u"another text"_s;
    must(upsertMentions(*m_connection, m_account, {edited}, addFetch(*m_connection, m_account)));
    QCOMPARE(counted(m_account), u" 2/0/0/0/0, own 1/0/0/1/0"_s); // the user judged the mention, the scorer its text
    QCOMPARE(scalar(*m_connection, u"SELECT scorer || ifnull(sentiment_label, '-') || own_label FROM brand_mentions WHERE id = 1"), u"-negative"_s);
    QCOMPARE(must(mentionBlockProblems(*m_connection)), QStringList());
}

void TestMentionCorrections::agreementIsToldByScorer()
{
    QVERIFY(must(scorerAgreements(*m_connection)).empty());
    score(1, Label::Positive);
    score(2, Label::Unknown);
    score(3, Label::Negative);
    score(4, Label::Negative, u"remote 1 m@h"_s);
    correct({correction(1, Label::Positive), correction(2, Label::Negative), correction(4, Label::Negative), correction(5, Label::Positive)});
    QCOMPARE(must(scorerAgreements(*m_connection)),
             (std::vector{ScorerAgreement{u"lexicon 1"_s, 2, 1}, ScorerAgreement{u"remote 1 m@h"_s, 1, 1}}));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestMentionCorrections)
#include "tst_mentioncorrections.moc"
