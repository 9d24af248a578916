// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

#include <span>
#include <variant>

namespace creatormetrics {

/// Help or version was asked for.
struct HelpText {
    QString text;
};

/// The command line cannot be understood.
struct UsageProblem {
    QString message;
    QString command; ///< whose help explains it; empty for the program's
};

/// A command line in either of its shapes, with what --json and --quiet say in all of them.
struct ParsedCommandLine {
    std::variant<Invocation, HelpText, UsageProblem> content;
    bool json = false;
    bool quiet = false;
};

/// Every command, in the order of the help.
[[nodiscard]] std::vector<CommandSpec> allCommands();

/// Pure: `arguments` without the program's name.
[[nodiscard]] ParsedCommandLine parseCommandLine(const QStringList &arguments, std::span<const CommandSpec> commands);

} // namespace creatormetrics
