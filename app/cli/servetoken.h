// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/invocation.h"

namespace creatormetrics {

struct ServeToken {
    QByteArray token;
    bool isTold = false; ///< made just now: printed this once
};

/// The token that `serve` takes: of the file that --token-file names, else of the keychain, where one is made when there is none. BadInput
/// names the option. Runs the application's event loop while the keychain is asked.
[[nodiscard]] Result<ServeToken> serveToken(const Invocation &invocation, Console &console);

} // namespace creatormetrics
