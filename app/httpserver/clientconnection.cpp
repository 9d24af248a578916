// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/clientconnection.h"

#include "app/httpserver/exchange.h"
#include "app/httpserver/framing.h"
#include "app/httpserver/problem.h"
#include "app/httpserver/replyhead.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <exception>
#include <optional>
#include <utility>

namespace creatormetrics {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Parser = http::request_parser<http::string_body>;
using Message = http::request<http::string_body>;
using std::chrono::milliseconds;

constexpr int ready = 0; // outcome of a reading step: go on,
constexpr int closed = -1; // nobody to answer any more, or else the status to refuse with
constexpr std::size_t pieceBytes = 64 * 1024;
constexpr std::size_t lingerBytes = 1024 * 1024;

int statusOf(const beast::error_code &error)
{
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::header_limit)
        return 431;
    const bool isSyntax = error.category() == http::make_error_code(http::error::bad_value).category()
                          && error != http::error::partial_message && error != http::error::end_of_stream;
    return isSyntax ? 400 : closed;
}

std::optional<Request> converted(Message message, std::string peer)
{
    auto target = parsedTarget(message.target());
    if (!target)
        return std::nullopt;
    Request request;
    request.method = message.method_string();
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    request.peer = std::move(peer);
    for (const auto &field : message)
        request.headers.add(std::string(field.name_string()), std::string(field.value()));
    request.body = std::move(message.body());
    return request;
}

class HttpConnection final
    : public ClientConnection
    , public std::enable_shared_from_this<HttpConnection>
{
public:
    HttpConnection(asio::ip::tcp::socket socket, const ServerOptions &options, const Handler &handler, Gone gone);
    void start() override;
    void drain() override;
    void cut() override;

private:
    asio::awaitable<void> serve();
    asio::awaitable<bool> serveOne();
    asio::awaitable<int> readHead();
    asio::awaitable<int> readBody(Parser &parser);
    asio::awaitable<void> refuse(int status);
    asio::awaitable<bool> answer(Message message);
    asio::awaitable<Reply> handle(Request request);
    asio::awaitable<void> sleepUntilWoken();
    asio::awaitable<bool> send(const Reply &reply, const ReplyFraming &framing);
    asio::awaitable<bool> sendBody(std::string start, const std::string &body);
    asio::awaitable<bool> sendSource(std::string head, const Reply &reply, const ReplyFraming &framing);
    asio::awaitable<bool> write(std::string_view bytes);
    asio::awaitable<void> linger();

    int parseHead(Parser &parser);
    int partialFault(std::string_view received) const;
    void skipEmptyLines();
    void callHandler(Request request);
    void deliver(std::uint64_t exchange, Reply reply, milliseconds delay);
    void beginRecord();
    void log(int status, bool isComplete);
    void setDeadline(milliseconds timeout);
    void finish();
    std::string_view received() const;

    const ServerOptions &m_options;
    const Handler &m_handler;
    Gone m_gone;
    beast::tcp_stream m_stream;
    beast::flat_buffer m_buffer;
    asio::steady_timer m_wake; // fires at the handler's time limit; an answer cancels it
    std::string m_peer;
    std::size_t m_headLength = 0;
    std::size_t m_served = 0;
    std::uint64_t m_exchange = 0; // number of the running request: late answers to earlier ones are dropped
    std::optional<Reply> m_reply;
    milliseconds m_delay{0};
    AccessRecord m_record;
    std::chrono::steady_clock::time_point m_begun;
    bool m_isIdle = true;
    bool m_isDraining = false;
    bool m_isCut = false;
};

HttpConnection::HttpConnection(asio::ip::tcp::socket socket, const ServerOptions &options, const Handler &handler,
                               Gone gone)
    : m_options(options)
    , m_handler(handler)
    , m_gone(std::move(gone))
    , m_stream(std::move(socket))
    , m_wake(m_stream.get_executor())
{
    beast::error_code error;
    const auto remote = m_stream.socket().remote_endpoint(error);
    if (!error)
        m_peer = remote.address().to_string() + ':' + std::to_string(remote.port());
    m_stream.socket().set_option(asio::ip::tcp::no_delay(true), error);
}

void HttpConnection::start()
{
    asio::co_spawn(
        m_stream.get_executor(), [self = shared_from_this()] { return self->serve(); },
        [self = shared_from_this()](const std::exception_ptr &) { self->finish(); });
}

void HttpConnection::drain()
{
    asio::post(m_stream.get_executor(), [self = shared_from_this()] {
        self->m_isDraining = true;
        if (self->m_isIdle)
            self->m_stream.close();
    });
}

