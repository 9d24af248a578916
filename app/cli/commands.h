// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace creatormetrics {

/// Each family of commands, as the table of commands lists them.
[[nodiscard]] std::vector<CommandSpec> workspaceCommands();
[[nodiscard]] CommandSpec connectCommand();
[[nodiscard]] std::vector<CommandSpec> accountCommands();
[[nodiscard]] CommandSpec liveCommand();
[[nodiscard]] std::vector<CommandSpec> syncCommands();
[[nodiscard]] std::vector<CommandSpec> importCommands();
[[nodiscard]] std::vector<CommandSpec> queryCommands();
[[nodiscard]] std::vector<CommandSpec> explainCommands();
[[nodiscard]] std::vector<CommandSpec> reportCommands();
[[nodiscard]] std::vector<CommandSpec> reportArchiveCommands();
[[nodiscard]] std::vector<CommandSpec> reportTemplateCommands();
[[nodiscard]] std::vector<CommandSpec> reportScheduleCommands();
[[nodiscard]] std::vector<CommandSpec> reportBrandCommands();
[[nodiscard]] std::vector<CommandSpec> reportMailCommands();
[[nodiscard]] CommandSpec reportListCommand();
[[nodiscard]] std::vector<CommandSpec> sentimentCommands();
[[nodiscard]] std::vector<CommandSpec> userCommands();
[[nodiscard]] std::vector<CommandSpec> planCommands();
[[nodiscard]] std::vector<CommandSpec> servicesCommands();
[[nodiscard]] std::vector<CommandSpec> doctorCommands();

} // namespace creatormetrics
