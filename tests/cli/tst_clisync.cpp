// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/syncfixture.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

#include <memory>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// A channel of 2003 videos and three years, signed in, synced, asked, revised and left, all through the program.
class TestCliSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void addressIsAllThatConnectPrints();
    void dryRunSpendsNothing();
    void firstSyncBringsTheTruth();
    void cardsAreSumsOverTheTruth();
    void secondSyncChangesNothingForFourUnits();
    void revisedFigureKeepsBothValues();
    void rawAnswerIsKept();
    void interruptedSyncGoesOn();
    void disconnectRevokesAndKeepsTheFigures();
    void eraseLeavesNothing();

private:
    std::unique_ptr<SyncFixture> m_fixture;
    QJsonObject m_truth;
};

void TestCliSync::initTestCase()
{
    REQUIRE_KEYRING();
    m_fixture = std::make_unique<SyncFixture>();
    QVERIFY(m_fixture->simulator().isListening());
    m_truth = m_fixture->simulator().truth();
}

void TestCliSync::addressIsAllThatConnectPrints()
{
    const CliResult result = m_fixture->cli().connectYouTube();
    QVERIFY2(result.code == 0, result.said());
    static const QRegularExpression address(u"^http://127\\.0\\.0\\.1:\\d+/o/oauth2/v2/auth\\?\\S+\n$"_s);
    QVERIFY2(address.match(QString::fromUtf8(result.out)).hasMatch(), result.said());
    const QJsonArray accounts =
        m_fixture->cli().run({u"accounts"_s, u"--json"_s}).json().value("accounts"_L1).toArray();
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts[0].toObject().value("title"_L1), m_truth.value("channel"_L1).toObject().value("title"_L1));
    QCOMPARE(accounts[0].toObject().value("state"_L1).toString(), u"connected"_s);
}

