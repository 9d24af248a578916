// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktopactions.h"
#include "app/services/localapicontrol.h"
#include "app/services/scoringcontrol.h"

namespace creatormetrics {

/// What stands behind the ports of a window on one workspace; goes after the window and before the services.
struct WindowPorts {
    WindowPorts(Services &services, const QString &workspaceName, Settings &settings);

    DesktopActions actions;
    ScoringControl scoring;
    LocalApiControl localApi; ///< last, so that it goes first: it answers as long as it is there
};

} // namespace creatormetrics
