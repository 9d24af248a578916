// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QFuture>
#include <QPromise>

namespace creatormetrics {

/// A promise of a `Result` that is always kept: going away without an answer answers Cancelled, so that nobody waits for ever.
/// Of several answers the first counts. Used by one thread at a time; the future may be watched from any.
template <typename T>
class Pledge
{
public:
    Pledge() { m_promise.start(); }
    Pledge(const Pledge &) = delete;
    Pledge &operator=(const Pledge &) = delete;
    ~Pledge() { answer(Error{.kind = ErrorKind::Cancelled, .detail = QStringLiteral("given up before it was done")}); }

    [[nodiscard]] QFuture<Result<T>> future() { return m_promise.future(); }
    [[nodiscard]] bool answered() const { return m_answered; }

    void answer(Result<T> result)
    {
        if (std::exchange(m_answered, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<Result<T>> m_promise;
    bool m_answered = false;
};

} // namespace creatormetrics
