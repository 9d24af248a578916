// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/intransaction.h"
#include "app/cli/planallowance.h"
#include "app/cli/reportauthored.h"
#include "app/cli/reportoptions.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "app/services/reportexport.h"
#include "models/reports/templaterepository.h"

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

QJsonObject templateJson(const ReportTemplate &given)
{
    return {{u"name"_s, given.name},
            {u"type"_s, reportKindKey(given.settings.kind)},
            {u"settings"_s, QJsonDocument::fromJson(toStoredJson(given.settings)).object()}};
}

QString templatesText(const std::vector<ReportTemplate> &templates)
{
    if (templates.empty())
        return Words::tr("There is no template yet; \"report templates save NAME\" makes one.");
    TextTable table({{.title = Words::tr("Name"), .elastic = true},
                     {.title = Words::tr("Type")},
                     {.title = Words::tr("Sections"), .numeric = true}});
    for (const ReportTemplate &given : templates)
        table.addRow({given.name, reportKindKey(given.settings.kind),
                      QString::number(reportSections(given.settings).size())});
    return table.text();
}

ExitCode list(const Invocation &invocation, Console &console)
{
    if (!invocation.arguments.isEmpty() && invocation.arguments.first() != "list"_L1)
        return console.refuse(badOption(invocation.command, invocation.arguments.first(),
                                        u"list, save, show, export, import, remove"_s).detail,
                              invocation.command);
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto templates = storedTemplates(**connection);
    if (!templates)
        return console.fail(templates.error());
    if (!console.json()) {
        console.print(templatesText(*templates));
        return ExitCode::Done;
    }
    QJsonArray rows;
    for (const ReportTemplate &given : *templates)
        rows.append(templateJson(given));
    console.printJson({{u"templates"_s, rows}});
    return ExitCode::Done;
}

ExitCode keep(Connection &connection, const Invocation &invocation, Console &console, const ReportTemplate &given)
{
    auto kept = inTransaction(connection, [&] { return saveTemplate(connection, given, invocation.now()); });
    if (!kept)
        return console.refuseOrFail(kept.error(), invocation.command);
    if (console.json())
        console.printJson(templateJson(given));
    else
        console.print(Words::tr("Kept the template \"%1\".").arg(given.name));
    return ExitCode::Done;
}

ExitCode save(const Invocation &invocation, Console &console)
{
    if (auto allowed = requireFeature(invocation, Feature::ReportTemplates); !allowed)
        return console.fail(allowed.error());
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto settings = reportSettingsFrom(**connection, invocation);
    if (!settings)
        return console.refuseOrFail(settings.error(), invocation.command);
    return keep(**connection, invocation, console, {.name = invocation.arguments.first().trimmed(), .settings = *settings});
}

ExitCode show(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto given = templateByName(**connection, invocation.arguments.first());
    if (!given)
        return console.fail(given.error());
    if (console.json())
        console.printJson(templateJson(*given));
    else
        console.printRaw(QJsonDocument::fromJson(toStoredJson(given->settings)).toJson());
    return ExitCode::Done;
}

ExitCode exportFile(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto given = templateByName(**connection, invocation.arguments[0]);
    if (!given)
        return console.fail(given.error());
    const QString file = QFileInfo(invocation.arguments[1]).absoluteFilePath();
    if (auto written = writeFileAtomically(file, templateFile(*given), invocation.isSet(u"force"_s)); !written)
        return console.fail(written.error());
    if (console.json())
        console.printJson({{u"file"_s, file}});
    else
        console.print(file);
    return ExitCode::Done;
}

Outcome requireFreeName(Connection &connection, const QString &name)
{
    const auto there = templateByName(connection, name);
    if (there)
        return Error{.kind = ErrorKind::BadInput,
                     .detail = Words::tr("there is a template \"%1\" already; --force replaces it").arg(name)};
    return there.error().kind == ErrorKind::NotFound ? Outcome(Done{}) : there.error();
}

ExitCode importFile(const Invocation &invocation, Console &console)
{
    if (auto allowed = requireFeature(invocation, Feature::ReportTemplates); !allowed)
        return console.fail(allowed.error());
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto bytes = readNamedFile(u"FILE"_s, invocation.arguments.first(), largestTemplateFile);
    if (!bytes)
        return console.refuseOrFail(bytes.error(), invocation.command);
    const auto given = templateFromFile(*bytes);
    if (!given)
        return console.fail(given.error());
    if (!invocation.isSet(u"force"_s)) {
        if (auto free = requireFreeName(**connection, given->name); !free)
            return console.fail(free.error());
    }
    return keep(**connection, invocation, console, *given);
}

ExitCode remove(const Invocation &invocation, Console &console)
{
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const QString name = invocation.arguments.first();
    if (auto removed = removeTemplate(**connection, name); !removed)
        return console.fail(removed.error());
    if (console.json())
        console.printJson({{u"removed"_s, name}});
    else
        console.print(Words::tr("Removed the template \"%1\".").arg(name));
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> reportTemplateCommands()
{
    const OptionSpec force{u"force"_s, {}, Words::tr("replace what is there")};
    return {{.name = u"report templates"_s,
             .syntax = u"[list]"_s,
             .summary = Words::tr("List the templates of reports."),
             .options = {},
             .maximumArguments = 1,
             .run = list},
            {.name = u"report templates save"_s,
             .syntax = u"NAME"_s,
             .summary = Words::tr("Keep what these options make as a template; one of the name is replaced."),
             .options = reportOptions(),
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = save},
            {.name = u"report templates show"_s,
             .syntax = u"NAME"_s,
             .summary = Words::tr("Print the settings of a template."),
             .options = {},
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = show},
            {.name = u"report templates export"_s,
             .syntax = u"NAME FILE"_s,
             .summary = Words::tr("Write a template as a file for others, without accounts, days or brand."),
             .options = {force},
             .minimumArguments = 2,
             .maximumArguments = 2,
             .run = exportFile},
            {.name = u"report templates import"_s,
             .syntax = u"FILE"_s,
             .summary = Words::tr("Take in a template that somebody else wrote as a file."),
             .options = {force},
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = importFile},
            {.name = u"report templates remove"_s,
             .syntax = u"NAME"_s,
             .summary = Words::tr("Forget a template."),
             .options = {},
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = remove}};
}

} // namespace creatormetrics
