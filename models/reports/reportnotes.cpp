// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportnotes.h"

#include "models/analytics/chartlabels.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ReportNotes", source);
}

QStringList definitions(const Overview &overview)
{
    QStringList items;
    for (const Card &card : overview.cards)
        items << text(QT_TRANSLATE_NOOP("ReportNotes", "%1: %2"))
                     .arg(metricLabel(card.metric), metricMeaning(card.metric));
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

QString fetched(const Freshness &fresh, const ReportFrame &frame)
{
    if (fresh.lastSyncedAt)
        return reportMoment(*fresh.lastSyncedAt, frame);
    return fresh.hasImports ? text(QT_TRANSLATE_NOOP("ReportNotes", "imported files")) : FigureFormat::unknown();
}

TableBlock freshnessTable(const Overview &overview, const ReportFrame &frame)
{
    TableBlock table;
    table.columns = {{.title = text(QT_TRANSLATE_NOOP("ReportNotes", "Account")), .share = 1.8},
                     {.title = text(QT_TRANSLATE_NOOP("ReportNotes", "Platform"))},
                     {.title = text(QT_TRANSLATE_NOOP("ReportNotes", "Days cut in")), .share = 1.5},
                     {.title = text(QT_TRANSLATE_NOOP("ReportNotes", "Last fetched")), .share = 1.6},
                     {.title = text(QT_TRANSLATE_NOOP("ReportNotes", "Complete until")), .share = 1.1}};
    for (const Freshness &fresh : overview.freshness) {
        const QString until =
            fresh.completeUntil ? shortDayAndYear(*fresh.completeUntil, frame.locale) : FigureFormat::unknown();
        table.rows.push_back({{.text = fresh.account.profile.title},
                              {.text = platformName(fresh.account.platform)},
                              {.text = QString::fromUtf8(fresh.account.zone)},
                              {.text = fetched(fresh, frame)},
                              {.text = until}});
    }
    return table;
}

bool hasPlatform(const Overview &overview, Platform platform)
{
    return std::ranges::any_of(overview.freshness,
                               [platform](const Freshness &fresh) { return fresh.account.platform == platform; });
}

QStringList sourceNotes(const Overview &overview)
{
    QStringList notes{
        text(QT_TRANSLATE_NOOP(
            "ReportNotes",
            "Platforms go on counting for some days: figures of the last days may change after this report.")),
        rateNote(overview)};
    QStringList imported;
    QStringList stale;
    for (const Freshness &fresh : overview.freshness) {
        if (fresh.hasImports)
            imported << fresh.account.profile.title;
        if (fresh.stale)
            stale << fresh.account.profile.title;
    }
    if (!imported.isEmpty())
        notes << text(QT_TRANSLATE_NOOP("ReportNotes", "Some days come from imported export files: %1."))
                     .arg(imported.join(u", "_s));
    if (!stale.isEmpty())
        notes << text(QT_TRANSLATE_NOOP("ReportNotes", "Not fetched for more than twice the usual time: %1."))
                     .arg(stale.join(u", "_s));
    if (overview.platforms.size() > 1)
        notes << text(QT_TRANSLATE_NOOP(
            "ReportNotes",
            "Platforms count views in their own ways. Totals over several platforms are sums of unlike figures; "
            "their parts stand under “By platform”."));
    return notes;
}

CalloutBlock youTubeMark()
{
    return {.title = text(QT_TRANSLATE_NOOP("ReportNotes", "Source: YouTube")),
            .text = text(QT_TRANSLATE_NOOP(
                "ReportNotes",
                "YouTube figures come from YouTube API Services. Figures marked ƒ are computed by CreatorMetrics "
                "and are not YouTube's. YouTube is a trademark of Google LLC."))};
}

} // namespace

QString reportMoment(const QDateTime &moment, const ReportFrame &frame)
{
    const QDateTime local = moment.toTimeZone(frame.zone);
    return QCoreApplication::translate("ReportNotes", "%1 %2 %3", "day, time, zone")
        .arg(shortDayAndYear(local.date(), frame.locale), frame.locale.toString(local.time(), u"HH:mm"_s),
             frame.zone.abbreviation(moment));
}

ReportBlocks notesSection(const Overview &overview, const ReportFrame &frame)
{
    ReportBlocks blocks{HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportNotes", "Notes"))}};
    if (!overview.freshness.empty()) {
        blocks.push_back(
            HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportNotes", "Where the figures come from")), .level = 2});
        blocks.push_back(freshnessTable(overview, frame));
        blocks.push_back(BulletsBlock{sourceNotes(overview)});
    }
    blocks.push_back(
        HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportNotes", "What the figures mean")),
                     .note = text(QT_TRANSLATE_NOOP("ReportNotes", "ƒ computed by CreatorMetrics; a dash: not known")),
                     .level = 2});
    blocks.push_back(BulletsBlock{definitions(overview)});
    if (hasPlatform(overview, Platform::YouTube))
        blocks.push_back(youTubeMark());
    return blocks;
}

ReportBlocks shortNotesSection(const Overview &overview)
{
    QStringList notes = sourceNotes(overview);
    notes << text(QT_TRANSLATE_NOOP("ReportNotes", "ƒ computed by CreatorMetrics; a dash: not known"));
    ReportBlocks blocks{HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportNotes", "Notes")), .level = 2},
                        BulletsBlock{notes}};
    if (hasPlatform(overview, Platform::YouTube))
        blocks.push_back(youTubeMark());
    return blocks;
}

} // namespace creatormetrics
