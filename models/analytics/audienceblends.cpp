// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/audienceblends.h"

#include <algorithm>

namespace creatormetrics {

namespace {

using Parts = std::vector<const BlendPart *>;

bool canBlend(const BlendPart &part, AudienceBase base)
{
    return part.window && part.amounts.base == base && part.amounts.sum() > 0
           && (base != AudienceBase::Viewers || (part.weight && *part.weight > 0));
}

Parts blended(const Parts &parts, AudienceBase base)
{
    Parts some;
    std::ranges::copy_if(parts, std::back_inserter(some),
                         [base](const BlendPart *part) { return canBlend(*part, base); });
    return some;
}

/// The base that most accounts tell.
AudienceBase commonBase(const Parts &parts)
{
    AudienceBase best = AudienceBase::Viewers;
    for (const AudienceBase base : {AudienceBase::Views, AudienceBase::Followers}) {
        if (blended(parts, base).size() > blended(parts, best).size())
            best = base;
    }
    return best;
}

/// Counts as they are; percents as parts of the account's views.
AudienceAmounts addedUp(const Parts &parts, AudienceBase base)
{
    AudienceAmounts sum{.base = base};
    for (const BlendPart *part : parts) {
        const double scale = base == AudienceBase::Viewers ? *part->weight / part->amounts.sum() : 1;
        for (const auto &[key, amount] : part->amounts.amounts) {
            if (amount)
                sum.amounts[key] = sum.amounts[key].value_or(0) + *amount * scale;
        }
    }
    return sum;
}

DateRange hullOf(const Parts &parts)
{
    QDate first = parts.front()->window->first();
    QDate last = parts.front()->window->last();
    for (const BlendPart *part : parts) {
        first = std::min(first, part->window->first());
        last = std::max(last, part->window->last());
    }
    return DateRange::endingAt(last, first.daysTo(last) + 1);
}

std::optional<AudienceBlend> blendOf(const Parts &parts, int limit)
{
    const AudienceBase base = commonBase(parts);
    const Parts some = blended(parts, base);
    if (some.size() < 2)
        return std::nullopt;
    AudienceBlend blend{
        .platform = some.front()->platform, .dimension = some.front()->dimension, .base = base, .days = hullOf(some)};
    for (const BlendPart *part : parts) {
        const bool in = std::ranges::find(some, part) != some.end();
        (in ? blend.accounts : blend.leftOut).push_back(part->account);
    }
    blend.windowsDiffer = std::ranges::any_of(some, [&](const BlendPart *part) { return *part->window != blend.days; });
    blend.shares = rankedShares(addedUp(some, base), nullptr, limit);
    return blend;
}

} // namespace

std::vector<AudienceBlend> audienceBlends(const std::vector<BlendPart> &parts, int limit)
{
    std::map<std::pair<Platform, AudienceDimension>, Parts> groups;
    for (const BlendPart &part : parts)
        groups[{part.platform, part.dimension}].push_back(&part);
    std::vector<AudienceBlend> blends;
    for (const auto &[key, group] : groups) {
        if (auto blend = blendOf(group, limit))
            blends.push_back(*std::move(blend));
    }
    return blends;
}

} // namespace creatormetrics
