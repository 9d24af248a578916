// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtubeanswer.h"

#include "connectors/youtube/youtubeerrors.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Error badResponse(const QString &detail)
{
    return Error{.kind = ErrorKind::BadResponse, .detail = detail};
}

Error notJson(const HttpResponse &response, const QJsonParseError &problem)
{
    const QString type = mediaType(response);
    if (!type.isEmpty() && !type.endsWith("json"_L1))
        return badResponse(u"HTTP %1: the answer is %2, not JSON"_s.arg(response.status).arg(type));
    if (response.body.trimmed().startsWith('<'))
        return badResponse(u"HTTP %1: the answer is a web page, not JSON"_s.arg(response.status));
    const qsizetype size = response.body.size();
    const qsizetype offset = std::min<qsizetype>(problem.offset, size); // Qt may count one past the end
    return badResponse(u"the JSON breaks off at byte %1 of %2: %3"_s.arg(offset).arg(size).arg(problem.errorString()));
}

} // namespace

Result<QJsonObject> answerOfKind(const HttpResponse &response, QLatin1StringView kind)
{
    if (response.status < 200 || response.status > 299)
        return youtubeError(response);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return notJson(response, problem);
    const QJsonObject object = document.object();
    // "errors" is how the Analytics API reports a failure inside an answer that claims success.
    if (object.contains("error"_L1) || object.contains("errors"_L1))
        return youtubeError(response);
    if (object.value("kind"_L1).toString() != kind)
        return badResponse(u"kind: expected %1, found %2"_s.arg(kind, object.value("kind"_L1).toString().left(60)));
    return object;
}

} // namespace creatormetrics
