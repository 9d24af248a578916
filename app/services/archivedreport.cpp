// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/archivedreport.h"

#include "app/services/reportlanguages.h"
#include "models/core/whenfinished.h"
#include "models/reports/brandrepository.h"
#include "models/reports/composedreport.h"
#include "models/reports/keptreport.h"
#include "models/store/thumbnails.h"
#include "ui/reportpainter/reportpainter.h"

#include <QPromise>
#include <QThreadPool>

namespace creatormetrics {

namespace {

struct FinishedReport {
    ReportRecord record;
    QByteArray bytes;
};

using FigureFuture = QFuture<Result<ReportFigures>>;
using RecordPromise = std::shared_ptr<QPromise<Result<ReportRecord>>>;

FigureFuture figuresOf(Store &store, const ArchivedReportOrder &order)
{
    return store.read([order, workspace = store.workspace()](Connection &connection) -> Result<ReportFigures> {
        auto figures = readReportFigures(connection, order.settings, order.now,
                                         [&workspace](ContentId post) { return storedThumbnail(workspace, post); });
        if (!figures)
            return figures;
        const auto brand = storedBrand(connection);
        if (!brand)
            return brand.error();
        figures->brand = allowedBrand(order.settings.branded ? *brand : std::nullopt, order.plan);
        return figures;
    });
}

FinishedReport painted(const ReportFigures &figures, const ArchivedReportOrder &order, const QString &workspaceName)
{
    const ReportLanguages::Scope speaking(order.settings.locale);
    const ComposedReport composed = composeReport(figures, order.settings, workspaceName);
    const PageSize size = order.settings.paper == ReportPaper::Letter ? PageSize::Letter : PageSize::A4;
    const QByteArray bytes = paintReport(composed.document, size);
    ReportRecord record = keptReport(order.settings, composed, paintedPages(bytes));
    record.createdAt = order.now;
    return {.record = record, .bytes = bytes};
}

void conclude(const RecordPromise &promise, const Result<ReportRecord> &result)
{
    promise->addResult(result);
    promise->finish();
}

} // namespace

QFuture<Result<ReportRecord>> makeArchivedReport(const ArchivedReportOrder &order, Store &store, QObject &context)
{
    auto promise = std::make_shared<QPromise<Result<ReportRecord>>>();
    promise->start();
    const auto made = figuresOf(store, order).then(
        QThreadPool::globalInstance(),
        [order, name = store.workspace().name()](const Result<ReportFigures> &figures) -> Result<FinishedReport> {
            if (!figures)
                return figures.error();
            return painted(*figures, order, name);
        });
    whenFinished(made, &context, [promise, &store, &context](const Result<FinishedReport> &report) {
        if (!report)
            return conclude(promise, report.error());
        whenFinished(keepReport(store, report->record, report->bytes, KeptName::Replaced), &context,
                     [promise](const Result<ReportRecord> &kept) { conclude(promise, kept); });
    });
    return promise->future();
}

} // namespace creatormetrics
