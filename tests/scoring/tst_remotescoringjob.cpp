// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/remotecost.h"
#include "models/store/mentioncorrections.h"
#include "models/store/rollups.h"
#include "tests/scoring/remotefixture.h"

#include <QSet>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

using Fault = ChatServer::Fault;
using Kind = ScoringState::Remote::Kind;

Q_DECLARE_METATYPE(creatormetrics::ChatServer::Fault)

/// Against a model of ours: whatever the host does, every mention keeps a judgement, the state says what happened, and no text is paid twice.
class TestRemoteScoringJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAndBooks();
    void unsureOnesOnly();
    void equalTextsAreAskedOnce();
    void faultsLeaveEveryJudgement_data();
    void faultsLeaveEveryJudgement();
    void partialAnswersAreAskedAgainInSmallerCompany();
    void oneBadAnswerCostsNoTextItsJudgement();
    void aPauseIsKeptAndThenItGoesOn();
    void aPauseEndsWithACancel();
    void keyRevokedMidway();
    void capIsNeverPassed();
    void anotherMonthHasItsOwnCap();
    void priceWithoutCapSendsNothing();
    void nothingIsSentWithoutConsent_data();
    void nothingIsSentWithoutConsent();
    void whatIsSetMeanwhileCountsForTheNextRequest();
    void keyIsNeededElsewhereOnly();
    void cancelledItGoesOnLater();
    void killedItPaysNothingTwice();
    void aLostPostIsNotSentByItself();
    void rescoredMentionsComeFromTheCache();
    void correctionsGoOnCounting();
    void textsThatChangeMeanwhileAreLeftAlone();

private:
    std::unique_ptr<RemoteFixture> m_fixture;

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<RemoteFixture>(); }
    void cleanup() { m_fixture.reset(); }
};

