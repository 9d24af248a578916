// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/store/database.h"

namespace creatormetrics {

/// Runs `work` between BEGIN and COMMIT; rolls back and throws on when it throws or when the commit fails.
void inTransaction(SqlConnection &connection, const Database::Work &work);

} // namespace creatormetrics
