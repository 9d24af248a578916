// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/strongid.h"
#include "models/domain/platform.h"

#include <QDateTime>
#include <QString>

namespace creatormetrics {

using AccountId = StrongId<struct AccountTag>;

enum class AccountState {
    Connected,      ///< has a token, is synced
    NeedsReconnect, ///< the platform refuses the token; history stays readable
    ImportedOnly,   ///< filled from export files, never connected
    Disconnected,   ///< token revoked and deleted by the user; history kept
};

[[nodiscard]] QString accountStateKey(AccountState state);
[[nodiscard]] std::optional<AccountState> accountStateFromKey(QStringView key);

/// What a platform says about an account itself.
struct AccountProfile {
    QString platformAccountId; ///< the platform's id, text
    QString title;
    QString handle; ///< with its @, empty when there is none
    QString thumbnailUrl;
    QString country;     ///< ISO 3166-1 alpha-2, empty when unknown
    QString uploadsRef;  ///< the platform's handle on the list of posts (YouTube: uploads playlist id), empty where none is needed
    QDateTime createdAt; ///< UTC; invalid when unknown

    friend bool operator==(const AccountProfile &, const AccountProfile &) = default;
};

/// An account as stored in the workspace.
struct Account {
    AccountId id{0};
    Platform platform = Platform::YouTube;
    AccountProfile profile;
    AccountState state = AccountState::Connected;
    QByteArray zone; ///< IANA id of the reporting zone its days are cut in
    QDateTime connectedAt; ///< UTC
    QDateTime signInUntil = {}; ///< UTC; when the sign-in ends unless it is renewed before; invalid where it has no known end
    QDateTime archivedAt = {}; ///< UTC; valid: put away by the user, out of every list and sum, history kept

    friend bool operator==(const Account &, const Account &) = default;
};

/// Whether syncs take the account: it has a sign-in, if perhaps an ended one, and is not put away.
[[nodiscard]] bool isSyncable(const Account &account);

/// The day that `moment` falls on in the account's reporting zone.
[[nodiscard]] QDate reportingDay(const Account &account, const QDateTime &moment);

} // namespace creatormetrics
