// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountrepository.h"
#include "tests/cli/brokeredfixture.h"

#include <QFile>
#include <QUrl>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400;

} // namespace

/// From nothing to a plan and back to none, as one user goes it: the program, the real endpoint, simulated platforms, a real keyring.
class TestCliJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void registersAndSignsIn();
    void connectsFourPlatforms();
    void everythingIsSynced();
    void aFifthAccountPauses();
    void anUpgradeWakesIt();
    void cancellingKeepsWhatIsPaid();
    void offlineThePlanHoldsFor29Days();
    void after31DaysItIsTheFreeOne();
    void whichAccountsGoOnIsChosen();
    void everythingCanStillBeRead_data();
    void everythingCanStillBeRead();
    void everythingCanBeTakenAway();

private:
    [[nodiscard]] CliResult run(const QStringList &arguments) const { return m_fixture->cli().run(arguments); }
    void pay();
    [[nodiscard]] QJsonObject plan() const { return run({u"plan"_s, u"show"_s, u"--json"_s}).json(); }
    [[nodiscard]] int paused() const { return int(run({u"accounts"_s, u"live"_s, u"--json"_s}).json()[u"paused"_s].toArray().size()); }
    [[nodiscard]] QJsonArray figures() const;

    std::unique_ptr<BrokeredFixture> m_fixture;
    QJsonArray m_figures; ///< of October, while everything was synced
    QStringList m_four; ///< the accounts' numbers, YouTube's first
    qint64 m_fifth = 0;
};

/// October of the first four accounts.
QJsonArray TestCliJourney::figures() const
{
    return run({u"query"_s, u"overview"_s, u"--accounts"_s, m_four.join(u','), u"--start"_s, u"2026-10-01"_s, u"--end"_s, u"2026-10-31"_s, u"--json"_s})
        .json()[u"cards"_s]
        .toArray();
}

void TestCliJourney::initTestCase()
{
    REQUIRE_KEYRING();
    m_fixture = std::make_unique<BrokeredFixture>();
    QVERIFY2(m_fixture->trouble().isEmpty(), m_fixture->trouble());
    m_fixture->endpoint().advanceClock(QDateTime::currentDateTimeUtc().secsTo(m_fixture->now())); // one clock for all three
}

void TestCliJourney::registersAndSignsIn()
{
    const auto trouble = m_fixture->signIn();
    QVERIFY2(trouble.isEmpty(), trouble);
    QCOMPARE(plan()[u"plan"_s].toString(), u"starter"_s);
    QCOMPARE(plan()[u"basis"_s].toString(), u"entitled"_s);
}

void TestCliJourney::connectsFourPlatforms()
{
    const auto trouble = m_fixture->connectAll();
    QVERIFY2(trouble.isEmpty(), trouble);
    QCOMPARE(run({u"accounts"_s, u"--json"_s}).json()[u"accounts"_s].toArray().size(), 4);
}

void TestCliJourney::everythingIsSynced()
{
    const auto synced = run({u"sync"_s, u"--json"_s});
    QVERIFY2(synced.code == 0, synced.said());
    for (const auto &account : synced.json()[u"accounts"_s].toArray())
        QVERIFY(account[u"error"_s].isNull());
    for (const QString &platform : FourFixture::platforms())
        m_four << m_fixture->idOf(platform);
    m_figures = figures();
    QVERIFY(m_figures.size() > 3);
}

// The simulator has one creator, so the workspace is told of another channel.
void TestCliJourney::aFifthAccountPauses()
{
    const auto connection = Connection::open(m_fixture->cli().databaseFile(), Connection::Mode::ReadWrite);
    QVERIFY(connection.ok());
    const auto added = upsertAccount(**connection, Platform::YouTube, {.platformAccountId = u"UCsecond"_s, .title = u"Second channel"_s},
                                     AccountState::Connected, m_fixture->now());
    QVERIFY(added.ok());
    m_fifth = added->id.value();
    QCOMPARE(paused(), 1);
}

