// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xproblem.h"

#include "tests/simulator/googleerror.h"

#include <QJsonArray>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

Reply plainProblem(int status, const QString &title)
{
    return jsonReply(status,
                     {{"title"_L1, title}, {"type"_L1, "about:blank"_L1}, {"status"_L1, status}, {"detail"_L1, title}},
                     false);
}

Reply clientForbidden(const XSpelling &spelling)
{
    return jsonReply(403,
                     {{"title"_L1, "Client Forbidden"_L1},
                      {"type"_L1, spelling.problems + "client-forbidden"_L1},
                      {"reason"_L1, "client-not-enrolled"_L1},
                      {"detail"_L1, "When authenticating requests to the Twitter API v2 endpoints, you must use keys "
                                    "and tokens from a Twitter developer App that is attached to a Project."_L1},
                      {"registration_url"_L1, "https://developer.twitter.com/en/docs/projects/overview"_L1}},
                     false);
}

Reply creditsDepleted(const XSpelling &spelling)
{
    return jsonReply(402,
                     {{"title"_L1, "CreditsDepleted"_L1},
                      {"type"_L1, spelling.problems + "credits"_L1},
                      {"status"_L1, 402},
                      {"detail"_L1, "Your enrolled account does not have any credits to fulfill this request."_L1}},
                     false);
}

Reply usageCapped(const XSpelling &spelling)
{
    return jsonReply(429,
                     {{"title"_L1, "UsageCapExceeded"_L1},
                      {"type"_L1, spelling.problems + "usage-capped"_L1},
                      {"period"_L1, "Monthly"_L1},
                      {"scope"_L1, "Product"_L1},
                      {"detail"_L1, "Usage cap exceeded: Monthly product cap"_L1}},
                     false);
}

Reply tooMany(const QString &reason, const XSpelling &spelling)
{
    if (reason == "usage-capped"_L1)
        return usageCapped(spelling);
    if (reason != "88"_L1)
        return plainProblem(429, u"Too Many Requests"_s);
    const QJsonObject old{{"code"_L1, 88}, {"message"_L1, "Rate limit exceeded"_L1}};
    return jsonReply(429, {{"errors"_L1, QJsonArray{old}}}, false);
}

QString titleOf(int status)
{
    switch (status) {
    case 401:
        return u"Unauthorized"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"Not Found"_s;
    case 503:
        return u"Service Unavailable"_s;
    default:
        return status < 500 ? u"Invalid Request"_s : u"Internal Server Error"_s;
    }
}

} // namespace

Reply xRefusal(int status, const QString &reason, const XSpelling &spelling)
{
    if (status == 402)
        return creditsDepleted(spelling);
    if (status == 403 && reason == "client-not-enrolled"_L1)
        return clientForbidden(spelling);
    if (status == 429)
        return tooMany(reason, spelling);
    return plainProblem(status, titleOf(status));
}

Reply xSignInRefusal(int status, const QString &error, const QString &description)
{
    const auto usual = status < 500 ? u"invalid_request"_s : u"temporarily_unavailable"_s;
    const auto text = description.isEmpty() ? u"Value passed for the token was invalid."_s : description;
    return jsonReply(status, {{"error"_L1, error.isEmpty() ? usual : error}, {"error_description"_L1, text}}, false);
}

Reply xInvalidRequest(const XComplaint &complaint, const XSpelling &spelling)
{
    const QJsonObject parameters{{complaint.parameter, QJsonArray{complaint.value}}};
    const QJsonObject error{{"parameters"_L1, parameters}, {"message"_L1, complaint.message}};
    return jsonReply(400,
                     {{"errors"_L1, QJsonArray{error}},
                      {"title"_L1, "Invalid Request"_L1},
                      {"detail"_L1, "One or more parameters to your request was invalid."_L1},
                      {"type"_L1, spelling.problems + "invalid-request"_L1}},
                     false);
}

QJsonObject xNotFoundEntry(const QString &resource, const QString &parameter, const QString &id,
                           const XSpelling &spelling)
{
    return {{"resource_id"_L1, id},
            {"parameter"_L1, parameter},
            {"resource_type"_L1, resource},
            {"section"_L1, "data"_L1},
            {"title"_L1, "Not Found Error"_L1},
            {"value"_L1, id},
            {"detail"_L1, u"Could not find %1 with %2: [%3]."_s.arg(resource, parameter, id)},
            {"type"_L1, spelling.problems + "resource-not-found"_L1}};
}

QJsonObject xFieldEntry(const QString &field, const QString &id, const XSpelling &spelling)
{
    const auto detail = u"Sorry, you are not authorized to access '%1' on the Tweet with ids : [%2]."_s.arg(field, id);
    return {{"resource_id"_L1, id},
            {"parameter"_L1, field},
            {"resource_type"_L1, "tweet"_L1},
            {"section"_L1, "data"_L1},
            {"title"_L1, "Field Authorization Error"_L1},
            {"field"_L1, field},
            {"detail"_L1, detail},
            {"type"_L1, spelling.problems + "not-authorized-for-field"_L1}};
}

} // namespace creatormetrics
