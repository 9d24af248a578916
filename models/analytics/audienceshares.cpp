// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/audienceshares.h"

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

std::optional<double> amountOf(const AudienceSlice &slice, AudienceBase base)
{
    const auto real = [](std::optional<qint64> count) {
        return count ? std::optional(static_cast<double>(*count)) : std::nullopt;
    };
    switch (base) {
    case AudienceBase::Viewers:
        return slice.percent;
    case AudienceBase::Views:
        return real(slice.views);
    case AudienceBase::Followers:
        return real(slice.followers);
    }
    Q_UNREACHABLE();
}

AudienceBase baseOf(const std::vector<AudienceSlice> &slices)
{
    for (const AudienceBase base : {AudienceBase::Followers, AudienceBase::Viewers}) {
        if (std::ranges::any_of(slices,
                                [base](const AudienceSlice &slice) { return amountOf(slice, base).has_value(); }))
            return base;
    }
    return AudienceBase::Views;
}

std::optional<double> shareIn(const AudienceAmounts &amounts, const AudienceKey &key, double sum)
{
    const auto found = amounts.amounts.find(key);
    if (found == amounts.amounts.end() || !found->second || sum <= 0)
        return std::nullopt;
    return *found->second / sum;
}

AudienceShare shareOf(const AudienceKey &key, std::optional<double> amount, AudienceBase base)
{
    AudienceShare share{.key = key.first, .secondKey = key.second};
    if (amount && base != AudienceBase::Viewers)
        share.amount = std::llround(*amount);
    return share;
}

void cutTail(AudienceShares &shares, int limit)
{
    const auto kept = std::min(shares.slices.size(), static_cast<std::size_t>(limit));
    for (std::size_t i = kept; i < shares.slices.size(); ++i) {
        ++shares.tailSlices;
        shares.tailShare = shares.tailShare.value_or(0) + shares.slices[i].share.value_or(0);
    }
    shares.slices.resize(kept);
}

} // namespace

double AudienceAmounts::sum() const
{
    double sum = 0;
    for (const auto &[key, amount] : amounts)
        sum += amount.value_or(0);
    return sum;
}

AudienceAmounts audienceAmounts(const std::vector<AudienceSlice> &slices)
{
    AudienceAmounts all{.base = baseOf(slices)};
    for (const AudienceSlice &slice : slices)
        all.amounts[{slice.key, slice.secondKey}] = amountOf(slice, all.base);
    return all;
}

AudienceAmounts foldedAmounts(const AudienceAmounts &crossed, AudienceDimension dimension)
{
    AudienceAmounts folded{.base = crossed.base};
    for (const auto &[key, amount] : crossed.amounts) {
        auto &sum = folded.amounts[{dimension == AudienceDimension::Age ? key.first : key.second, QString()}];
        if (amount)
            sum = sum.value_or(0) + *amount;
    }
    return folded;
}

AudienceShares rankedShares(const AudienceAmounts &amounts, const AudienceAmounts *earlier, int limit)
{
    const double sum = amounts.sum();
    const double earlierSum = earlier == nullptr ? 0 : earlier->sum();
    AudienceShares shares;
    for (const auto &[key, amount] : amounts.amounts) {
        AudienceShare share = shareOf(key, amount, amounts.base);
        share.share = shareIn(amounts, key, sum);
        if (earlier != nullptr)
            share.earlier = shareIn(*earlier, key, earlierSum);
        if (share.share && share.earlier)
            share.change = *share.share - *share.earlier;
        shares.slices.push_back(share);
    }
    std::ranges::stable_sort(shares.slices, std::ranges::greater(),
                             [](const AudienceShare &share) { return share.share.value_or(-1); });
    cutTail(shares, limit);
    return shares;
}

} // namespace creatormetrics
