// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/websocketgreeting.h"

#include <algorithm>

namespace creatormetrics {

namespace {

bool isBase64(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

// Sixteen bytes: 22 digits and the filling.
bool isKey(std::string_view key)
{
    return key.size() == 24 && key.substr(22) == "==" && std::all_of(key.begin(), key.begin() + 22, isBase64);
}

std::string_view trimmed(std::string_view text)
{
    const auto first = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

bool lists(const HeaderList &fields, std::string_view name, std::string_view wanted)
{
    const auto value = fields.value(name).value_or(std::string());
    for (std::string_view rest = value; !rest.empty();) {
        const auto comma = std::min(rest.find(','), rest.size());
        if (equalsIgnoringCase(trimmed(rest.substr(0, comma)), wanted))
            return true;
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return false;
}

int webSocketFault(const Request &request)
{
    const auto &fields = request.headers;
    if (request.method != "GET" || !lists(fields, "Upgrade", "websocket") || !lists(fields, "Connection", "upgrade"))
        return 426;
    if (fields.count("Sec-WebSocket-Version") != 1 || fields.count("Sec-WebSocket-Key") != 1)
        return 400;
    if (fields.value("Sec-WebSocket-Version") != "13")
        return 426;
    return isKey(*fields.value("Sec-WebSocket-Key")) && request.body.empty() ? 0 : 400;
}

} // namespace

WebSocketGreeting greetingOf(const Request &request, bool isOldVersion, bool hasMore)
{
    WebSocketGreeting greeting;
    greeting.fault = isOldVersion ? 426 : webSocketFault(request);
    if (greeting.fault == 0 && hasMore)
        greeting.fault = 400;
    if (greeting.fault == 0)
        greeting.fields = request.headers;
    return greeting;
}

Reply webSocketRefusal(const Refusal &refusal, int status)
{
    Reply reply = refusalReply(refusal, status);
    reply.headers.set("Upgrade", "websocket");
    reply.headers.set("Sec-WebSocket-Version", "13");
    return reply;
}

} // namespace creatormetrics
