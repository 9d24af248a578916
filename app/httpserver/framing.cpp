// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/framing.h"

#include "app/httpserver/headerlist.h"
#include "app/httpserver/request.h"

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

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlphanumeric(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isTokenCharacter(char c)
{
    return isAlphanumeric(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

// What a name, an address in brackets and a port are made of: no userinfo, no path, no list.
bool isHostCharacter(char c)
{
    return isAlphanumeric(c) || std::string_view("-._~%!$&'()*+;=[]:").find(c) != std::string_view::npos;
}

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
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
    constexpr std::string_view name = "HTTP/";
    if (version == "HTTP/1.1" || version == "HTTP/1.0")
        return 0;
    const bool isNamed = version.substr(0, name.size()) == name;
    const auto number = isNamed ? version.substr(name.size()) : std::string_view();
    const auto dot = std::find_if_not(number.begin(), number.end(), isDigit);
    const bool isNumber = dot != number.begin() && dot != number.end() && *dot == '.' && dot + 1 != number.end()
                          && std::all_of(dot + 1, number.end(), isDigit);
    return isNumber ? 505 : 400;
}

struct RequestLine {
    std::string_view method;
    std::string_view target;
    std::string_view version;
};

RequestLine splitRequestLine(std::string_view line)
{
    const auto first = std::min(line.find(' '), line.size());
    const auto last = line.rfind(' ');
    if (last == std::string_view::npos || last <= first)
        return {};
    return {line.substr(0, first), line.substr(first + 1, last - first - 1), line.substr(last + 1)};
}

int requestLineFault(const RequestLine &line, const ServerLimits &limits)
{
    if (!isToken(line.method) || line.target.empty() || line.target.find(' ') != std::string_view::npos)
        return 400;
    if (const int fault = versionFault(line.version))
        return fault;
    if (line.target.size() > limits.targetBytes)
        return 414;
    if (std::find(knownMethods.begin(), knownMethods.end(), line.method) == knownMethods.end())
        return 501;
    return parsedTarget(line.target) ? 0 : 400;
}

int hostFault(const HeaderList &fields, const RequestLine &line, bool isOldVersion)
{
    const auto hosts = fields.count("Host");
    if (hosts > 1 || (hosts == 0 && !isOldVersion))
        return 400;
    const auto host = fields.value("Host").value_or(std::string());
    if ((host.empty() && !isOldVersion) || !std::all_of(host.begin(), host.end(), isHostCharacter))
        return 400;
    // Whoever routes by one of the two would be told something else by the other.
    const auto authority = parsedTarget(line.target)->authority;
    return authority.empty() || hosts == 0 || equalsIgnoringCase(authority, host) ? 0 : 400;
}

int lengthFault(const HeaderList &fields, bool isOldVersion)
{
    const auto lengths = fields.count("Content-Length");
    const auto length = fields.value("Content-Length").value_or("0");
    if (length.empty() || !std::all_of(length.begin(), length.end(), isDigit)) // a list of equal ones, too
        return 400;
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
    const auto value = trimmed(line.substr(colon + 1));
    if (std::any_of(value.begin(), value.end(), isControl))
        return 400;
    fields.add(std::string(line.substr(0, colon)), std::string(value));
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
    const auto requestLine = splitRequestLine(takeLine(head));
    if (const int fault = requestLineFault(requestLine, limits))
        return fault;
    HeaderList fields;
    for (auto line = takeLine(head); !line.empty(); line = takeLine(head)) {
        if (const int fault = takeField(fields, line))
            return fault;
        if (fields.fields().size() > limits.headerFields)
            return 431;
    }
    const bool isOldVersion = requestLine.version == "HTTP/1.0";
    const int fault = hostFault(fields, requestLine, isOldVersion);
    return fault != 0 ? fault : lengthFault(fields, isOldVersion);
}

} // namespace creatormetrics
