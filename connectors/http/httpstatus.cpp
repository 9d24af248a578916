// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/httpstatus.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 longestPause = 86'400;

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::SignedOut;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 429:
        return ErrorKind::RateLimited;
    default:
        return status >= 500 && status <= 599 ? ErrorKind::Timeout : ErrorKind::BadResponse;
    }
}

/// The form that RFC 9110 prescribes to senders ("Sun, 06 Nov 1994 08:49:37 GMT").
QDateTime httpDate(const QByteArray &text)
{
    QDateTime moment =
        QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    moment.setTimeZone(QTimeZone::utc());
    return moment;
}

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<qint64> pauseIn(const HttpResponse &response)
{
    const QByteArray value = response.header("Retry-After").trimmed();
    if (isDigits(value)) {
        bool fits = false;
        const qint64 pause = value.toLongLong(&fits);
        return fits ? pause : longestPause;
    }
    const QDateTime until = httpDate(value);
    const QDateTime from = answeredAt(response);
    if (!until.isValid() || !from.isValid())
        return std::nullopt;
    return from.secsTo(until);
}

} // namespace

std::optional<std::chrono::seconds> retryAfter(const HttpResponse &response)
{
    const auto pause = pauseIn(response);
    if (!pause)
        return std::nullopt;
    return std::chrono::seconds(std::clamp<qint64>(*pause, 0, longestPause));
}

QDateTime answeredAt(const HttpResponse &response)
{
    const QDateTime sent = httpDate(response.header("Date"));
    const int year = sent.date().year();
    return year >= 1990 && year <= 2199 ? sent : QDateTime();
}

std::optional<Error> classifyStatus(const HttpResponse &response)
{
    if (response.status >= 200 && response.status <= 299)
        return std::nullopt;
    Error error{.kind = kindOf(response.status), .detail = u"HTTP status %1"_s.arg(response.status)};
    if (error.kind == ErrorKind::Timeout || error.kind == ErrorKind::RateLimited)
        error.retryAfter = retryAfter(response);
    return error;
}

} // namespace creatormetrics
