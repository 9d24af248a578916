// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountrepository.h"
#include "tests/cli/fourfixture.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

QList<qint64> idsIn(const QJsonValue &list)
{
    QList<qint64> ids;
    const auto entries = list.toArray();
    for (const auto &entry : entries)
        ids.append(entry.isObject() ? entry["id"_L1].toInteger() : entry.toInteger());
    std::ranges::sort(ids);
    return ids;
}

} // namespace

/// More accounts than the plan syncs: some go on, the others stay readable.
class TestCliLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anAccountTooManyMayBeConnected();
    void theListSaysWhoPauses();
    void syncPassesThePausedOver();
    void syncOfAPausedOneSaysSo();
    void historyStaysReadableAndExportable();
    void theUserChooses();
    void aLargerPlanSyncsAll();
    void whatCannotBeChosenIsRefused_data();
    void whatCannotBeChosenIsRefused();
    void theChoiceIsTakenBack();

private:
    void addSecondChannel(const QString &id);
    [[nodiscard]] CliResult live(const QStringList &arguments) const
    {
        return m_four->cli().run(QStringList{u"accounts"_s, u"live"_s} + arguments + QStringList{u"--json"_s});
    }

    std::unique_ptr<FourFixture> m_four;
    QString m_first; ///< number of the simulator's channel on YouTube
    qint64 m_second = 0; ///< number of a second channel on YouTube
};

void TestCliLive::initTestCase()
{
    REQUIRE_KEYRING();
    m_four = std::make_unique<FourFixture>();
    QVERIFY2(m_four->connectAll().isEmpty(), "four accounts are four places");
    const auto all = m_four->cli().run({u"accounts"_s, u"--json"_s}).json();
    QCOMPARE(all["plan"_L1].toString(), u"starter"_s);
    QCOMPARE(all["live_limit"_L1].toInt(), 4);
    for (const auto &account : all["accounts"_L1].toArray())
        QVERIFY(account[u"live"_s].toBool());
    m_first = m_four->idOf(u"youtube"_s);
    addSecondChannel(u"UCsecond"_s);
}

/// The simulator has one creator, so the workspace is told of another channel.
void TestCliLive::addSecondChannel(const QString &id)
{
    const auto connection = Connection::open(m_four->cli().databaseFile(), Connection::Mode::ReadWrite);
    QVERIFY(connection.ok());
    const auto added = upsertAccount(**connection, Platform::YouTube, {.platformAccountId = id, .title = u"Second channel"_s},
                                     AccountState::Connected, m_four->now());
    QVERIFY(added.ok());
    m_second = added->id.value();
}

// Connecting is never refused; the newcomer is told that it pauses.
void TestCliLive::anAccountTooManyMayBeConnected()
{
    const CliResult again = m_four->cli().connectYouTube(); // the first channel keeps its place
    QVERIFY2(again.code == 0 && !again.err.contains("Paused"), again.said());
    QCOMPARE(live({}).json()["paused"_L1].toArray().size(), 1);
}

void TestCliLive::theListSaysWhoPauses()
{
    const CliResult json = m_four->cli().run({u"accounts"_s, u"--json"_s});
    QCOMPARE(json.code, 0);
    for (const auto &account : json.json()["accounts"_L1].toArray())
        QCOMPARE(account[u"live"_s].toBool(), account[u"id"_s].toInteger() != m_second);
    const CliResult text = m_four->cli().run({u"accounts"_s});
    QVERIFY2(text.out.contains("connected, paused"), text.said());
    QVERIFY2(text.err.contains("Second channel") && text.err.contains("growth"), text.said());
}

void TestCliLive::syncPassesThePausedOver()
{
    const CliResult planned = m_four->cli().run({u"sync"_s, u"--dry-run"_s, u"--json"_s});
    QVERIFY2(planned.code == 0, planned.said());
    QCOMPARE(planned.json()["accounts"_L1].toArray().size(), 4);
    QCOMPARE(idsIn(planned.json()["paused"_L1]), QList<qint64>{m_second});
    const CliResult synced = m_four->cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(synced.code == 0, synced.said());
    QCOMPARE(synced.json()["accounts"_L1].toArray().size(), 4);
    QCOMPARE(idsIn(synced.json()["paused"_L1]), QList<qint64>{m_second});
    for (const auto &account : m_four->cli().run({u"accounts"_s, u"--json"_s}).json()["accounts"_L1].toArray())
        QCOMPARE(account[u"last_synced_at"_s].isString(), account[u"id"_s].toInteger() != m_second);
}

