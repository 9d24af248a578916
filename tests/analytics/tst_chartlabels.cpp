// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartlabels.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale american(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);
const QLocale japanese(QLocale::Japanese, QLocale::Japan);

QString plain(const QStringList &labels)
{
    return labels.join(u'|').replace(QChar(0x202f), u' ');
}

} // namespace

class ChartLabelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesValues_data();
    void namesValues();
    void namesDays();
    void ordersDayAndMonthByLocale();
    void saysWhatDaysShareOnce();
    void namesBuckets();
    void spreadsLabels();
};

void ChartLabelsTest::namesValues_data()
{
    QTest::addColumn<QList<double>>("ticks");
    QTest::addColumn<Metric>("metric");
    QTest::addColumn<QString>("expected");
    QTest::newRow("thousands") << QList<double>{0, 20000, 40000} << Metric::Views << u"0|20 k|40 k"_s;
    QTest::newRow("small") << QList<double>{0, 1000, 2000} << Metric::Views << u"0|1,000|2,000"_s;
    QTest::newRow("halves of a million") << QList<double>{0, 500000, 1000000} << Metric::Views << u"0|0.5 M|1.0 M"_s;
    QTest::newRow("quarters") << QList<double>{0, 2.5e6, 5e6} << Metric::Views << u"0|2.5 M|5.0 M"_s;
    QTest::newRow("losses") << QList<double>{-20, 0, 20} << Metric::NetFollowers << u"−20|0|20"_s;
    QTest::newRow("close together") << QList<double>{243000, 243500, 244000} << Metric::Followers
                                    << u"243.0 k|243.5 k|244.0 k"_s;
    QTest::newRow("percent") << QList<double>{0, 0.02, 0.04} << Metric::EngagementRate << u"0 %|2 %|4 %"_s;
    QTest::newRow("half percent") << QList<double>{0.06, 0.065, 0.07} << Metric::EngagementRate
                                  << u"6.0 %|6.5 %|7.0 %"_s;
    QTest::newRow("hours") << QList<double>{0, 120, 240} << Metric::WatchMinutes << u"0 h|2 h|4 h"_s;
    QTest::newRow("durations") << QList<double>{0, 90} << Metric::AverageViewSeconds << u"0:00|1:30"_s;
}

void ChartLabelsTest::namesValues()
{
    QFETCH(QList<double>, ticks);
    QFETCH(Metric, metric);
    QFETCH(QString, expected);
    QCOMPARE(plain(valueTickLabels({ticks.begin(), ticks.end()}, metric, FigureFormat(english))), expected);
}

void ChartLabelsTest::namesDays()
{
    QCOMPARE(dayTickLabels({QDate(2026, 10, 24), QDate(2026, 11, 20)}, english),
             (QStringList{u"24 Oct"_s, u"20 Nov"_s}));
    QCOMPARE(dayTickLabels({QDate(2025, 11, 21), QDate(2026, 4, 1), QDate(2026, 11, 20)}, english),
             (QStringList{u"Nov 2025"_s, u"Apr 2026"_s, u"Nov 2026"_s}));
    QCOMPARE(dayTickLabels({QDate(2016, 11, 20), QDate(2020, 1, 1), QDate(2026, 11, 20)}, english),
             (QStringList{u"Nov 2016"_s, u"2020"_s, u"Nov 2026"_s}));
}

void ChartLabelsTest::ordersDayAndMonthByLocale()
{
    const QDate day(2026, 10, 24);
    QCOMPARE(shortDay(day, english), u"24 Oct"_s);
    QCOMPARE(shortDay(day, american), u"Oct 24"_s);
    QCOMPARE(shortDay(day, german), u"24. Okt."_s);
    QCOMPARE(shortDay(day, japanese), u"10月24日"_s);
    QCOMPARE(shortDayAndYear(day, american), u"Oct 24, 2026"_s);
    QCOMPARE(shortDayAndYear(day, german), u"24. Okt. 2026"_s);
    QCOMPARE(shortDayAndYear(day, japanese), u"2026年10月24日"_s);
    for (const auto language :
         {QLocale::Spanish, QLocale::French, QLocale::Arabic, QLocale::C, QLocale::Chinese, QLocale::Korean}) {
        const QLocale locale(language);
        const QString text = shortDay(day, locale);
        QVERIFY2(text.contains(locale.toString(24)), qPrintable(text));
        QVERIFY2(!text.contains(locale.toString(day, u"yyyy"_s)), qPrintable(text));
        QVERIFY2(shortDayAndYear(day, locale).contains(locale.toString(day, u"yyyy"_s)), qPrintable(text));
    }
}

void ChartLabelsTest::saysWhatDaysShareOnce()
{
    QCOMPARE(dayRange(*DateRange::make(QDate(2026, 10, 24), QDate(2026, 11, 20)), english), u"24 Oct – 20 Nov 2026"_s);
    QCOMPARE(dayRange(*DateRange::make(QDate(2025, 12, 24), QDate(2026, 1, 20)), english),
             u"24 Dec 2025 – 20 Jan 2026"_s);
    QCOMPARE(dayRange(*DateRange::make(QDate(2026, 10, 24), QDate(2026, 11, 20)), japanese),
             u"2026年10月24日 – 11月20日"_s);
    QCOMPARE(dayRange(DateRange::day(QDate(2026, 10, 24)), english), u"24 Oct 2026"_s);
}

void ChartLabelsTest::namesBuckets()
{
    const QDate day(2026, 11, 10);
    QCOMPARE(bucketName(day, Granularity::Day, english), u"Tue 10 Nov 2026"_s);
    QCOMPARE(bucketName(day, Granularity::Week, english), u"Week of 10 Nov 2026"_s);
    QCOMPARE(bucketName(QDate(2026, 11, 1), Granularity::Month, german), u"November 2026"_s);
}

void ChartLabelsTest::spreadsLabels()
{
    QCOMPARE(spreadOut({10, 50, 90}, 12, 0, 100), (std::vector<double>{10, 50, 90}));
    QCOMPARE(spreadOut({50, 50}, 12, 0, 100), (std::vector<double>{44, 56}));
    QCOMPARE(spreadOut({56, 50}, 12, 0, 100), (std::vector<double>{59, 47}));
    QCOMPARE(spreadOut({99, 98, 97}, 12, 0, 100), (std::vector<double>{100, 88, 76}));
    QCOMPARE(spreadOut({0, 0}, 12, 0, 100), (std::vector<double>{0, 12}));
    QVERIFY(spreadOut({}, 12, 0, 100).empty());
    const auto crowded = spreadOut({5, 6, 7, 8}, 12, 0, 20);
    QCOMPARE(crowded, (std::vector<double>{0, 12, 24, 36}));
}

QTEST_GUILESS_MAIN(ChartLabelsTest)
#include "tst_chartlabels.moc"
