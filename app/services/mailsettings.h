// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/mailaccount.h"

namespace creatormetrics {

/// The mail account of the group "mail" in a settings file (INI): the user's, not the workspace's. Never a password. Unset when
/// there is none, or none that could work.
[[nodiscard]] std::optional<MailAccount> readMailAccount(const QString &settingsFile);

/// Checks the account and writes it in place of the former one. BadInput names the member, Storage the file.
Outcome saveMailAccount(const QString &settingsFile, const MailAccount &account);

Outcome removeMailAccount(const QString &settingsFile);

} // namespace creatormetrics
