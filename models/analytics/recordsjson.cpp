// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/recordsjson.h"

#include "models/analytics/codecvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// With seconds; null for a moment that is not known.
QJsonValue momentValue(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

} // namespace

QJsonObject accountJson(const Account &account)
{
    return {{u"id"_s, account.id.value()},
            {u"platform"_s, platformKey(account.platform)},
            {u"title"_s, account.profile.title},
            {u"handle"_s, account.profile.handle},
            {u"state"_s, accountStateKey(account.state)},
            {u"zone"_s, QString::fromLatin1(account.zone)},
            {u"connected_at"_s, momentValue(account.connectedAt)},
            {u"sign_in_until"_s, momentValue(account.signInUntil)},
            {u"archived_at"_s, momentValue(account.archivedAt)}};
}

QJsonObject reportJson(const ReportRecord &record, const Workspace &workspace)
{
    return {{u"id"_s, record.id.value()},
            {u"type"_s, record.kind},
            {u"title"_s, record.title},
            {u"start_date"_s, dayText(record.range.first())},
            {u"end_date"_s, dayText(record.range.last())},
            {u"compare"_s, record.comparison},
            {u"created_at"_s, momentValue(record.createdAt)},
            {u"status"_s, reportStatusKey(record.status)},
            {u"error"_s, record.errorKind.isEmpty() ? QJsonValue() : QJsonValue(record.errorKind)},
            {u"file"_s, record.fileName.isEmpty() ? QJsonValue() : QJsonValue(reportPath(workspace, record.fileName))},
            {u"file_present"_s, hasReportFile(workspace, record)},
            {u"bytes"_s, record.bytes},
            {u"pages"_s, record.pages},
            {u"sha256"_s, record.fileSha256}};
}

} // namespace creatormetrics
