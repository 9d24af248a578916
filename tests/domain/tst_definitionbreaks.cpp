// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/definitionbreaks.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestDefinitionBreaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownBreaks();
    void breaksAreInOrderAndHaveTexts();
    void onlyJumpsInsideTheRange_data();
    void onlyJumpsInsideTheRange();
};

QString shown(const std::vector<DefinitionBreak> &breaks)
{
    QStringList lines;
    for (const DefinitionBreak &entry : breaks)
        lines.append(QString(metricInfo(entry.metric).key) + u' ' + entry.day.toString(Qt::ISODate));
    return lines.join(u", "_s);
}

void TestDefinitionBreaks::knownBreaks()
{
    QCOMPARE(shown(definitionBreaks(Platform::YouTube)), u"views 2025-03-31, views 2026-08-27"_s);
    QCOMPARE(shown(definitionBreaks(Platform::Instagram)), u"impressions 2025-04-21"_s);
    QVERIFY(definitionBreaks(Platform::X).empty());
    QVERIFY(definitionBreaks(Platform::TikTok).empty());
}

void TestDefinitionBreaks::breaksAreInOrderAndHaveTexts()
{
    for (const Platform platform : allPlatforms) {
        const auto breaks = definitionBreaks(platform);
        QVERIFY(std::ranges::is_sorted(breaks, {}, &DefinitionBreak::day));
        for (const DefinitionBreak &entry : breaks) {
            QCOMPARE(entry.platform, platform);
            QVERIFY(entry.day.isValid());
            QVERIFY2(entry.text.endsWith(u'.') && entry.text.contains(platformName(platform)), qPrintable(entry.text));
            QVERIFY2(!entry.label.isEmpty() && entry.label.size() <= 30, qPrintable(entry.label)); // fits a mark
        }
    }
}

void TestDefinitionBreaks::onlyJumpsInsideTheRange_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<Metric>("metric");
    QTest::addColumn<QString>("expected");
    const QDate day(2026, 8, 27);
    QTest::newRow("inside") << day.addDays(-1) << day.addDays(5) << Metric::Views << u"views 2026-08-27"_s;
    QTest::newRow("on the last day") << day.addDays(-5) << day << Metric::Views << u"views 2026-08-27"_s;
    QTest::newRow("on the first day: nothing before it") << day << day.addDays(5) << Metric::Views << QString();
    QTest::newRow("before") << day.addDays(-9) << day.addDays(-1) << Metric::Views << QString();
    QTest::newRow("another metric") << day.addDays(-9) << day.addDays(9) << Metric::Likes << QString();
    QTest::newRow("both") << QDate(2025, 1, 1) << day << Metric::Views << u"views 2025-03-31, views 2026-08-27"_s;
}

void TestDefinitionBreaks::onlyJumpsInsideTheRange()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(Metric, metric);
    QFETCH(QString, expected);
    QCOMPARE(shown(definitionBreaks(Platform::YouTube, metric, *DateRange::make(first, last))), expected);
    QVERIFY(definitionBreaks(Platform::TikTok, metric, *DateRange::make(first, last)).empty());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestDefinitionBreaks)
#include "tst_definitionbreaks.moc"
