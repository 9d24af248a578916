// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/syncfixture.h"

#include <QHash>
#include <QJsonArray>
#include <QRandomGenerator>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// A sync that is killed again and again loses nothing and repeats next to nothing.
class TestCliCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedFiftyTimesItStillEndsInTheTruth();
};

namespace {

constexpr int kills = 50;

/// Answers that were given more often than once, to calls that should be made once.
qint64 repeatedAnswers(const QJsonArray &requests)
{
    QHash<QString, qint64> given;
    for (const QJsonValue &value : requests) {
        const QJsonObject request = value.toObject();
        const QString path = request.value("path"_L1).toString();
        if (path.endsWith("/commentThreads"_L1))
            continue; // refused for want of a scope, so every run that goes on asks once more
        if (path.startsWith("/youtube/"_L1) || path.startsWith("/v2/"_L1))
            ++given[path + u'?' + request.value("query"_L1).toString()];
    }
    qint64 repeated = 0;
    for (const qint64 times : given)
        repeated += times - 1;
    return repeated;
}

} // namespace

void TestCliCrash::killedFiftyTimesItStillEndsInTheTruth()
{
    REQUIRE_KEYRING();
    SyncFixture fixture({u"--videos"_s, u"9000"_s, u"--years"_s, u"2"_s});
    QVERIFY(fixture.simulator().isListening());
    QCOMPARE(fixture.cli().connectYouTube().code, 0);
    fixture.simulator().reset();
    fixture.simulator().setFaults(
        {QJsonObject{{u"path"_s, u"/youtube/"_s}, {u"kind"_s, u"slow"_s}, {u"ms"_s, 8}, {u"times"_s, -1}},
         QJsonObject{{u"path"_s, u"/v2/"_s}, {u"kind"_s, u"slow"_s}, {u"ms"_s, 8}, {u"times"_s, -1}}});
    QRandomGenerator random(20261120);
    int inside = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const auto sync = fixture.cli().start({u"sync"_s});
        QTest::qWait(random.bounded(40, 190)); // the moment is the point of the test, not a wait for something
        inside += sync->state() == QProcess::Running;
        sync->kill();
        QVERIFY(sync->waitForFinished());
        const CliResult checked = fixture.cli().run({u"workspace"_s, u"check"_s});
        QVERIFY2(checked.code == 0, checked.said());
    }
    const QJsonArray beforeLast = fixture.simulator().requests();
    qInfo("%d of %d kills hit a running sync, which had %lld answers by then", inside, kills,
          static_cast<long long>(beforeLast.size()));
    QVERIFY(inside >= kills * 9 / 10);
    QVERIFY2(beforeLast.size() > 2 * kills, "the kills came before anything was done");
    const CliResult last = fixture.cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(last.code == 0, last.said());
    QVERIFY(last.json().value("accounts"_L1).toArray().first().toObject().value("resumed"_L1).toBool());
    const qint64 repeated = repeatedAnswers(fixture.simulator().requests());
    QVERIFY2(repeated <= kills, qPrintable(QString::number(repeated)));
    QCOMPARE(fixture.cli().run({u"workspace"_s, u"check"_s}).code, 0);
    const QStringList differences = differencesFromTruth(fixture.cli(), fixture.simulator().truth());
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestCliCrash)
#include "tst_clicrash.moc"
