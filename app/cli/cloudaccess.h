// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/runtoend.h"
#include "app/services/cloudservices.h"

namespace creatormetrics {

/// The hosted service as the services file names it; needs no workspace.
[[nodiscard]] Result<std::unique_ptr<OwnCloudServices>> openCloud(const Invocation &invocation);

/// A secret that must not stand among the arguments: the first line of the file that `option` names ("-" is the standard input), else
/// what is typed at the terminal after `prompt`, unseen. BadInput says that the option is missing when nobody can be asked.
[[nodiscard]] Result<QString> secretOption(const Invocation &invocation, const QString &option, const QString &prompt);

/// The option for it, for the table of commands.
[[nodiscard]] OptionSpec secretOptionSpec(const QString &option, const QString &whatItHolds);

/// The link of a mail, or the token in it, from such an option; BadInput when it is neither.
[[nodiscard]] Result<QString> linkTokenOption(const Invocation &invocation);

/// Says why the service did not do it, in the words that the window has for it.
ExitCode failCloud(Console &console, OwnCloudServices &cloud, const Error &error);

/// Waits for an answer of the service.
template<typename T>
[[nodiscard]] Result<T> answerOf(const std::function<QFuture<Result<T>>()> &ask)
{
    return runToEnd<T>([&ask](const std::stop_token &) { return ask(); });
}

} // namespace creatormetrics
