// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtubeanswer.h"

#include "connectors/http/jsonanswer.h"
#include "connectors/youtube/youtubeerrors.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Error badResponse(const QString &detail)
{
    return Error{.kind = ErrorKind::BadResponse, .detail = detail};
}

} // namespace

Result<QJsonObject> answerOfKind(const HttpResponse &response, QLatin1StringView kind)
{
    if (response.status < 200 || response.status > 299)
        return youtubeError(response);
    auto object = jsonObjectOf(response);
    if (!object)
        return object;
    // "errors" is how the Analytics API reports a failure inside an answer that claims success.
    if (object->contains("error"_L1) || object->contains("errors"_L1))
        return youtubeError(response);
    const QString found = object->value("kind"_L1).toString();
    if (found != kind)
        return badResponse(u"kind: expected %1, found %2"_s.arg(kind, found.left(60)));
    return object;
}

} // namespace creatormetrics
