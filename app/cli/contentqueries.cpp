// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/contentqueries.h"

#include "app/cli/changestext.h"
#include "app/cli/contenttext.h"
#include "app/cli/tellanswer.h"
#include "models/analytics/anomaliesjson.h"
#include "models/analytics/besttimejson.h"
#include "models/analytics/changesjson.h"
#include "models/analytics/contentjson.h"
#include "models/analytics/figureforecastjson.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

ExitCode showContent(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                     Console &console)
{
    return tellAnswer(content(connection, query, invocation.now()), invocation, console, contentText);
}

ExitCode showBestTime(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                      Console &console)
{
    return tellAnswer(bestTime(connection, query, invocation.now()), invocation, console, bestTimeText);
}

ExitCode showChanges(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                     Console &console)
{
    return tellAnswer(changes(connection, query, invocation.now()), invocation, console, changesText);
}

ExitCode showAnomalies(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                       Console &console)
{
    return tellAnswer(anomalies(connection, query, invocation.now()), invocation, console, anomaliesText);
}

ExitCode showForecast(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                      Console &console)
{
    return tellAnswer(figureForecast(connection, query, invocation.now()), invocation, console, forecastText);
}

} // namespace creatormetrics
