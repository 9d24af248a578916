// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountrepository.h"
#include "models/store/backup.h"
#include "models/store/syncrepository.h"
#include "tests/cli/syncfixture.h"
#include "tests/endurance/truthcomparison.h"

#include <memory>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr int posts = 1'990; // some more come with the days of the test

/// Most calls and units, from the sync plans of the platforms' contracts for an account of 2,000 posts.
struct Plan {
    Platform platform;
    QString budget; ///< whose units are counted
    qint64 firstCalls = 0;
    qint64 firstUnits = 0;
    qint64 dailyCalls = 0;
    qint64 dailyUnits = 0;
};

// YouTube: 81 units and comments (at most 5); 14 reports. A thrifty day: 4 + 12 of the full figures' weekly share + 5.
const Plan youtubePlan{Platform::YouTube, u"data"_s, 81 + 5 + 14, 81 + 5, 4 + 12 + 5 + 14, 4 + 12 + 5};
const Plan instagramPlan{Platform::Instagram, u"calls"_s, 2'210, 2'210, 140, 140};
// X: a user, 20 pages, the second look at young posts, mentions. Money in thousandths of a dollar for a shared app; mentions of 30
// days at 20 a day and their authors.
const Plan xPlan{Platform::X, u"money"_s, 1 + 20 + 2 + 6, 10 + 10'000 + 30 * 300, 1 + 1 + 2 + 1, 10 + 25 + 585 + 300};
const Plan tiktokPlan{Platform::TikTok, u"calls"_s, 101, 101, 101, 101};

/// Calls to the API itself; signing in and renewing are no part of a plan.
qint64 apiCalls(const QJsonObject &state)
{
    qint64 calls = 0;
    const QJsonObject paths = state.value("calls"_L1).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const bool signIn = path.key().contains("oauth"_L1) || path.key().contains("token"_L1);
        calls += signIn ? 0 : path.value().toInteger();
    }
    return calls;
}

} // namespace

/// One account of 2,000 posts on each platform, through the program alone: what it brings is the truth, and it costs no more than
/// was planned and announced.
class TestCliPlatforms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void accountLivesAsPlanned_data();
    void accountLivesAsPlanned();

private:
    void connectAccount();
    void syncAndCompare(const QDateTime &since, qint64 calls, qint64 units);
    void followRevision();
    void disconnectAccount();
    void goTo(const QDateTime &now);
    void compareAll(const QDateTime &since);
    void checkCosts(const QJsonObject &announced, qint64 calls, qint64 units);
    [[nodiscard]] QHash<QDate, MetricValues> daysAskedAgain() const;
    [[nodiscard]] QJsonObject announcement();
    [[nodiscard]] QJsonObject creator() const;
    [[nodiscard]] qint64 ledger() const;
    [[nodiscard]] QString key() const { return platformKey(m_plan.platform); }
    [[nodiscard]] std::unique_ptr<Connection> database() const;

    QDateTime m_now;
    Plan m_plan;
    bool m_hasRevised = false;
    qint64 m_before = 0; ///< units in the ledger before the sync
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorProcess> m_simulator;
    std::unique_ptr<CliRunner> m_cli;
    std::optional<Account> m_account;
};

void TestCliPlatforms::init()
{
    REQUIRE_KEYRING();
    m_now = QDateTime(QDate(2026, 11, 20), QTime(20, 0), Qt::UTC);
    m_account.reset();
    m_hasRevised = false;
}

void TestCliPlatforms::accountLivesAsPlanned_data()
{
    QTest::addColumn<int>("platform");
    const std::array plans{youtubePlan, instagramPlan, xPlan, tiktokPlan};
    for (std::size_t at = 0; at < plans.size(); ++at)
        QTest::newRow(qPrintable(platformKey(plans[at].platform))) << int(at);
}

