// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/readsnapshot.h"

#include <sqlite3.h>

namespace creatormetrics {

ReadSnapshot::ReadSnapshot(Connection &connection)
{
    if (sqlite3_get_autocommit(connection.handle()) != 0)
        m_own.emplace(connection, Transaction::Kind::Read);
}

} // namespace creatormetrics