void TestCliJourney::pay()
{
    const auto asked = run({u"plan"_s, u"upgrade"_s, u"growth"_s, u"--interval"_s, u"year"_s, u"--print-url"_s});
    QVERIFY2(asked.code == 0, asked.said());
    const auto page = QUrl::fromEncoded(asked.out.trimmed()).path().toLatin1();
    auto browser = m_fixture->endpoint().client();
    QCOMPARE(browser.send("POST", page, "action=pay", {{"Content-Type", "application/x-www-form-urlencoded"}}).status, 303);
    QTRY_COMPARE_WITH_TIMEOUT(plan()[u"plan"_s].toString(), u"growth"_s, 20'000);
}

void TestCliJourney::anUpgradeWakesIt()
{
    pay();
    QCOMPARE(paused(), 0);
    QCOMPARE(plan()[u"subscription"_s][u"status"_s].toString(), u"trialing"_s);
    QCOMPARE(run({u"plan"_s, u"cancel"_s, u"--at-once"_s}).code, 0);
    QTRY_COMPARE_WITH_TIMEOUT(plan()[u"plan"_s].toString(), u"starter"_s, 20'000);
    QCOMPARE(paused(), 1);
    pay(); // the trial was had: this one is paid for
    QCOMPARE(plan()[u"subscription"_s][u"status"_s].toString(), u"active"_s);
    QCOMPARE(paused(), 0);
}

void TestCliJourney::cancellingKeepsWhatIsPaid()
{
    const auto cancelled = run({u"plan"_s, u"cancel"_s, u"--json"_s});
    QVERIFY2(cancelled.code == 0, cancelled.said());
    QTRY_VERIFY_WITH_TIMEOUT(plan()[u"subscription"_s][u"cancel_at_period_end"_s].toBool(), 20'000);
    QCOMPARE(plan()[u"plan"_s].toString(), u"growth"_s);
}

void TestCliJourney::offlineThePlanHoldsFor29Days()
{
    m_fixture->endpoint().kill();
    m_fixture->advance(29 * day);
    QCOMPARE(plan()[u"plan"_s].toString(), u"growth"_s);
    QCOMPARE(paused(), 0);
}

void TestCliJourney::after31DaysItIsTheFreeOne()
{
    m_fixture->advance(2 * day);
    const auto now = plan();
    QCOMPARE(now[u"plan"_s].toString(), u"starter"_s);
    QCOMPARE(now[u"basis"_s].toString(), u"ended"_s);
    QCOMPARE(paused(), 1);
}

void TestCliJourney::whichAccountsGoOnIsChosen()
{
    const auto chosen = run({u"accounts"_s, u"live"_s, QString::number(m_fifth), m_four[1], m_four[2], m_four[3], u"--json"_s});
    QVERIFY2(chosen.code == 0, chosen.said());
    QCOMPARE(chosen.json()[u"paused"_s].toArray().first()[u"id"_s].toInteger(), m_four.first().toLongLong());
}

void TestCliJourney::everythingCanStillBeRead_data()
{
    QTest::addColumn<QString>("question");
    for (const char *name : {"overview", "growth", "engagement", "demographics", "content", "compare", "mentions", "sentiment"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCliJourney::everythingCanStillBeRead()
{
    QFETCH(QString, question);
    const auto read = run({u"query"_s, question, u"--json"_s});
    QVERIFY2(read.code == 0 && !read.json().isEmpty(), read.said());
}

void TestCliJourney::everythingCanBeTakenAway()
{
    QCOMPARE(figures(), m_figures);
    const QString pdf = m_fixture->cli().folder() + u"/taken.pdf"_s;
    const auto report = run({u"report"_s, u"export"_s, u"--output"_s, pdf, u"--with"_s, u"csv,xlsx"_s});
    QVERIFY2(report.code == 0 && QFile::exists(pdf), report.said());
    const QString backup = m_fixture->cli().folder() + u"/taken.backup"_s;
    const auto kept = run({u"workspace"_s, u"backup"_s, backup});
    QVERIFY2(kept.code == 0 && QFile::exists(backup), kept.said());
}

QTEST_GUILESS_MAIN(TestCliJourney)
#include "tst_clijourney.moc"
