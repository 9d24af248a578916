// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/analyticsapi.h"

#include "tests/simulator/googleerror.h"
#include "tests/simulator/reportrows.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cstdio>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

struct FigureColumn {
    QLatin1StringView metric;
    qint64 DayFigures::*figure;
};
constexpr std::array figureColumns = {
    FigureColumn{"views"_L1, &DayFigures::views},
    FigureColumn{"engagedViews"_L1, &DayFigures::engagedViews},
    FigureColumn{"likes"_L1, &DayFigures::likes},
    FigureColumn{"dislikes"_L1, &DayFigures::dislikes},
    FigureColumn{"comments"_L1, &DayFigures::comments},
    FigureColumn{"shares"_L1, &DayFigures::shares},
    FigureColumn{"subscribersGained"_L1, &DayFigures::subscribersGained},
    FigureColumn{"subscribersLost"_L1, &DayFigures::subscribersLost},
    FigureColumn{"estimatedMinutesWatched"_L1, &DayFigures::estimatedMinutesWatched},
};

// Nothing for a metric that is not played here.
std::optional<QJsonValue> metricOf(const ReportRow &row, const QString &metric)
{
    if (metric == "viewerPercentage"_L1)
        return QJsonValue(row.viewerPercentage);
    if (metric == "averageViewDuration"_L1)
        return QJsonValue(row.figures.averageViewDuration());
    for (const auto &column : figureColumns) {
        if (column.metric == metric)
            return QJsonValue(row.figures.*column.figure);
    }
    return std::nullopt;
}

bool playsMetrics(const QStringList &metrics)
{
    return std::all_of(metrics.begin(), metrics.end(),
                       [](const QString &metric) { return metricOf(ReportRow{}, metric).has_value(); });
}

int compareBy(const ReportQuery &query, const QString &column, const ReportRow &left, const ReportRow &right)
{
    const auto dimension = query.dimensions.indexOf(column);
    if (dimension >= 0)
        return left.dimensions.at(dimension).compare(right.dimensions.at(dimension));
    const auto difference = metricOf(left, column)->toDouble() - metricOf(right, column)->toDouble();
    return difference < 0 ? -1 : static_cast<int>(difference > 0);
}

void sortRows(std::vector<ReportRow> &rows, const ReportQuery &query)
{
    std::stable_sort(rows.begin(), rows.end(), [&](const ReportRow &left, const ReportRow &right) {
        for (const auto &key : query.sort) {
            const bool isDown = key.startsWith('-'_L1);
            const int order = compareBy(query, isDown ? key.mid(1) : key, left, right);
            if (order != 0)
                return isDown ? order > 0 : order < 0;
        }
        return false;
    });
}

QJsonArray columnHeaders(const ReportQuery &query, const ReportTable &table)
{
    const auto header = [](const QString &name, QLatin1StringView column, QLatin1StringView type) {
        return QJsonObject{{"name"_L1, name}, {"columnType"_L1, column}, {"dataType"_L1, type}};
    };
    QJsonArray headers;
    for (const auto &dimension : query.dimensions)
        headers.append(header(dimension, "DIMENSION"_L1, "STRING"_L1));
    for (const auto &metric : query.metrics)
        headers.append(header(metric, "METRIC"_L1, table.isFloat(metric) ? "FLOAT"_L1 : "INTEGER"_L1));
    return headers;
}

QJsonArray cells(const ReportRow &row, const QStringList &metrics)
{
    auto cells = QJsonArray::fromStringList(row.dimensions);
    for (const auto &metric : metrics)
        cells.append(*metricOf(row, metric));
    return cells;
}

QJsonArray pageOf(const std::vector<ReportRow> &rows, const ReportQuery &query)
{
    QJsonArray page;
    const auto size = static_cast<qint64>(rows.size());
    const auto end = std::min(size, query.startIndex - 1 + query.maxResults.value_or(size));
    for (auto at = query.startIndex - 1; at < end; ++at)
        page.append(cells(rows[static_cast<std::size_t>(at)], query.metrics));
    return page;
}

Reply notPlayed()
{
    std::fputs("simulator: a report that the platform offers is not played here\n", stderr);
    return googleErrorReply(badRequest(u"The query is not supported."_s));
}

Reply answerQuery(const SimulatedChannel &channel, const ReportTable &table, const ReportQuery &query, bool isPretty)
{
    auto rows = reportRows(channel, query);
    if (!rows || !playsMetrics(query.metrics))
        return notPlayed();
    sortRows(*rows, query);
    QJsonObject body{{"kind"_L1, "youtubeAnalytics#resultTable"_L1}, {"columnHeaders"_L1, columnHeaders(query, table)}};
    const auto page = pageOf(*rows, query);
    if (!page.isEmpty())
        body.insert("rows"_L1, page);
    return jsonReply(200, body, isPretty);
}

} // namespace

Reply answerReport(const SimulatedChannel &channel, const ReportTable &table, const NamedValues &given)
{
    const auto parsed = parseReportQuery(given);
    if (const auto *error = std::get_if<GoogleError>(&parsed))
        return googleErrorReply(*error);
    const auto &query = std::get<ReportQuery>(parsed);
    if (query.ids != "channel==MINE"_L1 && query.ids != "channel=="_L1 + channel.id)
        return googleErrorReply({.code = 403, .reason = u"forbidden"_s, .message = u"Forbidden"_s});
    if (const auto error = table.fault(query))
        return googleErrorReply(*error);
    return answerQuery(channel, table, query, valueOf(given, "prettyPrint").value_or("true") != "false");
}

} // namespace creatormetrics