void TestRemoteScoringJob::judgesAndBooks()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.settings.inputPrice = 2'000'000; // 2.00 a million tokens
    fixture.settings.outputPrice = 8'000'000;
    fixture.settings.monthlyCap = 5'000'000;
    fixture.addTexts(0, 50);
    fixture.save();
    const auto state = fixture.run();
    QCOMPARE(state.kind, Kind::Idle);
    QCOMPARE(state.done, 50);
    QCOMPARE(state.left, 0);
    QCOMPARE(fixture.judgedRemotely(), 50);
    QCOMPARE(fixture.count(u"scorer LIKE 'remote%' AND content LIKE 'good%' AND sentiment_label = 'positive' AND sentiment_score = 0.8"_s), 17);
    QCOMPARE(fixture.count(u"scorer LIKE 'remote%' AND content LIKE 'bad%' AND sentiment_label = 'negative' AND sentiment_score = -0.7"_s), 17);
    // 20, 20 and 10 texts, at 100 tokens sent and 10 answered each.
    QCOMPARE(fixture.chat.requests().size(), std::size_t(3));
    QCOMPARE(fixture.spent(), (RemoteCosts{.requests = 3, .texts = 50, .inputTokens = 5'000, .outputTokens = 500, .cost = 10'000 + 4'000}));
    QCOMPARE(state.spent, fixture.spent());
    const auto reason = must(remoteScoreOf(*fixture.connection, StoredMentionId(1)));
    QVERIFY(reason.has_value());
    QCOMPARE(reason->reason, u"the wording"_s);
    QCOMPARE(must(rollupProblems(*fixture.connection)), QStringList());
    QCOMPARE(fixture.run().kind, Kind::Idle);
    QCOMPARE(fixture.chat.requests().size(), std::size_t(3));
}

void TestRemoteScoringJob::unsureOnesOnly()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.settings.scope = RemoteScoring::Scope::Unsure;
    fixture.add(fixture.account, 0, 20, [](int index) {
        return Mention{.authorName = {}, .text = index % 2 == 0 ? u"I love this so much, great work %1!"_s.arg(index) : u"Zwxq vbnk %1"_s.arg(index)};
    });
    const qint64 unsure = fixture.count(u"sentiment_label = 'unknown' OR sentiment_confidence < 0.35"_s);
    QCOMPARE(unsure, 10);
    fixture.save();
    QCOMPARE(fixture.run().done, 10);
    QCOMPARE(fixture.count(u"scorer LIKE 'lexicon%' AND content LIKE 'I love%'"_s), 10);
}

void TestRemoteScoringJob::equalTextsAreAskedOnce()
{
    RemoteFixture &fixture = *m_fixture;
    const Account other = addAccount(*fixture.connection, Platform::X, u"2"_s);
    for (const Account &account : {fixture.account, other})
        fixture.add(account, 0, 30, [](int index) { return Mention{.authorName = {}, .text = u"good kiln %1"_s.arg(index % 5)}; });
    fixture.save();
    QCOMPARE(fixture.run().done, 60);
    QCOMPARE(fixture.judgedRemotely(), 60);
    QCOMPARE(fixture.chat.texts().size(), 5);
}

void TestRemoteScoringJob::faultsLeaveEveryJudgement_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("paid"); // as far as anybody can know
    const auto row = [](const char *name, Fault fault, Kind kind, ErrorKind error, int requests, bool paid) {
        QTest::newRow(name) << fault << int(kind) << int(error) << requests << paid;
    };
    row("chatter", Fault::NotJson, Kind::Failed, ErrorKind::BadResponse, 3, true);
    row("cut JSON", Fault::CutJson, Kind::Failed, ErrorKind::BadResponse, 3, true);
    row("another shape", Fault::OtherShape, Kind::Failed, ErrorKind::BadResponse, 3, true);
    row("unknown ids", Fault::UnknownIds, Kind::Failed, ErrorKind::BadResponse, 3, true);
    row("refusal", Fault::Refusal, Kind::Failed, ErrorKind::BadResponse, 3, true);
    row("a list", Fault::List, Kind::Failed, ErrorKind::BadResponse, 3, true);
    row("a web page", Fault::Page, Kind::Failed, ErrorKind::BadResponse, 3, true);
    row("unknown model", Fault::ModelUnknown, Kind::Failed, ErrorKind::BadInput, 3, false);
    row("redirect", Fault::Redirect, Kind::Failed, ErrorKind::BadResponse, 3, true);
    row("server error", Fault::ServerError, Kind::Failed, ErrorKind::Timeout, 3, false);
    row("silence", Fault::Silence, Kind::Failed, ErrorKind::Timeout, 3, true);
    row("cut connection", Fault::Cut, Kind::Failed, ErrorKind::BadResponse, 3, true);
    row("cut body", Fault::CutBody, Kind::Failed, ErrorKind::BadResponse, 3, true);
    row("10 MB", Fault::Huge, Kind::Failed, ErrorKind::BadResponse, 3, true);
    row("too many requests", Fault::TooManyRequests, Kind::Resting, ErrorKind::RateLimited, 1, false);
    row("overloaded", Fault::Overloaded, Kind::Resting, ErrorKind::Timeout, 1, false);
    row("key refused", Fault::KeyRefused, Kind::NeedsKey, ErrorKind::SignedOut, 1, false);
    row("model forbidden", Fault::ModelForbidden, Kind::NeedsKey, ErrorKind::Forbidden, 1, false);
    row("unpaid", Fault::Unpaid, Kind::Failed, ErrorKind::QuotaSpent, 1, false);
}

void TestRemoteScoringJob::faultsLeaveEveryJudgement()
{
    QFETCH(Fault, fault);
    QFETCH(int, kind);
    QFETCH(int, error);
    QFETCH(int, requests);
    QFETCH(bool, paid);
    RemoteFixture &fixture = *m_fixture;
    fixture.settings.inputPrice = 1'000'000;
    fixture.settings.monthlyCap = 1'000'000;
    fixture.addTexts(0, 45);
    fixture.save();
    const qint64 judged = fixture.count(u"scorer = 'lexicon 1' AND sentiment_label IS NOT NULL"_s);
    QCOMPARE(judged, 45);
    fixture.chat.setRetryAfter("3600");
    fixture.chat.setFault(fault);
    const auto state = fixture.run();
    QCOMPARE(int(state.kind), kind);
    QVERIFY(state.error.has_value());
    QCOMPARE(int(state.error->kind), error);
    QCOMPARE(fixture.chat.requests().size(), std::size_t(requests));
    QCOMPARE(fixture.chat.requestsElsewhere(), 0);
    QCOMPARE(fixture.count(u"scorer = 'lexicon 1' AND sentiment_label IS NOT NULL"_s), 45);
    QCOMPARE(fixture.spent().requests, requests);
    QCOMPARE(fixture.spent().texts, 0);
    QCOMPARE(fixture.spent().cost > 0, paid);
    // As soon as the host is well again all is judged.
    fixture.chat.setFault(Fault::None);
    QCOMPARE(fixture.run().kind, Kind::Idle);
    QCOMPARE(fixture.judgedRemotely(), 45);
    QCOMPARE(must(rollupProblems(*fixture.connection)), QStringList());
}

