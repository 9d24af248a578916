// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/lanerunner.h"

#include "models/core/whenfinished.h"

#include <algorithm>

namespace creatormetrics {

LaneRunner::LaneRunner(Store &store, TokenSource &tokens, const Clock &clock, const SyncLane &lane,
                       std::shared_ptr<const std::atomic_bool> paused)
    : m_store(store), m_tokens(tokens), m_clock(clock), m_lane(lane), m_paused(std::move(paused))
{
}

void LaneRunner::run(const LaneOrder &order)
{
    m_turns.clear();
    for (const Account &account : order.accounts)
        m_turns.push_back({account, order.occasion});
    m_stop = order.stop;
    m_goesRound = isByHand(order.occasion);
    m_mayProbe = m_goesRound;
    if (!m_transport)
        m_transport = m_lane.makeTransport();
    auto circuit = m_store.read([platform = m_lane.connector->platform(), now = m_clock.now()](Connection &connection) {
        return circuitOf(connection, platform, now);
    });
    whenFinished(circuit, this, [this](const Result<Circuit> &known) {
        m_circuit = known ? *known : Circuit(); // a database that cannot be read will say so in the first pass
        next();
    });
}

void LaneRunner::wake()
{
    if (m_session)
        m_session->wake();
}

bool LaneRunner::isOpen() const
{
    return m_circuit.openUntil && *m_circuit.openUntil > m_clock.now();
}

bool LaneRunner::stopsHere() const
{
    return m_stop.stop_requested() || *m_paused;
}

void LaneRunner::next()
{
    if (m_turns.empty() || stopsHere()) {
        Q_EMIT finished();
        return;
    }
    const Turn turn = m_turns.front();
    m_turns.pop_front();
    if (isOpen() && !m_mayProbe)
        return refuse(turn.account);
    m_mayProbe = false;
    pass(turn);
}

/// Without a call, and from the event loop, so that many accounts do not nest.
void LaneRunner::refuse(const Account &account)
{
    AccountReport report{.account = account.id, .accountTitle = account.profile.title, .platform = account.platform};
    report.error = circuitError(m_circuit, m_clock.now());
    Q_EMIT passFinished(report);
    QMetaObject::invokeMethod(this, [this] { next(); }, Qt::QueuedConnection);
}

void LaneRunner::pass(const Turn &turn)
{
    const SyncEnvironment environment{.store = m_store,
                                      .connector = m_lane.connector,
                                      .transport = *m_transport,
                                      .tokens = m_tokens,
                                      .clock = m_clock,
                                      .retry = m_lane.retry,
                                      .budgetCaps = m_lane.budgetCaps,
                                      .sliceCalls = m_lane.sliceCalls,
                                      .paused = m_paused};
    m_session = std::make_unique<SyncSession>(environment, turn.account, m_stop, turn.occasion);
    connect(m_session.get(), &SyncSession::progressed, this, &LaneRunner::progressed);
    connect(m_session.get(), &SyncSession::finished, this, [this, turn](const AccountReport &report) { passEnded(turn, report); });
    m_session->start();
}

void LaneRunner::passEnded(const Turn &turn, const AccountReport &report)
{
    Q_EMIT passFinished(report);
    m_session.release()->deleteLater(); // it is still inside the signal that brought us here
    if (m_goesRound && report.backfillDone > 0 && report.backfillLeft > 0)
        m_turns.push_back({turn.account, SyncOccasion::History});
    auto booked = m_store.write({}, [platform = m_lane.connector->platform(), sign = circuitSign(report),
                                     now = m_clock.now()](Connection &connection) {
        return bookPass(connection, platform, sign, now);
    });
    whenFinished(booked, this, [this](const Result<Circuit> &circuit) {
        if (circuit)
            m_circuit = *circuit;
        next();
    });
}

} // namespace creatormetrics
