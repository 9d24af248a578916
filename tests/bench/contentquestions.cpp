// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/contentquestions.h"

#include "models/analytics/content.h"
#include "models/analytics/contentdetail.h"
#include "tests/bench/benchsample.h"
#include "tests/bench/contentsql.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 watchedItem = 60; ///< the sample begins with the posts whose age curves it has

Result<QString> askContent(Connection &connection, const AnalyticsQuery &query)
{
    const auto answer = content(connection, query, benchNow());
    if (!answer)
        return answer.error();
    return answer->entries.empty() ? QString() : answer->entries.front().item.platformContentId;
}

Result<QString> askDetail(Connection &connection)
{
    const auto answer = contentDetail(connection, ContentId(watchedItem), benchNow());
    if (!answer)
        return answer.error();
    double views = 0;
    for (const AgeCurvePoint &point : answer->curve)
        views += static_cast<double>(point.figures[Metric::Views].value_or(0));
    return controlText(views);
}

enum class Totals { With, Without };

void add(BenchQuestions &questions, const QString &name, const AnalyticsQuery &query, Totals totals = Totals::With)
{
    const bool with = totals == Totals::With;
    questions.push_back({.name = u"posts "_s + name,
                         .ask = [query](Connection &connection) { return askContent(connection, query); },
                         .sql = [query, with](const SqlDialect &dialect) { return contentSql(dialect, query, with); }});
}

} // namespace

void addContentQuestions(BenchQuestions &questions)
{
    for (const auto &[name, range] : benchRanges())
        add(questions, u"by views, "_s + name, range);
    const AnalyticsQuery month = benchRanges().front().query;
    AnalyticsQuery decade = benchRanges().back().query;
    AnalyticsQuery rate = month;
    rate.metric = Metric::EngagementRate;
    rate.denominator = Denominator::Views;
    add(questions, u"by engagement rate, 28 days"_s, rate);
    rate.range = decade.range;
    add(questions, u"by engagement rate, 10 years"_s, rate);
    AnalyticsQuery typed = decade;
    typed.types = {ContentType::Video};
    add(questions, u"by views, videos, 10 years"_s, typed);
    decade.search = u"木星"_s; // one in a thousand
    add(questions, u"with a rare word, 10 years"_s, decade);
    decade.search = u"darkroom grain"_s;
    add(questions, u"with two words, 10 years"_s, decade);
    decade.search = u"captions"_s; // one in ten: neither side adds those up
    add(questions, u"with a common word, 10 years"_s, decade, Totals::Without);
    questions.push_back({.name = u"one post"_s, .ask = askDetail, .sql = [](const SqlDialect &dialect) {
                             return contentDetailSql(dialect, watchedItem);
                         }});
}

} // namespace creatormetrics
