// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/circuit.h"

#include "models/store/syncrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const QString ledgerName = u"circuit"_s;
const QString ledgerPeriod = u"-"_s; ///< no period: sorts after the real ones
constexpr qint64 failuresToOpen = 3;
constexpr qint64 firstPause = 15 * 60;
constexpr qint64 longestPause = 4 * 3600;

qint64 pauseAfter(qint64 failures)
{
    const qint64 doublings = std::min<qint64>(failures - failuresToOpen, 8);
    return std::min(firstPause << doublings, longestPause);
}

} // namespace

CircuitSign circuitSign(const AccountReport &report)
{
    if (std::ranges::any_of(report.streams, [](const StreamReport &stream) { return stream.pages > 0; }))
        return CircuitSign::Good;
    if (!report.error)
        return CircuitSign::Neither;
    const ErrorKind kind = report.error->kind;
    const bool trouble = kind == ErrorKind::Timeout || kind == ErrorKind::BadResponse || kind == ErrorKind::Offline;
    return trouble ? CircuitSign::Trouble : CircuitSign::Neither;
}

Result<Circuit> circuitOf(Connection &connection, Platform platform, const QDateTime &now)
{
    const auto state = budgetState(connection, platform, ledgerName, ledgerPeriod);
    if (!state)
        return state.error();
    Circuit circuit{.failures = state->spent, .openUntil = {}};
    if (state->blockedUntil && *state->blockedUntil > now && *state->blockedUntil <= now.addSecs(longestPause))
        circuit.openUntil = state->blockedUntil;
    return circuit;
}

Result<Circuit> bookPass(Connection &connection, Platform platform, CircuitSign sign, const QDateTime &now)
{
    auto circuit = circuitOf(connection, platform, now);
    if (!circuit || sign == CircuitSign::Neither || (sign == CircuitSign::Good && circuit->failures == 0))
        return circuit;
    const qint64 change = sign == CircuitSign::Trouble ? 1 : -circuit->failures;
    if (auto booked = spend(connection, platform, ledgerName, ledgerPeriod, change); !booked)
        return booked.error();
    circuit->failures += change;
    circuit->openUntil.reset();
    if (circuit->failures >= failuresToOpen)
        circuit->openUntil = now.addSecs(pauseAfter(circuit->failures));
    // `now` closes it: a moment that has come holds nobody back.
    if (auto noted = blockBudget(connection, platform, ledgerName, ledgerPeriod, circuit->openUntil.value_or(now)); !noted)
        return noted.error();
    return circuit;
}

Error circuitError(const Circuit &circuit, const QDateTime &now)
{
    const qint64 seconds = circuit.openUntil ? std::max<qint64>(1, now.secsTo(*circuit.openUntil)) : 1;
    return Error{.kind = ErrorKind::Timeout,
                 .detail = u"the platform failed %1 times in a row and is left alone for a while"_s.arg(circuit.failures),
                 .retryAfter = std::chrono::seconds(seconds)};
}

} // namespace creatormetrics
