// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/clientstream.h"
#include "app/httpserver/request.h"
#include "app/httpserver/serveroptions.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <chrono>
#include <optional>
#include <string_view>

namespace creatormetrics {

/// Takes requests off a connection one by one: `readHead`, `readBody`, `takeRequest`, and again. A step comes out as
/// ready, as closed, or as the status to refuse with, after which nothing more can be read.
class RequestReader
{
public:
    static constexpr int ready = 0;
    static constexpr int closed = -1; // nobody to answer any more, or no time left

    /// `options` must outlive the reader.
    RequestReader(ClientStream &stream, const ServerOptions &options);

    /// `isFirst`: a fresh connection owes its request at once, a kept one may rest.
    boost::asio::awaitable<int> readHead(bool isFirst);
    boost::asio::awaitable<int> readBody();
    [[nodiscard]] Request takeRequest();

    [[nodiscard]] bool expectsContinue() const; // the client wants to hear 100 before it sends the body
    [[nodiscard]] bool keepsAlive() const { return m_parser->get().keep_alive(); }
    [[nodiscard]] bool isOldVersion() const { return m_parser->get().version() < 11; }
    [[nodiscard]] bool isIdle() const { return m_isIdle; } // waits, and nothing of a next request has come
    [[nodiscard]] bool hasLeftover() const { return m_buffer.size() > 0; }
    [[nodiscard]] std::optional<Rejection> timeout() const { return m_timeout; } // why a step came out as closed
    [[nodiscard]] std::chrono::steady_clock::time_point begun() const { return m_begun; }

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    boost::asio::awaitable<bool> readMore(Rejection late);
    int judgeHead(std::size_t length);
    int parseHead(std::size_t length);
    int partialFault() const;
    int limitBody();
    int parseBody();
    void begin();
    void skipEmptyLines();
    std::string_view received() const;

    ClientStream &m_stream;
    const ServerOptions &m_options;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser; // of the request being read
    Request m_request; // its head
    std::optional<Rejection> m_timeout;
    std::chrono::steady_clock::time_point m_begun;
    bool m_isIdle = false;
};

} // namespace creatormetrics
