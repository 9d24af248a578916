// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/barstate.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

DateRange range(QDate first, QDate last)
{
    return *DateRange::make(first, last);
}

const PresetCalendar calendar{.lastDay = QDate(2026, 11, 20), .firstDay = QDate(2024, 1, 1)};

Account account(Platform platform, const char *zone)
{
    Account made;
    made.platform = platform;
    made.zone = zone;
    return made;
}

BarState custom(QDate first, QDate last)
{
    BarState bar;
    bar.preset = RangePreset::Custom;
    bar.custom = range(first, last);
    return bar;
}

} // namespace

class TestBarState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueryTakesEverythingOver()
    {
        BarState bar;
        bar.accounts = {AccountId(3), AccountId(5)};
        bar.preset = RangePreset::Last7Days;
        bar.comparison = Comparison::Year;
        bar.granularity = Granularity::Week;
        bar.denominator = Denominator::Reach;
        const AnalyticsQuery asked = query(bar, QDate(2026, 11, 20));
        QCOMPARE(asked.range, range(QDate(2026, 11, 14), QDate(2026, 11, 20)));
        QCOMPARE(asked.accounts, bar.accounts);
        QCOMPARE(asked.comparison, Comparison::Year);
        QCOMPARE(asked.granularity, Granularity::Week);
        QCOMPARE(asked.denominator, Denominator::Reach);
    }

    void stepsSuitTheRangeUntilSomebodyChooses()
    {
        BarState bar;
        QCOMPARE(query(bar, calendar).granularity, Granularity::Day);
        bar.preset = RangePreset::Last12Months;
        QCOMPARE(query(bar, calendar).granularity, Granularity::Week);
        bar.preset = RangePreset::AllTime;
        QCOMPARE(query(bar, calendar).granularity, Granularity::Month);
        QCOMPARE(barStateFromJson(toJson(bar)), bar);
        bar.granularity = Granularity::Day;
        QCOMPARE(query(bar, calendar).granularity, Granularity::Day);
        QCOMPARE(barStateFromJson(toJson(bar)), bar);
    }

    void chosenDaysAreComparedWith()
    {
        BarState bar;
        bar.comparison = Comparison::Custom;
        bar.compared = range(QDate(2026, 1, 1), QDate(2026, 1, 31));
        QCOMPARE(query(bar, QDate(2026, 11, 20)).comparedRange(), bar.compared);
        QCOMPARE(barStateFromJson(toJson(bar)), bar);
        bar.comparison = Comparison::None;
        QCOMPARE(query(bar, QDate(2026, 11, 20)).otherRange, std::nullopt);
    }

    void chosenDaysThatGotLostAreNotComparedWith()
    {
        BarState bar;
        bar.comparison = Comparison::Custom;
        QCOMPARE(barStateFromJson(toJson(bar)).comparison, Comparison::Previous);
    }

    void aCustomRangeEndsAtTheLastCompleteDay()
    {
        QCOMPARE(barRange(custom(QDate(2026, 11, 10), QDate(2026, 12, 31)), calendar),
                 range(QDate(2026, 11, 10), QDate(2026, 11, 20)));
        QCOMPARE(barRange(custom(QDate(2026, 12, 1), QDate(2026, 12, 31)), calendar).days(), 28);
    }

    void movesByItsOwnLength()
    {
        const BarState back = movedRange(BarState(), calendar, -1);
        QCOMPARE(barRange(back, calendar), range(QDate(2026, 9, 26), QDate(2026, 10, 23)));
        QCOMPARE(barRange(movedRange(back, calendar, 1), calendar), range(QDate(2026, 10, 24), QDate(2026, 11, 20)));
    }

    void neverMovesPastTheLastCompleteDay()
    {
        const BarState near = custom(QDate(2026, 11, 8), QDate(2026, 11, 17));
        QCOMPARE(barRange(movedRange(near, calendar, 1), calendar), range(QDate(2026, 11, 11), QDate(2026, 11, 20)));
    }

    void theLastCompleteDayIsOverInEveryZone()
    {
        // 05:00 UTC on the 21st is still the evening of the 20th in California.
        const QDateTime now(QDate(2026, 11, 21), QTime(5, 0), QTimeZone::utc());
        const Account pacific = account(Platform::YouTube, "America/Los_Angeles");
        const Account utc = account(Platform::X, "UTC");
        QCOMPARE(lastCompleteDay({utc}, now), QDate(2026, 11, 20));
        QCOMPARE(lastCompleteDay({pacific}, now), QDate(2026, 11, 19));
        QCOMPARE(lastCompleteDay({utc, pacific}, now), QDate(2026, 11, 19));
        QCOMPARE(lastCompleteDay({}, now), QDate(2026, 11, 20));
    }

    void survivesSettings()
    {
        BarState bar = custom(QDate(2024, 2, 28), QDate(2024, 2, 29));
        bar.accounts = {AccountId(9)};
        bar.comparison = Comparison::None;
        bar.granularity = Granularity::Month;
        bar.denominator = Denominator::Followers;
        QCOMPARE(barStateFromJson(toJson(bar)), bar);
        QCOMPARE(barStateFromJson(toJson(BarState())), BarState());
    }

    void nonsenseInSettingsIsTheDefault()
    {
        const QJsonObject nonsense{{u"preset"_s, u"fortnight"_s}, {u"comparison"_s, 7},
                                   {u"granularity"_s, u"hour"_s}, {u"accounts"_s, u"all"_s},
                                   {u"denominator"_s, u"luck"_s}, {u"first"_s, u"2026-02-30"_s}};
        QCOMPARE(barStateFromJson(nonsense), BarState());
        QCOMPARE(barStateFromJson({{u"preset"_s, u"custom"_s}}).preset, RangePreset::Last28Days);
    }
};

QTEST_GUILESS_MAIN(TestBarState)
#include "tst_barstate.moc"
