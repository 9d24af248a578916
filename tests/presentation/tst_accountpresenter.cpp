// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/accountpresenter.h"
#include "tests/presentation/fakecloud.h"

#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

using Job = AccountPresenter::Job;
const auto passphrase = u"four words in a row"_s;

QDateTime moment(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

std::vector<CloudDevice> twoComputers()
{
    return {{.id = u"d2"_s, .name = u"Studio"_s, .platform = u"macos"_s, .appVersion = u"1.4"_s, .createdAt = moment(u"2026-10-02T10:00:00Z"_s),
             .lastSeenAt = moment(u"2026-11-21T06:20:00Z"_s)},
            {.id = u"d1"_s, .name = u"Laptop"_s, .platform = u"linux"_s, .appVersion = u"1.5"_s, .createdAt = moment(u"2026-11-01T10:00:00Z"_s),
             .lastSeenAt = moment(u"2026-11-20T08:20:00Z"_s), .isCurrent = true}};
}

class AccountFixture
{
public:
    AccountFixture()
    {
        cloud.computers = twoComputers();
        cloud.setState(CloudState::SignedIn);
    }
    void refresh()
    {
        presenter.refresh();
        QTRY_VERIFY(!presenter.isRefreshing());
    }
    [[nodiscard]] QString problem(Job job) const { return presenter.problem(job) ? presenter.problem(job)->text : QString(); }

    FakeCloud cloud;
    AccountPresenter presenter{cloud};
};

} // namespace

class TestAccountPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void nothingIsAskedOfSomebodyWhoIsOut()
    {
        AccountFixture fixture;
        for (const CloudState state : {CloudState::Unknown, CloudState::SignedOut, CloudState::Ended}) {
            fixture.cloud.setState(state);
            fixture.presenter.refresh();
        }
        QCOMPARE(fixture.cloud.asked.size(), 0);
    }

    void everythingIsAskedOnceAtATime()
    {
        AccountFixture fixture;
        fixture.cloud.holds = true;
        fixture.presenter.refresh();
        fixture.presenter.refresh();
        QCOMPARE(fixture.cloud.asked, (QList<QStringList>{{u"profile"_s}, {u"devices"_s}, {u"usage"_s}}));
        fixture.cloud.release();
        QTRY_VERIFY(!fixture.presenter.isRefreshing());
        QCOMPARE(fixture.presenter.devices()->size(), 2U);
        QCOMPARE(fixture.presenter.usage()->requestsPerQuarter, 100);
    }

    void whatWasKnownStaysWhenTheServiceIsAway()
    {
        AccountFixture fixture;
        fixture.refresh();
        fixture.cloud.refusal = Error{.kind = ErrorKind::Offline};
        fixture.refresh();
        QCOMPARE(fixture.presenter.devices()->size(), 2U);
        QVERIFY(fixture.presenter.trouble().contains(u"cannot be reached"_s));
        QCOMPARE(fixture.presenter.obstacle(Job::Rename), fixture.presenter.trouble());
        QVERIFY(fixture.presenter.obstacle(Job::SignOut).isEmpty());
        fixture.cloud.refusal.reset();
        fixture.refresh();
        QVERIFY(fixture.presenter.trouble().isEmpty());
        QVERIFY(fixture.presenter.obstacle(Job::Rename).isEmpty());
    }

    void anotherUserSeesNothingOfTheFormer()
    {
        AccountFixture fixture;
        fixture.refresh();
        fixture.cloud.holds = true;
        fixture.presenter.refresh();
        fixture.cloud.setState(CloudState::SignedOut);
        fixture.cloud.known.id = u"u2"_s;
        fixture.cloud.setState(CloudState::SignedIn);
        QVERIFY(!fixture.presenter.devices());
        fixture.cloud.release();
        QCoreApplication::processEvents();
        QVERIFY(!fixture.presenter.devices()); // answers to the former one's question
        fixture.cloud.holds = false;
        fixture.refresh();
        QVERIFY(fixture.presenter.devices());
    }

    void refusalsStandBesideTheirFields_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("next");
        QTest::addColumn<AccountField>("field");
        QTest::newRow("no old one") << QString() << passphrase << AccountField::Password;
        QTest::newRow("short") << u"old"_s << u"short"_s << AccountField::NewPassword;
        QTest::newRow("refused") << u"old"_s << passphrase << AccountField::Form;
    }
    void refusalsStandBesideTheirFields()
    {
        QFETCH(const QString, current);
        QFETCH(const QString, next);
        QFETCH(const AccountField, field);
        AccountFixture fixture;
        fixture.cloud.refusal = Error{.kind = ErrorKind::BadInput, .detail = u"No."_s};
        fixture.presenter.changePassword(current, next);
        QTRY_VERIFY(fixture.presenter.problem(Job::ChangePassword));
        QCOMPARE(fixture.presenter.problem(Job::ChangePassword)->field, field);
        QCOMPARE(fixture.cloud.times(u"changePassword"_s), field == AccountField::Form ? 1 : 0);
        fixture.presenter.forgive(Job::ChangePassword);
        QVERIFY(!fixture.presenter.problem(Job::ChangePassword));
    }

    void oneRemovalAtATimeAndTheRowGoes()
    {
        AccountFixture fixture;
        fixture.refresh();
        fixture.cloud.holds = true;
        fixture.presenter.removeDevice(u"d2"_s);
        QVERIFY(fixture.presenter.isBusy(Job::RemoveDevice));
        fixture.presenter.removeDevice(u"d1"_s);
        fixture.cloud.release();
        QTRY_VERIFY(!fixture.presenter.isBusy(Job::RemoveDevice));
        QCOMPARE(fixture.cloud.deeds(), (QList<QStringList>{{u"removeDevice"_s, u"d2"_s}}));
        QCOMPARE(fixture.presenter.devices()->size(), 1U);
        QCOMPARE(fixture.presenter.devices()->front().id, u"d1"_s);
    }

    void signingOutSaysWhenTheServiceDoesNotKnow()
    {
        AccountFixture fixture;
        QSignalSpy left(&fixture.presenter, &AccountPresenter::left);
        fixture.cloud.refusal = Error{.kind = ErrorKind::Offline};
        fixture.presenter.signOut(true);
        QTRY_COMPARE(left.size(), 1);
        QVERIFY(left[0][0].toString().contains(u"signed out on this computer"_s));
        QCOMPARE(fixture.cloud.deeds(), (QList<QStringList>{{u"signOut"_s, u"everywhere"_s}}));
    }

    void deletingNeedsTheAddressTyped()
    {
        AccountFixture fixture;
        QSignalSpy left(&fixture.presenter, &AccountPresenter::left);
        fixture.presenter.deleteAccount({}, u"ada@example.com"_s);
        QCOMPARE(fixture.presenter.problem(Job::Delete)->field, AccountField::Password);
        fixture.presenter.deleteAccount(u"secret"_s, u"ada@example.org"_s);
        QCOMPARE(fixture.presenter.problem(Job::Delete)->field, AccountField::Email);
        QCOMPARE(fixture.cloud.asked.size(), 0);
        fixture.presenter.deleteAccount(u"secret"_s, u" Ada@Example.com"_s);
        QTRY_COMPARE(left.size(), 1);
        QVERIFY(left[0][0].toString().contains(u"workspace on this computer is as it was"_s));
        QCOMPARE(fixture.cloud.state(), CloudState::SignedOut);
    }

    void aNewNameIsTrimmedAndShown()
    {
        AccountFixture fixture;
        QSignalSpy done(&fixture.presenter, &AccountPresenter::done);
        fixture.presenter.rename(u"  Ada L. "_s);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(fixture.presenter.user().name, u"Ada L."_s);
    }

    void exportsAreHandedOn()
    {
        AccountFixture fixture;
        QSignalSpy exported(&fixture.presenter, &AccountPresenter::exported);
        fixture.presenter.exportData();
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(exported[0][0].toByteArray(), QByteArray("{}"));
    }

    void thisComputerComesFirst()
    {
        const auto rows = deviceRows(twoComputers(), moment(u"2026-11-21T08:20:00Z"_s), QLocale());
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[0].id, u"d1"_s);
        QVERIFY(rows[0].isCurrent);
        QVERIFY(rows[0].title.contains(u"this computer"_s));
        QCOMPARE(rows[1].title, u"Studio"_s);
        QVERIFY2(rows[1].text.contains(u"macOS"_s) && rows[1].text.contains(u"2 h ago"_s), qPrintable(rows[1].text));
    }

    void useIsSummedOver30Days()
    {
        const QDate today(2026, 11, 21);
        CloudUsage usage;
        usage.days[today] = {{u"syncs_ok"_s, 4}, {u"syncs_failed:youtube"_s, 1}, {u"exports"_s, 2}, {u"other"_s, 9}};
        usage.days[today.addDays(-29)] = {{u"syncs_ok"_s, 1200}, {u"syncs_failed:x"_s, 2}};
        usage.days[today.addDays(-30)] = {{u"syncs_ok"_s, 5000}};
        const QString text = usageText(usage, today, QLocale());
        QVERIFY2(text.contains(u"1,204 syncs"_s) && text.contains(u"3 that failed"_s) && text.contains(u"2 exports"_s), qPrintable(text));
        QVERIFY(usageText({}, today, QLocale()).contains(u"nothing"_s));
    }
};

QTEST_GUILESS_MAIN(TestAccountPresenter)
#include "tst_accountpresenter.moc"
