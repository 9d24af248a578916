// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/gonementions.h"
#include "models/store/mentionblocks.h"
#include "models/store/mentioncorrections.h"
#include "models/store/mentionrepository.h"
#include "models/store/mentionscan.h"
#include "models/store/mentionwords.h"
#include "models/store/remotescoring.h"
#include "models/store/rollups.h"
#include "models/store/textsearch.h"
#include "tests/store/queryplan.h"
#include "tests/store/scratchworkspace.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestGoneMentions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatPeopleWroteGoesAndTheCountStays();
    void whatTheUserSaidStays();
    void unknownOnesAndThoseGoneAreLeftOut();
    void answersThatHeldThemGo();
    void whatWasSaidElsewhereGoes();
    void wordsLeaveTheFile_data();
    void wordsLeaveTheFile();
    void oneThatComesBackIsFilledAgain();
    void thoseUnseenTheLongestAreCheckedFirst();
    void idsBetweenMomentsAreThoseThatStand();
    void idsUnderAPostAreReadFromItsIndex();

private:
    FetchId upsert(const std::vector<Mention> &mentions, const char *at = "2026-11-19T08:00:00Z", const QString &stream = u"comments"_s);
    qint64 gone(const QStringList &ids);
    StoredMention stored(qint64 id);
    std::vector<StoredMentionId> found(const QString &typed);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    AccountId m_account{0};
};

namespace {

Mention mention(const QString &id, const QString &text, const char *at = "2026-11-18T09:00:00Z", const QString &post = {})
{
    return {.mentionId = id,
            .authorName = u"@qqauthor%1"_s.arg(id),
            .authorFollowers = 12'000,
            .text = text,
            .url = u"https://x.example/"_s + id,
            .engagementCount = 4,
            .mentionedAt = scratchMoment(at),
            .postId = post};
}

ScoredMention scored(qint64 id, const QString &text, const QString &scorer = u"lexicon 1"_s, const QByteArray &hash = {})
{
    return {.id = StoredMentionId(id),
            .text = text,
            .sentiment = {.scorer = scorer, .score = 0.5, .label = SentimentLabel::Positive, .confidence = 0.7, .language = u"de"_s},
            .sentHash = hash};
}

} // namespace

void TestGoneMentions::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection, Platform::YouTube).id;
}

FetchId TestGoneMentions::upsert(const std::vector<Mention> &mentions, const char *at, const QString &stream)
{
    const FetchId fetch = must(insertFetch(*m_connection, {.account = m_account,
                                                           .kind = FetchKind::Api,
                                                           .stream = stream,
                                                           .source = u"GET x"_s,
                                                           .fetchedAt = scratchMoment(at),
                                                           .body = "answer"}));
    Transaction transaction(*m_connection); // a page is written as a whole, and so are its words
    must(upsertMentions(*m_connection, m_account, mentions, fetch));
    must(transaction.commit());
    return fetch;
}

qint64 TestGoneMentions::gone(const QStringList &ids)
{
    return must(markMentionsGone(*m_connection, m_account, ids, scratchMoment("2026-11-20T10:00:00Z")));
}

StoredMention TestGoneMentions::stored(qint64 id)
{
    auto reader = must(MentionReader::open(*m_connection));
    if (!must(reader.find(StoredMentionId(id))))
        qFatal("no mention %lld", id);
    StoredMention mention = reader.mention();
    reader.close();
    return mention;
}

std::vector<StoredMentionId> TestGoneMentions::found(const QString &typed)
{
    return must(mentionsWithWords(*m_connection, searchExpression(typed).value(), 100));
}

