// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportfigures.h"

#include "models/analytics/codec.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Freshness is left out: when something was fetched changes without any figure.
QString hashOf(const ReportFigures &figures)
{
    QJsonObject told = toJson(figures.overview);
    told.remove("freshness"_L1);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QJsonObject &part : {told, toJson(figures.growth), toJson(figures.mentions)})
        hash.addData(QJsonDocument(part).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<ReportFigures> readReportFigures(Connection &connection, const ReportSettings &settings, const QDateTime &now)
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
    ReportFigures read{
        .query = query, .asOf = now, .overview = *figures, .growth = *grown, .mentions = *mentions};
    read.dataSha256 = hashOf(read);
    return read;
}

} // namespace creatormetrics
