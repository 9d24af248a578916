// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonforms.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

QJsonValue dayJson(std::optional<QDate> day)
{
    return day ? QJsonValue(dayText(*day)) : QJsonValue();
}

QJsonValue momentJson(const std::optional<QDateTime> &moment)
{
    return moment && moment->isValid() ? QJsonValue(moment->toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue numberJson(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue errorJson(const std::optional<Error> &error)
{
    if (!error)
        return {};
    QJsonObject object{{u"kind"_s, errorKey(error->kind)}, {u"detail"_s, error->detail}};
    if (error->retryAfter)
        object.insert(u"retry_after_s"_s, static_cast<qint64>(error->retryAfter->count()));
    return object;
}

QString momentText(const std::optional<QDateTime> &moment)
{
    return moment && moment->isValid() ? moment->toUTC().toString(u"yyyy-MM-dd HH:mm"_s) + " UTC"_L1 : u"—"_s;
}

} // namespace creatormetrics
