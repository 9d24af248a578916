// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/x/xanswer.h"

#include "connectors/http/jsonanswer.h"
#include "connectors/x/xerrors.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Twice what the API can put on a page; a longer list is no answer of this API.
constexpr qsizetype mostEntries = 200;

} // namespace

Result<QJsonObject> xAnswer(const HttpResponse &response)
{
    if (response.status < 200 || response.status > 299)
        return xError(response);
    return jsonObjectOf(response);
}

bool xIsRefusal(const QJsonObject &answer)
{
    const QJsonValue data = answer.value("data"_L1);
    if (!data.isUndefined() && !data.isNull())
        return false;
    return !answer.value("errors"_L1).toArray().isEmpty() || answer.contains("title"_L1);
}

Result<QJsonObject> xAnswerWithData(const HttpResponse &response)
{
    auto object = xAnswer(response);
    if (object && xIsRefusal(*object))
        return xError(response);
    return object;
}

std::vector<JsonReader> xEntries(const JsonReader &answer)
{
    const auto count = answer.required("meta"_L1).required("result_count"_L1).count();
    const JsonReader data = answer.member("data"_L1);
    const auto entries = data.elements(mostEntries);
    if (entries.empty() && count.value_or(0) > 0)
        data.reject(u"%1 entries"_s.arg(*count));
    return entries;
}

QString xNextToken(const JsonReader &answer, const QString &cursor)
{
    const JsonReader next = answer.member("meta"_L1).member("next_token"_L1);
    const QString token = next.text(2'000);
    if (!token.isEmpty() && token == cursor)
        next.reject(u"another page than the one just read"_s);
    return token;
}

} // namespace creatormetrics
