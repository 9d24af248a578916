// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartlabels.h"
#include "models/analytics/overviewcharts.h"
#include "models/reports/reportcells.h"
#include "models/reports/reportsections.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double growthHeight = 44; // millimetres
constexpr std::size_t mostNextMilestones = 6; ///< with more accounts only what was reached is told
constexpr double shortHeight = 26; // so that a week stays at two pages, on the lower Letter too

QString text(const char *source)
{
    return QCoreApplication::translate("GrowthSection", source);
}

std::vector<TableCell> growthRow(const PlatformGrowth &part, const ReportCells &cells)
{
    return {ReportCells::label(platformName(part.platform)),
            strongCell(cells.count(part.followersAtEnd)),
            cells.count(part.followersAtStart),
            cells.count(part.gained),
            cells.count(part.lost),
            cells.signedCount(part.net),
            cells.change(part.rate),
            cells.change(part.weeklyRate)};
}

TableBlock growthTable(const ReportContext &context, const QString &title)
{
    TableBlock table{
        .title = title,
        .columns = {ReportCells::text(text(QT_TRANSLATE_NOOP("GrowthSection", "Platform")), 1.2),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("GrowthSection", "Followers"))),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("GrowthSection", "At the start"))),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("GrowthSection", "Gained"))),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("GrowthSection", "Lost"))),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("GrowthSection", "Net ƒ"))),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("GrowthSection", "Rate ƒ")), DataKind::Share),
                    ReportCells::number(text(QT_TRANSLATE_NOOP("GrowthSection", "Per week ƒ")), DataKind::Share)}};
    const ReportCells cells(context.format());
    for (const PlatformGrowth &part : context.figures.growth.platforms)
        table.rows.push_back(growthRow(part, cells));
    return table;
}

QString sourceNote(const PlatformGrowth &part)
{
    const QString name = platformName(part.platform);
    switch (part.source) {
    case GrowthSource::Totals:
        return {};
    case GrowthSource::GainedLost:
        return text(QT_TRANSLATE_NOOP("GrowthSection", "%1: growth is the platform's own gained less lost; the total at the "
                                                       "start is computed from it."))
            .arg(name);
    case GrowthSource::Unknown:
        return text(QT_TRANSLATE_NOOP("GrowthSection",
                                      "%1: growth is unknown, because no total or change is known for these days."))
            .arg(name);
    }
    Q_UNREACHABLE();
}

/// Several may share the words: "Ada on film (YouTube)".
QString accountName(const ReportContext &context, AccountId id, Platform platform)
{
    const auto &all = context.figures.overview.freshness;
    const auto found = std::ranges::find_if(all, [id](const Freshness &fresh) { return fresh.account.id == id; });
    return found == all.end() ? platformName(platform)
                              : QCoreApplication::translate("GrowthSection", "%1 (%2)", "account, platform")
                                    .arg(found->account.profile.title, platformName(platform));
}

QStringList milestoneNotes(const ReportContext &context)
{
    QStringList notes;
    for (const AccountMilestones &account : context.figures.growth.milestones) {
        const QString name = accountName(context, account.account, account.platform);
        for (const Milestone &milestone : account.reached) {
            const QString pattern =
                milestone.approximate
                    ? text(QT_TRANSLATE_NOOP("GrowthSection", "%1 came to %2 followers about %3."))
                    : text(QT_TRANSLATE_NOOP("GrowthSection", "%1 came to %2 followers on %3."));
            notes << pattern.arg(name, context.format().exact(milestone.followers), shortDay(milestone.day, context.locale()));
        }
        if (account.next && context.figures.growth.milestones.size() <= mostNextMilestones)
            notes << text(QT_TRANSLATE_NOOP("GrowthSection", "%1 is %2 short of %3 followers."))
                         .arg(name, context.format().exact(account.next->missing),
                              context.format().exact(account.next->followers));
    }
    return notes;
}

QStringList growthNotes(const ReportContext &context)
{
    QStringList notes;
    for (const PlatformGrowth &part : context.figures.growth.platforms) {
        notes << sourceNote(part);
        if (part.rounded)
            notes << text(QT_TRANSLATE_NOOP("GrowthSection", "%1: the platform rounds its totals to three figures."))
                         .arg(platformName(part.platform));
    }
    notes << milestoneNotes(context);
    notes.removeAll(QString());
    return notes;
}

} // namespace

ReportBlocks growthSection(const ReportContext &context)
{
    const Growth &growth = context.figures.growth;
    if (growth.platforms.empty())
        return {};
    ChartSpec chart = growthChart(growth, context.locale());
    ReportBlocks drawn;
    if (chart.hasValues())
        drawn.push_back(ChartBlock{.chart = std::move(chart),
                                   .heightMillimetres = context.isShort() ? shortHeight : growthHeight});
    if (context.isShort())
        return drawn;
    ReportBlocks blocks{HeadingBlock{.text = text(QT_TRANSLATE_NOOP("GrowthSection", "Growth"))}};
    appendTo(blocks, std::move(drawn));
    const QString title = text(QT_TRANSLATE_NOOP("GrowthSection", "Followers by platform"));
    blocks.push_back(HeadingBlock{.text = title, .level = 3});
    blocks.push_back(growthTable(context, title));
    if (const QStringList notes = growthNotes(context); !notes.isEmpty())
        blocks.push_back(BulletsBlock{notes});
    return blocks;
}

} // namespace creatormetrics
