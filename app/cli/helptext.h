// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

#include <span>

namespace creatormetrics {

/// Options that every command takes.
[[nodiscard]] std::vector<OptionSpec> programOptions();

[[nodiscard]] QString versionText();
/// How one command is used.
[[nodiscard]] QString commandHelp(const CommandSpec &command);
/// The commands that begin with `word`; all of them and the program's options when it begins none.
[[nodiscard]] QString groupHelp(std::span<const CommandSpec> commands, const QString &word);

} // namespace creatormetrics
