// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"
#include "models/domain/account.h"

#include <QJsonArray>

#include <vector>

namespace creatormetrics {

/// Who pauses under the plan, that nothing is lost by it, and what can be done; empty when nobody does.
[[nodiscard]] QString pausedText(const std::vector<Account> &paused, Plan plan);
/// [{"id", "title", "platform"}]
[[nodiscard]] QJsonArray pausedJson(const std::vector<Account> &paused);
[[nodiscard]] QJsonArray idsJson(const std::vector<AccountId> &ids);
/// Those of `accounts` that are among `ids`, in the order of `ids`.
[[nodiscard]] std::vector<Account> accountsOf(const std::vector<Account> &accounts, const std::vector<AccountId> &ids);

} // namespace creatormetrics
