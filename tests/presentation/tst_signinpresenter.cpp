// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/signinpresenter.h"
#include "tests/presentation/fakecloud.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

using Step = SignInPresenter::Step;
const auto passphrase = u"four words in a row"_s;
const auto token = u"cmv_0123456789abcdefghij"_s;

class SignInFixture
{
public:
    [[nodiscard]] AccountField wrongField() const { return presenter.problem() ? presenter.problem()->field : AccountField::Form; }
    [[nodiscard]] QString problem() const { return presenter.problem() ? presenter.problem()->text : QString(); }

    FakeCloud cloud;
    SignInPresenter presenter{cloud};
};

} // namespace

class TestSignInPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissingIsSaidBeforeTheServiceIsAsked_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("password");
        QTest::addColumn<AccountField>("field");
        QTest::newRow("nothing") << QString() << QString() << AccountField::Email;
        QTest::newRow("no at") << u"ada.example.com"_s << passphrase << AccountField::Email;
        QTest::newRow("two at") << u"ada@b@c"_s << passphrase << AccountField::Email;
        QTest::newRow("too long") << u"a"_s.repeated(250) + u"@b.cd"_s << passphrase << AccountField::Email;
        QTest::newRow("no password") << u"ada@example.com"_s << QString() << AccountField::NewPassword;
        QTest::newRow("11 bytes") << u"ada@example.com"_s << u"12345678901"_s << AccountField::NewPassword;
        QTest::newRow("257 bytes") << u"ada@example.com"_s << u"x"_s.repeated(257) << AccountField::NewPassword;
    }
    void whatIsMissingIsSaidBeforeTheServiceIsAsked()
    {
        QFETCH(const QString, email);
        QFETCH(const QString, password);
        QFETCH(const AccountField, field);
        SignInFixture fixture;
        fixture.presenter.go(Step::Register);
        fixture.presenter.registerUser(email, password, {});
        QVERIFY(!fixture.problem().isEmpty());
        QCOMPARE(fixture.wrongField(), field);
        QCOMPARE(fixture.cloud.asked.size(), 0);
        fixture.presenter.forgive();
        QVERIFY(!fixture.presenter.problem());
    }

    void lengthIsCountedInBytes()
    {
        QVERIFY(newPasswordProblem(u"日本語"_s)); // 9
        QVERIFY(!newPasswordProblem(u"日本語本"_s)); // 12
        QVERIFY(newPasswordProblem(u"日"_s.repeated(86))); // 258
    }

    void oldPasswordsOfAnyLengthAreTried()
    {
        SignInFixture fixture;
        fixture.presenter.signIn(u" ada@example.com "_s, u"short"_s);
        QCOMPARE(fixture.cloud.asked, (QList<QStringList>{{u"signIn"_s, u"ada@example.com"_s, u"short"_s}}));
        QTRY_VERIFY(!fixture.presenter.isBusy());
        QCOMPARE(fixture.cloud.state(), CloudState::SignedIn);
    }

    void busyUntilTheServiceAnswersAndAskedOnce()
    {
        SignInFixture fixture;
        fixture.cloud.holds = true;
        fixture.presenter.signIn(u"ada@example.com"_s, passphrase);
        QVERIFY(fixture.presenter.isBusy());
        fixture.presenter.signIn(u"ada@example.com"_s, passphrase);
        fixture.presenter.go(Step::Register);
        QCOMPARE(fixture.presenter.step(), Step::SignIn);
        QCOMPARE(fixture.cloud.asked.size(), 1);
        fixture.cloud.refusal = Error{.kind = ErrorKind::BadInput, .detail = u"Wrong."_s};
        fixture.cloud.release();
        QTRY_VERIFY(!fixture.presenter.isBusy());
        QCOMPARE(fixture.problem(), u"Wrong."_s);
        QCOMPARE(fixture.wrongField(), AccountField::Password);
    }

    void registeringLeadsToTheMailAndThenIn()
    {
        SignInFixture fixture;
        fixture.presenter.go(Step::Register);
        fixture.presenter.registerUser(u"ada@example.com"_s, passphrase, u" Ada "_s);
        QTRY_COMPARE(fixture.presenter.step(), Step::CheckMail);
        QCOMPARE(fixture.cloud.asked.last(), (QStringList{u"register"_s, u"ada@example.com"_s, passphrase, u"Ada"_s}));
        fixture.cloud.refusal = Error{.kind = ErrorKind::Forbidden};
        fixture.presenter.signIn(u"ada@example.com"_s, passphrase);
        QTRY_VERIFY(!fixture.problem().isEmpty());
        QCOMPARE(fixture.presenter.step(), Step::CheckMail);
        fixture.cloud.refusal.reset();
        fixture.presenter.signIn(u"ada@example.com"_s, passphrase);
        QTRY_COMPARE(fixture.cloud.state(), CloudState::SignedIn);
        QCOMPARE(fixture.presenter.step(), Step::SignIn); // for whoever signs in next
        QVERIFY(!fixture.presenter.problem());
    }

    void anUnconfirmedAddressLeadsToTheMail()
    {
        SignInFixture fixture;
        fixture.cloud.refusal = Error{.kind = ErrorKind::Forbidden};
        fixture.presenter.signIn(u"ada@example.com"_s, passphrase);
        QTRY_COMPARE(fixture.presenter.step(), Step::CheckMail);
        QCOMPARE(fixture.wrongField(), AccountField::Form);
        QVERIFY(fixture.problem().contains(u"confirmed"_s));
    }

    void aForgottenPasswordIsSetByTheLink()
    {
        SignInFixture fixture;
        fixture.presenter.go(Step::Forgot);
        fixture.presenter.forgot(u"ada@example.com"_s);
        QTRY_COMPARE(fixture.presenter.step(), Step::Reset);
        QVERIFY(fixture.presenter.note().contains(u"ada@example.com"_s));
        QVERIFY(fixture.presenter.note().startsWith(u"If"_s)); // nobody learns whether there is such an account
        fixture.presenter.reset(u"https://api.example.com/account/reset"_s, passphrase);
        QCOMPARE(fixture.wrongField(), AccountField::Link);
        fixture.presenter.reset(token, u"short"_s);
        QCOMPARE(fixture.wrongField(), AccountField::NewPassword);
        QCOMPARE(fixture.cloud.times(u"reset"_s), 0);
        fixture.presenter.reset(u"\n https://api.example.com/account/reset#%1 "_s.arg(token), passphrase);
        QTRY_COMPARE(fixture.presenter.step(), Step::SignIn);
        QCOMPARE(fixture.cloud.asked.last(), (QStringList{u"reset"_s, token, passphrase}));
        QVERIFY(!fixture.presenter.note().isEmpty());
    }

    void troubleIsToldInWords_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("says");
        QTest::newRow("offline") << Error{.kind = ErrorKind::Offline} << u"api.example.com cannot be reached"_s;
        QTest::newRow("slow") << Error{.kind = ErrorKind::Timeout} << u"does not answer"_s;
        QTest::newRow("limited") << Error{.kind = ErrorKind::RateLimited, .detail = {}, .retryAfter = std::chrono::seconds(300)}
                                 << u"again in 5 minute"_s;
        QTest::newRow("portal") << Error{.kind = ErrorKind::BadResponse} << u"not the service"_s;
        QTest::newRow("its own words") << Error{.kind = ErrorKind::Storage, .detail = u"The keychain is locked."_s} << u"locked"_s;
    }
    void troubleIsToldInWords()
    {
        QFETCH(const Error, error);
        QFETCH(const QString, says);
        SignInFixture fixture;
        fixture.cloud.refusal = error;
        fixture.presenter.signIn(u"ada@example.com"_s, passphrase);
        QTRY_VERIFY(!fixture.problem().isEmpty());
        QVERIFY2(fixture.problem().contains(says), qPrintable(fixture.problem()));
        QCOMPARE(fixture.wrongField(), AccountField::Form);
        QCOMPARE(fixture.presenter.step(), Step::SignIn);
    }
};

QTEST_GUILESS_MAIN(TestSignInPresenter)
#include "tst_signinpresenter.moc"
