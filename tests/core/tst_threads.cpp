// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/threadowner.h"
#include "models/core/whenfinished.h"

#include <QPromise>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownedThreadRunsUnderItsNameAndStops();
    void adoptedObjectLivesAndDiesOnTheThread();
    void waitingWorkDoesNotHoldUpTheStop();
    void resultArrivesOnTheContextsThread();
    void finishedFutureIsAnsweredLater();
    void goneContextHearsNothing();
    void futureWithoutAResultCallsNothing();
    void contextMayEndInsideItsAnswer();
};

namespace {

/// Tells on which thread it was destroyed.
class Witness : public QObject
{
public:
    explicit Witness(std::atomic<QThread *> &diedOn) : m_diedOn(diedOn) {}
    ~Witness() override { m_diedOn = QThread::currentThread(); }

private:
    std::atomic<QThread *> &m_diedOn;
};

} // namespace

void TestThreads::ownedThreadRunsUnderItsNameAndStops()
{
    QPointer<QThread> thread;
    {
        ThreadOwner owner(u"worker"_s);
        thread = owner.thread();
        QVERIFY(thread->isRunning());
        QCOMPARE(thread->objectName(), u"worker"_s);
    }
    QVERIFY(thread.isNull());
}

void TestThreads::adoptedObjectLivesAndDiesOnTheThread()
{
    std::atomic<QThread *> diedOn = nullptr;
    QThread *thread = nullptr;
    {
        ThreadOwner owner(u"worker"_s);
        thread = owner.thread();
        const Witness *witness = owner.adopt(std::make_unique<Witness>(diedOn));
        QCOMPARE(witness->thread(), thread);
        QCOMPARE(diedOn.load(), nullptr);
    }
    QCOMPARE(diedOn.load(), thread);
}

void TestThreads::waitingWorkDoesNotHoldUpTheStop()
{
    std::atomic_int done = 0;
    {
        ThreadOwner owner(u"worker"_s);
        QObject *context = owner.adopt(std::make_unique<QObject>());
        QMetaObject::invokeMethod(context, [context] { (new QTimer(context))->start(3'600'000); }, Qt::QueuedConnection);
        for (int i = 0; i < 1000; ++i)
            QMetaObject::invokeMethod(context, [&done] { ++done; }, Qt::QueuedConnection);
    }
    const int whenStopped = done;
    QVERIFY(whenStopped <= 1000);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(done.load(), whenStopped);
}

void TestThreads::resultArrivesOnTheContextsThread()
{
    QPromise<int> promise;
    promise.start();
    QObject context;
    int taken = 0;
    QThread *takenOn = nullptr;
    whenFinished(promise.future(), &context, [&](int value) {
        taken = value;
        takenOn = QThread::currentThread();
    });
    const std::unique_ptr<QThread> other(QThread::create([&promise] {
        promise.addResult(42);
        promise.finish();
    }));
    other->start();
    QVERIFY(other->wait());
    QCOMPARE(taken, 0); // not on the other thread, and not before the event loop
    QTRY_COMPARE(taken, 42);
    QCOMPARE(takenOn, QThread::currentThread());
    QTRY_VERIFY(context.children().isEmpty()); // nothing piles up
}

void TestThreads::finishedFutureIsAnsweredLater()
{
    QPromise<QString> promise;
    promise.start();
    promise.addResult(u"ready"_s);
    promise.finish();
    QObject context;
    QString taken;
    whenFinished(promise.future(), &context, [&taken](const QString &value) { taken = value; });
    QVERIFY(taken.isEmpty());
    QTRY_COMPARE(taken, u"ready"_s);
}

void TestThreads::goneContextHearsNothing()
{
    QPromise<int> promise;
    promise.start();
    int taken = 0;
    auto context = std::make_unique<QObject>();
    whenFinished(promise.future(), context.get(), [&taken](int value) { taken = value; });
    context.reset();
    promise.addResult(42);
    promise.finish();
    QObject witness;
    bool heard = false;
    whenFinished(promise.future(), &witness, [&heard](int) { heard = true; });
    QTRY_VERIFY(heard);
    QCOMPARE(taken, 0);
}

void TestThreads::futureWithoutAResultCallsNothing()
{
    auto promise = std::make_unique<QPromise<int>>();
    promise->start();
    QObject context;
    bool taken = false;
    whenFinished(promise->future(), &context, [&taken](int) { taken = true; });
    QCOMPARE(context.children().size(), 1);
    promise.reset(); // its maker shut down
    QTRY_VERIFY(context.children().isEmpty());
    QVERIFY(!taken);
}

void TestThreads::contextMayEndInsideItsAnswer()
{
    QPromise<int> promise;
    promise.start();
    auto *context = new QObject;
    int taken = 0;
    whenFinished(promise.future(), context, [context, &taken](int value) {
        delete context;
        taken = value;
    });
    promise.addResult(42);
    promise.finish();
    QTRY_COMPARE(taken, 42);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestThreads)
#include "tst_threads.moc"
