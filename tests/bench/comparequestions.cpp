// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/comparequestions.h"

#include "models/analytics/compare.h"
#include "tests/bench/benchsample.h"
#include "tests/bench/figuresql.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Publications by bucket are a few rows more than needed, which the reader adds up. Left out: completeness, the limit to days known on
/// both sides, and rates by anything but views.
PeerSql compareSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString figures = figuresByRangeSql(dialect, query);
    return {.statements = {figures, publicationsSql(dialect, query)},
            .control = u"SELECT sum(likes) FROM (%1) AS answer WHERE is_current"_s.arg(figures)};
}

Result<QString> askCompare(Connection &connection, const AnalyticsQuery &query)
{
    const auto answer = compare(connection, query, benchNow());
    if (!answer)
        return answer.error();
    const auto likes = std::ranges::find(answer->rows, Metric::Likes, &CompareRow::metric);
    double sum = 0;
    for (const CompareCell &cell : likes == answer->rows.end() ? std::vector<CompareCell>() : likes->cells)
        sum += cell.value.value_or(0);
    return controlText(sum);
}

} // namespace

void addCompareQuestions(BenchQuestions &questions)
{
    for (const auto &[name, query] : benchRanges())
        questions.push_back({.name = u"compare, "_s + name,
                             .ask = [query = query](Connection &connection) { return askCompare(connection, query); },
                             .sql = [query = query](const SqlDialect &dialect) { return compareSql(dialect, query); }});
}

} // namespace creatormetrics
