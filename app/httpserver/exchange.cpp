// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/exchange.h"

#include "app/httpserver/problem.h"

#include <utility>

namespace creatormetrics {

Exchange::Exchange(Delivery delivery) : m_delivery(std::move(delivery)) {}

Exchange::~Exchange()
{
    if (!m_isAnswered)
        m_delivery(problemReply(500), std::chrono::milliseconds(0));
}

void Exchange::accept(Reply reply, std::chrono::milliseconds delay)
{
    if (!m_isAnswered.exchange(true))
        m_delivery(std::move(reply), delay);
}

} // namespace creatormetrics
