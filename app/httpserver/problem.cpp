// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/problem.h"

#include "app/httpserver/status.h"

namespace creatormetrics {

namespace {

void appendEscaped(std::string &text, char character)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\')
        text += '\\';
    if (code >= 0x20)
        text += character;
    else
        text.append("\\u00").append(1, digits[code >> 4U]).append(1, digits[code & 15U]);
}

} // namespace

std::string jsonQuoted(std::string_view utf8)
{
    std::string text = "\"";
    for (const char character : utf8)
        appendEscaped(text, character);
    return text + '"';
}

Reply problemReply(int status, std::string_view detail)
{
    std::string body = R"({"type":"about:blank","title":)" + jsonQuoted(statusPhrase(status)) + R"(,"status":)"
                       + std::to_string(status);
    if (!detail.empty())
        body += R"(,"detail":)" + jsonQuoted(detail);
    Reply reply = Reply::empty(status);
    reply.headers.add("Content-Type", "application/problem+json");
    reply.body = std::move(body) + "}";
    return reply;
}

Reply refusalReply(const Refusal &refusal, int status)
{
    return refusal ? refusal(status) : problemReply(status);
}

} // namespace creatormetrics
