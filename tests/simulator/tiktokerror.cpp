// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/tiktokerror.h"

#include "tests/simulator/googleerror.h"
#include "tests/simulator/seededrandom.h"

#include <algorithm>
#include <array>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

struct Known {
    QLatin1StringView code;
    int status;
    QLatin1StringView message;
};
constexpr std::array known = {
    Known{"access_token_invalid"_L1, 401, "The access token is invalid or not found in the request."_L1},
    Known{"scope_not_authorized"_L1, 401,
          "The user did not authorize the scope required for completing this request."_L1},
    Known{"scope_permission_missed"_L1, 400, "Please apply for the scope of this call in the developer portal."_L1},
    Known{"invalid_params"_L1, 400, "One or more fields in request are not valid."_L1},
    Known{"rate_limit_exceeded"_L1, 429, "The API rate limit was exceeded. Please try again later."_L1},
    Known{"internal_error"_L1, 500, "Something went wrong. Please try again later."_L1},
};

const Known &knownCode(const QString &code)
{
    const auto found = std::find_if(known.begin(), known.end(), [&](const Known &entry) { return entry.code == code; });
    return found == known.end() ? known.back() : *found;
}

QString usualCode(int status)
{
    const auto found =
        std::find_if(known.begin(), known.end(), [status](const Known &entry) { return entry.status == status; });
    return found == known.end() ? u"internal_error"_s : QString(found->code);
}

Reply envelope(int status, const QString &code, const QString &message, const QDateTime &now)
{
    return jsonReply(
        status,
        {{"data"_L1, QJsonObject()},
         {"error"_L1, QJsonObject{{"code"_L1, code}, {"message"_L1, message}, {"log_id"_L1, tikTokLogId(now)}}}},
        false);
}

} // namespace

QString tikTokLogId(const QDateTime &now)
{
    SeededRandom random(0, SeededRandom::Topic::Day, now.toMSecsSinceEpoch());
    return now.toUTC().toString(u"yyyyMMddHHmmss"_s)
           + QString::number(random.next(), 16).toUpper().rightJustified(18, u'0');
}

Reply tikTokSuccess(const QJsonObject &data, const QDateTime &now)
{
    const QJsonObject fine{{"code"_L1, "ok"_L1}, {"message"_L1, QString()}, {"log_id"_L1, tikTokLogId(now)}};
    return jsonReply(200, {{"data"_L1, data}, {"error"_L1, fine}}, false);
}

Reply tikTokError(const QString &code, const QDateTime &now, const QString &message)
{
    const auto &entry = knownCode(code);
    return envelope(entry.status, code, message.isEmpty() ? QString(entry.message) : message, now);
}

Reply tikTokOAuthError(int status, const QString &error, const QString &description, const QDateTime &now)
{
    return jsonReply(
        status, {{"error"_L1, error}, {"error_description"_L1, description}, {"log_id"_L1, tikTokLogId(now)}}, false);
}

Reply tikTokRefusal(int status, const QString &code, const QDateTime &now)
{
    const auto meant = code.isEmpty() ? usualCode(status) : code;
    return envelope(status, meant, knownCode(meant).message, now);
}

} // namespace creatormetrics
