// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QJsonArray>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Questions about posts and about what stands out, asked of the sample workspace.
class TestCliContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindAnswersInBothForms_data();
    void everyKindAnswersInBothForms();
    void contentIsRankedAndPaged();
    void contentIsSearched();
    void metricsThatDoNotFitAreRefused_data();
    void metricsThatDoNotFitAreRefused();

private:
    [[nodiscard]] CliResult ask(const QStringList &arguments) const
    {
        return m_cli.run(QStringList{u"query"_s} + arguments
                         + QStringList{u"--start"_s, u"2026-01-01"_s, u"--end"_s, u"2026-11-15"_s});
    }

    CliRunner m_cli;
};

void TestCliContent::initTestCase()
{
    const CliResult made = m_cli.run({u"workspace"_s, u"sample"_s, u"--items"_s, u"800"_s, u"--years"_s, u"2"_s});
    QVERIFY2(made.code == 0, made.said().constData());
}

void TestCliContent::everyKindAnswersInBothForms_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("member");
    QTest::newRow("content") << u"content"_s << u"items"_s;
    QTest::newRow("besttime") << u"besttime"_s << u"accounts"_s;
    QTest::newRow("changes") << u"changes"_s << u"accounts"_s;
    QTest::newRow("anomalies") << u"anomalies"_s << u"days"_s;
    QTest::newRow("forecast") << u"forecast"_s << u"forecasts"_s;
}

void TestCliContent::everyKindAnswersInBothForms()
{
    QFETCH(QString, kind);
    QFETCH(QString, member);
    const CliResult text = ask({kind});
    QVERIFY2(text.code == 0 && text.err.isEmpty() && text.out.size() > 100, text.said().constData());
    const CliResult json = ask({kind, u"--json"_s});
    QCOMPARE(json.code, 0);
    QVERIFY2(!json.json()[member].toArray().isEmpty(), json.said().constData());
    QCOMPARE(json.json()["query"_L1]["start_date"_L1].toString(), u"2026-01-01"_s);
}

void TestCliContent::contentIsRankedAndPaged()
{
    const auto views = [this](const QStringList &options) {
        QList<qint64> all;
        for (const QJsonValue item : ask(QStringList{u"content"_s, u"--json"_s} + options).json()["items"_L1].toArray())
            all.append(item["figures"_L1]["views"_L1].toInteger());
        return all;
    };
    const QList<qint64> first = views({u"--limit"_s, u"20"_s});
    QCOMPARE(first.size(), 20);
    QVERIFY(std::ranges::is_sorted(first, std::ranges::greater()));
    QCOMPARE(views({u"--limit"_s, u"5"_s, u"--offset"_s, u"5"_s}), first.mid(5, 5));
    const QList<qint64> least = views({u"--sort"_s, u"asc"_s});
    QVERIFY(std::ranges::is_sorted(least));
    QVERIFY(least.last() < first.last());
}

void TestCliContent::contentIsSearched()
{
    const QJsonObject all = ask({u"content"_s, u"--json"_s, u"--limit"_s, u"1"_s}).json();
    const QString word = all["items"_L1][0]["title"_L1].toString().section(u' ', -1);
    const QJsonObject found = ask({u"content"_s, u"--json"_s, u"--search"_s, word}).json();
    QVERIFY(found["matches"_L1].toInt() >= 1);
    QVERIFY(found["matches"_L1].toInt() < all["matches"_L1].toInt());
    QCOMPARE(found["items"_L1][0]["id"_L1], all["items"_L1][0]["id"_L1]);
}

void TestCliContent::metricsThatDoNotFitAreRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("metric");
    QTest::newRow("posts have no followers") << u"content"_s << u"followers"_s;
    QTest::newRow("a total is no flow") << u"changes"_s << u"followers"_s;
    QTest::newRow("reach does not add up") << u"forecast"_s << u"reach"_s;
}

void TestCliContent::metricsThatDoNotFitAreRefused()
{
    QFETCH(QString, kind);
    QFETCH(QString, metric);
    const CliResult refused = ask({kind, u"--metric"_s, metric});
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("--metric: \"" + metric.toUtf8() + "\" is not accepted"), refused.said().constData());
}

QTEST_GUILESS_MAIN(TestCliContent)
#include "tst_clicontent.moc"
