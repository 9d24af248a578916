// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QThread>

#include <memory>

namespace creatormetrics {

/// A named thread with an event loop that is stopped (`quit`, then `wait`) before its owner goes away, never terminated.
/// Objects moved to it are deleted with `deleteLater` or handed to `adopt`.
class ThreadOwner
{
public:
    explicit ThreadOwner(const QString &name);
    ThreadOwner(const ThreadOwner &) = delete;
    ThreadOwner &operator=(const ThreadOwner &) = delete;
    ~ThreadOwner();

    [[nodiscard]] QThread *thread() { return m_thread.get(); }

    /// Moves a parentless object to the thread; it is deleted on that thread when the thread ends.
    template <typename Object>
    Object *adopt(std::unique_ptr<Object> object)
    {
        Object *raw = object.release();
        raw->moveToThread(m_thread.get());
        QObject::connect(m_thread.get(), &QThread::finished, raw, &QObject::deleteLater);
        return raw;
    }

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace creatormetrics
