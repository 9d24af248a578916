// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/barstate.h"
#include "models/store/connection.h"

#include <QStringList>

namespace creatormetrics {

/// A condition that pages can be in. Each comes about by real data, a real clock and the ports of the window.
enum class RenderState {
    Ready, ///< the workspace as it is
    FirstRun,
    Loading,
    EmptyNew, ///< connected, the first sync is at work
    EmptyUnavailable, ///< platforms withhold figures
    Stale,
    Reconnect,
    RateLimited,
    Offline,
    PartialDay,
    Failed, ///< the database's file is damaged
    NothingInRange,
    AllArchived,
    Paused,
    Syncing,
    AccountIn, ///< from here on: the page about the account
    AccountOffline,
    AccountEnded,
    AccountMail, ///< registered, the address is to be confirmed
    PlanPaid, ///< from here on: the page about plans
    PlanWaiting, ///< one is being paid for in the browser
    PaymentFailed, ///< from here on: what every page says about the plan
    PlanLapsed,
    ReportEditor, ///< from here on: a dialog about reports, over the Reports page
    ReportBrand,
    ReportSchedules,
    ReportRestate, ///< a kept report whose figures have changed since
    MentionWords, ///< from here on: a dialog about judging mentions, over the Settings page
    NoWords,
    ScorerOff,
    ScorerOn,
    PlanCancel, ///< from here on: a dialog about the account or the plan
    PlanLive, ///< which accounts stay live
    AccountDelete,
    AccountPassword,
};

/// The state is a picture of a dialog, not of pages.
[[nodiscard]] constexpr bool isOfDialog(RenderState state)
{
    return state >= RenderState::ReportEditor;
}

/// The one page that the state is a picture of, or of a dialog over it; nothing for states of every page.
[[nodiscard]] std::optional<QString> onlyPageOf(RenderState state);

/// Every state's name ("rate-limited"), in the order of the enumeration.
[[nodiscard]] QStringList renderStateNames();
[[nodiscard]] QString renderStateName(RenderState state);
[[nodiscard]] std::optional<RenderState> renderStateFromName(QStringView name);

/// A workspace in a state, and the moment at which it is.
struct RenderScene {
    RenderState state = RenderState::Ready;
    QString folder;
    std::optional<QDateTime> now = {}; ///< UTC; unset: the system's clock
    std::vector<Account> accounts = {}; ///< empty for Ready
    std::optional<QDate> firstDay = {}; ///< with any figure

    /// What the bar is set to on a page, where the state needs it to be anything but its default.
    [[nodiscard]] BarState bar(const QString &page) const;
};

/// Makes the state's workspace in the empty folder `place`: a copy of the one in `source`, or of the invented sample
/// when there is none, changed as the state says. Ready is `source` itself. `now`: what the clock is pinned to, else
/// shortly after the last sync.
[[nodiscard]] Result<RenderScene> makeRenderScene(RenderState state, const QString &source, const QString &place,
                                                  const std::optional<QDateTime> &now);

/// Overwrites the workspace's tables with nonsense, as a failing disk does, while it is open.
Outcome damageWorkspace(const QString &folder);

} // namespace creatormetrics
