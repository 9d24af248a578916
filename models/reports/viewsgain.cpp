// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/viewsgain.h"

#include <algorithm>
#include <cstdlib>

namespace creatormetrics {

namespace {

/// A post can have brought no more than its account had.
bool isPlausible(const Contributor &contributor, const Change &change)
{
    return contributor.amount <= change.value.value_or(0) && -contributor.amount <= change.previous.value_or(0);
}

void addPosts(ViewsGain &gain, const Change &change, const ReportFigures &figures)
{
    for (const Contributor &contributor : change.contributors) {
        if (!contributor.post || contributor.kind == ContributorKind::OtherPosts)
            continue;
        const bool looked = std::ranges::find(figures.lookedAt, *contributor.post) != figures.lookedAt.end();
        if (looked && isPlausible(contributor, change))
            gain.posts.push_back(
                {.title = contributor.title, .platform = change.platform, .amount = contributor.amount});
        else if (contributor.kind == ContributorKind::NewPost)
            gain.looksMissing = true;
    }
}

const Change *viewsOf(const ChangedAccount &account)
{
    const auto found = std::ranges::find(account.changes, Metric::Views, &Change::metric);
    return found == account.changes.end() ? nullptr : &*found;
}

} // namespace

std::optional<ViewsGain> viewsGain(const ReportFigures &figures)
{
    if (!figures.changes || !figures.changes->looksRead)
        return std::nullopt;
    ViewsGain gain;
    bool any = false;
    for (const ChangedAccount &account : figures.changes->accounts) {
        const Change *change = viewsOf(account);
        if (change == nullptr)
            continue;
        if (!change->amount || !change->value || !change->previous)
            return std::nullopt;
        any = true;
        gain.value += *change->value;
        gain.previous += *change->previous;
        addPosts(gain, *change, figures);
    }
    if (!any)
        return std::nullopt;
    std::ranges::stable_sort(gain.posts, std::ranges::greater(),
                             [](const MovingPost &post) { return std::abs(post.amount); });
    return gain;
}

std::optional<OutlierNote> outlierNote(const ViewsGain &gain)
{
    if (gain.gain() <= 0)
        return std::nullopt;
    const auto largest = std::ranges::max_element(gain.posts, {}, &MovingPost::amount);
    if (largest == gain.posts.end())
        return std::nullopt;
    const double share = static_cast<double>(largest->amount) / static_cast<double>(gain.gain());
    if (share <= outlierShare)
        return std::nullopt;
    OutlierNote note{.post = *largest, .share = share};
    if (gain.previous > 0)
        note.withoutIt = static_cast<double>(gain.gain() - largest->amount) / static_cast<double>(gain.previous);
    return note;
}

} // namespace creatormetrics
