// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/operations/metrics.h"
#include "tests/endpoint/blackbox/endpointprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(CREATORMETRICS_SOURCE_DIR "/packaging/endpoint/");
const QString program = QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-endpoint");

QByteArray contentOf(const QString &name)
{
    QFile file(folder + name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

int run(const QString &executable, const QStringList &arguments, QByteArray *output = nullptr)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(executable, arguments);
    process.waitForFinished(60'000);
    const auto said = process.readAll();
    if (output != nullptr)
        *output = said;
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

/// The files under packaging/endpoint say nothing that the program does not know.
class TestDeployment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alertsWatchMetricsThatExist()
    {
        QSet<QString> known;
        for (const auto &family : metricFamilies())
            known.insert(QString::fromLatin1(family.name.data(), qsizetype(family.name.size())));
        static const QRegularExpression name(u"\\bcm_[a-z_]+"_s);
        auto matches = name.globalMatch(QString::fromUtf8(contentOf(u"alerts.yml"_s)));
        int count = 0;
        while (matches.hasNext()) {
            const auto metric = matches.next().captured();
            QVERIFY2(known.contains(metric), qPrintable(metric));
            ++count;
        }
        QVERIFY(count > 20);
        QCOMPARE(contentOf(u"alerts.yml"_s).count("- alert: "), 17);
    }

    // What a running program tells has every metric that it is asked for from the start.
    void theRulesAreRules()
    {
        const auto promtool = QStandardPaths::findExecutable(u"promtool"_s);
        if (promtool.isEmpty())
            QSKIP("promtool is not installed (package prometheus)");
        QByteArray said;
        QVERIFY2(run(promtool, {u"check"_s, u"rules"_s, folder + u"alerts.yml"_s}, &said) == 0, said);
    }

    // Each rule speaks when it should, and not a little before: the cases are in alerts.test.yml.
    void everyRuleSpeaksInTime()
    {
        const auto promtool = QStandardPaths::findExecutable(u"promtool"_s);
        if (promtool.isEmpty())
            QSKIP("promtool is not installed (package prometheus)");
        QTemporaryDir place;
        QVERIFY(QFile::copy(folder + u"alerts.yml"_s, place.filePath(u"alerts.yml"_s)));
        QVERIFY(QFile::copy(QStringLiteral(CREATORMETRICS_SOURCE_DIR "/tests/endpoint/alerts.test.yml"), place.filePath(u"cases.yml"_s)));
        QByteArray said;
        QVERIFY2(run(promtool, {u"test"_s, u"rules"_s, place.filePath(u"cases.yml"_s)}, &said) == 0, said);
        QFile file(place.filePath(u"cases.yml"_s));
        QVERIFY(file.open(QFile::ReadOnly));
        const auto cases = file.readAll();
        static const QRegularExpression rule(u"- alert: (\\w+)"_s);
        auto rules = rule.globalMatch(QString::fromUtf8(contentOf(u"alerts.yml"_s)));
        while (rules.hasNext()) {
            const auto name = rules.next().captured(1).toUtf8();
            QVERIFY2(cases.contains("\"" + name + " speaks\""), name);
            QVERIFY2(cases.contains("\"" + name + " is quiet\""), name);
        }
    }

    void theExampleIsAGoodConfiguration()
    {
        QTemporaryDir place;
        auto configuration = contentOf(u"endpoint.json"_s);
        QVERIFY(configuration.contains("/var/lib/creatormetrics"));
        configuration.replace("/var/lib/creatormetrics", place.path().toUtf8());
        QFile file(place.filePath(u"endpoint.json"_s));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(configuration) > 0);
        file.close();
        for (const auto &key : {u"master.key"_s, u"backup.key"_s})
            QCOMPARE(run(program, {u"keygen"_s, u"--master"_s, u"--output"_s, place.filePath(key)}), 0);
        QCOMPARE(run(program, {u"keygen"_s, u"--signing"_s, u"one"_s, u"--output"_s, place.filePath(u"signing.key"_s)}), 0);
        for (const auto &name : {u"stripe.key"_s, u"stripe-webhook.secret"_s, u"smtp.password"_s, u"instagram.secret"_s, u"tiktok.secret"_s, u"meta-verify.token"_s}) {
            QFile secret(place.filePath(name));
            QVERIFY(secret.open(QFile::WriteOnly) && secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && secret.write("x") == 1);
        }
        QByteArray said;
        QVERIFY2(run(program, {u"migrate"_s, u"--config"_s, place.filePath(u"endpoint.json"_s)}, &said) == 0, said);
        QVERIFY2(run(program, {u"doctor"_s, u"--config"_s, place.filePath(u"endpoint.json"_s)}, &said) == 0, said);
        QVERIFY(said.contains("configuration: good"));
    }

    void commandsAreOnesThatThereAre_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("unit") << u"creatormetrics-endpoint.service"_s << u"ExecStart=/usr/bin/creatormetrics-endpoint (\\w+)"_s;
        QTest::newRow("container") << u"Containerfile"_s << u"CMD \\[(?:\"creatormetrics-endpoint\", )?\"(\\w+)\""_s;
        QTest::newRow("compose") << u"compose.yaml"_s << u"command: \\[\"(migrate|serve|doctor)\""_s;
    }
    void commandsAreOnesThatThereAre()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, pattern);
        auto matches = QRegularExpression(pattern).globalMatch(QString::fromUtf8(contentOf(file)));
        QVERIFY(matches.hasNext());
        while (matches.hasNext()) {
            QByteArray said; // a command that there is asks for its configuration
            QCOMPARE(run(program, {matches.next().captured(1)}, &said), 2);
            QVERIFY2(said.contains("--config is missing"), said);
        }
    }

    void theUnitsAreUnits()
    {
        const auto analyze = QStandardPaths::findExecutable(u"systemd-analyze"_s);
        if (analyze.isEmpty())
            QSKIP("systemd-analyze is not installed (package systemd)");
        QTemporaryDir place;
        for (const auto &name : {u"creatormetrics-endpoint.service"_s, u"creatormetrics-endpoint.socket"_s}) {
            QFile unit(place.filePath(name));
            QVERIFY(unit.open(QFile::WriteOnly));
            unit.write(contentOf(name).replace("/usr/bin/creatormetrics-endpoint", program.toUtf8()));
        }
        QByteArray said;
        run(analyze, {u"verify"_s, place.filePath(u"creatormetrics-endpoint.service"_s)}, &said);
        QVERIFY2(!said.contains("creatormetrics-endpoint.service:"), said);
    }

    void theYamlIsYaml()
    {
        if (run(u"python3"_s, {u"-c"_s, u"import yaml"_s}) != 0)
            QSKIP("Python's yaml is not installed (package python3-yaml)");
        for (const auto &name : {u"alerts.yml"_s, u"compose.yaml"_s, u"prometheus.yml"_s}) {
            QByteArray said;
            QVERIFY2(run(u"python3"_s, {u"-c"_s, u"import sys,yaml; yaml.safe_load(open(sys.argv[1]))"_s, folder + name}, &said) == 0, said);
        }
    }
};

QTEST_GUILESS_MAIN(TestDeployment)
#include "tst_deployment.moc"
