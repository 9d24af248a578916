// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/syncfixture.h"

#include <QDateTime>

namespace creatormetrics {

/// A creator on each of the four platforms, small and on one clock with the program.
class FourFixture
{
public:
    explicit FourFixture(const QStringList &simulatorArguments = {});

    [[nodiscard]] SimulatorProcess &simulator() { return m_simulator; }
    [[nodiscard]] CliRunner &cli() { return m_cli; }

    [[nodiscard]] static QStringList platforms();
    /// Connects all; what went wrong, empty when nothing did.
    [[nodiscard]] QByteArray connectAll();
    /// Moves the simulator's time and the program's on.
    void advance(qint64 seconds);
    [[nodiscard]] QDateTime now() const { return m_now; }
    /// What `accounts` says of the platform's account.
    [[nodiscard]] QJsonObject account(const QString &platform) const;
    [[nodiscard]] QString idOf(const QString &platform) const;
    /// How often the simulator was asked for a path.
    [[nodiscard]] int calls(const QString &path) const;
    [[nodiscard]] QJsonArray violations() const;

private:
    QTemporaryDir m_folder;
    QDateTime m_now{QDate(2026, 11, 20), QTime(20, 0), Qt::UTC};
    SimulatorProcess m_simulator;
    CliRunner m_cli;
};

} // namespace creatormetrics
