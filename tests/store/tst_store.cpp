// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"
#include "tests/store/scratchworkspace.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workspaceGetsAnIdOnce();
    void writeCommitsAndTellsWhatItTouched();
    void failedWriteLeavesNothingAndTellsNobody();
    void silentWriteTellsNobody();
    void writesKeepTheirOrder();
    void readIsNotHeldUpByAWrite();
    void oneReadSeesOneState();
    void readerCannotWrite();
    void workRunsOnTheStoresThreads();
    void shutdownDropsQueuedWork();
    void unusableFileIsAnError();
};

namespace {

template <typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }))
        return Error{.kind = ErrorKind::Timeout};
    return future.result();
}

Result<qint64> countAccounts(Connection &connection)
{
    return scalar(connection, u"SELECT count(*) FROM accounts").toLongLong();
}

} // namespace

void TestStore::workspaceGetsAnIdOnce()
{
    const ScratchWorkspace scratch;
    QString first;
    for (int pass = 0; pass < 2; ++pass) {
        const auto store = must(Store::open(scratch.workspace()));
        const QString uuid = must(waitFor(store->read([](Connection &connection) { return workspaceUuid(connection); })));
        QVERIFY(uuid.size() == 36);
        if (pass == 1)
            QCOMPARE(uuid, first);
        first = uuid;
    }
}

void TestStore::writeCommitsAndTellsWhatItTouched()
{
    const ScratchWorkspace scratch;
    const auto store = must(Store::open(scratch.workspace()));
    QSignalSpy changed(store.get(), &Store::changed);
    auto written = store->write(StoreTopic::Accounts | StoreTopic::Figures,
                                [](Connection &connection) { return Result<Account>(addAccount(connection)); });
    QCOMPARE(must(waitFor(written)).profile.platformAccountId, u"UC1"_s);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.front().front().value<StoreTopics>(), StoreTopic::Accounts | StoreTopic::Figures);
    QCOMPARE(must(waitFor(store->read(countAccounts))), 1);
}

void TestStore::failedWriteLeavesNothingAndTellsNobody()
{
    const ScratchWorkspace scratch;
    const auto store = must(Store::open(scratch.workspace()));
    QSignalSpy changed(store.get(), &Store::changed);
    const auto failed = waitFor(store->write(StoreTopic::Accounts, [](Connection &connection) -> Outcome {
        addAccount(connection);
        return Error{.kind = ErrorKind::BadInput, .detail = u"on second thoughts"_s};
    }));
    QVERIFY(!failed);
    QCOMPARE(failed.error().detail, u"on second thoughts"_s);
    QCOMPARE(must(waitFor(store->read(countAccounts))), 0);
    // The next write's signal is the first: none was on its way.
    must(waitFor(store->write(StoreTopic::Reports, [](Connection &) -> Outcome { return Done{}; })));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.front().front().value<StoreTopics>(), StoreTopics(StoreTopic::Reports));
}

void TestStore::silentWriteTellsNobody()
{
    const ScratchWorkspace scratch;
    const auto store = must(Store::open(scratch.workspace()));
    QSignalSpy changed(store.get(), &Store::changed);
    must(waitFor(store->write({}, [](Connection &connection) { return Result<Account>(addAccount(connection)); })));
    must(waitFor(store->write(StoreTopic::Sync, [](Connection &) -> Outcome { return Done{}; })));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.front().front().value<StoreTopics>(), StoreTopics(StoreTopic::Sync));
}

void TestStore::writesKeepTheirOrder()
{
    const ScratchWorkspace scratch;
    const auto store = must(Store::open(scratch.workspace()));
    std::vector<QFuture<Result<Account>>> futures;
    for (int i = 0; i < 40; ++i) {
        futures.push_back(store->write(StoreTopic::Accounts, [i](Connection &connection) {
            return Result<Account>(addAccount(connection, Platform::YouTube, QString::number(i)));
        }));
    }
    for (int i = 0; i < 40; ++i)
        QCOMPARE(must(waitFor(futures[static_cast<std::size_t>(i)])).id.value(), i + 1);
}

