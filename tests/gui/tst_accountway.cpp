// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/cloudservices.h"
#include "tests/cloud/hostedservice.h"
#include "tests/gui/windowfixture.h"

#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"the kettle sings at dawn"_s;
const auto newPassphrase = u"another kettle sings"_s;
constexpr int patience = 20'000; ///< hashing a password takes the service a while on a busy machine

/// What would be a browser.
class Browser : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"http"_s, this, "take"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"http"_s); }

    QUrl opened;

public Q_SLOTS:
    void take(const QUrl &url) { opened = url; }
};

/// A window on the real account, session and plan of the program, with a keychain in memory.
class Fixture : public WindowFixture
{
public:
    explicit Fixture(const HostedService &service) : WindowFixture(Content::Nothing)
    {
        QFile file(workspace().folder() + "/services.json"_L1);
        if (!file.open(QFile::WriteOnly))
            qFatal("services.json cannot be written");
        file.write("{\"endpoint\":\"" + service.url().toEncoded(QUrl::StripTrailingSlash) + "\"}");
        file.close();
        m_services = must(OwnCloudServices::create({.servicesFile = file.fileName(), .leaveKeychainAlone = true}));
        theCloud = &m_services->services().account();
        theEntitlements = &m_services->services().entitlements();
        makeWindow();
        m_services->services().start();
        static_cast<void>(m_services->services().open());
        window->showPage(u"account"_s);
        QApplication::setActiveWindow(window.get());
    }
    ~Fixture() { window.reset(); }

    void type(const char *name, const QString &text) const
    {
        child<QLineEdit>(name)->clear();
        QTest::keyClicks(child<QLineEdit>(name), text);
    }
    void press(const char *name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    [[nodiscard]] QString text(const char *name) const { return child<QLabel>(name)->text(); }
    [[nodiscard]] bool isShown(const char *name) const
    {
        const auto *part = child<QWidget>(name);
        return part && part->isVisible();
    }

private:
    std::unique_ptr<OwnCloudServices> m_services;
};

} // namespace

/// The ways that people go through the window, with the real endpoint program at the other end.
class TestAccountWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY2(m_service.start(), m_service.errors());
    }

    void fromRegisteringToAPlanAndOut()
    {
        const Browser browser;
        const Fixture fixture(m_service);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("signInWay"), patience);
        registerAs(fixture, u"ada@example.com"_s);
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("accountName"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.child<QLineEdit>("accountName")->text(), u"Ada"_s, patience);
        fixture.window->showPage(u"plan"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("choose-growth"), patience);
        tryGrowth(fixture, browser);
        if (QTest::currentTestFailed())
            return;
        cancelNow(fixture);
    }

    void aForgottenPasswordIsSetByTheLinkOfTheMail()
    {
        const Fixture fixture(m_service);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("signInOtherWay"), patience);
        fixture.type("signInEmail", u"ada@example.com"_s);
        fixture.type("signInPassword", u"not the password"_s);
        fixture.press("signInSubmit");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("signInPasswordProblem"), patience);
        fixture.press("signInOtherWay");
        fixture.press("signInSubmit");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("signInLink"), patience);
        const QString token = m_service.mailedToken(u"ada@example.com"_s, u"Set a new"_s);
        fixture.type("signInLink", m_service.url().toString() + "/account/reset#"_L1 + token);
        fixture.type("signInPassword", newPassphrase);
        fixture.press("signInSubmit");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.text("signInTitle"), u"Sign in"_s, patience);
        fixture.press("signInSubmit");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("accountName"), patience);
        deleteAccount(fixture);
    }

private:
    void registerAs(const Fixture &fixture, const QString &email) const
    {
        fixture.press("signInWay");
        fixture.type("signInName", u"Ada"_s);
        fixture.type("signInEmail", email);
        fixture.type("signInPassword", u"password1234"_s);
        fixture.press("signInSubmit");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("signInPasswordProblem"), patience); // too common
        fixture.type("signInPassword", passphrase);
        fixture.press("signInSubmit");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.text("signInTitle"), u"Check your e-mail"_s, patience);
        fixture.press("signInSubmit");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("signInProblem"), patience); // not confirmed yet
        const QString token = m_service.mailedToken(email, u"Confirm"_s);
        QCOMPARE(m_service.client().post("/api/v1/auth/verify-email", {{u"token"_s, token}}).status, 204);
        fixture.press("signInSubmit");
    }

    void tryGrowth(const Fixture &fixture, const Browser &browser) const
    {
        fixture.press("choose-growth");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("planWaiting"), patience);
        QVERIFY(m_service.checkOut(browser.opened, "action=try"));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.isShown("planWaiting"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("current-growth"), patience); // by a signed statement
        QVERIFY(!fixture.isShown("choose-growth"));
    }

    static void cancelNow(const Fixture &fixture)
    {
        fixture.press("cancelPlan");
        QTRY_VERIFY(fixture.isShown("cancelNow"));
        fixture.press("cancelNow");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("current-starter"), patience);
    }

    static void deleteAccount(const Fixture &fixture)
    {
        fixture.press("deleteAccount");
        QTRY_VERIFY(fixture.isShown("deletePassword"));
        fixture.type("deletePassword", newPassphrase);
        fixture.type("deleteEmail", u"ada@example.com"_s);
        fixture.press("accountDialogDo");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("accountDoor"), patience);
        QTRY_VERIFY(fixture.text("signInNote").contains(u"as it was"_s));
    }

    HostedService m_service;
};

QTEST_MAIN(TestAccountWay)
#include "tst_accountway.moc"
