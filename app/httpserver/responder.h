// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "app/httpserver/request.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string_view>

namespace creatormetrics {

/// Where an answer goes: a connection, or a test.
class ReplySink
{
public:
    ReplySink() = default;
    ReplySink(const ReplySink &) = delete;
    ReplySink &operator=(const ReplySink &) = delete;
    virtual ~ReplySink() = default;
    virtual void accept(Reply reply, std::chrono::milliseconds delay) = 0;
    virtual void routed(std::string_view) {} // which route took the request: a sink around another hands it on
};

/// The handler's end of one request. Copies share it; the first answer counts, later ones are ignored, and when the
/// last copy goes without an answer the client gets 500. May be used from any thread while the server lives; when
/// the client has gone in the meantime, the answer is dropped. No thread waits for it.
class Responder
{
public:
    explicit Responder(std::shared_ptr<ReplySink> sink);

    void send(Reply reply) const;
    void sendAfter(std::chrono::milliseconds delay, Reply reply) const;
    void routed(std::string_view route) const; // told by the router before it calls the route's handler

private:
    std::shared_ptr<ReplySink> m_sink;
};

using Handler = std::function<void(Request, Responder)>;

} // namespace creatormetrics