void TestRemoteScoringJob::partialAnswersAreAskedAgainInSmallerCompany()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 20);
    fixture.save();
    fixture.chat.plan({Fault::Partial});
    QCOMPARE(fixture.run().kind, Kind::Idle);
    QCOMPARE(fixture.judgedRemotely(), 20);
    QCOMPARE(fixture.chat.requests().size(), std::size_t(2));
    QCOMPARE(fixture.chat.texts().size(), 20 + 10);
    // A model that never answers all of them leaves some to this computer, and is not asked for them again and again.
    fixture.addTexts(100, 20);
    fixture.chat.setFault(Fault::Partial);
    RemoteScoringJob job(fixture.parts());
    const auto state = RemoteFixture::run(job);
    QCOMPARE(state.kind, Kind::Idle);
    QCOMPARE(state.left, 5);
    QCOMPARE(fixture.judgedRemotely(), 35);
    const auto asked = fixture.chat.requests().size();
    QCOMPARE(RemoteFixture::run(job).kind, Kind::Idle);
    QCOMPARE(fixture.chat.requests().size(), asked);
}

void TestRemoteScoringJob::oneBadAnswerCostsNoTextItsJudgement()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 60);
    fixture.save();
    fixture.chat.plan({Fault::None, Fault::NotJson, Fault::None, Fault::ServerError, Fault::None, Fault::Cut});
    const auto state = fixture.run();
    QCOMPARE(state.kind, Kind::Idle);
    QCOMPARE(state.done, 60);
    QCOMPARE(state.left, 0);
    QCOMPARE(fixture.judgedRemotely(), 60);
}

void TestRemoteScoringJob::aPauseIsKeptAndThenItGoesOn()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 30);
    fixture.save();
    fixture.chat.setRetryAfter("1");
    fixture.chat.plan({Fault::None, Fault::TooManyRequests});
    RemoteScoringJob job(fixture.parts());
    const auto resting = RemoteFixture::run(job);
    QCOMPARE(resting.kind, Kind::Resting);
    QCOMPARE(resting.resumesAt, std::optional(fixture.clock.now().addSecs(1)));
    QCOMPARE(resting.done, 20);
    job.start(); // the end of a sync, for one: the host's wish stands
    QCOMPARE(job.state().kind, Kind::Resting);
    QCOMPARE(fixture.chat.requests().size(), std::size_t(2));
    QTRY_COMPARE_WITH_TIMEOUT(job.state().kind, Kind::Idle, 10'000);
    QCOMPARE(fixture.judgedRemotely(), 30);
    QCOMPARE(job.state().resumesAt, std::nullopt);
}

void TestRemoteScoringJob::aPauseEndsWithACancel()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 5);
    fixture.save();
    fixture.chat.setRetryAfter("86400");
    fixture.chat.plan({Fault::TooManyRequests});
    RemoteScoringJob job(fixture.parts());
    QCOMPARE(RemoteFixture::run(job).resumesAt, std::optional(fixture.clock.now().addDays(1)));
    job.cancel();
    QCOMPARE(job.state().kind, Kind::Failed);
    QCOMPARE(job.state().error->kind, ErrorKind::Cancelled);
    QCOMPARE(RemoteFixture::run(job).kind, Kind::Idle);
    QCOMPARE(fixture.judgedRemotely(), 5);
}

void TestRemoteScoringJob::keyRevokedMidway()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 60);
    fixture.save();
    fixture.chat.plan({Fault::None, Fault::KeyRefused});
    const auto state = fixture.run();
    QCOMPARE(state.kind, Kind::NeedsKey);
    QCOMPARE(state.done, 20);
    QCOMPARE(fixture.judgedRemotely(), 20);
    QCOMPARE(fixture.count(u"scorer = 'lexicon 1'"_s), 40);
}

