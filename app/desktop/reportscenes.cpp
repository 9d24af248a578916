// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/reportscenes.h"

#include "app/desktop/renderstates.h"
#include "models/reports/brandrepository.h"
#include "models/reports/keptreport.h"
#include "models/reports/schedulerepository.h"
#include "models/store/accountrepository.h"
#include "models/store/dailyrepository.h"
#include "models/store/provenance.h"
#include "models/store/reportarchive.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/colors.h"
#include "ui/widgets/mainwindow.h"
#include "ui/widgets/reporteditor.h"
#include "ui/widgets/reportspage.h"
#include "ui/widgets/reportview.h"
#include "ui/widgets/restatedialog.h"
#include "ui/widgets/windowcommands.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 correctedViews = 31'250;
/// Another than the program's own, so that pictures tell them apart.
QString brandColor()
{
    return colors(ColorScheme::Light).up.name().toUpper();
}

ReportSettings lastMonth(const QDateTime &now)
{
    return {.query = {.range = usualReportRange(ReportKind::Monthly, now.date().addDays(-3))},
            .locale = QLocale(QLocale::English, QLocale::UnitedKingdom)};
}

Outcome keepReport(Connection &connection, const Workspace &workspace, const QDateTime &now)
{
    const ReportSettings settings = lastMonth(now);
    const auto figures = readReportFigures(connection, settings, now);
    if (!figures)
        return figures.error();
    const ComposedReport composed = composeReport(*figures, settings, workspace.name());
    const QByteArray bytes = paintReport(composed.document);
    ReportRecord record = keptReport(settings, composed, paintedPages(bytes));
    record.createdAt = now.addDays(-2);
    const auto kept = keepReportFile(connection, workspace, record, bytes);
    return kept ? Outcome(Done{}) : Outcome(kept.error());
}

/// Platforms correct their figures for some days.
Outcome reviseFigures(Connection &connection, const QDateTime &now)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    const Account &account = all->front();
    const auto fetch = insertFetch(
        connection, {.account = account.id, .kind = FetchKind::Sample, .stream = u"days"_s, .fetchedAt = now});
    if (!fetch)
        return fetch.error();
    DailyMetrics corrected{.day = lastMonth(now).query.range.last(), .values = {}};
    corrected.values.set(Metric::Views, correctedViews);
    const auto written = upsertDays(connection, account.id, {corrected}, *fetch, now);
    return written ? Outcome(Done{}) : Outcome(written.error());
}

Outcome keepSchedules(Connection &connection, const QDateTime &now)
{
    ReportSchedule weekly{.name = u"Weekly for the client"_s, .settings = lastMonth(now), .cadence = ReportCadence::Weekly};
    weekly.settings.kind = ReportKind::Weekly;
    weekly.zone = "Europe/Zurich";
    weekly.delivery = {.way = ReportDelivery::Way::Mail, .recipients = {u"anna@example.org"_s}};
    ReportSchedule monthly{.name = u"Monthly archive"_s, .settings = lastMonth(now), .minute = 450};
    monthly.zone = "Europe/Zurich";
    for (const ReportSchedule &schedule : {weekly, monthly}) {
        if (const auto saved = saveSchedule(connection, schedule, now.addDays(-20)); !saved)
            return saved.error();
    }
    return Done{};
}

} // namespace

Outcome stageReports(RenderState state, Connection &connection, const Workspace &workspace, const QDateTime &now)
{
    switch (state) {
    case RenderState::ReportBrand:
        return saveBrand(connection, {.accent = brandColor(),
                                      .footer = u"Prepared for our clients"_s,
                                      .coverText = u"Confidential"_s});
    case RenderState::ReportSchedules:
        return keepSchedules(connection, now);
    case RenderState::ReportRestate: {
        const auto kept = keepReport(connection, workspace, now);
        return kept ? reviseFigures(connection, now) : kept;
    }
    default:
        return Done{};
    }
}

QDialog *openReportDialog(RenderState state, MainWindow &window)
{
    auto *commands = window.findChild<WindowCommands *>();
    switch (state) {
    case RenderState::ReportEditor:
        Q_EMIT commands->newReportWanted(ReportKind::Monthly);
        return window.findChild<ReportEditor *>();
    case RenderState::ReportBrand:
        commands->showBrand();
        return window.findChild<QDialog *>(u"brandEditor"_s);
    case RenderState::ReportSchedules:
        commands->showSchedules();
        return window.findChild<QDialog *>(u"schedulesDialog"_s);
    case RenderState::ReportRestate:
        if (auto *page = window.findChild<ReportsPage *>())
            page->restate();
        return window.findChild<QDialog *>(u"restateDialog"_s);
    default:
        return nullptr;
    }
}

bool isReportDialogReady(const QDialog &dialog)
{
    if (const auto *editor = qobject_cast<const ReportEditor *>(&dialog))
        return editor->state() == ReportEditor::State::Ready && editor->findChild<ReportView *>()->isPainted();
    if (const auto *restate = qobject_cast<const RestateDialog *>(&dialog))
        return !restate->isWorking();
    return true;
}

} // namespace creatormetrics
