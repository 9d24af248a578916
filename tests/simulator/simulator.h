// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/responder.h"
#include "app/httpserver/router.h"
#include "tests/simulator/faults.h"
#include "tests/simulator/ledger.h"
#include "tests/simulator/oauthpages.h"
#include "tests/simulator/simulatedchannel.h"
#include "tests/simulator/simulatoroptions.h"
#include "tests/simulator/specset.h"
#include "tests/simulator/tokenbook.h"

#include <QJsonObject>

namespace creatormetrics {

/// The platforms behind one door: sign-in, the Data API, the Analytics API, faults, and the controls of the test that
/// drives it. Not safe for threads: run it on a server with a single one.
class Simulator
{
public:
    explicit Simulator(SimulatorOptions options);
    Simulator(const Simulator &) = delete;
    Simulator &operator=(const Simulator &) = delete;

    void handle(const Request &request, const Responder &respond);

    // What the controls do.
    void revise(); // corrects the last seven complete days
    void advance(qint64 days); // moves today on
    void revokeAll(); // every token dies
    void reset(); // forgets calls, units and faults; tokens and figures stay
    [[nodiscard]] QString setFaults(const QByteArray &json); // replaces them; the complaint when it cannot
    [[nodiscard]] QJsonObject state() const;
    [[nodiscard]] QJsonObject truth() const;
    [[nodiscard]] const QString &specsOrigin() const { return m_specs.origin; }

private:
    Reply answer(const Request &request, const QString &path, bool isDenied);
    Reply answerApi(const Request &request, const QString &path);
    std::optional<Reply> refusal(const Request &request, const QString &path) const;
    Reply answerCall(const Request &request, const QString &path, const NamedValues &given) const;
    void regenerate();

    SimulatorOptions m_options;
    SpecSet m_specs;
    SimulatedChannel m_channel;
    TokenBook m_tokens;
    OAuthPages m_oauth;
    FaultList m_faults;
    Ledger m_ledger;
    Router m_controls;
};

} // namespace creatormetrics
