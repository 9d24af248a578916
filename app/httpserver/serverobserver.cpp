// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/serverobserver.h"

namespace creatormetrics {

std::string_view nameOf(Rejection rejection)
{
    switch (rejection) {
    case Rejection::Connections:
        return "connections";
    case Rejection::Address:
        return "address";
    case Rejection::Handshake:
        return "handshake";
    case Rejection::HandshakeTimeout:
        return "handshake_timeout";
    case Rejection::HeaderTimeout:
        return "header_timeout";
    case Rejection::BodyTimeout:
        return "body_timeout";
    case Rejection::HandlerTimeout:
        return "handler_timeout";
    case Rejection::Framing:
        return "framing";
    case Rejection::TooLarge:
        return "too_large";
    case Rejection::Unsupported:
        return "unsupported";
    case Rejection::WriteStalled:
        return "write_stalled";
    case Rejection::MessageQueue:
        return "message_queue";
    }
    return "unknown";
}

Rejection rejectionOf(int status)
{
    if (status == 413 || status == 414 || status == 431)
        return Rejection::TooLarge;
    if (status == 426 || status == 501 || status == 505)
        return Rejection::Unsupported;
    return status == 503 ? Rejection::HandlerTimeout : Rejection::Framing;
}

} // namespace creatormetrics
