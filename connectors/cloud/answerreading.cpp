// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/answerreading.h"

#include "connectors/oauth/tokenanswer.h"
#include "models/account/plan.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestUrl = 8'192;
constexpr qsizetype longestToken = 1'000; ///< an entry of a keychain has room for 2,500
constexpr qint64 lastMoment = 253'402'300'799; ///< the end of the year 9999

} // namespace

bool isSuccess(const HttpResponse &response)
{
    return response.status >= 200 && response.status < 300;
}

QDateTime momentIn(const JsonReader &reader)
{
    const auto seconds = reader.count();
    if (!seconds)
        return {};
    if (*seconds > lastMoment)
        reader.reject(u"a moment before the year 10000"_s);
    return QDateTime::fromSecsSinceEpoch(std::min(*seconds, lastMoment), Qt::UTC);
}

QString textIn(const JsonReader &reader)
{
    return reader.text(longestText);
}

Plan planIn(const JsonReader &reader)
{
    return planFromKey(reader.text(longestText)).value_or(Plan::Starter);
}

QByteArray tokenIn(const JsonReader &reader)
{
    const QByteArray token = reader.text(longestToken + 1).toUtf8();
    if (!isWellFormedToken(token) || token.size() > longestToken)
        reader.reject(u"a token"_s);
    return token;
}

QUrl webPageIn(const JsonReader &reader)
{
    const QUrl url(reader.text(longestUrl), QUrl::StrictMode);
    const QHostAddress address(url.host());
    const bool isLocal = url.scheme() == "http"_L1 && (address.isLoopback() || url.host() == "localhost"_L1);
    if (!url.isValid() || url.host().isEmpty() || !(url.scheme() == "https"_L1 || isLocal))
        reader.reject(u"the address of a page"_s);
    return url;
}

QByteArray bytesIn(const JsonReader &reader, qsizetype longest)
{
    constexpr auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors;
    const auto decoded = QByteArray::fromBase64Encoding(reader.text(longest).toUtf8(), options);
    const QByteArray bytes = decoded ? *decoded : QByteArray();
    if (bytes.isEmpty())
        reader.reject(u"bytes in base64url"_s);
    return bytes;
}

QByteArray signedTextIn(const JsonReader &reader)
{
    const QByteArray text = reader.text(longestEntitlement).toUtf8();
    if (!text.startsWith("CM1."))
        reader.reject(u"a signed text"_s);
    return text;
}

} // namespace creatormetrics
