// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/filesnapshot.h"

namespace creatormetrics {

Result<Connection *> FileSnapshot::connection()
{
    if (m_connection)
        return m_connection.get();
    auto opened = Connection::open(m_file, Connection::Mode::ReadOnly);
    if (!opened)
        return opened.error();
    m_connection = *std::move(opened);
    m_snapshot = std::make_unique<Transaction>(*m_connection, Transaction::Kind::Read);
    if (auto begun = m_snapshot->begun(); !begun)
        return begun.error();
    return m_connection.get();
}

} // namespace creatormetrics
