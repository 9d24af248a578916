// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/contentdetail.h"

#include "models/store/accountrepository.h"
#include "models/store/contentlookup.h"
#include "models/store/labelrepository.h"
#include "models/store/readsnapshot.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Result<StoredContent> storedContent(Connection &connection, ContentId id)
{
    auto found = contentByIds(connection, std::span(&id, 1));
    if (!found)
        return found.error();
    if (found->empty())
        return Error{.kind = ErrorKind::NotFound, .detail = u"there is no post %1"_s.arg(id.value())};
    return std::move(found->front());
}

Outcome addRates(Connection &connection, const StoredContent &stored, const Account &account, ContentDetail &detail)
{
    for (const Denominator denominator : allDenominators) {
        if (denominator != Denominator::Followers) {
            detail.rates.push_back({denominator, engagementRate(stored.item.figures, denominator)});
            continue;
        }
        const auto entry = contentEntry(connection, stored, account, denominator);
        if (!entry)
            return entry.error();
        detail.rates.push_back({denominator, entry->engagementRate});
        detail.entry.followersThen = entry->followersThen;
        detail.entry.followersOfAnotherDay = entry->followersOfAnotherDay;
    }
    return Done{};
}

Outcome addCurve(Connection &connection, QDate published, ContentDetail &detail)
{
    const auto snapshots = snapshotsOf(connection, detail.entry.id);
    if (!snapshots)
        return snapshots.error();
    for (const Snapshot &snapshot : *snapshots)
        detail.curve.push_back({snapshot.day, published.daysTo(snapshot.day), snapshot.figures});
    auto typical = typicalCurve(connection, detail.entry.account, detail.entry.item.type, toDayNumber(published));
    if (!typical)
        return typical.error();
    detail.typical = *std::move(typical);
    return Done{};
}

} // namespace

Result<ContentDetail> contentDetail(Connection &connection, ContentId id, const QDateTime &now)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    Q_UNUSED(now) // every question takes the moment
    const auto stored = storedContent(connection, id);
    if (!stored)
        return stored.error();
    const auto account = accountById(connection, stored->account);
    if (!account)
        return account.error();
    auto entry = contentEntry(connection, *stored, *account, defaultDenominator(account->platform));
    if (!entry)
        return entry.error();
    auto labels = labelsOf(connection, id);
    if (!labels)
        return labels.error();
    ContentDetail detail{.entry = *std::move(entry),
                         .zone = account->zone,
                         .missingSince = stored->missingSince,
                         .engagementParts = engagementParts(stored->item.figures),
                         .labels = *std::move(labels)};
    if (auto added = addRates(connection, *stored, *account, detail); !added)
        return added.error();
    if (stored->item.publishedAt.isValid()) {
        if (auto added = addCurve(connection, reportingDay(*account, stored->item.publishedAt), detail); !added)
            return added.error();
    }
    return detail;
}

} // namespace creatormetrics
