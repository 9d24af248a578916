// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/responder.h"

#include <utility>

namespace creatormetrics {

Responder::Responder(std::shared_ptr<ReplySink> sink) : m_sink(std::move(sink)) {}

void Responder::send(Reply reply) const
{
    m_sink->accept(std::move(reply), std::chrono::milliseconds(0));
}

void Responder::sendAfter(std::chrono::milliseconds delay, Reply reply) const
{
    m_sink->accept(std::move(reply), delay);
}

void Responder::routed(std::string_view route) const
{
    m_sink->routed(route);
}

} // namespace creatormetrics
