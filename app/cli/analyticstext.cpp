// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyticstext.h"

#include "app/cli/jsonforms.h"
#include "app/cli/texttable.h"
#include "models/presentation/cardtext.h"
#include "models/presentation/freshnesstext.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString rangeLine(const DateRange &range)
{
    return Words::tr("%1 to %2").arg(dayText(range.first()), dayText(range.last()));
}

QString headline(const QString &title, const AnalyticsQuery &query)
{
    const auto compared = query.comparedRange();
    const QString line = title + ": "_L1 + rangeLine(query.range);
    return compared ? line + ", "_L1 + Words::tr("compared with %1").arg(rangeLine(*compared)) : line;
}

QString cardTable(const Overview &overview, const FigureFormat &format)
{
    TextTable table({{.title = Words::tr("Figure"), .elastic = true},
                     {.title = Words::tr("Value"), .numeric = true},
                     {.title = Words::tr("Change"), .numeric = true},
                     {.title = Words::tr("Before")}});
    for (const Card &card : overview.cards) {
        const CardText text = cardText(card, overview.query, format);
        const QString marked = text.label + (text.derived ? u" *"_s : QString());
        table.addRow({marked, format.figure(card.metric, card.value, false), text.change, text.previous});
    }
    return table.text() + u'\n' + Words::tr("* computed by CreatorMetrics");
}

QString platformTable(const Overview &overview, const FigureFormat &format)
{
    std::vector<TextColumn> columns{{.title = Words::tr("By platform"), .elastic = true}};
    for (const PlatformSeries &series : overview.platforms)
        columns.push_back({.title = platformName(series.platform), .numeric = true});
    TextTable table(columns);
    for (const Card &card : overview.cards) {
        QStringList cells{metricLabel(card.metric)};
        for (const PlatformPart &part : card.parts)
            cells << format.figure(card.metric, part.value, false);
        table.addRow(cells);
    }
    return table.text();
}

QString titleOf(const ContentItem &item)
{
    const QString title = displayTitle(item);
    return title.isEmpty() ? item.platformContentId : title;
}

QString contentTable(const Overview &overview, const FigureFormat &format)
{
    TextTable table({{.title = Words::tr("Top content"), .elastic = true},
                     {.title = Words::tr("Platform")},
                     {.title = Words::tr("Type")},
                     {.title = Words::tr("Views"), .numeric = true},
                     {.title = Words::tr("Eng. rate"), .numeric = true}});
    for (const RankedItem &ranked : overview.topContent)
        table.addRow({titleOf(ranked.item), platformName(ranked.platform), contentTypeLabel(ranked.item.type),
                      format.exact(ranked.item.figures[Metric::Views]), format.percent(ranked.engagementRate)});
    return table.text();
}

QString freshnessText(const Overview &overview, const QLocale &locale, const QDateTime &now)
{
    QStringList lines;
    for (const FreshnessLine &line :
         freshnessLines(overview.freshness, {.now = now.toLocalTime(), .locale = locale, .nextSync = {}}))
        lines << line.text;
    return lines.join(u'\n');
}

QString signedOrUnknown(std::optional<qint64> value, const FigureFormat &format)
{
    return value ? format.signedCount(*value) : FigureFormat::unknown();
}

QString growthPlatforms(const Growth &growth, const FigureFormat &format)
{
    TextTable table({{.title = Words::tr("Platform"), .elastic = true},
                     {.title = Words::tr("At start"), .numeric = true},
                     {.title = Words::tr("At end"), .numeric = true},
                     {.title = Words::tr("Net"), .numeric = true},
                     {.title = Words::tr("Gained"), .numeric = true},
                     {.title = Words::tr("Lost"), .numeric = true},
                     {.title = Words::tr("Rate"), .numeric = true},
                     {.title = Words::tr("A week"), .numeric = true}});
    bool rounded = false;
    for (const PlatformGrowth &platform : growth.platforms) {
        rounded = rounded || platform.rounded;
        table.addRow({platformName(platform.platform) + (platform.rounded ? u" ~"_s : QString()),
                      format.exact(platform.followersAtStart), format.exact(platform.followersAtEnd),
                      signedOrUnknown(platform.net, format), format.exact(platform.gained), format.exact(platform.lost),
                      format.percent(platform.rate), format.percent(platform.weeklyRate)});
    }
    return rounded ? table.text() + u'\n' + Words::tr("~ the platform rounds its totals") : table.text();
}

QString growthSeries(const Growth &growth, const FigureFormat &format)
{
    TextTable table({{.title = Words::tr("Days"), .elastic = true},
                     {.title = Words::tr("Gained"), .numeric = true},
                     {.title = Words::tr("Lost"), .numeric = true},
                     {.title = Words::tr("Net"), .numeric = true},
                     {.title = Words::tr("Followers"), .numeric = true}});
    for (const GrowthPoint &point : growth.series) {
        const QString days = point.range.days() == 1 ? dayText(point.range.first()) : rangeLine(point.range);
        table.addRow({days, format.exact(point.gained), format.exact(point.lost), signedOrUnknown(point.net, format),
                      format.exact(point.followers)});
    }
    return table.text();
}

QString netLine(const Growth &growth, const FigureFormat &format)
{
    const QString line = Words::tr("Net followers: %1").arg(signedOrUnknown(growth.net, format));
    if (growth.query.comparison == Comparison::None)
        return line;
    return line + ", "_L1 + Words::tr("before: %1").arg(signedOrUnknown(growth.previousNet, format));
}

} // namespace

QString overviewText(const Overview &overview, const QLocale &locale, const QDateTime &now)
{
    const FigureFormat format(locale);
    QStringList parts{headline(Words::tr("Overview"), overview.query), cardTable(overview, format)};
    if (overview.platforms.size() > 1)
        parts << platformTable(overview, format);
    if (!overview.topContent.empty())
        parts << contentTable(overview, format);
    if (const QString fresh = freshnessText(overview, locale, now); !fresh.isEmpty())
        parts << fresh;
    return parts.join(u"\n\n"_s);
}

QString growthText(const Growth &growth, const QLocale &locale)
{
    const FigureFormat format(locale);
    return QStringList{headline(Words::tr("Growth"), growth.query), growthPlatforms(growth, format),
                       netLine(growth, format), growthSeries(growth, format)}
        .join(u"\n\n"_s);
}

} // namespace creatormetrics
