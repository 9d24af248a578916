// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"
#include "ui/widgets/accountpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/settingssection.h"

#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"four words in a row"_s;

class Fixture : public WindowFixture
{
public:
    explicit Fixture(CloudState state = CloudState::SignedOut) : WindowFixture(Content::Nothing)
    {
        cloud.computers = {{.id = u"d1"_s, .name = u"Laptop"_s, .platform = u"linux"_s, .isCurrent = true},
                           {.id = u"d2"_s, .name = u"Studio"_s, .platform = u"macos"_s}};
        cloud.setState(state);
        window->showPage(u"account"_s);
        window->activateWindow();
        QApplication::setActiveWindow(window.get());
    }

    [[nodiscard]] AccountPage *page() const { return child<AccountPage>("accountPage"); }
    [[nodiscard]] QLineEdit *line(const char *name) const { return child<QLineEdit>(name); }
    [[nodiscard]] QPushButton *button(const char *name) const { return child<QPushButton>(name); }
    [[nodiscard]] QString text(const char *name) const { return child<QLabel>(name)->text(); }
    void type(const char *name, const QString &text) const
    {
        line(name)->setFocus();
        line(name)->clear();
        QTest::keyClicks(line(name), text);
    }
    void press(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    [[nodiscard]] bool isShown(const char *name) const
    {
        const auto *part = child<QWidget>(name);
        return part && part->isVisible();
    }
    /// Titles of the rows that can be seen.
    [[nodiscard]] QStringList rows() const
    {
        QStringList titles;
        for (const SettingsRow *row : page()->findChildren<SettingsRow *>()) {
            if (row->isVisible())
                titles << row->toTsv().section(u'\t', 0, 0);
        }
        return titles;
    }
};

} // namespace

class TestAccountPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void withoutAPortThereIsNoPage()
    {
        WindowFixture fixture(WindowFixture::Content::Nothing);
        fixture.hasCloud = false;
        fixture.makeWindow();
        fixture.window->showPage(u"account"_s);
        QCOMPARE(fixture.settings->page(), u"overview"_s);
        QVERIFY(!fixture.child<AccountPage>("accountPage"));
        QVERIFY(!fixture.child<QPushButton>("account"));
    }

    void eachStateShowsItsOwnAndNothingElse_data()
    {
        QTest::addColumn<CloudState>("state");
        QTest::addColumn<bool>("door");
        QTest::addColumn<bool>("details");
        QTest::newRow("unknown") << CloudState::Unknown << false << false;
        QTest::newRow("out") << CloudState::SignedOut << true << false;
        QTest::newRow("in") << CloudState::SignedIn << false << true;
        QTest::newRow("ended") << CloudState::Ended << true << false;
    }
    void eachStateShowsItsOwnAndNothingElse()
    {
        QFETCH(const CloudState, state);
        QFETCH(const bool, door);
        QFETCH(const bool, details);
        const Fixture fixture(state);
        QCOMPARE(fixture.isShown("accountDoor"), door);
        QCOMPARE(!fixture.rows().isEmpty(), details);
        QCOMPARE(fixture.cloud.asked.isEmpty(), !details);
        for (const QDialog *dialog : fixture.window->findChildren<QDialog *>())
            QVERIFY(!dialog->isVisible());
    }

    void theWayInByKeyboardAlone()
    {
        Fixture fixture;
        fixture.line("signInEmail")->setFocus();
        QTest::keyClicks(fixture.window->focusWidget(), u"ada@example.com"_s);
        QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Tab);
        QCOMPARE(fixture.window->focusWidget(), fixture.line("signInPassword"));
        QTest::keyClicks(fixture.window->focusWidget(), passphrase);
        QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Return);
        QCOMPARE(fixture.cloud.deeds(), (QList<QStringList>{{u"signIn"_s, u"ada@example.com"_s, passphrase}}));
        QTRY_VERIFY(fixture.rows().contains(u"Laptop (this computer)"_s));
        QVERIFY(fixture.line("signInPassword")->text().isEmpty()); // not kept longer than needed
    }

    void tabGoesInTheOrderThatIsSeen()
    {
        const Fixture fixture;
        fixture.line("signInEmail")->setFocus();
        QStringList order;
        for (int presses = 0; presses < 6; ++presses) {
            order << fixture.window->focusWidget()->objectName();
            QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(order, (QStringList{u"signInEmail"_s, u"signInPassword"_s, u"signInPasswordShow"_s, u"signInSubmit"_s, u"signInWay"_s,
                                     u"signInOtherWay"_s}));
    }

    void whatIsWrongStandsBesideItsField()
    {
        const Fixture fixture;
        fixture.type("signInEmail", u"ada"_s);
        fixture.press("signInSubmit");
        QVERIFY(fixture.isShown("signInEmailProblem"));
        QVERIFY(!fixture.isShown("signInPasswordProblem"));
        QVERIFY(!fixture.isShown("signInProblem"));
        QCOMPARE(fixture.window->focusWidget(), fixture.line("signInEmail"));
        QCOMPARE(fixture.line("signInEmail")->accessibleDescription(), fixture.text("signInEmailProblem"));
        QTest::keyClicks(fixture.line("signInEmail"), u"@example.com"_s);
        QVERIFY(!fixture.isShown("signInEmailProblem"));
    }

    void nothingCanBePressedWhileTheServiceIsAsked()
    {
        Fixture fixture;
        fixture.cloud.holds = true;
        fixture.type("signInEmail", u"ada@example.com"_s);
        fixture.type("signInPassword", u"wrong"_s);
        QTest::keyClick(fixture.line("signInPassword"), Qt::Key_Return);
        for (const char *name : {"signInSubmit", "signInWay", "signInOtherWay", "signInPasswordShow"})
            QVERIFY2(!fixture.button(name)->isEnabled(), name);
        QVERIFY(!fixture.line("signInEmail")->isEnabled());
        QVERIFY(fixture.button("signInSubmit")->text() != u"Sign in"_s);
        fixture.window->showPage(u"overview"_s); // the window goes on meanwhile
        fixture.window->showPage(u"account"_s);
        fixture.cloud.refusal = Error{.kind = ErrorKind::BadInput, .detail = u"The address or the password is wrong."_s};
        fixture.cloud.release();
        QTRY_VERIFY(fixture.button("signInSubmit")->isEnabled());
        QCOMPARE(fixture.text("signInPasswordProblem"), u"The address or the password is wrong."_s);
        QCOMPARE(fixture.line("signInEmail")->text(), u"ada@example.com"_s);
    }

    void registeringGoesByTheMail()
    {
        Fixture fixture;
        fixture.press("signInWay");
        QVERIFY(fixture.line("signInName")->isVisible());
        fixture.type("signInEmail", u"ada@example.com"_s);
        fixture.type("signInPassword", passphrase);
        fixture.press("signInSubmit");
        QTRY_COMPARE(fixture.text("signInTitle"), u"Check your e-mail"_s);
        QVERIFY(!fixture.line("signInEmail")->isVisible());
        fixture.cloud.refusal = Error{.kind = ErrorKind::Forbidden, .detail = u"The address is not confirmed."_s};
        fixture.press("signInSubmit");
        QTRY_COMPARE(fixture.text("signInProblem"), u"The address is not confirmed."_s);
        fixture.cloud.refusal.reset();
        fixture.button("signInSubmit")->setFocus();
        QTest::keyClick(fixture.button("signInSubmit"), Qt::Key_Return); // as in a dialog
        QTRY_VERIFY(!fixture.isShown("accountDoor"));
        QCOMPARE(fixture.cloud.times(u"register"_s), 1);
        QCOMPARE(fixture.cloud.times(u"signIn"_s), 2);
    }

    void theLinkOfTheMailCanBePasted()
    {
        Fixture fixture;
        fixture.press("signInOtherWay");
        fixture.type("signInEmail", u"ada@example.com"_s);
        fixture.press("signInSubmit");
        QTRY_VERIFY(fixture.line("signInLink")->isVisible());
        QVERIFY(fixture.isShown("signInNote"));
        fixture.type("signInLink", u"https://api.example.com/account/reset#cmt_0123456789abcdefghij"_s);
        fixture.type("signInPassword", passphrase);
        fixture.press("signInSubmit");
        QTRY_COMPARE(fixture.text("signInTitle"), u"Sign in"_s);
        QCOMPARE(fixture.cloud.deeds().last(), (QStringList{u"reset"_s, u"cmt_0123456789abcdefghij"_s, passphrase}));
    }

    void anEndedSessionSaysWhoseAndWhy()
    {
        const Fixture fixture(CloudState::Ended);
        QCOMPARE(fixture.text("signInTitle"), u"Sign in again"_s);
        QCOMPARE(fixture.line("signInEmail")->text(), u"ada@example.com"_s);
        const auto labels = fixture.page()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"session on this computer has ended"_s);
        }));
    }

    void anEndSaysWhatTheServiceSaid()
    {
        Fixture fixture(CloudState::SignedIn);
        fixture.cloud.ended = u"Used from elsewhere."_s;
        fixture.cloud.setState(CloudState::Ended);
        const auto labels = fixture.page()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"Used from elsewhere."_s);
        }));
    }

    void anEndedSessionIsSaidOnceOnEveryPage()
    {
        const Fixture fixture(CloudState::Ended);
        QVERIFY(!fixture.isShown("banner"));
        fixture.window->showPage(u"settings"_s);
        QVERIFY(fixture.isShown("banner"));
        fixture.press("bannerButton");
        QVERIFY(fixture.isShown("accountDoor"));
        QVERIFY(!fixture.isShown("banner"));
    }

    void offlineShowsWhatIsKnownAndSaysWhyNothingCanBeDone()
    {
        Fixture fixture(CloudState::SignedIn);
        QTRY_VERIFY(fixture.rows().contains(u"Studio"_s));
        fixture.window->showPage(u"overview"_s);
        fixture.cloud.refusal = Error{.kind = ErrorKind::Offline};
        fixture.window->showPage(u"account"_s);
        QTRY_VERIFY(fixture.isShown("accountTrouble"));
        QVERIFY(fixture.rows().contains(u"Studio"_s));
        for (const char *name : {"changePassword", "removeDevice-d2", "exportAccount", "deleteAccount", "signOutAll"}) {
            QVERIFY2(!fixture.button(name)->isEnabled(), name);
            QVERIFY2(fixture.button(name)->toolTip().contains(u"cannot be reached"_s), name);
        }
        QVERIFY(fixture.button("signOut")->isEnabled());
        fixture.cloud.refusal.reset();
        QTest::mouseClick(fixture.child<Banner>("accountTrouble")->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY(!fixture.isShown("accountTrouble"));
        QVERIFY(fixture.button("changePassword")->isEnabled());
    }

    void aComputerIsRemoved()
    {
        Fixture fixture(CloudState::SignedIn);
        QTRY_VERIFY(fixture.button("removeDevice-d2"));
        QVERIFY(!fixture.button("removeDevice-d1"));
        fixture.press("removeDevice-d2");
        QTRY_VERIFY(!fixture.rows().contains(u"Studio"_s));
        QCOMPARE(fixture.cloud.deeds(), (QList<QStringList>{{u"removeDevice"_s, u"d2"_s}}));
    }

    void aNameIsSavedWhenItIsAnother()
    {
        Fixture fixture(CloudState::SignedIn);
        QVERIFY(!fixture.button("saveName")->isEnabled());
        fixture.type("accountName", u"Ada L."_s);
        QVERIFY(fixture.button("saveName")->isEnabled());
        QTest::keyClick(fixture.line("accountName"), Qt::Key_Return);
        QTRY_COMPARE(fixture.cloud.known.name, u"Ada L."_s);
        QTRY_VERIFY(!fixture.button("saveName")->isEnabled());
    }

    void thePasswordDialogSaysWhatIsWrongAndCloses()
    {
        Fixture fixture(CloudState::SignedIn);
        fixture.press("changePassword");
        QTRY_VERIFY(fixture.isShown("accountDialog"));
        fixture.type("passwordNow", u"old"_s);
        fixture.type("passwordNext", u"short"_s);
        fixture.press("accountDialogDo");
        QVERIFY(fixture.isShown("passwordNextProblem"));
        fixture.type("passwordNext", passphrase);
        fixture.cloud.holds = true;
        fixture.press("accountDialogDo");
        QVERIFY(!fixture.button("accountDialogDo")->isEnabled());
        fixture.cloud.release();
        QTRY_VERIFY(!fixture.isShown("accountDialog"));
        QCOMPARE(fixture.cloud.deeds(), (QList<QStringList>{{u"changePassword"_s, u"old"_s, passphrase}}));
    }

    void deletingAsksTwiceAndSaysWhatStays()
    {
        Fixture fixture(CloudState::SignedIn);
        fixture.press("deleteAccount");
        QTRY_VERIFY(fixture.isShown("accountDialog"));
        const auto *dialog = fixture.child<QDialog>("accountDialog");
        const auto labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"workspace on this computer stays"_s); }));
        fixture.type("deletePassword", u"secret"_s);
        fixture.press("accountDialogDo");
        QVERIFY(fixture.isShown("deleteEmailProblem"));
        fixture.type("deleteEmail", u"ada@example.com"_s);
        fixture.press("accountDialogDo");
        QTRY_VERIFY(fixture.isShown("accountDoor"));
        QTRY_VERIFY(fixture.text("signInNote").contains(u"as it was"_s));
    }

    void whatTheServiceKeepsIsSavedAsAFile()
    {
        Fixture fixture(CloudState::SignedIn);
        fixture.press("exportAccount");
        QTRY_VERIFY(fixture.window->findChild<QFileDialog *>());
        auto *dialog = fixture.window->findChild<QFileDialog *>();
        Q_EMIT dialog->fileSelected(u"/tmp/account.json"_s);
        QTRY_COMPARE(fixture.actions.savedBytes, QByteArray("{}"));
    }

    void signingOutHere()
    {
        Fixture fixture(CloudState::SignedIn);
        fixture.press("signOut");
        QTRY_VERIFY(fixture.isShown("accountDoor"));
        QCOMPARE(fixture.cloud.deeds(), (QList<QStringList>{{u"signOut"_s, u"here"_s}}));
    }
};

QTEST_MAIN(TestAccountPage)
#include "tst_accountpage.moc"
