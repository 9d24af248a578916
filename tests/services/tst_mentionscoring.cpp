// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mentionscoringjob.h"
#include "app/services/services.h"
#include "models/store/mentionblocks.h"
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

private:
    void addMentions(const Account &account, int first, int count, const QString &suffix = {});
    void openStore();
    [[nodiscard]] ScoringReport runJob();
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

ScoringReport TestMentionScoring::runJob()
{
    MentionScoringJob job(*m_store);
    std::optional<ScoringReport> ended;
    connect(&job, &MentionScoringJob::finished, this, [&ended](const ScoringReport &report) { ended = report; });
    job.start();
    if (!QTest::qWaitFor([&ended] { return ended.has_value(); }, 20'000))
        return {.progress = {}, .error = Error{.kind = ErrorKind::Internal, .detail = u"it does not end"_s}};
    return *ended;
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

QTEST_GUILESS_MAIN(TestMentionScoring)
#include "tst_mentionscoring.moc"
