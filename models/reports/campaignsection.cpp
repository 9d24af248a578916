// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/campaignsection.h"

#include "models/analytics/chartlabels.h"
#include "models/reports/campaignmoney.h"
#include "models/reports/campaigntables.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double daysHeight = 52; // millimetres

struct CampaignWords {
    Q_DECLARE_TR_FUNCTIONS(CampaignSection)
};

int forPlural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

std::optional<double> sumOf(const CampaignSide &side, Metric metric)
{
    const CampaignFigure *figure = findFigure(side, metric);
    return figure ? figure->sum : std::nullopt;
}

QString leadText(const CampaignFigures &figures, const ReportWords &words)
{
    const CampaignGroup &total = figures.total;
    const auto views = sumOf(total.campaign, Metric::Views);
    QStringList sentences;
    if (views)
        sentences << CampaignWords::tr("%n post(s) got %1 views so far.", nullptr, forPlural(total.campaign.posts))
                         .arg(words.spoken(Metric::Views, views));
    else
        sentences << CampaignWords::tr("%n post(s) belong to the campaign; views are not known of any.", nullptr,
                                       forPlural(total.campaign.posts));
    if (total.earned.posts > 0)
        sentences << CampaignWords::tr("%1 of the %n that can be compared did better than usual at equal age.", nullptr,
                                       forPlural(total.earned.posts))
                         .arg(total.earned.above);
    return sentences.join(u' ');
}

QString aboutText(const CampaignFigures &figures, const ReportWords &words)
{
    const QLocale &locale = words.format().locale();
    const QString posts =
        figures.question.labels.isEmpty()
            ? CampaignWords::tr("All posts published in these days.")
            : CampaignWords::tr("Posts published in these days with one of the labels: %1.")
                  .arg(locale.createSeparatedList(figures.question.labels));
    return posts + u' '
           + CampaignWords::tr("Baseline: the other posts of the same accounts, %1.").arg(dayRange(figures.baseline, locale));
}

TableCell remark(const QString &text)
{
    return {.text = text, .tone = Tone::Secondary};
}

FiguresBlock::Figure sumFigure(const CampaignFigures &figures, Metric metric, const ReportWords &words)
{
    const CampaignFigure *figure = findFigure(figures.total.campaign, metric);
    const FigureFormat &format = words.format();
    const QString label = metricInfo(metric).derived ? metricLabel(metric) + u" ƒ"_s : metricLabel(metric);
    return {.label = label,
            .value = format.figure(metric, figure->sum, false),
            .remark = remark(figure->inRange ? CampaignWords::tr("%1 by the last day").arg(format.figure(metric, figure->inRange, false))
                                             : QString())};
}

FiguresBlock resultFigures(const CampaignFigures &figures, const ReportWords &words)
{
    const CampaignGroup &total = figures.total;
    const FigureFormat &format = words.format();
    FiguresBlock block;
    block.figures.push_back({.label = CampaignWords::tr("Posts"), .value = format.exact(total.campaign.posts)});
    block.figures.push_back(sumFigure(figures, Metric::Views, words));
    block.figures.push_back(sumFigure(figures, Metric::Engagements, words));
    block.figures.push_back({.label = CampaignWords::tr("Engagement rate ƒ"),
                             .value = format.percent(total.campaign.engagementRate),
                             .remark = remark(CampaignWords::tr("by %1").arg(denominatorWord(total.denominator)))});
    const auto ratio = total.earned.ratio();
    block.figures.push_back({.label = CampaignWords::tr("Against usual ƒ"),
                             .value = ratio ? u"×"_s + format.locale().toString(*ratio, 'f', 2) : FigureFormat::unknown(),
                             .remark = remark(ratio ? CampaignWords::tr("views at equal age, %n post(s)", nullptr,
                                                                        forPlural(total.earned.posts))
                                                    : CampaignWords::tr("not enough posts"))});
    return block;
}

FiguresBlock costFigures(const CampaignFigures &figures, const ReportWords &words)
{
    const CampaignCosts &costs = figures.costs;
    FiguresBlock block;
    const auto add = [&](const QString &label, std::optional<double> amount, const QString &said = {}) {
        block.figures.push_back({.label = label,
                                 .value = moneyText(amount, figures.question.currency, words.format().locale()),
                                 .remark = remark(said)});
    };
    add(CampaignWords::tr("Cost"), figures.question.cost, CampaignWords::tr("as entered"));
    add(CampaignWords::tr("Per 1,000 views ƒ"), costs.perThousandViews);
    add(CampaignWords::tr("Per view ƒ"), costs.perView);
    add(CampaignWords::tr("Per engagement ƒ"), costs.perEngagement);
    add(CampaignWords::tr("Per post ƒ"), costs.perPost);
    if (costs.perNewFollower)
        add(CampaignWords::tr("Per new follower ƒ"), costs.perNewFollower, CampaignWords::tr("all of these days"));
    return block;
}

