// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/server.h"
#include "tests/httpserver/rawclient.h"
#include "tests/simulator/simulatedchannel.h"
#include "tests/simulator/simulator.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrlQuery>

namespace creatormetrics {

/// A simulator inside the test's process, and a browser and client that are as plain as can be.
class SimulatorFixture
{
public:
    /// Command line options as for the program; the day, the seed and the built-in specs are pinned unless given.
    explicit SimulatorFixture(const QStringList &options = {});

    [[nodiscard]] quint16 port() const { return m_server.port(); }
    [[nodiscard]] const SimulatedChannel &channel() const
    {
        return m_channel;
    } // as the simulator generated it at first

    [[nodiscard]] RawAnswer get(const QByteArray &target, const QByteArray &accessToken = {}) const;
    [[nodiscard]] RawAnswer post(const QByteArray &target, const QByteArray &body = {},
                                 const QByteArray &accessToken = {}) const;
    [[nodiscard]] RawAnswer postForm(const QByteArray &target, const QUrlQuery &form) const;

    [[nodiscard]] static QUrlQuery authorizeQuery(); // a good one
    [[nodiscard]] RawAnswer authorize(const QUrlQuery &query) const;
    [[nodiscard]] QUrlQuery landing(const QUrlQuery &query) const; // what the redirect carries
    [[nodiscard]] QUrlQuery exchangeForm(const QString &code) const; // a good one
    [[nodiscard]] QUrlQuery refreshForm(const QString &refreshToken) const;
    [[nodiscard]] QJsonObject signIn() const; // the token answer
    [[nodiscard]] QByteArray accessToken() const; // of a fresh sign-in
    [[nodiscard]] QByteArray commentToken() const; // of one that may read comments

private:
    SimulatedChannel m_channel;
    Simulator m_simulator;
    Server m_server;
};

/// Keys and types of a JSON value without its content; a list is as its first entry.
[[nodiscard]] QString shapeOf(const QJsonValue &value);

[[nodiscard]] QJsonObject jsonOf(const RawAnswer &answer);
[[nodiscard]] QString reasonOf(const RawAnswer &answer); // error.errors[0].reason

} // namespace creatormetrics
