// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/comparetext.h"

#include "models/analytics/chartlabels.h"
#include "models/presentation/contenttext.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(CompareText)
};

QString deltaText(const CompareCell &cell, Metric metric, const FigureFormat &format)
{
    switch (cell.delta.kind) {
    case Delta::Kind::New:
        return CompareWords::tr("new");
    case Delta::Kind::NoEarlierData:
        return {};
    case Delta::Kind::Change:
        break;
    }
    const bool ratio = metricInfo(metric).unit == MetricUnit::Ratio;
    return ratio ? format.signedPoints(cell.delta.amount) : format.signedPercent(cell.delta.amount);
}

QString reasonText(const CompareCell &cell)
{
    if (cell.value)
        return cell.approximate ? CompareWords::tr("rounded by the platform, or computed") : QString();
    return cell.reason == UnknownReason::NotServed ? CompareWords::tr("not given") : CompareWords::tr("not known for these days");
}

/// Both periods of different length are compared by their days.
std::optional<double> shownValue(const CompareCell &cell)
{
    return cell.daily ? cell.daily : cell.value;
}

ValueCell cellOf(const CompareCell &cell, Metric metric, const FigureFormat &format)
{
    const auto value = shownValue(cell);
    return {.text = format.figure(metric, value, true),
            .sortValue = value ? QVariant(*value) : QVariant(),
            .toolTip = value ? QStringList{format.figure(metric, value, false), reasonText(cell)}.join(u' ').trimmed() : reasonText(cell)};
}

ValueCell deltaCell(const CompareCell &cell, Metric metric, const FigureFormat &format)
{
    const bool changed = cell.delta.kind == Delta::Kind::Change;
    return {.text = shownValue(cell) ? deltaText(cell, metric, format) : QString(),
            .sortValue = changed ? QVariant(cell.delta.amount) : QVariant(),
            .toolTip = changed ? CompareWords::tr("before: %1").arg(format.figure(metric, cell.comparedDaily ? cell.comparedDaily : cell.compared, false)) : QString()};
}

ValueCell totalCell(const CompareRow &row, const FigureFormat &format)
{
    if (!row.total)
        return {.text = FigureFormat::unknown(), .toolTip = CompareWords::tr("not added up: the platforms do not mean the same by it, or not all tell it")};
    return {.text = format.figure(row.metric, row.total, true),
            .sortValue = *row.total,
            .toolTip = format.figure(row.metric, row.total, false)};
}

QString marksText(const CompareRow &row)
{
    QStringList sentences;
    for (const AnswerNote &mark : row.marks)
        sentences << mark.text;
    return sentences.join(u'\n');
}

bool anybodyTells(const CompareRow &row)
{
    return std::ranges::any_of(row.cells, [](const CompareCell &cell) { return cell.value.has_value(); });
}

QString columnTitle(const CompareColumn &column)
{
    return column.account ? column.title : platformName(column.platform);
}

constexpr qint64 columnsInId = 64;

/// By how much, in the figure's own unit.
ValueCell differenceCell(const CompareCell &cell, Metric metric, const FigureFormat &format)
{
    const auto now = shownValue(cell);
    const auto before = cell.daily ? cell.comparedDaily : cell.compared;
    if (!now || !before)
        return {.text = FigureFormat::unknown()};
    const double difference = *now - *before;
    if (metricInfo(metric).unit == MetricUnit::Ratio)
        return {.text = format.signedPoints(difference), .sortValue = difference};
    const QString sign = difference > 0 ? u"+"_s : difference < 0 ? QString(QChar(0x2212)) : QString();
    return {.text = sign + format.figure(metric, std::abs(difference), true),
            .sortValue = difference,
            .toolTip = sign + format.figure(metric, std::abs(difference), false)};
}

ValueCell comparedCell(const CompareCell &cell, Metric metric, const FigureFormat &format)
{
    const auto before = cell.daily ? cell.comparedDaily : cell.compared;
    return {.text = format.figure(metric, before, true),
            .sortValue = before ? QVariant(*before) : QVariant(),
            .toolTip = before ? format.figure(metric, before, false) : CompareWords::tr("not known for these days")};
}

