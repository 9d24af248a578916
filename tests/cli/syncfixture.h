// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/clirunner.h"
#include "tests/cli/simulatorprocess.h"

#include <QTest>

namespace creatormetrics {

/// The day that simulator and program agree on.
inline const QString pinnedToday = QStringLiteral("2026-11-20");

/// A simulated channel and a program of its own that knows where it is.
class SyncFixture
{
public:
    explicit SyncFixture(const QStringList &simulatorArguments = {})
        : m_simulator(m_folder.path(), QStringList{QStringLiteral("--today"), pinnedToday} + simulatorArguments)
    {
        m_cli.setServicesFile(m_simulator.servicesFile());
    }

    [[nodiscard]] SimulatorProcess &simulator() { return m_simulator; }
    [[nodiscard]] CliRunner &cli() { return m_cli; }

private:
    QTemporaryDir m_folder;
    SimulatorProcess m_simulator;
    CliRunner m_cli;
};

/// What the program says about everything it has synced, for comparing before and after.
[[nodiscard]] QJsonObject figuresOf(const CliRunner &cli);

/// Differences between every synced day and video of the whole history and the simulator's truth, one a line; empty
/// when equal.
[[nodiscard]] QStringList differencesFromTruth(const CliRunner &cli, const QJsonObject &truth);

[[nodiscard]] QJsonObject streamOf(const QJsonObject &syncJson, const QString &stream);

} // namespace creatormetrics

/// Tokens have to outlive a program, which needs a keyring.
#define REQUIRE_KEYRING() \
    if (!creatormetrics::hasTestKeyring()) \
    QSKIP("needs a keyring of its own (packaging/test sets one up)")
