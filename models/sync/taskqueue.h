// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/pagewriter.h"

#include <deque>

namespace creatormetrics {

/// The tasks of one pass in the order in which they run: what is recent, then history as long as the slice lasts. It mirrors the
/// queue table; whoever takes a task out here decides whether it also goes there.
class TaskQueue
{
public:
    void setSlice(int calls) { m_sliceLeft = calls; }
    void add(const std::vector<WaitingTask> &tasks);

    [[nodiscard]] bool isEmpty() const { return m_recent.empty() && (m_history.empty() || m_sliceLeft <= 0); }
    [[nodiscard]] bool hasRecent() const { return !m_recent.empty(); }
    /// All that wait, history beyond the slice included.
    [[nodiscard]] std::size_t size() const { return m_recent.size() + m_history.size(); }
    /// The task at work. Only when not empty.
    [[nodiscard]] const WaitingTask &current() const;
    /// Takes it out because it is done; one of history uses up some of the slice.
    void pop();
    /// Puts the stream's tasks out of this pass and gives them, the current one first.
    std::vector<WaitingTask> leave(const QString &stream);

private:
    std::deque<WaitingTask> m_recent;
    std::deque<WaitingTask> m_history;
    int m_sliceLeft = 0;
};

} // namespace creatormetrics
