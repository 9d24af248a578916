// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mentionscoringjob.h"
#include "app/services/services.h"
#include "models/mentions/storeddictionary.h"
#include "models/store/dictionaryrepository.h"
#include "models/store/gonementions.h"
#include "models/store/mentionblocks.h"
#include "models/store/mentioncorrections.h"
#include "models/store/mentionrepository.h"
#include "models/store/rollups.h"
#include "tests/store/scratchworkspace.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <map>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Stored mentions get the scores that the scorer gives their texts, whatever interrupts it.
class TestMentionScoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyMentionIsScored();
    void daysAreCountedAsByHand();
    void newestComeFirstAndTheRestLater();
    void formerVersionIsReplaced();
    void anotherTextIsScoredAnew();
    void whatComesMeanwhileIsScored();
    void nothingWaits();
    void endOfASyncStartsIt();
    void stopsBetweenBatches();
    void allAreScoredAnewOnRequest();
    void scorerIsNamedAfterTheWords();
    void ownWordsCountInAnotherName();
    void wordsThatChangeMeanwhileCountAtOnce();
    void jobScoresAllAnewOnRequest();
    void correctedMentionsAreScoredAlong();
    void remoteJudgementsStayUntilAllAreScored();
    void whatHasGoneDoesNotWait();
    void cancelledAndWantedAgainItRunsAgain();

private:
    void addMentions(const Account &account, int first, int count, const QString &suffix = {});
    void openStore();
    [[nodiscard]] ScoringReport runJob(ScoringWalk::Which which = ScoringWalk::Which::Waiting);
    void setWord(const QString &word, double valence);
    /// "SCORER COUNT, …" of all mentions, what the scorers say.
    [[nodiscard]] QString scorers();
    void judge(qint64 id, const QString &scorer);
    /// Texts whose stored score is not what the scorer says.
    [[nodiscard]] QStringList misjudged();
    [[nodiscard]] qint64 waiting();

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Store> m_store;
    std::vector<Account> m_accounts;
};

namespace {

const QStringList phrases{u"I love the new kiln series"_s,
                          u"what a horrible glaze, never again"_s,
                          u"day seventeen"_s,
                          u"sehr gut gemacht, danke"_s,
                          u"not bad at all 😀"_s,
                          u"陶芸"_s};

QString textOf(int index, const QString &suffix)
{
    return u"%1 %2%3"_s.arg(phrases[index % phrases.size()]).arg(index).arg(suffix);
}

const SentimentScorer &scorer()
{
    static const SentimentScorer loaded = must(SentimentScorer::load());
    return loaded;
}

} // namespace

void TestMentionScoring::init()
{
    m_store.reset();
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_accounts = {addAccount(*m_connection, Platform::X), addAccount(*m_connection, Platform::YouTube, u"2"_s)};
}