void TestStore::readIsNotHeldUpByAWrite()
{
    const ScratchWorkspace scratch;
    const auto store = must(Store::open(scratch.workspace()));
    QSemaphore reading;
    auto written = store->write(StoreTopic::Accounts, [&reading](Connection &connection) {
        Result<Account> account = addAccount(connection);
        reading.acquire(); // the transaction stays open until a read has been answered
        return account;
    });
    const auto seen = waitFor(store->read(countAccounts));
    reading.release();
    QCOMPARE(must(seen), 0);
    must(waitFor(written));
    QCOMPARE(must(waitFor(store->read(countAccounts))), 1);
}

void TestStore::oneReadSeesOneState()
{
    const ScratchWorkspace scratch;
    const auto store = must(Store::open(scratch.workspace()));
    QSemaphore counted;
    QSemaphore written;
    auto read = store->read([&](Connection &connection) -> Result<std::pair<qint64, qint64>> {
        const qint64 first = must(countAccounts(connection));
        counted.release();
        written.acquire();
        return std::pair(first, must(countAccounts(connection)));
    });
    counted.acquire();
    must(waitFor(store->write({}, [](Connection &connection) { return Result<Account>(addAccount(connection)); })));
    written.release();
    const auto seen = must(waitFor(read));
    QCOMPARE(seen.first, 0);
    QCOMPARE(seen.second, 0);
    QCOMPARE(must(waitFor(store->read(countAccounts))), 1); // the next one is up to date
}

void TestStore::readerCannotWrite()
{
    const ScratchWorkspace scratch;
    const auto store = must(Store::open(scratch.workspace()));
    const auto done = waitFor(store->read([](Connection &connection) { return connection.runScript("DELETE FROM accounts"); }));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Storage);
}

void TestStore::workRunsOnTheStoresThreads()
{
    const ScratchWorkspace scratch;
    const auto store = must(Store::open(scratch.workspace()));
    const auto name = [](Connection &) { return Result<QString>(QThread::currentThread()->objectName()); };
    QCOMPARE(must(waitFor(store->read(name))), u"store-reader"_s);
    QCOMPARE(must(waitFor(store->write({}, name))), u"store-writer"_s);
}

void TestStore::shutdownDropsQueuedWork()
{
    const ScratchWorkspace scratch;
    for (int round = 0; round < 30; ++round) {
        auto store = must(Store::open(scratch.workspace()));
        std::vector<QFuture<Outcome>> futures;
        std::atomic_int done = 0;
        for (int i = 0; i < 40; ++i) {
            const auto work = [&done](Connection &connection) -> Outcome {
                ++done;
                return connection.runScript("SELECT count(*) FROM accounts");
            };
            futures.push_back(store->write(StoreTopic::Figures, work));
            futures.push_back(store->read(work));
        }
        store.reset();
        const int whenClosed = done;
        int answered = 0;
        for (const QFuture<Outcome> &future : futures) {
            QVERIFY(future.isFinished()); // with a result, or given up; nobody waits for ever
            answered += future.resultCount();
        }
        QCOMPARE(answered, whenClosed);
    }
    const auto store = must(Store::open(scratch.workspace()));
    QCOMPARE(must(waitFor(store->read(countAccounts))), 0);
}

void TestStore::unusableFileIsAnError()
{
    const ScratchWorkspace scratch;
    must(scratch.workspace().create());
    QFile file(scratch.workspace().databaseFile());
    QVERIFY(file.open(QFile::WriteOnly));
    const QByteArray garbage = QByteArray("garbage ").repeated(1000);
    file.write(garbage);
    file.close();
    const auto store = Store::open(scratch.workspace());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Storage);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), garbage);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestStore)
#include "tst_store.moc"
