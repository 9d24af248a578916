// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/campaigntables.h"

#include "models/analytics/cards.h"
#include "models/analytics/chartlabels.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct CampaignTableWords {
    Q_DECLARE_TR_FUNCTIONS(CampaignTables)
};

using Cells = std::vector<TableCell>;

DataCell dataCell(std::optional<double> value)
{
    return value ? DataCell(*value) : DataCell();
}

TableCell figureCell(Metric metric, std::optional<double> value, const FigureFormat &format, bool strong = false)
{
    return {.text = format.figure(metric, value, false), .strong = strong, .value = dataCell(value)};
}

TableCell countCell(qint64 count, const FigureFormat &format)
{
    return {.text = format.exact(count), .value = static_cast<double>(count)};
}

TableColumn figureColumn(const QString &title, DataKind kind = DataKind::Count, double share = 1)
{
    return {.title = title, .numeric = true, .share = share, .kind = kind};
}

TableCell changeCell(Metric metric, std::optional<double> now, std::optional<double> before, const FigureFormat &format)
{
    const Delta delta = deltaOf(metric, now, before);
    if (delta.kind == Delta::Kind::New)
        return {.text = CampaignTableWords::tr("new"), .tone = Tone::Secondary};
    if (delta.kind == Delta::Kind::NoEarlierData)
        return {.text = FigureFormat::unknown(), .tone = Tone::Secondary};
    const Tone tone = delta.amount == 0 ? Tone::Secondary : (delta.amount > 0 ? Tone::Up : Tone::Down);
    const bool ratio = metricInfo(metric).unit == MetricUnit::Ratio;
    return {.text = ratio ? format.signedPoints(delta.amount) : format.signedPercent(delta.amount),
            .tone = tone,
            .value = delta.amount};
}

/// Figures of which either side knows anything; what engagements consist of is left to the answer itself.
std::vector<Metric> toldMetrics(const CampaignFigures &figures)
{
    std::vector<Metric> told;
    for (const Metric metric :
         {Metric::Views, Metric::Engagements, Metric::Reach, Metric::Impressions, Metric::WatchMinutes}) {
        if (findFigure(figures.total.campaign, metric)->told > 0 || findFigure(figures.total.baseline, metric)->told > 0)
            told.push_back(metric);
    }
    return told;
}

void addRow(TableBlock &table, const QString &name, Metric metric, std::optional<double> now, std::optional<double> before,
            const FigureFormat &format)
{
    table.rows.push_back({{.text = name},
                          figureCell(metric, now, format, true),
                          figureCell(metric, before, format),
                          changeCell(metric, now, before, format)});
}

QString marked(Metric metric)
{
    return metricInfo(metric).derived ? metricLabel(metric) + u" ƒ"_s : metricLabel(metric);
}

/// "×1.42 (8)": how often the usual, and of how many posts.
TableCell earnedCell(const CampaignEarned &earned, const QLocale &locale)
{
    const auto ratio = earned.ratio();
    if (!ratio)
        return {.text = CampaignTableWords::tr("too few"), .tone = Tone::Secondary};
    return {.text = u"×%1 (%2)"_s.arg(locale.toString(*ratio, 'f', 2), locale.toString(earned.posts)), .value = *ratio};
}

std::optional<double> medianViews(const CampaignSide &side)
{
    return findFigure(side, Metric::Views)->median;
}

Cells platformRow(const CampaignGroup &group, const FigureFormat &format)
{
    return {{.text = platformName(*group.platform)},
            countCell(group.campaign.posts, format),
            figureCell(Metric::Views, findFigure(group.campaign, Metric::Views)->sum, format, true),
            figureCell(Metric::Views, medianViews(group.campaign), format),
            figureCell(Metric::Views, medianViews(group.baseline), format),
            figureCell(Metric::Engagements, findFigure(group.campaign, Metric::Engagements)->sum, format),
            {.text = format.percent(group.campaign.engagementRate),
             .value = dataCell(group.campaign.engagementRate)},
            earnedCell(group.earned, format.locale())};
}

QString titleOf(const ContentItem &item)
{
    const QString title = displayTitle(item);
    return title.isEmpty() ? CampaignTableWords::tr("Untitled") : title;
}

/// "P83 at 28 d".
TableCell ageCell(const std::optional<EqualAge> &compared)
{
    if (!compared || !compared->percentile)
        return {.text = FigureFormat::unknown(), .tone = Tone::Secondary};
    return {.text = CampaignTableWords::tr("P%1 at %2 d").arg(qRound(*compared->percentile)).arg(compared->age),
            .value = *compared->percentile};
}

Cells postRow(const ContentEntry &post, const FigureFormat &format)
{
    const QDate day = post.item.publishedAt.toTimeZone(reportingZone(post.platform)).date();
    const auto engaged = engagements(post.item.figures);
    return {{.text = titleOf(post.item), .link = post.item.url, .picture = QString::number(post.id.value())},
            {.text = platformName(post.platform)},
            {.text = shortDay(day, format.locale()), .tone = Tone::Secondary, .value = day},
            figureCell(Metric::Views, post.value, format, true),
            {.text = format.exact(engaged),
             .value = dataCell(engaged ? std::optional(static_cast<double>(*engaged)) : std::nullopt)},
            {.text = format.percent(post.engagementRate, 1), .value = dataCell(post.engagementRate)},
            ageCell(post.equalAge)};
}

} // namespace

