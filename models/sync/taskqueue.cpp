// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/taskqueue.h"

#include <algorithm>

namespace creatormetrics {

namespace {

void moveTasks(std::deque<WaitingTask> &from, const QString &stream, std::vector<WaitingTask> &to)
{
    std::ranges::copy_if(from, std::back_inserter(to), [&stream](const WaitingTask &w) { return w.task.stream == stream; });
    std::erase_if(from, [&stream](const WaitingTask &waiting) { return waiting.task.stream == stream; });
}

} // namespace

void TaskQueue::add(const std::vector<WaitingTask> &tasks)
{
    for (const WaitingTask &waiting : tasks)
        (waiting.task.backfill ? m_history : m_recent).push_back(waiting);
}

const WaitingTask &TaskQueue::current() const
{
    Q_ASSERT(!isEmpty());
    return m_recent.empty() ? m_history.front() : m_recent.front();
}

void TaskQueue::pop()
{
    if (!m_recent.empty()) {
        m_recent.pop_front();
        return;
    }
    m_history.pop_front();
    --m_sliceLeft;
}

std::vector<WaitingTask> TaskQueue::leave(const QString &stream)
{
    std::vector<WaitingTask> left;
    const bool recent = !m_recent.empty();
    moveTasks(recent ? m_recent : m_history, stream, left);
    moveTasks(recent ? m_history : m_recent, stream, left);
    return left;
}

} // namespace creatormetrics
