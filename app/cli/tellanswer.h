// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

#include <QLocale>

namespace creatormetrics {

/// Prints the answer to a question, as JSON by `toJson` or as `text` writes it for a locale. A parameter that the question
/// does not take is a slip on the command line, and named as an option.
template<typename Answer, typename Text>
ExitCode tellAnswer(const Result<Answer> &answer, const Invocation &invocation, Console &console, const Text &text)
{
    if (!answer) {
        Error error = answer.error();
        if (error.kind == ErrorKind::BadInput)
            error.detail.prepend(QLatin1StringView("--"));
        return console.refuseOrFail(error, invocation.command);
    }
    if (console.json())
        console.printJson(toJson(*answer));
    else
        console.print(text(*answer, QLocale()));
    return ExitCode::Done;
}

} // namespace creatormetrics
