// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/contentqueries.h"

#include "app/cli/changestext.h"
#include "app/cli/contenttext.h"
#include "models/analytics/anomaliesjson.h"
#include "models/analytics/besttimejson.h"
#include "models/analytics/changesjson.h"
#include "models/analytics/contentjson.h"
#include "models/analytics/figureforecastjson.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// A metric that the question does not take is a slip on the command line.
template <typename Answer, typename Text>
ExitCode tell(const Result<Answer> &answer, const Invocation &invocation, Console &console, const Text &text)
{
    if (!answer) {
        Error error = answer.error();
        if (error.kind == ErrorKind::BadInput)
            error.detail.prepend("--"_L1);
        return console.refuseOrFail(error, invocation.command);
    }
    if (console.json())
        console.printJson(toJson(*answer));
    else
        console.print(text(*answer, QLocale()));
    return ExitCode::Done;
}

} // namespace

ExitCode showContent(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                     Console &console)
{
    return tell(content(connection, query, invocation.now()), invocation, console, contentText);
}

ExitCode showBestTime(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                      Console &console)
{
    return tell(bestTime(connection, query, invocation.now()), invocation, console, bestTimeText);
}

ExitCode showChanges(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                     Console &console)
{
    return tell(changes(connection, query, invocation.now()), invocation, console, changesText);
}

ExitCode showAnomalies(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                       Console &console)
{
    return tell(anomalies(connection, query, invocation.now()), invocation, console, anomaliesText);
}

ExitCode showForecast(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                      Console &console)
{
    return tell(figureForecast(connection, query, invocation.now()), invocation, console, forecastText);
}

} // namespace creatormetrics
