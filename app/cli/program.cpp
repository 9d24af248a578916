// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/commandline.h"

#include <algorithm>

namespace creatormetrics {

namespace {

ExitCode runInvocation(const Invocation &invocation, std::span<const CommandSpec> commands, Console &console)
{
    const auto command = std::ranges::find(commands, invocation.command, &CommandSpec::name);
    return command->run(invocation, console);
}

ExitCode runParsed(const ParsedCommandLine &parsed, std::span<const CommandSpec> commands, Console &console)
{
    if (const auto *help = std::get_if<HelpText>(&parsed.content)) {
        console.print(help->text);
        return ExitCode::Done;
    }
    if (const auto *problem = std::get_if<UsageProblem>(&parsed.content))
        return console.refuse(problem->message, problem->command);
    return runInvocation(std::get<Invocation>(parsed.content), commands, console);
}

} // namespace

int runProgram(const QStringList &arguments)
{
    const std::vector<CommandSpec> commands = allCommands();
    const ParsedCommandLine parsed = parseCommandLine(arguments, commands);
    Console console(parsed.json, parsed.quiet);
    const ExitCode code = runParsed(parsed, commands, console);
    if (!console.flush())
        return static_cast<int>(ExitCode::Storage);
    return static_cast<int>(code);
}

} // namespace creatormetrics
