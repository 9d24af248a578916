// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/contenttext.h"

#include "models/analytics/chartlabels.h"
#include "models/presentation/datetext.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct ContentWords {
    Q_DECLARE_TR_FUNCTIONS(ContentText)
};

QString factsOf(const ContentDetail &detail, const QLocale &locale, const FigureFormat &format)
{
    const ContentItem &item = detail.entry.item;
    QStringList facts{platformName(detail.entry.platform), contentTypeLabel(item.type)};
    if (item.publishedAt.isValid()) {
        const QDateTime published = item.publishedAt.toTimeZone(QTimeZone(detail.zone));
        facts << ContentWords::tr("%1, %2", "day, time of day")
                     .arg(shortDayAndYear(published.date(), locale), timeText(published.time(), locale));
    }
    if (item.durationSeconds)
        facts << format.figure(Metric::AverageViewSeconds, static_cast<double>(*item.durationSeconds), false);
    return facts.join(u" · "_s);
}

QString partsText(const ContentDetail &detail, const FigureFormat &format)
{
    QStringList parts;
    for (const Metric metric : detail.engagementParts) {
        parts << ContentWords::tr("%1 %2", "part of the engagements: name, figure")
                     .arg(metricLabel(metric), format.exact(detail.entry.item.figures[metric]));
    }
    return parts.join(u" · "_s);
}

void addFigure(ContentText &text, Metric metric, const ContentDetail &detail, const FigureFormat &format)
{
    const auto value = detail.entry.item.figures[metric];
    if (value)
        text.figures.push_back({metricLabel(metric), format.figure(metric, static_cast<double>(*value), false), {}});
}

} // namespace

QString equalAgeText(const std::optional<EqualAge> &equalAge, const FigureFormat &format)
{
    if (!equalAge)
        return ContentWords::tr("not looked at at an age that posts are compared at");
    const QString age = format.locale().toString(equalAge->age);
    if (!equalAge->percentile)
        return ContentWords::tr("not enough earlier posts to compare with at day %1").arg(age);
    const int share = static_cast<int>(std::lround(*equalAge->percentile));
    const QString posts = format.locale().toString(equalAge->posts);
    return ContentWords::tr("more than %1 of %2 earlier posts had at day %3", "percentage, number of posts, age in days")
        .arg(format.percent(share / 100.0, 0), posts, age);
}

ContentText contentText(const ContentDetail &detail, const FigureFormat &format)
{
    const ContentItem &item = detail.entry.item;
    ContentText text{.title = displayTitle(item), .facts = factsOf(detail, format.locale(), format)};
    if (text.title.isEmpty())
        text.title = ContentWords::tr("Untitled");
    if (detail.missingSince)
        text.missing = ContentWords::tr("No longer on the platform since %1")
                           .arg(shortDayAndYear(detail.missingSince->toUTC().date(), format.locale()));
    const auto views = item.figures[Metric::Views];
    text.figures.push_back({metricLabel(Metric::Views), format.exact(views), equalAgeText(detail.entry.equalAge, format)});
    text.figures.push_back({metricLabel(Metric::EngagementRate) + u" ƒ"_s, format.percent(detail.entry.engagementRate, 1),
                            partsText(detail, format)});
    for (const Metric metric : {Metric::Reach, Metric::Impressions, Metric::WatchMinutes, Metric::LinkClicks, Metric::ProfileVisits})
        addFigure(text, metric, detail, format);
    return text;
}

QString matchesText(const ContentAnswer &answer, const FigureFormat &format)
{
    const QString count = format.locale().toString(answer.matches);
    if (!answer.counted)
        return ContentWords::tr("more than %1 posts").arg(count);
    return answer.matches == 1 ? ContentWords::tr("1 post") : ContentWords::tr("%1 posts").arg(count);
}

} // namespace creatormetrics