QString figureName(const CompareCell &cell, Metric metric)
{
    return cell.daily ? CompareWords::tr("%1, per day").arg(metricLabel(metric)) : metricLabel(metric);
}

constexpr std::array postFigures{Metric::Views, Metric::Reach, Metric::Impressions, Metric::Likes, Metric::Comments,
                                 Metric::Shares, Metric::Saves, Metric::WatchMinutes, Metric::AverageViewSeconds};

ValueCell plainCell(const QString &text)
{
    return {.text = text.isEmpty() ? FigureFormat::unknown() : text, .sortValue = text};
}

/// A row of words or figures: `cell` of each post.
template <typename Cell>
void addPostRow(std::vector<ValueRow> &rows, const QString &name, const std::vector<ContentDetail> &posts, Cell cell)
{
    const auto number = static_cast<qint64>(rows.size());
    ValueRow row{.id = number, .cells = {{.text = name, .sortValue = number}}};
    for (const ContentDetail &post : posts)
        row.cells.push_back(cell(post));
    rows.push_back(std::move(row));
}

void addPostFigure(std::vector<ValueRow> &rows, Metric metric, const std::vector<ContentDetail> &posts, const FigureFormat &format)
{
    const auto knows = [metric](const ContentDetail &post) { return post.entry.item.figures[metric].has_value(); };
    if (std::ranges::none_of(posts, knows))
        return;
    addPostRow(rows, metricLabel(metric), posts, [&](const ContentDetail &post) {
        const auto value = post.entry.item.figures[metric];
        return ValueCell{.text = format.figure(metric, value ? std::optional(static_cast<double>(*value)) : std::nullopt, false),
                         .sortValue = value ? QVariant(*value) : QVariant()};
    });
}

/// Views when the post was so many days old, and the share of the account's earlier posts that had fewer.
ValueCell atAgeCell(const ContentDetail &post, const FigureFormat &format)
{
    const auto &equal = post.entry.equalAge;
    if (!equal)
        return {.text = FigureFormat::unknown()};
    return {.text = CompareWords::tr("%1 at day %2").arg(format.exact(equal->views), format.locale().toString(equal->age)),
            .sortValue = equal->views,
            .toolTip = equalAgeText(equal, format)};
}

} // namespace

std::vector<ValueColumn> compareColumns(const CompareAnswer &answer)
{
    std::vector<ValueColumn> columns{{.title = CompareWords::tr("Figure")}};
    for (const CompareColumn &column : answer.columns) {
        columns.push_back({.title = columnTitle(column), .numeric = true});
        columns.push_back({.title = CompareWords::tr("change"), .numeric = true, .kind = DataKind::Share});
    }
    columns.push_back({.title = CompareWords::tr("Together"), .numeric = true,
                       .toolTip = CompareWords::tr("Only where the platforms mean the same by the figure")});
    return columns;
}

std::vector<ValueRow> compareRows(const CompareAnswer &answer, const FigureFormat &format)
{
    std::vector<ValueRow> rows;
    for (const CompareRow &compared : answer.rows) {
        if (!anybodyTells(compared))
            continue;
        ValueRow row{.id = static_cast<qint64>(compared.metric)};
        const bool daily = std::ranges::any_of(compared.cells, [](const CompareCell &cell) { return cell.daily.has_value(); });
        row.cells.push_back({.text = daily ? CompareWords::tr("%1, per day").arg(metricLabel(compared.metric)) : metricLabel(compared.metric),
                             .secondary = compared.comparable ? QString() : CompareWords::tr("counted differently"),
                             .sortValue = static_cast<int>(rows.size()),
                             .toolTip = marksText(compared)});
        for (const CompareCell &cell : compared.cells) {
            row.cells.push_back(cellOf(cell, compared.metric, format));
            row.cells.push_back(deltaCell(cell, compared.metric, format));
        }
        row.cells.push_back(totalCell(compared, format));
        rows.push_back(std::move(row));
    }
    return rows;
}

