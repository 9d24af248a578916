// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/besttimetext.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const FigureFormat english(QLocale(QLocale::English, QLocale::UnitedStates));
const FigureFormat german(QLocale(QLocale::German, QLocale::Germany));
constexpr int thursdayAtFive = 3 * 24 + 17;

QString plain(QString text)
{
    return text.replace(QChar(0x202f), u' ').replace(QChar(0x2212), u'-');
}

/// Posts only on Thursdays at 17 h (good) and Mondays at 9 h (bad), two at each other hour.
BestTime answer(qint64 posts = 40)
{
    BestTime told{.query = {.range = DateRange::endingAt(QDate(2026, 11, 20), 182)}};
    told.together.posts = posts;
    for (int hour = 0; hour < 168; ++hour)
        told.together.hours.push_back({.hour = hour, .posts = 2});
    if (posts < fewestInWeek)
        return told;
    told.together.hours[thursdayAtFive] = {.hour = thursdayAtFive, .posts = 9, .ratio = 1.18, .low = 1.06, .high = 1.29};
    told.together.hours[9] = {.hour = 9, .posts = 7, .ratio = 0.9, .low = 0.7, .high = 1.1};
    told.together.best = {thursdayAtFive};
    return told;
}

const HeatCell &cellAt(const HeatMap &map, int row, int hour)
{
    return map.cells[static_cast<std::size_t>(row * 24 + hour)];
}

} // namespace

class TestBestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWeekBeginsAsTheLocaleSays()
    {
        const HeatMap american = bestTimeMap(answer(), english);
        QCOMPARE(american.rows, (QStringList{u"Sun"_s, u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s}));
        QVERIFY(cellAt(american, 4, 17).strength);
        const HeatMap here = bestTimeMap(answer(), german);
        QVERIFY(here.rows.front().startsWith(u"Mo"));
        QVERIFY(cellAt(here, 3, 17).strength);
    }

    void everyHourHasItsCell()
    {
        const HeatMap map = bestTimeMap(answer(), english);
        QCOMPARE(map.cells.size(), std::size_t(168));
        QCOMPARE(map.columns.size(), 24);
        QCOMPARE(map.columns[17], u"5:00 PM"_s);
        QCOMPARE(bestTimeMap(answer(), german).columns[17], u"17:00"_s);
    }

    void strengthSpansTheKnownHours()
    {
        const HeatMap map = bestTimeMap(answer(), english);
        QCOMPARE(cellAt(map, 4, 17).strength, std::optional(1.0));
        QCOMPARE(cellAt(map, 1, 9).strength, std::optional(0.0));
        QCOMPARE(cellAt(map, 1, 10).strength, std::nullopt);
    }

    void theBestHourIsSaidWithItsInterval()
    {
        QCOMPARE(plain(bestTimeMap(answer(), english).finding),
                 u"Thu, 5:00 PM–6:00 PM: +18.0 % (95 %: +6.0 % to +29.0 %) over your typical post"_s);
    }

    void tooFewPostsAreSaidPlainly()
    {
        const HeatMap map = bestTimeMap(answer(12), english);
        QVERIFY(map.finding.contains(u"12"_s) && map.finding.contains(u"30"_s));
        QVERIFY(std::ranges::none_of(map.cells, [](const HeatCell &cell) { return cell.strength.has_value(); }));
        QVERIFY(map.cells.front().text.contains(u"too few"_s));
    }

    void noBestHourIsNoInvention()
    {
        BestTime told = answer();
        told.together.best.clear();
        QVERIFY(bestTimeMap(told, english).finding.contains(u"No hour stands out"_s));
    }
};

QTEST_GUILESS_MAIN(TestBestTimeText)
#include "tst_besttimetext.moc"
