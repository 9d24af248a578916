// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/eventlog.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// QJsonObject sorts its members, so the event name is put in front by hand to keep logs readable.
QString line(QLatin1StringView event, const QJsonObject &fields)
{
    const QString head = u"{\"event\":\"%1\""_s.arg(event);
    if (fields.isEmpty())
        return head + u'}';
    return head + u',' + QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)).mid(1);
}

} // namespace

void logEvent(const QLoggingCategory &category, QLatin1StringView event, const QJsonObject &fields)
{
    qCInfo(category).noquote() << line(event, fields);
}

void logProblem(const QLoggingCategory &category, QLatin1StringView event, const QJsonObject &fields)
{
    qCWarning(category).noquote() << line(event, fields);
}

} // namespace creatormetrics