void TestGoneMentions::whatPeopleWroteGoesAndTheCountStays()
{
    upsert({mention(u"a"_s, u"schöne Glasur"_s, "2026-11-18T09:00:00Z", u"v1"_s), mention(u"b"_s, u"noch eine"_s)});
    must(scoreMentions(*m_connection, m_account, std::array{scored(1, u"schöne Glasur"_s)}));
    const auto counts = [this] { return must(mentionDays(*m_connection, m_account, DateRange::day(QDate(2026, 11, 18)))); };
    const auto before = counts();
    QCOMPARE(gone({u"a"_s}), 1);
    const StoredMention left = stored(1);
    QCOMPARE(left.mention, (Mention{.mentionId = u"a"_s, .mentionedAt = scratchMoment("2026-11-18T09:00:00Z"), .postId = u"v1"_s}));
    QCOMPARE(left.goneAt, std::optional(scratchMoment("2026-11-20T10:00:00Z")));
    QCOMPARE(left.sentiment->label, SentimentLabel::Positive);
    QCOMPARE(left.sentiment->language, u"de"_s);
    QVERIFY(!stored(2).goneAt);
    QCOMPARE(counts().size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        QVERIFY(counts()[i].scorer == before[i].scorer && counts()[i].columns == before[i].columns);
    QVERIFY(found(u"glasur"_s).empty());
    QVERIFY(found(u"qqauthora"_s).empty());
    QCOMPARE(found(u"eine"_s).size(), std::size_t(1));
    QVERIFY(must(notableMentions(*m_connection, m_account, {.begin = 0, .end = std::numeric_limits<qint64>::max()}, 10'000, 9)).size() == 1);
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
    QCOMPARE(must(scoreMentions(*m_connection, m_account, std::array{scored(1, QString(), u"lexicon 2"_s)})), 0); // nothing to judge
}

void TestGoneMentions::whatTheUserSaidStays()
{
    upsert({mention(u"a"_s, u"one"_s)});
    const MentionCorrection negative{.id = StoredMentionId(1), .label = SentimentLabel::Negative};
    must(correctMentions(*m_connection, std::array{negative}, scratchMoment("2026-11-20T10:00:00Z")));
    gone({u"a"_s});
    QCOMPARE(stored(1).label(), std::optional(SentimentLabel::Negative));
    QCOMPARE(must(mentionBlockProblems(*m_connection)), QStringList());
}

void TestGoneMentions::unknownOnesAndThoseGoneAreLeftOut()
{
    upsert({mention(u"a"_s, u"one"_s), mention(u"b"_s, u"two"_s)});
    QCOMPARE(gone({u"a"_s, u"a"_s, u"nowhere"_s}), 1);
    QCOMPARE(must(markMentionsGone(*m_connection, m_account, {u"a"_s, u"b"_s}, scratchMoment("2026-11-21T10:00:00Z"))), 1);
    QCOMPARE(stored(1).goneAt, std::optional(scratchMoment("2026-11-20T10:00:00Z")));
    const AccountId other = addAccount(*m_connection, Platform::X, u"2"_s).id;
    QCOMPARE(must(markMentionsGone(*m_connection, other, {u"b"_s}, scratchMoment("2026-11-21T10:00:00Z"))), 0);
    QCOMPARE(gone({}), 0);
}

/// A page that told one mention told others of its stream too, and may tell them again at another time.
void TestGoneMentions::answersThatHeldThemGo()
{
    const FetchId first = upsert({mention(u"a"_s, u"one"_s)});
    const FetchId again = upsert({mention(u"a"_s, u"one"_s)});
    const FetchId elsewhere = upsert({}, "2026-11-19T08:00:00Z", u"daily"_s);
    gone({u"a"_s});
    QVERIFY(must(fetchById(*m_connection, first)).record.body.isEmpty());
    QVERIFY(must(fetchById(*m_connection, again)).record.body.isEmpty());
    QCOMPARE(must(fetchById(*m_connection, elsewhere)).record.body, QByteArray("answer"));
}

void TestGoneMentions::whatWasSaidElsewhereGoes()
{
    upsert({mention(u"a"_s, u"one"_s), mention(u"b"_s, u"two"_s)});
    const QString scorer = u"remote 1 m@h"_s;
    const QDateTime now = scratchMoment("2026-11-20T10:00:00Z");
    must(cacheRemoteScore(*m_connection, "hash a", scorer, {.label = SentimentLabel::Positive, .score = 0.5, .reason = u"says one"_s}, now));
    must(cacheRemoteScore(*m_connection, "hash b", scorer, {.label = SentimentLabel::Positive, .score = 0.5}, now));
    must(scoreMentions(*m_connection, m_account, std::array{scored(1, u"one"_s, scorer, "hash a"), scored(2, u"two"_s, scorer, "hash b")}));
    must(scoreMentions(*m_connection, m_account, std::array{scored(1, u"one"_s)})); // judged here again
    gone({u"a"_s});
    QVERIFY(!must(cachedRemoteScore(*m_connection, "hash a", scorer)));
    QVERIFY(must(cachedRemoteScore(*m_connection, "hash b", scorer)));
    upsert({mention(u"b"_s, u"another text"_s)});
    QVERIFY(!must(cachedRemoteScore(*m_connection, "hash b", scorer)));
}

void TestGoneMentions::wordsLeaveTheFile_data()
{
    QTest::addColumn<bool>("account");
    QTest::newRow("of an original that went") << false;
    QTest::newRow("of an account that is erased") << true;
}

void TestGoneMentions::wordsLeaveTheFile()
{
    QFETCH(bool, account);
    std::vector<Mention> many;
    for (int i = 0; i < 300; ++i)
        many.push_back(mention(u"m%1"_s.arg(i), u"plain words of number%1"_s.arg(i)));
    upsert(many);
    upsert({mention(u"z"_s, u"Zyxwvutglaze should be forgotten"_s)});
    must(cacheRemoteScore(*m_connection, "hash", u"remote 1 m@h"_s, {.reason = u"because of Zyxwvutglaze"_s}, scratchMoment("2026-11-20T10:00:00Z")));
    must(scoreMentions(*m_connection, m_account, std::array{scored(301, u"Zyxwvutglaze should be forgotten"_s, u"remote 1 m@h"_s, "hash")}));
    const auto inFile = [this](const QByteArray &word) {
        m_connection.reset(); // writes the log into the file
        QFile file(m_scratch->workspace().databaseFile());
        const bool has = file.open(QFile::ReadOnly) && file.readAll().toLower().contains(word);
        m_connection = m_scratch->connection();
        return has;
    };
    QVERIFY(inFile("zyxwvutglaze"));
    {
        Transaction transaction(*m_connection);
        if (account)
            must(eraseAccount(*m_connection, m_account));
        else
            QCOMPARE(gone({u"z"_s}), 1);
        must(transaction.commit());
    }
    QVERIFY(!inFile("zyxwvutglaze"));
    QVERIFY(!inFile("qqauthorz"));
    QCOMPARE(inFile("qqauthorm7"), !account);
}

void TestGoneMentions::oneThatComesBackIsFilledAgain()
{
    const Mention told = mention(u"a"_s, u"one"_s, "2026-11-18T09:00:00Z", u"v1"_s);
    upsert({told});
    must(scoreMentions(*m_connection, m_account, std::array{scored(1, u"one"_s)}));
    const MentionCorrection negative{.id = StoredMentionId(1), .label = SentimentLabel::Negative};
    must(correctMentions(*m_connection, std::array{negative}, scratchMoment("2026-11-20T10:00:00Z")));
    gone({u"a"_s});
    Mention again = told;
    again.postId.clear();
    upsert({again});
    QCOMPARE(stored(1).mention, told);
    QVERIFY(!stored(1).goneAt && !stored(1).sentiment);
    QCOMPARE(stored(1).label(), std::optional(SentimentLabel::Negative));
    QCOMPARE(found(u"one"_s).size(), std::size_t(1));
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
    // Without a text there is nothing but the return itself to be told.
    upsert({Mention{.mentionId = u"bare"_s, .mentionedAt = told.mentionedAt}});
    gone({u"bare"_s});
    upsert({Mention{.mentionId = u"bare"_s, .mentionedAt = told.mentionedAt}});
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM brand_mentions WHERE gone_at IS NOT NULL"), u"0"_s);
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
}

void TestGoneMentions::thoseUnseenTheLongestAreCheckedFirst()
{
    upsert({mention(u"a"_s, u"one"_s), mention(u"b"_s, u"two"_s), mention(u"c"_s, u"three"_s)}, "2026-10-01T08:00:00Z");
    upsert({mention(u"d"_s, u"four"_s), mention(u"e"_s, u"five"_s)}, "2026-09-01T08:00:00Z");
    const auto toCheck = [this](const char *before, qint64 most = 9) {
        return must(mentionsToCheck(*m_connection, m_account, scratchMoment(before), most)).join(u' ');
    };
    QCOMPARE(toCheck("2026-11-01T00:00:00Z"), u"d e a b c"_s);
    QCOMPARE(toCheck("2026-11-01T00:00:00Z", 3), u"d e a"_s);
    QCOMPARE(toCheck("2026-09-15T00:00:00Z"), u"d e"_s);
    must(markMentionsChecked(*m_connection, m_account, {u"d"_s, u"b"_s, u"nowhere"_s}, scratchMoment("2026-10-20T00:00:00Z")));
    gone({u"e"_s});
    upsert({mention(u"c"_s, u"edited"_s)}, "2026-11-19T08:00:00Z"); // seen with something new
    QCOMPARE(toCheck("2026-11-01T00:00:00Z"), u"a b d"_s);
}

void TestGoneMentions::idsBetweenMomentsAreThoseThatStand()
{
    upsert({mention(u"a"_s, u"one"_s, "2026-11-01T00:00:00Z", u"v1"_s), mention(u"b"_s, u"two"_s, "2026-11-02T00:00:00Z", u"v2"_s),
            mention(u"c"_s, u"three"_s, "2026-11-03T00:00:00Z"), mention(u"d"_s, u"four"_s, "2026-11-04T00:00:00Z", u"v1"_s),
            mention(u"e"_s, u"five"_s, "2026-11-05T00:00:00Z", u"v1"_s)});
    gone({u"d"_s});
    const auto between = [this](const QString &post, const char *from, const char *until) {
        return must(mentionIdsBetween(*m_connection, m_account, post, scratchMoment(from), scratchMoment(until))).join(u' ');
    };
    QCOMPARE(between({}, "2026-11-02T00:00:00Z", "2026-11-05T00:00:00Z"), u"e c b"_s); // both moments are within
    QCOMPARE(between(u"v1"_s, "2026-11-01T00:00:00Z", "2026-11-05T00:00:00Z"), u"e a"_s);
    QCOMPARE(between(u"v1"_s, "2026-11-01T00:00:00.001Z", "2026-11-04T23:59:59.999Z"), QString());
}

void TestGoneMentions::idsUnderAPostAreReadFromItsIndex()
{
    StatementTrace trace(*m_connection);
    must(mentionIdsBetween(*m_connection, m_account, u"v1"_s, scratchMoment("2026-11-01T00:00:00Z"), scratchMoment("2026-11-05T00:00:00Z")));
    const QString plan = trace.plans().join(u'\n');
    QVERIFY2(plan.contains("mentions_by_post (account_id=? AND post_id=? AND mentioned_at>? AND mentioned_at<?)"_L1), qPrintable(plan));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestGoneMentions)
#include "tst_gonementions.moc"
