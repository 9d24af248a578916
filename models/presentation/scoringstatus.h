// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/store/remotescoring.h"

#include <QObject>

namespace creatormetrics {

/// How the judging of mentions goes on in the background.
struct ScoringState {
    /// On this computer.
    struct Local {
        bool running = false;
        qint64 done = 0;
        qint64 expected = 0;
        std::optional<Error> error = {}; ///< how the last run ended

        friend bool operator==(const Local &, const Local &) = default;
    };
    /// Elsewhere. Whatever keeps it from judging, every mention has the judgement of this computer already.
    struct Remote {
        enum class Kind {
            Off,
            NeedsConsent, ///< the host has not been agreed to
            NeedsKey, ///< there is none, or the host refuses it
            Idle, ///< nothing waits
            Running,
            Resting, ///< goes on at `resumesAt`
            CapReached, ///< until the next month or another cap
            Failed, ///< gave up for now; goes on with the next sync or change
        };
        Kind kind = Kind::Off;
        QString scorer = {}; ///< "remote 1 MODEL@HOST"
        qint64 done = 0; ///< of this run
        qint64 expected = 0;
        qint64 left = 0; ///< texts that the model gave no usable answer to in this run
        std::optional<Error> error = {}; ///< what made it rest, fail or ask for a key
        std::optional<QDateTime> resumesAt = {}; ///< UTC
        RemoteCosts spent = {}; ///< this month
        qint64 monthlyCap = 0;

        friend bool operator==(const Remote &, const Remote &) = default;
    };

    Local local;
    Remote remote;

    friend bool operator==(const ScoringState &, const ScoringState &) = default;
};

/// Where the window sees how it goes; the program's jobs set it. GUI thread.
class ScoringStatus : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const ScoringState &state() const { return m_state; }
    void setLocal(const ScoringState::Local &local);
    void setRemote(const ScoringState::Remote &remote);

Q_SIGNALS:
    void changed();

private:
    ScoringState m_state;
};

} // namespace creatormetrics
