// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportnotes.h"

#include "models/analytics/chartlabels.h"
#include "models/analytics/explanation.h"
#include "models/reports/reportcells.h"
#include "models/reports/reportsections.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ReportNotes", source);
}

/// The figures that occur in the report, in the order of the catalogue.
std::vector<Metric> figuresIn(const ReportFigures &figures)
{
    std::vector<Metric> metrics;
    for (const MetricInfo &info : metricCatalogue()) {
        const bool card = findCard(figures.overview, info.metric) != nullptr;
        const bool part = figures.engagement
            && std::ranges::find(figures.engagement->total.figures, info.metric, &EngagementFigure::metric)
                != figures.engagement->total.figures.end();
        const auto compared = [&] {
            const auto row = std::ranges::find(figures.comparison->rows, info.metric, &CompareRow::metric);
            return row != figures.comparison->rows.end()
                && std::ranges::any_of(row->cells, [](const CompareCell &cell) { return cell.value.has_value(); });
        };
        if (card || part || (figures.comparison && compared()))
            metrics.push_back(info.metric);
    }
    return metrics;
}

QStringList definitions(const ReportContext &context)
{
    QStringList items;
    for (const Metric metric : figuresIn(context.figures))
        items << QCoreApplication::translate("ReportNotes", "%1: %2", "figure, meaning")
                     .arg(metricLabel(metric), metricMeaning(metric));
    items << text(QT_TRANSLATE_NOOP(
        "ReportNotes",
        "A change is given in percent of the compared period, for rates in percentage points (pp); grey means "
        "that it lies inside the ordinary spread of earlier periods."));
    return items;
}

QString rateNote(const Overview &overview)
{
    if (overview.query.denominator)
        return text(QT_TRANSLATE_NOOP("ReportNotes", "Engagement rates divide by %1."))
            .arg(denominatorWord(*overview.query.denominator));
    return text(QT_TRANSLATE_NOOP(
        "ReportNotes",
        "Engagement rates divide by each platform's usual figure (views for YouTube and TikTok, reach for "
        "Instagram, impressions for X); over several platforms by views."));
}

QString fetched(const Freshness &fresh, const ReportContext &context)
{
    if (fresh.lastSyncedAt)
        return reportMoment(*fresh.lastSyncedAt, context);
    return fresh.hasImports ? text(QT_TRANSLATE_NOOP("ReportNotes", "imported files")) : FigureFormat::unknown();
}

const AccountCondition *conditionOf(const ReportFigures &figures, AccountId account)
{
    const auto found = std::ranges::find(figures.conditions, account, &AccountCondition::account);
    return found == figures.conditions.end() ? nullptr : &*found;
}

std::vector<TableCell> accountRow(const Freshness &fresh, const ReportContext &context)
{
    const ReportCells cells(context.format());
    const AccountCondition *condition = conditionOf(context.figures, fresh.account.id);
    TableCell last = ReportCells::label(fetched(fresh, context));
    if (fresh.lastSyncedAt)
        last.value = *fresh.lastSyncedAt;
    TableCell until = ReportCells::unknown();
    if (fresh.completeUntil)
        until = {.text = shortDayAndYear(*fresh.completeUntil, context.locale()), .value = *fresh.completeUntil};
    return {ReportCells::label(fresh.account.profile.title),
            ReportCells::label(platformName(fresh.account.platform)),
            ReportCells::label(QString::fromUtf8(fresh.account.zone)),
            std::move(last),
            std::move(until),
            condition != nullptr ? cells.count(condition->missingDays) : ReportCells::unknown(),
            condition != nullptr ? cells.count(condition->revisions) : ReportCells::unknown()};
}

TableBlock accountsTable(const ReportContext &context, const QString &title)
{
    TableBlock table{
        .title = title,
        .columns = {ReportCells::text(text(QT_TRANSLATE_NOOP("ReportNotes", "Account")), 1.7),
                    ReportCells::text(text(QT_TRANSLATE_NOOP("ReportNotes", "Platform"))),
                    ReportCells::text(text(QT_TRANSLATE_NOOP("ReportNotes", "Days cut in")), 1.9),
                    {.title = text(QT_TRANSLATE_NOOP("ReportNotes", "Last fetched")), .share = 2.1, .kind = DataKind::Moment},
                    {.title = text(QT_TRANSLATE_NOOP("ReportNotes", "Complete until")), .share = 1.2, .kind = DataKind::Day},
                    ReportCells::number(text(QT_TRANSLATE_NOOP("ReportNotes", "Days missing")), DataKind::Count, 0.8),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("ReportNotes", "Revised")), DataKind::Count, 0.7)}};
    for (const Freshness &fresh : context.figures.overview.freshness)
        table.rows.push_back(accountRow(fresh, context));
    return table;
}

bool hasPlatform(const Overview &overview, Platform platform)
{
    return std::ranges::any_of(overview.freshness,
                               [platform](const Freshness &fresh) { return fresh.account.platform == platform; });
}

/// Accounts of which something holds, by name.
template <typename Holds>
QString accountsWhere(const ReportContext &context, Holds holds)
{
    QStringList names;
    for (const Freshness &fresh : context.figures.overview.freshness) {
        if (holds(fresh))
            names << fresh.account.profile.title;
    }
    return names.isEmpty() ? QString() : context.locale().createSeparatedList(names);
}

