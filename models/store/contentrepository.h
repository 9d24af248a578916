// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contentitem.h"
#include "models/store/dailyrepository.h"

namespace creatormetrics {

struct StoredContent {
    ContentId id{0};
    AccountId account{0};
    ContentItem item;
    QDateTime verifiedAt; ///< last time the platform still had it
    std::optional<QDateTime> missingSince;
};

/// The lifetime figures that content rows and snapshots hold, in column order.
[[nodiscard]] std::span<const Metric> contentMetrics();

/// As stored: public, unlisted, private. Another key counts as public.
[[nodiscard]] QLatin1StringView visibilityKey(Visibility visibility);
[[nodiscard]] Visibility visibilityFromKey(QStringView key);

/// Inserts or updates the items; figures, duration and publication that the answer lacks keep their stored value, texts are what the
/// answer says even when that is nothing. Writes the day's snapshot of each item that has figures. An item found again is no longer
/// missing. Of an item that tells nothing new only verifiedAt changes. Blocks, words, ages and gains follow in the same call, so that it
/// belongs in a transaction.
[[nodiscard]] Result<WriteCount> upsertItems(Connection &connection, const Account &account, const std::vector<ContentItem> &items,
                                             FetchId fetch, const QDateTime &now);
/// Lifetime figures of posts that are stored already, with the day's snapshot; unknown figures keep what is known, ids that are not
/// stored are passed over. Figures alone say nothing about who may see a post, so verifiedAt and missingSince stay.
[[nodiscard]] Result<WriteCount> updateFigures(Connection &connection, const Account &account, const std::vector<ItemFigures> &figures,
                                               FetchId fetch, const QDateTime &now);
/// Remembers that the platform no longer has these ids. Figures stay.
Outcome markMissing(Connection &connection, AccountId account, const QStringList &platformContentIds, const QDateTime &now);
/// After a walk that named every visible post: those not seen since `walkStarted` have gone.
Outcome markUnseen(Connection &connection, AccountId account, const QDateTime &walkStarted, const QDateTime &now);
/// Ids by publication, newest first, without missing ones: `count` of them after the first `skip`.
[[nodiscard]] Result<QStringList> newestContentIds(Connection &connection, AccountId account, qint64 skip, qint64 count);
/// Platform id of the latest published post that is still there.
[[nodiscard]] Result<std::optional<QString>> newestContentId(Connection &connection, AccountId account);
/// All items of an account, newest first.
[[nodiscard]] Result<std::vector<StoredContent>> contentOf(Connection &connection, AccountId account);
[[nodiscard]] Result<qint64> contentCount(Connection &connection, AccountId account);

struct Snapshot {
    QDate day;
    MetricValues figures;
};
[[nodiscard]] Result<std::vector<Snapshot>> snapshotsOf(Connection &connection, ContentId content);

} // namespace creatormetrics
