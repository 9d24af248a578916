// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/helptext.h"

#include "app/cli/texttable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString usageLine(const QString &rest)
{
    return Words::tr("Usage: creatormetrics-cli [options] %1").arg(rest);
}

QString optionList(const std::vector<OptionSpec> &options)
{
    TextTable table({{.title = {}}, {.title = {}, .elastic = true}});
    for (const OptionSpec &option : options)
        table.addRow({u"  --"_s + option.name + (option.valueName.isEmpty() ? QString() : u' ' + option.valueName),
                      option.description});
    return table.text(TextTable::Fit::Wrapped);
}

QString exitCodes()
{
    return Words::tr(
        "Exit codes: 0 done, 1 failed, 2 usage, 3 offline, 4 signed out, 5 rate limited\nor quota spent, 6 storage.");
}

} // namespace

std::vector<OptionSpec> programOptions()
{
    return {{u"workspace"_s, u"DIR"_s, Words::tr("the workspace to use instead of the standard one")},
            {u"services"_s, u"FILE"_s,
             Words::tr("addresses and client ids of the platforms; also CREATORMETRICS_SERVICES")},
            {u"json"_s, {}, Words::tr("results and errors as JSON, one object a line")},
            {u"quiet"_s, {}, Words::tr("no progress and no remarks")},
            {u"now"_s, u"MOMENT"_s,
             Words::tr("take this for the present moment (ISO 8601), for runs that can be repeated")},
            {u"help"_s, {}, Words::tr("explain the program or a command")},
            {u"version"_s, {}, Words::tr("say the version")}};
}

QString versionText()
{
    return u"creatormetrics-cli "_s + QCoreApplication::applicationVersion();
}

QString commandHelp(const CommandSpec &command)
{
    QString rest = command.name;
    if (!command.options.empty())
        rest += u' ' + Words::tr("[command options]");
    if (!command.syntax.isEmpty())
        rest += u' ' + command.syntax;
    QStringList parts{usageLine(rest), {}, command.summary};
    if (!command.choices.isEmpty()) {
        TextTable table({{.title = {}}, {.title = {}, .elastic = true}});
        table.addRow({u"  "_s + command.syntax, command.choices});
        parts << QString() << Words::tr("Arguments:") << table.text(TextTable::Fit::Wrapped);
    }
    if (!command.options.empty())
        parts << QString() << Words::tr("Command options:") << optionList(command.options);
    parts << QString() << Words::tr("Options:") << optionList(programOptions()) << QString() << exitCodes();
    return parts.join(u'\n');
}

QString groupHelp(std::span<const CommandSpec> commands, const QString &word)
{
    const bool known = std::ranges::any_of(
        commands, [&word](const CommandSpec &command) { return command.name.section(u' ', 0, 0) == word; });
    TextTable table({{.title = {}}, {.title = {}, .elastic = true}});
    for (const CommandSpec &command : commands) {
        if (!known || command.name.section(u' ', 0, 0) == word)
            table.addRow({u"  "_s + command.name + u' ' + command.syntax, command.summary});
    }
    const QStringList parts{usageLine(Words::tr("COMMAND")),     {}, Words::tr("Commands:"),
                            table.text(TextTable::Fit::Wrapped), {}, Words::tr("Options:"),
                            optionList(programOptions()),        {}, exitCodes()};
    return parts.join(u'\n');
}

} // namespace creatormetrics
