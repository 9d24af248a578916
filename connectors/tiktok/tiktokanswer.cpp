// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/tiktok/tiktokanswer.h"

#include "connectors/tiktok/tiktokerrors.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Error notJson(const HttpResponse &response, const QJsonParseError &problem)
{
    if (response.body.trimmed().startsWith('<'))
        return {.kind = ErrorKind::BadResponse,
                .detail = u"HTTP %1: the answer is a web page, not JSON"_s.arg(response.status)};
    const qsizetype size = response.body.size();
    const qsizetype offset = std::min<qsizetype>(problem.offset, size); // Qt may count one past the end
    return {.kind = ErrorKind::BadResponse,
            .detail = u"the JSON breaks off at byte %1 of %2: %3"_s.arg(offset).arg(size).arg(problem.errorString())};
}

} // namespace

Result<QJsonObject> tikTokAnswer(const HttpResponse &response)
{
    if (response.status < 200 || response.status > 299)
        return tikTokError(response);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return notJson(response, problem);
    if (!tikTokVerdict(response).isOk())
        return tikTokError(response);
    return document.object();
}

} // namespace creatormetrics
