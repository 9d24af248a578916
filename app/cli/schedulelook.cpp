// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/schedulelook.h"

#include "app/cli/reportjob.h"
#include "app/cli/reportrun.h"
#include "app/cli/terminal.h"
#include "app/services/reportdelivery.h"
#include "app/services/reportlanguages.h"
#include "app/services/reportscheduler.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>


using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString stageText(ReportScheduler::Stage stage)
{
    switch (stage) {
    case ReportScheduler::Stage::Composing:
        return Words::tr("Reading the figures…");
    case ReportScheduler::Stage::Painting:
        return Words::tr("Painting the pages…");
    case ReportScheduler::Stage::Keeping:
        return Words::tr("Writing the report…");
    case ReportScheduler::Stage::Delivering:
        return Words::tr("Delivering the report…");
    }
    Q_UNREACHABLE();
}

/// The makers that the scheduler asks, for one report at a time; what they refer to outlives the event loop.
ReportMaking makingFor(Services &services, Plan plan)
{
    Store &store = services.store();
    ReportMaking making;
    making.plan = [plan] { return plan; };
    making.compose = [&store, plan, now = services.clock().now()](const ReportSettings &settings) {
        const ReportOrder order{.settings = settings, .workspace = store.workspace(), .now = now, .plan = plan};
        return store.read([order](Connection &connection) -> Result<ComposedReport> {
            const ReportLanguages::Scope speaking(order.settings.locale);
            return composeFor(connection, order);
        });
    };
    making.paint = [](const ReportDocument &document, ReportPaper paper, const std::stop_token &stop) -> Result<MadePdf> {
        const ReportLanguages::Scope speaking(document.locale);
        const QByteArray bytes = paintDocument(document, paper, {.stop = stop});
        if (bytes.isEmpty())
            return Error{.kind = ErrorKind::Cancelled};
        return MadePdf{.bytes = bytes, .pages = paintedPages(bytes)};
    };
    making.deliver = [&services](const ReportDelivery &delivery, const DeliveredReport &report, const std::stop_token &stop) {
        return services.reportDeliverer().deliver(delivery, report, stop);
    };
    return making;
}

} // namespace

Result<ScheduleLook> runDueReports(const Invocation &invocation, Plan plan, Console &console)
{
    const auto services = Services::create(invocation.services);
    if (!services)
        return services.error();
    ReportLanguages languages;
    languages.install();
    registerTabularFaces();
    ScheduleLook look;
    InterruptWatcher interrupts;
    ReportScheduler scheduler((*services)->store(), (*services)->clock(), makingFor(**services, plan));
    QObject::connect(&interrupts, &InterruptWatcher::interrupted, &scheduler, &ReportScheduler::cancel);
    QObject::connect(&scheduler, &ReportScheduler::progressed, &scheduler,
                     [&console](ReportId, ReportScheduler::Stage stage) { console.progress(stageText(stage)); });
    QObject::connect(&scheduler, &ReportScheduler::ran, &scheduler, [&look](const ScheduleRun &run) { look.runs.push_back(run); });
    QObject::connect(&scheduler, &ReportScheduler::failed, &scheduler, [&look](const Error &error) { look.problem = error; });
    QObject::connect(&scheduler, &ReportScheduler::withheld, &scheduler, [&look] { look.withheld = true; });
    QObject::connect(&scheduler, &ReportScheduler::rested, &scheduler, [] { QCoreApplication::quit(); });
    scheduler.start();
    QCoreApplication::exec();
    console.endProgress();
    return look;
}

} // namespace creatormetrics
