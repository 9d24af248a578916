// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"
#include "tests/support/chatserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

using Fault = ChatServer::Fault;

/// "sentiment remote …" against a model of ours.
class TestCliRemoteScoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsNamedAtFirst();
    void consentNamesTheHost();
    void wrongOptionsNameThemselves_data();
    void wrongOptionsNameThemselves();
    void setTestRunAndOff();
    void keyLiesInTheKeyringAlone();
    void endsTellWhy_data();
    void endsTellWhy();
    void capEndsIt();
    void nobodyThere();

private:
    /// While it runs, the model can answer.
    [[nodiscard]] CliResult run(const QStringList &arguments);
    [[nodiscard]] CliResult set(const QStringList &further = {});
    [[nodiscard]] QString host() const { return m_chat->base().authority(); }

    std::unique_ptr<CliRunner> m_cli;
    std::unique_ptr<ChatServer> m_chat;
};

void TestCliRemoteScoring::init()
{
    m_cli = std::make_unique<CliRunner>();
    m_chat = std::make_unique<ChatServer>();
    const CliResult made = m_cli->run({u"workspace"_s, u"sample"_s, u"--items"_s, u"40"_s, u"--years"_s, u"1"_s, u"--mentions"_s, u"200"_s});
    QVERIFY2(made.code == 0, made.said());
}

CliResult TestCliRemoteScoring::run(const QStringList &arguments)
{
    const auto process = m_cli->start(arguments);
    QSignalSpy finished(process.get(), &QProcess::finished);
    if (process->state() != QProcess::NotRunning && finished.isEmpty())
        finished.wait(60'000);
    return CliRunner::finish(*process);
}

CliResult TestCliRemoteScoring::set(const QStringList &further)
{
    return run(QStringList{u"--json"_s, u"sentiment"_s, u"remote"_s, u"set"_s, u"--url"_s, m_chat->base().toString(), u"--model"_s,
                           u"tiny"_s, u"--rate"_s, u"600"_s, u"--agree-to"_s, host()}
               + further);
}

void TestCliRemoteScoring::nothingIsNamedAtFirst()
{
    const CliResult shown = run({u"sentiment"_s, u"remote"_s});
    QCOMPARE(shown.code, 0);
    QVERIFY2(shown.out.contains("on this computer"), shown.said());
    QCOMPARE(run({u"sentiment"_s, u"remote"_s, u"run"_s}).code, 1);
    QCOMPARE(run({u"sentiment"_s, u"remote"_s, u"test"_s}).code, 1);
    QCOMPARE(run({u"sentiment"_s, u"remote"_s, u"fly"_s}).code, 2);
}

void TestCliRemoteScoring::consentNamesTheHost()
{
    const QStringList arguments{u"sentiment"_s, u"remote"_s, u"set"_s, u"--url"_s, m_chat->base().toString(), u"--model"_s, u"tiny"_s};
    const CliResult refused = run(arguments);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("--agree-to " + host().toUtf8()), refused.said());
    const CliResult another = run(arguments + QStringList{u"--agree-to"_s, u"api.example.com"_s});
    QCOMPARE(another.code, 2);
    QVERIFY(!run({u"--json"_s, u"sentiment"_s, u"remote"_s}).json()["remote"_L1]["enabled"_L1].toBool());
    QVERIFY(m_chat->requests().empty());
}

void TestCliRemoteScoring::wrongOptionsNameThemselves_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain http elsewhere") << u"--url"_s << u"http://models.example/v1"_s;
    QTest::newRow("no address") << u"--url"_s << u"models"_s;
    QTest::newRow("spaces in the model") << u"--model"_s << u"a b"_s;
    QTest::newRow("price of words") << u"--input-price"_s << u"cheap"_s;
    QTest::newRow("price below zero") << u"--output-price"_s << u"-1"_s;
    QTest::newRow("endless cap") << u"--cap"_s << u"1e300"_s;
    QTest::newRow("scope") << u"--scope"_s << u"some"_s;
    QTest::newRow("no day") << u"--since"_s << u"2026-02-30"_s;
    QTest::newRow("rate") << u"--rate"_s << u"0"_s;
    QTest::newRow("no file") << u"--key-file"_s << u"nowhere"_s;
}

void TestCliRemoteScoring::wrongOptionsNameThemselves()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    const CliResult refused = set({option, value});
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(option.toUtf8()), refused.said());
    QVERIFY(!run({u"--json"_s, u"sentiment"_s, u"remote"_s}).json()["remote"_L1]["enabled"_L1].toBool());
}

