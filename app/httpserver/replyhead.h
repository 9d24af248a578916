// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"

#include <chrono>
#include <string>
#include <string_view>

namespace creatormetrics {

/// How an answer is put on the wire, decided once from the request and the reply.
struct ReplyFraming {
    bool hasBody = true; // false for HEAD, 204 and 304: the head alone is sent
    bool isChunked = false; // the body's length is unknown
    bool keepsAlive = true; // another request may follow
};
[[nodiscard]] ReplyFraming framingOf(const Reply &reply, std::string_view method, bool isOldVersion, bool mayKeepAlive);

/// Status line and header fields up to and including the empty line.
[[nodiscard]] std::string replyHead(const Reply &reply, const ReplyFraming &framing,
                                    std::chrono::system_clock::time_point now);

[[nodiscard]] std::string chunkOf(std::string_view piece); // one piece in chunked coding; an empty one ends the body

} // namespace creatormetrics