void HttpConnection::cut()
{
    asio::post(m_stream.get_executor(), [self = shared_from_this()] {
        self->m_isCut = true;
        self->m_wake.cancel();
        self->m_stream.close();
    });
}

void HttpConnection::finish()
{
    m_stream.close();
    m_gone(this);
}

asio::awaitable<void> HttpConnection::serve()
{
    bool isOpen = true;
    while (isOpen && !m_isDraining)
        isOpen = co_await serveOne();
}

asio::awaitable<bool> HttpConnection::serveOne()
{
    int outcome = co_await readHead();
    Parser parser;
    if (outcome == ready)
        outcome = parseHead(parser);
    if (outcome == ready)
        outcome = co_await readBody(parser);
    if (outcome == ready)
        co_return co_await answer(parser.release());
    if (outcome != closed)
        co_await refuse(outcome);
    co_return false;
}

asio::awaitable<int> HttpConnection::readHead()
{
    // A fresh connection owes its first request at once; a kept one may rest until the next begins.
    bool hasBegun = m_served == 0 || m_buffer.size() > 0;
    setDeadline(hasBegun ? m_options.limits.headerTimeout : m_options.limits.idleTimeout);
    beginRecord();
    while (true) {
        skipEmptyLines();
        if (const auto length = headLength(received())) {
            m_headLength = *length;
            m_isIdle = false;
            co_return *length > m_options.limits.headerBytes
                ? 431
                : headFault(received().substr(0, *length), m_options.limits);
        }
        if (const int fault = partialFault(received()))
            co_return fault;
        m_isIdle = m_buffer.size() == 0;
        beast::error_code error;
        const auto count =
            co_await m_stream.async_read_some(m_buffer.prepare(4096), asio::redirect_error(asio::use_awaitable, error));
        if (error)
            co_return closed;
        m_buffer.commit(count);
        if (!hasBegun)
            setDeadline(m_options.limits.headerTimeout);
        if (!hasBegun)
            beginRecord();
        hasBegun = true;
    }
}

int HttpConnection::partialFault(std::string_view received) const
{
    if (received.size() > m_options.limits.headerBytes)
        return 431;
    return hasForbiddenBytes(received) ? 400 : ready;
}

void HttpConnection::skipEmptyLines()
{
    while (received().substr(0, 2) == "\r\n")
        m_buffer.consume(2);
}

int HttpConnection::parseHead(Parser &parser)
{
    parser.header_limit(static_cast<std::uint32_t>(m_options.limits.headerBytes));
    parser.body_limit(m_options.limits.bodyBytes);
    beast::error_code error;
    m_buffer.consume(parser.put(asio::buffer(received().data(), m_headLength), error));
    if (!error)
        return parser.is_header_done() ? ready : 400;
    const int status = statusOf(error);
    return status == closed ? 400 : status;
}

asio::awaitable<int> HttpConnection::readBody(Parser &parser)
{
    if (parser.is_done())
        co_return ready;
    if (equalsIgnoringCase(parser.get()[http::field::expect], "100-continue"))
        co_await write("HTTP/1.1 100 Continue\r\n\r\n");
    setDeadline(m_options.limits.bodyTimeout);
    beast::error_code error;
    co_await http::async_read(m_stream, m_buffer, parser, asio::redirect_error(asio::use_awaitable, error));
    co_return error ? statusOf(error) : ready;
}

asio::awaitable<void> HttpConnection::refuse(int status)
{
    const Reply reply = problemReply(status);
    const bool isComplete = co_await send(reply, framingOf(reply, {}, false, false));
    log(status, isComplete);
    co_await linger();
}

asio::awaitable<bool> HttpConnection::answer(Message message)
{
    ++m_served;
    const bool mayKeepAlive = message.keep_alive() && m_served < m_options.limits.requestsPerConnection;
    const bool isOldVersion = message.version() < 11;
    auto request = converted(std::move(message), m_peer);
    if (!request) {
        co_await refuse(400);
        co_return false;
    }
    m_record.method = request->method;
    m_record.path = request->path;
    const Reply reply = co_await handle(*std::move(request));
    if (reply.dropsConnection) {
        log(0, false);
        co_return false;
    }
    const auto framing = framingOf(reply, m_record.method, isOldVersion, mayKeepAlive && !m_isDraining);
    const bool isComplete = co_await send(reply, framing);
    log(reply.status, isComplete);
    if (isComplete && !framing.keepsAlive && m_buffer.size() > 0)
        co_await linger();
    co_return isComplete &&framing.keepsAlive;
}

asio::awaitable<Reply> HttpConnection::handle(Request request)
{
    m_reply.reset();
    if (m_options.limits.handlerTimeout.count() > 0)
        m_wake.expires_after(m_options.limits.handlerTimeout);
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
    if (!m_reply)
        co_return problemReply(503, "The request took too long.");
    co_return *std::exchange(m_reply, std::nullopt);
}

