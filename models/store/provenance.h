// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"
#include "models/store/connection.h"

#include <span>
#include <vector>

namespace creatormetrics {

using FetchId = StrongId<struct FetchTag>;
using RunId = StrongId<struct RunTag>;

enum class FetchKind { Api, Import, Sample };

/// Where figures came from: one call with its parameters and answer, or one file.
struct FetchRecord {
    AccountId account{0};
    std::optional<RunId> run;
    FetchKind kind = FetchKind::Api;
    QString stream;
    QString source; ///< call and parameters without any secret, or the file's name
    QDateTime fetchedAt; ///< UTC
    std::optional<int> status;
    QByteArray body; ///< the very answer; stored compressed, empty once its time is over
};

/// A stored fetch as `explain` shows it.
struct StoredFetch {
    FetchId id{0};
    FetchRecord record;
    QString bodySha256; ///< lower-case hex, stays when the body has gone
};

[[nodiscard]] Result<FetchId> insertFetch(Connection &connection, const FetchRecord &fetch);
/// NotFound when there is none of that id.
[[nodiscard]] Result<StoredFetch> fetchById(Connection &connection, FetchId id);
/// A fetch without its answer, for lists.
struct FetchReference {
    FetchId id{0};
    FetchKind kind = FetchKind::Api;
    QString stream;
    QString source;
    QDateTime fetchedAt; ///< UTC
    std::optional<int> status;
    QString bodySha256;
    bool bodyKept = false; ///< the very answer is still there
};
/// In the order of `ids`; those that are not stored are left out.
[[nodiscard]] Result<std::vector<FetchReference>> fetchReferences(Connection &connection, std::span<const FetchId> ids);

/// A stored post with the fetch that told it last.
struct PostOrigin {
    qint64 contentId = 0;
    QString platformContentId;
    QString title;
    QDate published; ///< in the account's zone; invalid when unknown
    std::optional<FetchId> fetch;
};
[[nodiscard]] Result<std::optional<PostOrigin>> postOrigin(Connection &connection, AccountId account,
                                                           const QString &platformContentId);
/// Posts that are still there and were published in the range, newest first, at most `limit`.
[[nodiscard]] Result<std::vector<PostOrigin>> postOriginsIn(Connection &connection, AccountId account, const DateRange &range,
                                                            qint64 limit);

/// Drops raw answers fetched before `before`; their reference stays. Gives how many.
[[nodiscard]] Result<qint64> dropBodiesBefore(Connection &connection, const QDateTime &before);

} // namespace creatormetrics
