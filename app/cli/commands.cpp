// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/commandline.h"
#include "app/cli/correctioncommands.h"
#include "app/cli/dictionarycommands.h"
#include "app/cli/labelcommand.h"
#include "app/cli/remotescoringcommands.h"
#include "app/cli/servecommand.h"

namespace creatormetrics {

std::vector<CommandSpec> allCommands()
{
    std::vector<CommandSpec> all;
    for (const auto family : {workspaceCommands, accountCommands, syncCommands, importCommands, labelCommands, queryCommands,
                              explainCommands, reportCommands, sentimentCommands, dictionaryCommands, correctionCommands,
                              remoteScoringCommands, userCommands, planCommands, servicesCommands, doctorCommands}) {
        for (CommandSpec &command : family())
            all.push_back(std::move(command));
    }
    all.push_back(serveCommand());
    return all;
}

} // namespace creatormetrics
