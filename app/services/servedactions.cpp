// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/servedactions.h"

#include "app/services/archivedreport.h"
#include "models/account/entitlements.h"

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

} // namespace

LocalApiActions servedActions(Services &services)
{
    return {.connect = [&services](Platform platform) { return beginSignIn(services.connectService(), platform); },
            .disconnect = [&services](const Account &account, bool erase) { return services.disconnectAccount(account, erase); },
            .sync = [&services](const std::vector<AccountId> &accounts) { services.sync().start(accounts); },
            .makeReport =
                [&services](const ReportSettings &settings) {
                    return makeArchivedReport({.settings = settings,
                                               .plan = services.entitlements().inForce().plan,
                                               .now = services.clock().now()},
                                              services.store(), services.sync());
                }};
}

} // namespace creatormetrics
