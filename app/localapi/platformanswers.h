// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/connection.h"

#include <QJsonObject>

namespace creatormetrics {

/// Every platform with its accounts, in the order of the platforms.
[[nodiscard]] Result<QJsonObject> platformsAnswer(Connection &connection, const QDateTime &now);
/// One of them, with what each of its streams came to last.
[[nodiscard]] Result<QJsonObject> platformStatusAnswer(Connection &connection, Platform platform, const QDateTime &now);

/// The accounts of the platform, archived ones left out. With a number only that one; BadInput "account: …" when it is none of them.
[[nodiscard]] Result<std::vector<Account>> accountsOf(Connection &connection, Platform platform, std::optional<qint64> number);

} // namespace creatormetrics