void TestCliLive::syncOfAPausedOneSaysSo()
{
    const QString id = QString::number(m_second);
    const CliResult synced = m_four->cli().run({u"sync"_s, u"--account"_s, id});
    QVERIFY2(synced.code == 0, synced.said());
    QVERIFY2(synced.out.contains("Second channel") && synced.out.contains("starter syncs 4"), synced.said());
    QVERIFY2(synced.out.contains("accounts live") && synced.out.contains("plan upgrade growth"), synced.said());
    QVERIFY(!synced.out.contains("No account is connected"));
}

void TestCliLive::historyStaysReadableAndExportable()
{
    const QString &id = m_first;
    const QStringList question{u"query"_s, u"overview"_s, u"--accounts"_s, id, u"--json"_s};
    const QByteArray before = m_four->cli().run(question).out;
    const QStringList others{m_four->idOf(u"instagram"_s), m_four->idOf(u"twitter"_s), m_four->idOf(u"tiktok"_s), QString::number(m_second)};
    QCOMPARE(live(others).code, 0); // now the first channel pauses
    const CliResult after = m_four->cli().run(question);
    QVERIFY2(after.code == 0, after.said());
    QCOMPARE(after.out, before);
    const QString pdf = m_four->cli().folder() + u"/paused.pdf"_s;
    const CliResult report = m_four->cli().run({u"report"_s, u"export"_s, u"--accounts"_s, id, u"--output"_s, pdf, u"--with"_s, u"csv"_s});
    QVERIFY2(report.code == 0 && QFile::exists(pdf), report.said());
    QCOMPARE(live({u"--usual"_s}).code, 0);
}

void TestCliLive::theUserChooses()
{
    const CliResult chosen = live({QString::number(m_second), m_four->idOf(u"tiktok"_s)});
    QVERIFY2(chosen.code == 0, chosen.said());
    const QJsonObject told = chosen.json();
    QCOMPARE(told["chosen"_L1].toArray().first().toInteger(), m_second);
    QCOMPARE(told["live"_L1].toArray().size(), 4); // no place stays empty
    QVERIFY(idsIn(told["live"_L1]).contains(m_second));
    QCOMPARE(idsIn(told["paused"_L1]), QList<qint64>{m_first.toLongLong()});
    const CliResult synced = m_four->cli().run({u"sync"_s, u"--json"_s, u"--account"_s, m_first});
    QVERIFY2(synced.code == 0 && synced.json()["accounts"_L1].toArray().isEmpty(), synced.said());
    const CliResult words = m_four->cli().run({u"accounts"_s, u"live"_s});
    QVERIFY2(words.out.contains("Synced: Second channel (YouTube)"), words.said());
}

void TestCliLive::aLargerPlanSyncsAll()
{
    m_four->cli().namePlan(u"growth"_s);
    const CliResult planned = m_four->cli().run({u"sync"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(planned.json()["accounts"_L1].toArray().size(), 5);
    QVERIFY(planned.json()["paused"_L1].toArray().isEmpty());
    QVERIFY(live({}).json()["paused"_L1].toArray().isEmpty());
    m_four->cli().namePlan(u"starter"_s);
    QCOMPARE(live({}).json()["paused"_L1].toArray().size(), 1); // and the choice is still there
}

void TestCliLive::whatCannotBeChosenIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no such account") << QStringList{u"77"_s} << QByteArray("\"77\" was given");
    QTest::newRow("no number") << QStringList{u"all"_s} << QByteArray("\"all\" was given");
    QTest::newRow("more than the plan has") << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s} << QByteArray("at most 4 with the plan starter");
    QTest::newRow("both") << QStringList{u"1"_s, u"--usual"_s} << QByteArray("--usual");
}

void TestCliLive::whatCannotBeChosenIsRefused()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    const auto before = live({}).out;
    const CliResult refused = m_four->cli().run(QStringList{u"accounts"_s, u"live"_s} + arguments);
    QVERIFY2(refused.code == 2 && refused.err.contains(says), refused.said());
    QCOMPARE(live({}).out, before);
}

void TestCliLive::theChoiceIsTakenBack()
{
    QCOMPARE(m_four->cli().run({u"accounts"_s, u"archive"_s, u"1"_s}).code, 0);
    const CliResult refused = m_four->cli().run({u"accounts"_s, u"live"_s, u"1"_s});
    QVERIFY2(refused.code == 2 && refused.err.contains("is not synced"), refused.said());
    QVERIFY(live({}).json()["paused"_L1].toArray().isEmpty()); // what is put away takes no place
    QCOMPARE(m_four->cli().run({u"accounts"_s, u"unarchive"_s, u"1"_s}).code, 0);
    QVERIFY(live({u"--usual"_s}).json()["chosen"_L1].toArray().isEmpty());
    QCOMPARE(idsIn(live({}).json()["paused"_L1]), QList<qint64>{m_second});
}

QTEST_GUILESS_MAIN(TestCliLive)
#include "tst_clilive.moc"
