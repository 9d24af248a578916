// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagramanswer.h"

#include "connectors/instagram/instagramerrors.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Several times what any page can hold; a longer list is no answer of this API.
constexpr qsizetype mostEntries = 500;

Error badResponse(const QString &detail)
{
    return Error{.kind = ErrorKind::BadResponse, .detail = detail};
}

Error notJson(const HttpResponse &response, const QJsonParseError &problem)
{
    const QString type = mediaTypeOf(response);
    const bool javaScript = type == "text/javascript"_L1; // how Meta has always labelled JSON now and then
    if (!type.isEmpty() && !type.endsWith("json"_L1) && !javaScript)
        return badResponse(u"HTTP %1: the answer is %2, not JSON"_s.arg(response.status).arg(type));
    if (response.body.trimmed().startsWith('<'))
        return badResponse(u"HTTP %1: the answer is a web page, not JSON"_s.arg(response.status));
    const qsizetype size = response.body.size();
    const qsizetype offset = std::min<qsizetype>(problem.offset, size); // Qt may count one past the end
    return badResponse(u"the JSON breaks off at byte %1 of %2: %3"_s.arg(offset).arg(size).arg(problem.errorString()));
}

} // namespace

Result<QJsonObject> instagramAnswer(const HttpResponse &response)
{
    if (response.status < 200 || response.status > 299)
        return instagramError(response);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return notJson(response, problem);
    if (!document.isObject())
        return badResponse(u"the answer: expected an object, found a list"_s);
    const QJsonObject object = document.object();
    if (object.contains("error"_L1) || object.contains("error_type"_L1))
        return instagramError(response);
    return object;
}

Result<QJsonObject> instagramList(const HttpResponse &response)
{
    auto object = instagramAnswer(response);
    if (object && !object->value("data"_L1).isArray())
        return badResponse(u"data: expected a list"_s);
    return object;
}

std::vector<JsonReader> entriesOf(const JsonReader &answer)
{
    return answer.member("data"_L1).elements(mostEntries);
}

std::optional<FetchTask> nextPage(const FetchTask &task, const JsonReader &answer)
{
    const JsonReader paging = answer.member("paging"_L1);
    if (paging.member("next"_L1).text().isEmpty())
        return std::nullopt;
    const JsonReader after = paging.member("cursors"_L1).required("after"_L1);
    FetchTask next = task;
    next.cursor = after.text(2'000);
    if (next.cursor.isEmpty() || next.cursor == task.cursor) {
        after.reject(u"another page than the one just read"_s);
        return std::nullopt;
    }
    return next;
}

} // namespace creatormetrics
