// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/metaanswer.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Source: error codes of the Graph API.
std::optional<ErrorKind> kindOfGraphCode(qint64 code)
{
    switch (code) {
    case 1:
    case 2:
        return ErrorKind::Timeout;
    case 4:
    case 17:
    case 32:
    case 613:
    case 80002:
        return ErrorKind::RateLimited;
    case 102:
    case 190:
        return ErrorKind::SignedOut;
    case 10:
    case 101:
        return ErrorKind::Forbidden;
    default:
        return code >= 200 && code <= 299 ? std::optional(ErrorKind::Forbidden) : std::nullopt;
    }
}

/// The sign-in host has one code for everything; a used or late code is told from a wrong client by its words alone.
ErrorKind kindOfSignInError(const QString &message)
{
    const bool ofTheCode = message.contains("authorization code"_L1, Qt::CaseInsensitive)
                           || message.contains("matching code"_L1, Qt::CaseInsensitive);
    return ofTheCode ? ErrorKind::SignedOut : ErrorKind::Forbidden;
}

} // namespace

QJsonObject metaTokenObject(const QJsonObject &answer)
{
    const QJsonArray list = answer.value("data"_L1).toArray();
    return list.isEmpty() ? answer : list.first().toObject();
}

std::optional<QStringList> metaPermissions(const QJsonObject &tokens)
{
    const QJsonValue value = tokens.value("permissions"_L1);
    if (value.isString())
        return value.toString().split(u',', Qt::SkipEmptyParts);
    if (!value.isArray())
        return std::nullopt;
    QStringList permissions;
    for (const auto &entry : value.toArray())
        permissions << entry.toString();
    return permissions;
}

std::optional<MetaRefusal> metaRefusal(const QJsonObject &answer)
{
    if (answer.value("error"_L1).isObject()) {
        const QJsonObject error = answer.value("error"_L1).toObject();
        const qint64 code = error.value("code"_L1).toInteger();
        return MetaRefusal{.kind = kindOfGraphCode(code),
                           .text = u"%1 %2"_s.arg(code).arg(error.value("message"_L1).toString())};
    }
    if (!answer.contains("error_type"_L1))
        return std::nullopt;
    const QString message = answer.value("error_message"_L1).toString();
    return MetaRefusal{.kind = kindOfSignInError(message),
                       .text = answer.value("error_type"_L1).toString() + u' ' + message};
}

} // namespace creatormetrics
