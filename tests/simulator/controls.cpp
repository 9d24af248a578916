// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/controls.h"

#include "app/httpserver/problem.h"
#include "tests/simulator/googleerror.h"
#include "tests/simulator/simulator.h"

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

// A page that does something and then shows the state.
template <typename Action>
Handler acting(Simulator &simulator, Action action)
{
    return [&simulator, action](const Request &request, const Responder &respond) {
        const QString complaint = action(request);
        respond.send(complaint.isEmpty() ? jsonReply(200, simulator.state())
                                         : problemReply(400, complaint.toStdString()));
    };
}

void addViews(Router &router, Simulator &simulator)
{
    router.add("GET", "/control/state", [&simulator](const Request &, const Responder &respond) {
        respond.send(jsonReply(200, simulator.state()));
    });
    router.add("GET", "/control/truth", [&simulator](const Request &, const Responder &respond) {
        respond.send(jsonReply(200, simulator.truth()));
    });
}

QString advanceBy(Simulator &simulator, const Request &request)
{
    const auto given = request.queryValues().value_or(NamedValues());
    const auto days = QString::fromStdString(valueOf(given, "days").value_or("1")).toLongLong();
    if (days < 1 || days > 400)
        return u"days takes a number from 1 to 400"_s;
    simulator.advance(days);
    return {};
}

} // namespace

Router controlRoutes(Simulator &simulator)
{
    Router router;
    addViews(router, simulator);
    router.add("POST", "/control/revise", acting(simulator, [&simulator](const Request &) {
                   simulator.revise();
                   return QString();
               }));
    router.add("POST", "/control/advance",
               acting(simulator, [&simulator](const Request &request) { return advanceBy(simulator, request); }));
    router.add("POST", "/control/revoke", acting(simulator, [&simulator](const Request &) {
                   simulator.revokeAll();
                   return QString();
               }));
    router.add("POST", "/control/reset", acting(simulator, [&simulator](const Request &) {
                   simulator.reset();
                   return QString();
               }));
    router.add("POST", "/control/faults", acting(simulator, [&simulator](const Request &request) {
                   return simulator.setFaults(QByteArray::fromStdString(request.body));
               }));
    return router;
}

} // namespace creatormetrics
