// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/queryoptions.h"

#include "app/cli/campaignoptions.h"
#include "app/cli/mentionqueries.h"
#include "models/analytics/askedquery.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Options of the command line and the parameters of the API that they are.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 16> parameterNames{{
    {QLatin1StringView("platforms"), QLatin1StringView("platforms")},
    {QLatin1StringView("accounts"), QLatin1StringView("accounts")},
    {QLatin1StringView("start"), QLatin1StringView("start_date")},
    {QLatin1StringView("end"), QLatin1StringView("end_date")},
    {QLatin1StringView("granularity"), QLatin1StringView("granularity")},
    {QLatin1StringView("by"), QLatin1StringView("by")},
    {QLatin1StringView("compare"), QLatin1StringView("compare")},
    {QLatin1StringView("compare-start"), QLatin1StringView("compare_start")},
    {QLatin1StringView("compare-end"), QLatin1StringView("compare_end")},
    {QLatin1StringView("limit"), QLatin1StringView("limit")},
    {QLatin1StringView("counting"), QLatin1StringView("counting")},
    {QLatin1StringView("metric"), QLatin1StringView("metric")},
    {QLatin1StringView("type"), QLatin1StringView("type")},
    {QLatin1StringView("search"), QLatin1StringView("search")},
    {QLatin1StringView("sort"), QLatin1StringView("sort")},
    {QLatin1StringView("offset"), QLatin1StringView("offset")},
}};

/// The same words with the option's name in front, as it was typed.
Error inOptionWords(Error error)
{
    for (const auto &[option, parameter] : parameterNames) {
        if (error.detail.startsWith(parameter + u':'))
            error.detail.replace(0, parameter.size(), "--"_L1 + option);
    }
    return error;
}

} // namespace

std::vector<OptionSpec> queryOptions()
{
    std::vector<OptionSpec> options{
        {u"platforms"_s, u"LIST"_s, Words::tr("youtube, instagram, twitter, tiktok, comma separated (all)")},
        {u"accounts"_s, u"IDS"_s, Words::tr("account numbers, comma separated (all)")},
        {u"start"_s, u"DAY"_s, Words::tr("first day, YYYY-MM-DD (27 days before the last)")},
        {u"end"_s, u"DAY"_s, Words::tr("last day, YYYY-MM-DD (the last complete one)")},
        {u"granularity"_s, u"STEP"_s, Words::tr("day, week or month (day)")},
        {u"by"_s, u"FIGURE"_s, Words::tr("views, reach, impressions or followers: what engagements are divided by")},
        {u"compare"_s, u"RANGE"_s, Words::tr("previous, year or none (previous)")},
        {u"compare-start"_s, u"DAY"_s, Words::tr("first day of any other range to compare with")},
        {u"compare-end"_s, u"DAY"_s, Words::tr("last day of that range")},
        {u"counting"_s, u"HOW"_s,
         Words::tr("activity: engagement in the days; published: of posts published in them (activity)")},
        {u"metric"_s, u"FIGURE"_s, Words::tr("what content is ranked by and anomalies are sought in (views)")},
        {u"type"_s, u"LIST"_s,
         Words::tr("video, short, live, image, carousel, reel, story, post, comma separated (all)")},
        {u"search"_s, u"WORDS"_s, Words::tr("words that content or mentions must have")},
        {u"sort"_s, u"ORDER"_s, Words::tr("desc or asc (desc)")},
        {u"limit"_s, u"N"_s, Words::tr("rows of ranked lists, 1 to 1000 (10)")},
        {u"offset"_s, u"N"_s, Words::tr("rows of ranked lists to leave out first (0)")}};
    std::ranges::move(mentionOptions(), std::back_inserter(options));
    std::ranges::move(campaignOptions(), std::back_inserter(options));
    return options;
}

Result<AnalyticsQuery> queryFrom(Connection &connection, const Invocation &invocation)
{
    QHash<QString, QString> parameters;
    for (const auto &[option, parameter] : parameterNames) {
        if (const auto value = invocation.value(option))
            parameters.insert(parameter, *value);
    }
    auto query = askedQuery(connection, parameters, invocation.now());
    return query ? query : inOptionWords(query.error());
}

} // namespace creatormetrics
