// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/lanes.h"
#include "app/services/services.h"
#include "connectors/secrets/fallbackstore.h"
#include "models/store/accountrepository.h"
#include "models/store/backup.h"
#include "models/store/dailyrepository.h"
#include "models/store/gaps.h"
#include "models/store/syncrepository.h"
#include "models/sync/budget.h"
#include "tests/cli/syncfixture.h"
#include "tests/endurance/brittlestore.h"
#include "tests/endurance/dailylooks.h"
#include "tests/endurance/runningprogram.h"
#include "tests/endurance/settableclock.h"
#include "tests/endurance/truthcomparison.h"
#include "tests/endurance/yearcalendar.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostPasses = 12; ///< at one moment
constexpr int mostTries = 4; ///< of one call
constexpr int mostCallsWhileDown = 24; ///< of a platform at one moment; moments are an hour apart then

bool completed(const AccountReport &report, const QString &stream)
{
    return std::ranges::any_of(report.streams,
                               [&stream](const StreamReport &each) { return each.stream == stream && each.completed; });
}

} // namespace

/// A year on four platforms with everything that goes wrong in one: the program that is left running ends with all that could be
/// known, names the rest, and was polite all the time.
class TestYear : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void yearPasses();
    void queueIsEmpty();
    void daysAreTheTruth_data();
    void daysAreTheTruth();
    void gapsAreNamed_data();
    void gapsAreNamed();
    void differencesAreTheTruth_data();
    void differencesAreTheTruth();
    void postsAreTheTruth_data();
    void postsAreTheTruth();
    void databaseIsSound();
    void ledgerKeptTheLimits();
    void programWasPolite();
    void nothingStormed();
    void cleanupTestCase();

private:
    void start();
    void goTo(const QDateTime &moment);
    void live();
    void crash();
    void crashProgram();
    void noteCrash();
    void note(const std::vector<AccountReport> &reports);
    void sample(Platform platform);
    void reconnect();
    void rowsOfPlatforms();
    [[nodiscard]] QJsonObject creator(Platform platform) const;
    [[nodiscard]] Account accountOf(Platform platform);
    [[nodiscard]] bool isLost(Platform platform, QDate day) const;
    [[nodiscard]] std::unique_ptr<Connection> database() const;

    QTemporaryDir m_folder;
    QDateTime m_now = yearBegin();
    SettableClock m_clock{yearBegin()};
    QRandomGenerator m_random{20260105};
    std::unique_ptr<SimulatorProcess> m_simulator;
    std::unique_ptr<CliRunner> m_cli;
    std::unique_ptr<FallbackStore> m_keychain;
    std::unique_ptr<BrittleStore> m_secrets;
    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<RunningProgram> m_program;
    QHash<Platform, QDateTime> m_signedOut; ///< since when
    QHash<Platform, QHash<QDate, MetricValues>> m_days; ///< what the platform has told at some time
    QHash<Platform, DailyLooks> m_looks;
    QHash<Platform, QDate> m_lostFrom; ///< first day that nobody could ask in time, and the last
    QHash<Platform, QDate> m_lostUntil;
    QSet<QDateTime> m_crashedAt;
    QDate m_sampled;
    int m_crashes = 0;
    int m_kills = 0;
    int m_reconnects = 0;
    qint64 m_passes = 0;
};

