// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace creatormetrics {

/// How far the making of a file has come, and whether it is still wanted. Shared by the thread that makes it and the one that
/// watches; every function may be called from any thread.
class FileProgress
{
public:
    /// 0: not known.
    void setTotal(qint64 rows) { m_total = rows; }
    void add(qint64 rows) { m_done += rows; }
    void cancel() { m_cancelled = true; }

    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

private:
    std::atomic<qint64> m_total = 0;
    std::atomic<qint64> m_done = 0;
    std::atomic<bool> m_cancelled = false;
};

} // namespace creatormetrics
