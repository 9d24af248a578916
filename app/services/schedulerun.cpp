// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/schedulerun.h"

#include "models/reports/keptreport.h"
#include "models/store/reportarchive.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int summarySentences = 3;

/// `work(connection)` in a transaction that commits when it gives a value.
template <typename Work>
auto within(Connection &connection, const Work &work) -> std::invoke_result_t<Work>
{
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun().error();
    auto result = work();
    if (!result)
        return result;
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    return result;
}

Error stopped()
{
    return {.kind = ErrorKind::Cancelled, .detail = u"stopped by the user"_s};
}

Result<ReportRecord> keep(const ScheduleRunParts &parts, const ScheduleRunBegun &begun, const ComposedReport &composed,
                          const MadePdf &pdf)
{
    ReportRecord record = keptReport(begun.settings, composed, pdf.pages);
    record.id = begun.record.id;
    record.createdAt = begun.record.createdAt;
    QString written;
    const auto kept = within(parts.connection, [&]() -> Result<ReportRecord> {
        auto file = keepReportFile(parts.connection, parts.workspace, record, pdf.bytes);
        if (file)
            written = file->fileName;
        return file;
    });
    if (!kept && !written.isEmpty())
        QFile::remove(reportPath(parts.workspace, written));
    return kept;
}

/// What is to be delivered, made anew and kept.
Result<DeliveredReport> make(const ScheduleRunParts &parts, const ScheduleRunBegun &begun, ScheduleRun &run)
{
    const auto composed = parts.compose(begun.settings);
    if (!composed)
        return composed.error();
    if (auto told = setReportStatus(parts.connection, begun.record.id, ReportStatus::Generating); !told)
        return told.error();
    const auto pdf = parts.paint(composed->document, begun.settings.paper);
    if (!pdf)
        return pdf.error();
    if (parts.stop.stop_requested())
        return stopped();
    const auto kept = keep(parts, begun, *composed, *pdf);
    if (!kept)
        return kept.error();
    run.report = *kept;
    return deliveredReport(*kept, composed->document, pdf->bytes);
}

/// The same of a report that an earlier run left in the archive.
Result<DeliveredReport> takeFromArchive(const ScheduleRunParts &parts, const ScheduleRunBegun &begun, ScheduleRun &run)
{
    run.report = begun.record;
    return archivedDelivery(parts.connection, parts.workspace, begun.record);
}

ScheduleRun carryOut(const ScheduleRunParts &parts, const ScheduleRunBegun &begun, const QDateTime &now)
{
    ScheduleRun run = scheduleRun(begun, now);
    const auto delivered = begun.made ? takeFromArchive(parts, begun, run) : make(parts, begun, run);
    const bool archiveAlone = begun.schedule.delivery.way == ReportDelivery::Way::Folder && begun.schedule.delivery.folder.isEmpty();
    if (!delivered)
        run.problem = delivered.error();
    else if (archiveAlone)
        run.problem.reset();
    else if (const auto sent = parts.deliver(begun.schedule.delivery, *delivered); !sent)
        run.problem = sent.error();
    const auto ended = within(parts.connection, [&]() { return endReportRun(parts.connection, begun, run); });
    if (!ended && !run.problem)
        run.problem = ended.error();
    return run;
}

Result<std::optional<ScheduleRun>> runOne(const ScheduleRunParts &parts, ReportScheduleId id, RunReason reason,
                                          const QDateTime &now)
{
    const auto begun = within(parts.connection, [&]() {
        return beginScheduleRun(parts.connection, parts.workspace, id, reason, now);
    });
    if (!begun)
        return begun.error();
    if (!*begun)
        return std::optional<ScheduleRun>();
    return std::optional(carryOut(parts, **begun, now));
}

Error noSchedules()
{
    return {.kind = ErrorKind::Unsupported, .detail = u"schedules need the plan \"%1\""_s.arg(planKey(planFor(Feature::ScheduledReports)))};
}

} // namespace

Result<DeliveredReport> archivedDelivery(Connection &connection, const Workspace &workspace, const ReportRecord &record)
{
    const auto file = readReportFile(workspace, record);
    if (!file)
        return file.error();
    const auto document = keptDocument(connection, record.id);
    return deliveredReport(record, document ? *document : ReportDocument(), file->bytes);
}

Outcome endReportRun(Connection &connection, const ScheduleRunBegun &begun, const ScheduleRun &run)
{
    if (run.problem && !run.report) {
        if (auto failed = failReport(connection, begun.record.id, *run.problem); !failed)
            return failed;
    }
    return endScheduleRun(connection, begun, run.problem);
}

DeliveredReport deliveredReport(const ReportRecord &record, const ReportDocument &document, const QByteArray &bytes)
{
    QStringList sentences;
    for (const ReportBlock &block : document.blocks) {
        const auto *paragraph = std::get_if<ParagraphBlock>(&block);
        const auto *bullets = std::get_if<BulletsBlock>(&block);
        if (paragraph && paragraph->lead)
            sentences << paragraph->text;
        if (bullets && !sentences.isEmpty())
            sentences << bullets->items;
        if (sentences.size() >= summarySentences)
            break;
    }
    return {.title = record.title,
            .fileName = record.fileName,
            .bytes = bytes,
            .summary = sentences.mid(0, summarySentences).join(u'\n')};
}

ScheduleRun scheduleRun(const ScheduleRunBegun &begun, const QDateTime &now)
{
    return {.schedule = begun.schedule.id,
            .name = begun.schedule.name,
            .range = reportQuery(begun.settings).range,
            .due = begun.due,
            .madeUp = begun.due.due.secsTo(now) > lateAfterSeconds};
}

Result<std::vector<ScheduleRun>> runDueSchedules(const ScheduleRunParts &parts, const QDateTime &now)
{
    const auto schedules = storedSchedules(parts.connection);
    if (!schedules)
        return schedules.error();
    if (!schedules->empty() && !allows(parts.plan, Feature::ScheduledReports))
        return noSchedules();
    const auto closed =
        within(parts.connection, [&]() { return closeAbandonedReports(parts.connection, parts.workspace); });
    if (!closed)
        return closed.error();
    std::vector<ScheduleRun> runs;
    for (const ReportSchedule &schedule : *schedules) {
        if (parts.stop.stop_requested())
            break;
        const bool due = schedule.enabled && missedDue(schedule, now);
        const auto run = runOne(parts, schedule.id, due ? RunReason::Due : RunReason::Again, now);
        if (!run)
            return run.error();
        if (*run)
            runs.push_back(**run);
    }
    return runs;
}

Result<ScheduleRun> runScheduleNow(const ScheduleRunParts &parts, ReportScheduleId id, const QDateTime &now)
{
    if (!allows(parts.plan, Feature::ScheduledReports))
        return noSchedules();
    const auto run = runOne(parts, id, RunReason::Asked, now);
    if (!run)
        return run.error();
    return **run; // what is asked for is always begun
}

} // namespace creatormetrics
