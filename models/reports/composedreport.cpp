// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/composedreport.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

ReportRecord archiveRecord(const ReportSettings &settings, const QString &title, int pages, const QString &dataSha256)
{
    const AnalyticsQuery asked = reportQuery(settings);
    return {.kind = reportKindKey(settings.kind),
            .title = title,
            .range = asked.range,
            .comparison = comparisonKey(asked.comparison),
            .settings = toStoredJson(settings),
            .fileName = reportBaseName(settings.kind, asked.range) + u".pdf"_s,
            .pages = pages,
            .dataSha256 = dataSha256};
}

ReportRecord failedRecord(const ReportSettings &settings, const Error &error)
{
    ReportRecord record = archiveRecord(settings, reportKindLabel(settings.kind), 0, {});
    record.status = ReportStatus::Failed;
    record.errorKind = errorKey(error.kind);
    record.errorDetail = error.detail;
    record.fileName.clear();
    return record;
}

} // namespace creatormetrics
