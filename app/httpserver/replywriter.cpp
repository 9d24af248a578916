// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/replywriter.h"

#include <utility>

namespace creatormetrics {

using boost::asio::awaitable;

ReplyWriter::ReplyWriter(ClientStream &stream, std::chrono::milliseconds timeout) : m_stream(stream), m_timeout(timeout)
{}

awaitable<bool> ReplyWriter::send(const Reply &reply, const ReplyFraming &framing)
{
    std::string head = replyHead(reply, framing, std::chrono::system_clock::now());
    if (!framing.hasBody)
        co_return co_await write(head);
    if (reply.source)
        co_return co_await sendSource(std::move(head), reply, framing);
    co_return co_await sendBody(std::move(head), reply.body);
}

awaitable<bool> ReplyWriter::sendBody(std::string start, const std::string &body)
{
    constexpr std::size_t pieceBytes = 64 * 1024;
    start.append(body, 0, pieceBytes);
    bool isComplete = co_await write(start);
    for (std::size_t at = pieceBytes; isComplete && at < body.size(); at += pieceBytes)
        isComplete = co_await write(std::string_view(body).substr(at, pieceBytes));
    co_return isComplete;
}

awaitable<bool> ReplyWriter::sendSource(std::string head, const Reply &reply, const ReplyFraming &framing)
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

awaitable<bool> ReplyWriter::write(std::string_view bytes)
{
    m_stream.expireAfter(m_timeout);
    boost::system::error_code error;
    m_count += co_await m_stream.write(bytes, error);
    m_hasStalled = m_hasStalled || isTimeout(error);
    co_return !error;
}

std::uint64_t ReplyWriter::takeCount()
{
    return std::exchange(m_count, 0);
}

} // namespace creatormetrics