void TestCliRemoteScoring::setTestRunAndOff()
{
    const CliResult settings = set({u"--scope"_s, u"all"_s, u"--input-price"_s, u"0.15"_s, u"--cap"_s, u"5"_s, u"--since"_s, u"2026-01-01"_s});
    QVERIFY2(settings.code == 0, settings.said());
    const QJsonObject remote = settings.json()["remote"_L1].toObject();
    QCOMPARE(remote["input_price"_L1].toDouble(), 0.15);
    QCOMPARE(remote["monthly_cap"_L1].toDouble(), 5.0);
    QCOMPARE(remote["since"_L1].toString(), u"2026-01-01"_s);
    QCOMPARE(remote["scorer"_L1].toString(), u"remote 1 tiny@"_s + host());
    QCOMPARE(remote["consent_host"_L1].toString(), host());
    const CliResult tried = run({u"--json"_s, u"sentiment"_s, u"remote"_s, u"test"_s});
    QVERIFY2(tried.code == 0, tried.said());
    QCOMPARE(tried.json()["reason"_L1].toString(), u"the wording"_s);
    const CliResult judged = run({u"--json"_s, u"sentiment"_s, u"remote"_s, u"run"_s});
    QVERIFY2(judged.code == 0, judged.said());
    QCOMPARE(judged.json()["state"_L1].toString(), u"idle"_s);
    const int count = judged.json()["judged"_L1].toInt();
    QVERIFY2(count > 50 && count <= 200, judged.said());
    QVERIFY(judged.json()["spent_this_month"_L1]["cost"_L1].toDouble() > 0);
    const auto asked = m_chat->requests().size();
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"remote"_s, u"run"_s}).json()["judged"_L1].toInt(-1), 0);
    QCOMPARE(m_chat->requests().size(), asked);
    const CliResult ended = run({u"--json"_s, u"sentiment"_s, u"remote"_s, u"off"_s});
    QVERIFY(!ended.json()["remote"_L1]["enabled"_L1].toBool());
    QCOMPARE(ended.json()["remote"_L1]["consent_host"_L1].toString(), QString());
    QCOMPARE(run({u"sentiment"_s, u"remote"_s, u"run"_s}).code, 1);
}

void TestCliRemoteScoring::keyLiesInTheKeyringAlone()
{
    if (!hasTestKeyring())
        QSKIP("no keyring of the tests' own");
    const QByteArray key = "sk-MARKER51b0";
    QFile file(m_cli->folder() + u"/key"_s);
    QVERIFY(file.open(QFile::WriteOnly) && file.write(key + "\nsecond line\n") > 0);
    file.close();
    const CliResult settings = set({u"--scope"_s, u"all"_s, u"--key-file"_s, file.fileName()});
    QVERIFY2(settings.code == 0, settings.said());
    QVERIFY(!settings.said().contains(key));
    QCOMPARE(run({u"sentiment"_s, u"remote"_s, u"run"_s}).code, 0);
    QCOMPARE(m_chat->requests().front().header("Authorization"), "Bearer " + key);
    QFile database(m_cli->databaseFile());
    QVERIFY(database.open(QFile::ReadOnly));
    QVERIFY(!database.readAll().contains(key));
    QCOMPARE(run({u"sentiment"_s, u"remote"_s, u"off"_s}).code, 0);
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"lookup"_s, u"user"_s, u"scoring:"_s + host(), u"server"_s, u"net.creatormetrics.CreatorMetrics"_s});
    QCOMPARE(CliRunner::finish(tool).out, QByteArray());
}

void TestCliRemoteScoring::endsTellWhy_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("state");
    QTest::newRow("key refused") << int(Fault::KeyRefused) << 4 << u"needs_key"_s;
    QTest::newRow("too many requests") << int(Fault::TooManyRequests) << 5 << u"resting"_s;
    QTest::newRow("unpaid") << int(Fault::Unpaid) << 5 << u"failed"_s;
    QTest::newRow("chatter") << int(Fault::NotJson) << 1 << u"failed"_s;
    QTest::newRow("unknown model") << int(Fault::ModelUnknown) << 1 << u"failed"_s;
}

void TestCliRemoteScoring::endsTellWhy()
{
    QFETCH(int, fault);
    QFETCH(int, code);
    QFETCH(QString, state);
    QCOMPARE(set().code, 0);
    m_chat->setRetryAfter("3600");
    m_chat->setFault(static_cast<Fault>(fault));
    const CliResult judged = run({u"--json"_s, u"sentiment"_s, u"remote"_s, u"run"_s});
    QVERIFY2(judged.code == code, judged.said());
    QCOMPARE(judged.json()["state"_L1].toString(), state);
    QVERIFY(!judged.json()["error"_L1].toString().isEmpty());
    const QByteArray readable = run({u"sentiment"_s, u"remote"_s, u"run"_s}).out;
    QVERIFY2(readable.contains("keep the judgement of this computer"), readable);
}

void TestCliRemoteScoring::capEndsIt()
{
    QCOMPARE(set({u"--scope"_s, u"all"_s, u"--input-price"_s, u"3"_s, u"--output-price"_s, u"15"_s, u"--cap"_s, u"0.06"_s}).code, 0);
    const CliResult judged = run({u"--json"_s, u"sentiment"_s, u"remote"_s, u"run"_s});
    QVERIFY2(judged.code == 5, judged.said());
    QCOMPARE(judged.json()["state"_L1].toString(), u"cap_reached"_s);
    QVERIFY(judged.json()["spent_this_month"_L1]["cost"_L1].toDouble() <= 0.06);
}

void TestCliRemoteScoring::nobodyThere()
{
    QCOMPARE(set().code, 0);
    m_chat.reset();
    const CliResult judged = run({u"--json"_s, u"sentiment"_s, u"remote"_s, u"run"_s});
    QVERIFY2(judged.code == 3, judged.said());
}

QTEST_GUILESS_MAIN(TestCliRemoteScoring)
#include "tst_cliremotescoring.moc"
