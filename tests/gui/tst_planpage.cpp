// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountrepository.h"
#include "models/store/livechoice.h"
#include "tests/gui/windowfixture.h"
#include "ui/widgets/accounttabs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/brandeditor.h"
#include "ui/widgets/liveaccountsdialog.h"
#include "ui/widgets/planpage.h"
#include "ui/widgets/settingssection.h"
#include "ui/widgets/windowactions.h"

#include <QAction>
#include <QCheckBox>
#include <QDesktopServices>
#include <QDialog>
#include <QPushButton>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QUrl checkout(u"https://pay.example.com/session/1"_s);

/// What would be a browser.
class Browser : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "take"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }

    QList<QUrl> opened;

public Q_SLOTS:
    void take(const QUrl &url) { opened << url; }
};

class Fixture : public WindowFixture
{
public:
    explicit Fixture(int accounts = 0, CloudState state = CloudState::SignedIn) : WindowFixture(Content::Nothing)
    {
        connectAccounts(accounts);
        cloud.step = {.checkout = checkout, .expiresAt = clock.now().addSecs(1800)};
        cloud.setState(state);
        window->showPage(u"plan"_s);
        QApplication::setActiveWindow(window.get());
    }

    [[nodiscard]] PlanPage *page() const { return child<PlanPage>("planPage"); }
    [[nodiscard]] QPushButton *button(const char *name) const { return child<QPushButton>(name); }
    void press(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    [[nodiscard]] bool isShown(const char *name) const
    {
        const auto *part = child<QWidget>(name);
        return part && part->isVisible();
    }
    void pay(Plan plan)
    {
        cloud.paid = {.plan = plan, .bought = plan, .status = u"active"_s, .periodEnd = clock.now().addDays(20)};
        entitlements.set({.plan = plan, .basis = PlanBasis::Entitled, .stated = plan, .validUntil = clock.now().addDays(30)});
    }
    [[nodiscard]] QString bannerTitle() const
    {
        const auto *banner = child<Banner>("banner");
        return banner && banner->isVisible() ? banner->accessibleName() : QString();
    }
    [[nodiscard]] std::vector<AccountId> storedChoice() { return read<std::vector<AccountId>>(liveChoice); }

private:
    template <typename T>
    [[nodiscard]] T read(Result<T> (*what)(Connection &))
    {
        auto reading = store().read(what);
        reading.waitForFinished();
        return *reading.result();
    }
    void connectAccounts(int count)
    {
        auto writing = store().write(StoreTopic::Accounts, [count, now = clock.now()](Connection &connection) -> Outcome {
            for (int at = 0; at < count; ++at) {
                const AccountProfile profile{.platformAccountId = QString::number(at), .title = u"Channel %1"_s.arg(at)};
                const Platform platform = at % 2 == 0 ? Platform::YouTube : Platform::X;
                const auto made = upsertAccount(connection, platform, profile, AccountState::Connected, now.addSecs(at));
                if (!made)
                    return made.error();
            }
            return Done{};
        });
        writing.waitForFinished();
    }
};

} // namespace

class TestPlanPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theTabsLeadFromOnePageToTheOther()
    {
        const Fixture fixture;
        QVERIFY(fixture.button("account")->isChecked()); // in the navigation
        auto *tabs = fixture.page()->window()->findChild<AccountTabs *>();
        QVERIFY(tabs && tabs->isVisible());
        tabs->tabStops().front()->setFocus();
        QTest::keyClick(tabs->tabStops().front(), Qt::Key_Space);
        QCOMPARE(fixture.settings->page(), u"account"_s);
        QVERIFY(fixture.button("account")->isChecked());
        QVERIFY(qobject_cast<AccountTabs *>(QApplication::focusWidget()->parentWidget())); // the keyboard stays where it was
        QTest::keyClick(fixture.window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(fixture.settings->page(), u"plan"_s);
    }

    void signedOutEveryPlanLeadsToTheWayIn()
    {
        const Fixture fixture(0, CloudState::SignedOut);
        QVERIFY(fixture.isShown("current-starter"));
        QVERIFY(!fixture.isShown("choose-starter"));
        QVERIFY(!fixture.isShown("planInterval"));
        fixture.press("choose-pro");
        QCOMPARE(fixture.settings->page(), u"account"_s);
        QCOMPARE(fixture.cloud.deeds().size(), 0);
    }

    void aPlanIsPaidForInTheBrowserAndThenCounts()
    {
        Browser browser;
        Fixture fixture;
        QTRY_VERIFY(fixture.isShown("choose-growth"));
        QTest::mouseClick(fixture.child<QWidget>("planInterval")->findChildren<QPushButton *>().last(), Qt::LeftButton);
        fixture.press("choose-growth");
        QTRY_VERIFY(fixture.isShown("planWaiting"));
        QCOMPARE(browser.opened, QList<QUrl>{checkout});
        QCOMPARE(fixture.cloud.deeds(), (QList<QStringList>{{u"upgrade"_s, u"growth"_s, u"year"_s}}));
        QVERIFY(!fixture.button("choose-pro")->isEnabled());
        QVERIFY(!fixture.button("choose-pro")->toolTip().isEmpty());
        fixture.press("openCheckout");
        QCOMPARE(browser.opened.size(), 2);
        fixture.pay(Plan::Growth);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.isShown("planWaiting"), 10'000);
        QTRY_VERIFY(fixture.isShown("current-growth"));
        QVERIFY(!fixture.isShown("current-starter"));
        QVERIFY(fixture.isShown("planNews"));
    }

    void waitingIsGivenUp()
    {
        Browser browser;
        Fixture fixture;
        QTRY_VERIFY(fixture.isShown("choose-pro"));
        fixture.press("choose-pro");
        QTRY_VERIFY(fixture.isShown("planWaiting"));
        fixture.press("stopWaiting");
        QVERIFY(!fixture.isShown("planWaiting"));
        QVERIFY(fixture.button("choose-pro")->isEnabled());
    }

    void cancellingTakesTwoClicks()
    {
        Fixture fixture;
        fixture.pay(Plan::Growth);
        fixture.page()->reload();
        QTRY_VERIFY(fixture.isShown("cancelPlan"));
        fixture.press("cancelPlan");
        QTRY_VERIFY(fixture.isShown("cancelPlanDialog"));
        fixture.press("cancelAtEnd");
        QTRY_VERIFY(!fixture.isShown("cancelPlan"));
        QCOMPARE(fixture.cloud.deeds(), (QList<QStringList>{{u"cancel"_s, u"end"_s}}));
    }

    void keepingThePlanAsksForNothing()
    {
        Fixture fixture;
        fixture.pay(Plan::Pro);
        fixture.page()->reload();
        QTRY_VERIFY(fixture.isShown("cancelPlan"));
        fixture.press("cancelPlan");
        QTRY_VERIFY(fixture.isShown("keepPlan"));
        fixture.press("keepPlan");
        QTRY_VERIFY(!fixture.isShown("cancelPlanDialog"));
        QCOMPARE(fixture.cloud.deeds().size(), 0);
    }

    void offlineSaysWhyNothingCanBeChosen()
    {
        Fixture fixture;
        QTRY_VERIFY(fixture.isShown("choose-growth"));
        fixture.cloud.refusal = Error{.kind = ErrorKind::Offline};
        fixture.page()->reload();
        QTRY_VERIFY(fixture.isShown("planNews"));
        QVERIFY(!fixture.button("choose-growth")->isEnabled());
        QVERIFY(fixture.button("choose-growth")->toolTip().contains(u"cannot be reached"_s));
    }

    void aFailedPaymentIsOnEveryPageWithOneRemedy()
    {
        Browser browser;
        Fixture fixture;
        fixture.pay(Plan::Growth);
        fixture.cloud.paid.dunning = Dunning{.state = u"past_due"_s, .graceUntil = fixture.clock.now().addDays(4)};
        fixture.page()->reload();
        for (const char *page : {"plan", "account", "settings", "data"}) {
            fixture.window->showPage(QLatin1StringView(page));
            QTRY_VERIFY2(fixture.bannerTitle().contains(u"payment"_s), page);
        }
        fixture.press("bannerButton");
        QCOMPARE(fixture.settings->page(), u"plan"_s);
        QTRY_COMPARE(browser.opened.size(), 1);
        fixture.cloud.paid.dunning.reset();
        fixture.page()->reload();
        QTRY_VERIFY(fixture.bannerTitle().isEmpty());
    }

    void aPlanThatWasNotConfirmedIsCheckedFromEveryPage()
    {
        Fixture fixture;
        fixture.window->showPage(u"settings"_s);
        fixture.entitlements.set({.plan = Plan::Starter, .basis = PlanBasis::Ended, .stated = Plan::Growth, .validUntil = fixture.clock.now().addDays(-1)});
        QTRY_VERIFY(fixture.bannerTitle().contains(u"Growth"_s));
        const auto before = fixture.cloud.times(u"subscription"_s);
        fixture.press("bannerButton");
        QCOMPARE(fixture.settings->page(), u"plan"_s);
        QTRY_VERIFY(fixture.cloud.times(u"subscription"_s) > before);
    }

    void accountsBeyondThePlanAreChosenFrom()
    {
        Fixture fixture(6);
        QTRY_VERIFY(fixture.isShown("chooseLive"));
        fixture.press("chooseLive");
        auto *dialog = fixture.window->findChild<LiveAccountsDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->chosen().size(), 4U); // given at first
        QVERIFY(fixture.button("saveLive")->isEnabled());
        const auto boxes = dialog->findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 6);
        for (QCheckBox *box : boxes)
            box->setChecked(true);
        QVERIFY(!fixture.button("saveLive")->isEnabled());
        QVERIFY(fixture.child<QLabel>("liveCount")->text().contains(u"6 of 4"_s));
        for (QCheckBox *box : boxes)
            box->setChecked(false);
        QTest::keyClick(boxes[1], Qt::Key_Space);
        QTest::keyClick(boxes[3], Qt::Key_Space);
        const auto wanted = dialog->chosen();
        QCOMPARE(wanted.size(), 2U);
        fixture.press("saveLive");
        QTRY_VERIFY(!fixture.isShown("liveAccountsDialog"));
        QCOMPARE(fixture.storedChoice(), wanted);
    }

    void theUsualChoiceComesBack()
    {
        Fixture fixture(6);
        QTRY_VERIFY(fixture.isShown("chooseLive"));
        fixture.press("chooseLive");
        auto *dialog = fixture.window->findChild<LiveAccountsDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        const auto usual = dialog->chosen();
        for (QCheckBox *box : dialog->findChildren<QCheckBox *>())
            box->setChecked(!box->isChecked());
        fixture.press("usualLive");
        QCOMPARE(dialog->chosen(), usual);
    }

    void withRoomForAllNobodyIsAsked()
    {
        Fixture fixture(4);
        const auto rows = fixture.page()->findChildren<SettingsRow *>();
        QTRY_VERIFY(std::ranges::any_of(rows, [](const SettingsRow *row) { return row->toTsv().contains(u"4 of 4"_s); }));
        QVERIFY(!fixture.isShown("chooseLive"));
    }

    void whatThePlanLacksLeadsToThePlans()
    {
        Fixture fixture;
        fixture.actions.boughtPlan = Plan::Starter;
        fixture.window->showPage(u"reports"_s);
        fixture.window->findChild<WindowActions *>()->reportBrand->trigger();
        auto *editor = fixture.window->findChild<BrandEditor *>();
        QTRY_VERIFY(editor && editor->isVisible());
        auto *plans = editor->findChild<QPushButton *>(u"brandLackPlans"_s);
        QVERIFY(plans && plans->isVisible());
        QTest::mouseClick(plans, Qt::LeftButton);
        QCOMPARE(fixture.settings->page(), u"plan"_s);
        QVERIFY(!editor->isVisible());
    }
};

QTEST_MAIN(TestPlanPage)
#include "tst_planpage.moc"