QString compareNotesText(const CompareAnswer &answer)
{
    QStringList sentences{CompareWords::tr("What is counted differently is not added up: point at it to see how it differs.")};
    for (const AnswerNote &note : answer.notes)
        sentences << note.text;
    return sentences.join(u' ');
}

std::vector<ValueColumn> periodColumns(const CompareAnswer &answer, const QLocale &locale)
{
    const auto compared = answer.query.comparedRange();
    return {{.title = CompareWords::tr("Figure")},
            {.title = CompareWords::tr("Platform")},
            {.title = dayRange(answer.query.range, locale), .numeric = true},
            {.title = compared ? dayRange(*compared, locale) : CompareWords::tr("no comparison"), .numeric = true},
            {.title = CompareWords::tr("Difference"), .numeric = true},
            {.title = CompareWords::tr("Change"), .numeric = true}};
}

std::vector<ValueRow> periodRows(const CompareAnswer &answer, const FigureFormat &format)
{
    std::vector<ValueRow> rows;
    for (const CompareRow &compared : answer.rows) {
        for (std::size_t column = 0; column < compared.cells.size(); ++column) {
            const CompareCell &cell = compared.cells[column];
            if (!cell.value && !cell.compared)
                continue;
            const Metric metric = compared.metric;
            rows.push_back({.id = static_cast<qint64>(metric) * columnsInId + static_cast<qint64>(column),
                            .cells = {{.text = figureName(cell, metric), .sortValue = static_cast<int>(rows.size()), .toolTip = marksText(compared)},
                                      {.text = columnTitle(answer.columns[column]), .mark = answer.columns[column].platform},
                                      cellOf(cell, metric, format), comparedCell(cell, metric, format),
                                      differenceCell(cell, metric, format), deltaCell(cell, metric, format)}});
        }
    }
    return rows;
}

PeriodRow periodRow(qint64 id)
{
    return {.metric = static_cast<Metric>(id / columnsInId), .column = static_cast<std::size_t>(id % columnsInId)};
}

std::vector<ValueColumn> postColumns(const std::vector<ContentDetail> &posts)
{
    constexpr qsizetype longest = 28;
    std::vector<ValueColumn> columns{{.title = CompareWords::tr("Figure")}};
    for (const ContentDetail &post : posts) {
        const QString title = displayTitle(post.entry.item);
        columns.push_back({.title = title.size() > longest ? title.left(longest - 1).trimmed() + u'…' : title, .numeric = true, .toolTip = title});
    }
    return columns;
}

std::vector<ValueRow> postRows(const std::vector<ContentDetail> &posts, const FigureFormat &format)
{
    std::vector<ValueRow> rows;
    addPostRow(rows, CompareWords::tr("Platform"), posts, [](const ContentDetail &post) {
        return plainCell(platformName(post.entry.platform) + u" · "_s + contentTypeLabel(post.entry.item.type));
    });
    addPostRow(rows, CompareWords::tr("Published"), posts, [&format](const ContentDetail &post) {
        const QDateTime moment = post.entry.item.publishedAt.toTimeZone(QTimeZone(post.zone));
        return plainCell(moment.isValid() ? shortDayAndYear(moment.date(), format.locale()) : QString());
    });
    for (const Metric metric : postFigures)
        addPostFigure(rows, metric, posts, format);
    addPostRow(rows, metricLabel(Metric::EngagementRate) + u" ƒ"_s, posts, [&format](const ContentDetail &post) {
        const auto rate = post.entry.engagementRate;
        return ValueCell{.text = format.percent(rate, 2), .sortValue = rate ? QVariant(*rate) : QVariant(),
                         .toolTip = CompareWords::tr("by %1").arg(denominatorWord(post.entry.denominator))};
    });
    addPostRow(rows, CompareWords::tr("Views at a common age"), posts, [&format](const ContentDetail &post) { return atAgeCell(post, format); });
    return rows;
}

} // namespace creatormetrics
