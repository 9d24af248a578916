// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/outgoing/mailbytes.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace creatormetrics {

namespace {

std::string base64(std::string_view bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

std::string oneLine(std::string text)
{
    text.erase(std::remove_if(text.begin(), text.end(),
                              [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }),
               text.end());
    return text;
}

// Encoded words of RFC 2047, each whole characters and at most 75 long.
std::string encodedText(const std::string &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (isPlain && text.size() < 60 && text.find("=?") == std::string::npos)
        return text;
    std::string words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(text.size(), at + 42);
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        words.append(words.empty() ? "" : "\r\n ").append("=?UTF-8?B?").append(base64(text.substr(at, end - at))).append("?=");
        at = end;
    }
    return words;
}

std::string mailDate(Milliseconds now)
{
    using namespace std::chrono;
    constexpr std::array weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_seconds moment{seconds(now / oneSecond)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000", weekdays.at(weekday(day).c_encoding()),
                  static_cast<unsigned>(date.day()), months.at(static_cast<unsigned>(date.month()) - 1),
                  static_cast<int>(date.year()), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return text.data();
}

std::string wrapped(const std::string &text)
{
    std::string lines;
    for (std::size_t at = 0; at < text.size(); at += 76)
        lines.append(text, at, 76).append("\r\n");
    return lines;
}

std::string withCrLf(const std::string &text)
{
    std::string lines;
    for (const char c : text) {
        if (c == '\n')
            lines += '\r';
        if (c != '\r')
            lines += c;
    }
    return lines;
}

} // namespace

std::string mailBytes(const Mail &mail, const std::string &from, const std::string &id, Milliseconds now)
{
    const std::string sender = oneLine(from);
    const auto at = sender.find('@');
    const std::string domain = at == std::string::npos ? "localhost" : sender.substr(at + 1);
    return "From: CreatorMetrics <" + sender + ">\r\nTo: <" + oneLine(mail.to) + ">\r\nSubject: "
           + encodedText(oneLine(mail.subject)) + "\r\nDate: " + mailDate(now) + "\r\nMessage-ID: <" + oneLine(id) + "@"
           + domain + ">\r\nMIME-Version: 1.0\r\nAuto-Submitted: auto-generated\r\n"
           + "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
           + wrapped(base64(withCrLf(mail.text)));
}

} // namespace creatormetrics
