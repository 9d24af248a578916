// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/besttimetext.h"

#include "models/presentation/datetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int hoursOfDay = 24;
constexpr int daysOfWeek = 7;

struct HourWords {
    Q_DECLARE_TR_FUNCTIONS(BestTimeText)
};

QString hourText(int hour, const QLocale &locale)
{
    return timeText(QTime(hour % hoursOfDay, 0), locale);
}

QString whenText(const HourOfWeek &hour, const QLocale &locale)
{
    return HourWords::tr("%1, %2–%3", "weekday, from–to")
        .arg(locale.dayName(hour.hour / hoursOfDay + 1, QLocale::ShortFormat),
             hourText(hour.hour % hoursOfDay, locale), hourText(hour.hour % hoursOfDay + 1, locale));
}

/// "+18 % (95 %: +6 % to +29 %)": views against the typical post.
QString againstTypical(const HourOfWeek &hour, const FigureFormat &format)
{
    const QString change = format.signedPercent(*hour.ratio - 1);
    if (!hour.low || !hour.high)
        return change;
    return HourWords::tr("%1 (%2: %3 to %4)", "estimate (confidence: low to high)")
        .arg(change, format.percent(bestTimeConfidence, 0), format.signedPercent(*hour.low - 1),
             format.signedPercent(*hour.high - 1));
}

QString cellText(const HourOfWeek &hour, const FigureFormat &format)
{
    const QString posts = HourWords::tr("%n post(s)", nullptr, static_cast<int>(hour.posts));
    const QString said = hour.ratio
                             ? HourWords::tr("%1 views against your typical post").arg(againstTypical(hour, format))
                             : HourWords::tr("too few to say anything");
    return QStringList{whenText(hour, format.locale()), posts, said}.join(u" · "_s);
}

QString findingText(const PostingWeek &week, const FigureFormat &format)
{
    if (!week.hasEnough())
        return HourWords::tr("Not enough posts: %1 of the %2 that this needs.")
            .arg(format.exact(week.posts), format.exact(fewestInWeek));
    if (week.best.empty())
        return HourWords::tr("No hour stands out from the others beyond chance.");
    const HourOfWeek &best = week.hours[static_cast<std::size_t>(week.best.front())];
    return HourWords::tr("%1: %2 over your typical post").arg(whenText(best, format.locale()), againstTypical(best, format));
}

std::optional<double> strengthOf(const HourOfWeek &hour, double least, double most)
{
    if (!hour.ratio)
        return std::nullopt;
    return most > least ? (*hour.ratio - least) / (most - least) : 0.5;
}

} // namespace

HeatMap bestTimeMap(const BestTime &answer, const FigureFormat &format)
{
    const PostingWeek &week = answer.together;
    HeatMap map{.title = HourWords::tr("Best time to post"),
                .note = HourWords::tr("%n post(s)", nullptr, static_cast<int>(week.posts)) + u" · "_s
                        + HourWords::tr("%n week(s)", nullptr, static_cast<int>((answer.query.range.days() + 6) / daysOfWeek)),
                .finding = findingText(week, format)};
    double least = std::numeric_limits<double>::max();
    double most = 0;
    for (const HourOfWeek &hour : week.hours) {
        if (hour.ratio) {
            least = std::min(least, *hour.ratio);
            most = std::max(most, *hour.ratio);
        }
    }
    for (int hour = 0; hour < hoursOfDay; ++hour)
        map.columns << hourText(hour, format.locale());
    const int firstDay = format.locale().firstDayOfWeek() - 1;
    for (int row = 0; row < daysOfWeek; ++row) {
        const int day = (firstDay + row) % daysOfWeek;
        map.rows << format.locale().dayName(day + 1, QLocale::ShortFormat);
        for (int hour = 0; hour < hoursOfDay; ++hour) {
            const HourOfWeek &told = week.hours[static_cast<std::size_t>(day * hoursOfDay + hour)];
            map.cells.push_back({.strength = strengthOf(told, least, most), .text = cellText(told, format)});
        }
    }
    return map;
}

} // namespace creatormetrics
