// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/responder.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string_view>

namespace creatormetrics {

/// A connection as its running requests see it. They are numbered; what comes for an earlier one is ignored.
/// Callable from any thread.
class ExchangeTarget
{
public:
    ExchangeTarget() = default;
    ExchangeTarget(const ExchangeTarget &) = delete;
    ExchangeTarget &operator=(const ExchangeTarget &) = delete;
    virtual ~ExchangeTarget() = default;
    virtual void deliver(std::uint64_t exchange, Reply reply, std::chrono::milliseconds delay) = 0;
    virtual void routed(std::uint64_t exchange, std::string_view route) = 0;
    virtual void abandoned(std::uint64_t exchange) = 0; // no answer will come
};

/// One request's way back to its connection. Hands the first answer on and tells when it goes without one.
class Exchange final : public ReplySink
{
public:
    Exchange(std::weak_ptr<ExchangeTarget> target, std::uint64_t number);
    ~Exchange() override;
    void accept(Reply reply, std::chrono::milliseconds delay) override;
    void routed(std::string_view route) override;

private:
    std::weak_ptr<ExchangeTarget> m_target;
    std::uint64_t m_number;
    std::atomic<bool> m_isAnswered{false};
};

} // namespace creatormetrics
