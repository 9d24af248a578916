// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/figureformat.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestFigureFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void abbreviated_data();
    void abbreviated();
    void exactKeepsEveryDigit();
    void percentAndPoints();
    void figureInItsUnit();
    void unknownIsADash();
    void otherLocalesWriteTheirOwn();
    void arabicDigitsThroughout();
};

namespace {

const FigureFormat english(QLocale(QLocale::English, QLocale::UnitedStates));

/// Narrow no-break space and minus sign written as plain ones, for reading.
QString plain(QString text)
{
    return text.replace(QChar(0x202f), u' ').replace(QChar(0x2212), u'-');
}

} // namespace

void TestFigureFormat::abbreviated_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](double value, const QString &expected) { QTest::newRow(qPrintable(expected)) << value << expected; };
    row(0, u"0"_s);
    row(999, u"999"_s);
    row(9'999, u"9,999"_s);
    row(10'000, u"10.0 k"_s);
    row(24'949, u"24.9 k"_s);
    row(248'600, u"248.6 k"_s);
    row(999'949, u"999.9 k"_s);
    row(999'950, u"1.00 M"_s);
    row(3'424'999, u"3.42 M"_s);
    row(9'994'999, u"9.99 M"_s);
    row(9'995'000, u"10.0 M"_s);
    row(999'949'999, u"999.9 M"_s);
    row(999'950'000, u"1.00 G"_s);
    row(12'340'000'000, u"12.3 G"_s);
    row(-248'600, u"-248.6 k"_s);
    row(-7, u"-7"_s);
    row(2.6, u"3"_s);
    QTest::newRow("nearly nothing has no sign") << -0.4 << u"0"_s;
    QTest::newRow("just below the letters") << 9'999.4 << u"9,999"_s;
    QTest::newRow("rounded up to the letters") << 9'999.5 << u"10.0 k"_s;
}

void TestFigureFormat::abbreviated()
{
    QFETCH(double, value);
    QFETCH(QString, expected);
    QCOMPARE(plain(english.abbreviated(value)), expected);
}

void TestFigureFormat::exactKeepsEveryDigit()
{
    QCOMPARE(english.exact(1'234'567), u"1,234,567"_s);
    QCOMPARE(english.exact(-1'234), u"\u22121,234"_s);
    QCOMPARE(english.exact(0), u"0"_s);
    QCOMPARE(plain(english.signedCount(1234)), u"+1,234"_s);
    QCOMPARE(plain(english.signedCount(-5)), u"-5"_s);
    QCOMPARE(plain(english.signedCount(0)), u"±0"_s);
}

void TestFigureFormat::percentAndPoints()
{
    QCOMPARE(english.percent(0.0707), u"7.07\u202f%"_s);
    QCOMPARE(plain(english.percent(0.5, 0)), u"50 %"_s);
    QCOMPARE(plain(english.percent(-0.0312, 1)), u"-3.1 %"_s);
    QCOMPARE(plain(english.percent(-0.00001)), u"0.00 %"_s);
    QCOMPARE(plain(english.signedPercent(0.142)), u"+14.2 %"_s);
    QCOMPARE(plain(english.signedPercent(-0.031)), u"-3.1 %"_s);
    QCOMPARE(plain(english.signedPercent(-0.0004)), u"±0.0 %"_s);
    QCOMPARE(plain(english.signedPoints(-0.003)), u"-0.3 pp"_s);
    QCOMPARE(plain(english.signedPoints(0.01)), u"+1.0 pp"_s);
}

void TestFigureFormat::figureInItsUnit()
{
    QCOMPARE(plain(english.figure(Metric::Views, 248'600, true)), u"248.6 k"_s);
    QCOMPARE(plain(english.figure(Metric::Views, 248'600, false)), u"248,600"_s);
    QCOMPARE(plain(english.figure(Metric::EngagementRate, 0.0707, true)), u"7.07 %"_s);
    QCOMPARE(plain(english.figure(Metric::WatchMinutes, 90, false)), u"2 h"_s);
    QCOMPARE(plain(english.figure(Metric::WatchMinutes, 6'000'000, true)), u"100.0 k h"_s);
    QCOMPARE(english.figure(Metric::AverageViewSeconds, 59.6, false), u"1:00"_s);
    QCOMPARE(english.figure(Metric::AverageViewSeconds, 245, true), u"4:05"_s);
}

void TestFigureFormat::unknownIsADash()
{
    QCOMPARE(english.exact(std::nullopt), u"—"_s);
    QCOMPARE(english.abbreviated(std::nullopt), u"—"_s);
    QCOMPARE(english.percent(std::nullopt), u"—"_s);
    for (const MetricInfo &info : metricCatalogue()) {
        QCOMPARE(english.figure(info.metric, std::nullopt, true), u"—"_s);
        QVERIFY(english.figure(info.metric, 0, false).contains(u'0'));
    }
}

void TestFigureFormat::otherLocalesWriteTheirOwn()
{
    const FigureFormat german(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(german.exact(1'234'567), u"1.234.567"_s);
    QCOMPARE(plain(german.abbreviated(248'600)), u"248,6 k"_s);
    QCOMPARE(plain(german.percent(0.0707)), u"7,07 %"_s);
    QCOMPARE(plain(german.signedPercent(-0.031)), u"-3,1 %"_s);
}

void TestFigureFormat::arabicDigitsThroughout()
{
    const QLocale locale(QLocale::Arabic, QLocale::Egypt);
    if (locale.zeroDigit() == u"0")
        QSKIP("this Qt writes Egyptian Arabic with European digits");
    const FigureFormat arabic(locale);
    QCOMPARE(arabic.exact(102), u"١٠٢"_s);
    QVERIFY(arabic.abbreviated(248'600).startsWith(u"٢٤٨٫٦"));
    QCOMPARE(arabic.figure(Metric::AverageViewSeconds, 245, true), u"٤:٠٥"_s);
    static const QRegularExpression european(u"[0-9]"_s);
    for (const QString &text : {arabic.percent(0.0707), arabic.signedPercent(-0.1), arabic.signedCount(12),
                                arabic.figure(Metric::WatchMinutes, 600, false)})
        QVERIFY2(!text.contains(european), qPrintable(text));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestFigureFormat)
#include "tst_figureformat.moc"
