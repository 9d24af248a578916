// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/reply.h"

#include <utility>

namespace creatormetrics {

namespace {

Reply typed(int status, std::string contentType, std::string body)
{
    Reply reply;
    reply.status = status;
    reply.headers.add("Content-Type", std::move(contentType));
    reply.body = std::move(body);
    return reply;
}

} // namespace

Reply Reply::json(int status, std::string body)
{
    return typed(status, "application/json; charset=utf-8", std::move(body));
}

Reply Reply::text(int status, std::string body)
{
    return typed(status, "text/plain; charset=utf-8", std::move(body));
}

Reply Reply::html(int status, std::string body)
{
    return typed(status, "text/html; charset=utf-8", std::move(body));
}

Reply Reply::redirect(std::string location)
{
    Reply reply = empty(302);
    reply.headers.add("Location", std::move(location));
    return reply;
}

Reply Reply::empty(int status)
{
    Reply reply;
    reply.status = status;
    return reply;
}

Reply Reply::streamed(int status, std::string contentType, BodySource source, std::optional<std::uint64_t> length)
{
    Reply reply = typed(status, std::move(contentType), {});
    reply.source = std::move(source);
    reply.sourceLength = length;
    return reply;
}

Reply Reply::upgraded(std::shared_ptr<WebSocketHandler> handler)
{
    Reply reply = empty(101);
    reply.webSocket = std::move(handler);
    return reply;
}

Reply Reply::dropped()
{
    Reply reply;
    reply.dropsConnection = true;
    return reply;
}

} // namespace creatormetrics
