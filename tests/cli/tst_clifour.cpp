// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/fourfixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <memory>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// A creator on YouTube, Instagram, X and TikTok: connected, planned, synced, put away and left, all through the program.
class TestCliFour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void connects_data();
    void connects();
    void endsOfSignInsAreKept();
    void dryRunNamesThePriceAndSpendsNothing();
    void syncsAll();
    void accountsAreFresh();
    void doctorIsContent();
    void clockBehindIsTrouble();
    void spentMoneyIsTold();
    void putAwayAccountIsLeftAlone();
    void nothingImpoliteWasDone();
    void leaves_data();
    void leaves();

private:
    /// What the doctor says of a subject; empty when nothing.
    [[nodiscard]] QJsonObject finding(const QString &subject) const;

    std::unique_ptr<FourFixture> m_fixture;
};

void TestCliFour::initTestCase()
{
    REQUIRE_KEYRING();
    m_fixture = std::make_unique<FourFixture>();
    QVERIFY(m_fixture->simulator().isListening());
}

void TestCliFour::connects_data()
{
    QTest::addColumn<QString>("platform");
    for (const QString &platform : FourFixture::platforms())
        QTest::newRow(qPrintable(platform)) << platform;
}

void TestCliFour::connects()
{
    QFETCH(QString, platform);
    const CliResult result = m_fixture->cli().connectPlatform(platform);
    QVERIFY2(result.code == 0, result.said());
    static const QRegularExpression address(u"^http://127\\.0\\.0\\.1:\\d+/\\S+\n$"_s);
    QVERIFY2(address.match(QString::fromUtf8(result.out)).hasMatch(), result.said());
    const QJsonObject account = m_fixture->account(platform);
    QCOMPARE(account.value("state"_L1).toString(), u"connected"_s);
    const QJsonObject truth = m_fixture->simulator().truth().value("platforms"_L1).toObject();
    QVERIFY(!truth.value(platform).toObject().value("accounts"_L1).toArray().isEmpty());
    QVERIFY(!account.value("title"_L1).toString().isEmpty());
}

void TestCliFour::endsOfSignInsAreKept()
{
    const auto until = [this](const QString &platform) {
        return m_fixture->account(platform).value("sign_in_until"_L1);
    };
    const auto days = [this](qint64 count) {
        return QJsonValue(m_fixture->now().addDays(count).toString(Qt::ISODate));
    };
    QCOMPARE(until(u"instagram"_s), days(60));
    QCOMPARE(until(u"tiktok"_s), days(365));
    QVERIFY(until(u"youtube"_s).isNull());
    QVERIFY(until(u"twitter"_s).isNull());
}

