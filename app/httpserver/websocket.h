// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace creatormetrics {

/// Bounds of one web socket; times are positive.
struct WebSocketLimits {
    std::size_t messageBytes = 64 * 1024; // of a message received; over it closed with 1009
    std::size_t queuedMessages = 64; // not yet sent; one more, and the socket closes with 1013
    std::chrono::milliseconds pingInterval{25'000};
    std::chrono::milliseconds idleTimeout{60'000}; // nothing received, no answer to a ping either
    std::chrono::milliseconds sendTimeout{10'000}; // for one message; over it the socket is cut
    std::chrono::milliseconds closeTimeout{5'000}; // for what is queued and the other side's farewell
};

/// Where messages go: a connection, or a test.
class WebSocketSink
{
public:
    WebSocketSink() = default;
    WebSocketSink(const WebSocketSink &) = delete;
    WebSocketSink &operator=(const WebSocketSink &) = delete;
    virtual ~WebSocketSink() = default;
    virtual void send(std::string text) = 0;
    virtual void close(std::uint16_t code) = 0;
};

/// The handler's end of one web socket; copies share it and do not keep it open. May be used from any thread while the
/// server lives; what is sent after the socket has closed is dropped. Nothing here waits.
class WebSocketPeer
{
public:
    explicit WebSocketPeer(std::weak_ptr<WebSocketSink> sink);

    void send(std::string text) const; // UTF-8; messages arrive in the order of the calls of one thread
    void close(std::uint16_t code = 1000) const; // after what is queued; the first call counts

private:
    std::weak_ptr<WebSocketSink> m_sink;
};

/// What becomes of one web socket. Called on server threads, one call at a time; must not block. Kept by the server
/// until `closed` has returned. What a call throws closes the socket with 1011.
class WebSocketHandler
{
public:
    WebSocketHandler() = default;
    WebSocketHandler(const WebSocketHandler &) = delete;
    WebSocketHandler &operator=(const WebSocketHandler &) = delete;
    virtual ~WebSocketHandler() = default;
    virtual void opened(WebSocketPeer peer) = 0; // first
    virtual void received(std::string text) = 0; // whole messages, valid UTF-8; binary ones close with 1003
    virtual void closed() = 0; // last, by whichever side or cause; not called when `opened` was not
};

} // namespace creatormetrics
