// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/httpconnection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <utility>

namespace creatormetrics {

namespace asio = boost::asio;
using asio::awaitable;
using boost::system::error_code;
using std::chrono::milliseconds;

namespace {

constexpr std::uint16_t goingAway = 1001; // a web socket's close code

} // namespace

HttpConnection::HttpConnection(std::unique_ptr<ClientStream> stream, const ServerOptions &options,
                               const Handler &handler, Gone gone)
    : m_options(options)
    , m_handler(handler)
    , m_gone(std::move(gone))
    , m_stream(std::move(stream))
    , m_reader(*m_stream, options)
    , m_writer(*m_stream, options.limits.writeTimeout)
    , m_wake(m_stream->executor())
{
    m_record.peer = m_stream->peer();
}

void HttpConnection::start()
{
    asio::co_spawn(
        m_stream->executor(), [self = shared_from_this()] { return self->serve(); },
        [self = shared_from_this()](const std::exception_ptr &) { self->finish(); });
}

void HttpConnection::drain()
{
    asio::post(m_stream->executor(), [self = shared_from_this()] {
        self->m_isDraining = true;
        if (self->m_session)
            self->m_session->close(goingAway);
        else
            self->endWhenIdle();
    });
}

// Bytes that wait to be read are a request, too.
void HttpConnection::endWhenIdle()
{
    if (!m_reader.isIdle() || m_stream->available() > 0)
        return;
    if (m_served > 0)
        m_stream->cancel();
    else
        waitNoLonger();
}

// A client that has just connected is about to ask: it gets a moment even when the server is about to end.
void HttpConnection::waitNoLonger()
{
    constexpr milliseconds lastChance(250);
    m_wake.expires_after(lastChance);
    m_wake.async_wait([self = shared_from_this()](const error_code &error) {
        if (!error && self->m_reader.isIdle())
            self->m_stream->cancel();
    });
}

void HttpConnection::cut()
{
    asio::post(m_stream->executor(), [self = shared_from_this()] {
        self->m_isCut = true;
        self->m_wake.cancel();
        self->m_stream->close();
        if (self->m_session)
            self->m_session->cut();
    });
}

void HttpConnection::finish()
{
    m_stream->close();
    m_gone(this);
}

awaitable<void> HttpConnection::serve()
{
    bool isOpen = co_await greet();
    while (isOpen)
        isOpen = co_await serveOne();
    if (m_writer.hasStalled())
        reject(Rejection::WriteStalled);
    else
        co_await m_stream->takeLeave();
}

awaitable<bool> HttpConnection::greet()
{
    m_stream->expireAfter(m_options.limits.handshakeTimeout);
    error_code error;
    co_await m_stream->greet(error);
    if (error)
        reject(isTimeout(error) ? Rejection::HandshakeTimeout : Rejection::Handshake);
    co_return !error;
}

awaitable<bool> HttpConnection::serveOne()
{
    if (m_isDraining && m_served > 0 && !m_reader.hasLeftover() && m_stream->available() == 0)
        co_return false;
    if (m_isDraining)
        waitNoLonger();
    const int outcome = co_await readRequest();
    if (outcome == RequestReader::ready)
        co_return co_await answer();
    if (outcome != RequestReader::closed) {
        reject(rejectionOf(outcome));
        co_await refuse(outcome);
    } else if (m_reader.timeout()) {
        reject(*m_reader.timeout());
    }
    co_return false;
}

awaitable<int> HttpConnection::readRequest()
{
    m_record = AccessRecord{.peer = std::move(m_record.peer)};
    int outcome = co_await m_reader.readHead(m_served == 0);
    if (outcome == RequestReader::ready && m_reader.expectsContinue())
        co_await m_writer.write("HTTP/1.1 100 Continue\r\n\r\n");
    if (outcome == RequestReader::ready)
        outcome = co_await m_reader.readBody();
    co_return outcome;
}

awaitable<void> HttpConnection::refuse(int status)
{
    const Reply reply = refusalReply(m_options.refusal, status);
    const bool isComplete = co_await m_writer.send(reply, framingOf(reply, {}, false, false));
    log(reply, isComplete);
    co_await m_stream->linger();
}

awaitable<bool> HttpConnection::answer()
{
    ++m_served;
    const bool mayKeepAlive = m_reader.keepsAlive() && m_served < m_options.limits.requestsPerConnection;
    const bool isOldVersion = m_reader.isOldVersion();
    Request request = m_reader.takeRequest();
    request.peer = m_record.peer;
    m_record.method = request.method;
    m_record.path = request.path;
    m_greeting = greetingOf(request, isOldVersion, m_reader.hasLeftover());
    Reply reply = co_await handle(std::move(request));
    if (reply.webSocket && m_greeting.fault != 0)
        reply = webSocketRefusal(m_options.refusal, m_greeting.fault);
    if (reply.webSocket)
        co_return co_await upgrade(reply);
    if (!reply.dropsConnection)
        co_return co_await sendReply(reply, isOldVersion, mayKeepAlive);
    log(Reply::empty(0), false);
    co_return false;
}

awaitable<bool> HttpConnection::upgrade(const Reply &reply)
{
    const auto reject = [weak = weak_from_this()](Rejection reason) {
        if (const auto self = weak.lock())
            self->reject(reason);
    };
    m_session = m_stream->webSocket({reply.webSocket, m_options.webSocket, reject});
    const bool isOpen = co_await m_session->accept(m_greeting.fields, reply.headers);
    log(reply, isOpen);
    if (m_isDraining)
        m_session->close(goingAway);
    if (isOpen)
        co_await m_session->run();
    m_session.reset();
    co_return false;
}

awaitable<bool> HttpConnection::sendReply(const Reply &reply, bool isOldVersion, bool mayKeepAlive)
{
    const auto framing = framingOf(reply, m_record.method, isOldVersion, mayKeepAlive && !m_isDraining);
    const bool isComplete = co_await m_writer.send(reply, framing);
    log(reply, isComplete);
    if (isComplete && !framing.keepsAlive && (m_reader.hasLeftover() || m_stream->available() > 0))
        co_await m_stream->linger();
    co_return isComplete &&framing.keepsAlive;
}

awaitable<Reply> HttpConnection::handle(Request request)
{
    m_reply.reset();
    const auto patience = m_options.handlerPatience ? m_options.handlerPatience(request.method, request.path)
                                                    : m_options.limits.handlerTimeout;
    if (patience.count() > 0)
        m_wake.expires_after(patience);
    else
        m_wake.expires_at(asio::steady_timer::time_point::max());
    callHandler(std::move(request));
    co_await sleepUntilWoken();
    ++m_exchange;
    if (m_reply && m_delay.count() > 0 && !m_isCut) {
        m_wake.expires_after(m_delay);
        co_await sleepUntilWoken();
    }
    if (m_isCut)
        co_return Reply::dropped();
    if (m_reply)
        co_return *std::exchange(m_reply, std::nullopt);
    reject(Rejection::HandlerTimeout);
    co_return refusalReply(m_options.refusal, 503);
}

awaitable<void> HttpConnection::sleepUntilWoken()
{
    error_code error;
    co_await m_wake.async_wait(asio::redirect_error(asio::use_awaitable, error));
}

void HttpConnection::callHandler(Request request)
{
    const Responder responder(std::make_shared<Exchange>(weak_from_this(), m_exchange));
    try {
        m_handler(std::move(request), responder);
    } catch (...) { // whatever it is, the client must not see it
        responder.send(refusalReply(m_options.refusal, 500));
    }
}

void HttpConnection::deliver(std::uint64_t exchange, Reply reply, milliseconds delay)
{
    asio::post(m_stream->executor(), [self = shared_from_this(), exchange, reply = std::move(reply), delay]() mutable {
        if (exchange != self->m_exchange || self->m_reply)
            return;
        self->m_reply = std::move(reply);
        self->m_delay = delay;
        self->m_wake.cancel();
    });
}

void HttpConnection::routed(std::uint64_t exchange, std::string_view route)
{
    asio::dispatch(m_stream->executor(), [self = shared_from_this(), exchange, route = std::string(route)]() mutable {
        if (exchange == self->m_exchange)
            self->m_record.route = std::move(route);
    });
}

void HttpConnection::abandoned(std::uint64_t exchange)
{
    deliver(exchange, refusalReply(m_options.refusal, 500), milliseconds(0));
}

void HttpConnection::log(const Reply &reply, bool isComplete)
{
    m_record.bytes = m_writer.takeCount();
    if (!m_options.accessLog)
        return;
    m_record.status = reply.status;
    m_record.complete = isComplete;
    m_record.requestId = reply.headers.value("X-Request-Id").value_or(std::string());
    m_record.duration =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - m_reader.begun());
    m_options.accessLog(m_record);
}

void HttpConnection::reject(Rejection reason)
{
    if (m_options.observer)
        m_options.observer->rejected(reason);
}

} // namespace creatormetrics
