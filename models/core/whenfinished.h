// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace creatormetrics {

/// Calls `take` with the result on the thread of `context`, from its event loop, and never after `context` is gone. Stands in
/// for `QFuture::then(context, …)`, which in Qt 6.4 reads a context that may be going away on another thread. Call it on the
/// thread of `context`. A future that ends without a result (its maker shut down) calls nothing.
template <typename T, typename Function>
void whenFinished(const QFuture<T> &future, QObject *context, Function take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            take(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace creatormetrics