asio::awaitable<void> HttpConnection::sleepUntilWoken()
{
    beast::error_code error;
    co_await m_wake.async_wait(asio::redirect_error(asio::use_awaitable, error));
}

void HttpConnection::callHandler(Request request)
{
    const auto deliver = [weak = weak_from_this(), exchange = m_exchange](Reply reply, milliseconds delay) {
        if (const auto self = weak.lock())
            self->deliver(exchange, std::move(reply), delay);
    };
    const Responder responder(std::make_shared<Exchange>(deliver));
    try {
        m_handler(std::move(request), responder);
    } catch (const std::exception &) {
        responder.send(problemReply(500));
    }
}

void HttpConnection::deliver(std::uint64_t exchange, Reply reply, milliseconds delay)
{
    asio::post(m_stream.get_executor(),
               [self = shared_from_this(), exchange, reply = std::move(reply), delay]() mutable {
                   if (exchange != self->m_exchange || self->m_reply)
                       return;
                   self->m_reply = std::move(reply);
                   self->m_delay = delay;
                   self->m_wake.cancel();
               });
}

asio::awaitable<bool> HttpConnection::send(const Reply &reply, const ReplyFraming &framing)
{
    std::string head = replyHead(reply, framing, std::chrono::system_clock::now());
    if (!framing.hasBody)
        co_return co_await write(head);
    if (reply.source)
        co_return co_await sendSource(std::move(head), reply, framing);
    co_return co_await sendBody(std::move(head), reply.body);
}

asio::awaitable<bool> HttpConnection::sendBody(std::string start, const std::string &body)
{
    start.append(body, 0, pieceBytes);
    bool isComplete = co_await write(start);
    for (std::size_t at = pieceBytes; isComplete && at < body.size(); at += pieceBytes)
        isComplete = co_await write(std::string_view(body).substr(at, pieceBytes));
    co_return isComplete;
}

asio::awaitable<bool> HttpConnection::sendSource(std::string head, const Reply &reply, const ReplyFraming &framing)
{
    bool isOpen = co_await write(head);
    std::uint64_t sent = 0;
    while (isOpen) {
        const auto piece = reply.source();
        if (!piece)
            co_return false;
        sent += piece->size();
        if (reply.sourceLength && sent > *reply.sourceLength)
            co_return false;
        if (piece->empty() && !framing.isChunked)
            co_return !reply.sourceLength || sent == *reply.sourceLength;
        const std::string bytes = framing.isChunked ? chunkOf(*piece) : *piece;
        isOpen = co_await write(bytes);
        if (piece->empty())
            co_return isOpen;
    }
    co_return false;
}

asio::awaitable<bool> HttpConnection::write(std::string_view bytes)
{
    setDeadline(m_options.limits.writeTimeout);
    beast::error_code error;
    const auto count =
        co_await asio::async_write(m_stream, asio::buffer(bytes), asio::redirect_error(asio::use_awaitable, error));
    m_record.bytes += count;
    co_return !error;
}

// Closing with unread bytes in the receive buffer resets the connection, and the client would lose the answer.
asio::awaitable<void> HttpConnection::linger()
{
    beast::error_code error;
    m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
    setDeadline(milliseconds(1'000));
    for (std::size_t discarded = 0; !error && !m_isDraining && discarded < lingerBytes;) {
        m_buffer.clear();
        discarded +=
            co_await m_stream.async_read_some(m_buffer.prepare(8192), asio::redirect_error(asio::use_awaitable, error));
    }
}

void HttpConnection::beginRecord()
{
    m_record = AccessRecord{};
    m_begun = std::chrono::steady_clock::now();
}

void HttpConnection::log(int status, bool isComplete)
{
    if (!m_options.accessLog)
        return;
    m_record.peer = m_peer;
    m_record.status = status;
    m_record.complete = isComplete;
    m_record.duration =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - m_begun);
    m_options.accessLog(m_record);
}

void HttpConnection::setDeadline(milliseconds timeout)
{
    if (timeout.count() > 0)
        m_stream.expires_after(timeout);
    else
        m_stream.expires_never();
}

std::string_view HttpConnection::received() const
{
    const auto data = m_buffer.data();
    return {static_cast<const char *>(data.data()), data.size()};
}

} // namespace

std::shared_ptr<ClientConnection> ClientConnection::create(asio::ip::tcp::socket socket, const ServerOptions &options,
                                                           const Handler &handler, Gone gone)
{
    return std::make_shared<HttpConnection>(std::move(socket), options, handler, std::move(gone));
}

} // namespace creatormetrics
