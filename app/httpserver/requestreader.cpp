// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/requestreader.h"

#include "app/httpserver/framing.h"

#include <utility>

namespace creatormetrics {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::awaitable;
using boost::system::error_code;

namespace {

int statusOf(const error_code &error)
{
    if (error == http::error::body_limit)
        return 413;
    return error == http::error::header_limit ? 431 : 400;
}

} // namespace

RequestReader::RequestReader(ClientStream &stream, const ServerOptions &options) : m_stream(stream), m_options(options)
{}

awaitable<int> RequestReader::readHead(bool isFirst)
{
    const bool restsFirst = !isFirst && m_buffer.size() == 0;
    m_stream.expireAfter(restsFirst ? m_options.limits.idleTimeout : m_options.limits.headerTimeout);
    begin();
    for (bool isResting = restsFirst;; isResting = false) {
        skipEmptyLines();
        if (const auto length = headLength(received()))
            co_return judgeHead(*length);
        if (const int fault = partialFault())
            co_return fault;
        m_isIdle = m_buffer.size() == 0;
        const bool isOpen = co_await readMore(Rejection::HeaderTimeout);
        if (isResting)
            m_timeout.reset(); // nobody was kept waiting
        if (!isOpen)
            co_return closed;
        if (isResting) {
            m_stream.expireAfter(m_options.limits.headerTimeout);
            begin();
        }
    }
}

awaitable<bool> RequestReader::readMore(Rejection late)
{
    constexpr std::size_t pieceBytes = 4096;
    error_code error;
    m_buffer.commit(co_await m_stream.readSome(m_buffer.prepare(pieceBytes), error));
    if (isTimeout(error))
        m_timeout = late;
    co_return !error;
}

int RequestReader::judgeHead(std::size_t length)
{
    m_isIdle = false;
    if (length > m_options.limits.headerBytes)
        return 431;
    const int fault = headFault(received().substr(0, length), m_options.limits);
    return fault != 0 ? fault : parseHead(length);
}

int RequestReader::partialFault() const
{
    if (m_buffer.size() > m_options.limits.headerBytes)
        return 431;
    return hasForbiddenBytes(received()) ? 400 : ready;
}

// The head is copied before the body is read: trailing fields after a chunked one must not pass for header fields.
int RequestReader::parseHead(std::size_t length)
{
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_options.limits.headerBytes));
    m_parser->body_limit(boost::none); // not known before the head is
    error_code error;
    m_buffer.consume(m_parser->put(asio::buffer(received().data(), length), error));
    if (error || !m_parser->is_header_done())
        return error ? statusOf(error) : 400;
    const auto &message = m_parser->get();
    auto target = parsedTarget(message.target());
    if (!target)
        return 400;
    m_request = Request();
    m_request.method = message.method_string();
    m_request.path = std::move(target->path);
    m_request.query = std::move(target->query);
    for (const auto &field : message)
        m_request.headers.add(std::string(field.name_string()), std::string(field.value()));
    return limitBody();
}

int RequestReader::limitBody()
{
    const auto limit =
        m_options.bodyLimit ? m_options.bodyLimit(m_request.method, m_request.path) : m_options.limits.bodyBytes;
    m_parser->body_limit(limit);
    m_parser->eager(true);
    return m_parser->content_length().value_or(0) > limit ? 413 : ready;
}

bool RequestReader::expectsContinue() const
{
    return !m_parser->is_done() && !hasLeftover()
           && equalsIgnoringCase(m_request.headers.value("Expect").value_or(std::string()), "100-continue");
}

awaitable<int> RequestReader::readBody()
{
    m_stream.expireAfter(m_options.limits.bodyTimeout);
    while (!m_parser->is_done()) {
        if (const int fault = parseBody())
            co_return fault;
        if (!m_parser->is_done() && !co_await readMore(Rejection::BodyTimeout))
            co_return closed;
    }
    co_return ready;
}

int RequestReader::parseBody()
{
    if (m_buffer.size() == 0)
        return ready;
    error_code error;
    m_buffer.consume(m_parser->put(m_buffer.data(), error));
    if (error && error != http::error::need_more)
        return statusOf(error);
    // Left over while more is needed: the line before a chunk, or the trailing fields. Neither may grow for ever.
    return !m_parser->is_done() && m_buffer.size() > m_options.limits.headerBytes ? 431 : ready;
}

Request RequestReader::takeRequest()
{
    m_request.body = std::move(m_parser->get().body());
    m_request.isSecure = m_stream.isSecure();
    return std::move(m_request);
}

void RequestReader::begin()
{
    m_begun = std::chrono::steady_clock::now();
}

void RequestReader::skipEmptyLines()
{
    while (received().substr(0, 2) == "\r\n")
        m_buffer.consume(2);
}

std::string_view RequestReader::received() const
{
    const auto data = m_buffer.data();
    return {static_cast<const char *>(data.data()), data.size()};
}

} // namespace creatormetrics