void TestYear::initTestCase()
{
    REQUIRE_KEYRING();
    QLoggingCategory::setFilterRules(u"creatormetrics.*=false"_s); // a year has thousands of lines
    m_simulator = std::make_unique<SimulatorProcess>(
        m_folder.path(), QStringList{u"--clock"_s, m_now.toString(Qt::ISODate), u"--videos"_s, u"90"_s, u"--years"_s, u"1"_s});
    QVERIFY(m_simulator->isListening());
    m_cli = std::make_unique<CliRunner>();
    m_cli->setServicesFile(m_simulator->servicesFile());
    auto services = loadServiceDirectory(m_simulator->servicesFile());
    QVERIFY(services);
    for (PlatformService &service : services->platforms) {
        service.limits.retryBase = std::chrono::milliseconds(1);
        service.limits.timeout = std::chrono::milliseconds(2'000);
        service.limits.callsPerMinute = 60'000;
    }
    m_keychain = FallbackStore::forThisSystem();
    m_secrets = std::make_unique<BrittleStore>(*m_keychain);
    m_machine = std::make_unique<Machine>(Machine{.workspace = Workspace(m_cli->workspace()),
                                                  .services = *services,
                                                  .secrets = *m_secrets,
                                                  .clock = m_clock,
                                                  .lockFolder = m_folder.filePath(u"locks"_s)});
    start();
    for (const Platform platform : allPlatforms) {
        const auto account = m_program->connectAccount(platform);
        QVERIFY2(account, qPrintable(platformKey(platform)));
    }
    m_simulator->setFaults(yearFaults());
}

void TestYear::start()
{
    m_program = std::make_unique<RunningProgram>(*m_machine);
}

void TestYear::goTo(const QDateTime &moment)
{
    m_now = moment;
    m_clock.set(moment.addDays(clockError(moment).count()));
    m_secrets->setBroken(isKeychainBroken(moment));
    const PlainAnswer answer = plainPost(m_simulator->url(u"/control/clock?now="_s + moment.toString(Qt::ISODate)), {});
    QVERIFY2(answer.status == 200, answer.body.constData());
}

void TestYear::yearPasses()
{
    QElapsedTimer timer;
    timer.start();
    const QDateTime end = yearBegin().addDays(yearDays);
    for (QDateTime moment = m_now; moment < end; moment = moment.addSecs(std::chrono::seconds(stepAfter(moment)).count())) {
        if (isAsleep(moment))
            continue;
        goTo(moment);
        live();
        if (QTest::currentTestFailed())
            return;
    }
    const qint64 calls = m_simulator->requests().size();
    qInfo("a year in %.1f s: %lld calls, %lld passes, %d ends in the middle of a pass, %d by SIGKILL, %d signed in again, %d writes "
          "refused by the keychain",
          double(timer.elapsed()) / 1000, static_cast<long long>(calls), static_cast<long long>(m_passes), m_crashes, m_kills,
          m_reconnects, m_secrets->refusals());
    QVERIFY(m_crashes > 20 && m_kills > 5 && m_reconnects >= 4 && m_secrets->refusals() > 0);
}

/// One look of the scheduler, with whatever comes between.
void TestYear::live()
{
    const auto chance = m_random.bounded(100);
    if (!isKeychainBroken(m_now)) { // or the sign-in would be lost, as it should
        if (chance < 3)
            crash();
        else if (chance < 4)
            crashProgram();
    }
    const auto reports = m_program->settle(mostPasses);
    QVERIFY2(reports.size() <= std::size_t(4 * mostPasses), "the scheduler does not come to rest");
    note(reports);
    reconnect();
}

/// The engine goes in the middle of a pass, as when the window is closed.
void TestYear::crash()
{
    m_crashes += m_program->settleInPart(1 + m_random.bounded(12));
    m_program.reset();
    start();
    noteCrash();
}

/// The command line's program is killed in the middle of its sync.
void TestYear::crashProgram()
{
    m_program.reset();
    QVERIFY(m_secrets->handOver());
    m_cli->setNow(m_clock.now().toString(Qt::ISODate));
    const auto sync = m_cli->start({u"sync"_s});
    QTest::qWait(40 + m_random.bounded(120)); // the moment is the point, not a wait for something
    m_kills += sync->state() == QProcess::Running;
    sync->kill();
    sync->waitForFinished();
    start();
    noteCrash();
}

/// Whatever a dead program has looked at, nobody reports.
void TestYear::noteCrash()
{
    m_crashedAt.insert(m_now);
    for (const Platform platform : {Platform::X, Platform::TikTok}) {
        if (clockError(m_now).count() == 0)
            m_looks[platform].add(platform, m_now.date(), creator(platform), false);
    }
}

void TestYear::note(const std::vector<AccountReport> &reports)
{
    m_passes += static_cast<qint64>(reports.size());
    const bool wrongClock = clockError(m_now).count() != 0;
    for (const Platform platform : {Platform::X, Platform::TikTok}) {
        if (wrongClock) {
            m_looks[platform].spoil(m_clock.now().date());
            m_looks[platform].spoil(m_clock.now().date().addDays(1));
        }
    }
    for (const AccountReport &report : reports) {
        const bool looked = std::ranges::any_of(report.streams, [](const StreamReport &stream) {
            const bool figures = stream.stream == "videos"_L1 || stream.stream == "recent_posts"_L1 || stream.stream == "older_posts"_L1;
            return (figures && stream.pages > 0) || (stream.stream == "posts"_L1 && stream.rows > 0);
        });
        const bool daily = report.platform == Platform::X || report.platform == Platform::TikTok;
        if (looked && daily && !wrongClock)
            m_looks[report.platform].add(report.platform, m_now.date(), creator(report.platform),
                                         report.platform == Platform::TikTok && !report.resumed && completed(report, u"videos"_s));
    }
    if (m_sampled.isValid() && m_sampled.daysTo(m_now.date()) < 10)
        return;
    m_sampled = m_now.date();
    sample(Platform::YouTube);
    sample(Platform::Instagram);
}

/// Remembers every figure that the platform tells now.
void TestYear::sample(Platform platform)
{
    const auto told = trueDays(platform, creator(platform));
    for (auto day = told.begin(); day != told.end(); ++day) {
        MetricValues &values = m_days[platform][day.key()];
        for (const Metric metric : measuredMetrics()) {
            if (day.value()[metric])
                values.set(metric, day.value()[metric]);
        }
    }
}

/// Somebody signs in again some days after the program has asked for it.
void TestYear::reconnect()
{
    for (const Account &account : m_program->accounts()) {
        if (account.state != AccountState::NeedsReconnect) {
            m_signedOut.remove(account.platform);
            continue;
        }
        if (!m_signedOut.contains(account.platform))
            m_signedOut.insert(account.platform, m_now);
        const QDateTime since = m_signedOut.value(account.platform);
        if (since.daysTo(m_now) < daysSignedOut(account.platform, since) || isDown(account.platform, m_now))
            continue;
        const auto again = m_program->connectAccount(account.platform);
        QVERIFY2(again, qPrintable(platformKey(account.platform) + u" on day "_s + QString::number(dayOfYear(m_now))));
        ++m_reconnects;
        if (since.daysTo(m_now) > 88) { // Instagram keeps its days for 90
            m_lostFrom.insert(account.platform, since.date().addDays(-3));
            m_lostUntil.insert(account.platform, m_now.date().addDays(-88));
        }
    }
}

void TestYear::queueIsEmpty()
{
    // Two good days, so that nothing waits for its turn.
    for (int hour = 0; hour < 48; ++hour) {
        goTo(m_now.addSecs(3600));
        note(m_program->settle(mostPasses));
    }
    for (const Platform platform : allPlatforms)
        sample(platform);
    const auto connection = database();
    for (const Account &account : accounts(*connection).value()) {
        QCOMPARE(account.state, AccountState::Connected);
        const auto waiting = queuedTasks(*connection, account.id).value();
        QVERIFY2(waiting.empty(), waiting.empty() ? "" : waiting.front().task.constData());
    }
}

void TestYear::rowsOfPlatforms()
{
    QTest::addColumn<Platform>("platform");
    for (const Platform platform : allPlatforms)
        QTest::newRow(qPrintable(platformKey(platform))) << platform;
}

void TestYear::daysAreTheTruth_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::newRow("youtube") << Platform::YouTube;
    QTest::newRow("instagram") << Platform::Instagram;
}

