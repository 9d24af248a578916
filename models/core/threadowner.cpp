// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/threadowner.h"

namespace creatormetrics {

ThreadOwner::ThreadOwner(const QString &name) : m_thread(std::make_unique<QThread>())
{
    m_thread->setObjectName(name);
    m_thread->start();
}

ThreadOwner::~ThreadOwner()
{
    m_thread->quit();
    m_thread->wait();
}

} // namespace creatormetrics
