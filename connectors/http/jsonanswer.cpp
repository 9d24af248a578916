// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/jsonanswer.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestHeader = 100;

Error badResponse(const QString &detail)
{
    return Error{.kind = ErrorKind::BadResponse, .detail = detail};
}

Error notJson(const HttpResponse &response, const QJsonParseError &problem)
{
    const QString type = mediaType(response);
    // Meta has always labelled JSON as JavaScript now and then.
    if (!type.isEmpty() && !type.endsWith("json"_L1) && !type.endsWith("javascript"_L1))
        return badResponse(u"HTTP %1: the answer is %2, not JSON"_s.arg(response.status).arg(type));
    if (response.body.trimmed().startsWith('<'))
        return badResponse(u"HTTP %1: the answer is a web page, not JSON"_s.arg(response.status));
    const qsizetype size = response.body.size();
    const qsizetype offset = std::min<qsizetype>(problem.offset, size); // Qt may count one past the end
    return badResponse(u"the JSON breaks off at byte %1 of %2: %3"_s.arg(offset).arg(size).arg(problem.errorString()));
}

} // namespace

Result<QJsonObject> jsonObjectOf(const HttpResponse &response)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return notJson(response, problem);
    if (!document.isObject())
        return badResponse(u"the answer: expected an object, found a list"_s);
    return document.object();
}

QString mediaType(const HttpResponse &response)
{
    const QString header = QString::fromLatin1(response.header("Content-Type").left(longestHeader));
    return header.section(u';', 0, 0).trimmed().toLower();
}

} // namespace creatormetrics
