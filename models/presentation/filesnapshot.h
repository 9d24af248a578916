// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <memory>

namespace creatormetrics {

/// One state of a database for whoever makes a file of it piece by piece: over a connection of its own, so that a window that asks
/// meanwhile waits for nothing. For one thread at a time.
class FileSnapshot
{
public:
    explicit FileSnapshot(QString databaseFile) : m_file(std::move(databaseFile)) {}

    /// Opened by the first call, closed with this.
    [[nodiscard]] Result<Connection *> connection();

private:
    QString m_file;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Transaction> m_snapshot; ///< ends before its connection
};

} // namespace creatormetrics
