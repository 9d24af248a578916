// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/secrets/fallbackstore.h"
#include "connectors/secrets/keychainstore.h"

#include <QSignalSpy>
#include <QTest>
#include <QUuid>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

bool hasKeyring()
{
    return qEnvironmentVariable("CREATORMETRICS_TEST_KEYRING") == "1"_L1;
}

} // namespace

/// Against a real keychain when the environment offers one (CREATORMETRICS_TEST_KEYRING=1), and without any otherwise.
class TestKeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsReplacesAndRemoves();
    void twoProgramsSeeTheSame();
    void ordersOverlappingCalls();
    void goingAwayAnswersEverybody();
    void withoutKeychainMemoryIsUsed();

private:
    /// A service name of its own, so that nothing of the user's is touched.
    QString m_service = u"net.creatormetrics.test.%1"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
};

void TestKeychainStore::keepsReplacesAndRemoves()
{
    if (!hasKeyring())
        QSKIP("needs CREATORMETRICS_TEST_KEYRING=1 and an unlocked keychain");
    KeychainStore store(m_service);
    const QByteArray secret = "1//0g-_.~" + QByteArray(2000, 'x');
    const auto absent = store.read(u"youtube:UC1:refresh_token"_s);
    QTRY_VERIFY(absent.isFinished());
    QCOMPARE(absent.result().error().kind, ErrorKind::NotFound);
    for (const QByteArray &value : {QByteArray("first"), secret}) {
        const auto written = store.write(u"youtube:UC1:refresh_token"_s, value);
        QTRY_VERIFY(written.isFinished());
        QVERIFY(written.result());
    }
    const auto read = store.read(u"youtube:UC1:refresh_token"_s);
    QTRY_VERIFY(read.isFinished());
    QCOMPARE(read.result().value(), secret);
    for (int i = 0; i < 2; ++i) {
        const auto removed = store.remove(u"youtube:UC1:refresh_token"_s);
        QTRY_VERIFY(removed.isFinished());
        QVERIFY(removed.result());
    }
    const auto gone = store.read(u"youtube:UC1:refresh_token"_s);
    QTRY_VERIFY(gone.isFinished());
    QCOMPARE(gone.result().error().kind, ErrorKind::NotFound);
}

void TestKeychainStore::twoProgramsSeeTheSame()
{
    if (!hasKeyring())
        QSKIP("needs CREATORMETRICS_TEST_KEYRING=1 and an unlocked keychain");
    KeychainStore window(m_service);
    KeychainStore commandLine(m_service);
    const auto written = window.write(u"shared"_s, "from the window");
    QTRY_VERIFY(written.isFinished());
    const auto read = commandLine.read(u"shared"_s);
    QTRY_VERIFY(read.isFinished());
    QCOMPARE(read.result().value(), "from the window");
    const auto removed = commandLine.remove(u"shared"_s);
    QTRY_VERIFY(removed.isFinished());
}

void TestKeychainStore::ordersOverlappingCalls()
{
    if (!hasKeyring())
        QSKIP("needs CREATORMETRICS_TEST_KEYRING=1 and an unlocked keychain");
    KeychainStore store(m_service);
    for (int i = 0; i < 10; ++i)
        QVERIFY(!store.write(u"counter"_s, QByteArray::number(i)).isFinished());
    const auto read = store.read(u"counter"_s);
    const auto removed = store.remove(u"counter"_s);
    const auto gone = store.read(u"counter"_s);
    QTRY_VERIFY(gone.isFinished());
    QCOMPARE(read.result().value(), "9");
    QVERIFY(removed.result());
    QCOMPARE(gone.result().error().kind, ErrorKind::NotFound);
}

void TestKeychainStore::goingAwayAnswersEverybody()
{
    auto store = std::make_unique<KeychainStore>(m_service);
    const auto running = store->read(u"a"_s);
    const auto waiting = store->write(u"b"_s, "x");
    store.reset();
    QVERIFY(running.isFinished() && waiting.isFinished());
    QCOMPARE(running.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(waiting.result().error().kind, ErrorKind::Cancelled);
    QTest::qWait(0); // lets the job that was let go come to its end
}

void TestKeychainStore::withoutKeychainMemoryIsUsed()
{
    if (hasKeyring())
        QSKIP("there is a keychain");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const auto store = FallbackStore::forThisSystem();
    QSignalSpy chosen(store.get(), &FallbackStore::chosen);
    QTRY_COMPARE(chosen.size(), 1);
    QVERIFY(!store->isPersistent());
    QVERIFY(store->write(u"a"_s, "1").result());
    QCOMPARE(store->read(u"a"_s).result().value(), "1");
}

QTEST_GUILESS_MAIN(TestKeychainStore)
#include "tst_keychainstore.moc"