void TestCliSync::dryRunSpendsNothing()
{
    const qint64 before = m_fixture->simulator().dataUnits();
    const CliResult result = m_fixture->cli().run({u"sync"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(result.code, 0);
    const QJsonObject plan = result.json().value("accounts"_L1).toArray().first().toObject();
    QVERIFY(!plan.value("tasks"_L1).toArray().isEmpty());
    QVERIFY(!plan.value("cost"_L1).toArray().isEmpty());
    QCOMPARE(m_fixture->simulator().dataUnits(), before);
}

void TestCliSync::firstSyncBringsTheTruth()
{
    const CliResult result = m_fixture->cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(result.code == 0, result.said());
    for (const auto &stream :
         {u"channel"_s, u"uploads"_s, u"videos"_s, u"daily"_s, u"age_gender"_s, u"country"_s, u"city"_s})
        QVERIFY2(streamOf(result.json(), stream).value("completed"_L1).toBool(), qPrintable(stream));
    QCOMPARE(result.err, QByteArray());
    const QStringList differences = differencesFromTruth(m_fixture->cli(), m_truth);
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
}

void TestCliSync::cardsAreSumsOverTheTruth()
{
    const QDate last = QDate::fromString(m_truth.value("last_complete_day"_L1).toString(), Qt::ISODate);
    const QDate first = last.addDays(-27);
    qint64 views = 0;
    qint64 engagements = 0;
    for (const QJsonValue &value : m_truth.value("days"_L1).toArray()) {
        const QJsonObject day = value.toObject();
        if (QDate::fromString(day.value("day"_L1).toString(), Qt::ISODate) < first)
            continue;
        views += day.value("views"_L1).toInteger();
        engagements += day.value("likes"_L1).toInteger() + day.value("comments"_L1).toInteger()
                       + day.value("shares"_L1).toInteger();
    }
    qint64 posts = 0;
    for (const QJsonValue &value : m_truth.value("videos"_L1).toArray()) {
        const QDateTime published =
            QDateTime::fromString(value.toObject().value("published_at"_L1).toString(), Qt::ISODate);
        const QDate day = published.toTimeZone(QTimeZone("America/Los_Angeles")).date();
        posts += day >= first && day <= last;
    }
    // Without days the question is about the 28 that end with the last complete one.
    const CliResult result = m_fixture->cli().run({u"query"_s, u"overview"_s, u"--json"_s});
    QVERIFY2(result.code == 0, result.said());
    QHash<QString, QJsonValue> cards;
    for (const QJsonValue &card : result.json().value("cards"_L1).toArray())
        cards.insert(card.toObject().value("metric"_L1).toString(), card.toObject().value("value"_L1));
    QCOMPARE(cards.value(u"views"_s), QJsonValue(views));
    QCOMPARE(cards.value(u"engagements"_s), QJsonValue(engagements));
    QCOMPARE(cards.value(u"engagement_rate"_s).toDouble(),
             static_cast<double>(engagements) / static_cast<double>(views));
    QCOMPARE(cards.value(u"posts"_s), QJsonValue(posts));
    QCOMPARE(cards.value(u"followers"_s), m_truth.value("channel"_L1).toObject().value("followers"_L1));
    QCOMPARE(cards.value(u"reach"_s), QJsonValue(QJsonValue::Null));
}

void TestCliSync::secondSyncChangesNothingForFourUnits()
{
    const qint64 before = m_fixture->simulator().dataUnits();
    const CliResult result = m_fixture->cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(result.code == 0, result.said());
    for (const QJsonValue &stream :
         result.json().value("accounts"_L1).toArray().first().toObject().value("streams"_L1).toArray()) {
        QVERIFY2(stream.toObject().value("changed"_L1).toInteger(-1) == 0, result.said());
        // Reading comments takes a scope that is not asked for; the pass succeeds without them.
        const bool withheld = stream.toObject().value("stream"_L1) == "comments"_L1;
        QVERIFY2(stream.toObject().value("completed"_L1).toBool() != withheld, result.said());
    }
    QCOMPARE(m_fixture->simulator().dataUnits() - before, 4);
}

void TestCliSync::revisedFigureKeepsBothValues()
{
    m_fixture->simulator().revise();
    const QJsonObject revised = m_fixture->simulator().truth();
    QCOMPARE(m_fixture->cli().run({u"sync"_s, u"--quiet"_s}).code, 0);
    const QStringList differences = differencesFromTruth(m_fixture->cli(), revised);
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    const QJsonObject before = m_truth.value("days"_L1).toArray().last().toObject();
    const QJsonObject after = revised.value("days"_L1).toArray().last().toObject();
    QVERIFY(before.value("views"_L1) != after.value("views"_L1));
    const CliResult explained = m_fixture->cli().run(
        {u"explain"_s, u"views"_s, u"--account"_s, u"1"_s, u"--day"_s, after.value("day"_L1).toString(), u"--json"_s});
    QCOMPARE(explained.json().value("value"_L1), after.value("views"_L1));
    const QJsonArray revisions = explained.json().value("revisions"_L1).toArray();
    QCOMPARE(revisions.size(), 1);
    QCOMPARE(revisions[0].toObject().value("old_value"_L1), before.value("views"_L1));
    QCOMPARE(revisions[0].toObject().value("new_value"_L1), after.value("views"_L1));
    QVERIFY(explained.json().value("source"_L1).toObject().value("source"_L1).toString().contains("/v2/reports"_L1));
    m_truth = revised;
}

void TestCliSync::rawAnswerIsKept()
{
    const QString day = m_truth.value("last_complete_day"_L1).toString();
    const CliResult answer =
        m_fixture->cli().run({u"explain"_s, u"views"_s, u"--account"_s, u"1"_s, u"--day"_s, day, u"--answer"_s});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.json().value("kind"_L1).toString(), QString()); // it is printed as it came, over many lines
    QVERIFY(answer.out.contains("youtubeAnalytics#resultTable"));
    QVERIFY(answer.out.contains(day.toUtf8()));
}

void TestCliSync::interruptedSyncGoesOn()
{
    SyncFixture fixture;
    QCOMPARE(fixture.cli().connectYouTube().code, 0);
    fixture.simulator().setFaults(
        {QJsonObject{{u"path"_s, u"/youtube/v3/videos"_s}, {u"kind"_s, u"slow"_s}, {u"ms"_s, 50}, {u"times"_s, -1}}});
    const auto process = fixture.cli().start({u"sync"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(
        fixture.simulator().state().value("calls"_L1).toObject().value("/youtube/v3/videos"_L1).toInt() >= 3, 20'000);
    process->terminate(); // the polite request that Ctrl-C is too
    const CliResult stopped = CliRunner::finish(*process);
    QVERIFY2(stopped.code == 1, stopped.said());
    QVERIFY(stopped.json().value("cancelled"_L1).toBool());
    const QJsonArray served = fixture.simulator().requests();
    fixture.simulator().setFaults({});
    const CliResult resumed = fixture.cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(resumed.code == 0, resumed.said());
    QVERIFY(resumed.json().value("accounts"_L1).toArray().first().toObject().value("resumed"_L1).toBool());
    QVERIFY(served.size() < fixture.simulator().requests().size());
    const QStringList differences = differencesFromTruth(fixture.cli(), fixture.simulator().truth());
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
}

void TestCliSync::disconnectRevokesAndKeepsTheFigures()
{
    const QJsonObject before = figuresOf(m_fixture->cli());
    const CliResult left = m_fixture->cli().run({u"disconnect"_s, u"1"_s, u"--json"_s});
    QVERIFY2(left.code == 0, left.said());
    QCOMPARE(m_fixture->simulator().state().value("calls"_L1).toObject().value("/revoke"_L1).toInt(), 1);
    const QJsonArray accounts =
        m_fixture->cli().run({u"accounts"_s, u"--json"_s}).json().value("accounts"_L1).toArray();
    QCOMPARE(accounts[0].toObject().value("state"_L1).toString(), u"disconnected"_s);
    QCOMPARE(figuresOf(m_fixture->cli()), before);
    QCOMPARE(m_fixture->cli().run({u"sync"_s, u"--account"_s, u"1"_s}).code, 2);
}

void TestCliSync::eraseLeavesNothing()
{
    const CliResult left = m_fixture->cli().run({u"disconnect"_s, u"1"_s, u"--erase"_s, u"--json"_s});
    QVERIFY2(left.code == 0, left.said());
    QVERIFY(m_fixture->cli().run({u"accounts"_s, u"--json"_s}).json().value("accounts"_L1).toArray().isEmpty());
    const QJsonObject info = m_fixture->cli().run({u"workspace"_s, u"info"_s, u"--json"_s}).json();
    QCOMPARE(info.value("items"_L1).toInteger(-1), 0);
    QVERIFY(info.value("first_day"_L1).isNull());
    QCOMPARE(m_fixture->cli().run({u"workspace"_s, u"check"_s}).code, 0);
}

QTEST_GUILESS_MAIN(TestCliSync)
#include "tst_clisync.moc"
