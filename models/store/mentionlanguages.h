// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/connection.h"

#include <QStringList>

#include <span>

namespace creatormetrics {

/// The languages besides English that mentions of the accounts are written in, as scorers found them: ISO 639-1, in the order of the codes.
/// Jumps through an index from one language to the next.
[[nodiscard]] Result<QStringList> foreignMentionLanguages(Connection &connection, std::span<const AccountId> accounts);

} // namespace creatormetrics
