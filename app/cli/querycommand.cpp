// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyticstext.h"
#include "app/cli/commands.h"
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

ExitCode showOverview(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                      Console &console)
{
    const auto answer = overview(connection, query, invocation.now());
    if (!answer)
        return console.fail(answer.error());
    if (console.json())
        console.printJson(toJson(*answer));
    else
        console.print(overviewText(*answer, QLocale(), invocation.now()));
    return ExitCode::Done;
}

ExitCode showGrowth(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation, Console &console)
{
    const auto answer = growth(connection, query, invocation.now());
    if (!answer)
        return console.fail(answer.error());
    if (console.json())
        console.printJson(toJson(*answer));
    else
        console.print(growthText(*answer, QLocale()));
    return ExitCode::Done;
}

using Show = ExitCode (*)(Connection &, const AnalyticsQuery &, const Invocation &, Console &);

constexpr std::array<std::pair<QLatin1StringView, Show>, 2> kinds{
    {{QLatin1StringView("overview"), showOverview}, {QLatin1StringView("growth"), showGrowth}}};

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
    return {{.name = u"query"_s,
             .syntax = u"overview|growth"_s,
             .summary = Words::tr("Answer a question about the figures."),
             .options = queryOptions(),
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = query}};
}

} // namespace creatormetrics
