// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// The workspace that the command line names, opened on this thread. Brought to the present schema first when it is
/// older; a newer one is refused and left untouched. NotFound when there is none: only `makeWorkspace` makes one.
[[nodiscard]] Result<std::unique_ptr<Connection>> openToRead(const Invocation &invocation);
[[nodiscard]] Result<std::unique_ptr<Connection>> openToWrite(const Invocation &invocation);

struct MadeWorkspace {
    std::unique_ptr<Connection> connection;
    bool created = false;
};

/// Makes the workspace, or opens the one that is there.
[[nodiscard]] Result<MadeWorkspace> makeWorkspace(const Invocation &invocation);

/// Storage error as long as the workspace does not exist.
Outcome requireWorkspace(const Invocation &invocation);

/// Says why the workspace or what stands on it could not be opened: usage for a bad services file, storage for
/// everything else.
[[nodiscard]] ExitCode failOpening(Console &console, const Error &error);

} // namespace creatormetrics
