// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contentitem.h"
#include "models/presentation/dataanswer.h"

#include <QString>
#include <QTimeZone>

#include <functional>
#include <vector>

namespace creatormetrics {

class Clock;
class CloudAccount;
class ConnectService;
class Entitlements;
class LocalApiSwitch;
class OwnServiceSetup;
class ScoringActions;
class ScoringStatus;
class Settings;
class Store;
class SyncService;
class Theme;
class WorkspaceActions;

/// What the window is handed by the program; everything outlives it.
struct WindowContext {
    Store &store;
    const Clock &clock;
    SyncService &sync;
    ConnectService &connectService;
    WorkspaceActions &actions;
    Theme &theme;
    Settings &settings;
    QString workspaceName;
    QTimeZone zone; ///< in which moments are told
    bool sample = false; ///< the figures are invented
    bool live = true; ///< keeps its place and size; not so for pictures
    QString logFolder;
    PlatformCaps budgetCaps = {}; ///< what the user allows to be spent at each platform
    ScoringActions *scoring = nullptr; ///< none where mentions are only looked at
    ScoringStatus *scoringStatus = nullptr; ///< goes with `scoring`
    CloudAccount *cloud = nullptr; ///< none: there are no pages about an account and plans
    Entitlements *entitlements = nullptr; ///< goes with `cloud`
    LocalApiSwitch *localApi = nullptr; ///< none: other programs are not answered
    OwnServiceSetup *brought = nullptr; ///< none: what users bring themselves cannot be changed
    /// Told of posts that are looked at without their picture; may be empty.
    std::function<void(const std::vector<ContentId> &)> wantPictures = {};
};

} // namespace creatormetrics
