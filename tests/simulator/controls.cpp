// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/controls.h"

#include "app/httpserver/problem.h"
#include "tests/simulator/googleerror.h"
#include "tests/simulator/simulator.h"

#include <QDateTime>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

// A page that does something and then shows the state, without the list of requests.
template <typename Action>
Handler acting(Simulator &simulator, Action action)
{
    return [&simulator, action](const Request &request, const Responder &respond) {
        const QString complaint = action(request);
        respond.send(complaint.isEmpty() ? jsonReply(200, simulator.state())
                                         : problemReply(400, complaint.toStdString()));
    };
}

// -1 for what is no number.
qint64 numberIn(const Request &request, std::string_view name, qint64 otherwise)
{
    const auto text = valueOf(request.queryValues().value_or(NamedValues()), name);
    bool isNumber = true;
    const auto number = text ? QString::fromStdString(*text).toLongLong(&isNumber) : otherwise;
    return isNumber ? number : -1;
}

void addViews(Router &router, Simulator &simulator)
{
    router.add("GET", "/control/state", [&simulator](const Request &request, const Responder &respond) {
        auto state = simulator.state();
        state.insert("requests"_L1, simulator.requests(numberIn(request, "requests", 1'000'000)));
        respond.send(jsonReply(200, state));
    });
    router.add("GET", "/control/truth", [&simulator](const Request &request, const Responder &respond) {
        const auto given = request.queryValues().value_or(NamedValues());
        const auto platform = QString::fromStdString(valueOf(given, "platform").value_or(""));
        respond.send(jsonReply(200, simulator.truth(platform)));
    });
}

QString advanceBy(Simulator &simulator, const Request &request)
{
    constexpr qint64 day = 86'400;
    const bool isInSeconds = valueOf(request.queryValues().value_or(NamedValues()), "seconds").has_value();
    const auto days = numberIn(request, "days", isInSeconds ? 0 : 1);
    const auto seconds = numberIn(request, "seconds", 0);
    if (days < 0 || days > 400 || seconds < 0 || days * day + seconds < 1)
        return u"days takes a number from 1 to 400, or seconds one from 1"_s;
    simulator.advance(days * day + seconds);
    return {};
}

QString setClock(Simulator &simulator, const Request &request)
{
    const auto given = request.queryValues().value_or(NamedValues());
    const auto moment = QDateTime::fromString(QString::fromStdString(valueOf(given, "now").value_or("")), Qt::ISODate);
    if (moment.timeSpec() != Qt::UTC)
        return u"now takes a moment as YYYY-MM-DDTHH:MM:SSZ"_s;
    return simulator.setClock(moment, valueOf(given, "running") == "true");
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
    router.add("POST", "/control/clock",
               acting(simulator, [&simulator](const Request &request) { return setClock(simulator, request); }));
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
