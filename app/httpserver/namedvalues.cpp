// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/namedvalues.h"

#include <algorithm>

namespace creatormetrics {

namespace {

int hexadecimalDigit(char character)
{
    if (character >= '0' && character <= '9')
        return character - '0';
    if (character >= 'a' && character <= 'f')
        return character - 'a' + 10;
    return character >= 'A' && character <= 'F' ? character - 'A' + 10 : -1;
}

std::optional<std::string> formDecoded(std::string_view text)
{
    std::string blanks(text);
    std::replace(blanks.begin(), blanks.end(), '+', ' ');
    return percentDecoded(blanks);
}

bool appendPair(NamedValues &values, std::string_view pair)
{
    const auto equals = pair.find('=');
    auto name = formDecoded(pair.substr(0, equals));
    auto value = formDecoded(equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1));
    if (!name || !value)
        return false;
    values.emplace_back(*std::move(name), *std::move(value));
    return true;
}

} // namespace

std::optional<std::string> valueOf(const NamedValues &values, std::string_view name)
{
    for (const auto &entry : values) {
        if (entry.first == name)
            return entry.second;
    }
    return std::nullopt;
}

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded += text[at];
            continue;
        }
        const int high = at + 2 < text.size() ? hexadecimalDigit(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? hexadecimalDigit(text[at + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        decoded += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return decoded;
}

std::optional<NamedValues> parsedForm(std::string_view text)
{
    NamedValues values;
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        if (end > 0 && !appendPair(values, text.substr(0, end)))
            return std::nullopt;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return values;
}

} // namespace creatormetrics
