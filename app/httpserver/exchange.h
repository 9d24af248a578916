// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/responder.h"

#include <atomic>
#include <functional>

namespace creatormetrics {

/// One request's way back to its connection. Hands the first answer on and answers 500 itself when it goes without.
class Exchange final : public ReplySink
{
public:
    using Delivery = std::function<void(Reply, std::chrono::milliseconds)>; // callable from any thread

    explicit Exchange(Delivery delivery);
    ~Exchange() override;
    void accept(Reply reply, std::chrono::milliseconds delay) override;

private:
    Delivery m_delivery;
    std::atomic<bool> m_isAnswered{false};
};

} // namespace creatormetrics
