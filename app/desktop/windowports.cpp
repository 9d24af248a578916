// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/windowports.h"

#include "app/services/servedactions.h"

namespace creatormetrics {

WindowPorts::WindowPorts(Services &services, const QString &workspaceName, Settings &settings)
    : actions(services, workspaceName)
    , scoring(services.mentionScoring(), services.remoteScoring(), services.remoteScoringSetup())
    , localApi({.store = services.store(),
                .clock = services.clock(),
                .secrets = services.secrets(),
                .sync = services.sync(),
                .entitlements = services.entitlements(),
                .settings = settings,
                .actions = servedActions(services)})
{}

} // namespace creatormetrics
