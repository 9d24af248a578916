// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"
#include "models/analytics/codecvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QJsonObject columnJson(const CompareColumn &column)
{
    QJsonObject object{{u"platform"_s, platformKey(column.platform)}};
    if (column.account) {
        object.insert("account"_L1, column.account->value());
        object.insert("title"_L1, column.title);
    }
    return object;
}

QJsonObject cellJson(Metric metric, const CompareCell &cell)
{
    QJsonObject object{{u"value"_s, figureValue(metric, cell.value)},
                       {u"compared"_s, figureValue(metric, cell.compared)},
                       {u"delta"_s, deltaJson(cell.delta)},
                       {u"share"_s, toValue(cell.share)},
                       {u"incomplete"_s, cell.incomplete},
                       {u"approximate"_s, cell.approximate}};
    if (cell.daily || cell.comparedDaily) {
        object.insert("daily_average"_L1, toValue(cell.daily));
        object.insert("compared_daily_average"_L1, toValue(cell.comparedDaily));
    }
    if (cell.reason != UnknownReason::Known)
        object.insert("unknown_because"_L1, cell.reason == UnknownReason::NotServed ? u"not_served"_s : u"no_data"_s);
    return object;
}

QJsonObject rowJson(const CompareRow &row)
{
    QJsonArray cells;
    for (const CompareCell &cell : row.cells)
        cells.append(cellJson(row.metric, cell));
    return {{u"metric"_s, QString(metricInfo(row.metric).key)},
            {u"cells"_s, cells},
            {u"total"_s, figureValue(row.metric, row.total)},
            {u"compared_total"_s, figureValue(row.metric, row.comparedTotal)},
            {u"comparable"_s, row.comparable},
            {u"marks"_s, notesJson(row.marks)}};
}

} // namespace

QJsonObject toJson(const CompareAnswer &answer)
{
    QJsonArray columns;
    for (const CompareColumn &column : answer.columns)
        columns.append(columnJson(column));
    QJsonArray rows;
    for (const CompareRow &row : answer.rows)
        rows.append(rowJson(row));
    return {{u"query"_s, queryJson(answer.query)},
            {u"columns"_s, columns},
            {u"rows"_s, rows},
            {u"notes"_s, notesJson(answer.notes)},
            {u"derived"_s, derivedKeys()}};
}

} // namespace creatormetrics
