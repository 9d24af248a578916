// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reportrun.h"

#include "app/cli/terminal.h"
#include "models/core/whenfinished.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace creatormetrics {

Result<WrittenReport> runReportJob(const ReportOrder &order, Console &console)
{
    Result<WrittenReport> made = Error{.kind = ErrorKind::Cancelled};
    std::stop_source stop;
    InterruptWatcher interrupts;
    QObject context;
    QObject::connect(&interrupts, &InterruptWatcher::interrupted, &context, [&stop] { stop.request_stop(); });
    const ReportWatch watch{.stop = stop.get_token(), .step = [&context, &console](const QString &line) {
                                QMetaObject::invokeMethod(&context, [&console, line] { console.progress(line); });
                            }};
    const auto work = QtFuture::makeReadyFuture(true).then(
        QThreadPool::globalInstance(), [&order, &watch](bool) { return makeReport(order, watch); });
    whenFinished(work, &context, [&made](const Result<WrittenReport> &report) {
        made = report;
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    console.endProgress();
    return made;
}

} // namespace creatormetrics
