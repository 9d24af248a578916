// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/renewallock.h"
#include "tests/oauth/keeperfixture.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray answerWith(const QByteArray &access, const QByteArray &refresh, const QByteArray &more = {})
{
    return "{\"access_token\":\"" + access + "\",\"refresh_token\":\"" + refresh + "\",\"expires_in\":7200" + more
           + "}";
}

const QByteArray used = R"({"error":"invalid_request","error_description":"Value passed for the token was invalid."})";

} // namespace

/// Window and command line share accounts whose refresh token may be used once (X) or is exchanged for another (TikTok).
class TestSharedRenewal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoProgramsRenewOnce_data();
    void twoProgramsRenewOnce();
    void secondFindsWhatTheFirstStored();
    void slowKeychainIsWaitedFor();
    void oneThatFailsLetsTheOtherTry();
    void usedTokenOfXSignsOut();
    void newPairIsStoredBeforeItIsUsed();
    void signInWaitsForTheRenewal();
    void tiktokRevokesALivingToken();
    void tiktokRevocationIsJudgedByItsBody_data();
    void tiktokRevocationIsJudgedByItsBody();
    void tiktokRevocationOfflineIsTold();
    void lockOfAnotherProgramIsWaitedFor();
    void lockIsNotWaitedForEndlessly();
    void lockOfADeadProgramIsFree();
    void unwritableFolderIsNoObstacle();
    void releaseDropsWhoWaits();

private:
    /// A program that holds the lock until it is killed.
    [[nodiscard]] static std::unique_ptr<QProcess> startHolder(const QString &folder);
};

void TestSharedRenewal::twoProgramsRenewOnce_data()
{
    QTest::addColumn<Platform>("platform");
    for (const Platform platform : {Platform::YouTube, Platform::X, Platform::TikTok})
        QTest::newRow(qPrintable(platformKey(platform))) << platform;
}

void TestSharedRenewal::twoProgramsRenewOnce()
{
    QFETCH(Platform, platform);
    KeeperFixture fixture(platform);
    const auto window = fixture.makeKeeper();
    const auto commandLine = fixture.makeKeeper();
    QVERIFY(fixture.signIn(*window, "a1", "r1", 1));
    fixture.server().enqueue({.body = answerWith("a2", "r2"), .delay = 150ms});
    fixture.server().enqueue(400, used); // whoever sends the same token again has lost the account
    const auto first = fixture.ask(*window);
    const auto second = fixture.ask(*commandLine);
    QTRY_VERIFY(first.isFinished() && second.isFinished());
    QVERIFY(first.result() && second.result());
    QCOMPARE(first.result().value(), "a2");
    QCOMPARE(second.result().value(), "a2");
    QCOMPARE(fixture.calls(), size_t(1));
    QCOMPARE(fixture.stored(u"refresh_token"_s), "r2");
}

void TestSharedRenewal::secondFindsWhatTheFirstStored()
{
    KeeperFixture fixture(Platform::X);
    const auto window = fixture.makeKeeper();
    const auto commandLine = fixture.makeKeeper();
    QVERIFY(fixture.signIn(*window, "a1", "r1", 1));
    fixture.server().enqueue(200, answerWith("a2", "r2"));
    fixture.store().holdWrites();
    const auto first = fixture.ask(*window);
    const auto second = fixture.ask(*commandLine);
    QTRY_COMPARE(fixture.store().heldWrites(), size_t(1));
    QCOMPARE(fixture.stored(u"refresh_token"_s), "r2");
    QVERIFY(!first.isFinished() && !second.isFinished());
    fixture.store().release();
    QTRY_VERIFY(first.isFinished() && second.isFinished());
    QCOMPARE(second.result().value(), "a2");
    QCOMPARE(fixture.calls(), size_t(1));
}

/// The access token may come late into the keychain; the lock is held until it is there.
void TestSharedRenewal::slowKeychainIsWaitedFor()
{
    KeeperFixture fixture(Platform::X);
    const auto window = fixture.makeKeeper();
    const auto commandLine = fixture.makeKeeper();
    QVERIFY(fixture.signIn(*window, "a1", "r1", 1));
    fixture.server().enqueue(200, answerWith("a2", "r2"));
    fixture.server().enqueue(200, answerWith("a3", "r3"));
    fixture.store().delayWrites(150ms);
    const auto first = fixture.ask(*window);
    const auto second = fixture.ask(*commandLine);
    QTRY_VERIFY(first.isFinished() && second.isFinished());
    QCOMPARE(first.result().value(), "a2");
    QCOMPARE(second.result().value(), "a2");
    QCOMPARE(fixture.calls(), size_t(1));
}