void TestCliFour::dryRunNamesThePriceAndSpendsNothing()
{
    const qsizetype before = m_fixture->simulator().requests().size();
    const CliResult result = m_fixture->cli().run({u"sync"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(result.code, 0);
    QStringList seen;
    for (const QJsonValue &value : result.json().value("accounts"_L1).toArray()) {
        const QJsonObject plan = value.toObject();
        const QString platform = plan.value("platform"_L1).toString();
        seen << platform;
        const QJsonArray costs = plan.value("cost"_L1).toArray();
        QVERIFY2(!costs.isEmpty(), qPrintable(platform));
        for (const QJsonValue &cost : costs) {
            QVERIFY(cost.toObject().value("calls"_L1).toInteger() > 0);
            const bool isMoney = cost.toObject().value("budget"_L1) == "money"_L1;
            QCOMPARE(isMoney, platform == "twitter"_L1);
            QCOMPARE(cost.toObject().contains("dollars"_L1), isMoney);
            if (isMoney)
                QCOMPARE(cost.toObject().value("limit"_L1).toInteger(), 25'000);
        }
    }
    seen.sort();
    QStringList expected = FourFixture::platforms();
    expected.sort();
    QCOMPARE(seen, expected);
    QCOMPARE(m_fixture->simulator().requests().size(), before);
}

void TestCliFour::syncsAll()
{
    const CliResult result = m_fixture->cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(result.code == 0, result.said());
    const QJsonArray accounts = result.json().value("accounts"_L1).toArray();
    QCOMPARE(accounts.size(), 4);
    for (const QJsonValue &account : accounts) {
        qint64 rows = 0;
        for (const QJsonValue &stream : account.toObject().value("streams"_L1).toArray())
            rows += stream.toObject().value("rows"_L1).toInteger();
        QVERIFY2(rows > 0, result.said());
    }
}

void TestCliFour::accountsAreFresh()
{
    for (const QString &platform : FourFixture::platforms()) {
        const QJsonObject account = m_fixture->account(platform);
        QCOMPARE(account.value("last_synced_at"_L1).toString(), m_fixture->now().toString(Qt::ISODate));
        QCOMPARE(account.value("stale"_L1), QJsonValue(false));
    }
    m_fixture->cli().setNow(m_fixture->now().addDays(3).toString(Qt::ISODate));
    for (const QString &platform : FourFixture::platforms())
        QCOMPARE(m_fixture->account(platform).value("stale"_L1), QJsonValue(true));
    m_fixture->cli().setNow(m_fixture->now().toString(Qt::ISODate));
}

void TestCliFour::doctorIsContent()
{
    const CliResult result = m_fixture->cli().run({u"doctor"_s, u"--json"_s});
    QVERIFY2(result.code == 0, result.said());
    QHash<QString, QString> healths;
    for (const QJsonValue &value : result.json().value("findings"_L1).toArray()) {
        const QJsonObject finding = value.toObject();
        healths.insert(finding.value("subject"_L1).toString(), finding.value("health"_L1).toString());
        const bool hasRemedy = !finding.value("remedy"_L1).toString().isEmpty();
        QCOMPARE(hasRemedy, finding.value("health"_L1) != "good"_L1);
    }
    for (const QString &platform : FourFixture::platforms()) {
        QCOMPARE(healths.value(u"service_"_s + platform), u"good"_s);
        QCOMPARE(healths.value(u"syncs_"_s + platform), u"good"_s);
    }
    for (const auto &subject : {u"keychain"_s, u"database"_s, u"clock"_s, u"accounts"_s, u"budget_twitter_money"_s})
        QVERIFY2(healths.value(subject) == "good"_L1, qPrintable(subject));
}

QJsonObject TestCliFour::finding(const QString &subject) const
{
    const QJsonObject answer = m_fixture->cli().run({u"doctor"_s, u"--json"_s}).json();
    for (const QJsonValue &value : answer.value("findings"_L1).toArray()) {
        if (value.toObject().value("subject"_L1) == subject)
            return value.toObject();
    }
    return {};
}

void TestCliFour::clockBehindIsTrouble()
{
    m_fixture->cli().setNow(m_fixture->now().addSecs(-3600).toString(Qt::ISODate));
    QCOMPARE(m_fixture->cli().run({u"doctor"_s}).code, 1);
    QCOMPARE(finding(u"clock"_s).value("health"_L1).toString(), u"problem"_s);
    QVERIFY(finding(u"clock"_s).value("text"_L1).toString().contains("2026-11-20 20:00"_L1));
    m_fixture->cli().setNow(m_fixture->now().toString(Qt::ISODate));
    QCOMPARE(finding(u"clock"_s).value("health"_L1).toString(), u"good"_s);
}

/// With a limit below what the first sync has cost.
void TestCliFour::spentMoneyIsTold()
{
    QFile file(m_fixture->simulator().servicesFile());
    QVERIFY(file.open(QFile::ReadOnly));
    QJsonObject services = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject platforms = services.value("platforms"_L1).toObject();
    QJsonObject twitter = platforms.value("twitter"_L1).toObject();
    QJsonObject limits = twitter.value("limits"_L1).toObject();
    limits.insert("monthly_budget"_L1, 0.01);
    twitter.insert("limits"_L1, limits);
    platforms.insert("twitter"_L1, twitter);
    services.insert("platforms"_L1, platforms);
    QFile tight(m_fixture->cli().folder() + u"/tight.json"_s);
    QVERIFY(tight.open(QFile::WriteOnly));
    tight.write(QJsonDocument(services).toJson());
    tight.close();
    m_fixture->cli().setServicesFile(tight.fileName());
    const QJsonObject spent = finding(u"budget_twitter_money"_s);
    QCOMPARE(spent.value("health"_L1).toString(), u"warning"_s);
    QVERIFY(spent.value("text"_L1).toString().contains("of $0.01"_L1));
    QVERIFY(spent.value("remedy"_L1).toString().contains("monthly_budget"_L1));
    m_fixture->cli().setServicesFile(m_fixture->simulator().servicesFile());
}

void TestCliFour::putAwayAccountIsLeftAlone()
{
    const QString id = m_fixture->idOf(u"tiktok"_s);
    const CliResult away = m_fixture->cli().run({u"accounts"_s, u"archive"_s, id, u"--json"_s});
    QVERIFY2(away.code == 0, away.said());
    QCOMPARE(m_fixture->account(u"tiktok"_s).value("archived_at"_L1).toString(),
             m_fixture->now().toString(Qt::ISODate));
    const CliResult synced = m_fixture->cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(synced.code == 0, synced.said());
    for (const QJsonValue &account : synced.json().value("accounts"_L1).toArray())
        QVERIFY(account.toObject().value("platform"_L1) != "tiktok"_L1);
    const CliResult refused = m_fixture->cli().run({u"sync"_s, u"--account"_s, id});
    QVERIFY2(refused.code == 2 && refused.err.contains("unarchive"), refused.said());
    QCOMPARE(m_fixture->cli().run({u"accounts"_s, u"unarchive"_s, id}).code, 0);
    QVERIFY(m_fixture->account(u"tiktok"_s).value("archived_at"_L1).isNull());
}

void TestCliFour::nothingImpoliteWasDone()
{
    QCOMPARE(m_fixture->violations(), QJsonArray());
}

void TestCliFour::leaves_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("revocation");
    QTest::newRow("youtube") << u"youtube"_s << u"/revoke"_s;
    QTest::newRow("instagram, which cannot be told") << u"instagram"_s << QString();
    QTest::newRow("twitter") << u"twitter"_s << u"/twitter/2/oauth2/revoke"_s;
    QTest::newRow("tiktok") << u"tiktok"_s << u"/tiktok/v2/oauth/revoke/"_s;
}

void TestCliFour::leaves()
{
    QFETCH(QString, platform);
    QFETCH(QString, revocation);
    const QString id = m_fixture->idOf(platform);
    const CliResult left = m_fixture->cli().run({u"disconnect"_s, id, u"--json"_s});
    QVERIFY2(left.code == 0, left.said());
    QCOMPARE(left.err.contains("Instagram"), revocation.isEmpty());
    if (!revocation.isEmpty())
        QCOMPARE(m_fixture->calls(revocation), 1);
    const QJsonObject account = m_fixture->account(platform);
    QCOMPARE(account.value("state"_L1).toString(), u"disconnected"_s);
    QVERIFY(account.value("sign_in_until"_L1).isNull());
    QVERIFY(!account.value("last_synced_at"_L1).isNull());
    QCOMPARE(m_fixture->cli().run({u"sync"_s, u"--account"_s, id}).code, 2);
}

QTEST_GUILESS_MAIN(TestCliFour)
#include "tst_clifour.moc"
