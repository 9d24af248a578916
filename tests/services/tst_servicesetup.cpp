// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/lanes.h"
#include "app/services/networkconnectivity.h"
#include "app/services/services.h"
#include "models/store/accountrepository.h"
#include "models/sync/budget.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// What the programs are put together from: files of one's own, lanes, limits, the network, and an account put away.
class TestServiceSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPlatformHasALane();
    void moneyIsLimitedAtXAlone_data();
    void moneyIsLimitedAtXAlone();
    void ownFilesComeInOrder();
    void schedulerSettingsAreTheWindows();
    void unknownNetworkCountsAsFree();
    void putAwayAccountComesBack();
};

namespace {

QString write(const QString &name, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(name).absolutePath());
    QFile file(name);
    if (file.open(QFile::WriteOnly))
        file.write(content);
    return name;
}

} // namespace

void TestServiceSetup::initTestCase()
{
    QCoreApplication::setApplicationName(u"creatormetrics"_s);
}

void TestServiceSetup::everyPlatformHasALane()
{
    const auto directory = loadServiceDirectory({});
    QVERIFY2(directory, directory ? "" : qPrintable(directory.error().detail));
    const std::vector<SyncLane> lanes = lanesFor(*directory);
    QCOMPARE(lanes.size(), allPlatforms.size());
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        QCOMPARE(lanes[i].connector->platform(), allPlatforms[i]);
        QVERIFY(lanes[i].makeTransport());
    }
    QVERIFY(lanesFor(ServiceDirectory()).empty());
}

void TestServiceSetup::moneyIsLimitedAtXAlone_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<qint64>("set");
    QTest::addColumn<qint64>("cap");
    QTest::newRow("X, nothing set") << Platform::X << qint64(-1) << qint64(25'000);
    QTest::newRow("X, nothing allowed") << Platform::X << qint64(0) << qint64(0);
    QTest::newRow("X, more allowed") << Platform::X << qint64(90'000) << qint64(90'000);
    QTest::newRow("Instagram") << Platform::Instagram << qint64(-1) << qint64(-1);
}

void TestServiceSetup::moneyIsLimitedAtXAlone()
{
    QFETCH(Platform, platform);
    QFETCH(qint64, set);
    QFETCH(qint64, cap);
    ServiceLimits limits;
    if (set >= 0)
        limits.monthlyBudget = set;
    QCOMPARE(budgetCapsFor(platform, limits).value(QString(moneyBudget), -1), cap);
}

void TestServiceSetup::ownFilesComeInOrder()
{
    const QTemporaryDir folder;
    const QString config = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/services.json"_L1;
    QFile::remove(config);
    const QString named = folder.filePath(u"named.json"_s);
    const QString environment = folder.filePath(u"environment.json"_s);
    QCOMPARE(ownServiceFiles({}), QStringList());
    QCOMPARE(ownServiceFiles(named), QStringList{named});
    write(config, R"({"platforms":{}})");
    qputenv("CREATORMETRICS_SERVICES", environment.toLocal8Bit());
    QCOMPARE(ownServiceFiles({}), QStringList({config, environment}));
    QCOMPARE(ownServiceFiles(named), QStringList({config, named}));
    qunsetenv("CREATORMETRICS_SERVICES");
    QFile::remove(config);
}

void TestServiceSetup::schedulerSettingsAreTheWindows()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    QVERIFY(!readSchedulerSettings(file).quietWhenMetered);
    QSettings(file, QSettings::IniFormat).setValue(u"sync/quietWhenMetered"_s, true);
    QVERIFY(readSchedulerSettings(file).quietWhenMetered);
    QVERIFY(!readSchedulerSettings(folder.filePath(u"other.ini"_s)).quietWhenMetered);
}

/// Before the system was asked, and where it tells nothing.
void TestServiceSetup::unknownNetworkCountsAsFree()
{
    const NetworkConnectivity network;
    QVERIFY(!network.isKnown());
    QVERIFY(network.isOnline());
    QVERIFY(!network.isMetered());
}

void TestServiceSetup::putAwayAccountComesBack()
{
    const QTemporaryDir folder;
    const QDateTime now(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
    auto services = Services::create(
        {.workspaceFolder = folder.filePath(u"w"_s), .servicesFile = {}, .now = now, .leaveKeychainAlone = true});
    QVERIFY(services);
    Store &store = (*services)->store();
    const auto made = store.write(StoreTopic::Accounts, [now](Connection &connection) {
        return upsertAccount(connection, Platform::X, {.platformAccountId = u"1"_s, .title = u"t"_s},
                             AccountState::Connected, now);
    });
    QTRY_VERIFY(made.isFinished());
    const AccountId id = made.result()->id;
    const auto archivedAt = [&store, id] {
        return store.read([id](Connection &connection) { return accountById(connection, id); }).result()->archivedAt;
    };
    const auto away = (*services)->archiveAccount(id, true);
    QTRY_VERIFY(away.isFinished());
    QVERIFY(away.result());
    QCOMPARE(archivedAt(), now);
    const auto back = (*services)->archiveAccount(id, false);
    QTRY_VERIFY(back.isFinished());
    QVERIFY(!archivedAt().isValid());
}

QTEST_GUILESS_MAIN(TestServiceSetup)
#include "tst_servicesetup.moc"
