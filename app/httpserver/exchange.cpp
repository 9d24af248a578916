// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/exchange.h"

#include <utility>

namespace creatormetrics {

Exchange::Exchange(std::weak_ptr<ExchangeTarget> target, std::uint64_t number)
    : m_target(std::move(target))
    , m_number(number)
{}

Exchange::~Exchange()
{
    if (m_isAnswered)
        return;
    if (const auto target = m_target.lock())
        target->abandoned(m_number);
}

void Exchange::accept(Reply reply, std::chrono::milliseconds delay)
{
    if (m_isAnswered.exchange(true))
        return;
    if (const auto target = m_target.lock())
        target->deliver(m_number, std::move(reply), delay);
}

void Exchange::routed(std::string_view route)
{
    if (const auto target = m_target.lock())
        target->routed(m_number, route);
}

} // namespace creatormetrics