bool TestYear::isLost(Platform platform, QDate day) const
{
    return m_lostFrom.contains(platform) && day >= m_lostFrom.value(platform) && day <= m_lostUntil.value(platform);
}

void TestYear::daysAreTheTruth()
{
    QFETCH(Platform, platform);
    auto truth = m_days.value(platform);
    truth.removeIf([this, platform](auto day) { return isLost(platform, day.key()); });
    QVERIFY(truth.size() > 300);
    const auto connection = database();
    QStringList differences;
    // Lost days lie in the middle: what stands there is looked at by the gaps.
    for (auto day = truth.begin(); day != truth.end(); ++day)
        differences += dayDifferences(*connection, accountOf(platform), {{day.key(), day.value()}});
    differences.sort();
    QVERIFY2(differences.isEmpty(), qPrintable(u"%1\n%2"_s.arg(differences.size()).arg(differences.mid(0, 30).join(u'\n'))));
}

void TestYear::gapsAreNamed_data()
{
    rowsOfPlatforms();
}

/// The days without figures are those that could not be known: never told, told while nobody was signed in and no longer, or without a
/// look on both days.
void TestYear::gapsAreNamed()
{
    QFETCH(Platform, platform);
    const auto connection = database();
    const bool tells = m_days.contains(platform) && !m_days.value(platform).isEmpty();
    const QDate first = yearBegin().date().addDays(2);
    const QDate last = tells ? m_now.date().addDays(-5) : m_looks.value(platform).last();
    const auto missing = missingDays(*connection, accountOf(platform).id, Metric::Views, *DateRange::make(first, last)).value();
    QSet<QDate> named;
    for (const DateRange &range : missing) {
        for (QDate day = range.first(); day <= range.last(); day = day.addDays(1))
            named.insert(day);
    }
    QStringList differences;
    const QSet<QDate> unknowable = tells ? QSet<QDate>()
                                         : m_looks.value(platform).unknowable(*connection, accountOf(platform), *DateRange::make(first, last));
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        const bool never = tells ? !m_days.value(platform).value(day)[Metric::Views] : unknowable.contains(day);
        const bool edge = isLost(platform, day) && (day <= m_lostFrom.value(platform).addDays(4) || day >= m_lostUntil.value(platform).addDays(-4));
        const bool expected = never || isLost(platform, day);
        const bool spoiled = !tells && m_looks.value(platform).isSpoiled(day);
        if (!edge && !spoiled && expected != named.contains(day))
            differences << day.toString(Qt::ISODate) + (expected ? u" is known, but nobody could know it"_s : u" is missing"_s);
    }
    qInfo("%s: %lld of %lld days without figures", qPrintable(platformKey(platform)), static_cast<long long>(named.size()),
          static_cast<long long>(first.daysTo(last) + 1));
    QVERIFY2(differences.isEmpty(), qPrintable(differences.mid(0, 40).join(u'\n')));
}

