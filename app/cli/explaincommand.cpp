// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountchoice.h"
#include "app/cli/commands.h"
#include "app/cli/explanationtext.h"
#include "app/cli/jsonforms.h"
#include "app/cli/workspaceaccess.h"

#include "models/analytics/recordsjson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<Metric> metricArgument(const Invocation &invocation)
{
    const QString text = invocation.arguments.first();
    if (const auto metric = metricFromKey(text))
        return *metric;
    QStringList keys;
    for (const MetricInfo &info : metricCatalogue())
        keys << info.key;
    return Error{.kind = ErrorKind::BadInput,
                 .detail = Words::tr("METRIC: \"%1\" was given, it takes %2").arg(text, keys.join(u", "_s))};
}

Error missing(const QString &option)
{
    return {.kind = ErrorKind::BadInput, .detail = Words::tr("%1 is needed").arg(option)};
}

Result<Explanation> explanationFor(Connection &connection, const Invocation &invocation)
{
    const auto metric = metricArgument(invocation);
    if (!metric)
        return metric.error();
    const auto account = accountOption(connection, invocation);
    if (!account)
        return account.error();
    if (!*account)
        return missing(u"--account"_s);
    const auto day = invocation.day(u"day"_s);
    if (!day)
        return day.error();
    if (!*day)
        return missing(u"--day"_s);
    return explainFigure(connection, **account, **day, *metric);
}

ExitCode printAnswer(const Explanation &explanation, Console &console)
{
    for (const FigureOrigin &origin : explanation.parts) {
        if (origin.source && !origin.source->record.body.isEmpty()) {
            console.printRaw(origin.source->record.body + '\n');
            return ExitCode::Done;
        }
    }
    return console.fail(
        {.kind = ErrorKind::NotFound, .detail = Words::tr("no stored answer; answers are kept for 30 days")});
}

ExitCode explain(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto explanation = explanationFor(**connection, invocation);
    if (!explanation)
        return console.refuseOrFail(explanation.error(), invocation.command);
    if (invocation.isSet(u"answer"_s))
        return printAnswer(*explanation, console);
    if (console.json()) {
        QJsonObject object = explanationJson(*explanation);
        object.insert(u"account"_s, accountJson(explanation->account));
        console.printJson(object);
    } else {
        console.print(explanationText(*explanation));
    }
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> explainCommands()
{
    return {{.name = u"explain"_s,
             .syntax = u"METRIC"_s,
             .summary = Words::tr("Say where a figure came from and what it was before it was revised."),
             .options = {{u"account"_s, u"ID"_s, Words::tr("whose figure")},
                         {u"day"_s, u"DAY"_s, Words::tr("of which day, YYYY-MM-DD")},
                         {u"answer"_s, {}, Words::tr("print the platform's own answer, as long as it is kept")}},
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = explain}};
}

} // namespace creatormetrics
