// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/secrets/fallbackstore.h"
#include "connectors/secrets/memorystore.h"
#include "tests/secrets/slowstore.h"
#include "tests/support/logcapture.h"

#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const Error noKeychain{.kind = ErrorKind::Unsupported, .detail = u"no backend"_s};
const Error nothingThere{.kind = ErrorKind::NotFound, .detail = u"no entry"_s};

} // namespace

class TestFallbackStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryKeepsAndForgets();
    void usableKeychainIsChosen_data();
    void usableKeychainIsChosen();
    void otherwiseMemoryIsChosen_data();
    void otherwiseMemoryIsChosen();
    void callsBeforeTheChoiceKeepTheirOrder();
    void goingAwayAnswersEverybody();

private:
    /// A store with its preferred store at hand.
    struct Made {
        std::unique_ptr<FallbackStore> store;
        SlowStore *preferred;
    };
    [[nodiscard]] static Made make()
    {
        auto preferred = std::make_unique<SlowStore>();
        SlowStore *raw = preferred.get();
        Made made{std::make_unique<FallbackStore>(std::move(preferred), std::make_unique<MemoryStore>()), raw};
        made.store->probe();
        return made;
    }
};

void TestFallbackStore::memoryKeepsAndForgets()
{
    MemoryStore store;
    QVERIFY(!store.isPersistent());
    QCOMPARE(store.read(u"a"_s).result().error().kind, ErrorKind::NotFound);
    QVERIFY(store.write(u"a"_s, "1").result());
    QVERIFY(store.write(u"a"_s, "2").result());
    QCOMPARE(store.read(u"a"_s).result().value(), "2");
    QVERIFY(store.remove(u"a"_s).result());
    QVERIFY(store.remove(u"a"_s).result());
    QCOMPARE(store.read(u"a"_s).result().error().kind, ErrorKind::NotFound);
}

void TestFallbackStore::usableKeychainIsChosen_data()
{
    QTest::addColumn<bool>("entryThere");
    QTest::newRow("empty keychain") << false;
    QTest::newRow("entry there") << true;
}

void TestFallbackStore::usableKeychainIsChosen()
{
    QFETCH(bool, entryThere);
    const Made made = make();
    QSignalSpy chosen(made.store.get(), &FallbackStore::chosen);
    made.preferred->answerRead(entryThere ? Result<QByteArray>(QByteArray("x")) : Result<QByteArray>(nothingThere));
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().toBool(), true);
    QVERIFY(made.store->isPersistent());
    QVERIFY(made.store->write(u"a"_s, "1").result());
    QCOMPARE(made.preferred->changes(), QStringList{u"a=1"_s});
}

void TestFallbackStore::otherwiseMemoryIsChosen_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no keychain") << ErrorKind::Unsupported;
    QTest::newRow("refused") << ErrorKind::Forbidden;
    QTest::newRow("broken") << ErrorKind::Storage;
}

void TestFallbackStore::otherwiseMemoryIsChosen()
{
    QFETCH(ErrorKind, kind);
    const LogCapture log;
    const Made made = make();
    QSignalSpy chosen(made.store.get(), &FallbackStore::chosen);
    made.preferred->answerRead(Error{.kind = kind, .detail = u"why"_s});
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().toBool(), false);
    QVERIFY(!made.store->isPersistent());
    QVERIFY(made.store->write(u"a"_s, "1").result());
    QCOMPARE(made.store->read(u"a"_s).result().value(), "1");
    QVERIFY(made.preferred->changes().isEmpty());
    QVERIFY(log.text().contains("keychain_unusable"_L1));
}

void TestFallbackStore::callsBeforeTheChoiceKeepTheirOrder()
{
    const Made made = make();
    const auto written = made.store->write(u"a"_s, "1");
    const auto again = made.store->write(u"a"_s, "2");
    const auto removed = made.store->remove(u"b"_s);
    QVERIFY(!written.isFinished());
    QVERIFY(made.preferred->changes().isEmpty());
    made.preferred->answerRead(nothingThere);
    QTRY_VERIFY(written.isFinished() && again.isFinished() && removed.isFinished());
    QCOMPARE(made.preferred->changes(), QStringList({u"a=1"_s, u"a=2"_s, u"-b"_s}));
}

void TestFallbackStore::goingAwayAnswersEverybody()
{
    Made made = make();
    const auto read = made.store->read(u"a"_s);
    made.store.reset();
    QVERIFY(read.isFinished());
    QCOMPARE(read.result().error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestFallbackStore)
#include "tst_fallbackstore.moc"
