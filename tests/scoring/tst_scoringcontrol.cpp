// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/scoringcontrol.h"
#include "models/store/dictionaryrepository.h"
#include "tests/scoring/remotefixture.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

using Kind = ScoringState::Remote::Kind;

/// The window's way to both scorers: what it may set, and in which order they work.
class TestScoringControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localComesFirstThenTheOtherOne();
    void stoppedHereItDoesNotGoOnElsewhere();
    void savesAndGoesOn();
    void savingEndsARest();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void turningOffForgetsKeyAndConsent();
    void aFormerHostsKeyGoes();
    void testsWithAnInventedSentence();
    void testTellsWhatIsWrong_data();
    void testTellsWhatIsWrong();

private:
    std::unique_ptr<RemoteFixture> m_fixture;
    std::unique_ptr<MentionScoringJob> m_local;
    std::unique_ptr<RemoteScoringJob> m_remote;
    std::unique_ptr<RemoteScoringSetup> m_setup;
    std::unique_ptr<ScoringControl> m_control;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<RemoteFixture>();
        m_local = std::make_unique<MentionScoringJob>(*m_fixture->store);
        m_remote = std::make_unique<RemoteScoringJob>(m_fixture->parts());
        m_setup = std::make_unique<RemoteScoringSetup>(m_fixture->parts());
        m_control = std::make_unique<ScoringControl>(*m_local, *m_remote, *m_setup);
    }
    void cleanup()
    {
        m_control.reset();
        m_setup.reset();
        m_remote.reset();
        m_local.reset();
        m_fixture.reset();
    }

private:
    template <typename T>
    static Result<T> ended(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
            return Error{.kind = ErrorKind::Internal, .detail = u"it does not end"_s};
        return future.result();
    }
    [[nodiscard]] QByteArray keyOf(const RemoteScoring &settings)
    {
        const auto key = m_fixture->secrets.read(remoteScoringSecretKey(settings)).result();
        return key ? *key : QByteArray();
    }
    [[nodiscard]] RemoteScoring stored() { return must(storedRemoteScoring(*m_fixture->connection)).value_or(RemoteScoring()); }
};

void TestScoringControl::localComesFirstThenTheOtherOne()
{
    m_fixture->addTexts(0, 30);
    m_fixture->save();
    const std::array words{DictionaryChange{.word = u"kiln"_s, .spelling = u"kiln"_s, .valence = 3}};
    must(changeDictionary(*m_fixture->connection, words, m_fixture->clock.now())); // all wait for this computer
    QStringList order;
    connect(m_local.get(), &MentionScoringJob::finished, this, [&order] { order << u"here"_s; });
    connect(m_remote.get(), &RemoteScoringJob::finished, this, [&order] { order << u"elsewhere"_s; });
    m_control->scoreMentions(ScoringActions::Which::Waiting);
    QTRY_COMPARE(order, (QStringList{u"here"_s, u"elsewhere"_s}));
    QCOMPARE(m_control->status().state().local.done, 30);
    QVERIFY(!m_control->status().state().local.running);
    QCOMPARE(m_control->status().state().remote.kind, Kind::Idle);
    QCOMPARE(m_control->status().state().remote.done, 30);
    QCOMPARE(m_fixture->judgedRemotely(), 30);
    // All anew: here at once, elsewhere out of what is known already.
    m_control->scoreMentions(ScoringActions::Which::All);
    QTRY_COMPARE(order.size(), 4);
    QCOMPARE(m_fixture->judgedRemotely(), 30);
    QCOMPARE(m_fixture->chat.requests().size(), std::size_t(2));
}