void TestRemoteScoringJob::capIsNeverPassed()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.settings.inputPrice = 3'000'000;
    fixture.settings.outputPrice = 15'000'000;
    // Less than a request can cost at most is left long before the last text, at what the answers tell.
    const qint64 answered = remoteCost(fixture.settings, 20 * 100, 20 * 10);
    fixture.settings.monthlyCap = 9 * answered;
    fixture.addTexts(0, 200);
    fixture.save();
    const auto state = fixture.run();
    QCOMPARE(state.kind, Kind::CapReached);
    QCOMPARE(state.monthlyCap, fixture.settings.monthlyCap);
    QVERIFY2(fixture.spent().cost <= fixture.settings.monthlyCap, qPrintable(QString::number(fixture.spent().cost)));
    QVERIFY(fixture.chat.requests().size() >= 1 && fixture.chat.requests().size() < 10);
    QCOMPARE(fixture.spent().cost, static_cast<qint64>(fixture.chat.requests().size()) * answered);
    const auto asked = fixture.chat.requests().size();
    QCOMPARE(fixture.run().kind, Kind::CapReached);
    QCOMPARE(fixture.chat.requests().size(), asked);
    QCOMPARE(fixture.judgedRemotely() + fixture.count(u"scorer = 'lexicon 1'"_s), 200);
}

void TestRemoteScoringJob::anotherMonthHasItsOwnCap()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.settings.inputPrice = 1'000'000;
    fixture.settings.monthlyCap = remoteCost(fixture.settings, 3'000, 0);
    fixture.addTexts(0, 80);
    fixture.save();
    QCOMPARE(fixture.run().kind, Kind::CapReached);
    const auto asked = fixture.chat.requests().size();
    QVERIFY(asked > 0);
    fixture.clock.advance(20 * 86'400); // December
    QCOMPARE(fixture.spent(), RemoteCosts());
    static_cast<void>(fixture.run());
    QVERIFY(fixture.chat.requests().size() > asked);
    QVERIFY(fixture.spent().cost > 0 && fixture.spent().cost <= fixture.settings.monthlyCap);
}

void TestRemoteScoringJob::priceWithoutCapSendsNothing()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.settings.outputPrice = 1;
    fixture.addTexts(0, 5);
    fixture.save();
    QCOMPARE(fixture.run().kind, Kind::CapReached);
    QVERIFY(fixture.chat.requests().empty());
}

void TestRemoteScoringJob::nothingIsSentWithoutConsent_data()
{
    QTest::addColumn<QString>("consent");
    QTest::newRow("none") << QString();
    QTest::newRow("another host") << u"api.example.com"_s;
    QTest::newRow("part of the host") << u"127.0.0"_s;
}

void TestRemoteScoringJob::nothingIsSentWithoutConsent()
{
    QFETCH(QString, consent);
    RemoteFixture &fixture = *m_fixture;
    fixture.settings.consentHost = consent;
    fixture.addTexts(0, 5);
    fixture.save();
    QCOMPARE(fixture.run().kind, Kind::NeedsConsent);
    fixture.settings.consentHost = u"127.0.0.1"_s;
    fixture.settings.enabled = false;
    fixture.save();
    QCOMPARE(fixture.run().kind, Kind::Off);
    QVERIFY(fixture.chat.requests().empty());
}

/// By another program, for one: consent that was taken back there stops it here.
void TestRemoteScoringJob::whatIsSetMeanwhileCountsForTheNextRequest()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 100);
    fixture.save();
    connect(&fixture.chat.server(), &FakeHttpServer::requestArrived, this, [&] {
        if (fixture.chat.requests().size() != 2)
            return;
        fixture.settings.consentHost.clear();
        fixture.save();
    });
    QCOMPARE(fixture.run().kind, Kind::NeedsConsent);
    QCOMPARE(fixture.chat.requests().size(), std::size_t(2));
    QCOMPARE(fixture.judgedRemotely(), 40);
}

void TestRemoteScoringJob::keyIsNeededElsewhereOnly()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 5);
    must(fixture.secrets.remove(remoteScoringSecretKey(fixture.settings)).result());
    fixture.save();
    QCOMPARE(fixture.run().kind, Kind::Idle);
    QCOMPARE(fixture.judgedRemotely(), 5);
    QCOMPARE(fixture.chat.requests().front().header("Authorization"), QByteArray());
    fixture.settings.baseUrl = QUrl(u"https://models.example/v1"_s);
    fixture.settings.consentHost = u"models.example"_s;
    fixture.save();
    const auto state = fixture.run();
    QCOMPARE(state.kind, Kind::NeedsKey);
    QVERIFY(!state.error);
}

void TestRemoteScoringJob::cancelledItGoesOnLater()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 100);
    fixture.save();
    RemoteScoringJob job(fixture.parts());
    const QSignalSpy finished(&job, &RemoteScoringJob::finished);
    connect(&fixture.chat.server(), &FakeHttpServer::requestArrived, &job, [&] {
        if (fixture.chat.requests().size() == 3)
            job.cancel();
    });
    job.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(job.state().error->kind, ErrorKind::Cancelled);
    QCOMPARE(fixture.judgedRemotely(), 40);
    QCOMPARE(RemoteFixture::run(job).kind, Kind::Idle);
    QCOMPARE(fixture.judgedRemotely(), 100);
}

