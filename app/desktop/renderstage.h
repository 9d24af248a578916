// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktopactions.h"
#include "app/desktop/desktopoptions.h"
#include "app/desktop/renderstates.h"
#include "app/desktop/standincloud.h"
#include "app/desktop/standinscoring.h"
#include "app/desktop/standinsync.h"
#include "models/presentation/scoringstatus.h"

#include <QSemaphore>

namespace creatormetrics {

class MainWindow;
class Settings;
class Theme;

/// One state, with everything that a window on it needs: its workspace, opened, and in most states a sync engine that
/// stands in. Needs neither network nor keychain. Main thread; outlives its windows.
class RenderStage
{
public:
    /// Makes the state in the empty folder `place`. `options` name the workspace and the moment.
    [[nodiscard]] static Result<std::unique_ptr<RenderStage>> open(RenderState state, const DesktopOptions &options,
                                                                   const QString &place);
    RenderStage(const RenderStage &) = delete;
    RenderStage &operator=(const RenderStage &) = delete;
    ~RenderStage();

    /// A window that stands in the state on this page, still hidden. One at a time; `leave` comes after it is gone.
    [[nodiscard]] std::unique_ptr<MainWindow> makeWindow(const QString &page, Theme &theme, Settings &settings);
    /// Lets go on what was held back for the window.
    void leave();

private:
    RenderStage(RenderScene scene, std::unique_ptr<Services> services);

    void holdReads();
    void act(MainWindow &window);
    void setTimes(MainWindow &window, const QDateTime &now) const;
    [[nodiscard]] SyncService &sync();
    [[nodiscard]] SyncProgress progress(std::size_t account, int done, int known) const;

    RenderScene m_scene;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<DesktopActions> m_actions;
    StandInSync m_sync;
    StandInCloud m_cloud;
    StandInEntitlements m_entitlements;
    StandInScoring m_scoring;
    ScoringStatus m_scoringStatus;
    std::shared_ptr<QSemaphore> m_held = std::make_shared<QSemaphore>();
    bool m_holding = false;
};

} // namespace creatormetrics
