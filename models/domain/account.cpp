// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array<std::pair<AccountState, QLatin1StringView>, 4> stateKeys{{
    {AccountState::Connected, QLatin1StringView("connected")},
    {AccountState::NeedsReconnect, QLatin1StringView("needs_reconnect")},
    {AccountState::ImportedOnly, QLatin1StringView("imported_only")},
    {AccountState::Disconnected, QLatin1StringView("disconnected")},
}};

} // namespace

QString accountStateKey(AccountState state)
{
    for (const auto &[candidate, key] : stateKeys) {
        if (candidate == state)
            return key;
    }
    Q_UNREACHABLE();
}

std::optional<AccountState> accountStateFromKey(QStringView key)
{
    for (const auto &[state, candidate] : stateKeys) {
        if (key == candidate)
            return state;
    }
    return std::nullopt;
}

QDate reportingDay(const Account &account, const QDateTime &moment)
{
    return moment.toTimeZone(QTimeZone(account.zone)).date();
}

bool isSyncable(const Account &account)
{
    const bool hasSignIn = account.state == AccountState::Connected || account.state == AccountState::NeedsReconnect;
    return hasSignIn && !account.archivedAt.isValid();
}

} // namespace creatormetrics
