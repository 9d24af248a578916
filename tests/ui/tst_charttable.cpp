// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/charttable.h"
#include "tests/ui/chartsamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

QStringList titles(const DataTable &table)
{
    QStringList all;
    for (const DataColumn &column : table.columns)
        all << column.title;
    return all;
}

double number(const DataCell &cell)
{
    return std::get<double>(cell);
}

bool isUnknown(const DataCell &cell)
{
    return std::holds_alternative<std::monostate>(cell);
}

} // namespace

class ChartTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsEveryPointOnce()
    {
        const ChartSpec spec = chartOf({chartLine(Platform::YouTube, 1000), chartLine(Platform::TikTok, 500)});
        const DataTable table = chartTable(spec);
        QCOMPARE(table.title, spec.title);
        QCOMPARE(titles(table), QStringList({u"Day"_s, u"YouTube"_s, u"TikTok"_s}));
        QCOMPARE(table.columns[1].kind, DataKind::Count);
        QCOMPARE(table.rows.size(), spec.series[0].points.size());
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            QCOMPARE(std::get<QDate>(table.rows[i][0]), spec.series[0].points[i].day);
            QCOMPARE(number(table.rows[i][1]), *spec.series[0].points[i].value);
            QCOMPARE(number(table.rows[i][2]), *spec.series[1].points[i].value);
        }
    }

    void unknownIsNoNumber()
    {
        ChartSeries line = chartLine(Platform::YouTube, 1000);
        line.points[3].value.reset();
        line.points.back().incomplete = true;
        const DataTable table = chartTable(chartOf({line}));
        QVERIFY(isUnknown(table.rows[3][1]));
        QCOMPARE(titles(table).last(), u"State"_s);
        QCOMPARE(std::get<QString>(table.rows[3].back()), QString());
        QCOMPARE(std::get<QString>(table.rows.back().back()), u"incomplete"_s);
    }

    void tellsTheComparedDay()
    {
        ChartSeries before = chartLine(Platform::YouTube, 800);
        before.name = u"Compared period"_s;
        before.role = SeriesRole::Previous;
        before.dayShift = -28;
        before.points.push_back({.day = chartDays.last().addDays(1), .value = 3.0});
        const DataTable table = chartTable(chartOf({chartLine(Platform::YouTube, 1000), before}));
        QCOMPARE(titles(table), QStringList({u"Day"_s, u"YouTube"_s, u"Compared day"_s, u"Compared period"_s}));
        QCOMPARE(std::get<QDate>(table.rows[0][2]), chartDays.first().addDays(-28));
        QCOMPARE(number(table.rows[0][3]), *before.points[0].value);
        QVERIFY2(isUnknown(table.rows.back()[1]), "a day that only the compared period has");
        QCOMPARE(number(table.rows.back()[3]), 3.0);
        QCOMPARE(std::get<QDate>(table.rows.back()[2]), chartDays.last().addDays(-27));
    }

    void agesHaveNumbersAndBands()
    {
        ChartSeries own{.name = u"This post"_s, .points = {{.day = ageZero().addDays(7), .value = 70.0}}};
        ChartSeries usual{.name = u"Typical"_s, .role = SeriesRole::Typical, .points = {{.day = ageZero().addDays(28), .value = 90.0}}};
        ChartSpec spec = chartOf({own, usual}, DateRange::endingAt(ageZero().addDays(28), 29));
        spec.axis = ChartAxis::Ages;
        spec.band = {{.day = ageZero().addDays(28), .low = 50, .high = 130}};
        const DataTable table = chartTable(spec);
        QCOMPARE(titles(table), QStringList({u"Age in days"_s, u"This post"_s, u"Typical"_s, u"Usual, from"_s, u"Usual, to"_s}));
        QCOMPARE(table.rows.size(), std::size_t{2});
        QCOMPARE(table.rows[0], DataRow({7.0, 70.0, DataCell(), DataCell(), DataCell()}));
        QCOMPARE(table.rows[1], DataRow({28.0, DataCell(), 90.0, 50.0, 130.0}));
    }

    void unitsAreNamed()
    {
        ChartSpec spec = chartOf({chartLine(Platform::YouTube, 1000)});
        spec.metric = Metric::WatchMinutes;
        QCOMPARE(titles(chartTable(spec)).last(), u"YouTube (minutes)"_s);
        spec.metric = Metric::EngagementRate;
        QCOMPARE(chartTable(spec).columns.back().kind, DataKind::Share);
        spec.granularity = Granularity::Week;
        QCOMPARE(titles(chartTable(spec)).first(), u"Week of"_s);
    }
};

QTEST_GUILESS_MAIN(ChartTableTest)
#include "tst_charttable.moc"
