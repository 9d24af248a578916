// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reportjob.h"

#include "app/services/reportexport.h"
#include "app/services/reportlanguages.h"
#include "models/reports/brandrepository.h"
#include "models/reports/keptreport.h"
#include "models/store/reportarchive.h"
#include "models/store/thumbnails.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct PaintedReport {
    ComposedReport composed;
    QByteArray bytes;
    int pages = 0;
    std::vector<NamedFile> beside = {};
};

Outcome goesOn(const ReportWatch &watch, const QString &step)
{
    if (watch.stop.stop_requested())
        return Error{.kind = ErrorKind::Cancelled};
    watch.step(step);
    return Done{};
}

Result<ReportFigures> figuresFor(Connection &connection, const ReportOrder &order)
{
    auto figures = readReportFigures(connection, order.settings, order.now, [workspace = order.workspace](ContentId post) {
        return storedThumbnail(workspace, post);
    });
    if (!figures)
        return figures;
    const auto brand = storedBrand(connection);
    if (!brand)
        return brand.error();
    figures->brand = allowedBrand(order.settings.branded ? *brand : std::nullopt, order.plan);
    return figures;
}

Outcome paint(PaintedReport &report, const ReportOrder &order, const ReportWatch &watch)
{
    const auto tell = [&watch](int done, int pages) {
        watch.step(Words::tr("Page %1 of %2").arg(std::min(done + 1, pages)).arg(pages));
    };
    report.bytes =
        paintDocument(report.composed.document, order.settings.paper, {.painted = tell, .stop = watch.stop});
    if (report.bytes.isEmpty())
        return Error{.kind = ErrorKind::Cancelled};
    report.pages = paintedPages(report.bytes);
    return Done{};
}

Result<PaintedReport> paintedFor(Connection &connection, const ReportOrder &order, const ReportWatch &watch)
{
    if (auto wanted = goesOn(watch, Words::tr("Reading the figures…")); !wanted)
        return wanted.error();
    const ReportLanguages::Scope speaking(order.settings.locale);
    auto composed = composeFor(connection, order);
    if (!composed)
        return composed.error();
    if (auto wanted = goesOn(watch, Words::tr("Painting the pages…")); !wanted)
        return wanted.error();
    PaintedReport report{.composed = *std::move(composed)};
    if (auto painted = paint(report, order, watch); !painted)
        return painted.error();
    if (order.beside.empty())
        return report;
    if (auto wanted = goesOn(watch, Words::tr("Writing tables and charts…")); !wanted)
        return wanted.error();
    auto beside = besideFiles(report.composed.document, order.beside, watch.stop);
    if (!beside)
        return beside.error();
    report.beside = *std::move(beside);
    return report;
}

Result<PaintedReport> readAndPaint(const ReportOrder &order, const ReportWatch &watch)
{
    const auto connection = Connection::open(order.workspace.databaseFile(), Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    return paintedFor(**connection, order, watch);
}

Error thereAlready(const QString &path)
{
    return {.kind = ErrorKind::BadInput, .detail = Words::tr("%1 exists already; --force replaces it").arg(path)};
}

Outcome checkPlaces(const ReportOrder &order)
{
    if (order.overwrite)
        return Done{};
    if (QFileInfo::exists(order.file))
        return thereAlready(order.file);
    const QString folder = besideFolder(order.file);
    return !order.beside.empty() && QFileInfo::exists(folder) ? Outcome(thereAlready(folder)) : Outcome(Done{});
}

/// In the archive, with its row. By a connection of its own: one that has just read may still stand on what it read, and could not
/// wait for another writer then.
Outcome keep(const ReportOrder &order, const PaintedReport &report)
{
    const auto connection = Connection::open(order.workspace.databaseFile(), Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    Transaction transaction(**connection);
    if (!transaction.begun())
        return transaction.begun();
    // Another program may have been quicker; now nobody else writes.
    if (auto free = checkPlaces(order); !free)
        return free;
    ReportRecord record = keptReport(order.settings, report.composed, report.pages);
    record.createdAt = order.now;
    const auto kept = keepReportFile(**connection, order.workspace, record, report.bytes, true);
    if (!kept)
        return kept.error();
    if (auto committed = transaction.commit(); !committed) {
        QFile::remove(reportPath(order.workspace, kept->fileName));
        return committed;
    }
    return Done{};
}

Result<WrittenReport> write(const ReportOrder &order, const PaintedReport &report)
{
    std::unique_ptr<StagedFiles> staged;
    if (!order.beside.empty()) {
        auto files = StagedFiles::write(besideFolder(order.file), report.beside);
        if (!files)
            return files.error();
        staged = *std::move(files);
    }
    const Outcome written = order.archived ? keep(order, report)
                                           : writeFileAtomically(order.file, report.bytes, order.overwrite);
    if (!written)
        return written.error();
    if (staged) {
        if (auto settled = staged->settle(); !settled)
            return settled.error();
    }
    return WrittenReport{.file = order.file,
                         .bytes = report.bytes.size(),
                         .pages = report.pages,
                         .beside = staged ? staged->paths() : QStringList()};
}

} // namespace

Result<ComposedReport> composeFor(Connection &connection, const ReportOrder &order)
{
    const auto figures = figuresFor(connection, order);
    if (!figures)
        return figures.error();
    return composeReport(*figures, order.settings, order.workspace.name());
}

QByteArray paintDocument(const ReportDocument &document, ReportPaper paper, const PaintProgress &progress)
{
    return paintReport(document, paper == ReportPaper::Letter ? PageSize::Letter : PageSize::A4, progress);
}

Result<WrittenReport> makeReport(const ReportOrder &order, const ReportWatch &watch)
{
    if (auto free = checkPlaces(order); !free)
        return free.error();
    const auto report = readAndPaint(order, watch);
    if (!report)
        return report.error();
    if (auto wanted = goesOn(watch, Words::tr("Writing the report…")); !wanted)
        return wanted.error();
    return write(order, *report);
}

} // namespace creatormetrics
