// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

namespace creatormetrics {

/// Calls `take` with the result on the thread of `context`, from its event loop, and never after `context` is gone. Stands in
/// for `QFuture::then` where the context may go first: Qt 6.4 asserts on that in debug builds. For futures that always answer.
template <typename T, typename Function>
void whenFinished(const QFuture<T> &future, QObject *context, Function take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context, [watcher, take = std::move(take)]() mutable {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace creatormetrics
