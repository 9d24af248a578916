// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/clirunner.h"
#include "tests/endpoint/blackbox/endpointprogram.h"
#include "tests/support/faultrelay.h"

namespace creatormetrics {

/// A computer of a creator's: folders and a program of its own, and a way to the hosted service that can be disturbed. Its sessions are
/// its own as well, since the keychain names them by the port of that way.
class TroubledMachine
{
public:
    explicit TroubledMachine(const EndpointProgram &service);

    [[nodiscard]] CliRunner &cli() { return m_cli; }
    [[nodiscard]] FaultRelay &way() { return m_way; }
    [[nodiscard]] CliResult run(const QString &command) const; ///< words, split at blanks
    [[nodiscard]] CliResult withPassword(const QString &command) const;
    /// This computer's clock, that much ahead of the true one.
    void setClock(qint64 seconds);
    /// Tells the program how the way is spoken: https after FaultRelay::listenWithTls.
    void readWay();

private:
    [[nodiscard]] QString written(const QString &name, const QByteArray &content) const;

    FaultRelay m_way;
    CliRunner m_cli;
};

} // namespace creatormetrics
