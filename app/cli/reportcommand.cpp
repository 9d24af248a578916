// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/planallowance.h"
#include "app/cli/reportjob.h"
#include "app/cli/reportoptions.h"
#include "app/cli/reportrun.h"
#include "app/cli/workspaceaccess.h"
#include "app/services/reportlanguages.h"
#include "models/store/reportarchive.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString fileFor(const Invocation &invocation, const ReportSettings &settings)
{
    if (const auto file = invocation.value(u"output"_s))
        return QFileInfo(*file).absoluteFilePath();
    return reportPath(invocation.workspace(), reportBaseName(settings.kind, reportQuery(settings).range) + u".pdf"_s);
}

/// What the plan must have for these settings and options.
Outcome requirePlan(Plan plan, const Invocation &invocation, const ReportSettings &settings)
{
    if (invocation.isSet(u"template"_s)) {
        if (auto allowed = requireFeature(plan, Feature::ReportTemplates); !allowed)
            return allowed;
    }
    return settings.kind == ReportKind::Campaign ? requireFeature(plan, Feature::CampaignReports) : Outcome(Done{});
}

Result<ReportOrder> orderFrom(Connection &connection, const Invocation &invocation, Plan plan)
{
    const auto settings = reportSettingsFrom(connection, invocation);
    if (!settings)
        return settings.error();
    const auto beside = invocation.isSet(u"with"_s) ? besideKindsFrom(*invocation.value(u"with"_s))
                                                    : Result<std::set<BesideKind>>(std::set<BesideKind>());
    if (!beside)
        return beside.error();
    return ReportOrder{.settings = *settings,
                       .workspace = invocation.workspace(),
                       .now = invocation.now(),
                       .plan = plan,
                       .file = fileFor(invocation, *settings),
                       .archived = !invocation.isSet(u"output"_s),
                       .overwrite = invocation.isSet(u"force"_s),
                       .beside = *beside};
}

void say(const WrittenReport &report, Console &console)
{
    if (!console.json()) {
        console.print(report.file);
        for (const QString &file : report.beside)
            console.print(file);
        return;
    }
    QJsonObject object{{u"report"_s, report.file}, {u"bytes"_s, report.bytes}, {u"pages"_s, report.pages}};
    if (!report.beside.isEmpty())
        object.insert(u"files"_s, QJsonArray::fromStringList(report.beside));
    console.printJson(object);
}

ExitCode exportReport(const Invocation &invocation, Console &console)
{
    const auto plan = planOf(invocation);
    if (!plan)
        return failOpening(console, plan.error());
    auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    auto order = orderFrom(**connection, invocation, *plan);
    if (!order)
        return console.refuseOrFail(order.error(), invocation.command);
    connection->reset();
    if (auto allowed = requirePlan(*plan, invocation, order->settings); !allowed)
        return console.fail(allowed.error());
    ReportLanguages languages;
    languages.install();
    registerTabularFaces();
    const auto written = runReportJob(*order, console);
    if (!written)
        return console.fail(written.error());
    say(*written, console);
    return ExitCode::Done;
}

ExitCode printSettings(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto settings = reportSettingsFrom(**connection, invocation);
    if (!settings)
        return console.refuseOrFail(settings.error(), invocation.command);
    const QByteArray stored = toStoredJson(*settings);
    console.printRaw(console.json() ? stored + '\n' : QJsonDocument::fromJson(stored).toJson());
    return ExitCode::Done;
}

CommandSpec exportCommand()
{
    std::vector<OptionSpec> options = reportOptions();
    options.push_back({u"with"_s, u"LIST"_s,
                       Words::tr("csv, xlsx, png, svg: tables and charts as files in a folder beside the PDF (none)")});
    options.push_back({u"output"_s, u"FILE"_s, Words::tr("the file to write (kept in the workspace's archive)")});
    options.push_back({u"force"_s, {}, Words::tr("replace the file when there is one")});
    return {.name = u"report export"_s,
            .syntax = {},
            .summary = Words::tr("Write a report as PDF and say where it is."),
            .options = options,
            .run = exportReport};
}

} // namespace

std::vector<CommandSpec> reportCommands()
{
    std::vector<CommandSpec> commands{
        exportCommand(),
        {.name = u"report settings"_s,
         .syntax = {},
         .summary = Words::tr("Print the settings that these options make, for --settings and for templates."),
         .options = reportOptions(),
         .run = printSettings}};
    for (const auto family : {reportArchiveCommands, reportTemplateCommands, reportScheduleCommands, reportMailCommands,
                              reportBrandCommands})
        std::ranges::move(family(), std::back_inserter(commands));
    commands.push_back(reportListCommand());
    return commands;
}

} // namespace creatormetrics