/// What is stored is stored together with what it cost; texts in hand when the program ends are all that can be asked again.
void TestRemoteScoringJob::killedItPaysNothingTwice()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 300);
    fixture.save();
    auto job = std::make_unique<RemoteScoringJob>(fixture.parts());
    connect(job.get(), &RemoteScoringJob::changed, this, [&] {
        if (job && job->state().done >= 100)
            job.release()->deleteLater();
    });
    job->start();
    QTRY_VERIFY(!job);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    fixture.store.reset(); // waits for what it has in hand
    fixture.store = must(Store::open(fixture.scratch.workspace()));
    const qint64 judged = fixture.judgedRemotely();
    QVERIFY(judged >= 100 && judged < 300);
    QCOMPARE(fixture.spent().texts, judged);
    const qsizetype asked = fixture.chat.texts().size();
    QCOMPARE(fixture.run().kind, Kind::Idle);
    QCOMPARE(fixture.judgedRemotely(), 300);
    const QStringList texts = fixture.chat.texts();
    const QSet<QString> stored(texts.cbegin(), texts.cbegin() + judged);
    for (qsizetype place = asked; place < texts.size(); ++place)
        QVERIFY2(!stored.contains(texts[place]), qPrintable(texts[place]));
}

/// Qt sends a request again when the connection ends before a byte came; whoever pays for requests must not.
void TestRemoteScoringJob::aLostPostIsNotSentByItself()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 5);
    fixture.save();
    fixture.chat.setFault(Fault::Cut);
    RemoteScoringParts parts = fixture.parts();
    parts.retry.maximumRetries = 0;
    RemoteScoringJob job(parts);
    QCOMPARE(RemoteFixture::run(job).kind, Kind::Failed);
    QCOMPARE(fixture.chat.requests().size(), std::size_t(1));
}

void TestRemoteScoringJob::rescoredMentionsComeFromTheCache()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 30);
    fixture.save();
    QCOMPARE(fixture.run().done, 30);
    must(scoreStoredMentions(*fixture.connection, must(SentimentScorer::load()), {.which = ScoringWalk::Which::All}));
    QCOMPARE(fixture.judgedRemotely(), 0);
    const auto asked = fixture.chat.requests().size();
    QCOMPARE(fixture.run().done, 30);
    QCOMPARE(fixture.judgedRemotely(), 30);
    QCOMPARE(fixture.chat.requests().size(), asked);
}

void TestRemoteScoringJob::correctionsGoOnCounting()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 20);
    fixture.save();
    bool corrected = false;
    connect(&fixture.chat.server(), &FakeHttpServer::requestArrived, this, [&] {
        if (std::exchange(corrected, true))
            return;
        const std::array corrections{MentionCorrection{.id = StoredMentionId(1), .label = SentimentLabel::Negative}};
        must(correctMentions(*fixture.connection, corrections, fixture.clock.now()));
    });
    QCOMPARE(fixture.run().kind, Kind::Idle);
    QVERIFY(corrected);
    QCOMPARE(fixture.count(u"id = 1 AND own_label = 'negative'"_s), 1);
    QCOMPARE(must(rollupProblems(*fixture.connection)), QStringList());
}

void TestRemoteScoringJob::textsThatChangeMeanwhileAreLeftAlone()
{
    RemoteFixture &fixture = *m_fixture;
    fixture.addTexts(0, 10);
    fixture.save();
    bool changed = false;
    connect(&fixture.chat.server(), &FakeHttpServer::requestArrived, this, [&] {
        if (!std::exchange(changed, true))
            fixture.add(fixture.account, 3, 1, [](int) { return Mention{.authorName = {}, .text = u"edited: bad after all"_s}; });
    });
    QCOMPARE(fixture.run().kind, Kind::Idle);
    QCOMPARE(fixture.judgedRemotely(), 9);
    QCOMPARE(fixture.count(u"content LIKE 'edited%' AND scorer = 'lexicon 1'"_s), 1);
    QCOMPARE(fixture.run().done, 1);
    QCOMPARE(fixture.count(u"content LIKE 'edited%' AND scorer LIKE 'remote%' AND sentiment_label = 'negative'"_s), 1);
}

QTEST_GUILESS_MAIN(TestRemoteScoringJob)
#include "tst_remotescoringjob.moc"