void TestCliPlatforms::accountLivesAsPlanned()
{
    QFETCH(int, platform);
    m_plan = std::array{youtubePlan, instagramPlan, xPlan, tiktokPlan}[static_cast<std::size_t>(platform)];
    m_folder = std::make_unique<QTemporaryDir>();
    m_simulator = std::make_unique<SimulatorProcess>(
        m_folder->path(), QStringList{u"--clock"_s, m_now.toString(Qt::ISODate), u"--videos"_s, QString::number(posts),
                                      u"--platforms"_s, key()});
    QVERIFY(m_simulator->isListening());
    m_cli = std::make_unique<CliRunner>();
    m_cli->setServicesFile(m_simulator->servicesFile());
    goTo(m_now);
    const std::array<std::function<void()>, 5> life{
        [this] { connectAccount(); },
        [this] { syncAndCompare({}, m_plan.firstCalls, m_plan.firstUnits); },
        [this] {
            goTo(m_now.addDays(1));
            syncAndCompare(m_now.addDays(-6), m_plan.dailyCalls, m_plan.dailyUnits);
        },
        [this] { followRevision(); },
        [this] { disconnectAccount(); },
    };
    for (const auto &step : life) {
        step();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestCliPlatforms::goTo(const QDateTime &now)
{
    m_now = now;
    const PlainAnswer answer = plainPost(m_simulator->url(u"/control/clock?now="_s + now.toString(Qt::ISODate)), {});
    QVERIFY2(answer.status == 200, answer.body.constData());
    m_cli->setNow(now.toString(Qt::ISODate));
}

void TestCliPlatforms::connectAccount()
{
    const auto process = m_cli->start({u"connect"_s, key(), u"--print-url"_s});
    while (!process->canReadLine() && process->waitForReadyRead(20'000)) {}
    QCOMPARE(plainGet(QUrl::fromEncoded(process->readLine().trimmed())).status, 200);
    const CliResult result = CliRunner::finish(*process);
    QVERIFY2(result.code == 0, result.said());
    const auto connection = database();
    const auto all = accounts(*connection);
    QVERIFY(all && all->size() == 1);
    m_account = all->front();
    QCOMPARE(m_account->platform, m_plan.platform);
    QCOMPARE(m_account->profile.platformAccountId, creator().value("id"_L1).toString());
}

/// The costs that `sync --dry-run` announces: calls of all budgets together, units of the plan's.
QJsonObject TestCliPlatforms::announcement()
{
    const CliResult dry = m_cli->run({u"sync"_s, u"--dry-run"_s, u"--json"_s});
    qint64 calls = 0;
    qint64 units = 0;
    for (const QJsonValue &value :
         dry.json().value("accounts"_L1).toArray().first().toObject().value("cost"_L1).toArray()) {
        const QJsonObject cost = value.toObject();
        calls += cost.value("calls"_L1).toInteger();
        units += cost.value("budget"_L1) == m_plan.budget ? cost.value("units"_L1).toInteger() : 0;
    }
    return {{u"calls"_s, calls}, {u"units"_s, units}};
}

void TestCliPlatforms::syncAndCompare(const QDateTime &since, qint64 calls, qint64 units)
{
    m_simulator->reset();
    const QJsonObject announced = announcement();
    QVERIFY(m_simulator->requests().isEmpty());
    m_before = ledger();
    const CliResult result = m_cli->run({u"sync"_s, u"--json"_s});
    QVERIFY2(result.code == 0, result.said());
    checkCosts(announced, calls, units);
    compareAll(since);
}

/// What was asked and paid against the contract's plan and the announcement. Nobody can announce posts and stories that have come
/// since, nor the pages that hidden posts take up in a list.
void TestCliPlatforms::checkCosts(const QJsonObject &announced, qint64 calls, qint64 units)
{
    const QJsonObject state = m_simulator->state();
    const qint64 asked = apiCalls(state);
    const qint64 paid = ledger() - m_before;
    const qint64 unforeseen = 2 * postsSince(m_plan.platform, creator(), m_now.addDays(-1)) + posts / 20 - 1'900 / 20;
    qInfo("%s: %lld calls (plan %lld, announced %lld), %lld units of \"%s\" (plan %lld, announced %lld)", qPrintable(key()),
          static_cast<long long>(asked), static_cast<long long>(calls),
          static_cast<long long>(announced.value("calls"_L1).toInteger()), static_cast<long long>(paid), qPrintable(m_plan.budget),
          static_cast<long long>(units), static_cast<long long>(announced.value("units"_L1).toInteger()));
    QVERIFY(asked > 0 && asked <= calls);
    QVERIFY(paid > 0 && paid <= units);
    QVERIFY(asked <= announced.value("calls"_L1).toInteger() + unforeseen);
    QVERIFY(paid <= announced.value("units"_L1).toInteger() + unforeseen);
    QCOMPARE(state.value("violations"_L1).toArray(), QJsonArray());
    if (m_plan.platform == Platform::X) { // never kinder than the bill
        const QJsonObject bill = state.value("platforms"_L1).toObject().value(key()).toObject().value("money"_L1).toObject();
        QVERIFY(paid >= bill.value("thousandths"_L1).toInteger());
    }
}

void TestCliPlatforms::compareAll(const QDateTime &since)
{
    const auto connection = database();
    const QJsonObject truth = creator();
    QStringList differences = totalDifferences(*connection, *m_account, truth, reportingDay(*m_account, m_now));
    differences += dayDifferences(*connection, *m_account, daysAskedAgain());
    differences += postDifferences(*connection, *m_account, truth, since);
    if (m_plan.platform == Platform::X)
        differences += mentionDifferences(*connection, *m_account, truth, m_now.addDays(-29));
    if (!since.isValid())
        differences += audienceDifferences(*connection, *m_account, truth);
    QVERIFY2(differences.isEmpty(), qPrintable(differences.mid(0, 20).join(u'\n')));
    QCOMPARE(integrityProblems(*connection).value(), QStringList());
    QCOMPARE(queuedTasks(*connection, m_account->id)->size(), std::size_t(0));
}

/// The days of the truth; once some were corrected, of Instagram only the three that its plan asks again, because each costs calls.
QHash<QDate, MetricValues> TestCliPlatforms::daysAskedAgain() const
{
    auto days = trueDays(m_plan.platform, creator());
    if (!m_hasRevised || m_plan.platform != Platform::Instagram)
        return days;
    const QDate first = reportingDay(*m_account, m_now).addDays(-2);
    days.removeIf([first](auto day) { return day.key() < first; });
    return days;
}

/// A day that was told and is corrected: the program shows both values and where the new one came from.
void TestCliPlatforms::followRevision()
{
    const auto before = trueDays(m_plan.platform, creator());
    m_simulator->revise();
    m_hasRevised = true;
    goTo(m_now.addDays(1));
    syncAndCompare(m_now.addDays(-6), m_plan.dailyCalls, m_plan.dailyUnits);
    if (before.isEmpty()) // X and TikTok tell no days
        return;
    const auto after = daysAskedAgain();
    int revised = 0;
    for (auto day = after.begin(); day != after.end(); ++day) {
        const auto old = before.value(day.key())[Metric::Views];
        if (!old || old == day.value()[Metric::Views])
            continue;
        ++revised;
        const CliResult explained = m_cli->run({u"explain"_s, u"views"_s, u"--account"_s, u"1"_s, u"--day"_s,
                                                day.key().toString(Qt::ISODate), u"--json"_s});
        const QJsonObject last = explained.json().value("revisions"_L1).toArray().last().toObject();
        QVERIFY2(last.value("old_value"_L1).toInteger(-1) == *old, explained.said());
        QVERIFY2(last.value("new_value"_L1).toInteger(-1) == *day.value()[Metric::Views], explained.said());
        QVERIFY(explained.json().value("source"_L1).toObject().value("fetched_at"_L1).toString()
                == m_now.toString(Qt::ISODate));
    }
    QVERIFY(revised > 0);
}

void TestCliPlatforms::disconnectAccount()
{
    const CliResult left = m_cli->run({u"disconnect"_s, u"1"_s, u"--json"_s});
    QVERIFY2(left.code == 0, left.said());
    const auto connection = database();
    const auto account = accountById(*connection, m_account->id);
    QVERIFY(account && account->state == AccountState::Disconnected);
    const QStringList kept = dayDifferences(*connection, *m_account, daysAskedAgain());
    QVERIFY2(kept.isEmpty(), qPrintable(kept.join(u'\n')));
    m_simulator->reset();
    QCOMPARE(m_cli->run({u"sync"_s, u"--account"_s, u"1"_s}).code, 2);
    QVERIFY(m_simulator->requests().isEmpty());
}

QJsonObject TestCliPlatforms::creator() const
{
    return m_simulator->truth()
        .value("platforms"_L1)
        .toObject()
        .value(key())
        .toObject()
        .value("accounts"_L1)
        .toArray()
        .first()
        .toObject();
}

/// Units of the plan's budget that are booked so far, over all periods.
qint64 TestCliPlatforms::ledger() const
{
    const auto connection = database();
    qint64 spent = 0;
    for (const BudgetLine &line : budgetsOf(*connection, m_plan.platform).value())
        spent += line.budget == m_plan.budget ? line.state.spent : 0;
    return spent;
}

std::unique_ptr<Connection> TestCliPlatforms::database() const
{
    return *Connection::open(m_cli->databaseFile(), Connection::Mode::ReadOnly);
}

QTEST_GUILESS_MAIN(TestCliPlatforms)
#include "tst_cliplatforms.moc"
