// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/resulttable.h"

#include "connectors/youtube/youtubeanswer.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype mostColumns = 100;
constexpr qsizetype mostRows = 50'000; // more than a century of days

} // namespace

Result<ResultTable> ResultTable::read(const HttpResponse &response)
{
    const auto object = answerOfKind(response, "youtubeAnalytics#resultTable"_L1);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader answer(*object, problem);
    ResultTable table;
    for (const JsonReader &header : answer.member("columnHeaders"_L1).elements(mostColumns))
        table.m_columns.append(header.required("name"_L1).text(200));
    const QJsonArray values = object->value("rows"_L1).toArray();
    for (const JsonReader &row : answer.member("rows"_L1).elements(mostRows)) {
        const QJsonArray cells = values.at(table.m_rows.size()).toArray();
        if (cells.size() != table.m_columns.size())
            row.reject(u"a list of %1 cells"_s.arg(table.m_columns.size()));
        table.m_rows.append(cells);
    }
    return problem ? Result<ResultTable>(*problem) : table;
}

JsonReader ResultTable::cell(qsizetype row, QLatin1StringView column, std::optional<Error> &problem) const
{
    const QString path = u"rows[%1].%2"_s.arg(row).arg(column);
    const qsizetype index = m_columns.indexOf(column);
    return JsonReader(index < 0 ? QJsonValue() : m_rows.at(row).at(index), problem, path);
}

} // namespace creatormetrics
