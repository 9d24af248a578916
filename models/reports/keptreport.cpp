// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/keptreport.h"

#include "models/reports/documentcodec.h"
#include "models/reports/formulaversions.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

ReportRecord keptReport(const ReportSettings &settings, const ComposedReport &composed, int pages)
{
    ReportRecord record = archiveRecord(settings, composed.document.title, pages, composed.dataSha256);
    record.formulas = formulaVersions();
    record.document = documentBytes(composed.document);
    return record;
}

Result<ReportDocument> keptDocument(Connection &connection, ReportId id)
{
    const auto bytes = reportDocument(connection, id);
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return Error{.kind = ErrorKind::NotFound, .detail = u"report %1 was kept as a file alone"_s.arg(id.value())};
    return documentFromBytes(*bytes);
}

} // namespace creatormetrics
