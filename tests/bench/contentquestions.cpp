// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/contentquestions.h"

#include "models/analytics/contentranking.h"
#include "models/store/accountrepository.h"
#include "tests/bench/benchsample.h"
#include "tests/bench/figuresql.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Result<QString> askTop(Connection &connection, const AnalyticsQuery &query)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    const auto top = topContent(connection, *all, query, benchNow());
    if (!top)
        return top.error();
    return top->empty() ? QString() : top->front().item.platformContentId;
}

PeerSql topSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString ranking = rankingSql(dialect, {.query = query});
    return {.statements = {ranking}, .control = u"SELECT platform_content_id FROM (%1) AS answer"_s.arg(ranking)};
}

} // namespace

void addContentQuestions(BenchQuestions &questions)
{
    for (const auto &[name, query] : benchRanges())
        questions.push_back({.name = u"top posts by views, "_s + name,
                             .ask = [query = query](Connection &connection) { return askTop(connection, query); },
                             .sql = [query = query](const SqlDialect &dialect) { return topSql(dialect, query); }});
}

} // namespace creatormetrics
