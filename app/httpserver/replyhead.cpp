// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/replyhead.h"

#include "app/httpserver/status.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace creatormetrics {

namespace {

bool isWellFormed(const HeaderField &field)
{
    constexpr std::string_view forbidden("\r\n\0", 3);
    return !field.name.empty() && field.name.find_first_of(forbidden) == std::string::npos
           && field.value.find_first_of(forbidden) == std::string::npos;
}

void appendField(std::string &head, std::string_view name, std::string_view value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

// Written by hand because strftime follows the locale of the program.
std::string httpDate(std::chrono::system_clock::time_point now)
{
    constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    using namespace std::chrono;
    const auto day = floor<std::chrono::days>(now);
    const year_month_day date(day);
    const hh_mm_ss time(floor<seconds>(now - day));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT", days.at(weekday(day).c_encoding()),
                  static_cast<unsigned>(date.day()), months.at(static_cast<unsigned>(date.month()) - 1),
                  static_cast<int>(date.year()), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return text.data();
}

bool forbidsBody(int status)
{
    return status == 204 || status == 304 || status < 200;
}

void appendLength(std::string &head, const Reply &reply, const ReplyFraming &framing)
{
    if (forbidsBody(reply.status))
        return;
    if (framing.isChunked)
        appendField(head, "Transfer-Encoding", "chunked");
    else if (!reply.source)
        appendField(head, "Content-Length", std::to_string(reply.body.size()));
    else if (reply.sourceLength)
        appendField(head, "Content-Length", std::to_string(*reply.sourceLength));
}

} // namespace

ReplyFraming framingOf(const Reply &reply, std::string_view method, bool isOldVersion, bool mayKeepAlive)
{
    const bool isOpenEnded = reply.source && !reply.sourceLength && !forbidsBody(reply.status);
    ReplyFraming framing;
    framing.hasBody = method != "HEAD" && !forbidsBody(reply.status);
    framing.isChunked = isOpenEnded && !isOldVersion;
    framing.keepsAlive = mayKeepAlive && !(isOpenEnded && isOldVersion); // HTTP/1.0 marks the end by closing
    return framing;
}

std::string replyHead(const Reply &reply, const ReplyFraming &framing, std::chrono::system_clock::time_point now)
{
    std::string head = "HTTP/1.1 " + std::to_string(reply.status) + ' ';
    head.append(statusPhrase(reply.status)).append("\r\n");
    if (!reply.headers.value("Date"))
        appendField(head, "Date", httpDate(now));
    for (const auto &field : reply.headers.fields()) {
        if (isWellFormed(field))
            appendField(head, field.name, field.value);
    }
    appendLength(head, reply, framing);
    appendField(head, "Connection", framing.keepsAlive ? "keep-alive" : "close");
    return head + "\r\n";
}

std::string chunkOf(std::string_view piece)
{
    std::array<char, 32> size{};
    std::snprintf(size.data(), size.size(), "%zx\r\n", piece.size());
    return std::string(size.data()).append(piece).append("\r\n");
}

} // namespace creatormetrics