void TestYear::differencesAreTheTruth_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::newRow("twitter") << Platform::X;
    QTest::newRow("tiktok") << Platform::TikTok;
}

void TestYear::differencesAreTheTruth()
{
    QFETCH(Platform, platform);
    QVERIFY(m_looks.value(platform).size() > 250);
    const auto connection = database();
    QStringList differences = m_looks.value(platform).differences(*connection, accountOf(platform));
    differences.sort();
    QVERIFY2(differences.isEmpty(), qPrintable(u"%1\n%2"_s.arg(differences.size()).arg(differences.mid(0, 30).join(u'\n'))));
}

void TestYear::postsAreTheTruth_data()
{
    rowsOfPlatforms();
}

void TestYear::postsAreTheTruth()
{
    QFETCH(Platform, platform);
    const auto connection = database();
    const Account account = accountOf(platform);
    const QJsonObject truth = creator(platform);
    QStringList differences;
    for (const QString &line : postDifferences(*connection, account, truth, yearBegin())) {
        if (line.contains(u"is missing"_s) || line.contains(u"not there"_s)) // their figures are not asked every hour
            differences << line;
    }
    if (platform == Platform::X)
        differences += mentionDifferences(*connection, account, truth, m_now.addDays(-25));
    QVERIFY2(differences.isEmpty(), qPrintable(differences.mid(0, 30).join(u'\n')));
}

void TestYear::databaseIsSound()
{
    const auto connection = database();
    QCOMPARE(integrityProblems(*connection).value(), QStringList());
    QCOMPARE(accounts(*connection)->size(), std::size_t(4));
}

void TestYear::ledgerKeptTheLimits()
{
    const auto connection = database();
    for (const Platform platform : allPlatforms) {
        const BudgetCaps caps = budgetCapsFor(platform, m_machine->services.platforms.value(platform).limits);
        for (const BudgetLine &line : budgetsOf(*connection, platform).value()) {
            const auto limit = budgetLimit(platform, line.budget, caps);
            QVERIFY2(!limit || line.state.spent <= *limit, qPrintable(line.budget + u' ' + line.period));
        }
    }
    qint64 money = 0;
    for (const BudgetLine &line : budgetsOf(*connection, Platform::X).value())
        money += line.budget == moneyBudget ? line.state.spent : 0;
    const QJsonObject bill = m_simulator->state().value("platforms"_L1).toObject().value("twitter"_L1).toObject().value("money"_L1).toObject();
    qInfo("X: %lld thousandths of a dollar in the ledger, %lld on the bill", static_cast<long long>(money),
          static_cast<long long>(bill.value("thousandths"_L1).toInteger()));
    QVERIFY(money >= bill.value("thousandths"_L1).toInteger());
}

