// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/posttables.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("PostTables", source);
}

TableCell titleCell(const ContentItem &item, ContentId id, bool pictured, const ReportContext &context)
{
    const QString title = displayTitle(item);
    TableCell cell =
        ReportCells::label(title.isEmpty() ? text(QT_TRANSLATE_NOOP("PostTables", "Untitled")) : title);
    cell.link = item.url;
    if (pictured && context.figures.pictures.contains(id))
        cell.picture = pictureKey(id);
    return cell;
}

TableCell dayCell(const ContentItem &item, Platform platform, const ReportCells &cells)
{
    return item.publishedAt.isValid() ? cells.day(item.publishedAt.toTimeZone(reportingZone(platform)).date())
                                      : ReportCells::unknown();
}

std::optional<double> viewsOf(const ContentItem &item)
{
    const auto views = item.figures[Metric::Views];
    return views ? std::optional(static_cast<double>(*views)) : std::nullopt;
}

std::optional<double> engagementsOf(const ContentItem &item)
{
    const auto sum = engagements(item.figures);
    return sum ? std::optional(static_cast<double>(*sum)) : std::nullopt;
}

std::vector<TableColumn> firstColumns()
{
    return {ReportCells::text(text(QT_TRANSLATE_NOOP("PostTables", "Title")), 3.2),
            ReportCells::text(text(QT_TRANSLATE_NOOP("PostTables", "Platform"))),
            ReportCells::text(text(QT_TRANSLATE_NOOP("PostTables", "Type")), 0.8),
            {.title = text(QT_TRANSLATE_NOOP("PostTables", "Published")), .share = 0.9, .kind = DataKind::Day},
            ReportCells::number(text(QT_TRANSLATE_NOOP("PostTables", "Views")))};
}

std::vector<TableCell> entryRow(const ContentEntry &entry, const ReportContext &context, bool pictured)
{
    const ReportCells cells(context.format());
    return {titleCell(entry.item, entry.id, pictured, context),
            ReportCells::label(platformName(entry.platform)),
            ReportCells::label(contentTypeLabel(entry.item.type), Tone::Secondary),
            dayCell(entry.item, entry.platform, cells),
            strongCell(cells.figure(Metric::Views, viewsOf(entry.item))),
            cells.figure(Metric::Engagements, engagementsOf(entry.item)),
            cells.share(entry.engagementRate)};
}

} // namespace

TableBlock postTable(const std::vector<ContentEntry> &posts, const ReportContext &context, const QString &title,
                     std::size_t pictured)
{
    TableBlock table{.title = title, .columns = firstColumns()};
    table.columns.push_back(ReportCells::number(text(QT_TRANSLATE_NOOP("PostTables", "Engagements ƒ")), DataKind::Count, 1.1));
    table.columns.push_back(ReportCells::number(text(QT_TRANSLATE_NOOP("PostTables", "Rate ƒ")), DataKind::Share, 0.8));
    table.rows.reserve(posts.size());
    for (std::size_t i = 0; i < posts.size(); ++i)
        table.rows.push_back(entryRow(posts[i], context, i < pictured));
    return table;
}

TableBlock rankedTable(const std::vector<RankedItem> &posts, const ReportContext &context, const QString &title)
{
    TableBlock table{.title = title, .columns = firstColumns()};
    table.columns.push_back(ReportCells::number(text(QT_TRANSLATE_NOOP("PostTables", "Rate ƒ")), DataKind::Share, 0.8));
    table.columns.push_back(ReportCells::number(text(QT_TRANSLATE_NOOP("PostTables", "vs typical ƒ")), DataKind::Share, 0.9));
    const ReportCells cells(context.format());
    for (const RankedItem &ranked : posts)
        table.rows.push_back({titleCell(ranked.item, ranked.id, true, context),
                              ReportCells::label(platformName(ranked.platform)),
                              ReportCells::label(contentTypeLabel(ranked.item.type), Tone::Secondary),
                              dayCell(ranked.item, ranked.platform, cells),
                              strongCell(cells.figure(Metric::Views, viewsOf(ranked.item))),
                              cells.share(ranked.engagementRate),
                              cells.change(ranked.versusTypical)});
    return table;
}

} // namespace creatormetrics
