// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace creatormetrics {

/// Calls `write` within a transaction, which is taken back when it fails.
template <typename Function>
Outcome inTransaction(Connection &connection, Function write)
{
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun();
    if (const Outcome written = write(); !written)
        return written;
    return transaction.commit();
}

} // namespace creatormetrics