void TestSharedRenewal::oneThatFailsLetsTheOtherTry()
{
    KeeperFixture fixture(Platform::X);
    const auto window = fixture.makeKeeper();
    const auto commandLine = fixture.makeKeeper();
    QVERIFY(fixture.signIn(*window, "a1", "r1", 1));
    fixture.server().enqueue(429, "{}", "Retry-After: 30");
    fixture.server().enqueue(200, answerWith("a2", "r2"));
    const auto first = fixture.ask(*window);
    const auto second = fixture.ask(*commandLine);
    QTRY_VERIFY(first.isFinished() && second.isFinished());
    const bool firstFailed = !first.result();
    const auto &failed = firstFailed ? first : second; // either may have been quicker
    const auto &served = firstFailed ? second : first;
    QVERIFY(!failed.result() && served.result());
    QCOMPARE(failed.result().error().kind, ErrorKind::RateLimited);
    QCOMPARE(served.result().value(), "a2");
}

void TestSharedRenewal::usedTokenOfXSignsOut()
{
    KeeperFixture fixture(Platform::X);
    const auto keeper = fixture.makeKeeper();
    QVERIFY(fixture.signIn(*keeper, "a1", "r1", 1));
    const QSignalSpy signedOut(keeper.get(), &TokenKeeper::signedOut);
    fixture.server().enqueue(400, used);
    QCOMPARE(fixture.got(*keeper), "signed_out");
    QCOMPARE(fixture.got(*keeper), "signed_out");
    QCOMPARE(fixture.calls(), size_t(1));
    QCOMPARE(signedOut.size(), 1);
}

void TestSharedRenewal::newPairIsStoredBeforeItIsUsed()
{
    KeeperFixture fixture(Platform::TikTok);
    const auto keeper = fixture.makeKeeper();
    QVERIFY(fixture.signIn(*keeper, "a1", "r1", 1));
    QSignalSpy renewed(keeper.get(), &TokenKeeper::signInRenewed);
    fixture.server().enqueue(200, answerWith("a2", "r2", ",\"refresh_expires_in\":31536000"));
    fixture.store().holdWrites();
    const auto token = fixture.ask(*keeper);
    QTRY_COMPARE(fixture.stored(u"refresh_token"_s), "r2");
    QVERIFY(!token.isFinished());
    fixture.store().release();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(renewed.size(), 1);
    QCOMPARE(renewed.front()[1].toDateTime(), fixture.clock().now().addSecs(31'536'000));
    QCOMPARE(fixture.server().requests().front().formField(u"client_key"_s), u"client"_s);
    QCOMPARE(fixture.server().requests().front().formField(u"client_secret"_s), u"APPSECRET"_s);
}

/// Else the renewal of the former sign-in would overwrite the new one.
void TestSharedRenewal::signInWaitsForTheRenewal()
{
    KeeperFixture fixture(Platform::X);
    const auto window = fixture.makeKeeper();
    const auto commandLine = fixture.makeKeeper();
    QVERIFY(fixture.signIn(*window, "a1", "r1", 1));
    fixture.server().enqueue({.body = answerWith("a2", "r2"), .delay = 100ms});
    const auto renewed = fixture.ask(*window);
    QTRY_COMPARE(fixture.calls(), size_t(1));
    QVERIFY(fixture.signIn(*commandLine, "b1", "s1", 3600));
    QTRY_VERIFY(renewed.isFinished());
    QCOMPARE(fixture.stored(u"refresh_token"_s), "s1");
}

/// Its access token of a day may be over when the user leaves; a dead one cannot be revoked.
void TestSharedRenewal::tiktokRevokesALivingToken()
{
    KeeperFixture fixture(Platform::TikTok);
    const auto keeper = fixture.makeKeeper();
    QVERIFY(fixture.signIn(*keeper, "a1", "r1", 1));
    fixture.server().enqueue(200, answerWith("a2", "r2"));
    fixture.server().enqueue(200, "{}");
    const auto done = keeper->revoke(fixture.account(), Platform::TikTok);
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result());
    QCOMPARE(fixture.calls(), size_t(2));
    QCOMPARE(fixture.server().requests().back().target, "/revoke");
    QCOMPARE(fixture.server().requests().back().formField(u"token"_s), u"a2"_s);
    QCOMPARE(fixture.stored(u"refresh_token"_s), "");
    QCOMPARE(fixture.stored(u"access_token"_s), "");
}

void TestSharedRenewal::tiktokRevocationIsJudgedByItsBody_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("done");
    QTest::newRow("empty answer") << 200 << QByteArray() << true;
    QTest::newRow("it was dead already") << 400 << QByteArray(R"({"error":"invalid_grant"})") << true;
    QTest::newRow("refused with status 200") << 200 << QByteArray(R"({"error":"invalid_client"})") << false;
}

