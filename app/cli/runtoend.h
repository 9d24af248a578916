// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "models/core/result.h"
#include "models/core/whenfinished.h"

#include <QCoreApplication>

#include <functional>
#include <stop_token>

namespace creatormetrics {

/// Runs the event loop until what `begin` started has ended; Ctrl-C asks it to stop.
template <typename T>
[[nodiscard]] Result<T> runToEnd(const std::function<QFuture<Result<T>>(const std::stop_token &)> &begin)
{
    Result<T> result = Error{.kind = ErrorKind::Cancelled};
    std::stop_source stop;
    InterruptWatcher interrupts;
    QObject context;
    QObject::connect(&interrupts, &InterruptWatcher::interrupted, &context, [&stop] { stop.request_stop(); });
    whenFinished(begin(stop.get_token()), &context, [&result](const Result<T> &done) {
        result = done;
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return result;
}

} // namespace creatormetrics
