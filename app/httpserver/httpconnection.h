// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/clientstream.h"
#include "app/httpserver/exchange.h"
#include "app/httpserver/replywriter.h"
#include "app/httpserver/requestreader.h"
#include "app/httpserver/websocketgreeting.h"

#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace creatormetrics {

/// One client's connection, from accept to close: reads a request, has it handled, answers, and again. Everything runs
/// on the stream's strand but what is marked. Internal to the server: shows Asio.
class HttpConnection final
    : public ExchangeTarget
    , public std::enable_shared_from_this<HttpConnection>
{
public:
    using Gone = std::function<void(HttpConnection *)>; // last call of a connection, on its strand

    /// `options` and `handler` must outlive the connection's last step.
    HttpConnection(std::unique_ptr<ClientStream> stream, const ServerOptions &options, const Handler &handler,
                   Gone gone);

    void start(); // call once; any thread
    void drain(); // ends after the running request, soon when there is none; any thread
    void cut(); // ends now; any thread

    void deliver(std::uint64_t exchange, Reply reply, std::chrono::milliseconds delay) override;
    void routed(std::uint64_t exchange, std::string_view route) override;
    void abandoned(std::uint64_t exchange) override;

private:
    boost::asio::awaitable<void> serve();
    boost::asio::awaitable<bool> greet();
    boost::asio::awaitable<bool> serveOne();
    boost::asio::awaitable<int> readRequest();
    boost::asio::awaitable<bool> answer();
    boost::asio::awaitable<bool> upgrade(const Reply &reply);
    boost::asio::awaitable<bool> sendReply(const Reply &reply, bool isOldVersion, bool mayKeepAlive);
    boost::asio::awaitable<Reply> handle(Request request);
    boost::asio::awaitable<void> refuse(int status);
    boost::asio::awaitable<void> sleepUntilWoken();

    void callHandler(Request request);
    void endWhenIdle();
    void waitNoLonger();
    void log(const Reply &reply, bool isComplete);
    void reject(Rejection reason);
    void finish();

    const ServerOptions &m_options;
    const Handler &m_handler;
    Gone m_gone;
    std::unique_ptr<ClientStream> m_stream;
    RequestReader m_reader;
    ReplyWriter m_writer;
    std::shared_ptr<WebSocketSession> m_session; // once the connection is a web socket
    boost::asio::steady_timer m_wake; // fires at the handler's time limit; an answer cancels it
    std::size_t m_served = 0;
    std::uint64_t m_exchange = 0; // number of the running request: late answers to earlier ones are dropped
    WebSocketGreeting m_greeting; // of the running request
    std::optional<Reply> m_reply;
    std::chrono::milliseconds m_delay{0};
    AccessRecord m_record;
    bool m_isDraining = false;
    bool m_isCut = false;
};

} // namespace creatormetrics
