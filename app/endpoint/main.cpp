// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/compat.h"
#include "app/endpoint/commands.h"

#include <string>
#include <vector>

int main(int argc, char **argv)
{
    creatormetrics::holdSignals();
    creatormetrics::forbidCoreDumps();
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    return creatormetrics::runEndpointCommand(arguments);
}
