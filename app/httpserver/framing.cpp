// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/framing.h"

#include "app/httpserver/headerlist.h"

#include <algorithm>
#include <array>
#include <string>

namespace creatormetrics {

namespace {

constexpr std::array<std::string_view, 7> knownMethods = {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"};

std::string_view takeLine(std::string_view &rest)
{
    const auto end = std::min(rest.find("\r\n"), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 2, rest.size()));
    return line;
}

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
           || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

int versionFault(std::string_view version)
{
    if (version == "HTTP/1.1" || version == "HTTP/1.0")
        return 0;
    return version.size() == 8 && version.substr(0, 5) == "HTTP/" ? 505 : 400;
}

int requestLineFault(std::string_view line, const ServerLimits &limits)
{
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || last == first)
        return 400;
    const auto method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    if (!isToken(method) || target.empty() || target.find(' ') != std::string_view::npos)
        return 400;
    if (const int fault = versionFault(line.substr(last + 1)))
        return fault;
    if (target.size() > limits.targetBytes)
        return 414;
    return std::find(knownMethods.begin(), knownMethods.end(), method) == knownMethods.end() ? 501 : 0;
}

int hostFault(const HeaderList &fields, bool isOldVersion)
{
    const auto hosts = fields.count("Host");
    if (hosts > 1 || (hosts == 0 && !isOldVersion))
        return 400;
    return hosts == 1 && fields.value("Host")->empty() && !isOldVersion ? 400 : 0;
}

int lengthFault(const HeaderList &fields, bool isOldVersion)
{
    const auto lengths = fields.count("Content-Length");
    const auto codings = fields.count("Transfer-Encoding");
    if (lengths > 1 || codings > 1 || (lengths > 0 && codings > 0) || (codings > 0 && isOldVersion))
        return 400;
    return codings == 1 && !equalsIgnoringCase(*fields.value("Transfer-Encoding"), "chunked") ? 501 : 0;
}

// 0 and the field appended, or the status to refuse with.
int takeField(HeaderList &fields, std::string_view line)
{
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return 400;
    fields.add(std::string(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1))));
    return 0;
}

} // namespace

std::optional<std::size_t> headLength(std::string_view received)
{
    const auto end = received.find("\r\n\r\n");
    return end == std::string_view::npos ? std::nullopt : std::optional(end + 4);
}

bool hasForbiddenBytes(std::string_view received)
{
    for (std::size_t i = 0; i < received.size(); ++i) {
        const bool isBareFeed = received[i] == '\n' && (i == 0 || received[i - 1] != '\r');
        const bool isBareReturn = received[i] == '\r' && i + 1 < received.size() && received[i + 1] != '\n';
        if (received[i] == '\0' || isBareFeed || isBareReturn)
            return true;
    }
    return false;
}

int headFault(std::string_view head, const ServerLimits &limits)
{
    if (hasForbiddenBytes(head))
        return 400;
    const auto requestLine = takeLine(head);
    if (const int fault = requestLineFault(requestLine, limits))
        return fault;
    HeaderList fields;
    for (auto line = takeLine(head); !line.empty(); line = takeLine(head)) {
        if (const int fault = takeField(fields, line))
            return fault;
        if (fields.fields().size() > limits.headerFields)
            return 431;
    }
    const bool isOldVersion = requestLine.substr(requestLine.size() - 8) == "HTTP/1.0";
    const int fault = hostFault(fields, isOldVersion);
    return fault != 0 ? fault : lengthFault(fields, isOldVersion);
}

} // namespace creatormetrics
