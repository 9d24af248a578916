// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramerror.h"

#include "tests/simulator/googleerror.h"

#include <QJsonObject>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QString tokenMessage(int subcode)
{
    switch (subcode) {
    case 458:
        return u"The user has not authorized application 990000000000001."_s;
    case 459:
        return u"The user is enrolled in a blocking, logged-in checkpoint."_s;
    case 460:
        return u"The session has been invalidated because the user changed their password."_s;
    case 463:
        return u"Session has expired on Thursday, 19-Nov-26 03:00:00 PST."_s;
    case 464:
        return u"Sessions for the user are not allowed because the user is not a confirmed user."_s;
    default:
        return u"The session is invalid."_s;
    }
}

InstagramError deadToken(int subcode)
{
    const auto known = subcode == 0 ? 463 : subcode;
    return {.code = 190, .subcode = known, .message = "Error validating access token: "_L1 + tokenMessage(known)};
}

int codeFor(int status)
{
    switch (status) {
    case 401:
        return 190;
    case 403:
        return 10;
    case 429:
        return 80'002;
    default:
        return status >= 500 ? 2 : 100;
    }
}

} // namespace

Reply instagramErrorReply(const InstagramError &error)
{
    QJsonObject body{{"message"_L1, error.message},
                     {"type"_L1, error.type},
                     {"code"_L1, error.code},
                     {"fbtrace_id"_L1, "AsimulatedTrace"_L1}};
    if (error.subcode != 0)
        body.insert("error_subcode"_L1, error.subcode);
    if (error.isTransient)
        body.insert("is_transient"_L1, true);
    return jsonReply(error.status, {{"error"_L1, body}}, false);
}

Reply instagramSignInRefusal(int status, const QString &message)
{
    return jsonReply(
        status, {{"error_type"_L1, "OAuthException"_L1}, {"code"_L1, status}, {"error_message"_L1, message}}, false);
}

InstagramError badInstagramCall(const QString &message)
{
    return {.message = "(#100) "_L1 + message};
}

InstagramError instagramNotFound(const QString &id)
{
    return {.subcode = 33,
            .message = u"Unsupported get request. Object with ID '%1' does not exist, cannot be loaded due to missing "
                       "permissions, or does not support this operation."_s.arg(id),
            .type = u"GraphMethodException"_s};
}

InstagramError instagramPermissionMissing()
{
    return {.status = 403, .code = 10, .message = u"(#10) Application does not have permission for this action"_s};
}

InstagramError instagramThrottled()
{
    return {.code = 80'002,
            .message =
                u"(#80002) There have been too many calls to this Instagram account. Wait a bit and try again."_s};
}

InstagramError instagramError(int code, int subcode)
{
    switch (code) {
    case 1:
    case 2:
        return {.status = 500,
                .code = code,
                .message = u"An unexpected error has occurred. Please retry your request later."_s,
                .isTransient = true};
    case 10:
        return instagramPermissionMissing();
    case 190:
        return deadToken(subcode);
    case 80'002:
        return instagramThrottled();
    case 4:
    case 17:
    case 32:
    case 613:
        return {.code = code, .message = u"(#%1) Application request limit reached"_s.arg(code)};
    case 368:
        return {.code = code, .message = u"The action attempted has been deemed abusive or is otherwise disallowed"_s};
    default:
        return {.code = code, .subcode = subcode, .message = u"(#%1) Invalid parameter"_s.arg(code)};
    }
}

InstagramError instagramErrorFor(int status, const QString &reason)
{
    if (reason.isEmpty() && status == 404)
        return instagramNotFound(u"18000000000000555"_s);
    bool isCode = false;
    const auto code = reason.section('/'_L1, 0, 0).toInt(&isCode);
    auto error = instagramError(isCode ? code : codeFor(status), reason.section('/'_L1, 1, 1).toInt());
    error.status = status;
    return error;
}

} // namespace creatormetrics
