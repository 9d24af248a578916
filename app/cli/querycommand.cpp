// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyticstext.h"
#include "app/cli/campaignquery.h"
#include "app/cli/commands.h"
#include "app/cli/comparetext.h"
#include "app/cli/contentqueries.h"
#include "app/cli/demographicstext.h"
#include "app/cli/engagementtext.h"
#include "app/cli/mentionqueries.h"
#include "app/cli/queryoptions.h"
#include "app/cli/workspaceaccess.h"
#include "models/analytics/codec.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

template <typename Answer, typename Text>
ExitCode tell(const Result<Answer> &answer, Console &console, const Text &text)
{
    if (!answer)
        return console.fail(answer.error());
    if (console.json())
        console.printJson(toJson(*answer));
    else
        console.print(text(*answer));
    return ExitCode::Done;
}

ExitCode showOverview(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                      Console &console)
{
    return tell(overview(connection, query, invocation.now()), console,
                [&](const Overview &answer) { return overviewText(answer, QLocale(), invocation.now()); });
}

ExitCode showGrowth(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation, Console &console)
{
    return tell(growth(connection, query, invocation.now()), console,
                [](const Growth &answer) { return growthText(answer, QLocale()); });
}

ExitCode showEngagement(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                        Console &console)
{
    return tell(engagement(connection, query, invocation.now()), console,
                [](const Engagement &answer) { return engagementText(answer, QLocale()); });
}

ExitCode showDemographics(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                          Console &console)
{
    return tell(demographics(connection, query, invocation.now()), console,
                [](const Demographics &answer) { return demographicsText(answer, QLocale()); });
}

ExitCode showCompare(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                     Console &console)
{
    return tell(compare(connection, query, invocation.now()), console,
                [](const CompareAnswer &answer) { return compareText(answer, QLocale()); });
}

using Show = ExitCode (*)(Connection &, const AnalyticsQuery &, const Invocation &, Console &);

/// The questions by their names, in the order of the help.
constexpr auto kinds = std::to_array<std::pair<QLatin1StringView, Show>>({
    {QLatin1StringView("overview"), showOverview},
    {QLatin1StringView("growth"), showGrowth},
    {QLatin1StringView("engagement"), showEngagement},
    {QLatin1StringView("demographics"), showDemographics},
    {QLatin1StringView("compare"), showCompare},
    {QLatin1StringView("content"), showContent},
    {QLatin1StringView("besttime"), showBestTime},
    {QLatin1StringView("changes"), showChanges},
    {QLatin1StringView("anomalies"), showAnomalies},
    {QLatin1StringView("forecast"), showForecast},
    {QLatin1StringView("timeline"), showTimeline},
    {QLatin1StringView("mentions"), showMentions},
    {QLatin1StringView("sentiment"), showSentiment},
    {QLatin1StringView("drivers"), showDrivers},
    {QLatin1StringView("campaign"), showCampaign},
});

ExitCode refuseKind(const Invocation &invocation, Console &console)
{
    QStringList known;
    for (const auto &[kind, show] : kinds)
        known << kind;
    return console.refuse(
        Words::tr("KIND: \"%1\" was given, it takes %2.").arg(invocation.arguments.first(), known.join(u", "_s)),
        invocation.command);
}

ExitCode query(const Invocation &invocation, Console &console)
{
    const auto kind =
        std::ranges::find_if(kinds, [&](const auto &entry) { return invocation.arguments.first() == entry.first; });
    if (kind == kinds.end())
        return refuseKind(invocation, console);
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto asked = queryFrom(**connection, invocation);
    if (!asked)
        return console.refuseOrFail(asked.error(), invocation.command);
    return kind->second(**connection, *asked, invocation, console);
}

} // namespace

std::vector<CommandSpec> queryCommands()
{
    QStringList names;
    for (const auto &[kind, show] : kinds)
        names << kind;
    return {{.name = u"query"_s,
             .syntax = u"KIND"_s,
             .summary = Words::tr("Answer a question about the figures."),
             .options = queryOptions(),
             .choices = names.join(u", "_s),
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = query}};
}

} // namespace creatormetrics
