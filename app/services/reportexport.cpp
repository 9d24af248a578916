// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/reportexport.h"

#include "models/analytics/codec.h"
#include "models/reports/weeklyreport.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Freshness is left out: when something was fetched changes without any figure.
QString hashOf(const Overview &figures, const Growth &grown, const MentionSummary &mentions)
{
    QJsonObject told = toJson(figures);
    told.remove("freshness"_L1);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QJsonObject &part : {told, toJson(grown), toJson(mentions)})
        hash.addData(QJsonDocument(part).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<ComposedReport> composeReportDocument(Connection &connection, const ReportSettings &settings,
                                             const QString &workspaceName, const QDateTime &now)
{
    const AnalyticsQuery query = reportQuery(settings);
    const auto figures = overview(connection, query, now);
    if (!figures)
        return figures.error();
    const auto grown = growth(connection, query, now);
    if (!grown)
        return grown.error();
    const auto mentions = mentionSummary(connection, query, now);
    if (!mentions)
        return mentions.error();
    const ReportFrame frame{.workspaceName = workspaceName,
                            .locale = settings.locale,
                            .generatedAt = now,
                            .zone = QTimeZone::systemTimeZone()};
    const auto compose = settings.kind == ReportKind::Weekly ? weeklyReport : monthlyReport;
    return ComposedReport{.document = compose(*figures, *grown, frame, *mentions),
                          .dataSha256 = hashOf(*figures, *grown, *mentions)};
}

Outcome writeFileAtomically(const QString &fileName, const QByteArray &bytes, bool overwrite)
{
    if (!overwrite && QFile::exists(fileName))
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1 exists already"_s.arg(fileName)};
    QSaveFile file(fileName);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{.kind = ErrorKind::Storage, .detail = u"cannot write %1: %2"_s.arg(fileName, file.errorString())};
    return Done{};
}

} // namespace creatormetrics
