// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/figurespresenter.h"
#include "models/presentation/noticespresenter.h"
#include "models/presentation/plancards.h"
#include "models/presentation/syncstatus.h"
#include "ui/widgets/banner.h"

namespace creatormetrics {

/// What a banner's button does.
enum class BannerAction { None, Reconnect, Sync, Resume, ShowData, LeaveSample, ShowPlan, ManagePayment, SignIn, ChooseLive };

struct PageBanner {
    BannerContent content;
    BannerAction action = BannerAction::None;
    std::optional<Platform> platform; ///< of Reconnect
};

/// What the banner of a page is chosen from.
struct BannerFrame {
    const std::vector<Account> &accounts;
    const std::vector<Freshness> &freshness; ///< empty until there is an answer
    const SyncStatus &sync;
    const SyncNotices &notices;
    QDateTime now; ///< in the zone that people read
    QLocale locale;
    bool sample = false;
    std::optional<PlanNotice> plan = {};
    std::optional<int> liveLimit = {}; ///< of accounts, while nobody has chosen which; unset: there is nothing to choose
};

/// The one remark that matters most, or nothing: a payment that failed, a lost sign-in, a plan that does not count or has no room, what went wrong with the last sync, syncing that the
/// user has paused, a sign-in that ends soon, money that is used up, a platform of which too many passes fail, old
/// figures, and at last that the figures are invented.
[[nodiscard]] std::optional<PageBanner> pageBanner(const BannerFrame &frame);

} // namespace creatormetrics
