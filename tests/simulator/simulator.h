// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/responder.h"
#include "app/httpserver/router.h"
#include "tests/simulator/conduct.h"
#include "tests/simulator/faults.h"
#include "tests/simulator/ledger.h"
#include "tests/simulator/playedplatforms.h"
#include "tests/simulator/simulatedclock.h"
#include "tests/simulator/simulatoroptions.h"

#include <QJsonObject>

namespace creatormetrics {

/// The platforms behind one door: their sign-in pages and APIs, one clock for all, faults, and the controls of the test
/// that drives it. Not safe for threads: run it on a server with a single one.
class Simulator
{
public:
    explicit Simulator(SimulatorOptions options);
    Simulator(const Simulator &) = delete;
    Simulator &operator=(const Simulator &) = delete;

    void handle(const Request &request, const Responder &respond);

    // What the controls do.
    void revise(); // corrects figures that were already served; on YouTube those of the last seven complete days
    void advance(qint64 seconds); // moves time on
    /// Stops the clock at a moment, or lets it run on from there; the complaint when that lies in the past.
    [[nodiscard]] QString setClock(const QDateTime &moment, bool isRunning);
    void revokeAll(); // every token dies
    void reset(); // forgets calls, units and faults; tokens and figures stay
    [[nodiscard]] QString setFaults(const QByteArray &json); // replaces them; the complaint when it cannot

    [[nodiscard]] QJsonObject state() const; // without the list of requests
    [[nodiscard]] QJsonArray requests(qsizetype most) const { return m_ledger.requests(most); }
    /// YouTube's first channel on top, all platforms (or the one named) below "platforms".
    [[nodiscard]] QJsonObject truth(const QString &only = {}) const;
    [[nodiscard]] QJsonObject services(quint16 port) const;
    [[nodiscard]] const QString &specsOrigin() const { return m_specsOrigin; }

private:
    SimulatedPlatform *platformFor(QString &path) const; // takes the prefix off
    Reply answerPlatform(SimulatedPlatform &platform, const Request &request, const QString &path,
                         const std::optional<Fault> &fault, const QDateTime &now);
    void timeMoved();
    void writeTruth() const;

    SimulatorOptions m_options;
    SimulatedClock m_clock;
    QString m_specsOrigin;
    PlayedPlatforms m_platforms;
    FaultList m_faults;
    Ledger m_ledger;
    Conduct m_conduct;
    Router m_controls;
};

} // namespace creatormetrics
