// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engagementtext.h"

#include "app/cli/answertext.h"
#include "app/cli/texttable.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString columnTitle(const EngagementGroup &group)
{
    return group.platform ? platformName(*group.platform) : Words::tr("Total");
}

std::vector<TextColumn> groupColumns(const Engagement &engagement, const QString &title)
{
    std::vector<TextColumn> columns{{.title = title, .elastic = true},
                                    {.title = Words::tr("Total"), .numeric = true},
                                    {.title = Words::tr("Change"), .numeric = true}};
    for (const EngagementGroup &group : engagement.platforms)
        columns.push_back({.title = columnTitle(group), .numeric = true});
    return columns;
}

/// Where the periods differ in length, the averages are what compares.
bool showsAverages(const Engagement &engagement)
{
    const auto compared = engagement.query.comparedRange();
    return compared && compared->days() != engagement.query.range.days();
}

QString figureText(const EngagementFigure &figure, bool average, const FigureFormat &format)
{
    if (!average)
        return format.exact(figure.value);
    return format.exact(figure.daily ? std::optional<qint64>(std::llround(*figure.daily)) : std::nullopt);
}

QString partTable(const Engagement &engagement, const FigureFormat &format)
{
    const bool average = showsAverages(engagement);
    TextTable table(groupColumns(engagement, average ? Words::tr("Average of a day") : Words::tr("Figure")));
    for (std::size_t i = 0; i < engagementFigures.size(); ++i) {
        const EngagementFigure &total = engagement.total.figures[i];
        QStringList cells{metricLabel(total.metric), figureText(total, average, format),
                          changeText(total.metric, total.delta, format)};
        for (const EngagementGroup &group : engagement.platforms)
            cells << figureText(group.figures[i], average, format);
        table.addRow(cells);
    }
    if (engagement.total.posts) {
        QStringList cells{Words::tr("Posts"), format.exact(engagement.total.posts), FigureFormat::unknown()};
        for (const EngagementGroup &group : engagement.platforms)
            cells << format.exact(group.posts);
        table.addRow(cells);
    }
    return table.text();
}

QString rateTable(const Engagement &engagement, const FigureFormat &format)
{
    TextTable table(groupColumns(engagement, Words::tr("Engagement rate by")));
    for (const EngagementRate &total : engagement.total.rates) {
        const auto by = static_cast<std::size_t>(total.by);
        QStringList cells{metricLabel(denominatorMetric(total.by)), format.percent(total.value),
                          changeText(Metric::EngagementRate, total.delta, format)};
        for (const EngagementGroup &group : engagement.platforms)
            cells << format.percent(group.rates[by].value);
        table.addRow(cells);
    }
    return table.text();
}

QString seriesTable(const Engagement &engagement, const FigureFormat &format)
{
    std::vector<TextColumn> columns{{.title = Words::tr("Days"), .elastic = true}};
    for (const Metric metric : engagementFigures)
        columns.push_back({.title = metricLabel(metric), .numeric = true});
    columns.push_back({.title = Words::tr("Eng. rate"), .numeric = true});
    TextTable table(columns);
    for (const EngagementBucket &bucket : engagement.total.buckets) {
        QStringList cells{daysText(bucket.range)};
        for (const auto &figure : bucket.figures)
            cells << format.exact(figure);
        cells << format.percent(bucket.rates[static_cast<std::size_t>(engagement.denominator)]);
        table.addRow(cells);
    }
    return table.text();
}

} // namespace

QString engagementText(const Engagement &engagement, const QLocale &locale)
{
    const FigureFormat format(locale);
    QStringList parts{answerHeadline(Words::tr("Engagement"), engagement.query), partTable(engagement, format),
                      rateTable(engagement, format), seriesTable(engagement, format)};
    if (const QString notes = notesText(engagement.notes); !notes.isEmpty())
        parts << notes;
    return parts.join(u"\n\n"_s);
}

} // namespace creatormetrics
