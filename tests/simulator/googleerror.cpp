// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/googleerror.h"

#include <QJsonDocument>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QJsonObject errorEntry(const GoogleError &error)
{
    QJsonObject entry{{"message"_L1, error.inner.isEmpty() ? error.message : error.inner},
                      {"domain"_L1, error.domain},
                      {"reason"_L1, error.reason}};
    if (!error.location.isEmpty()) {
        entry.insert("location"_L1, error.location);
        entry.insert("locationType"_L1, error.locationType);
    }
    return entry;
}

GoogleError unavailable()
{
    return {.code = 503,
            .reason = u"backendError"_s,
            .message = u"The service is currently unavailable."_s,
            .status = u"UNAVAILABLE"_s};
}

GoogleError internalError()
{
    return {
        .code = 500, .reason = u"backendError"_s, .message = u"Internal error encountered."_s, .status = u"INTERNAL"_s};
}

GoogleError tooManyRequests()
{
    return {.code = 429,
            .reason = u"rateLimitExceeded"_s,
            .message = u"Quota exceeded for quota metric 'Queries' and limit 'Queries per minute'."_s,
            .status = u"RESOURCE_EXHAUSTED"_s};
}

GoogleError forbidden(const QString &reason)
{
    if (reason.isEmpty() || reason == "quotaExceeded"_L1)
        return quotaExceeded();
    if (reason == "insufficientPermissions"_L1)
        return insufficientPermissions(u"youtube.googleapis.com"_s);
    const bool isRate = reason.endsWith("ateLimitExceeded"_L1);
    return {.code = 403,
            .reason = reason,
            .message = isRate ? u"Rate Limit Exceeded"_s : u"Forbidden"_s,
            .domain = isRate ? u"usageLimits"_s : u"global"_s};
}

} // namespace

Reply jsonReply(int status, const QJsonObject &body, bool isPretty)
{
    const QJsonDocument document(body);
    return Reply::json(status,
                       document.toJson(isPretty ? QJsonDocument::Indented : QJsonDocument::Compact).toStdString());
}

Reply googleErrorReply(const GoogleError &error)
{
    QJsonObject body{
        {"code"_L1, error.code}, {"message"_L1, error.message}, {"errors"_L1, QJsonArray{errorEntry(error)}}};
    if (!error.status.isEmpty())
        body.insert("status"_L1, error.status);
    if (!error.details.isEmpty())
        body.insert("details"_L1, error.details);
    return jsonReply(error.code, {{"error"_L1, body}});
}

GoogleError invalidCredentials()
{
    return {.code = 401,
            .reason = u"authError"_s,
            .message =
                u"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or "
                "other valid authentication credential."_s,
            .inner = u"Invalid Credentials"_s,
            .status = u"UNAUTHENTICATED"_s,
            .location = u"Authorization"_s,
            .locationType = u"header"_s};
}

GoogleError insufficientPermissions(const QString &service)
{
    const QJsonObject detail{{"@type"_L1, "type.googleapis.com/google.rpc.ErrorInfo"_L1},
                             {"reason"_L1, "ACCESS_TOKEN_SCOPE_INSUFFICIENT"_L1},
                             {"domain"_L1, "googleapis.com"_L1},
                             {"metadata"_L1, QJsonObject{{"service"_L1, service}}}};
    return {.code = 403,
            .reason = u"insufficientPermissions"_s,
            .message = u"Request had insufficient authentication scopes."_s,
            .inner = u"Insufficient Permission"_s,
            .status = u"PERMISSION_DENIED"_s,
            .details = {detail}};
}

GoogleError quotaExceeded()
{
    return {.code = 403,
            .reason = u"quotaExceeded"_s,
            .message = u"The request cannot be completed because you have exceeded your "
                       "<a href=\"/youtube/v3/getting-started#quota\">quota</a>."_s,
            .domain = u"youtube.quota"_s};
}

GoogleError badRequest(const QString &message)
{
    return {.reason = u"badRequest"_s, .message = message};
}

GoogleError parameterError(const QString &reason, const QString &parameter, const QString &message)
{
    return {.reason = reason,
            .message = message,
            .domain = u"youtube.parameter"_s,
            .location = parameter,
            .locationType = u"parameter"_s};
}

GoogleError notFound(const QString &reason, const QString &domain, const QString &parameter, const QString &message)
{
    return {.code = 404,
            .reason = reason,
            .message = message,
            .domain = domain,
            .location = parameter,
            .locationType = u"parameter"_s};
}

GoogleError typicalError(int status, const QString &reason)
{
    GoogleError error = badRequest(u"Bad Request"_s);
    if (status == 401)
        error = invalidCredentials();
    else if (status == 403)
        error = forbidden(reason);
    else if (status == 429)
        error = tooManyRequests();
    else if (status >= 500)
        error = status == 503 ? unavailable() : internalError();
    error.code = status;
    if (!reason.isEmpty())
        error.reason = reason;
    return error;
}

} // namespace creatormetrics
