// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/simulatorfixture.h"

namespace creatormetrics {

/// A person and a client of TikTok in front of a simulator, as plain as can be. The fixture outlives it.
class TikTokBrowser
{
public:
    explicit TikTokBrowser(const SimulatorFixture &simulator) : m_simulator(simulator) {}

    [[nodiscard]] static QString hexChallenge(); // of the verifier that the exchange sends
    [[nodiscard]] static QString base64Challenge();
    [[nodiscard]] static QUrlQuery authorizeQuery(const QString &challenge = hexChallenge()); // a good one
    [[nodiscard]] RawAnswer authorize(const QUrlQuery &query) const;
    [[nodiscard]] QUrlQuery landing(const QUrlQuery &query) const; // what the redirect carries
    [[nodiscard]] static QUrlQuery exchangeForm(const QString &code); // a good one
    [[nodiscard]] static QUrlQuery refreshForm(const QString &refreshToken);
    [[nodiscard]] QJsonObject token(const QUrlQuery &form) const;
    [[nodiscard]] QJsonObject signIn() const; // the token answer
    [[nodiscard]] QByteArray accessToken() const; // of a fresh sign-in

    [[nodiscard]] RawAnswer user(const QByteArray &accessToken, const QByteArray &fields) const;
    [[nodiscard]] RawAnswer list(const QByteArray &accessToken, const QByteArray &body) const; // all fields
    [[nodiscard]] QJsonArray wholeList(const QByteArray &accessToken) const; // page by page

private:
    const SimulatorFixture &m_simulator;
};

[[nodiscard]] QString errorCode(const RawAnswer &answer); // error.code

} // namespace creatormetrics
