// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/circuit.h"
#include "models/sync/synclane.h"
#include "models/sync/syncsession.h"

#include <deque>

namespace creatormetrics {

/// What a run asks of a lane.
struct LaneOrder {
    std::vector<Account> accounts; ///< in the order of their turns
    SyncOccasion occasion = SyncOccasion::ByHand;
    std::stop_token stop;
};

/// The part of a lane that lives on the platform's thread: owns the transport and runs the accounts' passes in turn. Started by hand,
/// accounts with history left go round again, a slice each, until none is left.
class LaneRunner : public QObject
{
    Q_OBJECT
public:
    /// Everything referred to outlives it.
    LaneRunner(Store &store, TokenSource &tokens, const Clock &clock, const SyncLane &lane,
               std::shared_ptr<const std::atomic_bool> paused);

    void run(const LaneOrder &order);
    void wake();

Q_SIGNALS:
    void progressed(const creatormetrics::SyncProgress &progress);
    /// Once for each pass; an account that goes round comes several times.
    void passFinished(const creatormetrics::AccountReport &report);
    void finished();

private:
    struct Turn {
        Account account;
        SyncOccasion occasion;
    };

    void next();
    void pass(const Turn &turn);
    void refuse(const Account &account);
    void passEnded(const Turn &turn, const AccountReport &report);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool stopsHere() const;

    Store &m_store;
    TokenSource &m_tokens;
    const Clock &m_clock;
    const SyncLane &m_lane;
    std::shared_ptr<const std::atomic_bool> m_paused;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<SyncSession> m_session;
    std::deque<Turn> m_turns;
    Circuit m_circuit;
    bool m_mayProbe = false; ///< asked for by hand, one account finds out whether the platform is back
    bool m_goesRound = false;
    std::stop_token m_stop;
};

} // namespace creatormetrics