std::vector<ChartPoint> pointsOf(const std::vector<CampaignDay> &days, qint64 shift, QDate last)
{
    std::vector<ChartPoint> points;
    for (const CampaignDay &day : days) {
        if (day.day.addDays(shift) <= last)
            points.push_back({.day = day.day.addDays(shift), .value = day.views, .incomplete = !day.complete});
    }
    return points;
}

QString dailyViews(double sum, qint64 days, const FigureFormat &format)
{
    return format.exact(std::llround(sum / static_cast<double>(days)));
}

/// "Views a day: 1,200 in the campaign, 900 in the baseline."
QString chartSummary(const CampaignFigures &figures, const FigureFormat &format)
{
    const auto mean = [&format](const std::vector<CampaignDay> &days) {
        double sum = 0;
        qint64 known = 0;
        for (const CampaignDay &day : days) {
            sum += day.views.value_or(0);
            known += day.views ? 1 : 0;
        }
        return known > 0 ? dailyViews(sum, known, format) : FigureFormat::unknown();
    };
    return CampaignWords::tr("Views a day, on average of the known days: %1 in the campaign, %2 in the baseline.")
        .arg(mean(figures.days), mean(figures.baselineDays));
}

void add(ReportBlocks &blocks, ReportBlocks more)
{
    std::ranges::move(more, std::back_inserter(blocks));
}

ReportBlocks dayBlocks(const CampaignFigures &figures, const ReportWords &words)
{
    ChartSpec chart = campaignChart(figures, words.format().locale());
    if (!chart.hasValues())
        return {};
    return {HeadingBlock{.text = CampaignWords::tr("Day by day"),
                         .note = CampaignWords::tr("all posts of these accounts, with the baseline on the same days"),
                         .level = 2},
            ChartBlock{.chart = std::move(chart), .heightMillimetres = daysHeight}};
}

ReportBlocks noteBlocks(const CampaignFigures &figures)
{
    QStringList notes;
    for (const AnswerNote &note : figures.notes)
        notes << note.text;
    if (notes.isEmpty())
        return {};
    return {HeadingBlock{.text = CampaignWords::tr("What to know about these figures"), .level = 2}, BulletsBlock{notes}};
}

} // namespace

CampaignQuestion campaignQuestion(const CampaignSettings &settings)
{
    return {.labels = settings.labels, .baseline = settings.baseline, .cost = settings.cost, .currency = settings.currency};
}

ChartSpec campaignChart(const CampaignFigures &figures, const QLocale &locale)
{
    const DateRange &range = figures.query.range;
    const qint64 shift = figures.baseline.first().daysTo(range.first());
    ChartSpec spec{.title = CampaignWords::tr("Views by day"), .metric = Metric::Views, .range = range};
    const bool one = figures.platforms.size() == 1;
    const auto platform = one ? figures.platforms.front().platform : std::nullopt;
    spec.series.push_back({.name = CampaignWords::tr("Campaign"),
                           .platform = platform,
                           .points = pointsOf(figures.days, 0, range.last())});
    spec.series.push_back({.name = CampaignWords::tr("Baseline"),
                           .platform = platform,
                           .role = SeriesRole::Previous,
                           .points = pointsOf(figures.baselineDays, shift, range.last()),
                           .dayShift = -shift});
    std::erase_if(spec.series, [](const ChartSeries &series) {
        return std::ranges::none_of(series.points, [](const ChartPoint &point) { return point.value.has_value(); });
    });
    spec.summary = chartSummary(figures, FigureFormat(locale));
    return spec;
}

ReportBlocks campaignSection(const CampaignFigures &figures, const ReportSettings &settings, const ReportWords &words)
{
    const QString name = settings.campaign ? settings.campaign->name.trimmed() : QString();
    ReportBlocks blocks{HeadingBlock{.text = name.isEmpty() ? CampaignWords::tr("Campaign") : name,
                                     .note = dayRange(figures.query.range, words.format().locale())}};
    if (figures.total.campaign.posts == 0) {
        blocks.push_back(ParagraphBlock{.text = aboutText(figures, words)});
        add(blocks, noteBlocks(figures));
        return blocks;
    }
    blocks.push_back(ParagraphBlock{.text = leadText(figures, words), .lead = true});
    blocks.push_back(ParagraphBlock{.text = aboutText(figures, words)});
    blocks.push_back(resultFigures(figures, words));
    if (figures.question.cost) {
        blocks.push_back(HeadingBlock{.text = CampaignWords::tr("What it cost"), .level = 2});
        blocks.push_back(costFigures(figures, words));
    }
    add(blocks, campaignBaselineTable(figures, words));
    add(blocks, dayBlocks(figures, words));
    add(blocks, campaignPlatformTable(figures, words));
    add(blocks, campaignPostTable(figures, words));
    add(blocks, noteBlocks(figures));
    return blocks;
}

} // namespace creatormetrics
