// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/dailymetrics.h"
#include "models/store/connection.h"

#include <QJsonObject>
#include <QStringList>

namespace creatormetrics {

/// Compares a workspace with what the simulator says is true of a creator (`platforms.KEY.accounts[…]` of /control/truth). Each gives
/// one line for every difference.

/// The creator's days as the platform told them, by day; only YouTube and Instagram tell any. A figure that the platform does not
/// tell is unknown.
[[nodiscard]] QHash<QDate, MetricValues> trueDays(Platform platform, const QJsonObject &creator);
/// Days of the truth that the workspace lacks or has otherwise.
[[nodiscard]] QStringList dayDifferences(Connection &connection, const Account &account, const QHash<QDate, MetricValues> &truth);
/// Posts published since `since` (all when invalid): their texts and lifetime figures, and that none is missing or too many.
[[nodiscard]] QStringList postDifferences(Connection &connection, const Account &account, const QJsonObject &creator,
                                          const QDateTime &since = {});
/// Followers, following and posts as they are on `day`.
[[nodiscard]] QStringList totalDifferences(Connection &connection, const Account &account, const QJsonObject &creator, QDate day);
/// What others wrote since `since`, where the truth lists it (X). Whether something has gone there costs money to ask, so nobody did.
[[nodiscard]] QStringList mentionDifferences(Connection &connection, const Account &account, const QJsonObject &creator,
                                             const QDateTime &since);
/// Followers by age, gender, country and city (Instagram).
[[nodiscard]] QStringList audienceDifferences(Connection &connection, const Account &account, const QJsonObject &creator);
/// How many posts of the truth were published since `since`; and stories that can be seen now.
[[nodiscard]] qint64 postsSince(Platform platform, const QJsonObject &creator, const QDateTime &since);

} // namespace creatormetrics