QStringList sourceNotes(const ReportContext &context)
{
    const Overview &overview = context.figures.overview;
    QStringList notes{
        text(QT_TRANSLATE_NOOP(
            "ReportNotes",
            "Platforms go on counting for some days: figures of the last days may change after this report.")),
        rateNote(overview)};
    if (const QString imported = accountsWhere(context, [](const Freshness &fresh) { return fresh.hasImports; });
        !imported.isEmpty())
        notes << text(QT_TRANSLATE_NOOP("ReportNotes", "Some days come from imported export files: %1.")).arg(imported);
    if (const QString stale = accountsWhere(context, [](const Freshness &fresh) { return fresh.stale; }); !stale.isEmpty())
        notes << text(QT_TRANSLATE_NOOP("ReportNotes", "Not fetched for more than twice the usual time: %1.")).arg(stale);
    for (const AnswerNote &note : context.figures.engagement ? context.figures.engagement->notes : std::vector<AnswerNote>())
        notes << note.text;
    // Engagement says the same of its own sums.
    if (overview.platforms.size() > 1 && !context.figures.engagement)
        notes << text(QT_TRANSLATE_NOOP(
            "ReportNotes",
            "Platforms count views in their own ways. Totals over several platforms are sums of unlike figures; "
            "their parts stand under “By platform”."));
    return notes;
}

QStringList conditionNotes(const ReportContext &context)
{
    qint64 revisions = 0;
    for (const AccountCondition &condition : context.figures.conditions)
        revisions += condition.revisions;
    QStringList notes{text(QT_TRANSLATE_NOOP(
        "ReportNotes", "Days missing are days of this period whose views are not known; they are left out of sums, never counted as 0."))};
    if (revisions > 0)
        notes << QCoreApplication::translate(
            "ReportNotes", "The platforms have changed %n figure(s) of this period since first telling them; the latest count.",
            nullptr, static_cast<int>(std::min<qint64>(revisions, std::numeric_limits<int>::max())));
    return notes;
}

QStringList formulas(const Overview &overview)
{
    QStringList items;
    for (const Metric metric : {Metric::Engagements, Metric::EngagementRate}) {
        std::map<QString, std::vector<Platform>> platformsOf;
        for (const PlatformSeries &series : overview.platforms)
            platformsOf[figureFormula(metric, series.platform)].push_back(series.platform);
        for (const auto &[formula, platforms] : platformsOf) {
            if (!formula.isEmpty())
                items << QCoreApplication::translate("ReportNotes", "%1 on %2: %3", "figure, platforms, formula")
                             .arg(metricLabel(metric), platformNames(platforms), formula);
        }
    }
    return items;
}

QStringList chartsInWords(const std::vector<ChartSpec> &charts)
{
    QStringList items;
    for (const ChartSpec &chart : charts) {
        if (!chart.summary.isEmpty() && !items.contains(chart.summary))
            items << chart.summary;
    }
    return items;
}

CalloutBlock youTubeMark()
{
    return {.title = text(QT_TRANSLATE_NOOP("ReportNotes", "Source: YouTube")),
            .text = text(QT_TRANSLATE_NOOP(
                "ReportNotes",
                "YouTube figures come from YouTube API Services. Figures marked ƒ are computed by CreatorMetrics "
                "and are not YouTube's. YouTube is a trademark of Google LLC."))};
}

QString legend()
{
    return text(QT_TRANSLATE_NOOP("ReportNotes", "ƒ computed by CreatorMetrics; a dash: not known"));
}

void addList(ReportBlocks &blocks, const QString &title, const QString &note, const QStringList &items)
{
    if (items.isEmpty())
        return;
    blocks.push_back(HeadingBlock{.text = title, .note = note, .level = 3});
    blocks.push_back(BulletsBlock{items});
}

void addSourceMark(ReportBlocks &blocks, const ReportContext &context)
{
    if (hasPlatform(context.figures.overview, Platform::YouTube))
        blocks.push_back(youTubeMark());
}

ReportBlocks shortNotes(const ReportContext &context)
{
    QStringList notes = sourceNotes(context);
    notes << legend();
    ReportBlocks blocks{HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportNotes", "Notes")), .level = 2}, BulletsBlock{notes}};
    addSourceMark(blocks, context);
    return blocks;
}

ReportBlocks fullNotes(const ReportContext &context, const std::vector<ChartSpec> &charts)
{
    ReportBlocks blocks{HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportNotes", "Notes"))}};
    if (!context.figures.overview.freshness.empty()) {
        const QString title = text(QT_TRANSLATE_NOOP("ReportNotes", "Where the figures come from"));
        blocks.push_back(HeadingBlock{.text = title, .level = 3});
        blocks.push_back(accountsTable(context, title));
        blocks.push_back(BulletsBlock{sourceNotes(context) + conditionNotes(context)});
        addSourceMark(blocks, context);
    }
    addList(blocks, text(QT_TRANSLATE_NOOP("ReportNotes", "What the figures mean")), legend(), definitions(context));
    addList(blocks, text(QT_TRANSLATE_NOOP("ReportNotes", "How they are computed")), {}, formulas(context.figures.overview));
    addList(blocks, text(QT_TRANSLATE_NOOP("ReportNotes", "Charts in words")), {}, chartsInWords(charts));
    return blocks;
}

} // namespace

QString reportMoment(const QDateTime &moment, const ReportContext &context)
{
    const QDateTime local = moment.toTimeZone(context.zone);
    return QCoreApplication::translate("ReportNotes", "%1, %2 %3", "day, time, zone")
        .arg(shortDayAndYear(local.date(), context.locale()), context.locale().toString(local.time(), u"HH:mm"_s),
             context.zone.abbreviation(moment));
}

ReportBlocks notesSection(const ReportContext &context, const std::vector<ChartSpec> &charts)
{
    return context.isShort() ? shortNotes(context) : fullNotes(context, charts);
}

} // namespace creatormetrics
