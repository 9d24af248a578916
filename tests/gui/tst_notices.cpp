// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/presentation/fakesync.h"
#include "ui/widgets/pagebanner.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::utc());

Account ada(Platform platform)
{
    Account made;
    made.platform = platform;
    made.profile.title = u"Ada"_s;
    return made;
}

} // namespace

/// The one banner of a page, chosen from everything that could be said.
class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sync = std::make_unique<FakeSync>();
        m_status = std::make_unique<SyncStatus>(*m_sync, m_clock, QLocale(QLocale::English));
        m_accounts = {ada(Platform::YouTube)};
        m_notices = {};
        m_plan.reset();
        m_liveLimit.reset();
    }

    void withoutTroubleThereIsNone() { QVERIFY(!banner()); }

    void aLostSignInNamesPlatformAndAccount()
    {
        m_accounts.push_back(ada(Platform::TikTok));
        m_accounts.back().state = AccountState::NeedsReconnect;
        QCOMPARE(banner()->content.title, u"TikTok no longer accepts the sign-in of Ada"_s);
        QCOMPARE(banner()->action, BannerAction::Reconnect);
        QCOMPARE(banner()->platform, Platform::TikTok);
    }

    void aSignInIsToldAWeekBeforeItEnds()
    {
        m_accounts = {ada(Platform::Instagram)};
        m_accounts.front().signInUntil = noon.addDays(8);
        QVERIFY(!banner());
        m_accounts.front().signInUntil = noon.addDays(7);
        QCOMPARE(banner()->content.title, u"The sign-in of Ada at Instagram ends on 28 Nov"_s);
        QCOMPARE(banner()->content.button, u"Reconnect Instagram"_s);
    }

    void aPlatformThatFailsOftenIsTold()
    {
        m_notices.failing = {{.platform = Platform::X, .succeeded = 20, .failed = 4}};
        QCOMPARE(banner()->content.title, u"Syncing X fails often"_s);
        QVERIFY(banner()->content.text.contains("4 of 24"_L1));
        QCOMPARE(banner()->action, BannerAction::ShowData);
    }

    void spentMoneyIsToldWithTheDayItComesBack()
    {
        m_notices.moneySpentUntil = QDateTime(QDate(2026, 12, 1), QTime(0, 0), QTimeZone::utc());
        QVERIFY(banner()->content.text.contains("again from 1 Dec"_L1));
        QCOMPARE(banner()->action, BannerAction::ShowData);
    }

    void spentMoneyIsSaidBetterThanAQuota()
    {
        m_status->start({});
        m_sync->fail({.kind = ErrorKind::QuotaSpent, .detail = {}, .retryAfter = 3600s});
        QCOMPARE(banner()->content.title, u"Quota used up"_s);
        m_notices.moneySpentUntil = QDateTime(QDate(2026, 12, 1), QTime(0, 0), QTimeZone::utc());
        QCOMPARE(banner()->content.title, u"The month's budget for X is used up"_s);
    }

    void offlineIsToldAfterASyncThatFoundNobody()
    {
        m_status->start({});
        m_sync->fail({.kind = ErrorKind::Offline});
        QCOMPARE(banner()->content.title, u"Offline"_s);
        QCOMPARE(banner()->action, BannerAction::Sync);
    }

    void pausedOffersToResume()
    {
        m_sync->pause(true);
        QCOMPARE(banner()->content.title, u"Syncing is paused"_s);
        QCOMPARE(banner()->action, BannerAction::Resume);
    }

    void theGravestComesFirst()
    {
        m_accounts.front().state = AccountState::NeedsReconnect;
        m_notices.moneySpentUntil = noon;
        m_notices.failing = {{.platform = Platform::X, .succeeded = 0, .failed = 4}};
        m_sync->pause(true);
        QCOMPARE(banner()->action, BannerAction::Reconnect);
        m_accounts.front().state = AccountState::Connected;
        QCOMPARE(banner()->action, BannerAction::Resume);
        m_sync->pause(false);
        QVERIFY(banner()->content.title.contains("budget"_L1));
        m_notices.moneySpentUntil.reset();
        QVERIFY(banner()->content.title.contains("fails often"_L1));
    }

    void aFailedPaymentIsGraverThanAnythingElse()
    {
        m_accounts.front().state = AccountState::NeedsReconnect;
        m_plan = notice(PlanNotice::Kind::PaymentFailed);
        QCOMPARE(banner()->action, BannerAction::ManagePayment);
        QCOMPARE(banner()->content.kind, BannerContent::Kind::Warning);
        QCOMPARE(banner()->content.button, u"button"_s);
        m_plan = notice(PlanNotice::Kind::Unconfirmed);
        QCOMPARE(banner()->action, BannerAction::Reconnect);
        m_accounts.front().state = AccountState::Connected;
        QCOMPARE(banner()->action, BannerAction::ShowPlan);
    }

    void anEndedSessionIsSaidAfterWhatKeepsFiguresAway()
    {
        m_plan = notice(PlanNotice::Kind::SessionEnded);
        QCOMPARE(banner()->action, BannerAction::SignIn);
        m_sync->pause(true);
        QCOMPARE(banner()->action, BannerAction::Resume);
    }

    void moreAccountsThanThePlanHasRoomForAreChosenFrom()
    {
        m_accounts = {ada(Platform::YouTube), ada(Platform::X), ada(Platform::TikTok)};
        m_accounts.back().state = AccountState::ImportedOnly;
        m_liveLimit = 2;
        QVERIFY(!banner());
        m_liveLimit = 1;
        QCOMPARE(banner()->action, BannerAction::ChooseLive);
        QVERIFY(banner()->content.text.contains("all stay readable"_L1));
        m_liveLimit.reset(); // has chosen
        QVERIFY(!banner());
    }

private:
    static PlanNotice notice(PlanNotice::Kind kind) { return {.kind = kind, .title = u"title"_s, .text = u"text"_s, .button = u"button"_s}; }

    std::optional<PageBanner> banner()
    {
        return pageBanner({.accounts = m_accounts,
                           .freshness = m_freshness,
                           .sync = *m_status,
                           .notices = m_notices,
                           .now = noon,
                           .locale = QLocale(QLocale::English, QLocale::UnitedKingdom),
                           .sample = false,
                           .plan = m_plan,
                           .liveLimit = m_liveLimit});
    }

    FixedClock m_clock{noon};
    std::unique_ptr<FakeSync> m_sync;
    std::unique_ptr<SyncStatus> m_status;
    std::vector<Account> m_accounts;
    std::vector<Freshness> m_freshness;
    SyncNotices m_notices;
    std::optional<PlanNotice> m_plan;
    std::optional<int> m_liveLimit;
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
