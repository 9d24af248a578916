// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/rangepreset.h"

#include <QTest>

using namespace creatormetrics;

namespace {

struct Row {
    const char *name;
    RangePreset preset;
    const char *lastDay;
    Qt::DayOfWeek weekStart;
    const char *first;
    const char *last;
};

// Worked out with a paper calendar: 20 November 2026 is a Friday, 29 February 2028 a Tuesday.
constexpr std::array rows{
    Row{"yesterday is the last complete day", RangePreset::Yesterday, "2026-11-20", Qt::Monday, "2026-11-20",
        "2026-11-20"},
    Row{"seven days", RangePreset::Last7Days, "2026-11-20", Qt::Monday, "2026-11-14", "2026-11-20"},
    Row{"twenty-eight days", RangePreset::Last28Days, "2026-11-20", Qt::Monday, "2026-10-24", "2026-11-20"},
    Row{"thirty days over a year's end", RangePreset::Last30Days, "2027-01-05", Qt::Monday, "2026-12-07", "2027-01-05"},
    Row{"ninety days", RangePreset::Last90Days, "2026-11-20", Qt::Monday, "2026-08-23", "2026-11-20"},
    Row{"twelve months", RangePreset::Last12Months, "2026-11-20", Qt::Monday, "2025-11-21", "2026-11-20"},
    Row{"twelve months from a leap day", RangePreset::Last12Months, "2028-02-29", Qt::Monday, "2027-03-01",
        "2028-02-29"},
    Row{"week to date from Monday", RangePreset::WeekToDate, "2026-11-20", Qt::Monday, "2026-11-16", "2026-11-20"},
    Row{"week to date from Sunday", RangePreset::WeekToDate, "2026-11-20", Qt::Sunday, "2026-11-15", "2026-11-20"},
    Row{"week to date from Saturday", RangePreset::WeekToDate, "2026-11-20", Qt::Saturday, "2026-11-14", "2026-11-20"},
    Row{"week to date on the week's first day", RangePreset::WeekToDate, "2026-11-16", Qt::Monday, "2026-11-16",
        "2026-11-16"},
    Row{"month to date", RangePreset::MonthToDate, "2026-11-20", Qt::Monday, "2026-11-01", "2026-11-20"},
    Row{"quarter to date", RangePreset::QuarterToDate, "2026-11-20", Qt::Monday, "2026-10-01", "2026-11-20"},
    Row{"year to date", RangePreset::YearToDate, "2026-11-20", Qt::Monday, "2026-01-01", "2026-11-20"},
    Row{"last week from Monday", RangePreset::LastWeek, "2026-11-20", Qt::Monday, "2026-11-09", "2026-11-15"},
    Row{"last week from Sunday", RangePreset::LastWeek, "2026-11-20", Qt::Sunday, "2026-11-08", "2026-11-14"},
    Row{"a week that ends now is full", RangePreset::LastWeek, "2026-11-15", Qt::Monday, "2026-11-09", "2026-11-15"},
    Row{"last month", RangePreset::LastMonth, "2026-11-20", Qt::Monday, "2026-10-01", "2026-10-31"},
    Row{"a month that ends now is full", RangePreset::LastMonth, "2026-11-30", Qt::Monday, "2026-11-01", "2026-11-30"},
    Row{"last month is a leap February", RangePreset::LastMonth, "2028-03-14", Qt::Monday, "2028-02-01", "2028-02-29"},
    Row{"last quarter", RangePreset::LastQuarter, "2026-11-20", Qt::Monday, "2026-07-01", "2026-09-30"},
    Row{"last quarter over a year's end", RangePreset::LastQuarter, "2027-02-01", Qt::Monday, "2026-10-01",
        "2026-12-31"},
    Row{"a quarter that ends now is full", RangePreset::LastQuarter, "2026-06-30", Qt::Monday, "2026-04-01",
        "2026-06-30"},
    Row{"last year", RangePreset::LastYear, "2026-11-20", Qt::Monday, "2025-01-01", "2025-12-31"},
    Row{"a year that ends now is full", RangePreset::LastYear, "2026-12-31", Qt::Monday, "2026-01-01", "2026-12-31"},
};

QDate day(const char *text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

} // namespace

class TestRangePreset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesItsDays_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t index = 0; index < rows.size(); ++index)
            QTest::newRow(rows[index].name) << static_cast<int>(index);
    }

    void givesItsDays()
    {
        QFETCH(int, index);
        const Row &row = rows[static_cast<std::size_t>(index)];
        const DateRange range =
            presetRange(row.preset, {.lastDay = day(row.lastDay), .firstDay = {}, .weekStart = row.weekStart});
        QCOMPARE(range.first(), day(row.first));
        QCOMPARE(range.last(), day(row.last));
    }

    void allTimeBeginsWithTheFirstKnownDay()
    {
        const PresetCalendar calendar{.lastDay = day("2026-11-20"), .firstDay = day("2019-02-03")};
        QCOMPARE(presetRange(RangePreset::AllTime, calendar).first(), day("2019-02-03"));
        QCOMPARE(presetRange(RangePreset::AllTime, {.lastDay = day("2026-11-20"), .firstDay = {}}).days(), 28);
    }

    void everyPresetHasAKeyOfItsOwnAndALabel()
    {
        QStringList keys;
        QStringList labels;
        for (const RangePreset preset : namedPresets) {
            QCOMPARE(presetFromKey(presetKey(preset)), preset);
            keys << presetKey(preset);
            labels << presetLabel(preset);
        }
        QCOMPARE(keys.removeDuplicates(), 0);
        QCOMPARE(labels.removeDuplicates(), 0);
        QVERIFY(!labels.contains(QString()));
        QVERIFY(!presetFromKey(u"last_5_days"));
    }
};

QTEST_GUILESS_MAIN(TestRangePreset)
#include "tst_rangepreset.moc"
