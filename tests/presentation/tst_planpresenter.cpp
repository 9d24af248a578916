// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/clock.h"
#include "models/presentation/planpresenter.h"
#include "tests/presentation/fakecloud.h"

#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::utc());
const QUrl checkout(u"https://pay.example.com/session/1"_s);

class SetClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return moment; }

    QDateTime moment = noon;
};

class PlanFixture
{
public:
    PlanFixture()
    {
        cloud.setState(CloudState::SignedIn);
        cloud.asked.clear();
        cloud.step = {.checkout = checkout, .expiresAt = noon.addSecs(1800)};
    }
    void arrive(Plan plan)
    {
        cloud.paid.plan = plan;
        cloud.paid.bought = plan;
        cloud.paid.status = u"active"_s;
    }

    FakeCloud cloud;
    FakeEntitlements entitlements;
    SetClock clock;
    std::vector<int> attempts;
    PlanPresenter presenter{cloud, entitlements, clock, nullptr, [this](int attempt) {
                                attempts.push_back(attempt);
                                return 0ms;
                            }};
    QSignalSpy browser{&presenter, &PlanPresenter::browserWanted};
};

} // namespace

class TestPlanPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServiceIsAskedLessAndLessOften()
    {
        for (int attempt = 1; attempt < 20; ++attempt)
            QVERIFY(paymentCheckDelay(attempt) >= paymentCheckDelay(attempt - 1));
        QVERIFY(paymentCheckDelay(0) <= 3s);
        QCOMPARE(paymentCheckDelay(100), 30'000ms);
    }

    void aPaymentIsWaitedForUntilItArrives()
    {
        PlanFixture fixture;
        fixture.presenter.choose(Plan::Growth, BillingInterval::Year);
        QTRY_COMPARE(fixture.browser.size(), 1);
        QCOMPARE(fixture.browser[0][0].toUrl(), checkout);
        QCOMPARE(fixture.cloud.deeds(), (QList<QStringList>{{u"upgrade"_s, u"growth"_s, u"year"_s}}));
        QTRY_VERIFY(fixture.attempts.size() >= 3); // asks again and again
        QVERIFY(fixture.presenter.waiting());
        fixture.arrive(Plan::Growth);
        QTRY_VERIFY(!fixture.presenter.waiting());
        QVERIFY(fixture.presenter.note().contains(u"Growth"_s));
        for (std::size_t at = 0; at < fixture.attempts.size(); ++at)
            QCOMPARE(fixture.attempts[at], static_cast<int>(at));
        const auto asked = fixture.cloud.times(u"subscription"_s);
        QCoreApplication::processEvents();
        QCOMPARE(fixture.cloud.times(u"subscription"_s), asked); // and then no more
    }

    void anotherPlanThanTheWantedIsNotTheEnd()
    {
        PlanFixture fixture;
        fixture.arrive(Plan::Growth);
        fixture.presenter.choose(Plan::Pro, BillingInterval::Month);
        QTRY_VERIFY(fixture.attempts.size() >= 3);
        QVERIFY(fixture.presenter.waiting());
        fixture.arrive(Plan::Pro);
        QTRY_VERIFY(!fixture.presenter.waiting());
    }

    void aServiceThatIsAwayIsAskedAgain()
    {
        PlanFixture fixture;
        fixture.presenter.choose(Plan::Growth, BillingInterval::Month);
        QTRY_VERIFY(fixture.presenter.waiting());
        fixture.cloud.refusal = Error{.kind = ErrorKind::Offline};
        const auto before = fixture.attempts.size();
        QTRY_VERIFY(fixture.attempts.size() >= before + 3);
        QVERIFY(fixture.presenter.waiting());
        fixture.cloud.refusal = Error{.kind = ErrorKind::SignedOut};
        QTRY_VERIFY(!fixture.presenter.waiting());
        QVERIFY(!fixture.presenter.problem().isEmpty());
    }

    void aPageThatWorksNoMoreEndsTheWait()
    {
        PlanFixture fixture;
        fixture.presenter.choose(Plan::Growth, BillingInterval::Month);
        QTRY_VERIFY(fixture.presenter.waiting());
        fixture.clock.moment = noon.addSecs(1801);
        QTRY_VERIFY(!fixture.presenter.waiting());
        QVERIFY(fixture.presenter.problem().contains(u"Nothing was paid"_s));
    }

    void somebodyStopsWaiting()
    {
        PlanFixture fixture;
        fixture.presenter.choose(Plan::Growth, BillingInterval::Month);
        QTRY_VERIFY(fixture.presenter.waiting());
        fixture.presenter.stopWaiting();
        QVERIFY(!fixture.presenter.waiting());
        QVERIFY(fixture.presenter.problem().isEmpty());
        fixture.arrive(Plan::Growth);
        QCoreApplication::processEvents();
        QVERIFY(!fixture.presenter.waiting());
    }

    void signingOutStopsTheWaitToo()
    {
        PlanFixture fixture;
        fixture.presenter.choose(Plan::Growth, BillingInterval::Month);
        QTRY_VERIFY(fixture.presenter.waiting());
        fixture.cloud.setState(CloudState::SignedOut);
        QVERIFY(!fixture.presenter.waiting());
    }

    void whatIsSettledWithoutAPageOpensNone()
    {
        PlanFixture fixture;
        fixture.cloud.step = {};
        fixture.arrive(Plan::Pro);
        fixture.presenter.choose(Plan::Pro, BillingInterval::Month);
        QTRY_VERIFY(fixture.presenter.note().contains(u"Pro"_s));
        QCOMPARE(fixture.browser.size(), 0);
    }

    void onlyPagesOfTheWebAreOpened()
    {
        PlanFixture fixture;
        fixture.cloud.step.checkout = QUrl(u"file:///etc/passwd"_s);
        fixture.presenter.choose(Plan::Growth, BillingInterval::Month);
        QTRY_VERIFY(!fixture.presenter.problem().isEmpty());
        QCOMPARE(fixture.browser.size(), 0);
    }

    void oneThingAtATime()
    {
        PlanFixture fixture;
        fixture.cloud.holds = true;
        fixture.presenter.choose(Plan::Growth, BillingInterval::Month);
        QVERIFY(fixture.presenter.isBusy());
        fixture.presenter.choose(Plan::Pro, BillingInterval::Month);
        fixture.presenter.cancel(CancelAt::Now);
        fixture.presenter.openPortal();
        QCOMPARE(fixture.cloud.asked.size(), 1);
    }

    void refusalsAreSaidInWords()
    {
        PlanFixture fixture;
        fixture.cloud.refusal = Error{.kind = ErrorKind::BadInput, .detail = u"You have that plan already."_s};
        fixture.presenter.choose(Plan::Growth, BillingInterval::Month);
        QTRY_COMPARE(fixture.presenter.problem(), u"You have that plan already."_s);
        QVERIFY(!fixture.presenter.isBusy() && !fixture.presenter.waiting());
    }

    void cancellingSaysWhatStays_data()
    {
        QTest::addColumn<CancelAt>("when");
        QTest::addColumn<QString>("says");
        QTest::newRow("at the end") << CancelAt::PeriodEnd << u"until what is paid for ends"_s;
        QTest::newRow("now") << CancelAt::Now << u"stays readable"_s;
    }
    void cancellingSaysWhatStays()
    {
        QFETCH(const CancelAt, when);
        QFETCH(const QString, says);
        PlanFixture fixture;
        fixture.arrive(Plan::Growth);
        fixture.presenter.cancel(when);
        QTRY_VERIFY2(fixture.presenter.note().contains(says), qPrintable(fixture.presenter.note()));
        QVERIFY(fixture.presenter.stand().subscription->cancelsAtPeriodEnd);
    }

    void thePortalIsOpenedInTheBrowser()
    {
        PlanFixture fixture;
        fixture.presenter.openPortal();
        QTRY_COMPARE(fixture.browser.size(), 1);
    }

    void whoSignsInIsAskedAboutOnce()
    {
        PlanFixture fixture;
        fixture.cloud.setState(CloudState::SignedOut);
        fixture.cloud.holds = true;
        fixture.cloud.setState(CloudState::SignedIn); // asks by itself
        fixture.presenter.refresh();
        QCOMPARE(fixture.cloud.times(u"subscription"_s), 1);
        fixture.cloud.holds = false;
        fixture.cloud.paid.isTrialAvailable = false;
        fixture.cloud.release();
        QTRY_VERIFY(!fixture.presenter.stand().subscription->isTrialAvailable);
        fixture.cloud.setState(CloudState::SignedOut);
        fixture.presenter.refresh();
        QCOMPARE(fixture.cloud.times(u"subscription"_s), 1);
        fixture.cloud.refusal = Error{.kind = ErrorKind::Offline};
        fixture.cloud.setState(CloudState::SignedIn);
        QTRY_VERIFY(fixture.presenter.trouble().contains(u"cannot be reached"_s));
    }
};

QTEST_GUILESS_MAIN(TestPlanPresenter)
#include "tst_planpresenter.moc"
