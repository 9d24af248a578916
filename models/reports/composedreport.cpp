// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/composedreport.h"

#include "models/reports/weeklyreport.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

ComposedReport composeReport(const ReportFigures &figures, const ReportSettings &settings, const QString &workspaceName)
{
    const ReportFrame frame{.workspaceName = workspaceName,
                            .locale = settings.locale,
                            .generatedAt = figures.asOf,
                            .zone = QTimeZone(settings.zone)};
    const auto compose = settings.kind == ReportKind::Weekly ? weeklyReport : monthlyReport;
    return {.document = compose(figures.overview, figures.growth, frame, figures.mentions),
            .dataSha256 = figures.dataSha256};
}

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