void TestYear::programWasPolite()
{
    QStringList impolite;
    for (const QJsonValue &value : m_simulator->state().value("violations"_L1).toArray()) {
        const QJsonObject violation = value.toObject();
        const QString rule = violation.value("rule"_L1).toString();
        const QDateTime moment = QDateTime::fromString(violation.value("moment"_L1).toString(), Qt::ISODateWithMs);
        // A program that died between the platform's new token and the keychain has only the old one. One that is started by hand
        // asks once more with what it has.
        const bool crashed = std::ranges::any_of(m_crashedAt, [&moment](const QDateTime &crash) {
            return crash <= moment && crash.secsTo(moment) < 48 * 3600;
        });
        if (rule.startsWith("dead_"_L1) && crashed)
            continue;
        impolite << u"%1: %2 %3 %4 by %5"_s.arg(violation.value("moment"_L1).toString(), rule, violation.value("method"_L1).toString(),
                                               violation.value("path"_L1).toString(), violation.value("account"_L1).toString());
    }
    QVERIFY2(impolite.isEmpty(), qPrintable(impolite.mid(0, 20).join(u'\n')));
}

/// No call is tried more often than four times in a row, and a platform that is down is left alone.
void TestYear::nothingStormed()
{
    QHash<QString, int> tries;
    QHash<QString, int> whileDown;
    QSet<QString> cut;
    for (const QJsonValue &value : m_simulator->requests()) {
        const QJsonObject request = value.toObject();
        const QString moment = request.value("moment"_L1).toString();
        const int status = request.value("status"_L1).toInt();
        const auto platform = platformFromKey(request.value("platform"_L1).toString());
        if (!platform || (status >= 200 && status < 400))
            continue;
        if (status == 0 && !cut.contains(moment + request.value("path"_L1).toString())) {
            cut.insert(moment + request.value("path"_L1).toString()); // the network library itself sends once more on a new connection
            continue;
        }
        ++tries[moment + u' ' + request.value("path"_L1).toString() + u'?' + request.value("query"_L1).toString()];
        if (isDown(*platform, QDateTime::fromString(moment, Qt::ISODateWithMs)))
            ++whileDown[moment + u' ' + platformKey(*platform)];
    }
    QStringList storms;
    for (auto call = tries.begin(); call != tries.end(); ++call) {
        const bool crashed = m_crashedAt.contains(QDateTime::fromString(call.key().section(u' ', 0, 0), Qt::ISODateWithMs));
        if (call.value() > mostTries * (crashed ? 2 : 1))
            storms << u"%1 times %2"_s.arg(call.value()).arg(call.key());
    }
    int most = 0;
    for (auto hour = whileDown.begin(); hour != whileDown.end(); ++hour) {
        most = std::max(most, hour.value());
        if (hour.value() > mostCallsWhileDown)
            storms << u"%1 calls in vain at %2"_s.arg(hour.value()).arg(hour.key());
    }
    qInfo("at most %d calls in vain to a platform in an hour", most);
    QVERIFY2(storms.isEmpty(), qPrintable(storms.mid(0, 20).join(u'\n')));
    QVERIFY(!whileDown.isEmpty());
}

void TestYear::cleanupTestCase()
{
    m_program.reset();
}

QJsonObject TestYear::creator(Platform platform) const
{
    const PlainAnswer answer = plainGet(m_simulator->url(u"/control/truth?platform="_s + platformKey(platform)));
    return QJsonDocument::fromJson(answer.body)
        .object()
        .value("platforms"_L1)
        .toObject()
        .value(platformKey(platform))
        .toObject()
        .value("accounts"_L1)
        .toArray()
        .first()
        .toObject();
}

Account TestYear::accountOf(Platform platform)
{
    const auto all = m_program->accounts();
    return *std::ranges::find(all, platform, &Account::platform);
}

std::unique_ptr<Connection> TestYear::database() const
{
    return *Connection::open(m_machine->workspace.databaseFile(), Connection::Mode::ReadOnly);
}

QTEST_GUILESS_MAIN(TestYear)
#include "tst_year.moc"
