// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/comparetext.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const FigureFormat format(english);

QString plain(QString text)
{
    return text.replace(QChar(0x202f), u' ').replace(QChar(0x2212), u'-');
}

CompareAnswer answer()
{
    CompareAnswer told{.query = {.range = DateRange::endingAt(QDate(2026, 11, 20), 28)}};
    told.columns = {{.platform = Platform::YouTube}, {.platform = Platform::X}};
    CompareRow views{.metric = Metric::Views, .comparable = false};
    views.cells = {{.value = 1200.0, .compared = 1000.0, .delta = {.kind = Delta::Kind::Change, .amount = 0.2}},
                   {.reason = UnknownReason::NotServed}};
    views.marks = {{.key = u"views"_s, .text = u"Views are not the same everywhere."_s}};
    CompareRow likes{.metric = Metric::Likes, .total = 30.0};
    likes.cells = {{.value = 10.0}, {.value = 20.0}};
    CompareRow reach{.metric = Metric::Reach};
    reach.cells = {{.reason = UnknownReason::NotServed}, {.reason = UnknownReason::NotServed}};
    told.rows = {views, likes, reach};
    return told;
}

} // namespace

class TestCompareText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowHasACellForEachColumn()
    {
        const auto columns = compareColumns(answer());
        QCOMPARE(columns.size(), std::size_t(6));
        for (const ValueRow &row : compareRows(answer(), format))
            QCOMPARE(row.cells.size(), columns.size());
    }

    void figureThatNobodyTellsHasNoRow()
    {
        const auto rows = compareRows(answer(), format);
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].id, static_cast<qint64>(Metric::Views));
        QCOMPARE(rows[1].id, static_cast<qint64>(Metric::Likes));
    }

    void unlikeFiguresSayHowTheyDifferAndAreNotAddedUp()
    {
        const auto rows = compareRows(answer(), format);
        QVERIFY(!rows[0].cells[0].secondary.isEmpty());
        QCOMPARE(rows[0].cells[0].toolTip, u"Views are not the same everywhere."_s);
        QCOMPARE(rows[0].cells.back().text, FigureFormat::unknown());
        QVERIFY(rows[1].cells[0].secondary.isEmpty());
        QCOMPARE(rows[1].cells.back().text, u"30"_s);
    }

    void changeStandsBesideItsFigure()
    {
        const auto rows = compareRows(answer(), format);
        QCOMPARE(plain(rows[0].cells[2].text), u"+20.0 %"_s);
        QVERIFY(rows[0].cells[2].toolTip.contains(u"1,000"_s));
        QVERIFY(rows[0].cells[4].text.isEmpty());
        QVERIFY(!rows[0].cells[3].toolTip.isEmpty());
    }

    void periodsOfOtherLengthAreComparedByDays()
    {
        CompareAnswer told = answer();
        CompareCell &cell = told.rows[1].cells[0];
        cell.daily = 5.0;
        cell.comparedDaily = 4.0;
        cell.delta = {.kind = Delta::Kind::Change, .amount = 0.25};
        const auto rows = compareRows(told, format);
        QCOMPARE(rows[1].cells[1].text, u"5"_s);
        QVERIFY(rows[1].cells[0].text != metricLabel(Metric::Likes)); // says that it is per day
    }
};

QTEST_GUILESS_MAIN(TestCompareText)
#include "tst_comparetext.moc"