/// One every five hours and some, from the middle of December on, over the end of the year and of many days.
void TestMentionScoring::addMentions(const Account &account, int first, int count, const QString &suffix)
{
    std::vector<Mention> mentions;
    for (int index = first; index < first + count; ++index)
        mentions.push_back({.mentionId = QString::number(index),
                            .authorName = u"@a"_s,
                            .authorFollowers = {},
                            .text = textOf(index, suffix),
                            .url = {},
                            .engagementCount = {},
                            .mentionedAt = scratchMoment("2025-12-15T00:00:00Z").addSecs(index * 19'001LL)});
    Transaction transaction(*m_connection);
    must(upsertMentions(*m_connection, account.id, mentions, addFetch(*m_connection, account.id)));
    must(transaction.commit());
}

void TestMentionScoring::openStore()
{
    m_store = must(Store::open(m_scratch->workspace()));
}

ScoringReport TestMentionScoring::runJob(ScoringWalk::Which which)
{
    MentionScoringJob job(*m_store);
    std::optional<ScoringReport> ended;
    connect(&job, &MentionScoringJob::finished, this, [&ended](const ScoringReport &report) { ended = report; });
    job.start(which);
    if (!QTest::qWaitFor([&ended] { return ended.has_value(); }, 20'000))
        return {.progress = {}, .error = Error{.kind = ErrorKind::Internal, .detail = u"it does not end"_s}};
    return *ended;
}

void TestMentionScoring::setWord(const QString &word, double valence)
{
    const std::array changes{DictionaryChange{.word = word, .spelling = word, .valence = valence}};
    must(changeDictionary(*m_connection, changes, scratchMoment("2026-11-20T10:00:00Z")));
}

QString TestMentionScoring::scorers()
{
    return scalar(*m_connection, u"SELECT group_concat(line, ', ') FROM (SELECT scorer || ' ' || count(*) AS line FROM brand_mentions "
                                 "GROUP BY scorer ORDER BY scorer)");
}

void TestMentionScoring::judge(qint64 id, const QString &scorer)
{
    const QString text = scalar(*m_connection, u"SELECT content FROM brand_mentions WHERE id = %1"_s.arg(id));
    const AccountId account(scalar(*m_connection, u"SELECT account_id FROM brand_mentions WHERE id = %1"_s.arg(id)).toLongLong());
    const ScoredMention scored{.id = StoredMentionId(id),
                               .text = text,
                               .sentiment = {.scorer = scorer, .score = -0.9, .label = SentimentLabel::Negative},
                               .sentHash = "hash"};
    QCOMPARE(must(scoreMentions(*m_connection, account, std::array{scored})), 1);
}

QStringList TestMentionScoring::misjudged()
{
    Statement *row = must(m_connection->prepare(
        u"SELECT content, scorer, sentiment_score, sentiment_label, sentiment_confidence, language FROM brand_mentions"));
    QStringList found;
    while (must(row->step())) {
        const ScoredText expected = scorer().score(row->text(0));
        if (row->text(1) != "lexicon 1"_L1 || row->isNull(2) || row->real(2) != expected.compound
            || row->text(3) != sentimentLabelKey(expected.label) || row->real(4) != expected.confidence
            || row->text(5) != expected.language)
            found << row->text(0);
    }
    return found;
}

qint64 TestMentionScoring::waiting()
{
    return scalar(*m_connection, u"SELECT count(*) FROM brand_mentions WHERE scorer <> 'lexicon 1'").toLongLong();
}

void TestMentionScoring::everyMentionIsScored()
{
    for (const Account &account : m_accounts)
        addMentions(account, 0, 1'300);
    openStore();
    const QSignalSpy changed(m_store.get(), &Store::changed);
    QCOMPARE(waiting(), 2'600);
    const ScoringReport report = runJob();
    QVERIFY(!report.error && !report.cancelled);
    QCOMPARE(report.progress, (ScoringProgress{.read = 2'600, .changed = 2'600, .expected = 2'600}));
    QCOMPARE(misjudged(), QStringList());
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(changed.last().first().value<StoreTopics>(), StoreTopics(StoreTopic::Figures));
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
}

void TestMentionScoring::daysAreCountedAsByHand()
{
    const Account &account = m_accounts[1]; // days of Los Angeles
    addMentions(account, 0, 700);
    openStore();
    QVERIFY(!runJob().error);
    std::map<QDate, std::array<qint64, mentionColumnCount>> expected;
    for (int index = 0; index < 700; ++index) {
        const QDateTime at = scratchMoment("2025-12-15T00:00:00Z").addSecs(index * 19'001LL);
        const ScoredText score = scorer().score(textOf(index, {}));
        auto &day = expected[at.toTimeZone(QTimeZone("America/Los_Angeles")).date()];
        day[0] += 1;
        if (score.label == SentimentLabel::Unknown)
            continue;
        const auto column = score.label == SentimentLabel::Positive  ? 1U
                            : score.label == SentimentLabel::Neutral ? 2U
                                                                     : 3U;
        day[column] += 1;
        day[4] += qRound64(score.compound * 10'000);
    }
    const DateRange span = *DateRange::make(QDate(2025, 12, 1), QDate(2026, 12, 31));
    const auto days = must(mentionDays(*m_connection, account.id, span));
    QCOMPARE(days.size(), std::size_t(1));
    QCOMPARE(days[0].scorer, u"lexicon 1"_s);
    for (qint64 offset = 0; offset < span.days(); ++offset) {
        for (std::size_t column = 0; column < mentionColumnCount; ++column) {
            const auto &values = days[0].columns[column];
            QCOMPARE(values.empty() ? 0 : values[static_cast<std::size_t>(offset)],
                     expected[span.first().addDays(offset)][column]);
        }
    }
}

/// Destroyed in the middle, it leaves whole batches behind, and the next one goes on.
void TestMentionScoring::newestComeFirstAndTheRestLater()
{
    for (const Account &account : m_accounts)
        addMentions(account, 0, 1'300);
    openStore();
    auto job = std::make_unique<MentionScoringJob>(*m_store);
    const QSignalSpy progressed(job.get(), &MentionScoringJob::progressed);
    job->start();
    QTRY_VERIFY(!progressed.isEmpty());
    job.reset();
    m_store.reset(); // waits for what its threads have in hand
    const qint64 left = waiting();
    QVERIFY(left > 0 && left < 2'600);
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
    QCOMPARE(scalar(*m_connection,
                    u"SELECT count(*) FROM brand_mentions a JOIN brand_mentions b ON a.account_id = b.account_id "
                    "WHERE a.scorer = '' AND b.scorer <> '' AND a.mentioned_at > b.mentioned_at"),
             u"0"_s);
    openStore();
    QCOMPARE(runJob().progress.changed, left);
    QCOMPARE(misjudged(), QStringList());
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
}

void TestMentionScoring::formerVersionIsReplaced()
{
    addMentions(m_accounts[0], 0, 600);
    std::vector<ScoredMention> former;
    for (int index = 0; index < 300; ++index)
        former.push_back(
            {.id = StoredMentionId(index + 1),
             .text = textOf(index, {}),
             .sentiment = {
                 .scorer = u"lexicon 0"_s, .score = 0.9, .label = SentimentLabel::Positive, .confidence = 1}});
    QCOMPARE(must(scoreMentions(*m_connection, m_accounts[0].id, former)), 300);
    openStore();
    QCOMPARE(runJob().progress.changed, 600);
    QCOMPARE(misjudged(), QStringList());
    QCOMPARE(scalar(*m_connection, u"SELECT group_concat(DISTINCT scorer) FROM mention_blocks"), u"lexicon 1"_s);
}

void TestMentionScoring::anotherTextIsScoredAnew()
{
    addMentions(m_accounts[0], 0, 600);
    openStore();
    QCOMPARE(runJob().progress.read, 600);
    addMentions(m_accounts[0], 17, 2, u", terrible"_s);
    QCOMPARE(waiting(), 2);
    QCOMPARE(runJob().progress, (ScoringProgress{.read = 2, .changed = 2, .expected = 2}));
    QCOMPARE(misjudged(), QStringList());
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
}

void TestMentionScoring::whatComesMeanwhileIsScored()
{
    addMentions(m_accounts[0], 0, 1'300);
    openStore();
    MentionScoringJob job(*m_store);
    const QSignalSpy finished(&job, &MentionScoringJob::finished);
    bool added = false;
    connect(&job, &MentionScoringJob::progressed, this, [&] {
        if (std::exchange(added, true))
            return;
        addMentions(m_accounts[0], 1'300, 40); // newer than what the walk has passed
        addMentions(m_accounts[1], 0, 40);
        addMentions(m_accounts[0], 100, 3, u", terrible"_s);
        job.start();
    });
    job.start();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!job.isRunning());
    QCOMPARE(waiting(), 0);
    QCOMPARE(misjudged(), QStringList());
}

void TestMentionScoring::nothingWaits()
{
    openStore();
    const QSignalSpy changed(m_store.get(), &Store::changed);
    const ScoringReport report = runJob();
    QVERIFY(!report.error);
    QCOMPARE(report.progress, ScoringProgress());
    QCoreApplication::processEvents();
    QVERIFY(changed.isEmpty());
}

void TestMentionScoring::endOfASyncStartsIt()
{
    addMentions(m_accounts[0], 0, 20);
    const auto services =
        must(Services::create({.workspaceFolder = m_scratch->workspace().folder(), .leaveKeychainAlone = true}));
    const QSignalSpy scored(&services->mentionScoring(), &MentionScoringJob::finished);
    QCOMPARE(waiting(), 20); // not by itself
    const QSignalSpy synced(&services->sync(), &SyncService::finished);
    services->sync().start({m_accounts[0].id});
    QTRY_COMPARE(synced.size(), 1);
    QTRY_COMPARE(scored.size(), 1);
    QCOMPARE(waiting(), 0);
}

void TestMentionScoring::stopsBetweenBatches()
{
    addMentions(m_accounts[0], 100, 100); // all of one year
    std::stop_source stop;
    const auto told = [&stop](const ScoringProgress &progress) {
        if (progress.read >= 30)
            stop.request_stop();
    };
    const auto done =
        must(scoreStoredMentions(*m_connection, scorer(), {.batch = 10, .stop = stop.get_token(), .told = told}));
    QCOMPARE(done, (ScoringProgress{.read = 30, .changed = 30, .expected = 100}));
    QCOMPARE(waiting(), 70);
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
}

void TestMentionScoring::allAreScoredAnewOnRequest()
{
    for (const Account &account : m_accounts)
        addMentions(account, 0, 250);
    QCOMPARE(must(scoreStoredMentions(*m_connection, scorer())).changed, 500);
    const ScoringOrder again{.which = ScoringWalk::Which::All, .batch = 33};
    QCOMPARE(must(scoreStoredMentions(*m_connection, scorer(), again)),
             (ScoringProgress{.read = 500, .changed = 0, .expected = 500}));
}

void TestMentionScoring::scorerIsNamedAfterTheWords()
{
    QCOMPARE(presentScorer(), u"lexicon 1"_s);
    QCOMPARE(presentScorer(must(storedUserDictionary(*m_connection))), u"lexicon 1"_s);
    // By sha1sum of "kiln TAB 2", "so bad TAB -1.5" and the flame with 0, a line each.
    const std::array changes{DictionaryChange{u"🔥"_s, u"🔥"_s, -0.0}, DictionaryChange{u"so bad"_s, u"So BAD"_s, -1.5},
                             DictionaryChange{u"kiln"_s, u"Kiln"_s, 2.0}};
    must(changeDictionary(*m_connection, changes, scratchMoment("2026-11-20T10:00:00Z")));
    QCOMPARE(presentScorer(must(storedUserDictionary(*m_connection))), u"lexicon 1 words e742d03f"_s);
}

void TestMentionScoring::ownWordsCountInAnotherName()
{
    addMentions(m_accounts[0], 0, 60);
    openStore();
    QCOMPARE(runJob().progress.changed, 60);
    QCOMPARE(scorers(), u"lexicon 1 60"_s);
    const QString before = scalar(*m_connection, u"SELECT sentiment_label FROM brand_mentions WHERE content LIKE 'day%'");
    QVERIFY(before != "negative"_L1);
    setWord(u"seventeen"_s, -3.5);
    const QString name = presentScorer(must(storedUserDictionary(*m_connection)));
    QVERIFY(name.startsWith("lexicon 1 words "_L1));
    QCOMPARE(runJob().progress.changed, 60);
    QCOMPARE(scorers(), name + u" 60"_s);
    QCOMPARE(scalar(*m_connection, u"SELECT group_concat(DISTINCT sentiment_label) FROM brand_mentions WHERE content LIKE 'day%'"), u"negative"_s);
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
    QCOMPARE(must(undoDictionaryChange(*m_connection)), 1);
    QCOMPARE(must(scoreStoredMentions(*m_connection, scorer())).changed, 60);
    QCOMPARE(misjudged(), QStringList());
}

/// What was judged with the words of before waits at the end of the run as little as the rest.
void TestMentionScoring::wordsThatChangeMeanwhileCountAtOnce()
{
    addMentions(m_accounts[0], 0, 6'000);
    openStore();
    MentionScoringJob job(*m_store);
    const QSignalSpy finished(&job, &MentionScoringJob::finished);
    const QSignalSpy begun(&job, &MentionScoringJob::started);
    bool changed = false;
    connect(&job, &MentionScoringJob::progressed, this, [&] {
        if (std::exchange(changed, true))
            return;
        setWord(u"kiln"_s, 2.0);
        job.start();
    });
    job.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(scorers(), presentScorer(must(storedUserDictionary(*m_connection))) + u" 6000"_s);
    QCOMPARE(begun.size(), 2);
    QCOMPARE(begun[0][0].toLongLong(), 6'000);
    const auto report = finished[0][0].value<ScoringReport>();
    QVERIFY(report.progress.read < 12'000); // the first round was left where it was
    QCOMPARE(report.progress.read, begun[1][0].toLongLong());
}

void TestMentionScoring::jobScoresAllAnewOnRequest()
{
    addMentions(m_accounts[0], 0, 100);
    openStore();
    QCOMPARE(runJob().progress.read, 100);
    QCOMPARE(runJob().progress.read, 0);
    QCOMPARE(runJob(ScoringWalk::Which::All).progress, (ScoringProgress{.read = 100, .changed = 0, .expected = 100}));
}

void TestMentionScoring::correctedMentionsAreScoredAlong()
{
    addMentions(m_accounts[0], 0, 50);
    addMentions(m_accounts[1], 0, 50);
    std::vector<MentionCorrection> corrections;
    for (const qint64 id : {3, 20, 21, 70})
        corrections.push_back({.id = StoredMentionId(id), .label = SentimentLabel::Negative});
    must(correctMentions(*m_connection, corrections, scratchMoment("2026-11-20T10:00:00Z")));
    openStore();
    QCOMPARE(runJob().progress, (ScoringProgress{.read = 100, .changed = 100, .expected = 100}));
    QCOMPARE(misjudged(), QStringList());
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
    QCOMPARE(runJob().progress.read, 0);
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM brand_mentions WHERE own_label = 'negative'"), u"4"_s);
}

void TestMentionScoring::remoteJudgementsStayUntilAllAreScored()
{
    addMentions(m_accounts[0], 0, 50);
    const QString remote = u"remote 1 m@h"_s;
    judge(7, remote);
    judge(8, remote);
    must(correctMentions(*m_connection, std::array{MentionCorrection{.id = StoredMentionId(8), .label = SentimentLabel::Neutral}},
                         scratchMoment("2026-11-20T10:00:00Z")));
    openStore();
    QCOMPARE(runJob().progress, (ScoringProgress{.read = 48, .changed = 48, .expected = 48}));
    QCOMPARE(scorers(), u"lexicon 1 48, remote 1 m@h 2"_s);
    QCOMPARE(runJob(ScoringWalk::Which::All).progress.changed, 2);
    QCOMPARE(misjudged(), QStringList());
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
}

void TestMentionScoring::whatHasGoneDoesNotWait()
{
    addMentions(m_accounts[0], 0, 50);
    openStore();
    QCOMPARE(runJob().progress.read, 50);
    const QDateTime now = scratchMoment("2026-11-20T10:00:00Z");
    QCOMPARE(must(markMentionsGone(*m_connection, m_accounts[0].id, {u"4"_s, u"17"_s}, now)), 2);
    setWord(u"kiln"_s, 2.0);
    QCOMPARE(runJob().progress, (ScoringProgress{.read = 48, .changed = 48, .expected = 48}));
    QCOMPARE(runJob().progress, ScoringProgress()); // those two neither wait nor are expected any more
    QCOMPARE(runJob(ScoringWalk::Which::All).progress, (ScoringProgress{.read = 48, .changed = 0, .expected = 48}));
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM brand_mentions WHERE scorer = 'lexicon 1'"), u"2"_s);
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
}

void TestMentionScoring::cancelledAndWantedAgainItRunsAgain()
{
    addMentions(m_accounts[0], 0, 3'500);
    openStore();
    MentionScoringJob job(*m_store);
    const QSignalSpy finished(&job, &MentionScoringJob::finished);
    bool cancelled = false;
    connect(&job, &MentionScoringJob::progressed, this, [&] {
        if (std::exchange(cancelled, true))
            return;
        job.cancel();
        job.start();
    });
    job.start();
    QTRY_COMPARE(finished.size(), 2);
    QVERIFY(finished[0][0].value<ScoringReport>().cancelled);
    QVERIFY(!finished[1][0].value<ScoringReport>().cancelled);
    QCOMPARE(waiting(), 0);
}

QTEST_GUILESS_MAIN(TestMentionScoring)
#include "tst_mentionscoring.moc"