void TestSharedRenewal::tiktokRevocationIsJudgedByItsBody()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, done);
    KeeperFixture fixture(Platform::TikTok);
    const auto keeper = fixture.makeKeeper();
    QVERIFY(fixture.signIn(*keeper, "a1", "r1", 86'400));
    fixture.server().enqueue(status, body);
    const auto revoked = keeper->revoke(fixture.account(), Platform::TikTok);
    QTRY_VERIFY(revoked.isFinished());
    QCOMPARE(revoked.result().ok(), done);
    QCOMPARE(fixture.stored(u"refresh_token"_s), "");
}

void TestSharedRenewal::tiktokRevocationOfflineIsTold()
{
    KeeperFixture fixture(Platform::TikTok);
    const auto keeper = fixture.makeKeeper();
    QVERIFY(fixture.signIn(*keeper, "a1", "r1", 1));
    for (int i = 0; i < 4; ++i)
        fixture.server().enqueue(503, "<html>");
    const auto done = keeper->revoke(fixture.account(), Platform::TikTok);
    QTRY_VERIFY(done.isFinished());
    QCOMPARE(done.result().error().kind, ErrorKind::Timeout);
    QCOMPARE(fixture.stored(u"refresh_token"_s), "");
}

std::unique_ptr<QProcess> TestSharedRenewal::startHolder(const QString &folder)
{
    auto holder = std::make_unique<QProcess>();
    holder->start(QStringLiteral(CREATORMETRICS_LOCK_HOLDER), {folder, u"x:W:7"_s});
    if (!holder->waitForReadyRead(10'000) || holder->readLine() != "held\n")
        return nullptr;
    return holder;
}

void TestSharedRenewal::lockOfAnotherProgramIsWaitedFor()
{
    const QTemporaryDir folder;
    const auto holder = startHolder(folder.path());
    QVERIFY(holder);
    RenewalLock lock(folder.path(), u"x:W:7"_s);
    bool granted = false;
    lock.acquire([&granted](bool isGranted) { granted = isGranted; });
    QVERIFY(!granted);
    holder->closeWriteChannel(); // it lets go and ends
    QTRY_VERIFY(granted);
    QVERIFY(lock.isHeld());
    QTRY_COMPARE(holder->state(), QProcess::NotRunning);
}

void TestSharedRenewal::lockIsNotWaitedForEndlessly()
{
    const QTemporaryDir folder;
    const auto holder = startHolder(folder.path());
    QVERIFY(holder);
    RenewalLock lock(folder.path(), u"x:W:7"_s, nullptr, 150ms);
    std::optional<bool> answer;
    lock.acquire([&answer](bool granted) { answer = granted; });
    QTRY_VERIFY(answer.has_value());
    QVERIFY(!*answer && !lock.isHeld());
    RenewalLock other(folder.path(), u"x:W:8"_s);
    other.acquire([&answer](bool granted) { answer = granted; });
    QVERIFY(*answer); // another account's
    holder->kill();
    QVERIFY(holder->waitForFinished());
}

void TestSharedRenewal::lockOfADeadProgramIsFree()
{
    const QTemporaryDir folder;
    const auto holder = startHolder(folder.path());
    QVERIFY(holder);
    holder->kill();
    QVERIFY(holder->waitForFinished());
    QVERIFY(!QDir(folder.path()).entryList({u"*.lock"_s}, QDir::Files).isEmpty());
    RenewalLock lock(folder.path(), u"x:W:7"_s);
    bool granted = false;
    lock.acquire([&granted](bool isGranted) { granted = isGranted; });
    QVERIFY(granted);
}

void TestSharedRenewal::unwritableFolderIsNoObstacle()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    RenewalLock lock(folder.filePath(u"file/below"_s), u"x:W:7"_s);
    bool granted = false;
    lock.acquire([&granted](bool isGranted) { granted = isGranted; });
    QVERIFY(granted);
}

void TestSharedRenewal::releaseDropsWhoWaits()
{
    const QTemporaryDir folder;
    RenewalLock held(folder.path(), u"x:W:7"_s);
    held.acquire([](bool) {});
    RenewalLock lock(folder.path(), u"x:W:7"_s);
    bool called = false;
    lock.acquire([&called](bool) { called = true; });
    lock.release();
    held.release();
    bool granted = false;
    lock.acquire([&granted](bool isGranted) { granted = isGranted; });
    QVERIFY(granted);
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestSharedRenewal)
#include "tst_sharedrenewal.moc"