void TestScoringControl::stoppedHereItDoesNotGoOnElsewhere()
{
    m_fixture->addTexts(0, 1'500);
    m_fixture->save();
    QSignalSpy here(m_local.get(), &MentionScoringJob::finished);
    connect(m_local.get(), &MentionScoringJob::progressed, this, [this] { m_control->stopScoring(); });
    m_control->scoreMentions(ScoringActions::Which::All);
    QVERIFY(here.wait(20'000));
    QCOMPARE(m_control->status().state().local.error->kind, ErrorKind::Cancelled);
    QVERIFY(!m_remote->isRunning());
    QVERIFY(m_fixture->chat.requests().empty());
}

void TestScoringControl::savesAndGoesOn()
{
    m_fixture->addTexts(0, 10);
    RemoteScoring settings = m_fixture->settings;
    must(m_fixture->secrets.remove(remoteScoringSecretKey(settings)).result());
    QVERIFY(ended(m_control->saveRemoteScoring(settings, u"sk-another"_s)));
    QCOMPARE(stored(), settings);
    QCOMPARE(keyOf(settings), QByteArray("sk-another"));
    QTRY_COMPARE(m_fixture->judgedRemotely(), 10);
    QCOMPARE(m_fixture->chat.requests().front().header("Authorization"), QByteArray("Bearer sk-another"));
    settings.requestsPerMinute = 5;
    QVERIFY(ended(m_control->saveRemoteScoring(settings, {})));
    QCOMPARE(keyOf(settings), QByteArray("sk-another"));
    QCOMPARE(stored().requestsPerMinute, 5);
}

void TestScoringControl::savingEndsARest()
{
    m_fixture->addTexts(0, 10);
    m_fixture->save();
    m_fixture->chat.setRetryAfter("3600");
    m_fixture->chat.plan({ChatServer::Fault::TooManyRequests});
    m_control->scoreMentions(ScoringActions::Which::Waiting);
    QTRY_COMPARE(m_control->status().state().remote.kind, Kind::Resting);
    QVERIFY(ended(m_control->saveRemoteScoring(m_fixture->settings, u"sk-of-a-larger-plan"_s)));
    QTRY_COMPARE(m_control->status().state().remote.kind, Kind::Idle);
    QCOMPARE(m_fixture->judgedRemotely(), 10);
}

void TestScoringControl::refusesWhatCannotBe_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("consent");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("member");
    QTest::newRow("plain http elsewhere") << u"http://models.example/v1"_s << u"models.example"_s << u"k"_s << u"baseUrl"_s;
    QTest::newRow("no consent") << u"https://models.example/v1"_s << QString() << u"k"_s << u"consentHost"_s;
    QTest::newRow("consent for another host") << u"https://models.example/v1"_s << u"example"_s << u"k"_s << u"consentHost"_s;
    QTest::newRow("key with a line break") << u"https://models.example/v1"_s << u"models.example"_s << u"k\r\nX: y"_s << u"key"_s;
    QTest::newRow("key of other letters") << u"https://models.example/v1"_s << u"models.example"_s << u"Schlüssel"_s << u"key"_s;
    QTest::newRow("long key") << u"https://models.example/v1"_s << u"models.example"_s << QString(2'401, u'k') << u"key"_s;
}

void TestScoringControl::refusesWhatCannotBe()
{
    QFETCH(QString, url);
    QFETCH(QString, consent);
    QFETCH(QString, key);
    QFETCH(QString, member);
    RemoteScoring settings = m_fixture->settings;
    settings.baseUrl = QUrl(url);
    settings.consentHost = consent;
    const Outcome saved = ended(m_control->saveRemoteScoring(settings, key));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::BadInput);
    QVERIFY2(saved.error().detail.startsWith(member + u':'), qPrintable(saved.error().detail));
    QVERIFY2(!saved.error().detail.contains(key) || key.size() == 1, qPrintable(saved.error().detail));
    QCOMPARE(stored(), RemoteScoring());
    QCOMPARE(keyOf(settings), QByteArray());
}

void TestScoringControl::turningOffForgetsKeyAndConsent()
{
    m_fixture->addTexts(0, 10);
    QVERIFY(ended(m_control->saveRemoteScoring(m_fixture->settings, u"sk-another"_s)));
    QTRY_COMPARE(m_fixture->judgedRemotely(), 10);
    QVERIFY(ended(m_control->removeRemoteScoring()));
    QVERIFY(!stored().enabled);
    QVERIFY(!stored().hasConsent());
    QCOMPARE(keyOf(m_fixture->settings), QByteArray());
    QTRY_COMPARE(m_control->status().state().remote.kind, Kind::Off);
    QCOMPARE(m_fixture->judgedRemotely(), 10); // what it has judged stays
}

void TestScoringControl::aFormerHostsKeyGoes()
{
    QVERIFY(ended(m_control->saveRemoteScoring(m_fixture->settings, u"sk-former"_s)));
    RemoteScoring other = m_fixture->settings;
    other.baseUrl = QUrl(u"https://models.example/v1"_s);
    other.consentHost = u"models.example"_s;
    other.enabled = false; // nothing may be sent there from a test
    QVERIFY(ended(m_control->saveRemoteScoring(other, u"sk-other"_s)));
    QCOMPARE(keyOf(m_fixture->settings), QByteArray());
    QCOMPARE(keyOf(other), QByteArray("sk-other"));
}

void TestScoringControl::testsWithAnInventedSentence()
{
    m_fixture->addTexts(0, 10);
    RemoteScoring settings = m_fixture->settings;
    settings.enabled = false;
    settings.consentHost.clear();
    settings.inputPrice = 1'000'000;
    const auto score = ended(m_control->testRemoteScoring(settings, u"sk-typed"_s));
    QVERIFY(score);
    QCOMPARE(score->reason, u"the wording"_s);
    QCOMPARE(m_fixture->chat.requests().size(), std::size_t(1));
    QCOMPARE(m_fixture->chat.requests().front().header("Authorization"), QByteArray("Bearer sk-typed"));
    const QString sent = m_fixture->chat.texts().value(0);
    QCOMPARE(m_fixture->count(u"content = '%1'"_s.arg(QString(sent).replace(u'\'', "''"_L1))), 0);
    QCOMPARE(m_fixture->spent().cost, 100);
    QCOMPARE(stored(), RemoteScoring());
}

void TestScoringControl::testTellsWhatIsWrong_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("error");
    QTest::newRow("key") << int(ChatServer::Fault::KeyRefused) << int(ErrorKind::SignedOut);
    QTest::newRow("model") << int(ChatServer::Fault::ModelUnknown) << int(ErrorKind::BadInput);
    QTest::newRow("silence") << int(ChatServer::Fault::Silence) << int(ErrorKind::Timeout);
    QTest::newRow("chatter") << int(ChatServer::Fault::NotJson) << int(ErrorKind::BadResponse);
}

void TestScoringControl::testTellsWhatIsWrong()
{
    QFETCH(int, fault);
    QFETCH(int, error);
    m_fixture->chat.setFault(static_cast<ChatServer::Fault>(fault));
    const auto score = ended(m_control->testRemoteScoring(m_fixture->settings, u"sk"_s));
    QVERIFY(!score);
    QCOMPARE(int(score.error().kind), error);
}

QTEST_GUILESS_MAIN(TestScoringControl)
#include "tst_scoringcontrol.moc"
