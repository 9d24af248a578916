// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/servedactions.h"

#include "app/cli/reportjob.h"
#include "app/services/cloudservices.h"
#include "models/store/reportarchive.h"

#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Ends with the address or the reason why there is none, whichever signal comes first.
QFuture<Result<QUrl>> beginSignIn(ConnectService &service, Platform platform)
{
    if (const auto obstacle = service.obstacle(platform))
        return QtFuture::makeReadyFuture<Result<QUrl>>(*obstacle);
    auto promise = std::make_shared<QPromise<Result<QUrl>>>();
    promise->start();
    auto *const context = new QObject(&service);
    const auto conclude = [promise, context](const Result<QUrl> &result) {
        promise->addResult(result);
        promise->finish();
        delete context;
    };
    QObject::connect(&service, &ConnectService::authorizationReady, context, [conclude](const QUrl &url) { conclude(url); });
    QObject::connect(&service, &ConnectService::failed, context, [conclude](const Error &error) { conclude(error); });
    auto future = promise->future();
    service.begin(platform);
    return future;
}

Result<ReportRecord> keptAs(const ReportOrder &order)
{
    const auto connection = Connection::open(order.workspace.databaseFile(), Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    const auto records = storedReports(**connection);
    if (!records)
        return records.error();
    const auto kept = std::ranges::find(*records, QFileInfo(order.file).fileName(), &ReportRecord::fileName);
    if (kept == records->end())
        return Error{.kind = ErrorKind::Internal, .detail = u"the report was made but is not in the archive"_s};
    return *kept;
}

Result<ReportRecord> makeAndFind(const ReportOrder &order)
{
    const auto made = makeReport(order, {.stop = {}, .step = [](const QString &) {}});
    return made ? keptAs(order) : made.error();
}

QFuture<Result<ReportRecord>> makeServedReport(const ReportOrder &order)
{
    return QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(), [order](bool) { return makeAndFind(order); });
}

} // namespace

LocalApiActions servedActions(Services &services, const Invocation &invocation)
{
    return {.connect = [&services](Platform platform) { return beginSignIn(services.connectService(), platform); },
            .disconnect = [&services](const Account &account, bool erase) { return services.disconnectAccount(account, erase); },
            .sync = [&services](const std::vector<AccountId> &accounts) { services.sync().start(accounts); },
            .makeReport =
                [&services, invocation](const ReportSettings &settings) {
                    const QString name = reportBaseName(settings.kind, reportQuery(settings).range) + u".pdf"_s;
                    return makeServedReport({.settings = settings,
                                             .workspace = invocation.workspace(),
                                             .now = invocation.now(),
                                             .plan = services.cloud().entitlements().inForce().plan,
                                             .file = reportPath(invocation.workspace(), name),
                                             .archived = true,
                                             .overwrite = true});
                }};
}

} // namespace creatormetrics
