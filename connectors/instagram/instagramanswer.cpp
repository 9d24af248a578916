// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagramanswer.h"

#include "connectors/http/jsonanswer.h"
#include "connectors/instagram/instagramerrors.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Several times what any page can hold; a longer list is no answer of this API.
constexpr qsizetype mostEntries = 500;

Error badResponse(const QString &detail)
{
    return Error{.kind = ErrorKind::BadResponse, .detail = detail};
}

} // namespace

Result<QJsonObject> instagramAnswer(const HttpResponse &response)
{
    if (response.status < 200 || response.status > 299)
        return instagramError(response);
    auto object = jsonObjectOf(response);
    if (object && (object->contains("error"_L1) || object->contains("error_type"_L1)))
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