ReportBlocks campaignBaselineTable(const CampaignFigures &figures, const ReportWords &words)
{
    const FigureFormat &format = words.format();
    const CampaignSide &campaign = figures.total.campaign;
    const CampaignSide &baseline = figures.total.baseline;
    TableBlock table{.title = CampaignTableWords::tr("Campaign and baseline"),
                     .columns = {{.title = CampaignTableWords::tr("Figure"), .share = 2.2},
                                 figureColumn(CampaignTableWords::tr("Campaign"), DataKind::Number, 1.2),
                                 figureColumn(CampaignTableWords::tr("Baseline"), DataKind::Number, 1.2),
                                 figureColumn(CampaignTableWords::tr("Change"), DataKind::Share)}};
    table.rows.push_back({{.text = CampaignTableWords::tr("Posts")},
                          countCell(campaign.posts, format),
                          countCell(baseline.posts, format),
                          {.text = FigureFormat::unknown(), .tone = Tone::Secondary}});
    for (const Metric metric : toldMetrics(figures))
        addRow(table, CampaignTableWords::tr("%1, median post").arg(marked(metric)), metric, findFigure(campaign, metric)->median,
               findFigure(baseline, metric)->median, format);
    // Of as many posts as there were: no change, because a campaign is few posts and its baseline many.
    table.rows.push_back({{.text = CampaignTableWords::tr("Views of all these posts, for each day")},
                          figureCell(Metric::Views, findFigure(campaign, Metric::Views)->perDay, format, true),
                          figureCell(Metric::Views, findFigure(baseline, Metric::Views)->perDay, format),
                          {.text = FigureFormat::unknown(), .tone = Tone::Secondary}});
    addRow(table, marked(Metric::EngagementRate), Metric::EngagementRate, campaign.engagementRate, baseline.engagementRate, format);
    return {HeadingBlock{.text = CampaignTableWords::tr("Against the baseline"),
                         .note = CampaignTableWords::tr("what posts have got until now"),
                         .level = 2},
            std::move(table)};
}

ReportBlocks campaignPlatformTable(const CampaignFigures &figures, const ReportWords &words)
{
    if (figures.platforms.size() < 2)
        return {};
    TableBlock table{.title = CampaignTableWords::tr("Campaign by platform"),
                     .columns = {{.title = CampaignTableWords::tr("Platform"), .share = 1.3},
                                 figureColumn(CampaignTableWords::tr("Posts"), DataKind::Count, 0.7),
                                 figureColumn(CampaignTableWords::tr("Views")),
                                 figureColumn(CampaignTableWords::tr("Median")),
                                 figureColumn(CampaignTableWords::tr("Usual median"), DataKind::Count, 1.2),
                                 figureColumn(CampaignTableWords::tr("Engagements ƒ"), DataKind::Count, 1.2),
                                 figureColumn(CampaignTableWords::tr("Rate ƒ"), DataKind::Share, 0.8),
                                 figureColumn(CampaignTableWords::tr("At equal age ƒ"), DataKind::Number, 1.2)}};
    for (const CampaignGroup &group : figures.platforms)
        table.rows.push_back(platformRow(group, words.format()));
    return {HeadingBlock{.text = CampaignTableWords::tr("By platform"),
                         .note = CampaignTableWords::tr("each rate by the platform's own denominator"),
                         .level = 2},
            std::move(table)};
}

ReportBlocks campaignPostTable(const CampaignFigures &figures, const ReportWords &words)
{
    if (figures.posts.empty())
        return {};
    TableBlock table{.title = CampaignTableWords::tr("Posts of the campaign"),
                     .columns = {{.title = CampaignTableWords::tr("Title"), .share = 3.2},
                                 {.title = CampaignTableWords::tr("Platform")},
                                 {.title = CampaignTableWords::tr("Published"), .share = 0.9, .kind = DataKind::Day},
                                 figureColumn(CampaignTableWords::tr("Views")),
                                 figureColumn(CampaignTableWords::tr("Engagements ƒ"), DataKind::Count, 1.2),
                                 figureColumn(CampaignTableWords::tr("Rate ƒ"), DataKind::Share, 0.8),
                                 figureColumn(CampaignTableWords::tr("At equal age"), DataKind::Number)}};
    for (const ContentEntry &post : figures.posts)
        table.rows.push_back(postRow(post, words.format()));
    const qint64 others = figures.total.campaign.posts - std::ssize(figures.posts);
    const QString note =
        others > 0 ? CampaignTableWords::tr("the most viewed; %n more", nullptr, static_cast<int>(others)) : QString();
    return {HeadingBlock{.text = CampaignTableWords::tr("Posts of the campaign"), .note = note, .level = 2}, std::move(table)};
}

} // namespace creatormetrics
