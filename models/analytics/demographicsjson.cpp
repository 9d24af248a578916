// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"
#include "models/analytics/codecvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString baseKey(AudienceBase base)
{
    switch (base) {
    case AudienceBase::Viewers:
        return u"viewers"_s;
    case AudienceBase::Views:
        return u"views"_s;
    case AudienceBase::Followers:
        return u"followers"_s;
    }
    Q_UNREACHABLE();
}

QString changeGapKey(AudienceChangeGap gap)
{
    switch (gap) {
    case AudienceChangeGap::None:
        return {};
    case AudienceChangeGap::NoEarlierWindow:
        return u"no_earlier_window"_s;
    case AudienceChangeGap::OverlappingOnly:
        return u"overlapping_windows_only"_s;
    case AudienceChangeGap::OtherBase:
        return u"other_base"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue windowJson(const std::optional<DateRange> &window)
{
    if (!window)
        return QJsonValue::Null;
    return QJsonObject{{u"start_date"_s, dayText(window->first())}, {u"end_date"_s, dayText(window->last())}};
}

QJsonObject shareJson(const AudienceShare &share)
{
    QJsonObject object{{u"key"_s, share.key}, {u"share"_s, toValue(share.share)}, {u"change"_s, toValue(share.change)}};
    if (!share.secondKey.isEmpty())
        object.insert("second_key"_L1, share.secondKey);
    if (share.amount)
        object.insert("amount"_L1, *share.amount);
    return object;
}

void insertShares(QJsonObject &object, const AudienceShares &shares)
{
    QJsonArray slices;
    for (const AudienceShare &share : shares.slices)
        slices.append(shareJson(share));
    object.insert("slices"_L1, slices);
    object.insert("not_listed"_L1,
                  QJsonObject{{u"slices"_s, shares.tailSlices}, {u"share"_s, toValue(shares.tailShare)}});
}

QJsonObject breakdownJson(const AudienceBreakdown &breakdown, Platform platform)
{
    QJsonObject object{{u"dimension"_s, audienceDimensionKey(breakdown.dimension)}};
    if (breakdown.gap != AudienceGap::None) {
        object.insert("unknown_because"_L1, audienceGapKey(breakdown.gap));
        object.insert("text"_L1, audienceGapText(breakdown.gap, platform));
        return object;
    }
    object.insert("base"_L1, baseKey(breakdown.base));
    object.insert("window"_L1, windowJson(breakdown.window));
    object.insert("earlier_window"_L1, windowJson(breakdown.earlierWindow));
    if (breakdown.changeGap != AudienceChangeGap::None)
        object.insert("no_change_because"_L1, changeGapKey(breakdown.changeGap));
    object.insert("derived"_L1, breakdown.derived);
    object.insert("before_range"_L1, breakdown.beforeRange);
    object.insert("coverage"_L1, toValue(breakdown.coverage));
    insertShares(object, breakdown.shares);
    return object;
}

QJsonArray idsJson(const std::vector<AccountId> &accounts)
{
    QJsonArray ids;
    for (const AccountId id : accounts)
        ids.append(id.value());
    return ids;
}

QJsonObject blendJson(const AudienceBlend &blend)
{
    QJsonObject object{{u"platform"_s, platformKey(blend.platform)},
                       {u"dimension"_s, audienceDimensionKey(blend.dimension)},
                       {u"base"_s, baseKey(blend.base)},
                       {u"accounts"_s, idsJson(blend.accounts)},
                       {u"left_out"_s, idsJson(blend.leftOut)},
                       {u"window"_s, windowJson(blend.days)},
                       {u"windows_differ"_s, blend.windowsDiffer},
                       {u"derived"_s, true}};
    insertShares(object, blend.shares);
    return object;
}

} // namespace

QJsonObject toJson(const Demographics &demographics)
{
    QJsonArray accounts;
    for (const AccountAudience &account : demographics.accounts) {
        QJsonArray dimensions;
        for (const AudienceBreakdown &breakdown : account.dimensions)
            dimensions.append(breakdownJson(breakdown, account.platform));
        accounts.append(QJsonObject{{u"account"_s, account.account.value()},
                                    {u"platform"_s, platformKey(account.platform)},
                                    {u"title"_s, account.title},
                                    {u"dimensions"_s, dimensions}});
    }
    QJsonArray blends;
    for (const AudienceBlend &blend : demographics.blends)
        blends.append(blendJson(blend));
    return {{u"query"_s, queryJson(demographics.query)},
            {u"accounts"_s, accounts},
            {u"blends"_s, blends},
            {u"notes"_s, notesJson(demographics.notes)}};
}

} // namespace creatormetrics
